import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lineOf, showProgress } from '../../../local/progressLine';
import { keptSites } from '../../../local/server/prepare/keptSites';
import { openLocalSite, type RunningSite } from '../../../local/server/localSite';
import type { Preparation } from '../../../local/server/prepare/preparation';
import { Progress } from '../../../local/server/prepare/progress';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { fixtureBuild, send } from './siteForTests';

const page = { headers: { accept: 'text/html' } };

let dataDir: string;
let dataDirOfSite: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'local-start-'));
  dataDirOfSite = dataDir;
});
const opened: RunningSite[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map(site => site.close()));
  rmSync(dataDir, { recursive: true, force: true });
});

/** Something that takes as long as the test wants it to. */
function step(): { readonly begun: Promise<void>; readonly end: () => void; readonly run: () => Promise<void> } {
  let begin = (): void => undefined;
  let end = (): void => undefined;
  const begun = new Promise<void>(resolve => (begin = resolve));
  const ended = new Promise<void>(resolve => (end = resolve));
  return {
    begun,
    end: () => end(),
    run: () => {
      begin();
      return ended;
    }
  };
}

/** Closed by the test, or at its end. */
async function open(preparation: Preparation, port = 0, beside = {}): Promise<RunningSite> {
  const site = await openLocalSite(
    { port, dataDir: dataDirOfSite, reset: false, testControls: false, releaseDir: fixtureBuild },
    () => undefined,
    preparation,
    beside
  );
  const running: RunningSite = {
    ...site,
    close: async () => {
      opened.splice(opened.indexOf(running), 1);
      await site.close();
    }
  };
  opened.push(running);
  return running;
}

interface Told {
  readonly open: boolean;
  readonly whole: boolean;
  readonly parts: readonly { readonly name: string; readonly share: number; readonly words: string }[];
}
const told = async (origin: string): Promise<Told> => JSON.parse((await send(origin, '/_local/progress.json')).body) as Told;

/** A port that was free a moment ago: the site says its own only once it is open. */
async function freePort(): Promise<number> {
  const site = await open({ first: async () => undefined });
  const port = Number(new URL(site.origin).port);
  await site.close();
  rmSync(dataDir, { recursive: true, force: true });
  return port;
}

describe('a first start', () => {
  it('shows how far it has come in place of every page, and lets nobody in before what a page needs is there', async () => {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const first = step();
    const bundles = step();
    const progress = new Progress();
    progress.expect('Screens', 'Case site');
    const opening = open({ first: first.run }, port, { progress, bundles: bundles.run() });
    await first.begun;
    progress.tell('Case site', 1203, 2912);
    const asked = await send(origin, '/sites/marac/SitePages/Desk.aspx', page);
    expect(asked.status).toBe(503);
    expect(asked.body).toContain('Case site: 1,203 of 2,912');
    expect(asked.body).toContain('Screens: waiting');
    expect(asked.body).toContain('<progress id="part-Case-site" max="1" value="0.41');
    expect((await send(origin, '/sites/marac/_api/web')).status).toBe(503);
    expect((await send(origin, '/_local/startProgress.js')).headers['content-type']).toMatch(/javascript/);
    expect(await told(origin)).toMatchObject({
      open: false,
      whole: false,
      parts: [{ name: 'Screens', share: 0 }, { words: 'Case site: 1,203 of 2,912' }]
    });
    first.end();
    expect(await told(origin)).toMatchObject({ open: false });
    bundles.end();
    const site = await opening;
    await site.whole;
    expect(await told(origin)).toMatchObject({ open: true, whole: true });
    expect((await send(origin, '/', page)).body).not.toContain('local-progress');
  });

  it('answers while the rest follows, and the start page says what is not in yet', async () => {
    const rest = step();
    const site = await open({
      first: async () => undefined,
      rest: async ({ progress }) => {
        progress.tell('Earlier cases', 500, 3815);
        await rest.run();
      }
    });
    const start = await send(site.origin, '/', page);
    expect(start.status).toBe(200);
    expect(start.body).toContain('Cases of earlier years are still being loaded');
    expect(start.body).toContain('Earlier cases: 500 of 3,815');
    expect(await told(site.origin)).toMatchObject({ open: true, whole: false });
    rest.end();
    await site.whole;
    expect((await send(site.origin, '/', page)).body).not.toContain('still being loaded');
  });

  it('that is stopped before everything is in is finished by the next, as of the day on which it was begun; nothing of it is done twice', async () => {
    const days: CalendarDay[] = [];
    const rests: string[] = [];
    const interrupted = await open({
      first: async ({ today }) => void days.push(today),
      rest: async ({ signal, today }) => {
        days.push(today);
        while (!signal.aborted) await new Promise(resolve => setTimeout(resolve, 5));
        rests.push('stopped');
      }
    });
    await interrupted.close();
    const preparation: Preparation = {
      first: () => Promise.reject(new Error('It was there.')),
      rest: async ({ today }) => {
        days.push(today);
        rests.push('finished');
      }
    };
    for (const _start of [1, 2]) {
      const site = await open(preparation);
      await site.whole;
      await site.close();
    }
    expect(rests).toEqual(['stopped', 'finished']);
    expect(new Set(days).size).toBe(1);
    expect(days).toHaveLength(3);
  });

  it('tries the rest again at the next start when it failed', async () => {
    const broken = await open({ first: async () => undefined, rest: () => Promise.reject(new Error('The disk is full.')) });
    await expect(broken.whole).rejects.toThrow('The disk is full.');
    expect(await told(broken.origin)).toMatchObject({ open: true, whole: false });
    await broken.close();
    const again = await open({ first: async () => undefined, rest: async () => undefined });
    await again.whole;
    expect(await told(again.origin)).toMatchObject({ whole: true });
  });

  it('is taken over by the next clone of the same sources on the same day, as it was before anybody opened a page', async () => {
    const cache = path.join(dataDir, 'cache');
    let version = 'sources of today';
    const kept = keptSites(cache, () => version);
    const here = { kept };
    const making: Preparation = {
      first: async ({ engine }) => engine.addPerson({ login: 'new@wmp.example', title: 'Example, New', email: 'new@wmp.example' })
    };
    const clone = (name: string, preparation: Preparation): Promise<RunningSite> => {
      dataDirOfSite = path.join(dataDir, name);
      return open(preparation, 0, here);
    };
    const first = await clone('one', making);
    first.state.store.addMail({ sentAt: '', from: '', to: [], cc: [], subject: 'Sent here', contentType: 'Text', body: '' });
    await first.close();
    const notAgain: Preparation = { first: () => Promise.reject(new Error('It was made before.')), rest: async () => undefined };
    const second = await clone('two', notAgain);
    await second.whole;
    expect(second.state.store.allMail()).toEqual([]);
    await second.close();
    version = 'other sources';
    await expect(clone('three', notAgain)).rejects.toThrow('It was made before.');
    // What is kept is made anew as well, and the older one goes.
    await (await clone('four', making)).close();
    expect(readdirSync(path.join(cache, 'sites'))).toHaveLength(1);
  });

  it('fails with the words of a build that failed', async () => {
    const bundles = Promise.reject(new Error('The build failed.'));
    await expect(open({ first: async () => undefined }, 0, { bundles })).rejects.toThrow('The build failed.');
  });
});

describe('progress in the terminal', () => {
  const progress = new Progress();
  progress.expect('Screens', 'Case site', 'Meetings', 'Earlier cases');
  progress.tell('Screens', 100, 100);
  progress.tell('Case site', 1500, 3000);

  it('is a bar with what is under way', () => {
    expect(lineOf(progress, 12)).toBe('[#######-------------] 12 s  Case site: 1,500 of 3,000');
  });

  it('moves within one line, and leaves it for a line that stays', () => {
    jest.useFakeTimers();
    try {
      const written: string[] = [];
      const line = showProgress(progress, { isTTY: true, columns: 30, write: text => written.push(text) });
      jest.advanceTimersByTime(1000);
      const drawn = written.length;
      expect(drawn).toBeGreaterThan(2);
      expect(written.filter(text => text.includes('\n') || !text.startsWith('\r'))).toEqual([]);
      expect(Math.max(...written.map(text => text.replace('\r\u001b[2K', '').length))).toBeLessThan(30);
      line.print('Open it.');
      expect(written[drawn]).toBe('\r\u001b[2KOpen it.\n');
      line.stop();
      jest.advanceTimersByTime(5000);
      expect(written.length).toBe(drawn + 2);
    } finally {
      jest.useRealTimers();
    }
  });

  it('is a new line, where lines cannot move, for what has moved, and every few seconds while the screens are built', () => {
    jest.useFakeTimers();
    try {
      const written: string[] = [];
      const moving = new Progress();
      moving.expect('Screens', 'Case site');
      const line = showProgress(moving, { write: text => written.push(text) });
      jest.advanceTimersByTime(20_000);
      expect(written).toHaveLength(4);
      moving.tell('Screens', 100, 100);
      jest.advanceTimersByTime(20_000);
      expect(written).toHaveLength(5);
      moving.tell('Case site', 1, 2);
      jest.advanceTimersByTime(20_000);
      expect(written).toHaveLength(6);
      line.stop();
      expect(written.slice(0, 6).filter(text => !text.endsWith('\n') || text.includes('\r'))).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });
});
