import type { Outcome } from '../../domain/kernel/appError';
import { reportAnswers, reportProblems, reportSummary } from '../../domain/actions/actionReport';
import { failure } from '../shared/failures';
import type { AgencyReturn } from '../shared/messagePorts';
import type { ActionReport } from './partnerMeetingUseCases';
import type { PartnerReturns } from './partnerPorts';

/** Adds an agency's report on an action that it owes. Idempotent by key; the desk takes it into the tracker. */
export async function reportAction(returns: PartnerReturns, { key, action, ...report }: ActionReport): Promise<Outcome<AgencyReturn>> {
  const [problem] = reportProblems(report);
  if (problem) return failure('validation', 'report', `${problem.words}.`, 'Put it right, and send it again.');
  const { key: aboutKey, caseKey, marac, agency } = action;
  return returns.send({
    key,
    caseKey,
    aboutKey,
    marac,
    agency,
    kind: 'Action status',
    summary: reportSummary(report),
    answers: reportAnswers(report)
  });
}
