import type { SharePointEngine } from '../../../local/engine';
import { caseSites, coordinator, officer, openDesk, openForm, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, writeTo } from '../../support/kills/faults';
import { everythingStored, good, newDraft, restrictedAnswers, sentIn } from '../../support/stories/referring';

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh();
});

describe('who may do what', () => {
  it('a partner refers on the partner site, and the desk takes it in as one', async () => {
    const login = 'housing.coventry@coventry.example';
    const form = openForm(engine, { login, site: 'partner' });
    expect(good(await form.open()).user).toMatchObject({ login, groups: ['Coventry - Housing'] });
    sentIn(await form.submit(newDraft(form)));
    const { takenIn, problems } = good(await openDesk(engine, { login: coordinator }).takeIn());
    expect(problems).toEqual([]);
    expect(takenIn).toMatchObject([{ channel: 'Partner form' }]);
    expect((await everythingStored(engine)).referrals[0]).toMatchObject({ IntakeSite: 'partner', ReferrerLogin: login });
    expect(good(await form.myReferrals())).toMatchObject([{ status: 'Taken in', site: 'partner' }]);
  });

  it('two with the same number on two sites are two cases', async () => {
    const partner = openForm(engine, { login: 'housing.coventry@coventry.example', site: 'partner' });
    const police = openForm(engine, { login: officer });
    const first = sentIn(await partner.submit(newDraft(partner)));
    const second = sentIn(await police.submit(newDraft(police)));
    expect(first.item.id).toBe(second.item.id);
    expect(good(await openDesk(engine, { login: coordinator }).takeIn()).takenIn).toHaveLength(2);
    expect((await everythingStored(engine)).people).toHaveLength(4);
  });

  it('an officer sees their own referrals, not another officer’s', async () => {
    const form = openForm(engine, { login: officer });
    const { item } = sentIn(await form.submit(newDraft(form)));
    const other = openForm(engine, { login: 'officer2@wmp.example' });
    expect(good(await other.open()).mine).toEqual([]);
    expect(await other.loadDraft(item.id)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });

  it.each([
    ['somebody without rights', 'nobody@wmp.example'],
    ['the police and crime commissioner’s office', 'opcc@opcc.example']
  ])('%s is refused in words, at the form and at the desk', async (_who, login) => {
    for (const opened of [await openForm(engine, { login }).open(), await openDesk(engine, { login }).open()]) {
      expect(opened).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    }
  });

  it('an officer takes nothing in', async () => {
    const form = openForm(engine, { login: officer });
    sentIn(await form.submit(newDraft(form)));
    const outcome = await openDesk(engine, { login: officer }).takeIn();
    const stored = await everythingStored(engine);
    expect(stored.referrals).toEqual([]);
    expect(stored.intake.map(row => row.Status)).toEqual(['Submitted']);
    expect(outcome.ok && outcome.value.takenIn.length > 0).toBe(false);
  });
});

describe('opening a case', () => {
  const takenIn = async (answers = restrictedAnswers()): Promise<string> => {
    const form = openForm(engine, { login: officer });
    const { item } = sentIn(await form.submit(newDraft(form, answers)));
    good(await openDesk(engine, { login: coordinator }).takeIn());
    return item.key;
  };

  it('is written in the history each time, beside the case where that is restricted', async () => {
    const key = await takenIn();
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.openCase(key));
    good(await desk.openCase(key));
    const opened = (await everythingStored(engine)).events.filter(event => event.Kind === 'Opened');
    expect(opened).toHaveLength(2);
    for (const event of opened)
      expect(event).toMatchObject({ CaseKey: key, Month: '2026-06', FileDirRef: '/sites/marac/Lists/Events/Restricted' });
  });

  it('shows nothing that could not be written in the history', async () => {
    const key = await takenIn();
    const line = faulty(transportTo(engine, coordinator));
    line.failNext(writeTo('Events'), { kind: 'refused', status: 429, retryAfter: '600' });
    const desk = openDesk(engine, { login: coordinator, transport: line.send });
    expect(await desk.openCase(key)).toMatchObject({ ok: false, error: { kind: 'throttled' } });
    expect(await desk.openCase(key)).toMatchObject({ ok: true });
  });

  it('after a lost answer is in the history once', async () => {
    const key = await takenIn();
    const line = faulty(transportTo(engine, coordinator));
    line.failNext(writeTo('Events'), { kind: 'answer lost' });
    good(await openDesk(engine, { login: coordinator, transport: line.send }).openCase(key));
    expect((await everythingStored(engine)).events.filter(event => event.Kind === 'Opened')).toHaveLength(1);
  });

  it('that is not there says so', async () => {
    expect(await openDesk(engine, { login: coordinator }).openCase('no such key')).toMatchObject({
      ok: false,
      error: { kind: 'notFound' }
    });
  });
});
