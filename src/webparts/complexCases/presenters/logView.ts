import { compareDays, dayOf, daysBetween } from '../../../domain/kernel/calendarDay';
import { isClosed, isOnLog } from '../../../domain/complex/complexCase';
import type { ComplexState, ComplexSummary } from '../../../domain/complex/complexCase';
import { daysOnLog, daysSinceReview, entriesByBand, isReviewOverdue, isUnreviewed } from '../../../domain/complex/monitors';
import { isStrongTrigger } from '../../../domain/complex/triggers';
import { maracsCoveredBy } from '../../../domain/transfer/responsible';
import { isWithinMaracs, maracsToChoose } from '../../../domain/setUp/placed';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { ComplexLog, LogRow } from '../../../services/complex/complexUseCases';
import type { Tone } from '../../../ui';
import { wordsOf } from '../../../domain/kernel/problems';
import { counted } from '../../../domain/kernel/words';

/** Which entries are shown. */
export type Shown = 'suggested' | 'onLog' | 'ended';

export interface LogFilter {
  /** Empty for the whole region. */
  readonly marac: string;
  readonly shown: Shown;
}

export const shownWords: Readonly<Record<Shown, string>> = {
  suggested: 'Suggested, waiting for a decision',
  onLog: 'On the log',
  ended: 'Ended within the last year'
};

/** One line of the log. */
export interface LogLine {
  readonly key: string;
  readonly caseKey: string;
  readonly reference: string;
  readonly victim: string;
  readonly marac: string;
  readonly state: string;
  readonly tone: Tone;
  /** What fired, the strong ones first. */
  readonly why: string;
  /** What is to be done, or how it ended. */
  readonly next: string;
  readonly isOverdue: boolean;
  readonly watched: string;
  readonly problems: readonly string[];
  /** Hidden from this person by a conflict of interest. */
  readonly isHidden: boolean;
}

export const stateWords: Readonly<Record<ComplexState, string>> = {
  Proposed: 'Suggested',
  Active: 'On the log',
  Monitoring: 'On the log, watched only',
  'Stepped down': 'Stepped down',
  Transferred: 'With another force',
  Declined: 'Declined'
};

export const stateTones: Readonly<Record<ComplexState, Tone>> = {
  Proposed: 'warning',
  Active: 'info',
  Monitoring: 'neutral',
  'Stepped down': 'good',
  Transferred: 'neutral',
  Declined: 'neutral'
};

/** The review that is due, or was; with how late it is. */
export function reviewWords(entry: ComplexSummary, now: Date): string {
  const { nextReviewAt } = entry;
  if (!nextReviewAt) return 'No day is set for its next review';
  const day = formatDay(dayOf(nextReviewAt));
  if (isReviewOverdue(entry, now))
    return `Review overdue: it was due on ${day}, ${counted(daysBetween(dayOf(nextReviewAt), dayOf(now)), 'day')} ago`;
  return compareDays(dayOf(nextReviewAt), dayOf(now)) === 0 ? 'Review today' : `Next review by ${day}`;
}

function nextWords(entry: ComplexSummary, now: Date): string {
  if (isOnLog(entry)) return reviewWords(entry, now);
  if (entry.state === 'Proposed')
    return entry.proposedAt ? `Suggested on ${formatDay(dayOf(entry.proposedAt))}: confirm or decline it` : 'Confirm or decline it';
  return entry.closedAt ? `${stateWords[entry.state]} on ${formatDay(dayOf(entry.closedAt))}` : stateWords[entry.state];
}

function watchedWords(entry: ComplexSummary, now: Date): string {
  const days = daysOnLog(entry, now);
  const since = daysSinceReview(entry, now);
  const parts = [
    ...(days === undefined ? [] : [`${counted(days, 'day')} on the log`]),
    ...(isUnreviewed(entry, now) && since !== undefined ? [`nobody has looked at it for ${counted(since, 'day')}`] : []),
    ...(isOnLog(entry) ? [`escalation: ${entry.escalation.toLowerCase()}`] : []),
    ...(entry.leadCoordinator === '' ? [] : [`led by ${entry.leadCoordinator}`])
  ];
  return parts.join(', ');
}

const byStrength = (entry: ComplexSummary): readonly string[] =>
  [...entry.fired].sort((one, other) => Number(isStrongTrigger(other.name)) - Number(isStrongTrigger(one.name))).map(({ name }) => name);

export function lineOf({ entry, referral }: LogRow, now: Date): LogLine {
  const isHidden = referral?.hidden === true;
  return {
    key: entry.key,
    caseKey: entry.caseKey,
    reference: entry.reference,
    victim: referral?.victimName ?? 'Its case cannot be read',
    marac: entry.marac,
    state: stateWords[entry.state],
    tone: isReviewOverdue(entry, now) ? 'danger' : stateTones[entry.state],
    why: isHidden ? '' : byStrength(entry).join('; '),
    next: nextWords(entry, now),
    isOverdue: isReviewOverdue(entry, now),
    watched: watchedWords(entry, now),
    problems: wordsOf(entry.problems),
    isHidden
  };
}

const isShown: Readonly<Record<Shown, (entry: ComplexSummary) => boolean>> = {
  suggested: ({ state }) => state === 'Proposed',
  onLog: isOnLog,
  ended: isClosed
};

const time = (moment: Date | undefined, otherwise: number): number => moment?.getTime() ?? otherwise;

/** What is due first; what was suggested first; what ended last. */
const orders: Readonly<Record<Shown, (one: ComplexSummary, other: ComplexSummary) => number>> = {
  suggested: (one, other) => time(one.proposedAt, 0) - time(other.proposedAt, 0),
  onLog: (one, other) => time(one.nextReviewAt, 0) - time(other.nextReviewAt, 0),
  ended: (one, other) => time(other.closedAt, Infinity) - time(one.closedAt, Infinity)
};

const within = ({ rows, configuration }: Pick<ComplexLog, 'rows' | 'configuration'>, marac: string): readonly LogRow[] =>
  rows.filter(({ entry }) => isWithinMaracs(entry.marac, marac === '' ? [] : [marac], configuration));

/** MARACs to choose from: those of the settings, and those that an entry names still. */
export const logMaracs = ({ rows, configuration }: Pick<ComplexLog, 'rows' | 'configuration'>): readonly string[] =>
  maracsToChoose(
    rows.map(({ entry }) => entry.marac),
    configuration
  );

/** The lines that are shown, in the order in which they are worked through. */
export const linesOf = (log: ComplexLog, { marac, shown }: LogFilter): readonly LogLine[] =>
  within(log, marac)
    .filter(({ entry }) => isShown[shown](entry))
    .sort((one, other) => orders[shown](one.entry, other.entry))
    .map(row => lineOf(row, log.serverNow));

/** One figure that the log watches. */
export interface Monitor {
  readonly label: string;
  readonly words: string;
  readonly isAlarming: boolean;
}

/** The log's monitors: waiting, overdue, not reviewed, time on the log, and outcomes. docs/requirements.md 7. */
export function monitorsOf(log: ComplexLog, marac: string): readonly Monitor[] {
  const entries = within(log, marac).map(({ entry }) => entry);
  const now = log.serverNow;
  const count = (fits: (entry: ComplexSummary) => boolean): number => entries.filter(fits).length;
  const onLog = count(isOnLog);
  const overdue = count(entry => isReviewOverdue(entry, now));
  const unreviewed = count(entry => isUnreviewed(entry, now));
  const bands = entriesByBand(entries, now)
    .filter(band => band.count > 0)
    .map(band => `${band.words.toLowerCase()}: ${band.count}`);
  const ended = (['Stepped down', 'Transferred', 'Declined'] as const)
    .map(state => ({ state, ended: count(entry => entry.state === state) }))
    .filter(one => one.ended > 0);
  return [
    { label: 'Waiting for a decision', words: String(count(({ state }) => state === 'Proposed')), isAlarming: false },
    { label: 'On the log', words: String(onLog), isAlarming: false },
    { label: 'Reviews overdue', words: String(overdue), isAlarming: overdue > 0 },
    { label: 'Not looked at for over 28 days', words: String(unreviewed), isAlarming: unreviewed > 0 },
    { label: 'How long on the log', words: bands.length === 0 ? 'None is on it' : bands.join(', '), isAlarming: false },
    {
      label: 'Ended within a year',
      words: ended.length === 0 ? 'None' : ended.map(one => `${stateWords[one.state].toLowerCase()}: ${one.ended}`).join(', '),
      isAlarming: false
    }
  ];
}

/** The MARAC that is shown first: that of a person who covers one, the whole region for everybody else. */
export function firstFilter(log: ComplexLog): LogFilter {
  const own = maracsCoveredBy(log.user.login, log.configuration);
  const marac = own.length === 1 ? own[0] : '';
  const isWaiting = within(log, marac).some(({ entry }) => entry.state === 'Proposed');
  return { marac, shown: isWaiting ? 'suggested' : 'onLog' };
}

/** Cases whose perpetrators are searched for across areas: suggested or on the log, and not hidden. */
export const watchedCases = ({ rows }: ComplexLog): readonly string[] =>
  rows
    .filter(({ entry, referral }) => !isClosed(entry) && referral !== undefined && referral.hidden !== true)
    .map(({ entry }) => entry.caseKey);

export const emptyWords: Readonly<Record<Shown, string>> = {
  suggested:
    'Nothing waits for a decision. An entry is suggested automatically when a case is accepted, comes by transfer or is matched with another; you can put a case forward yourself.',
  onLog: 'No case is on the log here.',
  ended: 'No entry has ended within the last year.'
};
