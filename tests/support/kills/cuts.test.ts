import type { SharePointEngine } from '../../../local/engine';
import type { Outcome } from '../../../src/domain/kernel/appError';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { asOwner, caseSites, coordinator, sitePaths, transportTo } from '../sites/caseSite';
import type { CaseSites } from '../sites/caseSite';
import { askedOf, atEveryCut, cutsOf, leavings, writtenIn } from './cuts';
import type { Cut } from './cuts';
import { faulty, isWrite } from './faults';
import type { SentRequest } from './faults';
import { good } from '../stories/referring';
import { oneCase, openReview, rationale } from '../stories/reviewing';

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

  /** What follows, and where; and what every page left, the first of which is not cut. */
  async function killed(all: boolean): Promise<{
    readonly cuts: number;
    readonly followed: readonly string[];
    readonly at: readonly Cut[];
    readonly left: readonly string[];
  }> {
    const followed: string[] = [];
    const at: Cut[] = [];
    const left: string[] = [];
    const run = async (send: Transport, engine: SharePointEngine): Promise<Outcome<unknown>> => {
      const outcome = await accepting(send, engine);
      left.push(writtenIn(engine));
      return outcome;
    };
    const cuts = await atEveryCut({ sites, copy, by: coordinator, all, run }, async ({ engine, cut }) => {
      followed.push(writtenIn(engine));
      at.push(cut);
    });
    return { cuts, followed, at, left };
  }

  it('are all made, and followed, when all are asked for; on every run what follows is asked of all that they leave', async () => {
    const sent = await sentByAccepting();
    const every = await killed(true);
    expect(every.at).toEqual(cutsOf(sent));
    expect(every.cuts).toBe(every.at.length);
    expect(every.followed).toEqual(every.left.slice(1));

    // Nothing is written three times here, so that each write is one of a kind.
    const some = await killed(false);
    expect(askedOf(sent)).toHaveLength(sent.filter(isWrite).length + 1);
    expect(askedOf(sent)).toEqual(expect.arrayContaining([...some.at]));
    expect(some.followed).toEqual(Array.from(new Set(every.followed)));
    expect(some.followed.length).toBeGreaterThan(10);
    expect(some.cuts).toBe(every.cuts);
    // One page for all cuts: to it nothing has come in between.
    expect(some.left).toEqual([every.left[0], every.left[0]]);
  });

  it('tell of what follows from one of them that it is wrong', async () => {
    let follows = 0;
    const failing = atEveryCut({ sites, copy, by: coordinator, all: false, run: accepting }, async () => {
      follows += 1;
      if (follows === 3) throw new Error('Not as it should be.');
    });
    await expect(failing).rejects.toThrow('Not as it should be.');
    expect(follows).toBe(3);
  });

  const read: SentRequest = { method: 'GET', url: 'https://x/_api/web', body: '' };
  const write = (list: string, ...columns: readonly string[]): SentRequest => ({
    method: 'POST',
    url: `https://x/_api/web/getList('/Lists/${list}')/items(${columns.length})`,
    body: JSON.stringify(Object.fromEntries(columns.map(name => [name, 1])))
  });
  const places = (...sent: readonly SentRequest[]): readonly number[] =>
    askedOf(sent).map(({ at, last }) => (last === 'answer lost' ? at : 0));

  it('are asked of each kind on every run: of a loop the first, the second and the last, each after its reads', () => {
    const line = write('Events', 'Key');
    expect(places(read, read)).toEqual([0]);
    expect(places(read, line, read, line, line, read, line, line)).toEqual([0, 2, 4, 8]);
    const [row, said] = [write('Notices', 'Key'), write('Notices', 'Key', 'Detail')];
    expect(places(row, said, row, said, row, said, row, said)).toEqual([0, 1, 2, 3, 4, 7, 8]);
  });

  it('are of another kind where another list, another column or another way is written, or something else was done before', () => {
    const line = write('Events', 'Key');
    expect(places(line, line, line, write('Outbox', 'Key'), line, line, line)).toEqual([0, 1, 2, 3, 4, 5, 7]);
    expect(places(line, line, line, write('Events', 'Kind'), write('Events', 'Key', 'Kind'))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(places(line, line, line, { ...line, method: 'DELETE' }, { ...line, url: `${line.url}/recycle` })).toEqual([0, 1, 2, 3, 4, 5]);
    const formValues = (...names: readonly string[]): SentRequest => ({
      ...line,
      body: JSON.stringify({ formValues: names.map(FieldName => ({ FieldName, FieldValue: 'x' })) })
    });
    expect(places(formValues('Key'), formValues('Key'), formValues('Key'), formValues('Key', 'Kind'))).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('what is left', () => {
  const add = (engine: SharePointEngine, values: object): Promise<unknown> =>
    asOwner(engine, 'POST', `${sitePaths.case}/_api/web/getList('${sitePaths.case}/Lists/Outbox')/items`, values);
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
    expect(
      await areNew(
        chained(key(1), key(2), key(1)),
        chained(key(3), key(4), key(3)),
        chained(key(1), key(2), key(2)),
        chained(key(5), key(6), key(6))
      )
    ).toEqual([true, false, true, false]);
  });

  it('is also what was left outside the sites', () => {
    const engine = copy();
    const isNew = leavings(false);
    expect([isNew(engine, ['a letter']), isNew(engine, ['a letter']), isNew(engine, ['a letter', 'a letter'])]).toEqual([
      true,
      false,
      true
    ]);
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

it('what is undone was never there: rows, columns, rights and settings', async () => {
  const engine = copy();
  const web = `${sitePaths.case}/_api/web`;
  const list = `${web}/getList('${sitePaths.case}/Lists/Outbox')`;
  const look = async (): Promise<readonly unknown[]> => [
    await asOwner(engine, 'GET', `${list}/items`),
    await asOwner(engine, 'GET', `${list}/fields?$select=InternalName`),
    await asOwner(engine, 'GET', `${list}/ItemCount`),
    await asOwner(engine, 'GET', `${web}/sitegroups?$select=Title`),
    engine.canOpen('nobody@wmp.example', sitePaths.case),
    engine.settings.threshold
  ];
  const before = await look();
  const unchanged = writtenIn(engine);
  const during = await engine.undone(async () => {
    await asOwner(engine, 'POST', `${list}/items`, { Title: 'One' });
    await asOwner(engine, 'POST', `${list}/fields`, { Title: 'Another', FieldTypeKind: 2 });
    await asOwner(engine, 'POST', `${web}/sitegroups`, { Title: 'Another' });
    engine.addPerson({ login: 'nobody@wmp.example', title: 'Nobody', email: '', isGuest: false });
    engine.addSite({ path: sitePaths.case, title: '', administrators: ['nobody@wmp.example'] });
    engine.settings.threshold = 1;
    return look();
  });
  expect(during.map((found, at) => JSON.stringify(found) === JSON.stringify(before[at]))).toEqual([
    false,
    false,
    false,
    false,
    false,
    false
  ]);
  expect(await look()).toEqual(before);
  expect(writtenIn(engine)).toBe(unchanged);
  await expect(
    engine.undone(async () => {
      await asOwner(engine, 'POST', `${list}/items`, { Title: 'One' });
      throw new Error('Not as it should be.');
    })
  ).rejects.toThrow('Not as it should be.');
  expect(await look()).toEqual(before);
  sites.discard(engine);
});
