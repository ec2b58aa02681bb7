import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { agenciesOf, reachOf } from '../../domain/case/contacts';
import type { AgendaArrangement, Meeting } from '../../domain/meetings/meeting';
import { formatInstant } from '../../domain/kernel/timeWords';
import { ok } from '../../domain/kernel/result';
import { linkTo, places } from '../../domain/setUp/pages';
import { coordinatorsOf, coordinatorsOrAll } from '../../domain/transfer/responsible';
import { calendarText } from '../shared/calendarText';
import { meetingDay } from './listCases';
import type { MeetingPorts } from './meetingPorts';

/** The next version of a meeting's calendar entries, where any went out; the same update writes it as the change that it tells of. */
export const nextEntries = ({ agenda }: Meeting, by: string, at: Date): { readonly agenda?: AgendaArrangement } =>
  agenda.entries ? { agenda: { ...agenda, entries: { version: agenda.entries.version + 1, by, at } } } : {};

const wordsOf = (meeting: Meeting): string => {
  const { marac, startsAt, state, agenda } = meeting;
  if (state === 'Cancelled') return `The meeting of the ${marac} MARAC of ${meetingDay(meeting)} is cancelled.`;
  const isNew = (agenda.entries?.version ?? 0) === 0;
  return isNew
    ? `The ${marac} MARAC meets on ${formatInstant(startsAt)}.`
    : `The meeting of the ${marac} MARAC is on ${formatInstant(startsAt)} now.`;
};

/**
 * Sends the present version of a meeting's calendar entries, where there is one: to each of its agencies, and to its coordinators, who pass it on
 * to the chair. Idempotent by meeting, version and recipient.
 */
export async function sendEntries(
  { desk }: Pick<MeetingPorts, 'desk'>,
  configuration: Configuration,
  meeting: Meeting
): Promise<Outcome<void>> {
  const { key, marac, startsAt, lengthMinutes, state, agenda } = meeting;
  const { entries } = agenda;
  if (!entries) return ok(undefined);
  const { reached } = reachOf(agenciesOf(marac, configuration), marac, configuration);
  const coordinators = coordinatorsOf(marac, configuration);
  const [organiser] = coordinatorsOrAll(marac, configuration);
  const recipients = [
    ...reached.map(({ agency, emails }) => ({ name: agency, emails, more: '', place: places.agencyMeeting(key) })),
    ...(coordinators.length === 0
      ? []
      : [{ name: 'coordinators', emails: coordinators, more: ' Pass the entry on to the chair.', place: places.meeting(key) }])
  ];
  for (const { name, emails, more, place } of recipients) {
    const calendar = await calendarText(desk, {
      uid: `${key}@marac`,
      sequence: entries.version,
      method: state === 'Cancelled' ? 'CANCEL' : 'REQUEST',
      startsAt,
      minutes: lengthMinutes,
      summary: 'MARAC meeting',
      madeAt: entries.at,
      organiser,
      attendees: emails
    });
    if (!calendar.ok) return calendar;
    const told = await desk.outbox.post({
      key: `${key}:entry:${entries.version}:${name}`,
      caseKey: '',
      kind: 'Calendar entry',
      subject: `Calendar entry: ${marac} MARAC, ${meetingDay(meeting)}`,
      recipients: emails,
      text: `${wordsOf(meeting)} The attached entry puts it into your calendar.${more}`,
      link: linkTo(configuration, place),
      calendar: calendar.value
    });
    if (!told.ok) return told;
  }
  return ok(undefined);
}
