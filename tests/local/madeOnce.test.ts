import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { madeOnce } from '../support/sites/madeOnce';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'marac-made-once-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const writing =
  (words: string) =>
  async (folder: string): Promise<void> => {
    await new Promise(resolve => setTimeout(resolve, 20));
    writeFileSync(path.join(folder, 'site.txt'), words);
  };
const contentOf = (folder: string): string => readFileSync(path.join(folder, 'site.txt'), 'utf8');

describe('a folder made once', () => {
  it('is made by one of all who ask at once, and the others wait for it', async () => {
    const made: string[] = [];
    const asked = ['one', 'two', 'three'].map(words =>
      madeOnce(cache, 'same', async folder => {
        made.push(words);
        await writing(words)(folder);
      })
    );
    const folders = await Promise.all(asked);
    expect(new Set(folders)).toEqual(new Set([path.join(cache, 'same')]));
    expect(made).toEqual([contentOf(folders[0])]);
    expect(readdirSync(cache)).toEqual(['same']);
  });

  it('is made by the next where whoever was making it has shown no sign of life for three minutes', async () => {
    const turn = path.join(cache, 'turn-same');
    writeFileSync(turn, '');
    const longAgo = new Date(Date.now() - 4 * 60_000);
    utimesSync(turn, longAgo, longAgo);
    expect(contentOf(await madeOnce(cache, 'same', writing('new')))).toBe('new');
    expect(readdirSync(cache)).toEqual(['same']);
  });

  it('is not made again, and a making that fails leaves nothing', async () => {
    await expect(madeOnce(cache, 'same', () => Promise.reject(new Error('no site')))).rejects.toThrow('no site');
    expect(readdirSync(cache)).toEqual([]);
    await madeOnce(cache, 'same', writing('first'));
    expect(contentOf(await madeOnce(cache, 'same', writing('second')))).toBe('first');
  });

  it('goes when it is more than a day old, and another one is made', async () => {
    for (const name of ['old', 'making-old', 'fresh']) mkdirSync(path.join(cache, name));
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    for (const name of ['old', 'making-old']) utimesSync(path.join(cache, name), longAgo, longAgo);
    await madeOnce(cache, 'same', writing('new'));
    expect(existsSync(path.join(cache, 'old'))).toBe(false);
    expect(readdirSync(cache).sort()).toEqual(['fresh', 'same']);
  });
});
