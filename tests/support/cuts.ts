import type { SharePointEngine } from '../../local/engine';
import type { Outcome } from '../../src/domain/appError';
import type { Transport } from '../../src/sharepoint/client/sending';
import { coordinator, openDesk, transportTo } from './caseSite';
import type { CaseSites } from './caseSite';
import { faulty, isWrite } from './faults';
import type { SentRequest } from './faults';
import { good } from './referring';

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
  sent.flatMap((request, at): Cut[] => [{ at: at + 1, last: 'lost before it arrives' }, ...(isWrite(request) ? [{ at: at + 1, last: 'answer lost' } as const] : [])]);

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

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
export interface Killing<Page, Answer extends Outcome<unknown> | void> {
  readonly sites: CaseSites;
  /** What it begins from, afresh each time. */
  readonly copy: () => SharePointEngine;
  readonly by: string;
  /** Only where the last request is lost in this way. */
  readonly last?: Loss;
  /** What the page does before: it is not cut there. */
  readonly open?: (send: Transport, engine: SharePointEngine) => Promise<Page>;
  readonly run: (send: Transport, engine: SharePointEngine, page: Page) => Promise<Answer>;
  /** What is there when nothing is cut. */
  readonly whole?: (engine: SharePointEngine, answer: Answer) => Promise<void> | void;
  readonly all?: boolean;
}

/** What a page that died has left. */
export interface Left<Page, Answer> {
  readonly engine: SharePointEngine;
  readonly cut: Cut;
  readonly page: Page;
  readonly answer: Answer;
}

/**
 * Cuts what a page does at every request, in both ways. What follows is done for each cut that leaves something else than those
 * before it. Answers with the number of cuts.
 */
export async function atEveryCut<Page, Answer extends Outcome<unknown> | void>(killing: Killing<Page, Answer>, follow: (left: Left<Page, Answer>) => Promise<void>): Promise<number> {
  const { sites, copy, by, last, open, run, whole, all } = killing;
  const begin = async (): Promise<{ readonly engine: SharePointEngine; readonly line: ReturnType<typeof faulty>; readonly page: Page }> => {
    const engine = copy();
    const line = faulty(transportTo(engine, by));
    return { engine, line, page: (await open?.(line.send, engine)) as Page };
  };
  const undisturbed = await begin();
  const before = undisturbed.line.sent.length;
  const answer = await run(undisturbed.line.send, undisturbed.engine, undisturbed.page);
  if (answer) good(answer);
  const cuts = cutsOf(undisturbed.line.sent.slice(before)).filter(cut => last === undefined || cut.last === last);
  await whole?.(undisturbed.engine, answer);
  sites.discard(undisturbed.engine);
  const isNew = leavings(all);
  for (const cut of cuts) {
    const { engine, line, page } = await begin();
    line.dieAfter(cut.at, cut.last);
    const left = { engine, cut, page, answer: await run(line.send, engine, page) };
    expect([cut, line.isDead()]).toEqual([cut, true]);
    if (isNew(engine)) await follow(left);
    sites.discard(engine);
  }
  return cuts.length;
}

/** A coordinator's desk that takes in what waits. */
export const takingIn = {
  by: coordinator,
  run: (transport: Transport, engine: SharePointEngine): Promise<Outcome<unknown>> => openDesk(engine, { login: coordinator, transport }).takeIn()
};
