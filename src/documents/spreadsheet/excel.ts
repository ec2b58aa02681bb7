import writeExcelFile from 'write-excel-file/universal';
import type { Row } from 'write-excel-file/universal';
import { harmless } from '../../domain/figures/sheet';
import type { Sheet, SheetCell } from '../../domain/figures/sheet';

/** The longest name that a spreadsheet program takes for a sheet, and what it refuses in one. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]+/g, ' ')
    .slice(0, 31)
    .trim();

/** A text as a cell holds it. "_x0041_" is an A to whoever opens it unless its stroke is written as one. ECMA-376-1, 22.9.2.19. */
const cellText = (text: string): string => harmless(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** A text is a text cell whatever it begins with, and a number a number: nothing is worked out by whoever opens it. */
const cellOf = (cell: SheetCell): Row[number] => {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return { value: cellText(cell), type: String };
  // What is no number would be read as an error, or as nought.
  return Number.isFinite(cell) ? { value: cell, type: Number } : null;
};

const widthOf = ({ columns, rows }: Sheet, at: number): number =>
  Math.min(60, Math.max(8, columns[at].length, ...rows.map(row => String(row[at] ?? '').length)) + 2);

/** A sheet as an Excel workbook. */
export async function excelOf(sheet: Sheet): Promise<ArrayBuffer> {
  const { name, preamble, columns, rows } = sheet;
  const data: Row[] = [
    ...preamble.map((line): Row => [{ value: cellText(line), type: String, fontWeight: 'bold' }]),
    columns.map(column => ({ value: cellText(column), type: String, fontWeight: 'bold' })),
    ...rows.map(row => row.map(cellOf))
  ];
  const file = writeExcelFile(data, {
    sheet: sheetName(name),
    columns: columns.map((_unused, at) => ({ width: widthOf(sheet, at) })),
    stickyRowsCount: preamble.length + 1
  });
  return (await file.toBlob()).arrayBuffer();
}
