import type { SharePointEngine } from '../../local/engine';
import { asOwner, caseSites, coordinator, sitePaths, transportTo } from './caseSite';
import type { CaseSites } from './caseSite';
import { atEveryCut, cutsOf, leavings, writtenIn } from './cuts';
import type { Cut } from './cuts';
import { faulty, isWrite } from './faults';
import type { SentRequest } from './faults';
import { good } from './referring';
import { oneCase, openReview, rationale } from './reviewing';

let sites: CaseSites;
let copy: () => SharePointEngine;
let caseKey: string;

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh();
  caseKey = await oneCase(engine);
  copy = sites.freeze(engine);
}, 120_000);
afterAll(() => sites.close());

const accepting = (send: ReturnType<typeof transportTo>, engine: SharePointEngine) =>
  openReview(engine, { transport: send }).accept({ caseKey, decisionKey: 'accept-1', criterion: 'Professional judgement', rationale });

async function sentByAccepting(): Promise<readonly SentRequest[]> {
  const engine = copy();
  const line = faulty(transportTo(engine, coordinator));
  good(await accepting(line.send, engine));
  sites.discard(engine);
  return line.sent;
}

describe('the cuts of a deed', () => {
  it('are one at every request, and one more after every write', async () => {
    const sent = await sentByAccepting();
    const cuts = cutsOf(sent);
    const at = (last: Cut['last']): readonly number[] => cuts.filter(cut => cut.last === last).map(cut => cut.at);
    expect(at('lost before it arrives')).toEqual(sent.map((_request, index) => index + 1));
    expect(at('answer lost')).toEqual(sent.flatMap((request, index) => (isWrite(request) ? [index + 1] : [])));
    expect(at('answer lost').length).toBeGreaterThan(5);
  });

  /** What each cut left, and what was followed. */
  async function killed(all: boolean): Promise<{ readonly cuts: number; readonly left: readonly string[]; readonly followed: readonly string[]; readonly at: readonly Cut[] }> {
    const left: string[] = [];
    const followed: string[] = [];
    const at: Cut[] = [];
    const cuts = await atEveryCut(
      {
        sites,
        copy,
        by: coordinator,
        all,
        run: async (send, engine) => {
          const outcome = await accepting(send, engine);
          left.push(writtenIn(engine));
          return outcome;
        }
      },
      async ({ engine, cut }) => {
        followed.push(writtenIn(engine));
        at.push(cut);
      }
    );
    // The first run is the undisturbed one.
    return { cuts, left: left.slice(1), followed, at };
  }

  it('are all made on every run, and everything that one of them leaves is followed once', async () => {
    const { cuts, left, followed } = await killed(false);
    const sent = await sentByAccepting();
    expect(cuts).toBe(cutsOf(sent).length);
    expect(left).toHaveLength(cuts);
    expect(followed).toEqual(Array.from(new Set(left)));
    expect(followed.length).toBeGreaterThan(10);
    expect(followed.length).toBeLessThan(cuts / 2);
  });

  it('are followed every one when all are asked for', async () => {
    const { cuts, left, followed, at } = await killed(true);
    expect(at).toEqual(cutsOf(await sentByAccepting()));
    expect(followed).toEqual(left);
    expect(followed).toHaveLength(cuts);
  });
});

describe('what is left', () => {
  const add = (engine: SharePointEngine, values: object): Promise<unknown> => asOwner(engine, 'POST', `${sitePaths.case}/_api/web/getList('${sitePaths.case}/Lists/Outbox')/items`, values);
  const key = (last: number): string => `00000000-0000-4000-8000-00000000000${last}`;

  /** Whether each of these, in a copy of its own, leaves something new. */
  async function areNew(...deeds: readonly ((engine: SharePointEngine) => Promise<unknown>)[]): Promise<readonly boolean[]> {
    const isNew = leavings(false);
    const found: boolean[] = [];
    for (const deed of deeds) {
      const engine = copy();
      await deed(engine);
      found.push(isNew(engine));
      sites.discard(engine);
    }
    return found;
  }

  it('is told apart by every value, row and column, and by nothing else', async () => {
    const one = { Title: 'One', Key: 'a' };
    expect(
      await areNew(
        async () => undefined,
        async () => undefined,
        engine => add(engine, one),
        engine => add(engine, one),
        engine => add(engine, { ...one, Title: 'Two' }),
        engine => add(engine, { Title: 'One' }),
        async engine => {
          await add(engine, one);
          await add(engine, one);
        }
      )
    ).toEqual([true, false, true, false, true, true, true]);
  });

  it('is the same under other keys made by chance, but not where they belong together otherwise', async () => {
    const chained = (first: string, second: string, third: string) => async (engine: SharePointEngine) => {
      await add(engine, { Title: 'One', Key: first });
      await add(engine, { Title: 'Two', Key: second, CaseKey: third });
    };
    expect(await areNew(chained(key(1), key(2), key(1)), chained(key(3), key(4), key(3)), chained(key(1), key(2), key(2)), chained(key(5), key(6), key(6)))).toEqual([true, false, true, false]);
  });

  it('is also what was left outside the sites', () => {
    const engine = copy();
    const isNew = leavings(false);
    expect([isNew(engine, ['a letter']), isNew(engine, ['a letter']), isNew(engine, ['a letter', 'a letter'])]).toEqual([true, false, true]);
    sites.discard(engine);
  });
});

it('a copy begins where it was frozen, whatever was done to the one before it', async () => {
  const before = copy();
  const unchanged = writtenIn(before);
  good(await accepting(transportTo(before, coordinator), before));
  expect(writtenIn(before)).not.toBe(unchanged);
  sites.discard(before);
  expect(() => before.changes()).toThrow('done with');
  const after = copy();
  expect(writtenIn(after)).toBe(unchanged);
  good(await accepting(transportTo(after, coordinator), after));
  sites.discard(after);
});
