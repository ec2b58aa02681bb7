import type { Outcome } from '../../domain/kernel/appError';
import { failed, ok } from '../../domain/kernel/result';
import type { RowUpgrade, SetUpOptions, SetUpResult, SetUpUseCases, SiteComparison } from '../../services/setUp/setUp';
import { driftsOf } from './planSite';
import type { Provisioning } from './provisioning';

const inWords = { case: 'Case site', partner: 'Partner site' } as const;

/** What is left of the rows of earlier releases. Lists that are not there yet have none. */
async function rowsOwed(upgrades: readonly RowUpgrade[]): Promise<readonly string[]> {
  const owed = await Promise.all(upgrades.map(upgrade => upgrade.owed()));
  return owed.flatMap(one => (one.ok ? one.value : []));
}

const toFinding = (words: string): SiteComparison['findings'][number] => ({ kind: 'Rows of an earlier release', where: 'rows', words });

async function compare(sites: readonly Provisioning[], upgrades: readonly RowUpgrade[]): Promise<Outcome<readonly SiteComparison[]>> {
  const comparisons: SiteComparison[] = [];
  for (const provisioning of sites) {
    const planned = await provisioning.plan();
    if (!planned.ok) return failed({ ...planned.error, words: `${inWords[provisioning.site]}. ${planned.error.words}` });
    const { site, steps, byHand } = planned.value;
    const owed = site === 'case' ? await rowsOwed(upgrades) : [];
    const findings = [...driftsOf(planned.value), ...owed.map(toFinding)];
    comparisons.push({ site, steps: [...steps.map(({ words }) => words), ...owed], findings, byHand });
  }
  return ok(comparisons);
}

async function apply(
  sites: readonly Provisioning[],
  upgrades: readonly RowUpgrade[],
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
  for (const upgrade of upgrades) {
    const upgraded = await upgrade.run({ progress, signal });
    if (!upgraded.ok) return upgraded;
    stepsDone += upgraded.value.stepsDone;
    requests += upgraded.value.requests;
    if (!upgraded.value.finished) return ok({ finished: false, stepsDone, requests });
  }
  return ok({ finished: true, stepsDone, requests });
}

/** Set-up of several sites as one, the case site first, and then of the rows that earlier releases wrote there. */
export function composeSetUp(sites: readonly Provisioning[], upgrades: readonly RowUpgrade[] = []): SetUpUseCases {
  return { compare: () => compare(sites, upgrades), apply: (options = {}) => apply(sites, upgrades, options) };
}
