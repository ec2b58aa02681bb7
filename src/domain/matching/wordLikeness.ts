import { areOneName } from './nameTables';
import { soundsOf } from './names';
import { editsBetween, jaroWinkler } from './spelling';

/**
 * How alike two names of one word are. `Misspelt`: a letter left out, put in twice or swapped. `Another letter`: one
 * letter is another, as in a slip, but also as in two names (Amina, Amira).
 */
export type Likeness = 'Same' | 'Otherwise spelt or short' | 'Sounds alike' | 'Misspelt' | 'Another letter' | 'Initial' | 'Different';

const inOrder = (text: string): string => Array.from(text).sort().join('');

/** Compares two plain words. */
export function likenessOf(one: string, other: string): Likeness {
  if (one === other) {
    return 'Same';
  }
  if (areOneName(one, other)) {
    return 'Otherwise spelt or short';
  }
  if (one.length === 1 || other.length === 1) {
    return one[0] === other[0] ? 'Initial' : 'Different';
  }
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  // The sound alone is coarse: Khan, Cohen and Keane are one to it.
  const alike = jaroWinkler(one, other);
  if (alike < 0.7 || shorter < 3) {
    return 'Different';
  }
  if (alike >= 0.8 && soundsOf(one).some(sound => soundsOf(other).includes(sound))) {
    return 'Sounds alike';
  }
  const edits = editsBetween(one, other);
  if (shorter >= 4 && edits <= 1) {
    return longer > shorter || inOrder(one) === inOrder(other) ? 'Misspelt' : 'Another letter';
  }
  return shorter >= 7 && edits <= 2 && alike >= 0.88 ? 'Another letter' : 'Different';
}

const undoubled = (word: string): string => word.replace(/(.)\1+/g, '$1');

/**
 * Whether two words are one slip of a typist apart that makes no other name: two letters beside each other swapped, or one letter twice for once. Another ending makes
 * another name (Marian, Marina).
 */
export const isOneSlip = (one: string, other: string): boolean =>
  editsBetween(one, other) === 1 &&
  one.slice(-1) === other.slice(-1) &&
  (one.length === other.length ? inOrder(one) === inOrder(other) : undoubled(one) === undoubled(other));
