import { harmless } from '../../domain/figures/sheet';
import type { Sheet, SheetCell } from '../../domain/figures/sheet';

function field(cell: SheetCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A sheet as comma-separated values: RFC 4180, with a mark by which a spreadsheet program knows that it is UTF-8. */
export const csvOf = ({ preamble, columns, rows }: Sheet): string =>
  `\uFEFF${[...preamble.map(line => [line]), columns, ...rows].map(row => row.map(field).join(',')).join('\r\n')}\r\n`;
