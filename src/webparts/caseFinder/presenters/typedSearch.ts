import { fromParts } from '../../../domain/kernel/dateParts';
import type { DateParts } from '../../../domain/kernel/dateParts';
import { readReference } from '../../../domain/referral/reference';
import type { CaseSearch } from '../../../services/finder/finderUseCases';

/** The text in the boxes. */
export interface TypedSearch {
  readonly reference: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly dateOfBirth: DateParts;
}

export const nothingTyped: TypedSearch = { reference: '', familyName: '', givenNames: '', dateOfBirth: { day: '', month: '', year: '' } };

/** Ids of the boxes: the error summary leads there. */
export const boxes = {
  reference: 'finder-reference',
  familyName: 'finder-family-name',
  givenNames: 'finder-given-names',
  dateOfBirth: 'finder-date-of-birth'
} as const;

/** A box with a problem. */
export interface SearchProblem {
  readonly fieldId: string;
  readonly words: string;
}

export type ReadSearch =
  { readonly ok: true; readonly search: CaseSearch } | { readonly ok: false; readonly problems: readonly SearchProblem[] };

const refused = (fieldId: string, words: string): ReadSearch => ({ ok: false, problems: [{ fieldId, words }] });

/** The fewest letters of a name for a search. */
const shortestName = 2;

const inOneLine = (typed: string): string => typed.trim().replace(/\s+/g, ' ');

/** A reference in any spelling that can only mean one. */
export function referenceSearch({ reference }: TypedSearch): ReadSearch {
  if (reference.trim() === '') return refused(boxes.reference, 'Enter a reference');
  const read = readReference(reference);
  return read
    ? { ok: true, search: { by: 'reference', reference: read } }
    : refused(boxes.reference, 'Check the reference: a letter or digit is wrong, missing or swapped. It looks like M-7K2P-9QXD-4');
}

/** Names from their beginning; a date of birth makes the search narrow, and serves instead of a family name. */
export function nameSearch(typed: TypedSearch): ReadSearch {
  const familyName = inOneLine(typed.familyName);
  const givenNames = inOneLine(typed.givenNames);
  const born = fromParts(typed.dateOfBirth);
  const problems: SearchProblem[] = [];
  if (!born.ok && born.error.kind !== 'empty') {
    const words =
      born.error.kind === 'yearNotFourDigits'
        ? 'Enter the year of birth with four digits'
        : 'Enter a date of birth with day, month and year, or leave it empty';
    problems.push({ fieldId: boxes.dateOfBirth, words });
  }
  if (familyName === '' && (givenNames === '' || (!born.ok && born.error.kind === 'empty'))) {
    problems.unshift({
      fieldId: boxes.familyName,
      words: givenNames === '' ? 'Enter a family name' : 'Enter a family name, or the date of birth as well'
    });
  } else if (familyName !== '' && Array.from(familyName).length < shortestName) {
    problems.unshift({ fieldId: boxes.familyName, words: `Enter at least ${shortestName} letters of the family name` });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, search: { by: 'name', familyName, givenNames, ...(born.ok && { dateOfBirth: born.value }) } };
}
