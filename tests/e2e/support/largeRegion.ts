import { loadReferrals } from '../../../local/demo';
import { SiteState } from '../../../local/server/siteState';
import { dayOf } from '../../../src/domain/kernel/calendarDay';
import type { MoreData } from './preparedSite';

export const referralsOfLargeRegion = 12_000;

/** Settled cases of six years, beside those of the demo data. */
export const largeRegion: MoreData = {
  name: `${referralsOfLargeRegion}-referrals`,
  async fill(dataDir) {
    const origin = 'http://127.0.0.1';
    const state = new SiteState(dataDir, origin);
    try {
      await loadReferrals({ engine: state.engine, origin, today: dayOf(new Date()), count: referralsOfLargeRegion - 3_000, alone: true });
    } finally {
      state.close();
    }
  }
};
