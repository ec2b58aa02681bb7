import { isByDebtor, readReport } from '../../domain/actions/actionReport';
import { isDone } from '../../domain/actions/actionDeeds';
import { reportLineKey, reportsOf, withReport } from '../../domain/actions/withReports';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import type { TrackerStore } from './actionPorts';
import { changeAction, noSuchAction } from './changeAction';
import type { AgencyReturn, ReturnStore } from '../shared/messagePorts';

/** Which reports were taken in, and which were ignored. */
export interface RecordedReports {
  readonly changed: number;
  readonly problems: readonly string[];
}

const byAction = (answers: readonly AgencyReturn[]): ReadonlyMap<string, readonly AgencyReturn[]> => {
  const found = new Map<string, AgencyReturn[]>();
  for (const answer of answers) found.set(answer.aboutKey, [...(found.get(answer.aboutKey) ?? []), answer]);
  return found;
};

/** Whether a report counts: complete, and from the agency that owes the action, or owed it when the report was taken in. */
const counts = (action: TrackedAction, answer: AgencyReturn): boolean => {
  const report = readReport(answer);
  return report !== undefined && (isByDebtor(action, answer) || isDone(action, reportLineKey(report)));
};

/** Takes the reports about one action into its row, then marks them as taken in. */
async function recordOn(
  tracker: TrackerStore,
  returns: ReturnStore,
  key: string,
  answers: readonly AgencyReturn[]
): Promise<Outcome<readonly string[]>> {
  const recorded = await changeAction(tracker, key, standing => {
    const write = reportsOf(standing, answers).reduce(withReport, standing);
    return write === standing ? { stop: ok(standing) } : { write };
  });
  const isGone = !recorded.ok && recorded.error.supportCode === noSuchAction.error.supportCode;
  if (!recorded.ok && !isGone) return recorded;
  const problems: string[] = [];
  for (const answer of answers) {
    if (!recorded.ok || !counts(recorded.value, answer)) {
      problems.push(`Report ${answer.id} of ${answer.agency || 'an agency'} does not belong to an action that it owes. It is laid aside.`);
    }
    const marked = await returns.markRecorded(answer.id);
    if (!marked.ok) return marked;
  }
  return ok(problems);
}

/**
 * Takes agencies' reports on actions into the tracker; the newest counts, by server time. A report from an agency that does not owe the action is
 * reported once and ignored. One problem never stops the rest. Idempotent. `waiting`: reports not taken in yet, oldest first.
 */
export async function recordReports(
  tracker: TrackerStore,
  returns: ReturnStore,
  waiting: readonly AgencyReturn[]
): Promise<RecordedReports> {
  let changed = 0;
  const problems: string[] = [];
  for (const [key, answers] of Array.from(byAction(waiting))) {
    const recorded = await recordOn(tracker, returns, key, answers);
    if (!recorded.ok) {
      problems.push(`Reports of ${answers[0].agency || 'an agency'}: ${recorded.error.words}`);
      continue;
    }
    changed += 1;
    problems.push(...recorded.value);
  }
  return { changed, problems };
}
