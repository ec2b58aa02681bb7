import type { Page, Route } from 'playwright-core';
import { writes } from './stage';

/** What became of a page that is cut off. */
export type LastRequest = 'arrives, its answer is lost' | 'never arrives';

/** Which request is a page's last: the first write whose address fits, or the one of that number among those that fit. */
export interface Cut {
  readonly at: RegExp;
  readonly nth?: number;
  readonly last: LastRequest;
}

/** Cuts a page off at a write; resolves when that request has met its end. Every later request is lost too. */
export function cutOffAt(page: Page, { at, nth = 1, last }: Cut): Promise<void> {
  let dead = false;
  let met = 0;
  return new Promise(resolve => {
    const meet = async (route: Route): Promise<void> => {
      const request = route.request();
      const url = decodeURIComponent(request.url());
      if (dead) return route.abort();
      if (!writes(request.method(), url) || !at.test(url)) return route.continue();
      met += 1;
      if (met < nth) return route.continue();
      dead = true;
      if (last === 'arrives, its answer is lost') await route.fetch();
      await route.abort();
      resolve();
    };
    void page.route('**/_api/**', meet);
  });
}
