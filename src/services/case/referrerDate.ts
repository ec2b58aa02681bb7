import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { entryIn } from '../../domain/meetings/calendarEntry';
import type { Meeting } from '../../domain/meetings/meeting';
import { formatInstant } from '../../domain/kernel/timeWords';
import { addressOf } from '../../domain/referral/referrer';
import type { ReferralSummary } from '../../domain/referral/referral';
import { addressTrouble } from '../../domain/review/referrerMail';
import { isElsewhere, notInvited, whyReferrerNotTold } from '../../domain/transfer/referrerMayKnow';
import { coordinatorsOrAll } from '../../domain/transfer/responsible';
import { ok } from '../../domain/kernel/result';
import { calendarText } from '../shared/calendarText';
import { notConfirmed } from '../shared/failures';
import type { StoredMessage } from '../shared/messagePorts';
import type { CaseStores } from './casePorts';
import { writeJournal } from './journal';
import { linkToReferrer } from './linkToReferrer';

type DatePorts = Pick<CaseStores, 'outbox' | 'referrals' | 'meetings' | 'makeCalendar' | 'clock'>;

/** When a case is heard: from its slot on, where its agenda has gone out, otherwise within its meeting. */
export interface HeardAt {
  readonly startsAt: Date;
  readonly minutes: number;
}

/** Whether its referrer has been invited, so that they are to know of every move. */
export const isInvited = ({ evidence, currentTransfer }: ReferralSummary): boolean => {
  const invited = evidence['Referrer invited'];
  // After a transfer the evidence is in the transfer's row; the messages tell as well.
  return currentTransfer !== undefined || (invited !== undefined && !invited.by.endsWith(notInvited));
};

/** Written with a change of a case's meeting, so that its referrer is told by the next page that opens: once, however often it changes until then. */
export const dateJournal = (standing: ReferralSummary): { readonly pending?: string } =>
  isInvited(standing) && standing.pending === '' ? { pending: writeJournal({ step: 'date' }) } : {};

/** Statuses in which a case waits for its meeting, or never comes to it. In any other it has been heard: its entry stays. */
const before: readonly string[] = ['Awaiting review', 'Returned for information', 'Accepted', 'Listed', 'Deferred', 'Withdrawn'];

/** The meeting at which a case is to be heard, as far as its referrer may know. */
async function meetingOf(ports: Pick<DatePorts, 'meetings'>, referral: ReferralSummary): Promise<Outcome<Meeting | undefined>> {
  if (referral.status !== 'Listed' || isElsewhere(referral) || referral.meetingKey === undefined) return ok(undefined);
  const found = await ports.meetings.byKey(referral.meetingKey);
  return found.ok && (found.value?.mode === 'Information by date' || found.value?.state === 'Cancelled') ? ok(undefined) : found;
}

/** The entry in the referrer's calendar: one for each case, under the same UID for ever. */
async function entryOf(
  ports: DatePorts,
  configuration: Configuration,
  { key, reference, receivedByMarac }: ReferralSummary,
  {
    method,
    sequence,
    at,
    to
  }: { readonly method: 'REQUEST' | 'CANCEL'; readonly sequence: number; readonly at: HeardAt; readonly to: string }
): Promise<Outcome<string>> {
  return calendarText(ports, {
    uid: `${key}@marac`,
    sequence,
    method,
    ...at,
    summary: `MARAC meeting: ${reference}`,
    madeAt: ports.clock.now(),
    organiser: coordinatorsOrAll(receivedByMarac, configuration)[0],
    attendees: [to]
  });
}

const heardWithin = ({ startsAt, lengthMinutes }: Meeting): HeardAt => ({ startsAt, minutes: lengthMinutes });

const entriesIn = (rows: readonly StoredMessage[]) =>
  rows.filter(({ state }) => state !== 'Withdrawn' && state !== 'Duplicate').flatMap(({ calendar }) => entryIn(calendar ?? '') ?? []);
const lastOf = (rows: readonly StoredMessage[]) => entriesIn(rows).slice(-1)[0];
const nextSequence = (rows: readonly StoredMessage[]): number => (lastOf(rows)?.sequence ?? -1) + 1;

/** The entry that goes with the invitation; undefined where no day is set, or none may be told. */
export async function firstEntry(
  ports: DatePorts,
  configuration: Configuration,
  referral: ReferralSummary,
  to: string
): Promise<Outcome<string | undefined>> {
  const meeting = await meetingOf(ports, referral);
  if (!meeting.ok || !meeting.value) return meeting.ok ? ok(undefined) : meeting;
  const rows = await ports.outbox.ofCase(referral.key);
  if (!rows.ok) return rows;
  const sequence = nextSequence(rows.value);
  return entryOf(ports, configuration, referral, { method: 'REQUEST', sequence, at: heardWithin(meeting.value), to });
}

/** Whether the referrer's entry tells this already. Without a slot any time within the meeting does, unless the meeting has moved. */
function isTold(last: ReturnType<typeof lastOf> | undefined, heard: HeardAt | undefined, exactly: boolean): boolean {
  const told = last && !last.isOff ? last.startsAt.getTime() : undefined;
  if (!heard || told === undefined) return !heard && told === undefined;
  const from = heard.startsAt.getTime();
  return exactly ? told === from : told >= from && told < from + heard.minutes * 60_000;
}

const mostRounds = 5;

/**
 * Tells an invited referrer when the case is heard, where that is not what they were told last: a new day, another one, or none any more. What they
 * were told stands in the messages themselves, so it is told once, however often this runs. `slot`: the time on the agenda that has just gone
 * out. `hasMoved`: the meeting is at another time.
 */
export async function tellReferrerOfDate(
  ports: DatePorts,
  configuration: Configuration,
  caseKey: string,
  how: { readonly slot?: HeardAt; readonly hasMoved?: boolean } = {}
): Promise<Outcome<void>> {
  for (let round = 0; round < mostRounds; round++) {
    const found = await ports.referrals.byKey(caseKey);
    if (!found.ok) return found;
    const referral = found.value;
    if (!referral || !isInvited(referral) || !before.includes(referral.status) || whyReferrerNotTold(referral, configuration) !== undefined)
      return ok(undefined);
    const to = addressOf(referral);
    if (to === undefined || addressTrouble(referral)?.canSend === false) return ok(undefined);
    const rows = await ports.outbox.ofCase(caseKey);
    if (!rows.ok) return rows;
    if (!rows.value.some(({ kind }) => kind === 'Invitation')) return ok(undefined);
    const meeting = await meetingOf(ports, referral);
    if (!meeting.ok) return meeting;
    const heard = meeting.value && (how.slot ?? heardWithin(meeting.value));
    const last = lastOf(rows.value);
    if (isTold(last, heard, how.slot !== undefined || how.hasMoved === true)) return ok(undefined);
    const sequence = nextSequence(rows.value);
    // A cancellation names the time that it cancels.
    const at = heard ?? { startsAt: last?.startsAt ?? ports.clock.now(), minutes: 60 };
    const calendar = await entryOf(ports, configuration, referral, { method: heard ? 'REQUEST' : 'CANCEL', sequence, at, to });
    if (!calendar.ok) return calendar;
    const { reference } = referral;
    const sent = await ports.outbox.post({
      key: `${caseKey}:date:${sequence}`,
      caseKey,
      kind: 'Meeting date',
      subject: `MARAC meeting: ${reference}`,
      recipients: [to],
      link: linkToReferrer(configuration, referral),
      text: heard
        ? `${reference} is heard at a MARAC meeting on ${formatInstant(heard.startsAt)}. The attached entry puts it into your calendar.`
        : `${reference} is not heard on the day that you were told before. The attached entry takes it out of your calendar. If another day is set, you will be told.`,
      calendar: calendar.value
    });
    if (!sent.ok) return sent;
  }
  return notConfirmed('referrerDate');
}
