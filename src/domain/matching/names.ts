import { doubleMetaphone } from 'double-metaphone';
import { plainLetters } from '../kernel/plainLetters';
import { namesRemembered, remembered } from '../kernel/remembered';
import { inLatin } from './otherScripts';

/** Lower-case letters and single spaces: diacritics, apostrophes, full stops and hyphens gone ("O’Brien-Şahin" to "obrien sahin"). */
export function plainName(name: string): string {
  return inLatin(plainLetters(name))
    .replace(/['’‘`.]/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/**
 * How a name sounds: one or two codes (Double Metaphone). A double-barrelled name sounds like each of its parts and
 * like the whole. A name the method can't hear (a script other than the Latin one) stands for itself.
 */
export const soundsOf = remembered(namesRemembered, (name: string): readonly string[] => {
  const plain = plainName(name);
  if (plain === '') {
    return [];
  }
  // A letter three times over is a slip, and would be heard as two.
  const words = plain.replace(/(.)\1{2,}/g, '$1$1').split(' ');
  const heard = new Set<string>();
  for (const word of words.length > 1 ? [...words, words.join('')] : words) {
    const codes = doubleMetaphone(word).filter(code => code !== '');
    (codes.length > 0 ? codes : [word]).forEach(code => heard.add(code));
  }
  return Array.from(heard);
});

/** A whole name in one text, taken apart: the last word is the family name, or what stands before a comma. */
export function splitName(whole: string): { readonly familyName: string; readonly givenNames: string } {
  const [before, after] = whole.split(',');
  if (after !== undefined) {
    return { familyName: before.trim(), givenNames: after.trim() };
  }
  const words = whole.trim().split(/\s+/);
  return { familyName: words[words.length - 1], givenNames: words.slice(0, -1).join(' ') };
}
