import type { SharePointEngine } from '../../../local/engine';
import type { Outcome } from '../../../src/domain/kernel/appError';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { coordinator, openDesk, transportTo } from '../sites/caseSite';
import type { CaseSites } from '../sites/caseSite';
import { faulty, isWrite } from './faults';
import type { FaultyTransport, SentRequest } from './faults';
import { good } from '../stories/referring';

/** How the last request of a page that dies is lost. */
export type Loss = 'lost before it arrives' | 'answer lost';

/** One cut: at which request the page dies, and whether that request arrives. */
export interface Cut {
  readonly at: number;
  readonly last: Loss;
}

/** Whether this run follows every single cut: `npm run test:all`. */
export const asksAll = process.env.MARAC_TESTS === 'all';

/** Every place at which what was sent can be cut. That the answer to a read is lost is the same as that it never left. */
export const cutsOf = (sent: readonly SentRequest[]): readonly Cut[] =>
  sent.flatMap((request, at): Cut[] => [
    { at: at + 1, last: 'lost before it arrives' },
    ...(isWrite(request) ? [{ at: at + 1, last: 'answer lost' } as const] : [])
  ]);

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** What a write does, to whichever row: the list, the way, and the columns it sets. */
const deedOf = ({ method, url, body }: SentRequest): string =>
  [
    method,
    decodeURIComponent(url).replace(guid, '#').replace(/\d+/g, '#'),
    ...Array.from(body.matchAll(/"FieldName":"(\w+)"|"(\w+)":/g), ([, field, name]) => field ?? name)
  ].join(' ');

/**
 * The cuts that are asked on every run. A page that dies leaves the writes that had arrived, whatever it read meanwhile: nothing, or all up to one of
 * them. Writes are of one kind where they do the same after the same had been done; of a kind the first and the last are cut, so of a loop
 * over rows the first, the second and the last.
 */
export function askedOf(sent: readonly SentRequest[]): readonly Cut[] {
  const done = new Set<string>();
  const kinds = new Map<string, readonly number[]>();
  sent.forEach((request, before) => {
    if (!isWrite(request)) return;
    const deed = deedOf(request);
    const kind = [deed, ...done].join('\n');
    kinds.set(kind, [(kinds.get(kind) ?? [before + 1])[0], before + 1]);
    done.add(deed);
  });
  const places = Array.from(new Set(Array.from(kinds.values()).flat()));
  return [{ at: 1, last: 'lost before it arrives' }, ...places.sort((a, b) => a - b).map((at): Cut => ({ at, last: 'answer lost' }))];
}

/** What was written, with GUIDs numbered in the order they come in: they differ each time. */
export function writtenIn(engine: SharePointEngine): string {
  const numbers = new Map<string, number>();
  return Buffer.from(engine.changes())
    .toString('latin1')
    .replace(guid, found => {
      const number = numbers.get(found) ?? numbers.size;
      numbers.set(found, number);
      return `{${number}}`;
    });
}

/**
 * Tells whether what stands now has been left before by another cut: to the byte, GUIDs that are made by chance apart. Who comes
 * next finds the same then, and does the same. `more` is what else was left, outside the sites.
 */
export function leavings(all = asksAll): (engine: SharePointEngine, more?: unknown) => boolean {
  const seen = new Set<string>();
  return (engine, more) => {
    const left = `${JSON.stringify(more)} ${writtenIn(engine)}`;
    const isNew = all || !seen.has(left);
    seen.add(left);
    return isNew;
  };
}

/** Something that a page does, to be cut at each of its requests. */
export interface Killing<Page> {
  readonly sites: CaseSites;
  /** What it begins from, afresh each time. */
  readonly copy: () => SharePointEngine;
  readonly by: string;
  /** What the page does before: it is not cut there. */
  readonly open?: (send: Transport, engine: SharePointEngine) => Promise<Page>;
  readonly run: (send: Transport, engine: SharePointEngine, page: Page) => Promise<Outcome<unknown> | void>;
  /** What is there when nothing is cut. */
  readonly whole?: (engine: SharePointEngine) => Promise<void> | void;
  readonly all?: boolean;
}

/** What a page that died has left. */
export interface UnfinishedWork<Page> {
  readonly engine: SharePointEngine;
  readonly cut: Cut;
  readonly page: Page;
}

/** Sends one request after the other, and stops after each, the so-manieth, until what `stop` does is done. */
function stopping(send: Transport, stop: (at: number) => Promise<void>): Transport {
  let before: Promise<unknown> = Promise.resolve();
  let requests = 0;
  return (url, init) => {
    const answer = before.then(async () => {
      const response = await send(url, init);
      await stop(++requests);
      return response;
    });
    before = answer.catch(() => undefined);
    return answer;
  };
}

/** A page, opened afresh on a copy, with the line it is on. */
interface Opened<Page> {
  readonly engine: SharePointEngine;
  readonly line: FaultyTransport;
  readonly page: Page;
}

async function opened<Page>({ copy, by, open }: Killing<Page>, around = (send: Transport): Transport => send): Promise<Opened<Page>> {
  const engine = copy();
  const line = faulty(around(transportTo(engine, by)));
  return { engine, line, page: (await open?.(line.send, engine)) as Page };
}

const noStop = async (_at: number): Promise<void> => undefined;

/** Lets the page die at each of these cuts. */
async function dying<Page>(
  killing: Killing<Page>,
  cuts: readonly Cut[],
  follow: (left: UnfinishedWork<Page>) => Promise<void>
): Promise<void> {
  for (const cut of cuts) {
    const { engine, line, page } = await opened(killing);
    line.dieAfter(cut.at, cut.last);
    await killing.run(line.send, engine, page);
    expect([cut, line.isDead()]).toEqual([cut, true]);
    await follow({ engine, cut, page });
    killing.sites.discard(engine);
  }
}

/** Stops the page where it would die, and puts everything back before it goes on: it runs once for all cuts. */
async function held<Page>(
  killing: Killing<Page>,
  cuts: readonly Cut[],
  follow: (left: UnfinishedWork<Page>) => Promise<void>
): Promise<void> {
  const followed: Cut[] = [];
  const failures: unknown[] = [];
  const isNew = leavings();
  let stop = noStop;
  const { engine, line, page } = await opened(killing, send => stopping(send, at => stop(at)));
  const before = line.sent.length;
  stop = async arrived => {
    const cut = cuts.find(({ at, last }) => (last === 'answer lost' ? at : at - 1) === arrived - before);
    if (!cut) return;
    followed.push(cut);
    // A write that was refused has left nothing. What fails here the page would take for a failure of its line.
    if (isNew(engine) && failures.length === 0)
      await engine.undone(() => follow({ engine, cut, page })).catch(error => failures.push(error));
  };
  await stop(before);
  await killing.run(line.send, engine, page);
  if (failures.length > 0) throw failures[0];
  expect(followed).toEqual(cuts);
  killing.sites.discard(engine);
}

/**
 * Does what follows for what a page leaves that dies: on every run for each kind of cut, and after every single one with `npm run test:all`.
 * Answers with the number of all cuts.
 */
export async function atEveryCut<Page>(killing: Killing<Page>, follow: (left: UnfinishedWork<Page>) => Promise<void>): Promise<number> {
  const { sites, run, whole, all = asksAll } = killing;
  const { engine, line, page } = await opened(killing, send => (all ? send : stopping(send, noStop)));
  const before = line.sent.length;
  const answer = await run(line.send, engine, page);
  if (answer) good(answer);
  const sent = line.sent.slice(before);
  await whole?.(engine);
  sites.discard(engine);
  const cuts = cutsOf(sent);
  await (all ? dying(killing, cuts, follow) : held(killing, askedOf(sent), follow));
  return cuts.length;
}

/** A coordinator's desk that takes in what waits. */
export const takingIn = {
  by: coordinator,
  run: (transport: Transport, engine: SharePointEngine): Promise<Outcome<unknown>> =>
    openDesk(engine, { login: coordinator, transport }).takeIn()
};
