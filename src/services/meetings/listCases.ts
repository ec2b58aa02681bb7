import type { Outcome } from '../../domain/kernel/appError';
import { addMonths, dayOf, instantAt } from '../../domain/kernel/calendarDay';
import type { WrittenKind } from '../../domain/case/history';
import { meetingToListAt } from '../../domain/meetings/listing';
import type { Listing } from '../../domain/meetings/listing';
import type { Meeting } from '../../domain/meetings/meeting';
import { recordName } from '../../domain/referral/reference';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { formatDay } from '../../domain/kernel/timeWords';
import { dateJournal } from '../case/referrerDate';
import { updateCase } from '../case/updateCase';
import type { CaseDecided } from '../case/updateCase';
import { rowAfter } from '../shared/guarded';
import { failure } from '../shared/failures';
import type { CalendarReading } from './meetingPorts';
import type { CaseStores } from '../case/casePorts';

/** Whether a case waits for a meeting: accepted or put off, on no agenda, and offered to nobody else. */
const waitsForMeeting = ({ status, meetingKey, pendingTransfer }: ReferralSummary): boolean =>
  (status === 'Accepted' || status === 'Deferred') && meetingKey === undefined && pendingTransfer === undefined;

/** The number of cases of each meeting. */
export function listedAt(waiting: readonly ReferralSummary[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { meetingKey, status } of waiting)
    if (meetingKey !== undefined && status === 'Listed') counts[meetingKey] = (counts[meetingKey] ?? 0) + 1;
  return counts;
}

const oldestFirst = (one: ReferralSummary, other: ReferralSummary): number =>
  one.receivedAt.getTime() - other.receivedAt.getTime() || one.id - other.id;

/** The meeting for each waiting case. A deferred case never goes to a meeting before the one it was deferred from. */
export function listings(
  { meetings, waiting }: Pick<CalendarReading, 'meetings' | 'waiting'>,
  now: Date
): readonly { readonly referral: ReferralSummary; readonly listing: Listing }[] {
  const counts: Record<string, number> = { ...listedAt(waiting) };
  return waiting
    .filter(waitsForMeeting)
    .sort(oldestFirst)
    .map(referral => {
      const after = referral.status === 'Deferred' ? referral.agendaDate : undefined;
      const later = after ? meetings.filter(({ startsAt }) => startsAt.getTime() > after.getTime()) : meetings;
      const listing = meetingToListAt(referral.owningMarac, later, counts, now);
      if (listing.kind === 'meeting') counts[listing.meeting.key] = (counts[listing.meeting.key] ?? 0) + 1;
      return { referral, listing };
    });
}

/** Twelve months after the referral, when agencies remove their flags. SafeLives, definition of a repeat MARAC: from the last referral. */
const flagsUntil = ({ receivedAt }: ReferralSummary): { readonly flagsUntil?: Date } =>
  Number.isNaN(receivedAt.getTime()) ? {} : { flagsUntil: instantAt(addMonths(dayOf(receivedAt), 12), 0) };

type ListPorts = Pick<CaseStores, 'referrals' | 'events'>;

/** A repeat takes over the flags of the earlier case. */
async function handOnFlags(ports: ListPorts, previousCaseKey: string): Promise<Outcome<void>> {
  const changed = await updateCase<undefined>(ports, previousCaseKey, () => ({ write: { flagsUntil: null } }));
  // A case that is gone has no flags.
  return changed.ok || changed.error.kind === 'notFound' ? ok(undefined) : changed;
}

/**
 * Puts a case on the agenda of a meeting: one guarded update is the commit, after the line of history for that version. `may`: what prevents it, in
 * words. Does nothing if the case is there already.
 */
export async function putOnAgenda(
  ports: ListPorts,
  caseKey: string,
  meeting: Meeting,
  how: { readonly line: WrittenKind; readonly detail: string; readonly may: (standing: ReferralSummary) => string | undefined }
): Promise<Outcome<ReferralSummary>> {
  const changed = await updateCase<ReferralSummary>(ports, caseKey, async (standing): Promise<CaseDecided<ReferralSummary>> => {
    if (standing.status === 'Listed' && standing.meetingKey === meeting.key) return { stop: ok(standing) };
    const against = how.may(standing);
    if (against !== undefined) return { stop: failure('validation', 'agenda', against, 'Read the calendar again and look at the case.') };
    if (standing.previousCaseKey !== undefined) {
      const handed = await handOnFlags(ports, standing.previousCaseKey);
      if (!handed.ok) return { stop: handed };
    }
    const logged = await ports.events.record({
      key: `${caseKey}:agenda:${standing.etag}`,
      caseKey,
      kind: how.line,
      detail: how.detail,
      restricted: standing.restricted
    });
    if (!logged.ok) return { stop: logged };
    return {
      write: {
        status: 'Listed',
        onAgenda: { meetingKey: meeting.key, startsAt: meeting.startsAt },
        ...flagsUntil(standing),
        ...dateJournal(standing)
      }
    };
  });
  return rowAfter(changed);
}

/** "24 June 2026", of a meeting. */
export const meetingDay = ({ startsAt }: Pick<Meeting, 'startsAt'>): string => formatDay(dayOf(startsAt));

/** Lists everything that can be listed. One problem never stops the rest. */
export async function listCases(
  ports: ListPorts,
  calendar: Pick<CalendarReading, 'meetings' | 'waiting'>,
  now: Date
): Promise<{ readonly listed: number; readonly problems: readonly string[] }> {
  let listed = 0;
  const problems: string[] = [];
  for (const { referral, listing } of listings(calendar, now)) {
    if (listing.kind !== 'meeting') continue;
    const { meeting } = listing;
    const done = await putOnAgenda(ports, referral.key, meeting, {
      line: 'Listed',
      detail: `Put on the agenda of the ${meeting.marac} MARAC of ${meetingDay(meeting)} automatically.`,
      may: standing => (waitsForMeeting(standing) && standing.owningMarac === meeting.marac ? undefined : 'It waits no longer.')
    });
    if (done.ok && done.value.meetingKey === meeting.key) listed++;
    else if (!done.ok && done.error.kind !== 'validation')
      problems.push(`${recordName({ ...referral, marac: referral.owningMarac })}: ${done.error.words} ${done.error.nextAction}`);
  }
  return { listed, problems };
}
