import type { Outcome } from '../../domain/kernel/appError';
import { researchAnswers, researchProblems, researchSummary } from '../../domain/meetings/research';
import type { ResearchReturn } from '../../domain/meetings/research';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import type { AgencyReturn } from '../shared/messagePorts';
import type { PartnerReturns } from './partnerPorts';
import type { SeveralSent } from './partnerMeetingUseCases';

/** Adds an agency's research about one case. Idempotent by key. */
export async function sendResearch(returns: PartnerReturns, research: ResearchReturn): Promise<Outcome<AgencyReturn>> {
  const [problem] = researchProblems(research);
  if (problem) return failure('validation', 'research', `${problem.words}.`, 'Put it right, and send it again.');
  const { key, meetingKey, caseKey, marac, agency } = research;
  return returns.send({
    key,
    caseKey,
    aboutKey: meetingKey,
    marac,
    agency,
    kind: 'Research',
    summary: researchSummary(research),
    answers: researchAnswers(research)
  });
}

/** Returns several cases one after another. Stops at the first that fails; what was sent stays and is reported. */
export async function sendSeveral(
  returns: PartnerReturns,
  several: readonly ResearchReturn[],
  onSent: (sent: AgencyReturn) => void
): Promise<Outcome<SeveralSent>> {
  let count = 0;
  for (const research of several) {
    const sent = await sendResearch(returns, research);
    if (!sent.ok) return ok({ sent: count, error: sent.error });
    count++;
    onSent(sent.value);
  }
  return ok({ sent: count });
}
