import type { Outcome } from '../../domain/kernel/appError';
import { daysBetween, dayOf, isMoment } from '../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../domain/kernel/calendarDay';
import type { StaffedHours } from '../../domain/kernel/staffedHours';
import { atSameTime, seriesDays, workingDaysBefore } from '../../domain/meetings/meetingCalendar';
import type { Frequency } from '../../domain/meetings/meetingCalendar';
import type { Meeting } from '../../domain/meetings/meeting';
import { isStaffedDay } from '../../domain/kernel/staffedHours';
import { ok } from '../../domain/kernel/result';
import { changeMeeting, clearMeetingPending } from './changeMeeting';
import { updateCase } from '../case/updateCase';
import { isInvited, tellReferrerOfDate } from '../case/referrerDate';
import { backToWaiting } from './deferCase';
import { nextEntries, sendEntries } from './meetingEntries';
import { failure } from '../shared/failures';
import { readJournal, writeJournal } from '../case/journal';
import type { MeetingPorts } from './meetingPorts';
import type { MeetingChange, PlannedMeeting } from './meetingsUseCases';

const mostOfASeries = 60;

/** The problem with a planned meeting, in words; undefined if there is none. */
function meetingProblem(meeting: Omit<PlannedMeeting, 'key'>): string | undefined {
  if (meeting.marac.trim() === '') return 'Choose the MARAC.';
  if (!isMoment(meeting.startsAt)) return 'Enter the day and the time of the meeting.';
  if (!isMoment(meeting.cutOffAt) || meeting.cutOffAt.getTime() > meeting.startsAt.getTime())
    return 'The cut-off must be before the meeting.';
  if (!isMoment(meeting.researchDueAt) || meeting.researchDueAt.getTime() > meeting.startsAt.getTime())
    return 'Research must be due before the meeting.';
  if (!(meeting.lengthMinutes >= 15 && meeting.lengthMinutes <= 600)) return 'The length must be between 15 and 600 minutes.';
  return meeting.minutesPerCase >= 5 && meeting.minutesPerCase <= 60 ? undefined : 'Minutes for each case must be between 5 and 60.';
}

const refused = (words: string): ReturnType<typeof failure> => failure('validation', 'meeting', words, 'Put it right, then save again.');

/** Plans one meeting. */
export async function planMeeting({ meetings }: MeetingPorts, meeting: PlannedMeeting): Promise<Outcome<Meeting>> {
  const problem = meetingProblem(meeting);
  return problem === undefined ? meetings.createOnce(meeting) : refused(problem);
}

/** Working days from one day up to another. */
function workingDaysBetween(from: CalendarDay, to: CalendarDay, hours: StaffedHours): number {
  let count = 0;
  for (let day = to; daysBetween(from, day) > 0; day = workingDaysBefore(day, 1, hours)) count++;
  return count;
}

/** The same time limit for another meeting of the series: as many working days before it, at the same time of day. */
function sameLimit(limit: Date, first: Date, startsAt: Date, hours: StaffedHours): Date {
  const before = workingDaysBetween(dayOf(limit), dayOf(first), hours);
  return atSameTime(limit, before === 0 ? dayOf(startsAt) : workingDaysBefore(dayOf(startsAt), before, hours));
}

/** The meetings of a series, beginning with the first as given. Their keys derive from the first one's, so that the series is planned once. */
function seriesOf(first: PlannedMeeting, frequency: Frequency, count: number, hours: StaffedHours): readonly PlannedMeeting[] {
  return seriesDays(dayOf(first.startsAt), frequency, count, hours).map((day, at): PlannedMeeting => {
    if (at === 0 && isStaffedDay(dayOf(first.startsAt), hours)) return first;
    const startsAt = atSameTime(first.startsAt, day);
    return {
      ...first,
      key: at === 0 ? first.key : `${first.key}-${at + 1}`,
      startsAt,
      cutOffAt: sameLimit(first.cutOffAt, first.startsAt, startsAt, hours),
      researchDueAt: sameLimit(first.researchDueAt, first.startsAt, startsAt, hours)
    };
  });
}

/** Plans a number of regular meetings. Idempotent, also after a page died half way. */
export async function planSeries(
  ports: MeetingPorts,
  first: PlannedMeeting,
  frequency: Frequency,
  count: number,
  hours: StaffedHours
): Promise<Outcome<readonly Meeting[]>> {
  const problem = meetingProblem(first);
  if (problem !== undefined) return refused(problem);
  if (!Number.isInteger(count) || count < 1 || count > mostOfASeries)
    return refused(`Plan between 1 and ${mostOfASeries} meetings at a time.`);
  const planned: Meeting[] = [];
  for (const meeting of seriesOf(first, frequency, count, hours)) {
    const made = await ports.meetings.createOnce(meeting);
    if (!made.ok) return made;
    planned.push(made.value);
  }
  return ok(planned);
}

/** Writes the new day to the cases of a meeting that was moved, and tells everybody who had the old one. */
export async function finishMove(ports: MeetingPorts, meeting: Meeting): Promise<Outcome<void>> {
  const read = await ports.reader.meeting(meeting.key, { marac: meeting.marac, before: new Date(0) });
  if (!read.ok) return read;
  for (const { key } of read.value.cases.filter(({ agendaDate }) => agendaDate?.getTime() !== meeting.startsAt.getTime())) {
    const changed = await updateCase<undefined>(ports.desk, key, standing =>
      standing.meetingKey === meeting.key
        ? { write: { onAgenda: { meetingKey: meeting.key, startsAt: meeting.startsAt } } }
        : { stop: ok(undefined) }
    );
    if (!changed.ok) return changed;
  }
  for (const { key } of read.value.cases.filter(isInvited)) {
    const told = await tellReferrerOfDate(ports.desk, read.value.configuration, key, { hasMoved: true });
    if (!told.ok) return told;
  }
  return sendEntries(ports, read.value.configuration, meeting);
}

/** Puts the cases of a cancelled meeting back on the waiting list, and takes it out of calendars. */
export async function finishCancel(ports: MeetingPorts, meeting: Meeting, reason: string): Promise<Outcome<void>> {
  const read = await ports.reader.meeting(meeting.key, { marac: meeting.marac, before: new Date(0) });
  if (!read.ok) return read;
  for (const { key } of read.value.cases) {
    const back = await backToWaiting(ports, key, meeting, reason);
    if (!back.ok) return back;
  }
  return sendEntries(ports, read.value.configuration, meeting);
}

const isOver = ({ state }: Meeting): boolean => state === 'Held' || state === 'Minutes approved' || state === 'Minutes circulated';
const over = (meeting: Meeting): ReturnType<typeof failure> =>
  failure('validation', 'meeting', `The meeting is now “${meeting.state}”, so it cannot be changed.`, 'Read the calendar again.');

/** Changes a planned meeting. A new day is written to its cases. */
export async function alterMeeting(ports: MeetingPorts, meeting: Meeting, change: MeetingChange): Promise<Outcome<Meeting>> {
  const me = await ports.desk.me();
  if (!me.ok) return me;
  const changed = await changeMeeting(ports.meetings, meeting.key, standing => {
    if (isOver(standing) || standing.state === 'Cancelled') return { stop: over(standing) };
    const problem = meetingProblem({ ...standing, ...change });
    if (problem !== undefined) return { stop: refused(problem) };
    const isMoved = change.startsAt !== undefined && change.startsAt.getTime() !== standing.startsAt.getTime();
    const isLonger = change.lengthMinutes !== undefined && change.lengthMinutes !== standing.lengthMinutes;
    const entries = isMoved || isLonger ? nextEntries(standing, me.value.name, ports.desk.clock.now()) : {};
    const isNews = isMoved || entries.agenda !== undefined;
    return { write: { ...change, ...entries, ...(isNews && standing.pending === '' && { pending: writeJournal({ step: 'move' }) }) } };
  });
  return changed.ok ? moved(ports, changed.value) : changed;
}

/** Does what follows a move, where that is what is still to be done. */
async function moved(ports: MeetingPorts, meeting: Meeting): Promise<Outcome<Meeting>> {
  if (readJournal('meeting', meeting.pending)?.step !== 'move') return ok(meeting);
  const finished = await finishMove(ports, meeting);
  return finished.ok ? clearMeetingPending(ports.meetings, meeting) : finished;
}

/** Sends the meeting as a calendar entry to its agencies and coordinators; pressed again, as a later version. One update of the meeting is the commit point. */
export async function sendCalendarEntries(ports: MeetingPorts, meeting: Meeting): Promise<Outcome<Meeting>> {
  const me = await ports.desk.me();
  if (!me.ok) return me;
  const seen = meeting.agenda.entries?.version ?? -1;
  const changed = await changeMeeting(ports.meetings, meeting.key, standing => {
    // Pressed twice, or a colleague was quicker.
    if ((standing.agenda.entries?.version ?? -1) > seen) return { stop: ok(standing) };
    if (isOver(standing) || standing.state === 'Cancelled') return { stop: over(standing) };
    if (standing.pending !== '')
      return {
        stop: failure('conflict', 'meeting', 'Something else of this meeting is not finished yet.', 'Read the meeting again, then send.')
      };
    const entries = { version: seen + 1, by: me.value.name, at: ports.desk.clock.now() };
    return { write: { agenda: { ...standing.agenda, entries }, pending: writeJournal({ step: 'move' }) } };
  });
  return changed.ok ? moved(ports, changed.value) : changed;
}

/** Cancels a meeting with a reason: one update of its row is the commit point. */
export async function cancelMeeting(ports: MeetingPorts, meeting: Meeting, reason: string): Promise<Outcome<Meeting>> {
  const words = reason.trim();
  if (words === '') return failure('validation', 'reason', 'Enter why the meeting is cancelled.', 'It stands in the history of its cases.');
  const me = await ports.desk.me();
  if (!me.ok) return me;
  const changed = await changeMeeting(ports.meetings, meeting.key, standing => {
    if (standing.state === 'Cancelled') return { stop: ok(standing) };
    if (isOver(standing)) return { stop: over(standing) };
    const entries = nextEntries(standing, me.value.name, ports.desk.clock.now());
    return { write: { state: 'Cancelled', ...entries, pending: writeJournal({ step: 'cancel', reason: words }) } };
  });
  if (!changed.ok || changed.value.pending === '') return changed;
  const finished = await finishCancel(ports, changed.value, words);
  return finished.ok ? clearMeetingPending(ports.meetings, changed.value) : finished;
}

/** Takes a cancellation back. The usual round puts cases on it again; entries in calendars are sent again. */
export async function restoreMeeting(ports: MeetingPorts, meeting: Meeting): Promise<Outcome<Meeting>> {
  const me = await ports.desk.me();
  if (!me.ok) return me;
  const changed = await changeMeeting(ports.meetings, meeting.key, standing => {
    if (standing.state !== 'Cancelled') return { stop: ok(standing) };
    const entries = nextEntries(standing, me.value.name, ports.desk.clock.now());
    const state = standing.agenda.circulated.length > 0 ? 'Agenda circulated' : 'Planned';
    return { write: { state, ...entries, pending: entries.agenda ? writeJournal({ step: 'move' }) : '' } };
  });
  return changed.ok ? moved(ports, changed.value) : changed;
}
