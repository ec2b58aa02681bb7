import type { SharePointEngine } from '../../../local/engine';
import type { Answers } from '../../../src/domain/form/answers';
import { caseSites, coordinator, officer, openDesk, openForm, transportTo } from './caseSite';
import type { CaseSites } from './caseSite';
import { atEveryCut, takingIn } from '../kills/cuts';
import { faulty } from '../kills/faults';
import { everythingStored, expectOneCase, good, newDraft, sentIn } from '../stories/referring';

/** Takes in with the page killed at each request in turn, and by two desks at once; every time there must be one case. */
export function takenInOnceWhateverHappens(answers: () => Answers, folder: '' | '/Restricted'): void {
  let sites: CaseSites;

  beforeAll(async () => {
    sites = await caseSites();
  });
  afterAll(() => sites.close());

  /** Copies of a site on which one referral waits to be taken in. */
  async function submitted(answers: Answers): Promise<() => SharePointEngine> {
    const engine = sites.fresh();
    const form = openForm(engine, { login: officer });
    sentIn(await form.submit(newDraft(form, answers)));
    return sites.freeze(engine);
  }

  it('killed at each request in turn, and taken in by somebody else twice: one case', async () => {
    const copy = await submitted(answers());
    const cuts = await atEveryCut({ sites, copy, ...takingIn }, async ({ engine }) => {
      const senior = 'senior@wmp.example';
      expect(good(await openDesk(engine, { login: senior }).takeIn()).problems).toEqual([]);
      expect(good(await openDesk(engine, { login: senior }).takeIn())).toEqual({ takenIn: [], problems: [] });
      const stored = await everythingStored(engine);
      expectOneCase(stored, answers(), folder);
      expect(stored.events.filter(event => event.Kind === 'Taken in')).toHaveLength(1);
    });
    expect(cuts).toBeGreaterThan(17);
  });

  it('by two desks at the same time, whoever is ahead at whichever request: one case', async () => {
    const copy = await submitted(answers());
    for (const lead of [0, 1, 2, 3, 5, 8, 13, 21]) {
      const engine = copy();
      const ahead = faulty(transportTo(engine, coordinator));
      let release = (): void => undefined;
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      const second = openDesk(engine, {
        login: 'senior@wmp.example',
        transport: async (url, init) => {
          await held;
          return transportTo(engine, 'senior@wmp.example')(url, init);
        }
      }).takeIn();
      const first = openDesk(engine, {
        login: coordinator,
        transport: async (url, init) => {
          if (ahead.sent.length >= lead) release();
          return ahead.send(url, init);
        }
      }).takeIn();
      good(await first);
      release();
      good(await second);
      good(await openDesk(engine, { login: coordinator }).takeIn());
      expectOneCase(await everythingStored(engine), answers(), folder);
      sites.discard(engine);
    }
  });
}
