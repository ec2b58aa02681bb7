/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWordForm } from '../../../../src/documents/word/referralForm/readWordForm';
import type { ReadForm } from '../../../../src/documents/word/referralForm/readWordForm';
import type { Answers, StoredAnswers } from '../../../../src/domain/form/answers';
import { isRows } from '../../../../src/domain/form/answers';
import { referralForm } from '../../../../src/domain/form/referralForm';
import { completeAnswers, context } from '../../../domain/form/support/context';
import { returnedForm } from '../../../support/files/referralWordForm';
import { asLibreOfficeSaves } from '../../../support/files/wordVariants';
import { good } from '../../../support/stories/referring';

/** Texts of every kind of box with what LibreOffice changes in them: several lines, whose breaks can be told again and cannot. */
const answers: Answers = {
  ...completeAnswers(),
  victimAddress: 'Flat 4\n12 High Street',
  incidentNarrative: 'He came at night.\nHe hit her 1\n2 times, and said: "you & I <will> see".',
  history: 'since 2019\nevery week',
  safeContactNotes: 'Łukasz’s\tnumber 😀'
};

/** Each answer by its place: rows are told by their order, since keys are new. */
function byPlace(of: StoredAnswers, prefix = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [id, value] of Object.entries(of)) {
    if (isRows(value))
      value.forEach((row, at) => byPlace(row.answers, `${prefix}${id}.${at}.`).forEach((text, place) => found.set(place, text)));
    else found.set(prefix + id, JSON.stringify(value));
  }
  return found;
}

const read = async (bytes: Uint8Array): Promise<ReadForm> =>
  good(await readWordForm(bytes, referralForm, context, group => `${group}-${Math.random()}`));
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '..', '..', 'fixtures', name)));

/*
 * The first is made by code, with today's form; the second was filled in by the same code on 1 December 2026 with these answers, and opened
 * and saved by LibreOffice 7.4.7. An answer that is wanted anew makes a new file.
 */
it.each([
  ['as LibreOffice is known to save it', async () => asLibreOfficeSaves(await returnedForm(answers, context))],
  ['as LibreOffice 7.4.7 saved it', async () => fixture('everyKindLibreOffice7.docx')]
])('the whole form with every kind of box, %s, comes back to the last character, or the question is listed', async (_, saved) => {
  const { answers: found, problems } = await read(await saved());
  const back = byPlace(found);
  const listed = new Set(problems.map(({ path }) => path.filter((_part, at) => at % 2 === 0).join('.')));
  const changed = Array.from(byPlace(answers)).filter(([place, text]) => back.get(place) !== text);
  // What is not as it was typed is named, and no more than the answers whose lines were run together.
  for (const [place] of changed) expect([place, listed.has(place.replace(/\.\d+\./g, '.'))]).toEqual([place, true]);
  expect(changed.map(([place]) => place)).toEqual(expect.arrayContaining(['victimAddress', 'history']));
  expect(changed.length).toBeLessThan(6);
  expect(back.size).toBeGreaterThan(70);
  // A wrong house number is never made of two lines.
  expect(found.victimAddress).toBeUndefined();
  expect(Array.from(back.keys()).filter(place => !byPlace(answers).has(place))).toEqual([]);
});

it('what was typed in LibreOffice 7.4.7 in each of the 53 boxes for a date of a blank form is read or listed', async () => {
  const { answers: found, problems } = await read(fixture('typedLibreOffice7.docx'));
  const told = JSON.stringify(found) + JSON.stringify(problems);
  const numbers = new Set(Array.from(told.matchAll(/Box (\d+): O’Brien & Łukasz <x>/g), ([, number]) => number));
  expect(numbers.size).toBe(53);
});
