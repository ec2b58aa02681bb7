import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { madeOnce } from '../support/madeOnce';

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
  it('is made by everybody who asks at once, and one of them stays', async () => {
    const folders = await Promise.all(['one', 'two', 'three'].map(words => madeOnce(cache, 'same', writing(words))));
    expect(new Set(folders)).toEqual(new Set([path.join(cache, 'same')]));
    expect(['one', 'two', 'three']).toContain(contentOf(folders[0]));
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
