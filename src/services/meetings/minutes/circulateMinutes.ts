import type { Outcome } from '../../../domain/kernel/appError';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { isHiddenFrom } from '../../../domain/case/barriers';
import type { Circulation, Meeting } from '../../../domain/meetings/meeting';
import { minutesCopies } from '../../../domain/meetings/minutesDocument';
import type { MinutesCopy } from '../../../domain/meetings/minutesDocument';
import { ok } from '../../../domain/kernel/result';
import { formatDay } from '../../../domain/kernel/timeWords';
import { changeMeeting, endCirculation } from '../changeMeeting';
import type { MeetingDecided } from '../changeMeeting';
import { failure, notSetUp } from '../../shared/failures';
import { readJournal, writeJournal } from '../../case/journal';
import { minutedCases } from './minutedCases';
import type { MeetingsUseCases } from '../meetingsUseCases';
import type { MinutesPorts } from './minutesPorts';
import { agenciesOf } from '../../../domain/case/contacts';
import { updateCopies } from '../../case/updateCopies';
import { tellAgencies } from '../../shared/tellAgencies';
import { isUnread } from '../../../domain/kernel/problems';
import { places } from '../../../domain/setUp/pages';

/** The copies as they would go or went, without what this person may not see. */
export async function previewMinutes(
  ports: MinutesPorts,
  agenda: Pick<MeetingsUseCases, 'openMeeting'>,
  configuration: Configuration,
  { key }: Meeting
): Promise<Outcome<readonly MinutesCopy[]>> {
  const [open, rows, me] = await Promise.all([agenda.openMeeting(key), ports.minutes.ofMeeting(key), ports.me()]);
  if (!open.ok) return open;
  if (!rows.ok) return rows;
  if (!me.ok) return me;
  const { meeting } = open.value;
  const cases = await minutedCases(ports, configuration, open.value, rows.value);
  if (!cases.ok) return cases;
  const seen = cases.value.filter(({ referral }) => !isHiddenFrom(referral, me.value.login));
  const gone = meeting.agenda.minutesCirculated;
  const circulation: Circulation = gone[gone.length - 1] ?? { version: 1, at: ports.clock.now(), by: me.value.name };
  return ok(minutesCopies(meeting, circulation, seen, agenciesOf(meeting.marac, configuration)));
}

/** The steps that follow the circulation: copies and messages. Idempotent, also between two people; the journal is cleared last. */
export async function finishCirculation(
  ports: MinutesPorts,
  agenda: Pick<MeetingsUseCases, 'openMeeting'>,
  configuration: Configuration,
  meeting: Meeting
): Promise<Outcome<Meeting>> {
  if (readJournal('meeting', meeting.pending)?.step !== 'circulateMinutes') return ok(meeting);
  const circulation = meeting.agenda.minutesCirculated[meeting.agenda.minutesCirculated.length - 1];
  if (!circulation)
    return failure(
      'damaged',
      'journal',
      'It has unfinished steps that cannot be read.',
      'Restore an earlier version of the meeting in the Meetings list.'
    );
  if (!ports.packs) {
    return notSetUp('packs', 'This page does not know the partner site, where minutes are circulated.');
  }
  const open = await agenda.openMeeting(meeting.key);
  if (!open.ok) return open;
  const rows = await ports.minutes.ofMeeting(meeting.key);
  if (!rows.ok) return rows;
  const cases = await minutedCases(ports, configuration, open.value, rows.value);
  if (!cases.ok) return cases;
  for (const { agency, document } of minutesCopies(meeting, circulation, cases.value, agenciesOf(meeting.marac, configuration))) {
    const added = await ports.packs.add(document, { marac: meeting.marac, agency });
    if (!added.ok) return added;
  }
  // Somebody may have been excluded since these copies were begun.
  const settled = await updateCopies(ports, configuration, {
    ...meeting,
    meetingKey: meeting.key,
    kind: 'Minutes',
    version: circulation.version
  });
  if (!settled.ok) return settled;
  const day = formatDay(dayOf(meeting.startsAt));
  const told = await tellAgencies(ports.outbox, configuration, meeting.marac, agenciesOf(meeting.marac, configuration), {
    key: `${meeting.key}:minutes:${circulation.version}`,
    kind: 'Minutes circulated',
    subject: `Minutes of the ${meeting.marac} MARAC of ${day}`,
    place: places.agencyMeeting(meeting.key),
    text: agency =>
      `The minutes of the ${meeting.marac} MARAC of ${day} are in the MARAC team’s partner page, with the actions for ${agency}. They are confidential.`
  });
  return told.ok ? endCirculation(ports.meetings, meeting, 'minutesCirculated', { version: circulation.version, ...told.value }) : told;
}

/** Minutes that cannot be read would be circulated empty. */
async function unreadable(ports: MinutesPorts, meetingKey: string): Promise<Outcome<void>> {
  const rows = await ports.minutes.ofMeeting(meetingKey);
  if (!rows.ok) return rows;
  const damaged = rows.value.some(row => isUnread(row, 'minutes'));
  return damaged
    ? failure(
        'damaged',
        'minutes',
        'The minutes of a case cannot be read, so nothing was circulated.',
        'Take the approval back, and look at the cases with a problem.'
      )
    : ok(undefined);
}

/**
 * Circulates approved minutes. One guarded update of the meeting is the commit; copies in the folders of those who may read them, and messages
 * without names, follow. Circulated minutes can never be changed.
 */
export async function circulateMinutes(
  ports: MinutesPorts,
  agenda: Pick<MeetingsUseCases, 'openMeeting'>,
  configuration: Configuration,
  meetingKey: string
): Promise<Outcome<Meeting>> {
  const whole = await unreadable(ports, meetingKey);
  if (!whole.ok) return whole;
  const me = await ports.me();
  if (!me.ok) return me;
  const by = me.value.name;
  const committed = await changeMeeting(ports.meetings, meetingKey, (standing): MeetingDecided => {
    if (standing.agenda.minutesCirculated.length > 0) return { stop: ok(standing) };
    if (!standing.agenda.approved)
      return { stop: failure('validation', 'notApproved', 'The chair has not approved these minutes yet.', 'Have them approved first.') };
    if (standing.pending !== '') {
      return {
        stop: failure(
          'conflict',
          'meeting',
          'Steps of this meeting are still to be finished.',
          'Open the meeting again in a moment, and circulate then.'
        )
      };
    }
    const circulation: Circulation = { version: 1, at: ports.clock.now(), by };
    return {
      write: {
        state: 'Minutes circulated',
        agenda: { ...standing.agenda, minutesCirculated: [circulation] },
        pending: writeJournal({ step: 'circulateMinutes', version: circulation.version })
      }
    };
  });
  return committed.ok ? finishCirculation(ports, agenda, configuration, committed.value) : committed;
}
