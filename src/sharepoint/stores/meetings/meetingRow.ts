import * as v from 'valibot';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { fromJson } from '../../../domain/kernel/json';
import { attendanceKinds } from '../../../domain/meetings/meeting';
import type { AgendaArrangement, Attendance, Circulation, Meeting } from '../../../domain/meetings/meeting';
import type { Evidence } from '../../../domain/case/evidence';
import type { MeetingWrite } from '../../../services/meetings/meetingPorts';
import type { PlannedMeeting } from '../../../services/meetings/meetingsUseCases';
import type { RowIdentity } from '../../client/siteClient';
import type { ColumnName, Row, RowToWrite } from '../../schema/list';
import { meetings } from '../../schema/lists/meetings';
import { fromParts } from '../shared/jsonParts';
import { partColumnNames, partColumns } from '../shared/partColumns';
import { columnsRead, readRow, toColumns } from '../../schema/fields';
import { promoted, rowReader, storedMoment } from '../../schema/rowReader';
import { partsOf } from '../shared/reading';
import type { RowReader } from '../../schema/rowReader';
import { cannotRead } from '../../../domain/kernel/problems';

type Meetings = typeof meetings;

/** Columns of a meeting. */
export const meetingColumns: readonly ColumnName<Meetings>[] = [...columnsRead(meetings), ...partColumnNames('Agenda')];

/** An agenda that nobody has arranged yet. */
const emptyArrangement: AgendaArrangement = { order: [], otherBusiness: [], circulated: [], minutesCirculated: [] };

const evidence: v.GenericSchema<unknown, Evidence> = v.object({ at: storedMoment, by: v.string() });
const circulation: v.GenericSchema<unknown, Circulation> = v.object({
  version: v.number(),
  at: storedMoment,
  by: v.string(),
  cases: v.exactOptional(v.array(v.string())),
  told: v.exactOptional(v.array(v.string())),
  notTold: v.exactOptional(v.array(v.string()))
});
const arrangement: v.GenericSchema<unknown, AgendaArrangement> = v.object({
  order: v.array(v.string()),
  otherBusiness: v.array(v.object({ key: v.string(), text: v.string() })),
  circulated: v.array(circulation),
  entries: v.exactOptional(v.object({ version: v.number(), at: storedMoment, by: v.string() })),
  approved: v.optional(evidence),
  minutesCirculated: v.array(circulation)
});
const attendance: v.GenericSchema<unknown, readonly Attendance[]> = v.array(
  v.object({
    key: v.string(),
    kind: v.picklist(attendanceKinds),
    agency: v.string(),
    name: v.string(),
    confidentiality: v.optional(evidence),
    informationSent: v.optional(v.boolean())
  })
);

function readArrangement(reader: RowReader, row: Row<Meetings>): AgendaArrangement {
  const parts = partsOf(row, 'Agenda');
  if (parts.count === 0 && parts.checksum === '') return emptyArrangement;
  const joined = fromParts(parts.parts, parts.count, parts.checksum);
  if (!joined.ok) {
    reader.note(cannotRead('agenda', joined.problem));
    return emptyArrangement;
  }
  return reader.take(arrangement, joined.value, emptyArrangement, cannotRead('agenda', 'it is not the agenda of a meeting'));
}

function readAttendance(reader: RowReader, text: string): readonly Attendance[] {
  if (text === '') return [];
  return reader.take(attendance, fromJson(text), [], cannotRead('attendance'));
}

/** A meeting; what is wrong with its row is named. */
export function fromMeetingRow(row: Row<Meetings> & RowIdentity): Meeting {
  const reader = rowReader();
  const { attendance: whoCame, startsAt = new Date(NaN), ...fields } = readRow(meetings, reader, row);
  if (Number.isNaN(startsAt.getTime())) reader.note('It does not say when the meeting starts');
  return {
    cutOffAt: startsAt,
    researchDueAt: startsAt,
    ...fields,
    id: row.Id,
    etag: row.etag,
    startsAt,
    agenda: readArrangement(reader, row),
    attendance: readAttendance(reader, whoCame),
    problems: reader.problems
  };
}

const titleOf = (marac: string, startsAt: Date): string => promoted(`${marac} ${dayOf(startsAt)}`);

/** A new meeting as it is stored. */
export const toMeetingRow = (meeting: PlannedMeeting): RowToWrite<Meetings> => ({
  Title: titleOf(meeting.marac, meeting.startsAt),
  ...toColumns(meetings, { ...meeting, state: 'Planned', pending: '' })
});

/** The columns that a change of a meeting writes. Parts left out stay as they are stored. */
export const toMeetingChange = (meeting: Meeting, { agenda, attendance: whoCame, ...fields }: MeetingWrite): RowToWrite<Meetings> => ({
  ...(fields.startsAt && { Title: titleOf(meeting.marac, fields.startsAt) }),
  ...toColumns(meetings, { ...fields, ...(whoCame && { attendance: JSON.stringify(whoCame) }) }),
  ...(agenda && partColumns('Agenda', agenda))
});
