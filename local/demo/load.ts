import type { CalendarDay } from '../../src/domain/kernel/calendarDay';
import { lists } from '../../src/sharepoint/schema';
import type { ListDefinition } from '../../src/sharepoint/schema';
import type { SeedRow, SharePointEngine } from '../engine';
import { breathe } from '../server/inProcess';
import type { PartName, TellProgress } from '../server/prepare/progress';
import { caseOf, keyOf } from './demoCase';
import type { CasePlan, DemoCase, DemoIntake } from './demoCase';
import { earlierData, referralPlans, todaysData, waitingPlans } from './demoData';
import type { DemoPart } from './demoData';
import { desk, pastAdministrators, pastOfficers } from './demoPeople';
import { caseRows, intakeRow, takenInRow } from './rows';

/** Where data is loaded. */
export interface LoadOptions {
  readonly engine: SharePointEngine;
  /** For example `http://127.0.0.1:4400`. */
  readonly origin: string;
  /** Data is dated from this day. */
  readonly today: CalendarDay;
  readonly tell?: TellProgress;
  /** Stops between two steps; the next loading goes on from there. */
  readonly signal?: { readonly aborted: boolean };
  /** All at once or not at all, which takes less: for a site that nobody opens meanwhile. */
  readonly alone?: boolean;
}

const sitePaths = { case: '/sites/marac', partner: '/sites/marac-partners' } as const;
const reader = 'owner@wmp.example';
/** Few, so that a server that is filled while it listens answers in between. */
const casesAtOnce = 50;

interface KeyPage {
  readonly value: readonly { readonly Id: number; readonly Key: string | null }[];
  readonly '@odata.nextLink'?: string;
  readonly 'odata.nextLink'?: string;
}

/** Every Key of a list with the number of its row, read as the site's owner. Rejects when the list cannot be read. */
async function keysOf({ engine, origin }: LoadOptions, sitePath: string, list: ListDefinition): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const address = `${origin}${sitePath}/_api/web/lists/getByTitle('${encodeURIComponent(list.title)}')/items`;
  let next: string | undefined = `${address}?$select=Id,Key&$top=5000`;
  while (next !== undefined) {
    const answer = await engine.handle({
      method: 'GET',
      url: next,
      headers: { accept: 'application/json;odata=nometadata' },
      login: reader
    });
    if (answer.status !== 200) {
      throw new Error(`The list ${list.title} could not be read before the demo data was loaded: ${answer.status}`);
    }
    const page = JSON.parse(String(answer.body)) as KeyPage;
    page.value.forEach(({ Id, Key }) => Key !== null && found.set(Key, Id));
    next = page['odata.nextLink'] ?? page['@odata.nextLink'];
  }
  return found;
}

/** Adds what is not there yet; what is there it knows by its Key. */
class Loader {
  private referrals: ReadonlySet<string> = new Set();
  private readonly intake: Record<'case' | 'partner', Map<string, number>> = { case: new Map(), partner: new Map() };
  public added = 0;

  public constructor(private readonly options: LoadOptions) {}

  public async prepare(): Promise<void> {
    this.referrals = new Set((await keysOf(this.options, sitePaths.case, lists.referrals)).keys());
    for (const site of ['case', 'partner'] as const) {
      this.intake[site] = await keysOf(this.options, sitePaths[site], lists.intake);
    }
  }

  /** Whether a case is there already; with it are all its rows. */
  public has(plan: CasePlan): boolean {
    return this.referrals.has(keyOf(plan));
  }

  private seed(sitePath: string, list: ListDefinition, rows: readonly SeedRow[]): readonly number[] {
    this.added += rows.length;
    return rows.length === 0 ? [] : this.options.engine.seedItems(sitePath, list.title, rows, { author: desk, created: new Date(0) });
  }

  /** The referrers' items, on the site each belongs to; those that are there stay as they are. Their numbers by Key. */
  private addReferrersItems<Item extends DemoIntake>(items: readonly Item[], toRow: (item: Item) => SeedRow): ReadonlyMap<string, number> {
    for (const site of ['case', 'partner'] as const) {
      const known = this.intake[site];
      const missing = items.filter(item => item.site === site && !known.has(item.key));
      this.seed(sitePaths[site], lists.intake, missing.map(toRow)).forEach((id, at) => known.set(missing[at].key, id));
    }
    return new Map(items.map(({ site, key }) => [key, this.intake[site].get(key) as number]));
  }

  /** Drafts and what waits to be taken in. */
  public addIntake(items: readonly DemoIntake[]): void {
    this.addReferrersItems(items, intakeRow);
  }

  /** Some cases with all their rows, at once or not at all. */
  public addCases(cases: readonly DemoCase[]): void {
    this.options.engine.transaction(() => {
      const ids = this.addReferrersItems(cases, takenInRow);
      const rows = cases.map(item => caseRows(item, ids.get(item.key) as number));
      this.seed(
        sitePaths.case,
        lists.referrals,
        rows.map(({ referral }) => referral)
      );
      this.seed(
        sitePaths.case,
        lists.people,
        rows.flatMap(({ people }) => people)
      );
      this.seed(
        sitePaths.case,
        lists.matchKeys,
        rows.flatMap(({ matchKeys }) => matchKeys)
      );
    });
  }
}

function addPastPeople(engine: SharePointEngine): void {
  for (const { login, name } of [...pastOfficers, ...pastAdministrators]) {
    engine.addPerson({ login, title: name, email: login });
  }
}

/** Adds the cases that are not there, some at a time; each step of the iteration is one of these times. */
function* addAll(loader: Loader, { tell, signal }: LoadOptions, part: PartName, { plans }: DemoPart): Generator<void> {
  let waiting: DemoCase[] = [];
  let done = 0;
  const flush = (): void => {
    loader.addCases(waiting);
    waiting = [];
    tell?.(part, done, plans.length);
  };
  for (const plan of plans) {
    if (signal?.aborted) return;
    done += 1;
    if (!loader.has(plan)) {
      waiting.push(caseOf(plan));
    }
    if (waiting.length === casesAtOnce) {
      flush();
      yield;
    }
  }
  flush();
}

async function loadAll(options: LoadOptions, part: PartName, make: () => DemoPart): Promise<number> {
  addPastPeople(options.engine);
  const loader = new Loader(options);
  await loader.prepare();
  const made = make();
  loader.addIntake(made.intake);
  const steps = addAll(loader, options, part, made);
  if (options.alone) {
    options.engine.inBulk(() => Array.from(steps));
  } else {
    for (const _step of steps) await breathe();
  }
  return loader.added;
}

/**
 * Fills the sites, which Set-up must have made ready, with what today's work needs. Rows that are there already are left as
 * they are, so loading again adds nothing and finishes what was broken off. Answers with the number of rows added.
 */
export const loadTodaysCases = (options: LoadOptions): Promise<number> =>
  loadAll(options, 'Today’s cases', () => todaysData(options.today));

/** Adds what has been settled, in the same way. */
export const loadEarlierCases = (options: LoadOptions): Promise<number> =>
  loadAll(options, 'Earlier cases', () => earlierData(options.today));

/** Fills the sites with all of the demo data. Answers with the number of rows added. */
export async function loadDemoData(options: LoadOptions): Promise<number> {
  return (await loadTodaysCases(options)) + (await loadEarlierCases(options));
}

/** Adds so many cases that await review, for measuring a long queue. */
export const loadWaiting = (options: LoadOptions & { readonly count: number }): Promise<number> =>
  loadAll(options, 'Today’s cases', () => ({ plans: waitingPlans(options.count, options.today), intake: [] }));

/** Fills the sites with so many referrals, for measuring. Answers with the number of rows added. */
export const loadReferrals = (options: LoadOptions & { readonly count: number }): Promise<number> =>
  loadAll(options, 'Earlier cases', () => ({ plans: referralPlans(options.count, options.today), intake: [] }));
