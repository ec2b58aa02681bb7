import { counted } from '../../domain/kernel/words';
import type { SetUpProgress, SetUpResult, SiteComparison } from '../../services/setUp/setUp';
import type { Site } from '../../services/shared/ports';

const siteNames: Readonly<Record<Site, string>> = { case: 'Case site', partner: 'Partner site' };

/** One site as the screen shows it. */
export interface SiteView {
  readonly heading: string;
  readonly summary: string;
  readonly asItShouldBe: boolean;
  /** What is not as it should be, by kind: "Column missing (3)". */
  readonly kinds: readonly { readonly words: string; readonly findings: readonly string[] }[];
  readonly steps: readonly string[];
  readonly byHand: readonly string[];
}

function byKind(comparison: SiteComparison): SiteView['kinds'] {
  const kinds = comparison.findings.map(({ kind }) => kind).filter((kind, at, all) => all.indexOf(kind) === at);
  return kinds.map(kind => {
    const findings = comparison.findings.filter(finding => finding.kind === kind).map(({ words }) => words);
    return { words: `${kind} (${findings.length.toLocaleString('en-GB')})`, findings };
  });
}

/** One site beside what it should be, in words. */
export function siteView(comparison: SiteComparison): SiteView {
  const { steps, byHand } = comparison;
  const asItShouldBe = comparison.findings.length === 0;
  const toDo = steps.length === 0 ? '' : `${counted(steps.length, 'step', 'steps')} would correct it.`;
  return {
    heading: siteNames[comparison.site],
    summary: asItShouldBe
      ? 'Everything is as it should be.'
      : `${counted(comparison.findings.length, 'thing is', 'things are')} not as ${comparison.findings.length === 1 ? 'it' : 'they'} should be. ${toDo}`.trim(),
    asItShouldBe,
    kinds: byKind(comparison),
    steps,
    byHand: byHand.map(({ words }) => words)
  };
}

/** How many steps are still to be done on all sites. */
export const stepsLeft = (comparisons: readonly SiteComparison[]): number => comparisons.reduce((sum, { steps }) => sum + steps.length, 0);

/** The words of the button that starts. */
export const startWords = (comparisons: readonly SiteComparison[], stoppedBefore: boolean): string =>
  `${stoppedBefore ? 'Continue' : 'Set up both sites'} (${counted(stepsLeft(comparisons), 'step', 'steps')})`;

/** Progress in words: "Case site: 120 of 480 steps done". */
export const progressWords = ({ site, done, of }: SetUpProgress): string =>
  `${siteNames[site]}: ${done.toLocaleString('en-GB')} of ${counted(of, 'step', 'steps')} done`;

/** Which tenth of the way has been reached: progress is read out once for each. */
export const tenth = ({ done, of }: SetUpProgress): number => (of === 0 ? 0 : Math.floor((done / of) * 10));

/** What a run came to, in words. */
export function resultWords({ finished, stepsDone, requests }: SetUpResult): string {
  const done = `${counted(stepsDone, 'step', 'steps')} done with ${counted(requests, 'request', 'requests')} to SharePoint.`;
  return finished
    ? `Set-up has finished. ${done}`
    : `Set-up was stopped. ${done} Nothing is lost: continue at any time, it goes on from there.`;
}
