import { isByDebtor, readReport, reportWords } from './actionReport';
import type { ReportReturn, StandingReport } from './actionReport';
import type { ActionHistoryLine, TrackedAction } from './trackedAction';

/** The key of the line of history that a report leaves: it is folded in once. */
export const reportLineKey = (report: Pick<StandingReport, 'key'>): string => `report ${report.key}`;

/** Whether a report is in the action's history already. */
const isFolded = (action: Pick<TrackedAction, 'history'>, report: StandingReport): boolean =>
  action.history.some(({ key }) => key === reportLineKey(report));

/** When somebody last decided where the action stands; 0 where nobody has. */
export const decidedAt = ({ history }: Pick<TrackedAction, 'history'>): number =>
  history.reduce((latest, { status, at }) => (status === undefined ? latest : Math.max(latest, Date.parse(at) || 0)), 0);

/** The line of history that a report leaves. It decides where the action stands unless somebody has decided later. */
const lineOf = (report: StandingReport, agency: string, decides: boolean): ActionHistoryLine => ({
  key: reportLineKey(report),
  at: report.at.toISOString(),
  by: report.by,
  what: `${agency} reported: ${reportWords[report.status]}. ${report.outcome}`,
  ...(decides && { status: report.status }),
  ...(report.evidence !== '' && { evidence: report.evidence })
});

const inOrder = (lines: readonly ActionHistoryLine[]): readonly ActionHistoryLine[] =>
  [...lines].sort((one, other) => (Date.parse(one.at) || 0) - (Date.parse(other.at) || 0));

/** The action with one report taken in: where it stands by the newest word, the server's time deciding; its history in any case. Taken in twice, it is in once. */
export function withReport(action: TrackedAction, report: StandingReport): TrackedAction {
  if (isFolded(action, report)) return action;
  const decides = report.at.getTime() > decidedAt(action);
  const history = inOrder([...action.history, lineOf(report, action.agency, decides)]);
  if (!decides) return { ...action, history };
  const { completedAt: _, ...open } = action;
  const { status, outcome } = report;
  return status === 'Open'
    ? { ...open, status, outcome, completedBy: '', history }
    : { ...action, status, outcome, completedAt: report.at, completedBy: report.by, history };
}

/** Reports about an action by the agency that owes it, oldest first; by the server's time, then by number. */
export const reportsOf = (action: TrackedAction, returns: readonly ReportReturn[]): readonly StandingReport[] =>
  returns
    .filter(answer => isByDebtor(action, answer))
    .slice()
    .sort((one, other) => one.at.getTime() - other.at.getTime() || one.id - other.id)
    .map(readReport)
    .filter((report): report is StandingReport => report !== undefined);

/** Actions as they stand with what agencies have reported since: what screens show before, and after, the desk has taken it into the rows. */
export function withReports(actions: readonly TrackedAction[], returns: readonly ReportReturn[]): readonly TrackedAction[] {
  const about = new Map<string, ReportReturn[]>();
  for (const answer of returns) about.set(answer.aboutKey, [...(about.get(answer.aboutKey) ?? []), answer]);
  return actions.map(action => reportsOf(action, about.get(action.key) ?? []).reduce(withReport, action));
}

/** What an agency last reported of an action; undefined where it has not. */
export const lastReport = ({ history }: Pick<TrackedAction, 'history'>): ActionHistoryLine | undefined =>
  [...history].reverse().find(({ key }) => key?.startsWith('report ') === true);
