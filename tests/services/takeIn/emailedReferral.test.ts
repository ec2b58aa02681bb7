import type { SharePointEngine } from '../../../local/engine';
import { caseSites, coordinator, mondayMorning, openDesk, openEmailed } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { contentOf, filesOf } from '../../support/files/files';
import { completeAnswers, everythingStored, expectOneCase, good, sentIn } from '../../support/stories/referring';
import type { EmailedReferralUseCases } from '../../../src/services/takeIn/takeInUseCases';
import type { OpenDraft } from '../../../src/services/referral/referralUseCases';

let sites: CaseSites;
let engine: SharePointEngine;
let now: Date;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
  engine = sites.fresh(() => now);
});

/** Friday afternoon: three staffed hours before Monday 10am. */
const received = { receivedAt: new Date('2026-06-12T15:00:00Z'), name: 'Example, Helen', agency: 'Health', email: 'helen@nhs.example' };

/** A draft of the e-mailed form with the original attached. */
async function entered(form: EmailedReferralUseCases): Promise<OpenDraft> {
  good(await form.open());
  const begun = { ...good(form.newEmailedDraft(received)), answers: completeAnswers() };
  const result = good(await form.attach(begun, { name: 'Referral form.docx', content: contentOf('as it came') }));
  if (result.kind !== 'attached') throw new Error(result.kind);
  return result.draft;
}

async function expectEmailedCase(site: SharePointEngine): Promise<void> {
  const stored = await everythingStored(site);
  expectOneCase(stored, completeAnswers());
  expect(stored.referrals[0]).toMatchObject({
    Channel: 'E-mailed form',
    ReferrerName: 'Example, Helen',
    ReferrerAgency: 'Health',
    ReferrerEmail: 'helen@nhs.example',
    ReceivedElsewhereAt: '2026-06-12T15:00:00Z',
    ReceivedAt: '2026-06-15T09:00:00Z',
    // Friday 4pm, with the weekend left out: the clock runs from when the e-mail came.
    NextDueAt: '2026-06-15T15:00:00Z'
  });
  expect(String(stored.referrals[0].EnteredBy)).toContain('Birmingham');
  expect(await filesOf(site, 'Referrals', stored.referrals[0].Id)).toEqual(['Referral form.docx']);
}

describe('a form that came by e-mail', () => {
  it('is entered for the sender, with the time it came, and taken in at once', async () => {
    const form = openEmailed(engine, { login: coordinator });
    const draft = await entered(form);
    // Left and opened again, it still knows whose it is.
    const later = good(await form.loadDraft(draft.id as number));
    expect(later.receivedByEmail).toEqual(received);
    const { takenIn, dueTimes } = sentIn(await form.submit(later));
    expect(takenIn).toMatchObject({
      channel: 'E-mailed form',
      receivedElsewhereAt: received.receivedAt,
      referrerName: 'Example, Helen',
      pending: ''
    });
    expect(dueTimes.due.Reviewed).toEqual(new Date('2026-06-15T15:00:00Z'));
    await expectEmailedCase(engine);
    expect(good(await openDesk(engine, { login: coordinator }).takeIn())).toEqual({ takenIn: [], problems: [] });
  });

  it.each([
    ['without a name', { name: ' ' }],
    ['without an agency', { agency: '' }],
    ['from no address', { email: 'helen' }],
    ['at no time', { receivedAt: new Date(NaN) }],
    ['later than now', { receivedAt: new Date(mondayMorning.getTime() + 60_000) }]
  ])('%s is refused', async (_what, wrong) => {
    const form = openEmailed(engine, { login: coordinator });
    good(await form.open());
    expect(form.newEmailedDraft({ ...received, ...wrong })).toMatchObject({ ok: false, error: { kind: 'validation' } });
  });

  it('is not sent in without the original, nor with a time after it was entered', async () => {
    const form = openEmailed(engine, { login: coordinator });
    good(await form.open());
    const saved = good(await form.saveDraft({ ...good(form.newEmailedDraft(received)), answers: completeAnswers() }));
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    expect(await form.submit(saved.draft)).toMatchObject({ ok: false, error: { words: expect.stringContaining('as it came') as unknown } });
    const attached = good(await form.attach(saved.draft, { name: 'mail.eml', content: contentOf('x') }));
    if (attached.kind !== 'attached') throw new Error(attached.kind);
    now = new Date(mondayMorning.getTime() + 3_600_000);
    const tooLate = { ...received, receivedAt: new Date(mondayMorning.getTime() + 60_000) };
    expect(await form.submit({ ...attached.draft, receivedByEmail: tooLate })).toMatchObject({ ok: false, error: { kind: 'validation' } });
    expect((await everythingStored(engine)).intake.map(row => row.Status)).toEqual(['Draft']);
  });

  it('submitting it, killed at each request in turn: one case, once the desk opens', async () => {
    const draft = await entered(openEmailed(engine, { login: coordinator }));
    await atEveryCut(
      {
        sites,
        copy: sites.freeze(engine),
        by: coordinator,
        run: (transport, site) => openEmailed(site, { login: coordinator, transport }).submit(draft)
      },
      async ({ engine: site }) => {
        const again = await openEmailed(site, { login: coordinator }).submit(draft);
        expect(again.ok).toBe(true);
        good(await openDesk(site, { login: 'senior@wmp.example' }).takeIn());
        await expectEmailedCase(site);
      }
    );
  });
});
