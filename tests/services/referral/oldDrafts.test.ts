import type { SharePointEngine } from '../../../local/engine';
import { draftDeletedAt, isDraftNearDeletion } from '../../../src/domain/retention/draftRetention';
import type { DeskUseCases } from '../../../src/services/desk/useCases';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { caseSites, coordinator, mondayMorning, officer, openDesk, openForm, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { contentOf } from '../../support/files/files';
import { everythingStored, good, newDraft, sentIn, storedDraft } from '../../support/stories/referring';

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

/** A desk that stands open: it knows the server's time from its first answers. */
async function openedDesk(site: SharePointEngine, login = coordinator, transport = transportTo(site, login)): Promise<DeskUseCases> {
  const desk = openDesk(site, { login, transport });
  good(await desk.open());
  return desk;
}

const daysLater = (days: number): Date => new Date(mondayMorning.getTime() + days * 24 * 3_600_000);

describe('a draft', () => {
  it('says when it is deleted, from day 23 with a warning; saving puts it off, opening does not', async () => {
    const form = openForm(engine, { login: officer });
    const draft = await storedDraft(form);
    now = daysLater(23);
    const later = openForm(engine, { login: officer });
    const [mine] = good(await later.open()).mine;
    expect(mine.deletedAt).toEqual(daysLater(30));
    expect(isDraftNearDeletion(mine.modifiedAt, now)).toBe(true);
    expect(isDraftNearDeletion(mine.modifiedAt, new Date(now.getTime() - 1))).toBe(false);
    const opened = good(await later.loadDraft(draft.id as number));
    expect(good(await later.myReferrals())[0].deletedAt).toEqual(daysLater(30));
    good(await later.saveDraft({ ...opened, answers: { ...opened.answers, afraidOf: 'Nobody' } }));
    expect(good(await later.myReferrals())[0].deletedAt).toEqual(draftDeletedAt(now));
  });

  it('that nobody saved for 30 days is recycled by the desk, on both sites; nothing else is', async () => {
    const form = openForm(engine, { login: officer });
    await storedDraft(form);
    sentIn(await form.submit(newDraft(form)));
    const withFile = good(await form.attach(newDraft(form), { name: 'a.txt', content: contentOf('a') }));
    const partner = openForm(engine, { login: 'housing.coventry@coventry.example', site: 'partner' });
    await storedDraft(partner);
    now = daysLater(20);
    if (withFile.kind === 'attached') good(await form.attach(withFile.draft, { name: 'b.txt', content: contentOf('b') }));
    now = daysLater(29.9);
    expect(good(await (await openedDesk(engine)).clearOldDrafts())).toEqual({ deleted: 0 });
    now = daysLater(30.01);
    const desk = await openedDesk(engine);
    expect(good(await desk.clearOldDrafts())).toEqual({ deleted: 2 });
    expect(good(await desk.clearOldDrafts())).toEqual({ deleted: 0 });
    const { intake, events } = await everythingStored(engine);
    // A file added since counts as a save.
    expect(intake.map(row => row.Status)).toEqual(['Submitted', 'Draft']);
    expect(await rowsOf(engine, 'Intake', 'partner')).toEqual([]);
    expect(events.map(row => row.Kind)).toEqual(['Draft deleted', 'Draft deleted']);
    expect(JSON.stringify(events)).not.toMatch(/Testcase|Anya|officer@|Example, Officer/);
  });

  it('cleared away while its page stands open is made again by the next save', async () => {
    const form = openForm(engine, { login: officer });
    const draft = await storedDraft(form);
    now = daysLater(31);
    good(await (await openedDesk(engine)).clearOldDrafts());
    expect(good(await form.saveDraft({ ...draft, answers: { ...draft.answers, afraidOf: 'Still here' } }))).toMatchObject({
      kind: 'saved'
    });
    expect((await everythingStored(engine)).intake).toHaveLength(1);
  });

  it('among 25 is one of 20 cleared at a time', async () => {
    const form = openForm(engine, { login: officer });
    for (let at = 0; at < 25; at++) await storedDraft(form);
    now = daysLater(30.01);
    const desk = await openedDesk(engine);
    expect(good(await desk.clearOldDrafts())).toEqual({ deleted: 20 });
    expect(good(await desk.clearOldDrafts())).toEqual({ deleted: 5 });
  });

  it('clearing, killed at each request in turn and done again: each draft is gone, with one line of history', async () => {
    const made = sites.fresh(() => mondayMorning);
    const form = openForm(made, { login: officer });
    await storedDraft(form);
    await storedDraft(form);
    const copy = sites.freeze(made);
    const at = (): SharePointEngine => {
      const site = copy();
      site.settings.now = () => daysLater(31);
      return site;
    };
    const clearing = {
      sites,
      copy: at,
      by: coordinator,
      open: (send: Transport, site: SharePointEngine) => openedDesk(site, coordinator, send),
      run: (_send: Transport, _site: SharePointEngine, desk: DeskUseCases) => desk.clearOldDrafts()
    };
    await atEveryCut(clearing, async ({ engine: site }) => {
      good(await (await openedDesk(site, 'senior@wmp.example')).clearOldDrafts());
      const { intake, events } = await everythingStored(site);
      expect(intake).toEqual([]);
      expect(events).toHaveLength(2);
    });
  });
});
