import { reasonProblem } from '../../../domain/actions/actionDeeds';
import { ladderPlace, stepsAbove } from '../../../domain/actions/escalationLadder';
import { nextMeetingOf, standingOf } from '../../../domain/actions/standing';
import type { ActionStanding } from '../../../domain/actions/standing';
import type { Escalation, TrackedAction } from '../../../domain/actions/trackedAction';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { formatDay, formatDayShort, formatInstant } from '../../../domain/kernel/timeWords';
import type { FieldProblem, Tone } from '../../../ui';
import type { Judging } from './trackerFilter';
import { actionState } from '../../shared/case/actionState';
import type { Fact } from '../../../ui/case/Facts';
import { counted } from '../../../domain/kernel/words';

/** One action in the list. */
export interface TrackerRow {
  readonly key: string;
  readonly action: TrackedAction;
  readonly what: string;
  readonly reference: string;
  /** "Housing, Coventry". */
  readonly agency: string;
  readonly owner: string;
  readonly due: string;
  readonly tone: Tone;
  readonly state: string;
  /** Its escalation so far, and what is due; may be empty. */
  readonly ladder: string;
  /** For sorting: what is most urgent first. */
  readonly urgency: number;
}

const order: readonly ActionStanding[] = ['Overdue', 'No day', 'Due soon', 'Due', 'Closed'];

type Step = Exclude<Escalation, 'None'>;

/** A step of the ladder, in words. */
export const stepWords: Readonly<Record<Step, string>> = {
  Reminder: 'Remind the agency',
  'Representative and deputy': 'Write to its representative and deputy',
  Coordinator: 'Ask the coordinator to call',
  Chair: 'Put it before the chair',
  'Steering group': 'Put it before the steering group'
};

function ladderWords(action: TrackedAction, { today, hours }: Judging): string {
  const { now, toTake } = ladderPlace(action, today, hours);
  return [now === 'None' ? '' : now, toTake && toTake !== 'None' ? `Next: ${stepWords[toTake].toLowerCase()}` : '']
    .filter(words => words !== '')
    .join('. ');
}

/** What is most urgent first, then by day. */
export const trackerRows = (actions: readonly TrackedAction[], by: Judging): readonly TrackerRow[] =>
  actions
    .map((action): TrackerRow => {
      const { tone, words } = actionState(action, by);
      return {
        key: action.key,
        action,
        what: action.action,
        reference: action.reference,
        agency: `${action.agency}, ${action.marac}`,
        owner: action.owner,
        due: action.due ? formatDayShort(action.due) : '',
        tone,
        state: words,
        ladder: action.status === 'Open' ? ladderWords(action, by) : '',
        urgency: order.indexOf(standingOf(action, by.today, by.hours))
      };
    })
    .sort(
      (one, other) =>
        one.urgency - other.urgency || (one.action.due ?? '').localeCompare(other.action.due ?? '') || one.action.id - other.action.id
    );

/** How much one agency owes. */
export interface AgencyLoad {
  readonly agency: string;
  readonly overdue: number;
  readonly soon: number;
  readonly later: number;
  readonly words: string;
}

/** What each agency owes, those with most overdue first. */
export function agencyLoads(actions: readonly TrackedAction[], { today, hours }: Judging): readonly AgencyLoad[] {
  const loads = new Map<string, { overdue: number; soon: number; later: number }>();
  for (const action of actions.filter(({ status }) => status === 'Open')) {
    const load = loads.get(action.agency) ?? { overdue: 0, soon: 0, later: 0 };
    const standing = standingOf(action, today, hours);
    if (standing === 'Overdue') load.overdue += 1;
    else if (standing === 'Due soon') load.soon += 1;
    else load.later += 1;
    loads.set(action.agency, load);
  }
  return Array.from(loads)
    .map(([agency, { overdue, soon, later }]) => ({
      agency,
      overdue,
      soon,
      later,
      words: [`${overdue} overdue`, `${soon} due soon`, `${later} later`].filter(words => !words.startsWith('0 ')).join(', ')
    }))
    .sort(
      (one, other) =>
        other.overdue - one.overdue || other.soon - one.soon || other.later - one.later || one.agency.localeCompare(other.agency)
    );
}

/** One action as its page shows it. */
export interface ActionView {
  readonly title: string;
  readonly caption: string;
  readonly facts: readonly Fact[];
  /** What to do next, in words. */
  readonly next: string;
  /** Newest first. */
  readonly history: readonly { readonly key: string; readonly words: string; readonly evidence: string; readonly when: string }[];
  /** The remaining steps of the ladder, next first; empty unless the action is overdue, because a step's message says that it is. */
  readonly steps: readonly Step[];
}

const instantWords = (text: string): string => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? '' : formatInstant(at);
};

function nextWords(action: TrackedAction, by: Judging): string {
  if (action.status === 'Withdrawn') return 'It is owed no longer: it was withdrawn.';
  if (action.status !== 'Open') return 'It has its outcome. Nothing is owed.';
  const { toTake, next } = ladderPlace(action, by.today, by.hours);
  if (toTake && toTake !== 'None') return `${stepWords[toTake]}, or enter what the agency has said.`;
  const meeting = nextMeetingOf(action.marac, by.meetings, by.today);
  const reportBy = meeting
    ? `The agency reports before the meeting of ${formatDay(dayOf(meeting.startsAt))}.`
    : 'No meeting of this MARAC is planned.';
  return next
    ? `${reportBy} Without a report, from ${formatDay(next.on)}: ${stepWords[next.level as Exclude<Escalation, 'None'>].toLowerCase()}.`
    : reportBy;
}

/** What is missing before steps are skipped. */
export const skipProblems = (to: Step | undefined, reason: string): readonly FieldProblem[] => [
  ...(to === undefined ? [{ fieldId: 'skip-to', words: 'Choose a step' }] : []),
  ...reasonProblem(reason).map(({ words }) => ({ fieldId: 'skip-reason', words }))
];

/** One action with everything known of it. */
export function actionView(action: TrackedAction, by: Judging): ActionView {
  return {
    title: `Action, ${action.reference}`,
    caption: `${action.agency}, ${action.marac}`,
    facts: [
      { label: 'Due', words: action.due ? formatDay(action.due) : 'No day given' },
      { label: 'Person', words: action.owner },
      { label: 'Outcome', words: action.outcome },
      {
        label: 'Closed',
        words: action.completedAt ? [formatInstant(action.completedAt), action.completedBy].filter(words => words !== '').join(', ') : ''
      },
      { label: 'Escalated to', words: action.escalation === 'None' ? '' : action.escalation },
      {
        label: 'Carried past',
        words: action.carriedForward > 0 ? counted(action.carriedForward, 'meeting') : ''
      },
      { label: 'Case', words: action.restricted ? 'Restricted: agencies do not see this action' : '' }
    ].filter(({ words }) => words !== ''),
    next: nextWords(action, by),
    history: action.history
      .map(({ at, by: who, what, evidence }, place) => ({
        key: `${at} ${place}`,
        words: what,
        evidence: evidence ? `Evidence: ${evidence}` : '',
        when: [instantWords(at), who].filter(words => words !== '').join(', ')
      }))
      .reverse(),
    steps: standingOf(action, by.today, by.hours) === 'Overdue' ? stepsAbove(action.escalation) : []
  };
}
