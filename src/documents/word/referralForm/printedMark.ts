import { markOf } from '../../../domain/form/fingerprint';
import type { WordsOutside } from './readControls';

/** Letters of a mark: a thousand pieces of words have room in a small file, and one in twenty thousand that somebody typed is taken for the form's own. */
export const PRINTED_MARK = 6;

/** Where words stand: before a box, behind one, both, or in a line without any. "Yes" behind a box is the form's, and anywhere else somebody's. */
const placeOf = ({ next, follow }: Pick<WordsOutside, 'next' | 'follow'>): string => `${follow ? '>' : ''}${next === undefined ? '' : '<'}`;

/** What stands for a piece of the form's own words, whatever blanks, lines and colon the program that saved it, or an earlier make of the form, has there. */
export const printedMark = (words: string, place: Pick<WordsOutside, 'next' | 'follow'>): string =>
  markOf(
    placeOf(place) +
      words
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[\s:]+$/, '')
    // The last of the eight: short words differ there.
  ).slice(8 - PRINTED_MARK, 8);
