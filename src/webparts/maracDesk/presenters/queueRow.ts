import { isMoment } from '../../../domain/kernel/calendarDay';
import { dutyOf } from '../../../domain/case/duties';
import type { Owed, OwedDuty, Promised, Urgency } from '../../../domain/review/owed';
import { owesMatches, waitsForReferrer } from '../../../domain/review/decisions';
import { countOrMore } from '../../../domain/kernel/firstRows';
import { formatInstantShort, relative } from '../../../domain/kernel/timeWords';
import { canPress } from './dutyKeys';
import type { QueueCase } from './queueCases';
import { wordsOf } from '../../../domain/kernel/problems';
import { calledInAddress } from '../../../domain/setUp/pages';

/** The state of a duty, shown by shape and word as well as colour. */
export type MarkShape = 'done' | 'doneLate' | 'owed' | 'dueSoon' | 'overdue' | 'notNeeded' | 'notKnown';

/** One promise in the queue. */
export interface Mark {
  readonly duty: Promised;
  readonly shape: MarkShape;
  /** The short name in the table: "IDVA". */
  readonly label: string;
  /** All of it in words, for a screen reader and the tooltip: "IDVA notified: overdue, do by Tue 7 Apr, 5pm". */
  readonly words: string;
  /** It can be done from here. */
  readonly canPress: boolean;
}

/** A time owed, in two lines: by when, and how far that is. */
export interface Deadline {
  readonly shape: MarkShape;
  readonly words: string;
  readonly detail: string;
}

/** One line of the queue as it is shown. */
export interface QueueRow {
  readonly id: number;
  readonly key: string;
  /** How its address calls it. */
  readonly called: string;
  readonly reference: string;
  /** A row without its Key cannot be opened. */
  readonly canOpen: boolean;
  readonly victim: string;
  readonly restricted: boolean;
  readonly marac: string;
  readonly status: string;
  /** The referrer changed the form after sending it. */
  readonly changed: boolean;
  /** It was accepted before its possible matches were looked at. */
  readonly matchesToLookAt: boolean;
  readonly criterion: string;
  /** The other criteria in full: shown as "and 2 more". */
  readonly otherCriteria: readonly string[];
  readonly score: string;
  readonly received: string;
  /** The review, then the other duties, then the IDVA service's answer once it is told. */
  readonly duties: readonly Mark[];
  readonly next: Deadline;
  readonly urgency: Urgency;
  readonly problems: readonly string[];
}

/** What a promise is called in the queue, and what there is to do. */
const promiseWords = (promised: Promised): { readonly short: string; readonly task: string } =>
  promised === 'IDVA acknowledged' ? { short: 'IDVA answer', task: 'IDVA service to answer' } : dutyOf(promised).words;

/** The shape of a promise. Not colour alone: WCAG 2.2, 1.4.1. */
export function shapeOf(owed: OwedDuty): MarkShape {
  if (owed.notNeeded) return 'notNeeded';
  switch (owed.state) {
    case 'Done in time':
      return 'done';
    case 'Done late':
      return 'doneLate';
    case 'Overdue':
      return 'overdue';
    case 'Due soon':
      return 'dueSoon';
    default:
      return 'owed';
  }
}

const stateWords: Record<MarkShape, string> = {
  done: 'done in time',
  doneLate: 'done late',
  owed: 'to do',
  dueSoon: 'due soon',
  overdue: 'overdue',
  notNeeded: 'not needed any more',
  notKnown: 'not known'
};

/** A promise in full: "Crimes considered: to do, do by Tue 7 Apr, 5pm". */
function dutyWords(owed: OwedDuty, now: Date): string {
  const shape = shapeOf(owed);
  if (owed.evidence) return `${owed.duty}: ${stateWords[shape]}, ${formatInstantShort(owed.evidence.at, now)}`;
  if (owed.notNeeded) return `${owed.duty}: ${stateWords[shape]}`;
  const when = shape === 'overdue' ? `was due ${formatInstantShort(owed.due, now)}` : deadlineWords(owed, now);
  return `${owed.duty}: ${stateWords[shape]}, ${when}`;
}

const markOf = (item: QueueCase, owed: OwedDuty, now: Date): Mark => ({
  duty: owed.duty,
  shape: shapeOf(owed),
  label: promiseWords(owed.duty).short,
  words:
    dutyWords(owed, now) +
    (owed.duty === 'Reviewed' && !owed.evidence && waitsForReferrer(item.referral) ? `. ${referrerWords(item.referral, now)}` : ''),
  canPress: canPress(item.referral, owed)
});

const unknown: Deadline = { shape: 'notKnown', words: 'Not known', detail: 'The row does not say when it was received' };

/** Until the do-by, that counts; in the unstaffed hours after it (a night, a weekend) the due time counts. */
const deadlineWords = (owed: OwedDuty, now: Date): string =>
  now.getTime() <= owed.doBy.getTime() ? `do by ${formatInstantShort(owed.doBy, now)}` : `due ${formatInstantShort(owed.due, now)}`;

/** How far off it is, counted to the same moment as `deadlineWords`; an overdue promise from when it was due. */
export const distanceWords = (owed: OwedDuty, now: Date): string =>
  relative(now.getTime() <= owed.doBy.getTime() ? owed.doBy : owed.due, now);

const nothingOwed: Deadline = { shape: 'done', words: 'Nothing owed', detail: '' };

/** "Waiting for the referrer since Tue 7 Apr, 5pm": of one that was sent back before it was kept when, without the moment. */
const referrerWords = ({ returnedAt }: Pick<QueueCase['referral'], 'returnedAt'>, now: Date): string =>
  `Waiting for the referrer${isMoment(returnedAt) ? ` since ${formatInstantShort(returnedAt, now)}` : ''}`;

const matchesOwed: Deadline = { shape: 'owed', words: 'Look at its matches', detail: 'Accepted before they were looked at' };

/** What to do next, how far off it is, and by when. */
function nextOf(item: QueueCase, now: Date): Deadline {
  if (!item.owed) return unknown;
  const { next, duties } = item.owed;
  if (!next) return owesMatches(item.referral) ? matchesOwed : nothingOwed;
  const shape = shapeOf(next);
  const others =
    next.duty === 'Reviewed'
      ? 0
      : duties.filter(duty => !duty.evidence && !duty.notNeeded && duty.due.getTime() === next.due.getTime()).length;
  const what = others > 1 ? `${others} duties` : promiseWords(next.duty).task;
  const when = shape === 'overdue' ? `was due ${formatInstantShort(next.due, now)}` : deadlineWords(next, now);
  if (next.duty === 'Reviewed' && waitsForReferrer(item.referral))
    return { shape, words: referrerWords(item.referral, now), detail: `Review: ${when}` };
  return {
    shape,
    words: `${what}: ${shape === 'dueSoon' ? 'due soon, ' : ''}${distanceWords(next, now)}`,
    detail: when
  };
}

/** Every promise on a case, in the order it is usually kept. */
export const promisesOf = ({ review, duties, acknowledgement }: Owed): readonly OwedDuty[] => [
  review,
  ...duties,
  ...(acknowledgement ? [acknowledgement] : [])
];

/** The tool with its score or its grade, short enough for the queue. */
function shortToolWords({ riskTool, dashScore, daraGrade }: QueueCase['referral']): string {
  if (dashScore !== undefined) return `Dash ${dashScore}`;
  return riskTool === 'DARA' ? ['DARA', daraGrade?.toLowerCase()].filter(Boolean).join(' ') : '';
}

/** One case as a line of the queue. A damaged row shows what it has and names what it lacks. */
export function queueRow(item: QueueCase, now: Date): QueueRow {
  const { referral, owed } = item;
  const received =
    referral.receivedElsewhereAt && isMoment(referral.receivedElsewhereAt) ? referral.receivedElsewhereAt : referral.receivedAt;
  return {
    id: referral.id,
    key: referral.key,
    called: calledInAddress(referral),
    reference: referral.reference || `Row ${referral.id}`,
    canOpen: referral.key !== '',
    victim: referral.victimName || 'Name not recorded',
    restricted: referral.restricted,
    marac: referral.owningMarac || 'No MARAC',
    status: referral.status || 'Not known',
    changed: referral.changedSince === true,
    matchesToLookAt: owesMatches(referral),
    criterion: referral.criteria[0] ?? 'None recorded',
    otherCriteria: referral.criteria.slice(1),
    score: shortToolWords(referral),
    received: isMoment(received) ? formatInstantShort(received, now) : 'Not known',
    duties: owed ? promisesOf(owed).map(duty => markOf(item, duty, now)) : [],
    next: nextOf(item, now),
    urgency: item.urgency,
    problems: wordsOf(referral.problems)
  };
}

/** How many shown cases are overdue and due soon, in words for the top of the queue. */
export function urgencySummary(cases: readonly QueueCase[], hasMore = false): string {
  const count = (urgency: Urgency): number => cases.filter(item => item.urgency === urgency).length;
  const overdue = count('Overdue');
  const soon = count('Due soon');
  const total = `${countOrMore(cases.length, hasMore)} ${cases.length === 1 && !hasMore ? 'case' : 'cases'}`;
  return [total, overdue > 0 ? `${overdue} overdue` : 'none overdue', ...(soon > 0 ? [`${soon} due soon`] : [])].join(', ');
}
