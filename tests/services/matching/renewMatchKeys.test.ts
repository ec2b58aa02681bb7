import type { SharePointEngine } from '../../../local/engine';
import type { SetUpProgress } from '../../../src/services/setUp/setUp';
import { composeSetUp } from '../../../src/sharepoint/provisioning/composeSetUp';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { createKeyRenewal } from '../../../src/sharepoint/stores/matching/renewMatchKeys';
import { atEveryCut } from '../../support/kills/cuts';
import { caseSites, clientOf, editInList, owner, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
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

  it('are not owed on a site that this release has filled', async () => {
    const engine = sites.fresh();
    await casesOf(engine, completeAnswers());
    const before = await rowsOf(engine, 'Configuration');
    expect(good(await renewalOn(engine).owed())).toEqual([]);
    expect(good(await renewalOn(engine).run({}))).toMatchObject({ finished: true, stepsDone: 0 });
    expect(await rowsOf(engine, 'Configuration')).toEqual(before);
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
});
