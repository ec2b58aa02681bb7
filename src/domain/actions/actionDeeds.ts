import { compareDays } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import { formatDay } from '../kernel/timeWords';
import { reportProblems, reportWords } from './actionReport';
import type { ReportedStatus } from './actionReport';
import { isAbove, rungAbove, takenBack } from './escalationLadder';
import type { ActionHistoryLine, Escalation, TrackedAction } from './trackedAction';
import type { WithProblems } from '../kernel/problems';
import { isUnread } from '../kernel/problems';

/** What the MARAC team does to an action in the tracker. docs/requirements.md 4. */
export type ActionDeed =
  /** On behalf of an agency that reported to the team by telephone or e-mail. */
  | { readonly kind: 'Report'; readonly report: ReportedStatus }
  | { readonly kind: 'Reassign'; readonly agency: string; readonly owner: string; readonly reason: string }
  | { readonly kind: 'Carry forward'; readonly to: CalendarDay }
  | { readonly kind: 'Withdraw'; readonly reason: string }
  | { readonly kind: 'Reopen'; readonly reason: string }
  /** `reason`: why earlier steps are skipped. `untold`: there was nobody to write to. */
  | { readonly kind: 'Escalate'; readonly to: Escalation; readonly reason?: string; readonly untold?: boolean };

/** Deeds that are done with a form. A step of the ladder is different: it is planned and shown first, because it sends messages. */
export type FormDeed = Exclude<ActionDeed, { readonly kind: 'Escalate' }>;

/** Whether an action's history could not be read, in which case nothing may overwrite it. */
export const hasUnreadHistory = (action: WithProblems): boolean => isUnread(action, 'actionHistory');

const typedParts: ReadonlySet<string> = new Set(['owner', 'reason', 'outcome', 'evidence']);

/** A deed with its typed text changed; everything else stays. */
export const withTyped = <Deed extends object>(deed: Deed, change: (text: string) => string): Deed =>
  Object.fromEntries(
    Object.entries(deed).map(([name, value]) => [
      name,
      name === 'report' ? withTyped(value as object, change) : typedParts.has(name) && typeof value === 'string' ? change(value) : value
    ])
  ) as Deed;

/** Whether a person typed anything in it. */
export function hasTyped(deed: ActionDeed): boolean {
  let typed = false;
  withTyped(deed, text => {
    typed = typed || text.trim() !== '';
    return text;
  });
  return typed;
}

/** For the line of history: its key, made before the first attempt, and when and by whom. */
export type DeedMark = Required<Pick<ActionHistoryLine, 'key' | 'at' | 'by'>>;

/** What a deed may change, for taking it back. */
export type BeforeDeed = Pick<
  TrackedAction,
  'agency' | 'owner' | 'due' | 'status' | 'outcome' | 'completedAt' | 'completedBy' | 'escalation' | 'carriedForward'
>;

/** The most characters of a reason. */
export const longestReason = 2000;

export interface DeedProblem {
  readonly field: 'status' | 'outcome' | 'evidence' | 'agency' | 'to' | 'reason';
  readonly words: string;
}

/** The problem with a reason as typed. */
export const reasonProblem = (reason: string): readonly DeedProblem[] => {
  if (reason.trim() === '') return [{ field: 'reason', words: 'Enter the reason' }];
  return reason.trim().length > longestReason ? [{ field: 'reason', words: `Shorten the reason to ${longestReason} characters` }] : [];
};

/** The problems of a deed as typed, independent of the action. In the order of the form. */
export function deedProblems(deed: ActionDeed, agencies: readonly string[], today: CalendarDay): readonly DeedProblem[] {
  switch (deed.kind) {
    case 'Report':
      return reportProblems(deed.report);
    case 'Reassign':
      return [
        ...(agencies.includes(deed.agency) ? [] : [{ field: 'agency', words: 'Choose an agency of this MARAC' } as const]),
        ...reasonProblem(deed.reason)
      ];
    case 'Carry forward':
      return compareDays(deed.to, today) <= 0 ? [{ field: 'to', words: 'Enter a day after today' }] : [];
    case 'Withdraw':
    case 'Reopen':
      return reasonProblem(deed.reason);
    case 'Escalate':
      return deed.reason === undefined ? [] : reasonProblem(deed.reason);
    default:
      return [];
  }
}

const notOpen = (action: TrackedAction): string => `It is owed no longer: ${action.status.toLowerCase()}.`;

/** Why a deed cannot be done on an action now; undefined if it can. */
export function whyNot(action: TrackedAction, deed: ActionDeed): string | undefined {
  if (deed.kind === 'Report') return action.status === 'Withdrawn' ? notOpen(action) : undefined;
  if (deed.kind === 'Reopen') return action.status === 'Open' ? 'It is open already.' : undefined;
  if (action.status !== 'Open') return notOpen(action);
  if (deed.kind === 'Reassign' && deed.agency === action.agency && deed.owner.trim() === action.owner) return 'It is theirs already.';
  if (deed.kind === 'Escalate' && !isAbove(deed.to, action.escalation))
    return `It has been taken as far already: ${action.escalation.toLowerCase()}.`;
  if (deed.kind === 'Escalate' && skipsSteps(action, deed.to) && !deed.reason?.trim())
    return `The step before it has not been taken: ${rungAbove(action.escalation)?.toLowerCase() ?? ''}. Say why it is skipped.`;
  if (deed.kind === 'Carry forward' && action.due && compareDays(deed.to, action.due) <= 0)
    return `It is due on ${formatDay(action.due)}, which is not earlier.`;
  return undefined;
}

/** Whether earlier steps have not been taken. */
export const skipsSteps = ({ escalation }: Pick<TrackedAction, 'escalation'>, to: Escalation): boolean => to !== rungAbove(escalation);

/** Whether a deed reopens a closed action. */
export const opensAgain = (action: Pick<TrackedAction, 'status'>, deed: ActionDeed): boolean =>
  action.status !== 'Open' && (deed.kind === 'Reopen' || (deed.kind === 'Report' && deed.report.status === 'Open'));

const open = ({ completedAt: _, ...action }: TrackedAction): TrackedAction => ({ ...action, status: 'Open', outcome: '', completedBy: '' });

const closed = (action: TrackedAction, status: TrackedAction['status'], outcome: string, { at, by }: DeedMark): TrackedAction => ({
  ...action,
  status,
  outcome,
  completedAt: new Date(at),
  completedBy: by
});

const reported = (action: TrackedAction, { status, outcome }: ReportedStatus, mark: DeedMark): TrackedAction =>
  status === 'Open' ? { ...open(action), outcome: outcome.trim() } : closed(action, status, outcome.trim(), mark);

const person = (owner: string): string => (owner.trim() === '' ? '' : ` (${owner.trim()})`);

const withLine = (action: TrackedAction, mark: DeedMark, line: Omit<ActionHistoryLine, keyof DeedMark>): TrackedAction => ({
  ...action,
  history: [...action.history, { ...mark, ...line }]
});

/** The action after a deed, with its line of history. With a new agency or a new day it starts at the bottom of the ladder again. */
export function withDeed(action: TrackedAction, deed: ActionDeed, mark: DeedMark): TrackedAction {
  switch (deed.kind) {
    case 'Report': {
      const { status, outcome, evidence } = deed.report;
      const what = `Entered for ${action.agency}: ${reportWords[status]}. ${outcome.trim()}`;
      return withLine(reported(action, deed.report, mark), mark, {
        what,
        status,
        ...(evidence.trim() !== '' && { evidence: evidence.trim() })
      });
    }
    case 'Reassign': {
      const what = `Moved from ${action.agency}${person(action.owner)} to ${deed.agency}${person(deed.owner)}. ${deed.reason.trim()}`;
      const other = deed.agency !== action.agency && ({ escalation: 'None' } as const);
      return withLine({ ...action, agency: deed.agency, owner: deed.owner.trim(), ...other }, mark, { what, ...other });
    }
    case 'Carry forward': {
      const from = action.due ? ` from ${formatDay(action.due)}` : '';
      return withLine({ ...action, due: deed.to, escalation: 'None', carriedForward: action.carriedForward + 1 }, mark, {
        what: `Carried forward${from} to ${formatDay(deed.to)}.`,
        escalation: 'None'
      });
    }
    case 'Withdraw':
      return withLine(closed(action, 'Withdrawn', deed.reason.trim(), mark), mark, {
        what: `Withdrawn. ${deed.reason.trim()}`,
        status: 'Withdrawn'
      });
    case 'Reopen':
      return withLine({ ...open(action), escalation: 'None' }, mark, {
        what: `Opened again. ${deed.reason.trim()}`,
        status: 'Open',
        escalation: 'None'
      });
    default: {
      const skipped = skipsSteps(action, deed.to) ? [`Steps before it were skipped: ${deed.reason?.trim() ?? ''}`] : [];
      const untold = deed.untold ? ['Nobody could be written to.'] : [];
      const what = [`Escalated: ${deed.to.toLowerCase()}.`, ...skipped, ...untold].join(' ');
      return withLine({ ...action, escalation: deed.to }, mark, {
        what,
        escalation: deed.to,
        ...(deed.untold && { untold: true as const })
      });
    }
  }
}

/** Whether a deed has been done: its line is in the history. */
export const isDone = ({ history }: Pick<TrackedAction, 'history'>, deedKey: string): boolean => history.some(({ key }) => key === deedKey);

/** What is kept to take a deed back. */
export const beforeDeed = ({
  agency,
  owner,
  due,
  status,
  outcome,
  completedAt,
  completedBy,
  escalation,
  carriedForward
}: TrackedAction): BeforeDeed => ({
  agency,
  owner,
  ...(due && { due }),
  status,
  outcome,
  ...(completedAt && { completedAt }),
  completedBy,
  escalation,
  carriedForward
});

/**
 * The action as it was before its last deed; undefined if something has happened to it since. The caller checks first whether the deed's message has
 * been sent.
 */
export function withTakenBack(action: TrackedAction, deedKey: string, before: BeforeDeed, mark: DeedMark): TrackedAction | undefined {
  const last = action.history[action.history.length - 1];
  if (last?.key !== deedKey) return undefined;
  const { completedAt: _completed, due: _due, ...rest } = action;
  const restored = { ...rest, ...before };
  // Undoing a change of status is itself a decision about it.
  return withLine(restored, mark, { what: `${takenBack}${last.what}`, ...(last.status !== undefined && { status: before.status }) });
}

/** Whether nothing has been owed on a case since yesterday or earlier: today's deeds may still be taken back. */
export function isSettled(actions: readonly TrackedAction[], startOfToday: Date): boolean {
  const lastSaid = ({ completedAt, history }: TrackedAction): number =>
    history.reduce((latest, { at }) => Math.max(latest, Date.parse(at) || 0), completedAt?.getTime() ?? 0);
  const kept = actions.filter(({ status }) => status !== 'Withdrawn');
  return kept.length > 0 && actions.every(action => action.status !== 'Open' && lastSaid(action) < startOfToday.getTime());
}
