import * as fc from 'fast-check';
import type { SharePointEngine } from '../../../local/engine';
import { caseSites, coordinator, mondayMorning, officer, openDesk, openForm, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { asksAll, leavings } from '../../support/kills/cuts';
import type { Cut } from '../../support/kills/cuts';
import { faulty } from '../../support/kills/faults';
import { dyingAt, inTurns, letterBox, mailTransport, openMailRunner } from '../../support/stories/mailFlow';
import { completeAnswers, good, newDraft, restrictedAnswers, sentIn } from '../../support/stories/referring';

let sites: CaseSites;
let copy: () => SharePointEngine;
let now: Date;
let expected: readonly string[];

const hours = (count: number): Date => new Date(mondayMorning.getTime() + count * 3_600_000);

/** One referral that nobody has taken in and one restricted case: 48 hours later five alerts are owed, review, duties and, of the case, the IDVA notice. */
beforeAll(async () => {
  sites = await caseSites();
  now = mondayMorning;
  const engine = sites.fresh(() => now);
  const submit = async (answers = completeAnswers()): Promise<string> => {
    const form = openForm(engine, { login: officer });
    return sentIn(await form.submit(newDraft(form, answers))).reference;
  };
  const restricted = await submit(restrictedAnswers());
  good(await openDesk(engine, { login: coordinator }).takeIn());
  const waiting = await submit();
  const alert = (reference: string, what: string): string => `MARAC referral ${reference}: ${what}`;
  expected = [
    ...[restricted, waiting].flatMap(reference => [alert(reference, 'review due'), alert(reference, 'duties due')]),
    alert(restricted, 'IDVA notice due')
  ].sort();
  now = hours(48);
  copy = sites.freeze(engine);
});
afterAll(() => sites.close());
beforeEach(() => {
  now = hours(48);
});

const repeated = (subjects: readonly string[]): readonly string[] => subjects.filter((subject, at) => subjects.indexOf(subject) !== at);

it('two mail runners at once, whoever is ahead at whichever request, send each alert once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1), { maxLength: 80 }), async turns => {
      const engine = copy();
      const box = letterBox();
      await inTurns(
        turns,
        [0, 1].map(() => around => openMailRunner(engine, box, { around }).round())
      );
      now = hours(48.5);
      await openMailRunner(engine, box).round();
      expect(box.subjects()).toEqual(expected);
      const states = (await rowsOf(engine, 'Outbox')).map(row => row.State);
      expect(states.filter(state => state === 'Sent')).toHaveLength(expected.length);
      expect(states.filter(state => state !== 'Sent' && state !== 'Duplicate')).toEqual([]);
      sites.discard(engine);
      now = hours(48);
    }),
    {
      numRuns: 8,
      examples: [
        [[]],
        [Array.from({ length: 80 }, (_unused, at) => at % 2)],
        [[...Array.from({ length: 11 }, () => 0), ...Array.from({ length: 60 }, () => 1)]]
      ]
    }
  );
});

/** How many requests a round makes when nothing goes wrong. */
async function requestsOfRound(): Promise<number> {
  const engine = copy();
  let requests = 0;
  const box = letterBox();
  await openMailRunner(engine, box, { around: (request, send) => ((requests = request), send()) }).round();
  expect(box.subjects()).toEqual(expected);
  sites.discard(engine);
  return requests;
}

/** Where a runner can die. That a request never leaves is the same to everybody else as that the answer to the one before it is lost. */
const deathsIn = (requests: number): readonly Cut[] =>
  Array.from({ length: requests }, (_unused, before) => before + 1).flatMap((at): readonly Cut[] => [
    ...(asksAll || at === 1 ? [{ at, last: 'lost before it arrives' } as const] : []),
    { at, last: 'answer lost' }
  ]);

it('a runner that dies at each request in turn, lost before it arrives or its answer: another sends what it left, and at most the one message being sent comes twice', async () => {
  const requests = await requestsOfRound();
  expect(requests).toBeGreaterThan(40);
  let twice = 0;
  const isNew = leavings();
  for (const { at, last } of deathsIn(requests)) {
    now = hours(48);
    const engine = copy();
    const box = letterBox();
    await openMailRunner(engine, box, { around: dyingAt(at, last) }).round();
    if (isNew(engine, box.subjects())) {
      await openMailRunner(engine, box).round();
      now = hours(48.3);
      await openMailRunner(engine, box).round();
      expect([...new Set(box.subjects())]).toEqual(expected);
      expect(repeated(box.subjects()).length).toBeLessThanOrEqual(1);
      twice += repeated(box.subjects()).length;
      expect((await rowsOf(engine, 'Outbox')).filter(row => row.State !== 'Sent' && row.State !== 'Duplicate')).toEqual([]);
    }
    sites.discard(engine);
  }
  // Only where the letter had gone and the note of it had not: the end of a run between those two cannot be told from one before the letter.
  expect(twice).toBe(expected.length * (asksAll ? 2 : 1));
});

it('a runner that is told to wait at each request in turn loses nothing and sends nothing twice', async () => {
  const requests = await requestsOfRound();
  const isNew = leavings();
  for (let refused = 1; refused <= requests; refused++) {
    now = hours(48);
    const engine = copy();
    const box = letterBox();
    const line = faulty(mailTransport(engine));
    let request = 0;
    line.failNext(() => ++request === refused, { kind: 'refused', status: 429, retryAfter: '7' });
    await openMailRunner(engine, box, { sharePoint: line.send }).round();
    if (isNew(engine, box.subjects())) {
      now = hours(48.3);
      await openMailRunner(engine, box).round();
      expect(box.subjects()).toEqual(expected);
    }
    sites.discard(engine);
  }
});
