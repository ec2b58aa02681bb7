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

/** A text is a text cell whatever it begins with, and a number a number: nothing is worked out by whoever opens it. */
const cellOf = (cell: SheetCell): Row[number] => {
  if (cell === undefined) return null;
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: harmless(cell), type: String };
};

const widthOf = ({ columns, rows }: Sheet, at: number): number =>
  Math.min(60, Math.max(8, columns[at].length, ...rows.map(row => String(row[at] ?? '').length)) + 2);

/** A sheet as an Excel workbook. */
export async function excelOf(sheet: Sheet): Promise<ArrayBuffer> {
  const { name, preamble, columns, rows } = sheet;
  const data: Row[] = [
    ...preamble.map((line): Row => [{ value: harmless(line), type: String, fontWeight: 'bold' }]),
    columns.map(column => ({ value: column, type: String, fontWeight: 'bold' })),
    ...rows.map(row => row.map(cellOf))
  ];
  const file = writeExcelFile(data, {
    sheet: sheetName(name),
    columns: columns.map((_unused, at) => ({ width: widthOf(sheet, at) })),
    stickyRowsCount: preamble.length + 1
  });
  return (await file.toBlob()).arrayBuffer();
}
