import type { SharePointEngine } from '../../../local/engine';
import type { Outcome } from '../../../src/domain/kernel/appError';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { saysVictimLeft } from '../../../src/domain/transfer/transfer';
import type { TransferReason } from '../../../src/domain/transfer/transfer';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { openDesk, transportTo } from '../sites/caseSite';
import type { CaseSites, StoredRow } from '../sites/caseSite';
import { atEveryCut, leavings } from './cuts';
import type { Killing } from './cuts';
import { good } from '../stories/referring';
import { afterTransfer, expectEachOnce, historyOf, people } from '../stories/transferring';
import type { AfterTransfer } from '../stories/transferring';

/** Something that one person does about a case. */
export interface Deed {
  readonly by: string;
  /** Not a decision, whose steps the next round finishes: the next press does. */
  readonly isDuty?: true;
  readonly run: (engine: SharePointEngine, transport?: Transport) => Promise<Outcome<unknown>>;
}

/** A deed as something to be cut. */
export const cutting = ({ by, run }: Deed): Pick<Killing<void>, 'by' | 'run'> => ({ by, run: (send, engine) => run(engine, send) });

/** One round of somebody's desk. */
export async function round(engine: SharePointEngine, login: string = people.dudley): Promise<void> {
  const desk = openDesk(engine, { login });
  good(await desk.open());
  expect(good(await desk.takeIn()).problems).toEqual([]);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const keysOf = (rows: readonly StoredRow[]): readonly string[] => Array.from(new Set(rows.map(({ Key }) => text(Key)))).sort();

/** All that is to be the same whatever was cut, without row numbers and versions. */
export function outcomeOf(after: AfterTransfer): object {
  const { referral, intake, transfers, outbox, notices, actions } = after;
  const columns = [
    'Status',
    'OwningMarac',
    'ReceivedByMarac',
    'PendingTransfer',
    'CurrentTransfer',
    'DepartureKey',
    'Criteria',
    'NextDueAt',
    'DutiesDueAt',
    'IdvaDueAt',
    'Pending',
    'HasPending'
  ];
  return {
    referral: columns.map(name => referral[name] ?? ''),
    intake: intake.map(row => [row.Status, row.DecisionNextStep ?? '']),
    transfers: transfers.map(row => [
      row.Key,
      row.Reason,
      row.State,
      row.OfferedAt,
      row.OfferedBy,
      row.AnsweredAt,
      row.AnsweredBy,
      row.AnswerReason ?? '',
      row.NextDueAt,
      row.IdvaNotifiedAt,
      row.ProcessedAt,
      row.ProcessedBy,
      row.HasPending
    ]),
    history: Array.from(new Set(historyOf(after))).sort(),
    outbox: keysOf(outbox),
    notices: keysOf(notices),
    actions: actions.map(row => [row.Key, row.Status, row.Marac, row.FileDirRef])
  };
}

const standingAnswers = { Offered: [], Accepted: ['accepted'], Declined: ['declined'], Undone: ['undone'] } as const;

const coordinatorsFor = (marac: unknown): string =>
  (defaultConfiguration.maracs.find(({ name }) => name === marac)?.coordinators ?? []).join();
const coverTheSame = ({ FromMarac, ToMarac }: StoredRow): boolean => coordinatorsFor(FromMarac) === coordinatorsFor(ToMarac);

/** Fails unless a case, its transfers and what followed from them fit together: one outcome, every follow-up once, corrections sent. */
export function expectSound(after: AfterTransfer): void {
  expectEachOnce(after);
  const { referral, transfers, events, outbox, notices } = after;
  expect(text(referral.Pending)).toBe('');
  expect(after.referrals).toHaveLength(1);
  expect(transfers.filter(({ HasPending }) => HasPending === true)).toEqual([]);
  const offered = transfers.filter(({ State }) => State === 'Offered').map(({ Key }) => Key);
  expect(offered).toEqual(text(referral.PendingTransfer) === '' ? [] : [referral.PendingTransfer]);
  const accepted = transfers.filter(({ State, OutOfForce }) => State === 'Accepted' && OutOfForce !== true);
  const last = accepted[accepted.length - 1];
  expect(text(referral.CurrentTransfer)).toBe(text(last?.Key));
  expect(referral.OwningMarac).toBe(last ? last.ToMarac : referral.ReceivedByMarac);
  if (last) expect(referral.NextDueAt).toBe(last.NextDueAt);
  const lines = new Set(events.map(({ Key }) => text(Key)));
  for (const transfer of transfers) {
    const key = text(transfer.Key);
    const answers = standingAnswers[transfer.State as keyof typeof standingAnswers];
    for (const step of ['offered', 'accepted', 'declined', 'undone']) {
      const isThere = step === 'offered' || (answers as readonly string[]).includes(step);
      expect([step, lines.has(`${key}:${step}`)]).toEqual([step, isThere]);
      // Where one person covers both nobody else is told.
      expect([step, outbox.some(({ Key }) => Key === `${key}:${step}`)]).toEqual([step, isThere && !coverTheSame(transfer)]);
    }
    const told = notices.filter(({ TransferKey, Kind }) => TransferKey === key && Kind === 'Victim has left').map(({ Key }) => text(Key));
    const corrected = notices.filter(({ TransferKey, Kind }) => TransferKey === key && Kind === 'Correction').map(({ Key }) => text(Key));
    const mustCorrect = transfer.State === 'Declined' || transfer.State === 'Undone';
    const mustCorrectAll = mustCorrect || !saysVictimLeft(transfer.Reason as TransferReason);
    expect(corrected.sort()).toEqual(mustCorrectAll ? told.map(one => `${one}:correction`).sort() : []);
    if (transfer.State === 'Accepted') expect(told.length).toBe(saysVictimLeft(transfer.Reason as TransferReason) ? 3 : 0);
    expect(notices.filter(({ Key }) => Key === `${key}:idva:hand-over`)).toHaveLength(transfer.State === 'Accepted' ? 1 : 0);
    // The test region has an IDVA service in Coventry and Walsall; elsewhere the duty stays owed.
    expect(notices.filter(({ Key }) => Key === `${key}:idva`)).toHaveLength(
      transfer.State === 'Accepted' && transfer.ToMarac === 'Walsall' ? 1 : 0
    );
  }
  const departures = notices
    .filter(({ TransferKey, Kind }) => text(TransferKey) === '' && Kind === 'Victim has left')
    .map(({ Key }) => text(Key));
  for (const notice of departures) {
    const isBack = notices.some(({ Key }) => Key === `${notice}:correction`);
    const stands = notice.startsWith(`${text(referral.DepartureKey)}:`);
    const wasTakenBack = lines.has(`${notice.slice(0, notice.indexOf(':'))}:back`);
    expect([notice, isBack]).toEqual([notice, wasTakenBack]);
    if (stands) expect(isBack).toBe(false);
  }
}

/** Kills a deed at every request in turn; whoever comes next finishes or does it, twice: always the outcome of an undisturbed one. `look` sees what the cut left. */
export async function sameWhateverIsCut(
  sites: CaseSites,
  copy: () => SharePointEngine,
  deed: Deed,
  look: (engine: SharePointEngine) => Promise<void> = async () => undefined
): Promise<number> {
  const untouched = copy();
  const before = outcomeOf(await afterTransfer(untouched));
  sites.discard(untouched);
  let expected: object;
  const whole = async (engine: SharePointEngine): Promise<void> => {
    await round(engine);
    expected = outcomeOf(await afterTransfer(engine));
  };
  return atEveryCut({ sites, copy, ...cutting(deed), whole }, async ({ engine, cut }) => {
    await look(engine);
    await round(engine);
    const between = await afterTransfer(engine);
    expectSound(between);
    // After the desk's round a decision is done, or was never begun. A duty's deed is found by the next press.
    if (deed.isDuty !== true) expect([expected, before]).toContainEqual(outcomeOf(between));
    good(await deed.run(engine));
    good(await deed.run(engine));
    await round(engine);
    const after = await afterTransfer(engine);
    expect({ cut, outcome: outcomeOf(after) }).toEqual({ cut, outcome: expected });
    expectSound(after);
  });
}

/** Two deeds at once, whoever is ahead at whichever request: what is left fits together. Answers with what was left each time. */
export async function bothAtOnce(
  copy: () => SharePointEngine,
  sites: CaseSites,
  first: Deed,
  second: Deed,
  leads: readonly number[] = [0, 1, 2, 3, 5, 8, 13]
): Promise<readonly AfterTransfer[]> {
  const left: AfterTransfer[] = [];
  const isNew = leavings();
  for (const lead of leads) {
    const engine = copy();
    let sent = 0;
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const ahead = first.run(engine, async (url, init) => {
      if (sent++ >= lead) release();
      return transportTo(engine, first.by)(url, init);
    });
    const behind = second.run(engine, async (url, init) => {
      await held;
      return transportTo(engine, second.by)(url, init);
    });
    await ahead;
    release();
    await behind;
    if (isNew(engine)) {
      await round(engine);
      const after = await afterTransfer(engine);
      expectSound(after);
      left.push(after);
    }
    sites.discard(engine);
  }
  return left;
}

/** One deed killed at every request, another person's done then, and the first tried again: what is left fits together. */
export async function crossed(
  sites: CaseSites,
  copy: () => SharePointEngine,
  first: Deed,
  second: Deed
): Promise<readonly AfterTransfer[]> {
  const left: AfterTransfer[] = [];
  await atEveryCut({ sites, copy, ...cutting(first) }, async ({ engine }) => {
    await second.run(engine);
    await first.run(engine);
    await round(engine);
    const after = await afterTransfer(engine);
    expectSound(after);
    left.push(after);
  });
  return left;
}
