import type { SharePointEngine } from '../../../local/engine';
import { caseSites, coordinator, editInList, mondayMorning, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites, StoredRow } from '../../support/sites/caseSite';
import { faulty, writeTo } from '../../support/kills/faults';
import { letterBox, mailTransport, openMailRunner } from '../../support/stories/mailFlow';
import type { LetterBox } from '../../support/stories/mailFlow';

let sites: CaseSites;
let engine: SharePointEngine;
let now: Date;
let box: LetterBox;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
  engine = sites.fresh(() => now);
  box = letterBox();
});

const minutes = (count: number): Date => new Date(mondayMorning.getTime() + count * 60_000);
const message = {
  Title: 'MARAC referral M-AAAA-BBBB-C: accepted',
  Key: 'case-1:accepted',
  CaseKey: 'case-1',
  State: 'New',
  Kind: 'Decision',
  Recipients: 'officer@wmp.example',
  Body: 'It was accepted.\n<b>Nothing</b> more & no less.'
};
const seed = (...values: readonly object[]): void =>
  void engine.seedItems(
    '/sites/marac',
    'Outbox',
    values.map(value => ({ values: { ...message, ...value } })),
    { author: coordinator, created: mondayMorning }
  );
const outbox = (): Promise<readonly StoredRow[]> => rowsOf(engine, 'Outbox');

describe('a message', () => {
  it('is sent as it is written, and says when it was', async () => {
    seed({ Recipients: 'officer@wmp.example; chair@wmp.example' });
    now = minutes(3);
    expect(await openMailRunner(engine, box).deliver()).toEqual({ status: 'Succeeded', failures: [] });
    expect(box.mail).toEqual([
      {
        to: ['officer@wmp.example', 'chair@wmp.example'],
        subject: message.Title,
        body: '<p>It was accepted.<br>&lt;b&gt;Nothing&lt;/b&gt; more &amp; no less.</p>',
        attachments: []
      }
    ]);
    expect(await outbox()).toMatchObject([{ State: 'Sent', SentAt: '2026-06-15T09:03:00Z', Attempts: 1, Failure: null }]);
    await openMailRunner(engine, box).deliver();
    expect(box.mail).toHaveLength(1);
  });

  it('takes a calendar entry with it as a file, with the line ends that calendars ask for', async () => {
    seed({ Calendar: 'BEGIN:VCALENDAR\nSUMMARY:"é"\\, ever\r\nEND:VCALENDAR' });
    expect(await openMailRunner(engine, box).deliver()).toEqual({ status: 'Succeeded', failures: [] });
    expect(box.mail.map(({ attachments }) => attachments)).toEqual([
      [{ name: 'meeting.ics', content: 'BEGIN:VCALENDAR\r\nSUMMARY:"é"\\, ever\r\nEND:VCALENDAR' }]
    ]);
  });

  it('that was written twice is sent once: the first of its key stands, even where the later one is looked at first', async () => {
    seed({}, { Key: "o'clock:2" }, {}, { Key: "o'clock:2" });
    const [first] = await outbox();
    await editInList(engine, 'Outbox', first.Id, { State: 'Sending', ClaimedAt: minutes(0).toISOString(), Attempts: 1 });
    await openMailRunner(engine, box).deliver();
    expect(box.mail).toHaveLength(1);
    expect((await outbox()).map(row => row.State)).toEqual(['Sending', 'Sent', 'Duplicate', 'Duplicate']);
    now = minutes(15);
    await openMailRunner(engine, box).deliver();
    expect((await outbox()).map(row => row.State)).toEqual(['Sent', 'Sent', 'Duplicate', 'Duplicate']);
    expect(box.mail).toHaveLength(2);
  });

  it('without a key is sent as well', async () => {
    seed({ Key: null }, { Key: null });
    expect((await openMailRunner(engine, box).deliver()).failures).toEqual([]);
    expect((await outbox()).map(row => row.State)).toEqual(['Sent', 'Sent']);
  });

  it('taken by another run between the reading and the claim is left to that one', async () => {
    seed({});
    const [row] = await outbox();
    const line = faulty(async (url, init) => {
      if (writeTo('Outbox')({ method: init.method ?? 'GET', url, body: '' }) || init.method === 'POST') {
        await editInList(engine, 'Outbox', row.Id, { State: 'Sending', ClaimedAt: minutes(0).toISOString(), Attempts: 1 });
      }
      return mailTransport(engine)(url, init);
    });
    const run = await openMailRunner(engine, box, { sharePoint: line.send }).deliver();
    expect(run).toEqual({ status: 'Succeeded', failures: [{ action: 'Claim', reason: '412' }] });
    expect(box.mail).toEqual([]);
  });

  it('left behind by a run that ended is taken up after 15 minutes, not before', async () => {
    seed({ State: 'Sending', ClaimedAt: mondayMorning.toISOString(), Attempts: 1 });
    now = minutes(14);
    await openMailRunner(engine, box).deliver();
    expect(box.mail).toEqual([]);
    now = minutes(15);
    await openMailRunner(engine, box).deliver();
    expect(box.mail).toHaveLength(1);
    expect(await outbox()).toMatchObject([{ State: 'Sent', Attempts: 2 }]);
  });
});

describe('while the mail service fails', () => {
  const outlook = (): Promise<void> => Promise.reject(new Error('busy'));

  it('waits longer each time, gives up after five attempts, and says so', async () => {
    seed({});
    const tried: number[] = [];
    let failed = 0;
    for (let at = 0; at <= 1110; at += 15) {
      now = minutes(at);
      const runner = openMailRunner(engine, box, { outlook: () => (tried.push(at), outlook()) });
      if ((await runner.deliver()).status === 'Failed') failed++;
    }
    expect(tried).toEqual([0, 15, 75, 315, 1035]);
    expect(await outbox()).toMatchObject([
      { State: 'Failed', Attempts: 5, Failure: 'The mail service did not take it (answer 502, attempt 5 of 5).' }
    ]);
    // The one run that gave up ends as failed: Power Automate tells the flow's owner.
    expect(failed).toBe(1);
  });

  it('loses nothing: it is sent once the service is back', async () => {
    seed({}, { Key: 'case-2:accepted' });
    await openMailRunner(engine, box, { outlook }).deliver();
    expect((await outbox()).map(row => [row.State, row.Attempts])).toEqual([
      ['New', 1],
      ['New', 1]
    ]);
    now = minutes(15);
    await openMailRunner(engine, box).deliver();
    expect(box.mail).toHaveLength(2);
    expect((await outbox()).map(row => [row.State, row.Failure])).toEqual([
      ['Sent', null],
      ['Sent', null]
    ]);
  });

  it('does not hold up other messages because one has no recipient', async () => {
    seed({ Recipients: '' }, { Key: 'case-2:accepted' });
    await openMailRunner(engine, box).deliver();
    expect((await outbox()).map(row => row.State)).toEqual(['New', 'Sent']);
  });

  it('gives up a message that five runs took and none ended', async () => {
    seed({ State: 'Sending', ClaimedAt: mondayMorning.toISOString(), Attempts: 5 });
    now = minutes(20);
    expect((await openMailRunner(engine, box).deliver()).status).toBe('Failed');
    expect(await outbox()).toMatchObject([{ State: 'Failed', Failure: 'It was taken five times, and no run ended.' }]);
    expect(box.mail).toEqual([]);
  });
});

it('sends what is new however much has been sent before: no query passes the threshold', async () => {
  engine.settings.threshold = 20;
  seed(...Array.from({ length: 60 }, (_unused, at) => ({ Key: `old-${at}`, State: 'Sent' })), {});
  const seedInto = (list: string, values: object): void =>
    void engine.seedItems(
      '/sites/marac',
      list,
      Array.from({ length: 60 }, (_unused, at) => ({ values: { ...values, Key: `row-${at}` } })),
      { author: coordinator, created: mondayMorning }
    );
  seedInto('Referrals', { Status: 'Closed', ReceivedAt: '2026-01-05T09:00:00Z' });
  seedInto('Transfers', { State: 'Accepted' });
  seedInto('Intake', { Status: 'Accepted' });
  expect(await openMailRunner(engine, box).round()).toEqual({
    'MARAC due': { status: 'Succeeded', failures: [] },
    'MARAC deliver': { status: 'Succeeded', failures: [] }
  });
  expect(box.mail).toHaveLength(1);
});
