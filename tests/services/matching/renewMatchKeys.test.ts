import type { SeedRow, SharePointEngine } from '../../../local/engine';
import type { SetUpProgress } from '../../../src/services/setUp/setUp';
import { composeSetUp } from '../../../src/sharepoint/provisioning/composeSetUp';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { toPersonRow } from '../../../src/sharepoint/stores/case/personRow';
import { createKeyRenewal } from '../../../src/sharepoint/stores/matching/renewMatchKeys';
import { faulty } from '../../support/kills/faults';
import { atEveryCut } from '../../support/kills/cuts';
import {
  asOwner,
  caseSites,
  clientOf,
  coordinator,
  editInList,
  mondayMorning,
  openDesk,
  owner,
  rowsOf,
  sitePaths,
  transportTo
} from '../../support/sites/caseSite';
import type { CaseSites, StoredRow } from '../../support/sites/caseSite';
import { anotherVictim, casesOf, matchingOf } from '../../support/stories/matching';
import { completeAnswers, good, restrictedAnswers } from '../../support/stories/referring';

let sites: CaseSites;
beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());

const renewalOn = (engine: SharePointEngine, send: Transport = transportTo(engine, owner)) => createKeyRenewal(clientOf(send, 'case'));
const keysOn = async (engine: SharePointEngine): Promise<readonly string[]> =>
  (await rowsOf(engine, 'MatchKeys')).map(({ Key, FileDirRef }) => `${String(FileDirRef)} ${String(Key)}`).sort();

/** A site with three cases, one of them restricted, whose key rows are as an earlier release wrote them: two kinds are missing, and one is of another form. */
async function filledBefore(): Promise<{
  readonly engine: SharePointEngine;
  readonly keys: readonly string[];
  readonly cases: readonly string[];
}> {
  const engine = sites.fresh();
  const cases = await casesOf(engine, completeAnswers(), anotherVictim(), restrictedAnswers());
  const keys = await keysOn(engine);
  const rows = (await rowsOf(engine, 'MatchKeys')).filter(({ MatchKey }) => /^(?:place|swapped|nearby):/.test(String(MatchKey)));
  for (const [at, row] of rows.entries()) await editInList(engine, 'MatchKeys', row.Id, { Key: `before-${at}`, MatchKey: `before:${at}` });
  return { engine, keys, cases };
}

/** As the owner, while in turn something else happens each time before a row is added to Match Keys. */
function beforeEachAdded(engine: SharePointEngine, happens: readonly (() => Promise<void>)[]): Transport {
  const next = [...happens];
  let seen = '';
  return async (url, init) => {
    const adds = init.method === 'POST' && decodeURIComponent(url).endsWith(`/Lists/MatchKeys')/items`);
    const { CaseKey = '' } = adds ? (JSON.parse(String(init.body)) as { CaseKey?: string }) : {};
    if (CaseKey !== '' && CaseKey !== seen) {
      seen = CaseKey;
      await next.shift()?.();
    }
    return transportTo(engine, owner)(url, init);
  };
}

describe('the keys of cases that an earlier release took in', () => {
  it('are owed until Set-up has renewed them, with progress, once', async () => {
    const { engine, keys } = await filledBefore();
    expect(good(await renewalOn(engine).owed())).toEqual(['Renew the keys by which people are found in other cases']);
    const told: SetUpProgress[] = [];
    const result = good(await composeSetUp([], [renewalOn(engine)]).apply({ progress: at => told.push(at) }));
    expect(result).toMatchObject({ finished: true, stepsDone: (await rowsOf(engine, 'People')).length });
    expect(told[0]).toMatchObject({ site: 'case', done: 0 });
    expect(told[0].of).toBeGreaterThanOrEqual(6);
    const after = await keysOn(engine);
    expect(keys.filter(key => !after.includes(key))).toEqual([]);
    expect(new Set(after).size).toBe(after.length);
    expect(good(await renewalOn(engine).owed())).toEqual([]);
    expect(good(await renewalOn(engine).run({}))).toEqual({ finished: true, stepsDone: 0, requests: 0 });
    expect(await keysOn(engine)).toEqual(after);
  });

  it('are not owed on a site that this release has set up, and the next run asks for nothing but that', async () => {
    const engine = sites.fresh();
    good(await renewalOn(engine).run({}));
    await casesOf(engine, completeAnswers());
    const line = faulty(transportTo(engine, owner));
    expect(good(await renewalOn(engine, line.send).owed())).toEqual([]);
    expect(good(await renewalOn(engine, line.send).run({}))).toMatchObject({ finished: true, stepsDone: 0 });
    expect(line.sent).toHaveLength(2);
  });

  it('wait where Set-up is stopped, and nothing is lost', async () => {
    const { engine } = await filledBefore();
    expect(good(await renewalOn(engine).run({ signal: { aborted: true } }))).toMatchObject({ finished: false, stepsDone: 0 });
    expect(good(await renewalOn(engine).owed())).toHaveLength(1);
  });

  it('are whole after a kill at any request and another run, while the desk looks for matches', async () => {
    const { engine, keys, cases } = await filledBefore();
    const cuts = await atEveryCut(
      { sites, copy: sites.freeze(engine), by: owner, run: (send, site) => renewalOn(site, send).run({}) },
      async ({ engine: killed }) => {
        good(await matchingOf(killed).matches(cases[2]));
        good(await renewalOn(killed).run({}));
        const after = await keysOn(killed);
        expect(keys.filter(key => !after.includes(key))).toEqual([]);
        expect(new Set(after).size).toBe(after.length);
      }
    );
    expect(cuts).toBeGreaterThan(10);
  });

  it('stay out of sight when the case is restricted while they are added, and go when it is disposed of', async () => {
    const { engine, cases } = await filledBefore();
    const keysIn = async (caseKey: string): Promise<readonly StoredRow[]> =>
      (await rowsOf(engine, 'MatchKeys')).filter(({ CaseKey }) => CaseKey === caseKey);
    const dispose = async (caseKey: string): Promise<void> => {
      for (const list of ['People', 'MatchKeys']) {
        for (const { Id } of (await rowsOf(engine, list)).filter(({ CaseKey }) => CaseKey === caseKey))
          await asOwner(engine, 'POST', `${sitePaths.case}/_api/web/getList('${sitePaths.case}/Lists/${list}')/items(${Id})/recycle()`);
      }
    };
    const restrict = async (caseKey: string): Promise<void> => {
      good(await openDesk(engine, { login: coordinator }).history.declareConflict(caseKey, ['chair@wmp.example']));
    };
    good(await renewalOn(engine, beforeEachAdded(engine, [() => restrict(cases[0]), () => dispose(cases[1])])).run({}));
    expect((await keysIn(cases[0])).map(({ FileDirRef }) => FileDirRef)).not.toContain(`${sitePaths.case}/Lists/MatchKeys`);
    expect((await keysIn(cases[0])).length).toBeGreaterThan(20);
    expect(await keysIn(cases[1])).toEqual([]);
  });
});

describe('with more than 5,000 people', () => {
  /** A hundred in a case. Of whom nothing is known but a name, no key is made. */
  const nameless = (at: number): SeedRow => ({
    values: {
      ...toPersonRow(
        `case-${Math.floor(at / 100)}`,
        {
          key: `person-${at}`,
          role: 'Other person at risk',
          familyName: 'Sample',
          givenNames: '',
          aliases: [],
          telephones: [],
          address: '',
          postcode: '',
          addressIsConfidential: false
        },
        false
      )
    }
  });

  it('Set-up goes on where it was killed, and comes to those who are taken in meanwhile', async () => {
    const { engine, keys } = await filledBefore();
    const everybody = Array.from({ length: 6_000 }, (_unused, at) => nameless(at));
    engine.transaction(() => engine.seedItems(sitePaths.case, 'People', everybody, { author: coordinator, created: mondayMorning }));
    const line = faulty(transportTo(engine, owner));
    line.dieAfter(400, 'answer lost');
    expect((await renewalOn(engine, line.send).run({})).ok).toBe(false);

    const told: SetUpProgress[] = [];
    let late: readonly string[] = [];
    const send: Transport = async (url, init) => {
      if (told.length === 5 && late.length === 0) {
        late = ['taking in'];
        late = await casesOf(engine, anotherVictim());
        for (const { Id } of (await rowsOf(engine, 'MatchKeys')).filter(({ CaseKey }) => CaseKey === late[0]))
          await editInList(engine, 'MatchKeys', Id, { Key: `late-${Id}`, MatchKey: `late:${Id}` });
      }
      return transportTo(engine, owner)(url, init);
    };
    expect(good(await renewalOn(engine, send).run({ progress: at => told.push(at) })).finished).toBe(true);
    expect(told[0].done).toBeGreaterThan(0);
    expect(told[0].of).toBeGreaterThan(6_000);
    expect(told[told.length - 1].done).toBe(told[0].of);
    const after = await rowsOf(engine, 'MatchKeys');
    const stored = after.map(({ FileDirRef, Key }) => `${String(FileDirRef)} ${String(Key)}`);
    expect(keys.filter(key => !stored.includes(key))).toEqual([]);
    expect(after.filter(({ Key, CaseKey }) => CaseKey === late[0] && !String(Key).startsWith('late-')).length).toBeGreaterThan(10);
    expect(good(await renewalOn(engine).owed())).toEqual([]);
  });
});
