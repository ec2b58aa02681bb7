import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { updateCase } from './updateCase';
import type { CaseChanged, CaseDecided } from './updateCase';
import { finishPending } from './finishPending';
import type { FinishPorts } from './casePorts';

export type { CaseChanged, CaseDecided } from './updateCase';

/** As `updateCase`. A change that leaves steps (`pending`) first finishes the steps of an earlier change. */
export async function changeCase<Stopped>(
  ports: FinishPorts,
  configuration: Configuration,
  caseKey: string,
  decide: (standing: ReferralSummary) => CaseDecided<Stopped> | Promise<CaseDecided<Stopped>>
): Promise<Outcome<CaseChanged<Stopped>>> {
  return updateCase(ports, caseKey, decide, async (standing, change) => {
    if (change.pending === undefined || standing.pending === '') return ok('go');
    const finished = await finishPending(ports, configuration, standing);
    return finished.ok ? ok('again') : finished;
  });
}
