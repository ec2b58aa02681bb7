import type { SharePointEngine } from '../../../local/engine';
import type { Written } from '../../../src/services/review/reviewUseCases';
import type { Outcome } from '../../../src/domain/kernel/appError';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { caseSites, coordinator, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { faulty } from '../../support/kills/faults';
import { good } from '../../support/stories/referring';
import { deskRows, oneCase, openReview, rationale, senior, told } from '../../support/stories/reviewing';
import { onceWhateverIsCut, standsAs, wholeRound } from '../../support/kills/reviewKills';
import { cutting } from '../../support/kills/transferKills';
import type { Deed } from '../../support/kills/transferKills';

let sites: CaseSites;
let copy: () => SharePointEngine;
let key: string;

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh();
  key = await oneCase(engine);
  copy = sites.freeze(engine);
});
afterAll(() => sites.close());

type Review = ReturnType<typeof openReview>;
const deed = (run: (review: Review) => Promise<Outcome<Written>>, by = coordinator): Deed => ({
  by,
  run: (engine: SharePointEngine, transport?: Transport) => run(openReview(engine, { login: by, ...(transport && { transport }) }))
});

const accept = (by = coordinator, decisionKey = 'accept-1'): Deed =>
  deed(review => review.accept({ caseKey: key, decisionKey, criterion: 'Professional judgement', rationale }), by);
const withdraw = (by = coordinator, decisionKey = 'withdraw-1'): Deed =>
  deed(review => review.withdraw({ caseKey: key, decisionKey, reason: 'Does not meet a criterion', rationale, offersIdva: true }), by);

describe('killed at every request in turn, finished by a colleague’s desk, and pressed again twice: once', () => {
  const deeds: Readonly<Record<string, () => Deed>> = {
    accept: () => accept(),
    withdraw: () => withdraw(),
    processed: () => deed(review => review.carryOut(key, 'Processed')),
    'referrer invited': () => deed(review => review.carryOut(key, 'Referrer invited')),
    'IDVA notified': () => deed(review => review.carryOut(key, 'IDVA notified')),
    'crimes considered': () => deed(review => review.considerCrimes(key, { outcome: 'Newly recorded', detail: '20/123456/26' }))
  };
  it.each(Object.keys(deeds))('%s', async name => {
    expect(await onceWhateverIsCut(sites, copy, deeds[name]())).toBeGreaterThan(4);
  });
});

/** Two deeds at once: the second begins when the first has sent so many requests. */
async function atOnce(
  first: Deed,
  second: Deed,
  lead: number
): Promise<{ engine: SharePointEngine; outcomes: readonly Outcome<unknown>[] }> {
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
  const one = await ahead;
  release();
  return { engine, outcomes: [one, await behind] };
}

const leads = [0, 1, 2, 3, 5, 8, 13];
const kindsOf = (outcomes: readonly Outcome<unknown>[]): readonly string[] =>
  outcomes.map(outcome => (good(outcome) as Written).kind).sort();

/** Fails unless one decision stands and everything that follows it is there once. */
async function expectOneDecision(engine: SharePointEngine): Promise<string> {
  await wholeRound(engine);
  const rows = await deskRows(engine);
  const status = String(rows.referral.Status);
  expect(rows.referral.HasPending).toBe(false);
  expect(rows.intake.Status).toBe(status);
  expect(rows.intake.DecisionKey).toBe(rows.referral.DecisionKey);
  const suggested = status === 'Accepted' ? ['Suggested for the complex-case log'] : [];
  expect(told(rows)).toEqual([status, 'IDVA notified', 'Taken in', ...suggested].sort());
  expect(rows.outbox.map(row => row.Kind).sort()).toEqual(['Decision', 'IDVA notice']);
  expect(rows.notices.map(row => row.Kind)).toEqual(['IDVA offer']);
  return status;
}

it('two people accept at once: one decision stands, the other is shown it', async () => {
  for (const lead of leads) {
    const { engine, outcomes } = await atOnce(accept(), accept(senior, 'accept-2'), lead);
    expect(kindsOf(outcomes)).toEqual(['clash', 'written']);
    expect(await expectOneDecision(engine)).toBe('Accepted');
    sites.discard(engine);
  }
});

it('one accepts while another withdraws: one decision stands, the other is shown it', async () => {
  const ends = new Set<string>();
  for (const lead of leads) {
    for (const [first, second] of [
      [accept(), withdraw(senior)],
      [withdraw(), accept(senior)]
    ] as const) {
      const { engine, outcomes } = await atOnce(first, second, lead);
      expect(kindsOf(outcomes)).toEqual(['clash', 'written']);
      ends.add(await expectOneDecision(engine));
      sites.discard(engine);
    }
  }
  expect([...ends].sort()).toEqual(['Accepted', 'Withdrawn']);
});

it('accepting dies at every request, a colleague withdraws, and it is pressed again: one decision stands', async () => {
  await atEveryCut({ sites, copy, ...cutting(accept()) }, async ({ engine, cut }) => {
    const other = good(await withdraw(senior).run(engine)) as Written;
    const again = good(await accept().run(engine)) as Written;
    expect([cut, [other.kind, again.kind].sort()]).toEqual([cut, ['clash', 'written']]);
    expect(await expectOneDecision(engine)).toBe(other.kind === 'written' ? 'Withdrawn' : 'Accepted');
  });
});

it('a round of three desks at once takes nothing twice', async () => {
  const engine = copy();
  const line = faulty(transportTo(engine, coordinator));
  // After the decision, before what follows from it.
  line.dieAfter(8, 'answer lost');
  await accept().run(engine, line.send);
  expect((await deskRows(engine)).referral).toMatchObject({ Status: 'Accepted', HasPending: true });
  await Promise.all([wholeRound(engine), wholeRound(engine, coordinator), wholeRound(engine, 'administrator@wmp.example')]);
  const stands = standsAs(await deskRows(engine));
  await wholeRound(engine);
  expect(standsAs(await deskRows(engine))).toEqual(stands);
  expect(await expectOneDecision(engine)).toBe('Accepted');
});
