/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import { readWordForm } from '../../../../src/documents/word/referralForm/readWordForm';
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

it('the whole form with every kind of box comes back to the last character, or the question is listed', async () => {
  const { answers: read, problems } = good(
    await readWordForm(
      asLibreOfficeSaves(await returnedForm(answers, context)),
      referralForm,
      context,
      group => `${group}-${Math.random()}`
    )
  );
  const back = byPlace(read);
  const listed = new Set(problems.map(({ path }) => path.filter((_part, at) => at % 2 === 0).join('.')));
  const changed = Array.from(byPlace(answers)).filter(([place, text]) => back.get(place) !== text);
  // What is not as it was typed is named, and no more than the answers whose lines were run together.
  for (const [place] of changed) expect([place, listed.has(place.replace(/\.\d+\./g, '.'))]).toEqual([place, true]);
  expect(changed.map(([place]) => place)).toEqual(expect.arrayContaining(['victimAddress', 'history']));
  expect(changed.length).toBeLessThan(6);
  expect(back.size).toBeGreaterThan(70);
  // A wrong house number is never made of two lines.
  expect(read.victimAddress).toBeUndefined();
  expect(Array.from(back.keys()).filter(place => !byPlace(answers).has(place))).toEqual([]);
});
