/** Where parts of the header and of an entry of the directory stand, in bytes. MS-CFB, 2.2 and 2.6.1. */
const at = {
  sectorShift: 30,
  fatSectors: 44,
  directory: 48,
  miniFat: 60,
  miniFatSectors: 64,
  moreFat: 68,
  moreFatSectors: 72,
  firstFat: 76
} as const;
const entryAt = { type: 66, left: 68, right: 72, child: 76, start: 116, size: 120 } as const;

const ENTRY_BYTES = 128;
const FAT_SECTORS_IN_HEADER = 109;
const MINI_STREAM_BELOW = 4096;
const STREAM = 2;
const ROOT = 5;

class Damaged extends Error {}

/** What can be followed once: a second time would be a circle, or one sector in two files. */
class Once {
  private readonly seen = new Set<number>();
  public visit(place: number): void {
    if (this.seen.has(place)) throw new Damaged();
    this.seen.add(place);
  }
}

function allSound(view: DataView): void {
  const sectorBytes = 1 << view.getUint16(at.sectorShift, true);
  const sectors = Math.floor(view.byteLength / sectorBytes);
  const number = (offset: number): number => view.getInt32(offset, true);
  const offsetOf = (sector: number): number => (sector + 1) * sectorBytes;
  /** A sector that no table has, the end of a chain and an unused one all end it. */
  const within = (table: readonly number[], index: number): number => {
    const perSector = sectorBytes / 4;
    const sector = index < 0 ? undefined : table[Math.floor(index / perSector)];
    return sector === undefined ? -1 : number(offsetOf(sector) + 4 * (index % perSector));
  };
  const counted = (offset: number): number => {
    const count = number(offset);
    if (count < 0 || count > sectors) throw new Damaged();
    return count;
  };

  const fat = Array.from({ length: Math.min(counted(at.fatSectors), FAT_SECTORS_IN_HEADER) }, (_, index) =>
    number(at.firstFat + 4 * index)
  );
  const perFurther = sectorBytes / 4 - 1;
  let further = number(at.moreFat);
  for (let left = counted(at.moreFatSectors); left > 0 && further >= 0; left -= 1) {
    for (let index = 0; index < perFurther; index += 1) fat.push(number(offsetOf(further) + 4 * index));
    further = number(offsetOf(further) + 4 * perFurther);
  }

  const chain = (start: number, table: readonly number[], once: Once): readonly number[] => {
    const found: number[] = [];
    for (let sector = start; sector >= 0; sector = within(table, sector)) {
      once.visit(sector);
      found.push(sector);
    }
    return found;
  };

  const big = new Once();
  const small = new Once();
  const miniFat = chain(number(at.miniFat), fat, big).slice(0, counted(at.miniFatSectors));
  const entries = chain(number(at.directory), fat, big).flatMap(sector =>
    Array.from({ length: sectorBytes / ENTRY_BYTES }, (_, index) => offsetOf(sector) + index * ENTRY_BYTES)
  );

  const inTree = new Once();
  const waiting = [0];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index < 0 || index >= entries.length) continue;
    inTree.visit(index);
    const entry = entries[index];
    const type = view.getUint8(entry + entryAt.type);
    const start = number(entry + entryAt.start);
    const size = type === STREAM ? number(entry + entryAt.size) : 0;
    if (size < 0 || size > view.byteLength) throw new Damaged();
    if (type === ROOT || size >= MINI_STREAM_BELOW) chain(start, fat, big);
    else if (size > 0) chain(start, miniFat, small);
    const beneath = type === STREAM ? [] : [entryAt.child];
    for (const offset of [entryAt.left, entryAt.right, ...beneath]) waiting.push(number(entry + offset));
  }
}

/**
 * Whether a compound file, as Outlook saves a message, can be read to its end: every sector belongs to one file, every entry stands in the
 * directory once, and nothing claims to be larger than the whole. Whoever reads one that is damaged may never finish, and take the page along.
 */
export function isSoundCompoundFile(view: DataView): boolean {
  try {
    allSound(view);
    return true;
  } catch {
    return false;
  }
}
