const looksLikeFigure = (text: string): boolean => /^[-–]?\d/.test(text);

/** A table of plain text: words to the left, figures to the right. A row may be shorter than the head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map(row => (row[column] ?? '').length)));
  const rightAligned = head.map((_title, column) => {
    const filled = rows.map(row => row[column] ?? '').filter(cell => cell !== '');
    return filled.length > 0 && filled.every(looksLikeFigure);
  });
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) => (rightAligned[column] ? (cells[column] ?? '').padStart(width) : (cells[column] ?? '').padEnd(width)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map(width => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
