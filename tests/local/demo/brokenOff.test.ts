import { playComplexCases, playMeetings } from '../../../local/demo';
import type { ApiRequest, ApiResponse, SharePointEngine } from '../../../local/engine';
import { rowsOf } from '../../support/sites/caseSite';
import { asksAll } from '../../support/kills/cuts';
import { demoOptions, demoSites } from '../../support/sites/demoSites';
import type { DemoSites } from '../../support/sites/demoSites';

const maracs = ['Coventry'];
/** After how much of what is asked in all the first start ends. */
const shares = asksAll ? [0.02, 0.1, 0.22, 0.35, 0.48, 0.6, 0.73, 0.85, 0.97] : [0.35, 0.85, 0.97];
let sites: DemoSites;

beforeAll(async () => {
  sites = await demoSites();
});
afterAll(() => sites.close());

interface Process {
  readonly engine: SharePointEngine;
  readonly asked: () => number;
  /** Comes when one more request is asked than it lives to see answered. */
  readonly ended: Promise<'ended'>;
}

/** The site as a process has it that ends after so many requests: what it asks then never comes. */
function processOf(engine: SharePointEngine, most = Infinity): Process {
  let asked = 0;
  let end = (_how: 'ended'): void => undefined;
  const ended = new Promise<'ended'>(resolve => (end = resolve));
  const handle = (request: ApiRequest): Promise<ApiResponse> => {
    asked += 1;
    if (asked <= most) return engine.handle(request);
    end('ended');
    return new Promise(() => undefined);
  };
  return { engine: Object.create(engine, { handle: { value: handle } }) as SharePointEngine, asked: () => asked, ended };
}

type Play = (options: typeof demoOptions & { readonly engine: SharePointEngine }) => Promise<number>;

const plays: readonly (readonly [string, Play, (engine: SharePointEngine) => Promise<unknown>])[] = [
  [
    'meetings',
    options => playMeetings(options, maracs),
    async engine => {
      const meetings = await rowsOf(engine, 'Meetings');
      const minutes = await rowsOf(engine, 'Minutes');
      const onPartnerSite = await Promise.all((['Actions', 'Returns', 'Notices'] as const).map(list => rowsOf(engine, list, 'partner')));
      const cases = (await rowsOf(engine, 'Referrals')).filter(({ MeetingKey }) => meetings.some(({ Key }) => Key === MeetingKey));
      return {
        meetings: meetings.map(({ Key, State, HasPending }) => [Key, State, HasPending].join(' ')).sort(),
        minutes: minutes.map(({ Key, HasPending }) => [Key, HasPending].join(' ')).sort(),
        partner: onPartnerSite.map(rows => rows.map(({ Key }) => String(Key)).sort()),
        cases: cases.map(({ Key, Status }) => [Key, Status].join(' ')).sort()
      };
    }
  ],
  [
    'complex cases',
    options => playComplexCases(options, maracs),
    async engine =>
      (await rowsOf(engine, 'ComplexCases'))
        .map(row => [row.CaseKey, row.State, row.HasPending, (JSON.stringify(row).match(/\\"decision\\"/g) ?? []).length].join(' '))
        .sort()
  ]
];

describe.each(plays)('the %s of the demo data', (_name, play, found) => {
  it('are whole, and nothing of them is there twice, wherever a start was broken off before', async () => {
    const undisturbed = processOf(sites.fresh());
    await play({ ...demoOptions, engine: undisturbed.engine });
    const whole = await found(undisturbed.engine);
    expect(JSON.stringify(whole).length).toBeGreaterThan(100);
    const requests = undisturbed.asked();
    for (const share of shares) {
      const engine = sites.fresh();
      const first = processOf(engine, Math.floor(requests * share));
      expect(await Promise.race([play({ ...demoOptions, engine: first.engine }), first.ended])).toBe('ended');
      await play({ ...demoOptions, engine });
      expect([share, await found(engine)]).toEqual([share, whole]);
    }
  });
});
