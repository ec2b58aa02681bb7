import * as v from 'valibot';
import { parseDay } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { markOf } from '../../../domain/form/fingerprint';
import { fromJson } from '../../../domain/kernel/json';
import { caseOutcomes, minuteSections, minutesKey } from '../../../domain/meetings/minutes';
import type { CaseOutcome, MinuteLine, StoredCaseMinutes } from '../../../domain/meetings/minutes';
import type { MinutesToOpen, MinutesToStore } from '../../../services/meetings/minutes/minutesPorts';
import { StoredFormError } from '../../client/failures';
import type { ReadRow } from '../../client/siteClient';
import type { lists } from '../../schema';
import type { ColumnName, RowToWrite } from '../../schema/list';
import { fromParts, toParts } from '../shared/jsonParts';
import { partColumnNames, partColumns } from '../shared/partColumns';
import { rowReader } from '../../schema/rowReader';
import { partsOf } from '../shared/reading';
import type { RowReader } from '../../schema/rowReader';
import type { StoredParts } from '../shared/reading';
import { cannotRead } from '../../../domain/kernel/problems';

type Minutes = typeof lists.minutes;

/** Columns of the minutes of a case. */
export const minutesColumns: readonly ColumnName<Minutes>[] = [
  'Key',
  'CaseKey',
  'MeetingKey',
  'Outcome',
  'Pending',
  ...partColumnNames('Lines')
];

const day = v.pipe(
  v.string(),
  v.check(text => parseDay(text) !== undefined),
  v.transform(text => parseDay(text) as CalendarDay)
);
const line: v.GenericSchema<unknown, MinuteLine> = v.object({
  key: v.string(),
  section: v.picklist(minuteSections),
  rank: v.number(),
  text: v.string(),
  action: v.exactOptional(v.object({ agency: v.string(), owner: v.string(), due: day }))
});
const content = v.object({ revision: v.number(), saves: v.array(v.string()), lines: v.array(line) });
type Content = v.InferOutput<typeof content>;

/** A new, empty row. Text columns only, so that it can be created inside a folder in one request. */
export const toOpenedRow = (row: MinutesToOpen): { readonly [column: string]: string } & RowToWrite<Minutes> => ({
  Title: row.reference,
  Key: minutesKey(row.meetingKey, row.caseKey),
  CaseKey: row.caseKey,
  MeetingKey: row.meetingKey,
  Month: row.month
});

/** What one save writes. */
export function toStoredMinutes({ outcome, lines, revision, saves, pending }: MinutesToStore): RowToWrite<Minutes> {
  const stored: Content = { revision, saves: [...saves], lines: [...lines] };
  if (!toParts(stored)) throw new StoredFormError('The minutes of this case are longer than a row can hold. Nothing of it was stored.');
  return { Outcome: outcome, ...partColumns('Lines', stored), HasPending: pending !== '', Pending: pending };
}

/** The raw text of the columns, so that the next save loses no word of it. */
function asALine(text: string): MinuteLine {
  return {
    key: `unreadable-${markOf(text)}`,
    section: 'Information shared',
    rank: 0,
    text: `Could not be read, and is kept as it was stored: ${text}`
  };
}

function readable(text: string): Content | undefined {
  const parsed = v.safeParse(content, fromJson(text));
  return parsed.success ? parsed.output : undefined;
}

const nothing: Content = { revision: 0, saves: [], lines: [] };

/** The lines as stored. If edited by hand, they are read as they are; if damaged, they become one line that holds the stored text. Both are reported. */
function readContent(reader: RowReader, stored: StoredParts): Content {
  const text = stored.parts.map(part => part ?? '').join('');
  if (text === '' && !stored.count && !stored.checksum) return nothing;
  const joined = fromParts(stored.parts, stored.count, stored.checksum);
  const parsed = joined.ok ? v.safeParse(content, joined.value) : undefined;
  if (parsed?.success) return parsed.output;
  const found = readable(text);
  if (found) {
    reader.note('The minutes were changed outside the suite');
    return found;
  }
  reader.note(cannotRead('minutes', joined.ok ? 'they are not the lines of minutes' : joined.problem));
  const revision = /"revision":(\d+)/.exec(text);
  return { ...nothing, revision: revision ? Number(revision[1]) : 0, lines: text === '' ? [] : [asALine(text)] };
}

/** The minutes of a case, with the problems of their row. */
export function fromMinutesRow(row: ReadRow<Minutes>): StoredCaseMinutes {
  const reader = rowReader();
  const { revision, saves, lines } = readContent(reader, partsOf(row, 'Lines'));
  const outcome = reader.text(row.Outcome);
  return {
    id: row.Id,
    etag: row.etag,
    key: reader.text(row.Key),
    meetingKey: reader.text(row.MeetingKey),
    caseKey: reader.text(row.CaseKey),
    outcome:
      outcome === ''
        ? 'Not yet heard'
        : reader.take<CaseOutcome>(v.picklist(caseOutcomes), outcome, 'Not yet heard', 'What the meeting decided cannot be read'),
    lines,
    ...(revision > 0 && { revision }),
    saves,
    pending: reader.text(row.Pending),
    problems: reader.problems
  };
}
