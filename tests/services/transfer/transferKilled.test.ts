import type { SharePointEngine } from '../../../local/engine';
import { caseSites } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { good, restrictedAnswers } from '../../support/stories/referring';
import { deedsOn, withDeeds } from '../../support/stories/transferDeeds';
import { round, sameWhateverIsCut } from '../../support/kills/transferKills';
import { afterTransfer, coventryAnswers, withACase } from '../../support/stories/transferring';

let sites: CaseSites;
let fresh: () => SharePointEngine;
let offered: () => SharePointEngine;
let deeds: ReturnType<typeof deedsOn>;

beforeAll(async () => {
  sites = await caseSites();
  const prepared = await withDeeds(sites);
  ({ fresh, deeds } = prepared);
  offered = await prepared.after(deeds.transfer);
});
afterAll(() => sites.close());

describe('killed at every request, finished by whoever comes next, and pressed twice more', () => {
  it('offering', async () => {
    expect(await sameWhateverIsCut(sites, fresh, deeds.transfer)).toBeGreaterThan(15);
  });

  it('offering a restricted case, of which nothing ever lies outside the restricted folder', async () => {
    const restricted = await withACase(sites, coventryAnswers(restrictedAnswers()));
    const cut: string[] = [];
    const look = async (engine: SharePointEngine): Promise<void> => {
      for (const { FileDirRef } of (await afterTransfer(engine)).transfers) cut.push(String(FileDirRef));
    };
    expect(await sameWhateverIsCut(sites, restricted.copy, deedsOn(restricted.caseKey).transfer, look)).toBeGreaterThan(15);
    expect(Array.from(new Set(cut))).toEqual(['/sites/marac/Lists/Transfers/Restricted']);
  });

  it('passing it on where one person covers both', async () => {
    expect(await sameWhateverIsCut(sites, fresh, deeds.transferAtOnce)).toBeGreaterThan(30);
  });

  it('accepting', async () => {
    expect(await sameWhateverIsCut(sites, offered, deeds.accept)).toBeGreaterThan(30);
  });

  it('a duty of the receiving side', async () => {
    const engine = offered();
    good(await deeds.accept.run(engine));
    await round(engine);
    expect(await sameWhateverIsCut(sites, sites.freeze(engine), deeds.processed)).toBeGreaterThan(12);
  });

  it('declining', async () => {
    expect(await sameWhateverIsCut(sites, offered, deeds.decline)).toBeGreaterThan(15);
  });

  it('taking back', async () => {
    expect(await sameWhateverIsCut(sites, offered, deeds.undo)).toBeGreaterThan(15);
  });
});
