import { plainLetters } from '../kernel/plainLetters';

/** One word or number of a text, in the form in which it is compared. */
export interface Word {
  readonly text: string;
  /** As typed, in small plain letters: a postcode has no abbreviations. */
  readonly raw: string;
  /** Where it stands in the text as typed. */
  readonly start: number;
  readonly end: number;
  /** Digits, or a number in words. */
  readonly isNumber: boolean;
  readonly isCapital: boolean;
}

/** Kinds of streets as addresses abbreviate them; "st" is a street and a saint, so both are one here. Royal Mail, Programmers' Guide to the PAF. */
const streetAbbreviations: Readonly<Record<string, string>> = {
  road: 'rd',
  street: 'st str saint sreet',
  avenue: 'av ave aven avn',
  lane: 'ln la',
  close: 'cl clo',
  drive: 'dr drv doctor',
  crescent: 'cres cresc cr',
  place: 'pl',
  square: 'sq',
  terrace: 'tce ter terr trc',
  gardens: 'gdns gdn gds garden',
  grove: 'grv gro gr',
  parade: 'pde',
  boulevard: 'blvd bvd',
  mews: 'mws',
  walk: 'wlk',
  way: 'wy',
  row: '',
  croft: 'cft',
  circus: '',
  approach: 'app',
  embankment: 'emb',
  quay: '',
  villas: 'villa',
  highway: 'hwy',
  broadway: 'bdwy bway',
  alley: 'aly'
};

/** Words that end the name of a street or are part of one. They name one only where a number, or the form of the address, says so. */
const weakAbbreviations: Readonly<Record<string, string>> = {
  green: 'grn',
  park: 'pk',
  hill: 'hl',
  view: 'vw',
  mount: 'mt',
  rise: '',
  gate: '',
  yard: 'yd',
  wharf: '',
  bank: '',
  end: '',
  wood: 'woods',
  field: 'fields fld flds',
  meadow: 'meadows mdw',
  chase: '',
  vale: '',
  common: '',
  bridge: 'brg',
  heights: 'hts',
  path: '',
  passage: '',
  orchard: '',
  spinney: '',
  heath: '',
  brook: '',
  ridge: '',
  dene: ''
};

const buildingAbbreviations: Readonly<Record<string, string>> = {
  court: 'ct crt',
  house: 'hse',
  cottage: 'cott ctg cottages',
  lodge: 'ldg',
  tower: 'towers twr',
  building: 'buildings bldg bldgs',
  block: 'blk',
  mansions: 'mans mansion',
  hall: '',
  farm: 'fm',
  barn: '',
  manor: '',
  hostel: '',
  refuge: '',
  hotel: '',
  point: '',
  centre: 'ctr center',
  inn: ''
};

const otherAbbreviations: Readonly<Record<string, string>> = {
  flat: 'apt apartment apartments appt flt flats',
  floor: 'flr fl',
  number: 'no num nos nr',
  room: 'rm',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  great: 'gt',
  little: 'lt',
  upper: 'upr',
  lower: 'lwr'
};

const keysOf = (table: Readonly<Record<string, string>>): ReadonlySet<string> => new Set(Object.keys(table));
export const streetTypes = keysOf(streetAbbreviations);
export const weakTypes = keysOf(weakAbbreviations);
export const buildingTypes = keysOf(buildingAbbreviations);
export const isType = (text: string): boolean => streetTypes.has(text) || weakTypes.has(text) || buildingTypes.has(text);

const longForm = new Map(
  [streetAbbreviations, weakAbbreviations, buildingAbbreviations, otherAbbreviations].flatMap(table =>
    Object.entries(table).flatMap(([long, short]) =>
      short
        .split(' ')
        .filter(Boolean)
        .map((abbreviation): [string, string] => [abbreviation, long])
    )
  )
);

/** What stands before the number of a home within a building, or of a house. */
export const homeWords: ReadonlySet<string> = new Set([
  'flat',
  'floor',
  'number',
  'room',
  'unit',
  'door',
  'bedsit',
  'studio',
  'block',
  'plot',
  'ground',
  'top',
  'basement'
]);
export const directions: ReadonlySet<string> = new Set(['north', 'south', 'east', 'west', 'upper', 'lower']);

const words = (list: string): readonly string[] => list.split(' ');
const ones = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
);
const tens = words('zero ten twenty thirty forty fifty sixty seventy eighty ninety');
const ordinals = words('zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth');
const suffixes: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

const smallNumber = (text: string): number | undefined => (ones.includes(text) ? ones.indexOf(text) : undefined);
const tenNumber = (text: string): number | undefined => (tens.indexOf(text) > 1 ? tens.indexOf(text) * 10 : undefined);

const canonical = (text: string): string => {
  if (ordinals.indexOf(text) > 0) return `${ordinals.indexOf(text)}th`;
  return longForm.get(text) ?? text;
};

/** A letter with whatever may stand inside a word: marks, apostrophes, and characters that nobody sees. */
const piece = /\d+|\p{L}[\p{L}\p{M}'’`\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]*/gu;
const unseen = /['’`\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

function piecesOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(piece), match => {
    const typed = match[0].replace(/['’`]+$/, '');
    const raw = plainLetters(typed).replace(unseen, '');
    const start = match.index ?? 0;
    const isNumber = /^\d/.test(typed);
    return { raw, text: isNumber ? raw : canonical(raw), start, end: start + typed.length, isNumber, isCapital: /^\p{Lu}/u.test(typed) };
  });
}

interface NumberInWords {
  readonly value: number;
  /** How many words it takes. */
  readonly taken: number;
}

function belowHundred(pieces: readonly Word[], at: number): NumberInWords | undefined {
  const ten = tenNumber(pieces[at]?.raw ?? '');
  const one = smallNumber(pieces[at]?.raw ?? '');
  if (ten === undefined) return one === undefined ? undefined : { value: one, taken: 1 };
  const unit = smallNumber(pieces[at + 1]?.raw ?? '') ?? 0;
  return unit > 0 && unit < 10 ? { value: ten + unit, taken: 2 } : { value: ten, taken: 1 };
}

/** The number in words that begins here: "twenty-three", "one hundred and four". */
function numberAt(pieces: readonly Word[], at: number): NumberInWords | undefined {
  const first = belowHundred(pieces, at);
  if (!first || first.value < 1 || first.value > 9 || pieces[at + 1]?.raw !== 'hundred') return first;
  const next = at + (pieces[at + 2]?.raw === 'and' ? 3 : 2);
  const rest = belowHundred(pieces, next);
  return rest ? { value: first.value * 100 + rest.value, taken: next - at + rest.taken } : { value: first.value * 100, taken: 2 };
}

/** The words of a text, abbreviations and numbers written out alike. One pass, whatever the text. */
export function wordsOf(text: string): readonly Word[] {
  const pieces = piecesOf(text).filter(({ raw }) => raw !== '');
  const found: Word[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const one = pieces[at];
    const next = pieces[at + 1];
    const number = one.isNumber ? undefined : numberAt(pieces, at);
    if (one.isNumber && next && next.start === one.end && suffixes.has(next.raw)) {
      found.push({ ...one, text: `${one.text}th`, raw: one.raw + next.raw, end: next.end, isNumber: false });
      at += 1;
    } else if (number) {
      found.push({ ...one, text: String(number.value), end: pieces[at + number.taken - 1].end, isNumber: true });
      at += number.taken - 1;
    } else {
      found.push(one);
    }
  }
  return found;
}
