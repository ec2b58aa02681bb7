import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBundles, sortBundles } from '../../bench/bundleSizes';
import type { BundleFile, LoadedBy } from '../../bench/bundleSizes';

const file = (name: string, gzipped: number): BundleFile => ({ name, gzipped, kilobytes: gzipped * 3 });

const bundles = [
  file('MaracStrings_en-gb_1.js', 0.4),
  file('MaracStrings_en-us_1.js', 0.5),
  file('chunk.1_a.js', 9),
  file('chunk.2_a.js', 2),
  file('chunk.3_a.js', 1),
  file('chunk.marac-desk_a.js', 15),
  file('chunk.marac-frame_a.js', 0.7),
  file('chunk.referral-form_a.js', 10),
  file('marac-web-parts_a.js', 3)
];
const common = ['marac-web-parts_a.js', 'MaracStrings_en-gb_1.js', 'chunk.marac-frame_a.js', 'chunk.1_a.js'];
const desk: LoadedBy = { screen: 'Desk', chunk: 'marac-desk', files: [...common, 'chunk.2_a.js', 'chunk.marac-desk_a.js'] };
const form: LoadedBy = { screen: 'Form', chunk: 'referral-form', files: [...common, 'chunk.referral-form_a.js'] };

describe('bundle sizes', () => {
  it('charge a screen with what it alone loads, and everybody with the rest', () => {
    const { shell, shared, screens } = sortBundles(bundles, [desk, form]);
    expect(shell).toBeCloseTo(3.5);
    // Chunk 3, which no page loads when it opens, burdens nobody.
    expect(shared).toBeCloseTo(9 + 0.7);
    expect(screens.map(({ screen, own }) => [screen, own])).toEqual([
      ['Desk', 17],
      ['Form', 10]
    ]);
    expect(screens[1].page).toBeCloseTo(3 + 0.4 + 0.7 + 9 + 10);
  });

  it('leave nothing out', () => {
    const { shared, screens, files } = sortBundles(bundles, [desk, form]);
    const all = bundles.reduce((sum, { gzipped }) => sum + gzipped, 0);
    expect(3 + 0.4 + 0.5 + 1 + shared + screens.reduce((sum, { own }) => sum + own, 0)).toBeCloseTo(all);
    expect(files.map(({ part }) => part)).toEqual([
      'shell',
      'shell',
      'shared',
      'Desk',
      'when asked for',
      'Desk',
      'shared',
      'Form',
      'shell'
    ]);
  });

  it('refuse pages that did not load the suite, or another build of it', () => {
    expect(() => sortBundles(bundles, [{ ...desk, files: ['chunk.marac-desk_a.js'] }])).toThrow('did not load the entry bundle');
    expect(() => sortBundles(bundles, [{ ...desk, chunk: 'insight' }])).toThrow('did not load');
    expect(() => sortBundles(bundles, [{ ...desk, files: [...desk.files, 'chunk.9_b.js'] }])).toThrow(
      'chunk.9_b.js, which is not in the build'
    );
  });

  it('are those of the files, compressed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bundles-'));
    try {
      writeFileSync(path.join(folder, 'a.js'), 'x'.repeat(5_000));
      writeFileSync(path.join(folder, 'a.js.LICENSE.txt'), 'words');
      const [read, ...others] = readBundles(folder);
      expect(others).toEqual([]);
      expect(read).toMatchObject({ name: 'a.js', kilobytes: 5 });
      expect(read.gzipped).toBeGreaterThan(0.02);
      expect(read.gzipped).toBeLessThan(0.1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
