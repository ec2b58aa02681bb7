import type { CourseTable } from '../../../domain/figures/courseTables';
import type { FigureTableView } from './figureTable';

/** Such a table as the screen shows it. */
export const courseView = ({ title, columns, lines }: CourseTable, quarter: string): FigureTableView => ({
  caption: `${title}, ${quarter}`,
  columns,
  lines: lines.map(({ name, cells, isTotal }) => ({
    name,
    ...(isTotal && { isTotal }),
    cells: cells.map(cell => ({ words: String(cell), value: cell }))
  }))
});
