import type { SharePointEngine } from '../../../local/engine';
import { failed } from '../../../src/domain/kernel/result';
import type { Meeting } from '../../../src/domain/meetings/meeting';
import { isAsked } from '../../../src/domain/meetings/minuteActions';
import type { CaseMinutes, MinuteLine, StoredCaseMinutes } from '../../../src/domain/meetings/minutes';
import { composeMinutes } from '../../../src/services/meetings/minutes/composeMinutes';
import type { MinutesUseCases } from '../../../src/services/meetings/minutes/minutesUseCases';
import { caseSites, coordinator, transportTo } from '../../support/sites/caseSite';
import type { CaseSites, StoredRow } from '../../support/sites/caseSite';
import { faulty } from '../../support/kills/faults';
import type { Fault, FaultyTransport } from '../../support/kills/faults';
import { actionRows, due, listed, meetingKey, minutesRows, nothingYet, portsOf, storedLines } from '../../support/stories/minuting';
import { ask, listOf } from '../../support/stories/partnerHome';
import { good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';

/** Repeatable chance: mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const noAgenda = { openMeeting: async () => failed({ kind: 'unexpected', words: '', nextAction: '', supportCode: '' } as const) };
const agencies = ['Housing', 'Health', 'IDVA service'];
const faults: readonly Fault[] = [
  { kind: 'lost before it arrives' },
  { kind: 'answer lost' },
  { kind: 'gateway timed out after it was done' },
  { kind: 'refused', status: 429, retryAfter: '1' },
  { kind: 'refused', status: 503 }
];
/** Of all requests, reads and writes, so many fail. */
const failing = 0.06;
const dying = 0.05;

/** One person at the screen: what the server last answered, and what they have typed since. */
interface Person {
  readonly login: string;
  transport: FaultyTransport;
  useCases: MinutesUseCases;
  base: StoredCaseMinutes;
  current: CaseMinutes;
}

interface Minuting {
  readonly engine: SharePointEngine;
  readonly caseKey: string;
  readonly meeting: Meeting;
  readonly random: () => number;
  /** Every word that a stored version has been seen to hold. */
  readonly seen: Set<string>;
  made: number;
  faultsOn: boolean;
}

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)];

function sit(on: Minuting, person: Pick<Person, 'login'> & Partial<Person>): Person {
  const transport = faulty(transportTo(on.engine, person.login));
  for (const fault of faults) transport.failNext(() => on.faultsOn && on.random() < failing / faults.length, fault, Infinity);
  const useCases = composeMinutes(portsOf(on.engine, person.login, transport.send), noAgenda);
  return { base: nothingYet(on.caseKey), current: { outcome: 'Not yet heard', lines: [] }, ...person, transport, useCases };
}

/** Something typed, moved or taken away. Every text is new. */
function change(on: Minuting, { outcome, lines }: CaseMinutes): CaseMinutes {
  const { random } = on;
  const text = (): string => `w${++on.made}`;
  const line = lines.length > 0 ? pick(random, lines) : undefined;
  const replaced = (by: (one: MinuteLine) => MinuteLine): CaseMinutes => ({
    outcome,
    lines: lines.map(one => (one === line ? by(one) : one))
  });
  const what = random();
  if (!line || what < 0.35) {
    const key = `line-${++on.made}`;
    const rank = random() * 1000;
    const isAction = random() < 0.7;
    const added: MinuteLine = isAction
      ? { key, section: 'Actions', rank, text: text(), action: { agency: random() < 0.1 ? '' : pick(random, agencies), owner: '', due } }
      : { key, section: 'Information shared', rank, text: text() };
    return { outcome, lines: [...lines, added] };
  }
  if (what < 0.55) return replaced(one => ({ ...one, text: text() }));
  if (what < 0.65) return replaced(one => ({ ...one, rank: random() * 1000 }));
  if (what < 0.75) return replaced(one => (one.action ? { ...one, action: { ...one.action, agency: pick(random, agencies) } } : one));
  if (what < 0.8) return { outcome: outcome === 'Heard' ? 'Not yet heard' : 'Heard', lines };
  return { outcome, lines: lines.filter(one => one !== line) };
}

const note = (on: Minuting, { lines }: CaseMinutes): void => lines.forEach(({ text }) => on.seen.add(text));

/** The page is gone, with what was not stored; the person opens it again. */
async function sitAgain(on: Minuting, person: Person): Promise<void> {
  const stored = good(await portsOf(on.engine, person.login).minutes.byKey(`${meetingKey}:${on.caseKey}`)) ?? nothingYet(on.caseKey);
  note(on, stored);
  Object.assign(person, sit(on, { login: person.login, base: stored, current: { outcome: stored.outcome, lines: stored.lines } }));
}

/** Saves, and answers with what was typed where the save was good. */
async function save(on: Minuting, person: Person): Promise<CaseMinutes | undefined> {
  const wanted = person.current;
  const outcome = await person.useCases.save(on.meeting, person.base, wanted);
  if (!outcome.ok) return undefined;
  const { stored } = outcome.value;
  person.base = stored;
  person.current = { outcome: stored.outcome, lines: stored.lines };
  note(on, stored);
  return wanted;
}

/** Whether the tracker says what the minutes say: one row for every action line, and no open row without one. */
function compare(lines: readonly MinuteLine[], rows: readonly StoredRow[], done: ReadonlySet<string>): void {
  const asked = lines.filter(isAsked);
  const keys = rows.map(({ Key }) => String(Key));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  for (const line of asked) {
    const row = rows.find(({ Key }) => Key === line.key);
    expect(row).toMatchObject({
      Action: line.text,
      Agency: line.action?.agency,
      LineKey: line.key,
      Status: done.has(line.key) ? 'Done' : 'Open'
    });
    expect(String(row?.FileDirRef)).toMatch(new RegExp(`/Coventry - ${String(line.action?.agency)}$`));
    expect(row?.OpenFor ?? '').toBe(done.has(line.key) ? '' : `Coventry - ${String(line.action?.agency)}`);
  }
  const withLine = new Set(asked.map(({ key }) => key));
  expect(rows.filter(({ Key, Status }) => !withLine.has(String(Key)) && Status === 'Open')).toEqual([]);
}

let sites: CaseSites;
beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());

it('five hundred saves by two people, with failures at any request: every action line has one row, and no row has lost its line', async () => {
  const { copy, caseKeys } = await listed(sites);
  const engine = copy();
  const meeting = good(await portsOf(engine).meetings.byKey(meetingKey)) as Meeting;
  const on: Minuting = { engine, caseKey: caseKeys[0], meeting, random: chance(20260616), seen: new Set(), made: 0, faultsOn: true };
  const people = [sit(on, { login: coordinator }), sit(on, { login: senior })];
  const done = new Set<string>();
  let [saves, stored, failures, deaths, checked] = [0, 0, 0, 0, 0];

  const quiet = async (): Promise<void> => {
    on.faultsOn = false;
    good(await composeMinutes(portsOf(engine, senior), noAgenda).finishPending());
    if ((await minutesRows(engine)).length > 0) compare(await storedLines(engine), await actionRows(engine), done);
    on.faultsOn = true;
    checked++;
  };
  /** The agency reports one of its actions done: the minutes never overwrite that. */
  const report = async (): Promise<void> => {
    const open = (await actionRows(engine)).filter(({ Status, Minuted }) => Status === 'Open' && !!Minuted);
    if (open.length === 0) return;
    const row = pick(on.random, open);
    const values = { Status: 'Done', Outcome: 'Done', OpenFor: '', OpenDueAt: null, ClosedIn: `${String(row.OpenFor)} 2026-06` };
    const { status, body } = await ask(engine, 'owner@wmp.example', 'POST', `${listOf('Actions')}/items(${row.Id})`, values, {
      'if-match': '*',
      'x-http-method': 'MERGE'
    });
    if (status >= 300) throw new Error(body);
    done.add(String(row.Key));
  };

  while (saves < 500) {
    const both = on.random() < 0.3;
    const now = both ? people : [pick(on.random, people)];
    for (const person of now) {
      for (let changes = 1 + Math.floor(on.random() * 3); changes > 0; changes--) person.current = change(on, person.current);
      if (on.random() < dying)
        person.transport.dieAfter(1 + Math.floor(on.random() * 14), on.random() < 0.5 ? 'lost before it arrives' : 'answer lost');
    }
    const typed = await Promise.all(now.map(person => save(on, person)));
    saves += now.length;
    for (const [at, person] of now.entries()) {
      const wanted = typed[at];
      if (wanted) {
        stored++;
        // No word that was typed and answered as stored was ever without a stored version that held it.
        expect(wanted.lines.map(({ text }) => text).filter(text => !on.seen.has(text))).toEqual([]);
      } else {
        failures++;
      }
      if (person.transport.isDead()) {
        deaths++;
        await sitAgain(on, person);
      }
    }
    if (saves % 40 < now.length) {
      await quiet();
      await report();
    }
  }
  on.faultsOn = false;
  for (const person of people) {
    if (await save(on, person)) continue;
    // A death that was due strikes here too: without one, nothing may fail any more.
    expect(person.transport.isDead()).toBe(true);
    await sitAgain(on, person);
    expect(await save(on, person)).toBeDefined();
  }
  await quiet();
  const lines = await storedLines(engine);
  const rows = await actionRows(engine);
  expect(await minutesRows(engine)).toHaveLength(1);
  expect(lines.filter(isAsked).length).toBeGreaterThan(5);
  expect(rows.filter(({ Status }) => Status === 'Withdrawn').length).toBeGreaterThan(5);
  expect(rows.filter(({ Key, Status }) => done.has(String(Key)) && Status !== 'Done')).toEqual([]);
  // What is shown here did happen: saves that failed, pages that died, and a good many that went through.
  expect(stored).toBeGreaterThan(250);
  expect(failures).toBeGreaterThan(5);
  expect(deaths).toBeGreaterThan(3);
  expect(checked).toBeGreaterThan(5);
  sites.discard(engine);
});
