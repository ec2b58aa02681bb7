import type { Outcome } from '../../domain/kernel/appError';
import { failed, ok } from '../../domain/kernel/result';
import type { SetUpOptions, SetUpResult, SetUpUseCases, SiteComparison } from '../../services/setUp/setUp';
import { driftsOf } from './planSite';
import type { Provisioning } from './provisioning';

const inWords = { case: 'Case site', partner: 'Partner site' } as const;

async function compare(sites: readonly Provisioning[]): Promise<Outcome<readonly SiteComparison[]>> {
  const comparisons: SiteComparison[] = [];
  for (const provisioning of sites) {
    const planned = await provisioning.plan();
    if (!planned.ok) return failed({ ...planned.error, words: `${inWords[provisioning.site]}. ${planned.error.words}` });
    const { site, steps, byHand } = planned.value;
    comparisons.push({ site, steps: steps.map(({ words }) => words), findings: driftsOf(planned.value), byHand });
  }
  return ok(comparisons);
}

async function apply(
  sites: readonly Provisioning[],
  afterwards: () => Promise<Outcome<void>>,
  { progress, signal }: SetUpOptions
): Promise<Outcome<SetUpResult>> {
  let stepsDone = 0;
  let requests = 0;
  for (const provisioning of sites) {
    const { site } = provisioning;
    const applied = await provisioning.apply({ signal, progress: at => progress?.({ ...at, site }) });
    if (!applied.ok) return failed({ ...applied.error, words: `${inWords[site]}. ${applied.error.words}` });
    stepsDone += applied.value.stepsDone;
    requests += applied.value.requests;
    if (!applied.value.finished) return ok({ finished: false, stepsDone, requests });
  }
  const done = await afterwards();
  return done.ok ? ok({ finished: true, stepsDone, requests }) : done;
}

/** Set-up of several sites in one run, the case site first. `afterwards`: migrates rows of an earlier release once the lists are correct. */
export function composeSetUp(
  sites: readonly Provisioning[],
  afterwards: () => Promise<Outcome<void>> = () => Promise.resolve(ok(undefined))
): SetUpUseCases {
  return { compare: () => compare(sites), apply: (options = {}) => apply(sites, afterwards, options) };
}
