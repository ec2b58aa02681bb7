import { composeDesk } from '../src/services/desk/composeDesk';
import { createIdentifiers } from '../src/services/shared/identifiers';
import type { MatchingUseCases } from '../src/services/matching/matchingUseCases';
import { createSp } from '../src/sharepoint/client/createSp';
import type { Transport } from '../src/sharepoint/client/sending';
import { createServerClock } from '../src/sharepoint/client/serverClock';
import { createSiteClient } from '../src/sharepoint/client/siteClient';
import type { SiteClient } from '../src/sharepoint/client/siteClient';
import { createDeskPorts } from '../src/sharepoint/pages/createDeskPorts';
import type { Log } from './measuredSites';
import { ratioOfMedians } from './statistics';

/** A site on which the people of whole cases are looked for. */
export interface SiteToSearch {
  readonly referrals: number;
  readonly origin: string;
  /** As a program signed in as a coordinator. `fetch` with a bearer token when not given. */
  readonly transport?: Transport;
}

/** What looking for all people of whole cases came to on one site. */
export interface CasesSearched {
  readonly referrals: number;
  /** Requests for each case. */
  readonly requests: readonly number[];
  /** Milliseconds for each case, from the press to the candidates. */
  readonly milliseconds: readonly number[];
  /** People of other cases shown for each case. */
  readonly candidates: readonly number[];
}

/** The same cases on the small and on the large site. */
export interface CaseMatchingMeasured {
  readonly few: CasesSearched;
  readonly many: CasesSearched;
  /** How many times longer on the large site, by the medians: more people are alike there, and are compared. */
  readonly ratio: number;
}

/** Each case is looked up so often: a single time says more about what else the computer does. */
const rounds = 3;

const login = 'coordinator.birmingham@wmp.example';

const signedIn: Transport = (url, init) => {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer local:${login}`);
  return fetch(url, { ...init, headers });
};

interface Searcher {
  readonly referrals: number;
  readonly matching: MatchingUseCases;
  /** Keys of the cases in the queue: the same on both sites. */
  readonly cases: readonly string[];
  readonly requests: () => number;
}

async function searcher({ referrals, origin, transport = signedIn }: SiteToSearch): Promise<Searcher> {
  let asked = 0;
  const clock = createServerClock();
  const client = (path: string): SiteClient => {
    const siteUrl = `${origin}${path}`;
    const counting: Transport = (url, init) => {
      asked += 1;
      return transport(url, init);
    };
    return createSiteClient(createSp({ siteUrl, clock, transport: counting }), siteUrl);
  };
  const desk = composeDesk(
    createDeskPorts(client('/sites/marac'), client('/sites/marac-partners'), { login, clock, identifiers: createIdentifiers() })
  );
  const opened = await desk.open();
  if (!opened.ok) throw new Error(`The desk could not be opened: ${opened.error.words} (${opened.error.supportCode})`);
  return {
    referrals,
    matching: desk.matching,
    cases: opened.value.queue.map(({ key }) => key).filter(key => key !== ''),
    requests: () => asked
  };
}

/** Looks for everybody of so many cases on both sites in turn, so that what else the computer does falls on both alike. */
export async function measureCaseMatching(
  sites: readonly [SiteToSearch, SiteToSearch],
  count: number,
  log: Log
): Promise<CaseMatchingMeasured> {
  const searchers = await Promise.all(sites.map(searcher));
  const shared = searchers[0].cases.filter(key => searchers[1].cases.includes(key)).slice(0, count);
  if (shared.length === 0) throw new Error('The two sites share no case.');
  const searched = searchers.map(({ referrals }) => ({
    referrals,
    requests: [] as number[],
    milliseconds: [] as number[],
    candidates: [] as number[]
  }));
  const search = async (at: number, key: string, isCounted: boolean): Promise<void> => {
    const { matching, requests } = searchers[at];
    const before = requests();
    const began = performance.now();
    const found = await matching.matches(key);
    const milliseconds = performance.now() - began;
    if (!found.ok) throw new Error(`The people of a case could not be looked for: ${found.error.words} (${found.error.supportCode})`);
    if (!isCounted) return;
    searched[at].requests.push(requests() - before);
    searched[at].milliseconds.push(milliseconds);
    searched[at].candidates.push(found.value.candidates.length);
  };
  // The first look loads the comparing and fetches a digest.
  for (const at of searchers.keys()) await search(at, shared[0], false);
  for (let round = 0; round < rounds; round++) {
    for (const key of shared) {
      for (const at of searchers.keys()) await search(at, key, true);
    }
  }
  log(`  ${shared.length} cases looked up on both sites.`);
  const [few, many] = searched;
  return { few, many, ratio: ratioOfMedians(few.milliseconds, many.milliseconds) };
}
