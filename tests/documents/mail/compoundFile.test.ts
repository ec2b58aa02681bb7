import { isSoundCompoundFile } from '../../../src/documents/mail/compoundFile';
import { emlOf, msgOf } from '../../support/files/savedMail';

const sender = { name: 'Nina Nurse', address: 'nina.nurse@gp.example' };
const message = (bytes: number): Uint8Array =>
  msgOf({ received: new Date(0), sender, files: [{ name: 'a.bin', bytes: new Uint8Array(bytes).fill(7) }] });

// Without its signature no reader opens the file at all: what is damaged here troubles nobody else's software.
const changed = (change: (view: DataView) => void, bytes = 10_000): DataView => {
  const copy = message(bytes).slice();
  copy.fill(0, 0, 8);
  const view = new DataView(copy.buffer);
  change(view);
  return view;
};

const SECTOR = 512;
const offsetOf = (sector: number): number => (sector + 1) * SECTOR;
const fatOf = (view: DataView): number => offsetOf(view.getInt32(76, true));
const directoryOf = (view: DataView): number => view.getInt32(48, true);
/** Where the entry of the attached file stands in the directory: the largest of all. */
const largestEntry = (view: DataView): number => {
  const entries: number[] = [];
  for (let sector = directoryOf(view); sector >= 0; sector = view.getInt32(fatOf(view) + 4 * sector, true)) {
    for (let entry = 0; entry < SECTOR / 128; entry += 1) entries.push(offsetOf(sector) + 128 * entry);
  }
  const size = (entry: number): number => (view.getUint8(entry + 66) === 2 ? view.getInt32(entry + 120, true) : 0);
  return entries.reduce((largest, entry) => (size(entry) > size(largest) ? entry : largest));
};

describe('a message saved by Outlook can be followed to its end', () => {
  test.each([0, 100, 10_000, 1_000_000, 9_000_000])('with a file of %i bytes', bytes => {
    expect(isSoundCompoundFile(new DataView(message(bytes).slice().buffer))).toBe(true);
    expect(isSoundCompoundFile(changed(() => undefined, bytes))).toBe(true);
  });

  test('within a larger buffer, as it came', () => {
    const bytes = message(10_000);
    const larger = new Uint8Array(bytes.length + 200);
    larger.set(bytes, 100);
    expect(isSoundCompoundFile(new DataView(larger.buffer, 100, bytes.length))).toBe(true);
  });
});

describe('what leads nowhere or back to itself is told', () => {
  const damages: readonly (readonly [string, (view: DataView) => void])[] = [
    ['the directory’s chain', view => view.setInt32(fatOf(view) + 4 * directoryOf(view), directoryOf(view), true)],
    [
      'a file’s chain',
      view => {
        const start = view.getInt32(largestEntry(view) + 116, true);
        view.setInt32(fatOf(view) + 4 * start, start, true);
      }
    ],
    ['a file in another’s sectors', view => view.setInt32(largestEntry(view) + 116, directoryOf(view), true)],
    ['a branch of the directory', view => view.setInt32(offsetOf(directoryOf(view)) + 76, 0, true)],
    ['a file larger than the whole', view => view.setInt32(largestEntry(view) + 120, 0x7fff_fff0, true)],
    ['more tables than sectors', view => view.setInt32(44, 0x7fff_fff0, true)],
    ['more further tables than sectors', view => view.setInt32(72, 0x7fff_fff0, true)]
  ];

  test.each(damages)('%s', (_, damage) => expect(isSoundCompoundFile(changed(damage))).toBe(false));

  test('a file of another kind, and one cut short', () => {
    expect(isSoundCompoundFile(new DataView(emlOf({ files: [] }).slice().buffer))).toBe(false);
    expect(isSoundCompoundFile(new DataView(new ArrayBuffer(20)))).toBe(false);
  });
});
