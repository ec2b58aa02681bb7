import type { SharePointEngine } from '../../../local/engine';
import { caseSites } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { withDeeds } from '../../support/stories/transferDeeds';
import { sameWhateverIsCut } from '../../support/kills/transferKills';

let sites: CaseSites;
let fresh: () => SharePointEngine;
let offered: () => SharePointEngine;
let departed: () => SharePointEngine;
let deeds: Awaited<ReturnType<typeof withDeeds>>['deeds'];

beforeAll(async () => {
  sites = await caseSites();
  const prepared = await withDeeds(sites);
  ({ fresh, deeds } = prepared);
  offered = await prepared.after(deeds.transferGone);
  departed = await prepared.after(deeds.leave);
});
afterAll(() => sites.close());

describe('killed at every request while agencies are told, finished by whoever comes next, and pressed twice more', () => {
  it('leaving the area', async () => {
    expect(await sameWhateverIsCut(sites, fresh, deeds.leave)).toBeGreaterThan(20);
  });

  it('taking it back', async () => {
    expect(await sameWhateverIsCut(sites, departed, deeds.undoLeave)).toBeGreaterThan(20);
  });

  it('completing the details: she stays after all', async () => {
    expect(await sameWhateverIsCut(sites, offered, deeds.stayed)).toBeGreaterThan(25);
  });

  it('taking back the transfer of a victim who has gone', async () => {
    expect(await sameWhateverIsCut(sites, offered, deeds.undo)).toBeGreaterThan(25);
  });
});
