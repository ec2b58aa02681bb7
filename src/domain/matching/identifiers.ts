import { dialled, telephoneParts } from '../kernel/telephone';

/** Digits of a telephone number as dialled within the United Kingdom, without an extension; undefined when too short to tell anybody apart, or one digit again and again. */
export function tidyTelephone(typed: string): string | undefined {
  const digits = dialled(telephoneParts(typed).number);
  return digits.length >= 10 && digits.length <= 15 && !/^0*(\d)\1*$/.test(digits) ? digits : undefined;
}

/** The number that was typed, or several in one line: "07700 900982 / 0121 496 0321". */
export function telephonesIn(typed: string): readonly string[] {
  const whole = tidyTelephone(typed);
  return whole === undefined ? typed.split(/[/;,|]|\bor\b/i).flatMap(part => tidyTelephone(part) ?? []) : [whole];
}

/** What stands for a number that nobody knows: one digit ten times over; and the range of tests. Neither is anybody's. NHS Data Dictionary. */
const isDummy = /^(\d)\1{9}$|^999/;

/** The ten digits of an NHS number whose check digit fits; undefined otherwise. Check: modulus 11, NHS Data Dictionary. */
export function tidyNhsNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits) || isDummy.test(digits)) {
    return undefined;
  }
  const weighted = Array.from(digits.slice(0, 9)).reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0);
  return (11 - (weighted % 11)) % 11 === Number(digits[9]) ? digits : undefined;
}

/** A Police National Computer identity as year, serial without leading noughts and check letter; undefined when it is none. */
export function tidyPncId(typed: string): string | undefined {
  const parts = /^(\d{4}|\d{2})\/?0*(\d{1,7})([A-Z])$/.exec(typed.toUpperCase().replace(/\s/g, ''));
  // The century is left out, as older records do: the check letter tells the few that share the rest apart.
  return parts ? `${parts[1].slice(-2)}/${parts[2]}${parts[3]}` : undefined;
}

const flatWords = /\b(?:flat|apartment|apt|unit|room|suite|maisonette|studio)\.?\s*(?:no\.?\s*)?(\d+[a-z]?|[a-z])\b/;

/**
 * What tells one home from another within a postcode: "12", "3 12a" (flat 3, number 12a) or the house's name, however the lines stand. Undefined when there is nothing.
 * A block or a floor does not count: one writes it and another does not.
 */
export function houseOf(address: string, postcode: string): string | undefined {
  const withoutSpaces = (text: string): string => text.toLowerCase().replace(/\s/g, '');
  const lines = address
    .split(/[\n,]/)
    .map(line => line.trim().toLowerCase())
    .filter(line => line !== '' && withoutSpaces(line) !== withoutSpaces(postcode));
  const whole = lines
    .join(' , ')
    .replace(/\b(?:block|floor)\s*\w+|\b\d+(?:st|nd|rd|th)\b/g, '')
    .replace(/\b(\d+)\s+([a-z])(?=\s|,|$)/g, '$1$2');
  const flat = flatWords.exec(whole)?.[1];
  const numbers = (flat === undefined ? whole : whole.replace(flatWords, '')).match(/\b\d+[a-z]?\b/g) ?? [];
  const street = numbers[numbers.length - 1];
  if (street !== undefined) {
    const first = flat ?? (numbers.length > 1 ? numbers[0] : undefined);
    if (first === undefined) return street;
    // Flat B at number 12 and 12b are one home.
    return /^[a-z]$/.test(first) && /^\d+$/.test(street) ? `${street}${first}` : `${first} ${street}`;
  }
  if (flat !== undefined && lines.length < 2) return flat;
  const name = (lines.find(line => !flatWords.test(line)) ?? '').replace(/[^\p{L}]/gu, '');
  return name === '' ? flat : flat === undefined ? name : `${flat} ${name}`;
}
