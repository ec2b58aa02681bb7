import type { SharePointEngine } from '../../local/engine';
import { caseSites } from '../support/caseSite';
import type { CaseSites } from '../support/caseSite';
import { good } from '../support/referring';
import { deedsOn } from '../support/transferDeeds';
import { sameWhateverIsCut } from '../support/transferKills';
import { withACase } from '../support/transferring';

let sites: CaseSites;
let fresh: () => SharePointEngine;
let offered: () => SharePointEngine;
let departed: () => SharePointEngine;
let deeds: ReturnType<typeof deedsOn>;

beforeAll(async () => {
  sites = await caseSites();
  const prepared = await withACase(sites);
  fresh = prepared.copy;
  deeds = deedsOn(prepared.caseKey);
  const [one, other] = [fresh(), fresh()];
  good(await deeds.transferGone.run(one));
  good(await deeds.leave.run(other));
  offered = sites.freeze(one);
  departed = sites.freeze(other);
}, 60_000);
afterAll(() => sites.close());

describe('killed at every request while agencies are told, finished by whoever comes next, and pressed twice more', () => {
  it('leaving the area', async () => {
    expect(await sameWhateverIsCut(sites, fresh, deeds.leave)).toBeGreaterThan(20);
  }, 180_000);

  it('taking it back', async () => {
    expect(await sameWhateverIsCut(sites, departed, deeds.undoLeave)).toBeGreaterThan(20);
  }, 180_000);

  it('completing the details: she stays after all', async () => {
    expect(await sameWhateverIsCut(sites, offered, deeds.stayed)).toBeGreaterThan(25);
  }, 180_000);

  it('taking back the transfer of a victim who has gone', async () => {
    expect(await sameWhateverIsCut(sites, offered, deeds.undo)).toBeGreaterThan(25);
  }, 180_000);
});
