/** Marsaglia's xorshift: the same numbers for the same seed, everywhere. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed || 1;
  return below => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A file with some of it turned over, cut out, doubled, cut short or taken from elsewhere in it. */
export function mutated(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let changed = bytes.slice();
  for (let times = 1 + random(4); times > 0 && changed.length > 0; times -= 1) {
    const at = random(changed.length);
    const length = 1 + random(Math.min(64, changed.length));
    const end = Math.min(changed.length, at + length);
    const kind = random(6);
    if (kind === 0) changed[at] ^= 1 << random(8);
    else if (kind === 1) for (let each = at; each < end; each += 1) changed[each] = random(256);
    else if (kind === 2) changed.fill(random(2) * 255, at, end);
    else if (kind === 3) changed = Uint8Array.from([...Array.from(changed.subarray(0, at)), ...Array.from(changed.subarray(end))]);
    else if (kind === 4) changed.copyWithin(at, random(changed.length), random(changed.length));
    else changed = changed.slice(0, Math.max(1, changed.length - random(Math.min(2_000, changed.length))));
  }
  return changed;
}
