import type { Browser } from 'playwright-core';
import { purposeOf } from './requests';
import { median, ratioOfMedians } from './statistics';
import type { Log, MeasuredSite } from './measuredSites';
import type { MeasuredPage } from './screens';
import { openVisitor, visit } from './visit';
import type { ScreenVisit, Visitor } from './visit';

/** Times of one screen on one site, in milliseconds, in the order in which they were taken. */
export interface ScreenSamples {
  readonly screen: string;
  readonly referrals: number;
  readonly interactive: readonly number[];
  /** How long the site took to answer the screen's reads. */
  readonly answering: readonly number[];
}

/** One screen on the small and on the large site. */
export interface ScreenComparison {
  readonly screen: string;
  readonly few: ScreenSamples;
  readonly many: ScreenSamples;
  /** How many times longer on the large site, by the medians. */
  readonly ratio: number;
}

interface Collected {
  readonly interactive: number[];
  readonly answering: number[];
}

const answeringOf = ({ requests }: ScreenVisit): number =>
  requests.filter(line => purposeOf(line) === 'read').reduce((total, { milliseconds }) => total + milliseconds, 0);

/** The samples of some pages on two sites, taken in turn so that what else the computer does falls on both alike. */
class Samples {
  private readonly collected = new Map<string, Collected>();

  public constructor(private readonly referrals: readonly [number, number]) {}

  public add(referrals: number, visited: ScreenVisit): void {
    const samples = this.of(visited.screen, referrals);
    samples.interactive.push(visited.milliseconds);
    samples.answering.push(answeringOf(visited));
  }

  public compare(screen: string): ScreenComparison {
    const [few, many] = this.referrals.map(referrals => ({ screen, referrals, ...this.of(screen, referrals) }));
    return { screen, few, many, ratio: ratioOfMedians(few.interactive, many.interactive) };
  }

  private of(screen: string, referrals: number): Collected {
    const name = `${referrals} ${screen}`;
    const known = this.collected.get(name) ?? { interactive: [], answering: [] };
    this.collected.set(name, known);
    return known;
  }
}

const runsAtATime = 11;
const mostRounds = 3;

async function visitInTurn(visitors: readonly Visitor[], samples: Samples, runs: number): Promise<void> {
  for (let run = 0; run < runs; run++) {
    for (const visitor of run % 2 === 0 ? visitors : [...visitors].reverse()) {
      (await visit(visitor)).forEach(visited => samples.add(visitor.site.referrals, visited));
    }
  }
}

/**
 * Times the screens of a page on both sites in turn, after one visit that fills the browser's cache. While a ratio is
 * above `limit`, more visits are added to the same samples, up to three rounds: what else runs may be to blame.
 */
export async function comparePage(
  browser: Browser,
  sites: readonly [MeasuredSite, MeasuredSite],
  measured: MeasuredPage,
  limit: number,
  log: Log
): Promise<readonly ScreenComparison[]> {
  const samples = new Samples([sites[0].referrals, sites[1].referrals]);
  const visitors = [await openVisitor(browser, sites[0], measured), await openVisitor(browser, sites[1], measured)];
  const screens = [measured.name, ...measured.next.map(({ name }) => name)];
  await Promise.all(visitors.map(visitor => visit(visitor)));
  let compared: readonly ScreenComparison[] = [];
  for (let round = 0; round < mostRounds; round++) {
    await visitInTurn(visitors, samples, runsAtATime);
    compared = screens.map(screen => samples.compare(screen));
    compared.forEach(({ screen, few, many, ratio }) =>
      log(
        `  ${screen}: ${Math.round(median(few.interactive))} and ${Math.round(median(many.interactive))} ms, ratio ${ratio.toFixed(2)} (${few.interactive.length} runs each)`
      )
    );
    if (compared.every(({ ratio }) => ratio <= limit)) {
      break;
    }
  }
  await Promise.all(visitors.map(({ context }) => context.close()));
  return compared;
}
