import { buildingTypes, directions, homeWords, isType, streetTypes, weakTypes, wordsOf } from './addressWords';
import type { Word } from './addressWords';

/** A street, a house, a school or a practice by name. */
export interface Place {
  /** The words of the name without spaces, so that "Green Hill" and "Greenhill" are one. */
  readonly name: string;
  readonly wordCount: number;
  /** What follows the name: "road"; undefined of "Broadgate" and "The Willows". */
  readonly type?: string;
  /** Too common to tell anything without its number: "The Street". */
  readonly needsNumber: boolean;
}

/** One address taken apart. */
export interface SecretPlace {
  readonly places: readonly Place[];
  /** Numbers of the house and of the flat. */
  readonly numbers: ReadonlySet<string>;
  /** Words of the town or the district: telling only beside the street. */
  readonly localities: ReadonlySet<string>;
  /** Without spaces, in small letters: "cv79cc". */
  readonly postcodes: readonly string[];
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What people write into an address that names no place, and would be missed in every text. */
const saysNothing = list(
  'a an and at by c care co for from her his in is its my near next not of off on or our same so that the their to up us with as above address aid abode ' +
    'accommodation bed bnb breakfast carer confidential council daughter emergency father fixed force friend friends home homeless housing known live lives living mother mum mums ' +
    'nil none parent parents please police private safe secret shelter sister sisters son staying supported temporary unknown undisclosed unit victim victims withheld woman women womens ' +
    'worker england uk united kingdom'
);

/** Towns by themselves give nobody away: the MARAC that hears the case says as much. */
const towns = list(
  'birmingham coventry dudley sandwell solihull walsall wolverhampton bromwich midlands london warwickshire staffordshire worcestershire leicester derby stoke manchester'
);

const isEmpty = ({ text }: Word): boolean => saysNothing.has(text) || text.length < 2;
const isCommon = (word: Word): boolean => isEmpty(word) || isType(word.text) || homeWords.has(word.text) || directions.has(word.text);

const joined = (words: readonly Word[]): string => words.map(({ text }) => text).join('');

function placeOf(words: readonly Word[], type?: string): Place {
  const begins = words.findIndex(word => word.text === 'the' || !isEmpty(word));
  const name = words.slice(Math.max(0, begins));
  return {
    name: joined(name),
    wordCount: name.length,
    ...(type !== undefined && { type }),
    needsNumber: name.every(type === undefined ? isCommon : isEmpty)
  };
}

const postcodeIn = /\b([a-z]{1,2}\d[a-z\d]?)[\s.-]*(\d[a-z]{2})\b/gi;

interface Parsed {
  readonly places: Place[];
  readonly numbers: Set<string>;
  readonly localities: Set<string>;
}

/** What is left of a line once a number, a flat or a street is told. */
function leftover(words: readonly Word[], parsed: Parsed, isNumbered: boolean, mayBeHouse: boolean): void {
  const name = words.filter(({ text }) => !towns.has(text));
  const last = name[name.length - 1];
  if (name.length > 0 && isNumbered) {
    const isTyped = name.length > 1 && (weakTypes.has(last.text) || buildingTypes.has(last.text));
    parsed.places.push(isTyped ? placeOf(name.slice(0, -1), last.text) : placeOf(name));
    // "5 Cheapside Digbeth" on one line: the town is not told from the street, and the number makes up for it.
    if (!isTyped && name.length > 1 && !isCommon(name[0])) parsed.places.push({ ...placeOf(name.slice(0, 1)), needsNumber: true });
  } else if (name.length > 0 && mayBeHouse) {
    const isTyped = name.length > 1 && isType(last.text);
    const place = isTyped ? placeOf(name.slice(0, -1), last.text) : placeOf(name);
    if (!place.needsNumber) parsed.places.push(place);
  }
  if (!isNumbered && !mayBeHouse)
    name.filter(word => !isCommon(word) || isType(word.text)).forEach(({ text }) => parsed.localities.add(text));
  words.filter(({ text }) => towns.has(text)).forEach(({ text }) => parsed.localities.add(text));
}

/** One line of an address. A house without a number may stand above its street, a town below it. */
function parseLine(words: readonly Word[], parsed: Parsed, mayBeHouse: boolean): void {
  let current: Word[] = [];
  let isNumbered = false;
  let hasStreet = false;
  for (const word of words) {
    const follows = current.some(one => !isEmpty(one)) || (current.length > 0 && isNumbered);
    if (word.isNumber || homeWords.has(word.text)) {
      leftover(current, parsed, isNumbered, mayBeHouse && !hasStreet);
      current = [];
      if (word.isNumber) parsed.numbers.add(word.text);
      isNumbered = isNumbered || word.isNumber;
    } else if (follows && (streetTypes.has(word.text) || buildingTypes.has(word.text))) {
      parsed.places.push(placeOf(current, word.text));
      current = [];
      isNumbered = false;
      hasStreet = true;
    } else if (current.length > 0 || !(hasStreet && directions.has(word.text))) {
      // The letter of "14b" is no name.
      if (!(word.text.length === 1 && current.length === 0)) current.push(word);
    }
  }
  leftover(current, parsed, isNumbered, mayBeHouse && !hasStreet);
}

/** An address as somebody typed it, on several lines or one, with commas or without. */
export function secretPlace(address: string, postcode = ''): SecretPlace {
  const parsed: Parsed = { places: [], numbers: new Set(), localities: new Set() };
  const codes = [postcode, ...Array.from(address.matchAll(postcodeIn), ([found]) => found)].map(code =>
    code.toLowerCase().replace(/[^a-z\d]/g, '')
  );
  const lines = address
    .replace(postcodeIn, ' ')
    .split(/[\n\r,;]+/)
    .map(wordsOf)
    .filter(words => words.length > 0);
  const isStreet = (words: readonly Word[]): boolean => words.some(({ isNumber, text }) => isNumber || streetTypes.has(text));
  const street = lines.map(isStreet).lastIndexOf(true);
  const lastHouse = street >= 0 ? street : lines.length - 2;
  lines.forEach((words, at) =>
    parseLine(words, parsed, at <= lastHouse || (lines.length === 1 && words.some(({ text }) => buildingTypes.has(text))))
  );
  return {
    places: parsed.places,
    numbers: parsed.numbers,
    localities: parsed.localities,
    postcodes: Array.from(new Set(codes.filter(code => code.length >= 5)))
  };
}

// As the words of an address are read: "sixth" as "6th".
const schoolWords = list(
  'school primary junior infant infants secondary high academy nursery college preschool pre playgroup catholic church england cofe ce rc roman grammar comprehensive 6th form community free'
);
const practiceWords = list('surgery practice medical health centre clinic doctors gp group partnership');

export const institutionWords = { School: schoolWords, 'GP practice': practiceWords } as const;
export type Institution = keyof typeof institutionWords;

/** The name by which a school or a practice is known, without "Primary School" and the like. */
export function institution(typed: string, kind: Institution): Place | undefined {
  const generic: ReadonlySet<string> = institutionWords[kind];
  const first = wordsOf(typed.split(/[\n,;(]/)[0]);
  const end = first.findIndex(({ text }) => generic.has(text));
  const name = (end > 0 ? first.slice(0, end) : first.filter(({ text }) => !generic.has(text))).filter(
    ({ text }) => !['the', 'of', 'at'].includes(text)
  );
  const place = placeOf(name);
  return name.length === 0 || place.needsNumber || place.name.length < 3 ? undefined : place;
}
