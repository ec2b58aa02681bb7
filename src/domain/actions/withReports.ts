import { isByDebtor, readReport, reportWords } from './actionReport';
import type { ReportReturn, StandingReport } from './actionReport';
import type { ActionHistoryLine, TrackedAction } from './trackedAction';

/** The key of the line of history that a report leaves: it is recorded once. */
export const reportLineKey = (report: Pick<StandingReport, 'key'>): string => `report ${report.key}`;

/** Whether a report is in the action's history already. */
const isFolded = (action: Pick<TrackedAction, 'history'>, report: StandingReport): boolean =>
  action.history.some(({ key }) => key === reportLineKey(report));

/** When the action's status was last decided; 0 if never. */
export const decidedAt = ({ history }: Pick<TrackedAction, 'history'>): number =>
  history.reduce((latest, { status, at }) => (status === undefined ? latest : Math.max(latest, Date.parse(at) || 0)), 0);

/** The line of history for a report. It sets the action's status unless somebody has decided later. */
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

/** The action with one report taken in. The newest report by server time sets the status; the history gets a line in any case. Idempotent. */
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

/** Actions with agencies' newest reports, so that screens show the same before and after the desk takes them into the rows. */
export function withReports(actions: readonly TrackedAction[], returns: readonly ReportReturn[]): readonly TrackedAction[] {
  const about = new Map<string, ReportReturn[]>();
  for (const answer of returns) about.set(answer.aboutKey, [...(about.get(answer.aboutKey) ?? []), answer]);
  return actions.map(action => reportsOf(action, about.get(action.key) ?? []).reduce(withReport, action));
}

/** What an agency last reported of an action; undefined where it has not. */
export const lastReport = ({ history }: Pick<TrackedAction, 'history'>): ActionHistoryLine | undefined =>
  [...history].reverse().find(({ key }) => key?.startsWith('report ') === true);
