import { dutyTable } from '../../domain/case/duties';
import type { DutyColumn, DutyRecord } from '../../domain/case/duties';
import { dateTime, text } from './columns';
import type { Column } from './columns';

type DutyColumns = { readonly [Name in `${DutyColumn}At`]: Column<'dateTime', false, string> } & {
  readonly [Name in `${DutyColumn}By`]: Column<'text', false, string>;
};

/** The columns that hold when each duty was done and by whom, each with what is said of it. */
export function dutyColumns(saidOf: (duty: DutyRecord) => { readonly at: string; readonly by: string }): DutyColumns {
  const columns: Record<string, Column> = {};
  for (const duty of dutyTable) {
    const { at, by } = saidOf(duty);
    columns[`${duty.column}At`] = dateTime(duty.key, at);
    columns[`${duty.column}By`] = text(`${duty.key} by`, by);
  }
  return columns as DutyColumns;
}
