import { counted } from '../../../domain/kernel/words';
import { reportProblems, reportWords } from '../../../domain/actions/actionReport';
import type { ReportProblem } from '../../../domain/actions/actionReport';
import { standingOf } from '../../../domain/actions/standing';
import type { ActionStanding } from '../../../domain/actions/standing';
import type { ReportableStatus, TrackedAction } from '../../../domain/actions/trackedAction';
import { lastReport, withReports } from '../../../domain/actions/withReports';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { formatDay, formatDayShort, formatInstant } from '../../../domain/kernel/timeWords';
import type { ReportToSend } from '../../../services/partners/partnerMeetingUseCases';
import type { PartnerOpening } from '../../../services/partners/partnerUseCases';
import type { FieldProblem, Tone } from '../../../ui';
import type { ReportTyped } from '../../../ui/case/ActionReportFields';
import type { Fact } from '../../../ui/case/Facts';
import type { HomeTask } from './homeTasks';
import { wordsOf } from '../../../domain/kernel/problems';

/** One action in the list. */
export interface ActionRow {
  readonly key: string;
  readonly action: TrackedAction;
  readonly what: string;
  readonly reference: string;
  /** "Housing, Coventry". */
  readonly agency: string;
  readonly due: string;
  readonly tone: Tone;
  readonly state: string;
  /** What the agency last said; empty where it has said nothing. */
  readonly reported: string;
}

const states: Readonly<Record<ActionStanding, { readonly tone: Tone; readonly words: string }>> = {
  Overdue: { tone: 'danger', words: 'Overdue' },
  'Due soon': { tone: 'warning', words: 'Due soon' },
  Due: { tone: 'info', words: 'Due' },
  'No day': { tone: 'warning', words: 'No day given' },
  Closed: { tone: 'good', words: '' }
};
const order: readonly ActionStanding[] = ['Overdue', 'No day', 'Due soon', 'Due', 'Closed'];

/** Actions as they stand with what was reported since: shown before the desk has taken it in. */
const standingActions = ({ meetings }: Pick<PartnerOpening, 'meetings'>): readonly TrackedAction[] =>
  withReports(meetings.actions, meetings.returns);

/** "Done" of what is owed no longer; "Not done" stands apart, and in another tone. */
const closedState = ({ status }: TrackedAction): { readonly tone: Tone; readonly words: string } => ({
  tone: status === 'Done' ? 'good' : 'neutral',
  words: status
});

/** What is overdue first, then by day; those closed last. */
export function actionRows(opening: Pick<PartnerOpening, 'meetings' | 'serverNow' | 'hours'>): readonly ActionRow[] {
  const today = dayOf(opening.serverNow);
  const standing = (action: TrackedAction): ActionStanding => standingOf(action, today, opening.hours);
  return [...standingActions(opening)]
    .sort(
      (one, other) =>
        order.indexOf(standing(one)) - order.indexOf(standing(other)) || (one.due ?? '').localeCompare(other.due ?? '') || one.id - other.id
    )
    .map(action => {
      const at = standing(action);
      const { tone, words } = at === 'Closed' ? closedState(action) : states[at];
      const report = lastReport(action);
      return {
        key: action.key,
        action,
        what: action.action,
        reference: action.reference,
        agency: `${action.agency}, ${action.marac}`,
        due: action.due ? formatDayShort(action.due) : '',
        tone,
        state: words,
        reported: report?.status ? (reportWords[report.status as ReportableStatus] ?? '') : ''
      };
    });
}

/** Actions that are overdue or due soon, as one thing to do. */
export function actionTask(opening: Pick<PartnerOpening, 'meetings' | 'serverNow' | 'hours'>): readonly HomeTask[] {
  const today = dayOf(opening.serverNow);
  const open = standingActions(opening).filter(({ status }) => status === 'Open');
  if (open.length === 0) return [];
  const standings = open.map(action => standingOf(action, today, opening.hours));
  const count = (wanted: ActionStanding): number => standings.filter(standing => standing === wanted).length;
  const [overdue, soon] = [count('Overdue'), count('Due soon')];
  return [
    {
      id: 'actions',
      title: `Report on ${counted(open.length, 'action')}`,
      status: overdue > 0 ? `${overdue} overdue` : soon > 0 ? `${soon} due soon` : 'Not due yet',
      tone: overdue > 0 ? 'danger' : soon > 0 ? 'warning' : 'info',
      target: { kind: 'actions' }
    }
  ];
}

/** One action, whole. */
export interface ActionView {
  readonly title: string;
  readonly what: string;
  readonly tone: Tone;
  readonly state: string;
  readonly facts: readonly Fact[];
  readonly problems: readonly string[];
  /** Newest first. */
  readonly history: readonly { readonly key: string; readonly words: string; readonly evidence: string; readonly when: string }[];
  readonly isOpen: boolean;
}

const instantWords = (text: string): string => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? '' : formatInstant(at);
};

/** One action as its page shows it. */
export function actionView(row: ActionRow): ActionView {
  const { action, tone, state } = row;
  return {
    title: `Action, ${action.reference}`,
    what: action.action,
    tone,
    state: action.due && action.status === 'Open' ? `${state}: ${formatDay(action.due)}` : state,
    facts: [
      { label: 'Agency', words: row.agency },
      { label: 'Person', words: action.owner },
      { label: 'Due', words: action.due ? formatDay(action.due) : 'No day given' },
      { label: 'Outcome', words: action.outcome },
      {
        label: 'Carried past',
        words: action.carriedForward > 0 ? counted(action.carriedForward, 'meeting') : ''
      }
    ].filter(({ words }) => words !== ''),
    problems: wordsOf(action.problems),
    history: [...action.history].reverse().map(({ at, by, what, evidence }, place) => ({
      key: `${at} ${place}`,
      words: what,
      evidence: evidence ? `Evidence: ${evidence}` : '',
      when: [instantWords(at), by].filter(words => words !== '').join(', ')
    })),
    isOpen: action.status === 'Open'
  };
}

export const reportEmpty: ReportTyped = { status: '', outcome: '', evidence: '' };

/** Ids of the fields, for the error summary. */
export const actionFields: Readonly<Record<ReportProblem['field'], string>> = {
  status: 'report-status',
  outcome: 'report-words',
  evidence: 'report-evidence'
};

/** What is wrong, for the summary. */
export const reportProblemsShown = (problems: readonly ReportProblem[]): readonly FieldProblem[] =>
  problems.map(({ field, words }) => ({ fieldId: actionFields[field], words }));

/** The report whole, or what is wrong with it. */
export function checkReportTyped(typed: ReportTyped): { readonly problems: readonly ReportProblem[]; readonly report?: ReportToSend } {
  const problems = reportProblems(typed);
  return problems.length > 0 || typed.status === '' ? { problems } : { problems, report: { ...typed, status: typed.status } };
}
