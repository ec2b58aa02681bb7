import type { SharePointEngine } from '../../../local/engine';
import type { Outcome } from '../../../src/domain/kernel/appError';
import type { ComplexUseCases } from '../../../src/services/complex/complexUseCases';
import { fieldsOf } from '../../../src/services/complex/editEntry';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { caseSites, coordinator, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { entryOf, onLog, openComplex, plainAnswers, plan, reason, rowOf, toldOfLog } from '../../support/stories/complex';
import { anotherVictim, candidateOf, casesOf, matchingOf } from '../../support/stories/matching';
import { acceptedCase } from '../../support/stories/meetings';
import { completeAnswers, good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';
import { atEveryCut } from '../../support/kills/cuts';
import { cutting } from '../../support/kills/transferKills';
import type { Deed } from '../../support/kills/transferKills';

let sites: CaseSites;
let suggested: () => SharePointEngine;
let logged: () => SharePointEngine;
let ended: () => SharePointEngine;
let caseKey: string;

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh();
  caseKey = await acceptedCase(engine);
  suggested = sites.freeze(engine);
  const next = suggested();
  await onLog(next, caseKey);
  logged = sites.freeze(next);
  const last = logged();
  good(
    await openComplex(last).decide({
      entry: await entryOf(last, caseKey),
      decisionKey: 'down',
      to: 'Stepped down',
      reason,
      learning: 'None.'
    })
  );
  ended = sites.freeze(last);
});
afterAll(() => sites.close());

/** The deed on the entry as the person had it open: what was read before is not a part of it. */
const deed = (
  run: (log: ComplexUseCases, seen: Awaited<ReturnType<typeof entryOf>>) => Promise<Outcome<unknown>>,
  seen: Awaited<ReturnType<typeof entryOf>>
): Deed => ({
  by: senior,
  run: (engine: SharePointEngine, transport?: Transport) => run(openComplex(engine, { ...(transport && { transport }) }), seen)
});

const columns = [
  'State',
  'Triggers',
  'Fired',
  'Rationale',
  'DecidedBy',
  'LeadCoordinator',
  'LeadAgency',
  'EscalationLevel',
  'ReviewEveryDays',
  'NextReviewAt',
  'LastReviewAt',
  'ClosedIn',
  'Detail1',
  'Reviews1',
  'HasPending',
  'Pending'
];

const standsAs = async (engine: SharePointEngine): Promise<object> => {
  const row = await rowOf(engine);
  return { row: columns.map(name => [name, row[name] ?? '']), told: await toldOfLog(engine) };
};

const confirm = { decisionKey: 'confirm', to: 'Active', reason, plan } as const;

describe('killed at every request in turn, finished by a colleague’s log, and pressed again twice: once', () => {
  const deeds: Readonly<Record<string, readonly [() => () => SharePointEngine, Parameters<typeof deed>[0]]>> = {
    confirmed: [() => suggested, (log, entry) => log.decide({ entry, ...confirm })],
    declined: [() => suggested, (log, entry) => log.decide({ entry, decisionKey: 'no', to: 'Declined', reason })],
    'put forward': [() => suggested, log => log.putForward(caseKey, 'The chair wants it watched.')],
    'put forward once more after it ended': [() => ended, log => log.putForward(caseKey, 'The chair wants it watched.')],
    edited: [
      () => logged,
      (log, entry) => log.edit(entry, 'edit', { ...fieldsOf(entry), riskSummary: 'He knows where she is.', leadAgency: 'Health' })
    ],
    reviewed: [
      () => logged,
      (log, entry) => log.review({ entry, key: 'review', change: 'Up', decision: 'Housing moves her now.', actions: 'Locks' })
    ],
    'stepped down': [
      () => logged,
      (log, entry) => log.decide({ entry, decisionKey: 'down', to: 'Stepped down', reason, learning: 'None.' })
    ],
    reopened: [() => ended, (log, entry) => log.decide({ entry, decisionKey: 'again', to: 'Active', reason, plan })]
  };

  it.each(Object.keys(deeds))('%s', async name => {
    const [copies, run] = deeds[name];
    const copy = copies();
    const before = copy();
    const pressed = deed(run, await entryOf(before, caseKey));
    sites.discard(before);
    let expected: object;
    const whole = async (engine: SharePointEngine): Promise<void> => {
      expected = await standsAs(engine);
    };
    const cuts = await atEveryCut({ sites, copy, ...cutting(pressed), whole }, async ({ engine, cut }) => {
      good(await openComplex(engine, { login: coordinator }).finishPending());
      expect((await rowOf(engine)).HasPending).toBe(false);
      good(await pressed.run(engine));
      good(await pressed.run(engine));
      expect({ cut, stands: await standsAs(engine) }).toEqual({ cut, stands: expected });
    });
    expect(cuts).toBeGreaterThan(6);
  });
});

it('a first putting forward, killed at every request, leaves one row and one line', async () => {
  const bare = sites.fresh();
  const key = await acceptedCase(bare, plainAnswers());
  const copy = sites.freeze(bare);
  const whole: Deed = {
    by: senior,
    run: (engine, transport) => openComplex(engine, { ...(transport && { transport }) }).putForward(key, reason)
  };
  await atEveryCut({ sites, copy, ...cutting(whole) }, async ({ engine, cut }) => {
    good(await openComplex(engine, { login: coordinator }).finishPending());
    good(await whole.run(engine));
    expect({ cut, row: await rowOf(engine) }).toMatchObject({ row: { State: 'Proposed', HasPending: false } });
    expect({ cut, told: await toldOfLog(engine) }).toEqual({ cut, told: ['Put forward for the complex-case log'] });
  });
});

it('people found to be one, killed at every request and marked again: each case is suggested once', async () => {
  const bare = sites.fresh();
  const [first, second] = await casesOf(bare, completeAnswers(), { ...anotherVictim(), abuseKinds: ['Physical'] });
  const seen = candidateOf(good(await matchingOf(bare).matches(second)), 'Perpetrator');
  const copy = sites.freeze(bare);
  const whole: Deed = { by: coordinator, run: (engine, transport) => matchingOf(engine, coordinator, transport).mark(seen, 'Same') };
  await atEveryCut({ sites, copy, ...cutting(whole) }, async ({ engine, cut }) => {
    good(await matchingOf(engine, coordinator).matches(second));
    good(await whole.run(engine));
    const rows = await rowsOf(engine, 'ComplexCases');
    expect({ cut, of: rows.map(({ CaseKey }) => CaseKey).sort() }).toEqual({ cut, of: [first, second].sort() });
    expect({ cut, told: await toldOfLog(engine) }).toEqual({
      cut,
      told: ['Suggested for the complex-case log', 'Suggested for the complex-case log']
    });
  });
});
