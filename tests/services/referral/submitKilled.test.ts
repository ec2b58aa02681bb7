import type { SharePointEngine } from '../../../local/engine';
import type { OpenDraft, ReferralFormUseCases } from '../../../src/services/referral/referralUseCases';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { caseSites, officer, openForm, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { faulty } from '../../support/kills/faults';
import { everythingStored, good, newDraft, sentIn, storedAnswers, storedDraft } from '../../support/stories/referring';

let sites: CaseSites;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());

const ends = ['lost before it arrives', 'answer lost'] as const;

async function requestsOf(isStored: boolean): Promise<number> {
  const engine = sites.fresh();
  const line = faulty(transportTo(engine, officer));
  const form = openForm(engine, { login: officer, transport: line.send });
  const draft = isStored ? await storedDraft(form) : newDraft(form);
  const before = line.sent.length;
  sentIn(await form.submit(draft));
  return line.sent.length - before;
}

describe.each([
  ['a saved draft', true],
  ['a draft that was never saved', false]
])('submitting %s', (_what, isStored) => {
  it('killed at each request in turn, then opened and submitted again twice: one referral', async () => {
    const submitting = {
      sites,
      copy: () => sites.fresh(),
      by: officer,
      open: async (transport: Transport, engine: SharePointEngine) => {
        const form = openForm(engine, { login: officer, transport });
        return { form, draft: isStored ? await storedDraft(form) : newDraft(form) };
      },
      run: (
        _send: Transport,
        _engine: SharePointEngine,
        { form, draft }: { readonly form: ReferralFormUseCases; readonly draft: OpenDraft }
      ) => form.submit(draft)
    };
    const cuts = await atEveryCut(submitting, async ({ engine, page: { draft } }) => {
      // The page is gone: somebody opens it again, finds what is there, and sends it if it is still a draft.
      const later = openForm(engine, { login: officer });
      const mine = good(await later.open()).mine;
      expect(mine.length).toBeLessThanOrEqual(1);
      const found = mine.length === 1 ? good(await later.loadDraft(mine[0].id)) : draft;
      expect(found.answers).toMatchObject({ victimFamilyName: 'Testcase', afraidOf: 'Sample, and his brother' });
      const first = sentIn(await later.submit(found));
      const second = sentIn(await openForm(engine, { login: officer }).submit(found));
      expect(second.reference).toBe(first.reference);

      const { intake } = await everythingStored(engine);
      expect(intake.map(row => row.Status)).toEqual(['Submitted']);
      expect(storedAnswers(intake[0], 'Answers')).toEqual(first.item.answers);
    });
    expect(cuts).toBeGreaterThanOrEqual(3);
  });

  it.each(ends)('with the line cut at each request in turn (%s) and back for the next press on the same page: one referral', async last => {
    const requests = await requestsOf(isStored);
    for (let request = 1; request <= requests; request++) {
      const engine = sites.fresh();
      const dying = faulty(transportTo(engine, officer));
      let isBack = false;
      const page = openForm(engine, {
        login: officer,
        transport: (url, init) => (isBack ? transportTo(engine, officer)(url, init) : dying.send(url, init))
      });
      const draft = isStored ? await storedDraft(page) : newDraft(page);
      dying.dieAfter(request, last);
      const cutOff = await page.submit(draft);
      expect(cutOff.ok).toBe(false);
      isBack = true;
      sentIn(await page.submit(draft));
      expect((await everythingStored(engine)).intake.map(row => row.Status)).toEqual(['Submitted']);
      sites.discard(engine);
    }
  });
});
