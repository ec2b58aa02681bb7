import type { Paper, PaperBlock } from '../../../../src/domain/documents/paper';

const lines = (words: string): readonly string[] => words.split('\n');
const inCells = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replace(/\n/g, ' / ')).join(' | ')} |`;

function printedBlock(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.words}`];
    case 'paragraph':
      return block.strong ? [`**${block.words}**`] : lines(block.words);
    case 'list':
      return block.points.map(point => `* ${point}`);
    case 'facts':
      return block.facts.map(({ label, words }) => `${label}: ${words.replace(/\n/g, ' / ')}`);
    case 'table':
      return [
        `Table: ${block.caption}`,
        inCells(block.columns.map(({ heading, width }) => `${heading} (${width})`)),
        ...(block.rows.length === 0 ? [block.empty] : block.rows.map(inCells)),
        ''
      ];
    case 'statement':
      return [`[ ${block.words} ]`];
    case 'part':
      return [`## ${block.title}`, ...block.blocks.flatMap(printedBlock)];
    case 'choice':
      return [`${block.label} ${block.options.map(option => `( ) ${option}`).join(' ')}`];
    default:
      return [`${block.label}${block.hint === undefined ? '' : ` (${block.hint})`} ${'_'.repeat(block.lines)}`];
  }
}

/** A document as plain text, under the name of what it is an example of. */
export const printedPaper = (name: string, { kind, title, marking, reference, version, language, blocks }: Paper): string =>
  [`== ${name}`, `${marking} ${kind}, ${language}: ${title}`, `${reference}. ${version}`, ...blocks.flatMap(printedBlock)]
    .join('\n')
    .trimEnd();
