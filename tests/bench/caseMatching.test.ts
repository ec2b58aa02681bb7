import { measureCaseMatching } from '../../bench/caseMatching';
import type { SiteToSearch } from '../../bench/caseMatching';
import { median } from '../../bench/statistics';
import type { SharePointEngine } from '../../local/engine';
import { caseSites, coordinator, origin, transportTo } from '../support/sites/caseSite';
import type { CaseSites } from '../support/sites/caseSite';
import { anotherVictim, casesOf } from '../support/stories/matching';
import { completeAnswers } from '../support/stories/referring';

let sites: CaseSites;
beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());

const searched = (engine: SharePointEngine, referrals: number): SiteToSearch => ({
  referrals,
  origin,
  transport: transportTo(engine, coordinator)
});

describe('looking for everybody of whole cases', () => {
  it('is measured on the cases that both sites have, in three requests each, three times over', async () => {
    const made = sites.fresh();
    await casesOf(made, completeAnswers());
    const copy = sites.freeze(made);
    const [few, many] = [copy(), copy()];
    await casesOf(many, completeAnswers(), anotherVictim());
    const measured = await measureCaseMatching([searched(few, 1), searched(many, 3)], 10, () => undefined);
    expect(measured.few).toMatchObject({ referrals: 1, requests: [2, 2, 2], candidates: [0, 0, 0] });
    expect(measured.many).toMatchObject({ referrals: 3, requests: [3, 3, 3], candidates: [3, 3, 3] });
    expect(measured.ratio).toBeCloseTo(median(measured.many.milliseconds) / median(measured.few.milliseconds));
  });

  it('is refused where the sites have no case in common', async () => {
    const empty = sites.fresh();
    const full = sites.fresh();
    await casesOf(full, completeAnswers());
    await expect(measureCaseMatching([searched(empty, 0), searched(full, 1)], 10, () => undefined)).rejects.toThrow('share no case');
  });
});
