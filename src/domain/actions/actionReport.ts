import { reportableStatuses } from './trackedAction';
import type { ReportableStatus } from './trackedAction';

/** An agency's report on an action that it owes. */
export interface ReportedStatus {
  readonly status: ReportableStatus;
  /** What was done, the progress so far, or why it was not done. */
  readonly outcome: string;
  /** The evidence: a reference number, a date, who confirmed it. May be empty. */
  readonly evidence: string;
}

/** A row of Returns, as far as a report is read from it. */
export interface ReportReturn {
  readonly id: number;
  readonly key: string;
  readonly aboutKey: string;
  readonly marac: string;
  readonly agency: string;
  readonly kind: string;
  readonly answers: Readonly<Record<string, string>>;
  /** By the server's clock. */
  readonly at: Date;
  readonly by: string;
  readonly problems: readonly string[];
}

/** A report as it was sent, by whom and when. */
export interface StandingReport extends ReportedStatus {
  readonly key: string;
  readonly at: Date;
  readonly by: string;
}

/** Characters of a text. */
export const longestReportText = 4000;

/** What is asked for each status. "Not possible" is apart from "not done": each says why. SafeLives, minutes checklist. */
export const outcomeQuestions: Readonly<Record<ReportableStatus, string>> = {
  Done: 'What was done?',
  'Not done': 'Why has it not been done?',
  'Not possible: circumstances changed': 'What has changed, so that it is no longer possible?',
  Open: 'How far is it, and what comes next?'
};

/** Each status in the words of somebody who reports it. */
export const reportWords: Readonly<Record<ReportableStatus, string>> = {
  Done: 'Done',
  'Not done': 'Not done',
  'Not possible: circumstances changed': 'Not possible: circumstances changed',
  Open: 'In progress'
};

export interface ReportProblem {
  readonly field: 'status' | 'outcome' | 'evidence';
  readonly words: string;
}

const missing: Readonly<Record<ReportableStatus, string>> = {
  Done: 'Enter what was done',
  'Not done': 'Enter why it has not been done',
  'Not possible: circumstances changed': 'Enter what has changed',
  Open: 'Enter how far it is'
};

const isReportable = (status: string): status is ReportableStatus => (reportableStatuses as readonly string[]).includes(status);

/** The problems of a report as typed, in the order of the form. */
export function reportProblems({
  status,
  outcome,
  evidence
}: {
  readonly status: string;
  readonly outcome: string;
  readonly evidence: string;
}): readonly ReportProblem[] {
  const problems: ReportProblem[] = [];
  if (!isReportable(status)) problems.push({ field: 'status', words: 'Choose where the action stands' });
  else if (outcome.trim() === '') problems.push({ field: 'outcome', words: missing[status] });
  if (outcome.trim().length > longestReportText)
    problems.push({ field: 'outcome', words: `Shorten it to ${longestReportText} characters` });
  if (evidence.trim().length > longestReportText)
    problems.push({ field: 'evidence', words: `Shorten the evidence to ${longestReportText} characters` });
  return problems;
}

/** As it goes into the answers of a return of the kind Action status. */
export const reportAnswers = ({ status, outcome, evidence }: ReportedStatus): Readonly<Record<string, string>> => ({
  status,
  outcome: outcome.trim(),
  evidence: evidence.trim()
});

/** In words, without the typed text, because a summary is shown in more places than the answers. */
export const reportSummary = ({ status }: Pick<ReportedStatus, 'status'>): string => `${reportWords[status]}.`;

/** The report in a return; undefined if it is not a report or cannot be read completely. */
export function readReport({ kind, key, answers, at, by, problems }: ReportReturn): StandingReport | undefined {
  const { status = '', outcome, evidence } = answers;
  const isWhole =
    kind === 'Action status' &&
    problems.length === 0 &&
    isReportable(status) &&
    !!outcome &&
    outcome.trim() !== '' &&
    evidence !== undefined;
  if (!isWhole || !isReportable(status) || Number.isNaN(at.getTime())) return undefined;
  return { key, status, outcome: outcome as string, evidence: evidence as string, at, by };
}

/** Whether a return is about this action and from the agency that owes it. Returns from other agencies do not count. */
export const isByDebtor = (
  action: { readonly key: string; readonly marac: string; readonly agency: string },
  answer: ReportReturn
): boolean => answer.aboutKey === action.key && answer.marac === action.marac && answer.agency === action.agency;
