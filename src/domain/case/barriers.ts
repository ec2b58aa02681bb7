import type { Configuration } from '../setUp/configuration';
import type { ReferralSummary } from '../referral/referral';
import type { HistoryKind } from './history';

/** Why a case is closed to somebody on the team until they say why they must see it. */
export type Barrier = 'Restricted' | 'Conflict of interest';

/** How long a case stays open to somebody who has said why they must see it, in milliseconds. */
export const liftedFor = 4 * 3_600_000;

/** The fewest characters of such a reason. */
export const shortestReason = 15;

/** The kind of history line that records the lifting of a barrier. */
export const brokenGlass = 'Opened past a barrier' satisfies HistoryKind;

/** Shown instead of a name on a case that is hidden from this person. */
export const hiddenName = 'Hidden: conflict of interest';

/** Lines of history whose author has taken the case in or decided on it. */
const dealing: readonly (HistoryKind | undefined)[] = [
  'Taken in',
  'Sent again',
  'Change taken in',
  'Returned for information',
  'Accepted',
  'Withdrawn',
  'Looked at again',
  'Transfer offered',
  'Transfer accepted'
];

/** As much of a line of history as the barrier asks about. */
interface Line {
  readonly kind?: HistoryKind;
  readonly byLogin: string;
  readonly at: Date;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether a conflict of interest keeps this case from this person. */
export const isHiddenFrom = ({ conflictLogins }: Pick<ReferralSummary, 'conflictLogins'>, login: string): boolean =>
  (conflictLogins ?? []).some(named => same(named, login));

/** Whether this person coordinates a MARAC. */
export const coordinates = (login: string, marac: string, { maracs }: Pick<Configuration, 'maracs'>): boolean =>
  maracs.some(({ name, coordinators }) => name === marac && coordinators.some(coordinator => same(coordinator, login)));

/** The barrier that may apply, before the history is read. A conflict of interest takes precedence. */
export function possibleBarrier(
  referral: Pick<ReferralSummary, 'conflictLogins' | 'restricted' | 'owningMarac'>,
  login: string,
  configuration: Pick<Configuration, 'maracs'>
): Barrier | undefined {
  if (isHiddenFrom(referral, login)) return 'Conflict of interest';
  return referral.restricted && !coordinates(login, referral.owningMarac, configuration) ? 'Restricted' : undefined;
}

/** Whether the history lifts it: for people who took the case in or decided on it, and for people who gave a reason within the last four hours. */
export function isLifted(barrier: Barrier, lines: readonly Line[], login: string, now: Date): boolean {
  const own = lines.filter(line => same(line.byLogin, login));
  if (own.some(({ kind, at }) => kind === brokenGlass && now.getTime() - at.getTime() < liftedFor)) return true;
  return barrier === 'Restricted' && own.some(({ kind }) => dealing.includes(kind));
}

/**
 * What is shown of a case that is hidden from whoever looks: where it stands and what is owed on it. What is new in a case is hidden until somebody
 * has decided otherwise here.
 */
const shownOfHidden: { readonly [Name in keyof ReferralSummary]?: true } = {
  id: true,
  etag: true,
  key: true,
  reference: true,
  status: true,
  owningMarac: true,
  receivedByMarac: true,
  channel: true,
  receivedAt: true,
  receivedElsewhereAt: true,
  nextDueAt: true,
  evidence: true,
  restricted: true,
  submittedVersion: true,
  returnedAt: true,
  sentAgainAt: true,
  changedSince: true,
  decisionKey: true,
  idvaOffer: true,
  idvaAcknowledged: true,
  matchesReviewed: true,
  matchesOwed: true,
  pendingTransfer: true,
  currentTransfer: true,
  conflictLogins: true,
  hidden: true,
  meetingKey: true,
  agendaDate: true,
  flagsUntil: true,
  retentionReviewAt: true,
  legalHold: true,
  intake: true,
  pending: true,
  problems: true
};

/** The case as this person may see it in a list. If it is hidden from them: its status and what is owed, but not whom it is about. */
export function asSeenBy(login: string, referral: ReferralSummary): ReferralSummary {
  if (!isHiddenFrom(referral, login)) return referral;
  const seen = Object.fromEntries(
    Object.entries(referral).filter(([name]) => shownOfHidden[name as keyof ReferralSummary] === true)
  ) as unknown as ReferralSummary;
  return { ...seen, victimName: hiddenName, criteria: [], hidden: true };
}

/**
 * Who is told that somebody opened a case past its barrier: the other coordinators of the responsible MARAC; if there are none, every other
 * coordinator of the region.
 */
export function toldOfBarrier(marac: string, login: string, { maracs }: Pick<Configuration, 'maracs'>): readonly string[] {
  const others = (logins: readonly string[]): readonly string[] =>
    [...new Set(logins.map(coordinator => coordinator.toLowerCase()))].filter(coordinator => !same(coordinator, login));
  const responsible = others(maracs.filter(({ name }) => name === marac).flatMap(({ coordinators }) => coordinators));
  return responsible.length > 0 ? responsible : others(maracs.flatMap(({ coordinators }) => coordinators));
}
