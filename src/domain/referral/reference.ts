/*
 * A reference is what people say on the telephone and type into the finder: M-7K4Q-9XTZ-C. Eight characters carry
 * 40 bits of the case's Key, the last one checks them. It is a name, never an identity: rows refer to each other by
 * Key. Among 10,000 references the chance that any two are alike is 1 in 22,000; among 50,000 it is 1 in 880.
 */

import { formatInstant } from '../kernel/timeWords';

// Crockford's base 32: no I, L, O or U, so nothing is misread and nothing rude is spelt.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const dataLength = 8;
const written = /^M-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/;

/** Doubles an element of the field of 32 elements (x⁵ + x² + 1). */
function doubled(element: number): number {
  const shifted = element * 2;
  return shifted < 32 ? shifted : (shifted ^ 0b100101) & 31;
}

/**
 * The check value: the sum of the characters, each multiplied by another power of two in the field of 32 elements.
 * As the powers differ, it changes whenever one character changes or any two are swapped, its own place included.
 */
function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value) => doubled(sum ^ value), 0);
}

/** 40 bits that depend on every character of the key. Two rounds of multiply and fold; it need not resist attack. */
function fortyBits(key: string): readonly number[] {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return [low >>> 27, low >>> 22, low >>> 17, low >>> 12, high >>> 27, high >>> 22, high >>> 17, high >>> 12].map(bits => bits & 31);
}

function spell(values: readonly number[]): string {
  const text = values.map(value => alphabet[value]).join('');
  return `M-${text.slice(0, 4)}-${text.slice(4)}-${alphabet[checkValue(values)]}`;
}

/** The reference of the case with this Key. The same Key, in either case of letters, always gives the same one. */
export function referenceOf(key: string): string {
  return spell(fortyBits(key.toLowerCase()));
}

/** How a record is called: by its reference; where that was deleted, by the one that the key of its case gives; else by its row. */
export function calledBy(reference: string, caseKey: string, row: number): string {
  if (reference !== '') return reference;
  return caseKey !== '' ? referenceOf(caseKey) : `Row ${row}`;
}

/** Whether the text is a reference exactly as written, check character included. Catches any one wrong or swapped pair of characters. */
export function isReference(text: string): boolean {
  if (!written.test(text)) {
    return false;
  }
  const values = Array.from(text.replace(/-/g, '').slice(1, 1 + dataLength), character => alphabet.indexOf(character));
  return spell(values) === text;
}

/** A record as a warning names it: by its reference, and by what else is known of it where it has none. */
export function recordName({
  reference,
  receivedAt,
  marac
}: {
  readonly reference: string;
  readonly receivedAt?: Date;
  readonly marac?: string;
}): string {
  if (isReference(reference)) return reference;
  const received = receivedAt && !Number.isNaN(receivedAt.getTime()) ? `received ${formatInstant(receivedAt)}` : '';
  return [reference || 'A record without a reference', received, marac ? `${marac} MARAC` : ''].filter(words => words !== '').join(', ');
}

/**
 * The reference somebody meant: any case, spaces or hyphens anywhere or nowhere, with or without the M, O for 0, I or L for 1.
 * Undefined when the check character does not fit.
 */
export function readReference(text: string): string | undefined {
  const compact = text.toUpperCase().replace(/[\s\-–]/g, '');
  const body = (compact.length === dataLength + 2 && compact.startsWith('M') ? compact.slice(1) : compact)
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const reference = `M-${body.slice(0, 4)}-${body.slice(4, dataLength)}-${body.slice(dataLength)}`;
  return isReference(reference) ? reference : undefined;
}
