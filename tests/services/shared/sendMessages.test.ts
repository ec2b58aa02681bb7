import type { SharePointEngine } from '../../../local/engine';
import { mayBeTaken } from '../../../src/domain/case/delivery';
import { failed, ok } from '../../../src/domain/kernel/result';
import type { MailSender } from '../../../src/services/shared/messagePorts';
import { sendMessages } from '../../../src/services/shared/sendMessages';
import { stillClock } from '../../support/run/stillClock';
import { createConfigurationStore } from '../../../src/sharepoint/stores/shared/configurationStore';
import { createTransferStore } from '../../../src/sharepoint/stores/transfer/transferStore';
import { createOutboxQueue } from '../../../src/sharepoint/stores/shared/outboxQueue';
import { caseSites, clientOf, coordinator, mondayMorning, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites, StoredRow } from '../../support/sites/caseSite';
import { dyingAt, inTurns, letterBox, openMailRunner } from '../../support/stories/mailFlow';
import type { LetterBox, RunnerOptions } from '../../support/stories/mailFlow';
import { good } from '../../support/stories/referring';

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
  State: 'New',
  Kind: 'Decision',
  Recipients: 'officer@wmp.example; chair@wmp.example',
  Body: 'It was accepted.'
};
const seed = (...values: readonly object[]): void =>
  void engine.seedItems(
    '/sites/marac',
    'Outbox',
    values.map(value => ({ values: { ...message, ...value } })),
    { author: coordinator, created: mondayMorning }
  );
const outbox = (): Promise<readonly StoredRow[]> => rowsOf(engine, 'Outbox');

/** A desk that sends, opened by somebody. */
function openSending(
  login: string,
  options: { readonly around?: RunnerOptions['around']; readonly sender?: MailSender } = {}
): () => ReturnType<typeof sendMessages> {
  const around = options.around ?? ((_request, send) => send());
  let requests = 0;
  const clock = stillClock();
  const client = clientOf((url, init) => around(++requests, () => transportTo(engine, login)(url, init)), 'case', clock);
  const sender: MailSender = options.sender ?? {
    send: async sent => {
      try {
        await around(++requests, () => box.outlook({ to: sent.recipients, subject: sent.subject, body: sent.text, attachments: [] }));
        return ok(undefined);
      } catch {
        return failed({ kind: 'offline', words: '', nextAction: '', supportCode: 'offline' });
      }
    }
  };
  return () =>
    sendMessages({
      outbox: createOutboxQueue(client, clock),
      transfers: createTransferStore(client),
      configuration: createConfigurationStore(client),
      login,
      sender,
      clock
    });
}

it('sends what waits, once, and says when', async () => {
  seed({}, { Key: 'case-2:accepted' }, {});
  now = minutes(3);
  expect(good(await openSending(coordinator)())).toBe(2);
  expect(good(await openSending('senior@wmp.example')())).toBe(0);
  expect(box.mail).toEqual(
    Array.from({ length: 2 }, () => ({
      to: ['officer@wmp.example', 'chair@wmp.example'],
      subject: message.Title,
      body: 'It was accepted.',
      attachments: []
    }))
  );
  expect((await outbox()).map(row => [row.State, row.SentAt])).toEqual([
    ['Sent', '2026-06-15T09:03:00Z'],
    ['Sent', '2026-06-15T09:03:00Z'],
    ['Duplicate', null]
  ]);
});

it('waits and gives up as the scheduled flow does', async () => {
  const busy = { kind: 'throttled', words: '', nextAction: '', supportCode: 'throttled-429' } as const;
  seed({});
  const tried: number[] = [];
  for (let at = 0; at <= 1110; at += 15) {
    now = minutes(at);
    good(await openSending(coordinator, { sender: { send: () => (tried.push(at), Promise.resolve(failed(busy))) } })());
  }
  // The same five moments as in the test of the flow.
  expect(tried).toEqual([0, 15, 75, 315, 1035]);
  expect(await outbox()).toMatchObject([
    { State: 'Failed', Attempts: 5, Failure: 'The mail service did not take it (throttled-429, attempt 5 of 5).' }
  ]);
});

it('takes up what was left behind after 15 minutes, not before', () => {
  const left = { state: 'Sending', attempts: 1, takenAt: mondayMorning } as const;
  expect(mayBeTaken(left, new Date(minutes(15).getTime() - 1))).toBe(false);
  expect(mayBeTaken(left, minutes(15))).toBe(true);
  expect(mayBeTaken({ state: 'New', attempts: 0 }, mondayMorning)).toBe(true);
});

it.each([
  ['two desks', [] as number[]],
  ['two desks in step', Array.from({ length: 40 }, (_unused, at) => at % 2)],
  ['the second ahead', Array.from({ length: 40 }, () => 1)]
])('%s at once send each message once', async (_words, turns) => {
  seed({}, { Key: 'case-2:accepted' }, {}, { Key: 'case-3:accepted' });
  await inTurns(
    turns,
    [coordinator, 'senior@wmp.example'].map(login => around => openSending(login, { around })())
  );
  expect(box.mail).toHaveLength(3);
  expect((await outbox()).map(row => row.State)).toEqual(['Sent', 'Sent', 'Duplicate', 'Sent']);
});

it('a desk and the scheduled flow at once send each message once', async () => {
  seed({}, { Key: 'case-2:accepted' }, { Key: 'case-3:accepted' });
  const turns = Array.from({ length: 40 }, (_unused, at) => at % 2);
  await inTurns(turns, [around => openSending(coordinator, { around })(), around => openMailRunner(engine, box, { around }).deliver()]);
  expect(box.mail).toHaveLength(3);
  expect((await outbox()).map(row => row.State)).toEqual(['Sent', 'Sent', 'Sent']);
});

it.each(['lost before it arrives', 'answer lost'] as const)(
  'a desk that is closed at each request in turn (%s) loses nothing, and the flow sends the rest',
  async last => {
    let requests = 0;
    seed({}, { Key: 'case-2:accepted' });
    const copy = sites.freeze(engine);
    engine = copy();
    good(await openSending(coordinator, { around: (request, send) => ((requests = request), send()) })());
    expect(requests).toBeGreaterThan(7);
    for (let request = 1; request <= requests; request++) {
      now = mondayMorning;
      engine = copy();
      box = letterBox();
      await openSending(coordinator, { around: dyingAt(request, last) })();
      now = minutes(15);
      await openMailRunner(engine, box).deliver();
      expect((await outbox()).map(row => row.State)).toEqual(['Sent', 'Sent']);
      expect(box.mail.length === 2 || box.mail.length === 3).toBe(true);
      sites.discard(engine);
    }
  }
);

it('is refused to somebody who may not read the Outbox, and takes nothing', async () => {
  seed({});
  const refused = await openSending('officer@wmp.example')();
  expect(refused).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  expect(await outbox()).toMatchObject([{ State: 'New' }]);
});

describe('what goes to the referrer of a case that another MARAC has now', () => {
  const transfer = {
    Title: 'M-AAAA-BBBB-C',
    Key: 'transfer-1',
    CaseKey: 'case-1',
    FromMarac: 'Coventry',
    ToMarac: 'Walsall',
    State: 'Accepted'
  };
  it.each(['Decision', 'Question', 'Invitation', 'Notice waits'])('%s: goes out under no name of that MARAC', async Kind => {
    engine.seedItems('/sites/marac', 'Transfers', [{ values: transfer }], { author: coordinator, created: mondayMorning });
    seed(
      { Kind, CaseKey: 'case-1' },
      { Kind: 'IDVA notice', CaseKey: 'case-1', Key: 'case-1:idva' },
      { Kind, CaseKey: 'case-2', Key: 'case-2:accepted' }
    );
    expect(good(await openSending('coordinator.walsall@wmp.example')())).toBe(2);
    expect((await outbox()).map(({ State }) => State)).toEqual(['New', 'Sent', 'Sent']);
    expect(good(await openSending('senior@wmp.example')())).toBe(1);
  });
});
