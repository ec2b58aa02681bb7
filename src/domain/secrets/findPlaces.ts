import { editsBetween } from '../matching/spelling';
import { directions, homeWords, isType } from './addressWords';
import type { Word } from './addressWords';
import { institutionWords } from './secretPlaces';
import type { Institution, Place, SecretPlace } from './secretPlaces';

/** Words of a text from one to before another, and whether they surely are what must be kept secret. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly certain: boolean;
  /** Letter for letter, or with its own number: no neighbour's street with a name like it. */
  readonly exact: boolean;
}

/** Letters that may differ in a name of this length, where everything else fits. */
const slips = (name: string): number => (name.length < 4 ? 0 : name.length < 9 ? 1 : 2);

const prepositions: ReadonlySet<string> = new Set([
  'at',
  'in',
  'on',
  'near',
  'off',
  'to',
  'from',
  'behind',
  'by',
  'opposite',
  'called',
  'named'
]);
const between: ReadonlySet<string> = new Set(['on', 'in', 'at', 'off', 'of']);

/** Letters between two words that still leave them together: a comma, a full stop, a new line. */
const widestGap = 8;
/** Words on either side of a street that its numbers and its town may take. */
const farthest = 12;

export interface Reading {
  readonly words: readonly Word[];
  /** Whether nothing but a space, a mark or a new line is between the word at this place and the one before. */
  readonly isBeside: (at: number) => boolean;
}

export const readingOf = (words: readonly Word[]): Reading => ({
  words,
  isBeside: at => at > 0 && at < words.length && words[at].start - words[at - 1].end <= widestGap
});

const textAt = ({ words }: Reading, at: number): string => words[at]?.text ?? '';
const rawAt = ({ words }: Reading, at: number): string => words[at]?.raw ?? '';
const isNumberAt = ({ words }: Reading, at: number): boolean => words[at]?.isNumber === true && words[at].text.length <= 4;
/** The "b" of "14b". */
const isHouseLetter = (reading: Reading, at: number): boolean =>
  rawAt(reading, at).length === 1 && (isNumberAt(reading, at - 1) || homeWords.has(textAt(reading, at - 1)));

/** Where the numbers before a street begin, "flat 2, 14 to 16b" and "number 14 on", and whether one of them is the secret one. */
function numbersBefore(
  reading: Reading,
  at: number,
  { numbers, localities }: SecretPlace
): { readonly from: number; readonly same: boolean } {
  let from = at;
  let same = false;
  for (let back = at - 1; back >= 0 && reading.isBeside(back + 1) && at - back <= farthest; back--) {
    const text = textAt(reading, back);
    const isChain = ['to', 'and', 'or'].includes(text) && isNumberAt(reading, back - 1) && isNumberAt(reading, back + 1);
    const isOn = between.has(text) && back === at - 1 && numbers.has(textAt(reading, back - 1));
    if (isNumberAt(reading, back)) {
      same = same || numbers.has(text);
      from = back;
    } else if (
      localities.has(text) ||
      (homeWords.has(text) && back < at - 1) ||
      (/^\d+th$/.test(text) && textAt(reading, back + 1) === 'floor')
    ) {
      from = back;
    } else if (!isChain && !isOn && !isHouseLetter(reading, back)) {
      break;
    }
  }
  return { from, same };
}

/** Where what belongs to an address ends: "north", "number 14", "in Coventry", "CV7", "9CC". */
function endAfter(
  reading: Reading,
  at: number,
  { numbers, localities, postcodes }: SecretPlace
): { readonly to: number; readonly same: boolean } {
  const codes = postcodes.flatMap(code => [code, code.slice(0, -3), code.slice(-3)]);
  let to = at;
  let same = false;
  for (let on = at; reading.isBeside(on) && on - at <= farthest; on++) {
    const text = textAt(reading, on);
    const code = codes.map(one => lettersAt(reading, on, one)).find(taken => taken > 0) ?? 0;
    if (code > 0) {
      on += code - 1;
      to = on + 1;
    } else if (
      isNumberAt(reading, on) &&
      (numbers.has(text) || homeWords.has(textAt(reading, on - 1)) || (to === on && isNumberAt(reading, on - 1)))
    ) {
      same = same || numbers.has(text);
      to = on + 1;
    } else if (
      localities.has(text) ||
      (directions.has(text) && on === at) ||
      (isHouseLetter(reading, on) && to === on && isNumberAt(reading, on - 1))
    ) {
      to = on + 1;
    } else if (!(homeWords.has(text) && isNumberAt(reading, on + 1)) && !(between.has(text) && localities.has(textAt(reading, on + 1)))) {
      break;
    }
  }
  return { to, same };
}

const lookAlikes = (text: string): string => text.replace(/o/g, '0').replace(/[il]/g, '1');

/** How many words from here on, written together, are these letters; 0 where they are not. */
function lettersAt(reading: Reading, at: number, letters: string): number {
  let made = '';
  for (let on = at; made.length < letters.length && (on === at || reading.isBeside(on)); on++) {
    made += rawAt(reading, on);
    if (made.length === letters.length) return lookAlikes(made) === lookAlikes(letters) ? on - at + 1 : 0;
    if (!lookAlikes(letters).startsWith(lookAlikes(made))) return 0;
  }
  return 0;
}

/** "King", "Kings" and "King’s" are one on a letter. */
const isSameName = (one: string, other: string): boolean => one === other || `${one}s` === other || one === `${other}s`;

interface Named {
  readonly taken: number;
  readonly edits: number;
}

/** A name that begins here, on as many words as it has, one fewer or one more: "Green Hill", "Greenhill", "Exam-ple". */
function nameAt(reading: Reading, at: number, { name, wordCount }: Place, most: number): Named | undefined {
  let best: Named | undefined;
  let made = '';
  for (
    let taken = 1;
    taken <= wordCount + 1 && (taken === 1 || reading.isBeside(at + taken - 1)) && at + taken <= reading.words.length;
    taken++
  ) {
    made += textAt(reading, at + taken - 1);
    if (made.length > name.length + most) break;
    if (made.length < name.length - most) continue;
    const edits = isSameName(made, name) ? 0 : editsBetween(made, name);
    // A word cut in two is cut where it is whole: "at Broadmead" is no slip of it.
    if (edits <= (taken > wordCount ? 0 : most) && (!best || edits < best.edits)) best = { taken, edits };
  }
  return best;
}

const isTypo = (text: string, type: string): boolean =>
  text.length > 3 && Math.abs(text.length - type.length) <= 1 && editsBetween(text, type) <= 1;

type Following = 'own' | 'other' | 'none';

function typeAfter(reading: Reading, at: number, type: string | undefined, edits: number): Following {
  if (type === undefined || !reading.isBeside(at)) return 'none';
  const text = textAt(reading, at);
  if (text === type || (edits === 0 && isTypo(text, type))) return 'own';
  return isType(text) ? 'other' : 'none';
}

/** Name and type without a space: "exampleroad". */
const writtenTogether = (reading: Reading, at: number, { name, type }: Place): boolean =>
  type !== undefined && name.length > 3 && textAt(reading, at) === name + type;

/** Whether a name by itself, with neither number nor type, is meant as a place. */
function looksMeant(reading: Reading, at: number, name: string): boolean {
  return name.length > 3 && (reading.words[at].isCapital || prepositions.has(textAt(reading, at - 1)));
}

/** How sure it is that a name stands for the secret place; undefined where it does not. */
function sureness(
  reading: Reading,
  at: number,
  place: Place,
  edits: number,
  following: Following,
  sameNumber: boolean
): boolean | undefined {
  const { name, type, wordCount, needsNumber } = place;
  const isLike = edits <= (name.length < 5 ? 0 : slips(name));
  if (needsNumber) return sameNumber && edits === 0 && (type === undefined || following !== 'none') ? true : undefined;
  if (sameNumber && edits <= slips(name)) return true;
  if (type === undefined) {
    if (edits === 0 && (wordCount > 1 || (name.length > 4 && looksMeant(reading, at, name)))) return true;
    return edits <= slips(name) && name.length > 6 && (wordCount > 1 || looksMeant(reading, at, name)) ? wordCount > 1 : undefined;
  }
  if (following === 'own') return isLike ? true : name.length > 3 ? false : undefined;
  if (edits > 0) return undefined;
  return (following === 'other' ? name.length > 3 : looksMeant(reading, at, name)) ? false : undefined;
}

/** The place that begins at this word, with its numbers before and its town behind. */
function placeSpan(reading: Reading, at: number, place: Place, secret: SecretPlace): Span | undefined {
  const together = writtenTogether(reading, at, place);
  const most = place.needsNumber ? 0 : slips(place.name) + (place.name.length > 5 ? 1 : 0);
  const named = together ? { taken: 1, edits: 0 } : nameAt(reading, at, place, most);
  if (!named) return undefined;
  const following: Following = together ? 'own' : typeAfter(reading, at + named.taken, place.type, named.edits);
  const end = at + named.taken + (following === 'none' || together ? 0 : 1);
  const before = numbersBefore(reading, at, secret);
  const after = endAfter(reading, end, secret);
  const sameNumber = before.same || after.same;
  const certain = sureness(reading, at, place, named.edits, following, sameNumber);
  return certain === undefined
    ? undefined
    : { from: before.from, to: after.to, certain, exact: sameNumber || (named.edits === 0 && following !== 'other') };
}

const touches = ({ words }: Reading, at: number): boolean => at < words.length && words[at].start === words[at - 1].end;

const postcodeStart = /^[a-z]{1,2}$/;

/** A whole postcode, or its district alone where no other inward code follows it. */
function postcodeSpan(reading: Reading, at: number, code: string): Span | undefined {
  if (!postcodeStart.test(rawAt(reading, at))) return undefined;
  const whole = lettersAt(reading, at, code);
  if (whole > 0) return { from: at, to: at + whole, certain: true, exact: true };
  const outward = code.slice(0, -3);
  const taken = lettersAt(reading, at, outward);
  if (taken === 0) return undefined;
  const next = at + taken;
  const isOther =
    reading.isBeside(next) &&
    /^\d([a-z]{2})?$/.test(rawAt(reading, next)) &&
    /^\d[a-z]{2}/.test(rawAt(reading, next) + (touches(reading, next + 1) ? rawAt(reading, next + 1) : ''));
  if (isOther) return undefined;
  const isSector = reading.isBeside(next) && rawAt(reading, next) === code.slice(-3, -2);
  return { from: at, to: next + (isSector ? 1 : 0), certain: outward.length > 2, exact: false };
}

/** "number 14" and "flat 2", away from their street. */
function numberSpan(reading: Reading, at: number, { numbers }: SecretPlace): Span | undefined {
  if (!reading.words[at].isNumber || !numbers.has(textAt(reading, at)) || !reading.isBeside(at)) return undefined;
  return ['number', 'flat', 'house', 'room', 'door'].includes(textAt(reading, at - 1))
    ? { from: at - 1, to: at + 1, certain: false, exact: false }
    : undefined;
}

/** Everything in a text that gives an address away, or may. */
export const spansOf = (reading: Reading, secret: SecretPlace): readonly Span[] =>
  reading.words.flatMap((_word, at): readonly Span[] =>
    [
      ...secret.places.map(place => placeSpan(reading, at, place, secret)),
      ...secret.postcodes.map(code => postcodeSpan(reading, at, code)),
      numberSpan(reading, at, secret)
    ].filter((span): span is Span => span !== undefined)
  );

/** A school or a practice by its name, with or without what kind it is. */
export function institutionSpans(reading: Reading, place: Place, kind: Institution): readonly Span[] {
  const generic: ReadonlySet<string> = institutionWords[kind];
  return reading.words.flatMap((_word, at): readonly Span[] => {
    const named = nameAt(reading, at, place, slips(place.name));
    if (!named) return [];
    let to = at + named.taken;
    while (reading.isBeside(to) && generic.has(textAt(reading, to))) to += 1;
    const isTyped = to > at + named.taken;
    if (isTyped || (named.edits === 0 && place.wordCount > 1)) return [{ from: at, to, certain: true, exact: named.edits === 0 }];
    return named.edits === 0 && looksMeant(reading, at, place.name) ? [{ from: at, to, certain: false, exact: false }] : [];
  });
}

/** A telephone number in whatever groups, with the country's code or without. `digits`: as dialled within the country. */
export function telephoneSpans(reading: Reading, digits: string): readonly Span[] {
  const forms = [digits, `44${digits.slice(1)}`, `0044${digits.slice(1)}`, `440${digits.slice(1)}`, `0044${digits}`];
  return reading.words.flatMap((word, at): readonly Span[] => {
    if (!word.isNumber) return [];
    let made = '';
    for (
      let on = at;
      on < reading.words.length && reading.words[on].isNumber && (on === at || reading.isBeside(on)) && made.length < 16;
      on++
    ) {
      made += rawAt(reading, on);
      if (forms.includes(made)) return [{ from: at, to: on + 1, certain: true, exact: true }];
    }
    return [];
  });
}
