import type { RecordType, RetentionRules } from './retentionRules';
import { addMonths, compareDays, dayOf, instantAt } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import type { ReferralSummary } from '../referral/referral';
import { wordsOf } from '../kernel/problems';

/** What a case has had to do with the complex-case log. */
export interface OnLog {
  readonly isOpen: boolean;
  /** When it last left the log. */
  readonly endedAt?: Date;
}

/** What retention needs to know of a case besides its row. */
export interface RetentionFacts {
  /** Absent where it was never on the log. */
  readonly onLog?: OnLog;
  /** Actions that are owed still. */
  readonly openActions: number;
}

/** Which kind of record a case is. */
export const recordTypeOf = ({ status }: Pick<ReferralSummary, 'status'>, { onLog }: Pick<RetentionFacts, 'onLog'>): RecordType =>
  onLog ? 'Case on the complex log' : status === 'Withdrawn' ? 'Referral not heard' : 'Case heard';

/** So many whole years after a moment, as a day in London: 29 February becomes 28 February. */
export const yearsAfter = (moment: Date, years: number): CalendarDay => addMonths(dayOf(moment), 12 * years);

/** The start of a day, as it is stored. */
export const startOf = (day: CalendarDay): Date => instantAt(day, 0);

const lastOf = (moments: readonly (Date | undefined)[]): Date =>
  new Date(Math.max(0, ...moments.map(moment => moment?.getTime() ?? 0).filter(time => !Number.isNaN(time))));

/** When something last happened on a case: its retention period runs from then. */
export const lastHappened = (
  { receivedAt, sentAgainAt, agendaDate, evidence, idvaAcknowledged }: ReferralSummary,
  { onLog }: Pick<RetentionFacts, 'onLog'>
): Date =>
  lastOf([receivedAt, sentAgainAt, agendaDate, idvaAcknowledged?.at, onLog?.endedAt, ...Object.values(evidence).map(one => one?.at)]);

/** The day on which a case is due for review: after its period, and after any time for which somebody decided to keep it. */
export function reviewDayOf(referral: ReferralSummary, facts: RetentionFacts, { years }: RetentionRules): CalendarDay {
  const byPeriod = yearsAfter(lastHappened(referral, facts), years[recordTypeOf(referral, facts)]);
  const decided = referral.retentionReviewAt && dayOf(referral.retentionReviewAt);
  return decided && compareDays(decided, byPeriod) > 0 ? decided : byPeriod;
}

/** Why a case cannot be disposed of now, each in a sentence; empty where it can. */
export function obstaclesTo(referral: ReferralSummary, facts: RetentionFacts): readonly string[] {
  const { status, legalHold, pendingTransfer, pending, problems } = referral;
  const actions = facts.openActions;
  return [
    ...(legalHold ? ['It is under a legal hold.'] : []),
    ...(status === 'Closed' || status === 'Withdrawn' ? [] : [`It is not closed: it is “${status}”.`]),
    ...(facts.onLog?.isOpen ? ['It is on the complex-case log.'] : []),
    ...(actions > 0 ? [actions === 1 ? 'An action is owed on it.' : `${actions} actions are owed on it.`] : []),
    ...(pendingTransfer ? ['A transfer of it is offered and not answered.'] : []),
    ...(pending ? ['Steps of an earlier decision are unfinished.'] : []),
    ...(problems.length > 0 ? [`Its row must be corrected first. ${wordsOf(problems).join('. ')}.`] : [])
  ];
}

/** When a referral is first due for review, unless something happens on it before. */
export const firstReviewAt = (receivedAt: Date, { years }: RetentionRules): Date =>
  startOf(yearsAfter(receivedAt, years['Referral not heard']));

/** Days for which SharePoint's recycle bin keeps what was disposed of. [Microsoft: Restore deleted items from the site collection recycle bin] */
export const recycleBinDays = 93;
