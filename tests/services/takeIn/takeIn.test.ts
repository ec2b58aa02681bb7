import type { SharePointEngine } from '../../../local/engine';
import {
  caseSites,
  coordinator,
  editInList,
  mondayMorning,
  officer,
  openDesk,
  openForm,
  rowsOf,
  transportTo
} from '../../support/sites/caseSite';
import { lists } from '../../../src/sharepoint/schema';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, toList, writeTo } from '../../support/kills/faults';
import {
  completeAnswers,
  everythingStored,
  expectOneCase,
  good,
  newDraft,
  restrictedAnswers,
  sentIn
} from '../../support/stories/referring';
import type { ReferralFormUseCases } from '../../../src/services/referral/referralUseCases';

let sites: CaseSites;
let engine: SharePointEngine;
let now: Date;
let form: ReferralFormUseCases;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());

beforeEach(() => {
  now = mondayMorning;
  engine = sites.fresh(() => now);
  form = openForm(engine, { login: officer });
});

const hoursLater = (hours: number): Date => new Date(mondayMorning.getTime() + hours * 3_600_000);

describe('taking in', () => {
  it('receives a referral at the time the server stored it, however late the desk opens', async () => {
    sentIn(await form.submit(newDraft(form)));
    now = hoursLater(5);
    const { takenIn, problems } = good(await openDesk(engine, { login: coordinator }).takeIn());
    expect(problems).toEqual([]);
    expect(takenIn).toMatchObject([{ receivedAt: mondayMorning, nextDueAt: new Date('2026-06-16T09:00:00Z'), pending: '', dashScore: 15 }]);
    expectOneCase(await everythingStored(engine), completeAnswers());
  });

  it('takes in the version that was submitted, and says so when it was changed since', async () => {
    const { item } = sentIn(await form.submit(newDraft(form)));
    now = hoursLater(1);
    const answers = (await everythingStored(engine)).intake[0].Answers1;
    await editInList(engine, 'Intake', item.id, { Answers1: String(answers).replace('Anya', 'Anna'), AnswersChecksum: 'another' });
    now = hoursLater(2);
    good(await openDesk(engine, { login: coordinator }).takeIn());
    const stored = await everythingStored(engine);
    expect(stored.referrals[0]).toMatchObject({ VictimName: 'Testcase, Anya', ReceivedAt: '2026-06-15T09:00:00Z' });
    expect(stored.events[0].Detail).toContain('changed it since');
    expect(stored.intake[0].ReceivedAt).toBe('2026-06-15T09:00:00Z');
  });

  it('tells the referrer', async () => {
    sentIn(await form.submit(newDraft(form)));
    good(await openDesk(engine, { login: coordinator }).takeIn());
    expect(good(await form.myReferrals())).toMatchObject([{ status: 'Taken in', submittedAt: mondayMorning }]);
  });

  it('reports progress and takes in several, one problem not stopping the others', async () => {
    const drafts = [newDraft(form), newDraft(form), newDraft(form)];
    for (const draft of drafts) sentIn(await form.submit(draft));
    const second = (await everythingStored(engine)).intake[1];
    await editInList(engine, 'Intake', second.Id, { Key: null });
    const progress: string[] = [];
    const { takenIn, problems } = good(
      await openDesk(engine, { login: coordinator }).takeIn((done, of) => progress.push(`${done} of ${of}`))
    );
    expect(takenIn).toHaveLength(2);
    expect(problems).toMatchObject([{ id: second.Id, reference: second.Reference }]);
    expect(problems[0].words).toContain('key was deleted');
    expect(progress).toEqual(['0 of 3', '1 of 3', '2 of 3', '3 of 3']);
  });

  it('does not let a copied key hide a second referral behind an earlier case', async () => {
    const first = sentIn(await form.submit(newDraft(form)));
    good(await openDesk(engine, { login: coordinator }).takeIn());
    const other = openForm(engine, { login: 'officer2@wmp.example' });
    const second = sentIn(await other.submit(newDraft(other, { ...completeAnswers(), victimGivenNames: 'Betül' })));
    await editInList(engine, 'Intake', second.item.id, { Key: first.item.key });
    const { takenIn, problems } = good(await openDesk(engine, { login: coordinator }).takeIn());
    expect(takenIn).toEqual([]);
    expect(problems.map(problem => problem.id)).toEqual([second.item.id]);
    const stored = await everythingStored(engine);
    expect(stored.intake.map(row => row.Status).sort()).toEqual(['Submitted', 'Taken in']);
    expect(stored.referrals).toHaveLength(1);
  });

  it('pressed twice at once runs once', async () => {
    sentIn(await form.submit(newDraft(form)));
    const line = faulty(transportTo(engine, coordinator));
    const desk = openDesk(engine, { login: coordinator, transport: line.send });
    const [first, second] = await Promise.all([desk.takeIn(), desk.takeIn()]);
    expect(good(first)).toBe(good(second));
    expectOneCase(await everythingStored(engine), completeAnswers());
  });

  it('two desks at once: each is told of what it took in itself, both have the cases', async () => {
    for (let number = 0; number < 4; number++) sentIn(await form.submit(newDraft(form)));
    const desks = [coordinator, 'senior@wmp.example'].map(login => openDesk(engine, { login }));
    const results = (await Promise.all(desks.map(desk => desk.takeIn()))).map(good);
    const own = results.map(({ takenIn, byAnother = 0 }) => takenIn.length - byAnother);
    expect(own[0] + own[1]).toBe(4);
    expect(results.map(({ problems }) => problems)).toEqual([[], []]);
    expect((await rowsOf(engine, 'Referrals')).map(row => row.HasPending)).toEqual([false, false, false, false]);
  });

  it('settles a second row that a page left behind when it died right after adding', async () => {
    sentIn(await form.submit(newDraft(form)));
    const line = faulty(transportTo(engine, coordinator));
    line.failNext(toList('People'), { kind: 'lost before it arrives' }, 50);
    good(await openDesk(engine, { login: coordinator, transport: line.send }).takeIn());
    const copyOfRow = async (): Promise<void> => {
      const [row] = await rowsOf(engine, 'Referrals');
      const values = Object.fromEntries(Object.keys(lists.referrals.columns).map(name => [name, row[name]]));
      engine.seedItems('/sites/marac', 'Referrals', [{ values: { Title: row.Title, ...values } }], { author: coordinator, created: now });
    };
    await copyOfRow();
    expect((await everythingStored(engine)).referrals.map(row => row.HasPending)).toEqual([true, true]);
    expect(good(await openDesk(engine, { login: coordinator }).takeIn()).problems).toEqual([]);
    expectOneCase(await everythingStored(engine), completeAnswers());

    const [done] = await rowsOf(engine, 'Referrals');
    await copyOfRow();
    const second = (await rowsOf(engine, 'Referrals'))[1];
    await editInList(engine, 'Referrals', second.Id, { HasPending: true, Pending: 'Take in from case 1: people' });
    expect(good(await openDesk(engine, { login: coordinator }).takeIn()).problems).toEqual([]);
    expect((await rowsOf(engine, 'Referrals')).map(row => row.Id)).toEqual([done.Id]);
  });

  it('keeps the MARAC it was sent to when the reference data no longer leads to one', async () => {
    sentIn(await form.submit(newDraft(form)));
    const postcodes = (await rowsOf(engine, 'Configuration')).filter(row => row.Kind === 'Postcode' && String(row.Title).startsWith('B8'));
    for (const row of postcodes) await editInList(engine, 'Configuration', row.Id, { Retired: true });
    const { takenIn } = good(await openDesk(engine, { login: coordinator }).takeIn());
    expect(takenIn).toMatchObject([{ owningMarac: 'Birmingham East', problems: [] }]);
  });

  it('goes on through refusals and lost answers', async () => {
    sentIn(await form.submit(newDraft(form)));
    const line = faulty(transportTo(engine, coordinator));
    line.failNext(toList('Referrals'), { kind: 'answer lost' });
    line.failNext(writeTo('People'), { kind: 'refused', status: 429, retryAfter: '9' });
    line.failNext(writeTo('People'), { kind: 'answer lost' });
    line.failNext(writeTo('MatchKeys'), { kind: 'lost before it arrives' }, 3);
    line.failNext(writeTo('Events'), { kind: 'gateway timed out after it was done' });
    line.failNext(writeTo('Intake'), { kind: 'answer lost' });
    const waits: number[] = [];
    const { problems } = good(
      await openDesk(engine, { login: coordinator, transport: line.send, onWait: seconds => waits.push(seconds) }).takeIn()
    );
    expect(problems).toEqual([]);
    expect(waits).toContain(9);
    expectOneCase(await everythingStored(engine), completeAnswers());
  });
});

describe('a restricted referral', () => {
  it('is at no moment readable by WMP users: not one row of any list, after any request', async () => {
    sentIn(await form.submit(newDraft(form, restrictedAnswers())));
    const seen: string[] = [];
    const asOfficer = async (list: string): Promise<void> => {
      const url = `http://127.0.0.1:4400/sites/marac/_api/web/getList('/sites/marac/Lists/${list}')/items?$select=Id,FileSystemObjectType`;
      const answer = await engine.handle({ method: 'GET', url, headers: { accept: 'application/json' }, login: 'officer2@wmp.example' });
      if (answer.status === 200)
        seen.push(...(JSON.parse(String(answer.body)) as { value: unknown[] }).value.map(row => `${list} ${JSON.stringify(row)}`));
    };
    let looked = 0;
    const inner = transportTo(engine, coordinator);
    const { problems } = good(
      await openDesk(engine, {
        login: coordinator,
        transport: async (url, init) => {
          const response = await inner(url, init);
          for (const list of ['Referrals', 'People', 'MatchKeys', 'Events']) await asOfficer(list);
          looked++;
          return response;
        }
      }).takeIn()
    );
    expect(problems).toEqual([]);
    expect(looked).toBeGreaterThan(20);
    expect(seen).toEqual([]);
    expectOneCase(await everythingStored(engine), restrictedAnswers(), '/Restricted');
    expect((await everythingStored(engine)).events.map(row => row.FileDirRef)).toEqual(['/sites/marac/Lists/Events/Restricted']);
  });

  it('that is not restricted can be found by WMP users: the look above would have seen it', async () => {
    sentIn(await form.submit(newDraft(form)));
    good(await openDesk(engine, { login: coordinator }).takeIn());
    const url = "http://127.0.0.1:4400/sites/marac/_api/web/getList('/sites/marac/Lists/Referrals')/items?$select=Id";
    const answer = await engine.handle({ method: 'GET', url, headers: { accept: 'application/json' }, login: 'officer2@wmp.example' });
    expect((JSON.parse(String(answer.body)) as { value: unknown[] }).value).not.toEqual([]);
  });
});
