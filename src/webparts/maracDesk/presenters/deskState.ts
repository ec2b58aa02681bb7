import type { AppError } from '../../../domain/kernel/appError';
import { asSeenBy } from '../../../domain/case/barriers';
import type { Transfer } from '../../../domain/transfer/transfer';
import type { ReferralSummary, ReferralRecord } from '../../../domain/referral/referral';
import type { DeskOpening } from '../../../services/desk/useCases';
import type { TakeInResult } from '../../../services/takeIn/takeInUseCases';
import { newCases, withReferrals } from './queueCases';

/** The newer of each transfer. */
const withTransfers = (all: readonly Transfer[], changed: readonly Transfer[]): readonly Transfer[] => [
  ...changed,
  ...all.filter(({ key }) => !changed.some(one => one.key === key))
];

/** The row as it is now, with the form and the people that were read. Fields that the newer row lacks are removed. */
export function withRow(record: ReferralRecord, row: ReferralSummary, transfer?: Transfer): ReferralRecord {
  const { answers, formVersion, people, files, transfers = [] } = record;
  return { ...row, answers, formVersion, people, files, transfers: transfer ? withTransfers(transfers, [transfer]) : transfers };
}

/** The progress of taking in. */
export type TakeIn =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly result: TakeInResult }
  | { readonly kind: 'failed'; readonly error: AppError };

/** All that the desk knows. */
export interface DeskState {
  readonly opening?: DeskOpening;
  readonly queue: readonly ReferralSummary[];
  /** Milliseconds by which the server's clock is ahead of this computer's. */
  readonly clockOffset: number;
  readonly reading: boolean;
  /** Why the last reading failed. With an opening at hand the queue stays on the screen. */
  readonly failure?: AppError;
  readonly readAt?: Date;
  readonly takeIn: TakeIn;
  /** Cases that came since the reading before. */
  readonly arrived: readonly ReferralSummary[];
  /** What the last round could not do automatically, in words. */
  readonly unkept: readonly string[];
}

export type DeskChange =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly opening: DeskOpening; readonly at: Date }
  | { readonly kind: 'notRead'; readonly error: AppError }
  | { readonly kind: 'takingIn'; readonly done: number; readonly of: number }
  | { readonly kind: 'takenIn'; readonly result: TakeInResult }
  | { readonly kind: 'notTakenIn'; readonly error: AppError }
  | { readonly kind: 'kept'; readonly changed: readonly ReferralSummary[]; readonly problems: readonly string[] }
  | { readonly kind: 'changed'; readonly referrals: readonly ReferralSummary[]; readonly transfers?: readonly Transfer[] };

export const deskAtFirst: DeskState = { queue: [], clockOffset: 0, reading: true, takeIn: { kind: 'idle' }, arrived: [], unkept: [] };

/** The queue without what a conflict of interest hides from this person. */
const shownTo = (opening: DeskOpening | undefined, queue: readonly ReferralSummary[]): readonly ReferralSummary[] =>
  opening ? queue.map(referral => asSeenBy(opening.user.login, referral)) : queue;

/** What the desk knows after something happened. */
export function deskAfter(state: DeskState, change: DeskChange): DeskState {
  switch (change.kind) {
    case 'reading':
      return { ...state, reading: true };
    case 'read':
      return {
        ...state,
        opening: change.opening,
        queue: shownTo(change.opening, change.opening.queue),
        clockOffset: change.opening.serverNow.getTime() - change.at.getTime(),
        reading: false,
        failure: undefined,
        readAt: change.opening.serverNow,
        arrived: state.opening ? newCases(state.queue, change.opening.queue) : []
      };
    case 'notRead':
      return { ...state, reading: false, failure: change.error };
    case 'takingIn':
      return { ...state, takeIn: { kind: 'working', done: change.done, of: change.of } };
    case 'takenIn':
      return {
        ...state,
        takeIn: { kind: 'done', result: change.result },
        queue: shownTo(state.opening, withReferrals(state.queue, change.result.takenIn))
      };
    case 'notTakenIn':
      return { ...state, takeIn: { kind: 'failed', error: change.error } };
    case 'kept':
      return { ...state, unkept: change.problems, queue: shownTo(state.opening, withReferrals(state.queue, change.changed)) };
    default:
      return {
        ...state,
        opening: state.opening && { ...state.opening, transfers: withTransfers(state.opening.transfers, change.transfers ?? []) },
        queue: shownTo(state.opening, withReferrals(state.queue, change.referrals))
      };
  }
}

const referrals = (count: number): string => `${count} new ${count === 1 ? 'referral' : 'referrals'}`;

/** "Taking in 2 of 3…". Empty while it only looks: the queue must not jump once a minute. */
export const takeInProgress = (done: number, of: number): string => (of === 0 ? '' : `Taking in ${Math.min(done + 1, of)} of ${of}…`);

/** What this desk did, in one sentence; empty when there was nothing to do. What another desk took in, that one tells. */
export function takeInWords(result: TakeInResult): string {
  const taken = result.takenIn.length - (result.byAnother ?? 0);
  const refused = result.problems.length;
  const parts = [
    ...(taken > 0 ? [`${referrals(taken)} taken in.`] : []),
    ...(refused > 0 ? [`${refused} could not be taken in.`] : []),
    ...(result.changed ?? []).map(
      reference => `The referrer changed ${reference} after sending it: the change is on the case file, for you to decide about.`
    )
  ];
  return parts.join(' ');
}

/** "2 new referrals in the queue." */
export const arrivedWords = (arrived: readonly ReferralSummary[]): string =>
  arrived.length === 0 ? '' : `${referrals(arrived.length)} in the queue.`;
