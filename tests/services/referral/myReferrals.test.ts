import type { SharePointEngine } from '../../../local/engine';
import { caseSites, editInList, mondayMorning, officer, openDesk, openForm, coordinator } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { everythingStored, good, newDraft, sentIn, storedDraft } from '../../support/stories/referring';

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh(() => mondayMorning);
});

describe('one’s own referrals', () => {
  it('come a page at a time, each once, the newest first', async () => {
    const form = openForm(engine, { login: officer });
    for (let at = 0; at < 205; at++) await storedDraft(form, { victimFamilyName: `Testcase ${at}` });
    const opening = good(await form.open());
    expect(opening.mine).toHaveLength(100);
    const second = good(await form.olderReferrals(opening.older as number));
    const third = good(await form.olderReferrals(second.older as number));
    expect([second.items.length, third.items.length, third.older]).toEqual([100, 5, undefined]);
    const ids = [...opening.mine, ...second.items, ...third.items].map(item => item.id);
    expect(new Set(ids).size).toBe(205);
  });

  it('say why, by which criterion and what happens next, once the desk has written it', async () => {
    const form = openForm(engine, { login: officer });
    const { item } = sentIn(await form.submit(newDraft(form)));
    const decision = { criterion: 'Visible high risk', reason: '15 of 24', nextStep: 'You are invited to the meeting on 24 June.' };
    await editInList(engine, 'Intake', item.id, {
      Status: 'Accepted',
      DecisionCriterion: decision.criterion,
      DecisionReason: decision.reason,
      DecisionNextStep: decision.nextStep
    });
    expect(good(await form.myReferrals())).toMatchObject([
      { status: 'Accepted', decision, channel: 'Online form', referrerAgency: 'West Midlands Police' }
    ]);
  });

  it('printed leave a line of history that names nobody; so does a case', async () => {
    const form = openForm(engine, { login: officer });
    const { item } = sentIn(await form.submit(newDraft(form)));
    good(await form.printed(item));
    const desk = openDesk(engine, { login: coordinator });
    const { takenIn } = good(await desk.takeIn());
    good(await desk.printed(takenIn[0]));
    const printed = (await everythingStored(engine)).events.filter(event => event.Kind === 'Printed');
    expect(printed.map(event => event.CaseKey)).toEqual([item.key, item.key]);
    expect(JSON.stringify(printed)).not.toMatch(/Testcase|Anya/);
    const partner = openForm(engine, { login: 'housing.coventry@coventry.example', site: 'partner' });
    good(await partner.printed(item));
  });
});
