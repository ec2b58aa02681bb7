/** Chance that always falls the same way: the same seed gives the same data on every computer. */
export interface Random {
  /** 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A GUID, version 4. */
  guid(): string;
}

/** 32 bits that depend on every character of the seed (FNV-1a). */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) {
    hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

const hexadecimal = '0123456789abcdef';
const guidPattern = Array.from('xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx');

/** A generator of its own for everything that has a name: adding one thing leaves all others as they were. */
export function randomOf(seed: string): Random {
  let state = hashOf(seed);
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: probability => next() < probability,
    pick: from => from[whole(0, from.length - 1)],
    guid() {
      let words = '';
      for (const kind of guidPattern) words += kind === 'x' ? hexadecimal[whole(0, 15)] : kind === 'y' ? hexadecimal[whole(8, 11)] : kind;
      return words;
    }
  };
}
