import * as v from 'valibot';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { fromJson } from '../../../domain/kernel/json';
import { attendanceKinds, meetingKinds, meetingModes, meetingStates } from '../../../domain/meetings/meeting';
import type {
  AgendaArrangement,
  Attendance,
  Circulation,
  Meeting,
  MeetingKind,
  MeetingMode,
  MeetingState
} from '../../../domain/meetings/meeting';
import type { Evidence } from '../../../domain/case/evidence';
import type { MeetingWrite } from '../../../services/meetings/meetingPorts';
import type { PlannedMeeting } from '../../../services/meetings/meetingsUseCases';
import type { RowIdentity } from '../../client/siteClient';
import type { ColumnName, Row, RowToWrite } from '../../schema/list';
import type { lists } from '../../schema';
import { fromParts } from '../shared/jsonParts';
import { partColumnNames, partColumns } from '../shared/partColumns';
import { promoted, rowReader, stored } from '../../schema/rowReader';
import { partsOf } from '../shared/reading';
import type { RowReader } from '../../schema/rowReader';
import { cannotRead } from '../../../domain/kernel/problems';

type Meetings = typeof lists.meetings;

/** Columns of a meeting. */
export const meetingColumns: readonly ColumnName<Meetings>[] = [
  'Key',
  'Marac',
  'StartsAt',
  'Kind',
  'Mode',
  'State',
  'Chair',
  'Place',
  'LengthMinutes',
  'MinutesPerCase',
  'CutOffAt',
  'ResearchDueAt',
  ...partColumnNames('Agenda'),
  'Attendance',
  'HasPending',
  'Pending'
];

/** An agenda that nobody has arranged yet. */
const emptyArrangement: AgendaArrangement = { order: [], otherBusiness: [], circulated: [], minutesCirculated: [] };

const moment = v.pipe(
  v.string(),
  v.transform(text => new Date(text)),
  v.check(date => !Number.isNaN(date.getTime()))
);
const evidence: v.GenericSchema<unknown, Evidence> = v.object({ at: moment, by: v.string() });
const circulation: v.GenericSchema<unknown, Circulation> = v.object({
  version: v.number(),
  at: moment,
  by: v.string(),
  cases: v.exactOptional(v.array(v.string())),
  told: v.exactOptional(v.array(v.string())),
  notTold: v.exactOptional(v.array(v.string()))
});
const arrangement: v.GenericSchema<unknown, AgendaArrangement> = v.object({
  order: v.array(v.string()),
  otherBusiness: v.array(v.object({ key: v.string(), text: v.string() })),
  circulated: v.array(circulation),
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

const usualLength = 180;
const usualMinutes = 15;

/** A meeting, with the problems of its row. */
export function fromMeetingRow(row: Row<Meetings> & RowIdentity): Meeting {
  const reader = rowReader();
  const startsAt = reader.moment(row.StartsAt, 'Starts');
  if (!startsAt) reader.note('It does not say when the meeting starts');
  const start = startsAt ?? new Date(NaN);
  const minutes = (value: unknown, usual: number, name: string): number =>
    reader.take(v.pipe(v.number(), v.minValue(1)), value, usual, `${name} is not a number of minutes`);
  return {
    id: row.Id,
    etag: row.etag,
    key: reader.text(row.Key),
    marac: reader.text(row.Marac),
    startsAt: start,
    kind: reader.take<MeetingKind>(v.picklist(meetingKinds), row.Kind, 'Regular', 'What kind of meeting it is cannot be read'),
    mode: reader.take<MeetingMode>(v.picklist(meetingModes), row.Mode, 'In person', 'How it meets cannot be read'),
    state: reader.take<MeetingState>(v.picklist(meetingStates), row.State, 'Planned', 'Where the meeting stands cannot be read'),
    chair: reader.text(row.Chair),
    place: reader.text(row.Place),
    lengthMinutes: minutes(row.LengthMinutes, usualLength, 'Length'),
    minutesPerCase: minutes(row.MinutesPerCase, usualMinutes, 'Minutes a case'),
    cutOffAt: reader.moment(row.CutOffAt, 'Cut-off') ?? start,
    researchDueAt: reader.moment(row.ResearchDueAt, 'Research due') ?? start,
    agenda: readArrangement(reader, row),
    attendance: readAttendance(reader, reader.text(row.Attendance)),
    pending: reader.text(row.Pending),
    problems: reader.problems
  };
}

const facts = (change: MeetingChangeColumns): RowToWrite<Meetings> => ({
  ...(change.startsAt && { StartsAt: stored(change.startsAt) }),
  ...(change.mode && { Mode: change.mode }),
  ...(change.chair !== undefined && { Chair: promoted(change.chair) }),
  ...(change.place !== undefined && { Place: change.place }),
  ...(change.lengthMinutes !== undefined && { LengthMinutes: change.lengthMinutes }),
  ...(change.minutesPerCase !== undefined && { MinutesPerCase: change.minutesPerCase }),
  ...(change.cutOffAt && { CutOffAt: stored(change.cutOffAt) }),
  ...(change.researchDueAt && { ResearchDueAt: stored(change.researchDueAt) })
});

type MeetingChangeColumns = Omit<MeetingWrite, 'state' | 'agenda' | 'attendance' | 'pending'>;

const titleOf = (marac: string, startsAt: Date): string => promoted(`${marac} ${dayOf(startsAt)}`);

/** A meeting as it is planned. */
export const toMeetingRow = (meeting: PlannedMeeting): RowToWrite<Meetings> => ({
  Title: titleOf(meeting.marac, meeting.startsAt),
  Key: meeting.key,
  Marac: promoted(meeting.marac),
  Kind: meeting.kind,
  State: 'Planned',
  HasPending: false,
  Pending: '',
  ...facts(meeting)
});

/** The columns that one change of a meeting writes. */
export const toMeetingChange = (meeting: Meeting, change: MeetingWrite): RowToWrite<Meetings> => ({
  ...(change.startsAt && { Title: titleOf(meeting.marac, change.startsAt) }),
  ...facts(change),
  ...(change.state && { State: change.state }),
  ...(change.agenda && partColumns('Agenda', change.agenda)),
  ...(change.attendance && { Attendance: JSON.stringify(change.attendance) }),
  ...(change.pending !== undefined && { Pending: change.pending, HasPending: change.pending !== '' })
});
