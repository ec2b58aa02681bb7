/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReturned, readingNotes } from '../../../src/documents/returned/readReturned';
import type { ReturnedReferral } from '../../../src/documents/returned/readReturned';
import { parseDay } from '../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { isRows } from '../../../src/domain/form/answers';
import type { AnswerValue } from '../../../src/domain/form/answers';
import { referralForm } from '../../../src/domain/form/referralForm';
import { context } from '../../domain/form/support/context';
import { good } from '../../support/stories/referring';

// Files as other programs write them, made from the form of this product; the people are invented. Two more of them are read by
// tests of what is done with an address that is kept secret, and with a perpetrator whose date of birth is not known.

const read = async (name: string): Promise<ReturnedReferral> => {
  let made = 0;
  const bytes = new Uint8Array(readFileSync(join(__dirname, name)));
  const known = { form: referralForm, context: { ...context, today: parseDay('2026-12-01') as CalendarDay } };
  return good(await readReturned({ name, bytes }, { ...known, newKey: group => `${group}-${(made += 1)}` }));
};

const familyNames = (value: AnswerValue | undefined, id: 'familyName' | 'givenNames'): readonly unknown[] =>
  isRows(value) ? value.map(({ answers }) => answers[id]) : [];

it.each([
  ['in an ordinary message of Outlook', '1-control-unsigned.msg'],
  ['in a signed message, which Outlook keeps as one nameless file', '1-signed-nameless.msg'],
  ['with a main part of another name, as Word for the web writes it', '2-word-for-the-web.docx']
])('the form %s is read whole', async (_what, name) => {
  const found = await read(name);
  expect(found.form).toMatchObject({ answered: 78, problems: [] });
  expect(readingNotes(found)).toEqual([]);
  expect(found.form.answers).toMatchObject({ incidentNarrative: 'Bo came to the door and kicked it in.' });
});

it('a symbol that Word wraps for older programs arrives', async () => {
  const { form } = await read('3-emoji.docx');
  expect(form.answers.incidentNarrative).toBe('He sent her a picture of her front door and then 🔪 three times.');
  expect(form).toMatchObject({ answered: 78, problems: [] });
});

it('a second copy below the first gives its perpetrator and its child, and is named', async () => {
  const found = await read('4-two-copies-in-one.docx');
  expect(familyNames(found.form.answers.perpetrators, 'familyName')).toEqual([expect.any(String), 'Secondman']);
  expect(familyNames(found.form.answers.children, 'givenNames')).toEqual([expect.any(String), 'Sam']);
  expect(readingNotes(found)).toEqual([
    'The form was filled in twice. The second copy was read too. Added from it: perpetrator 2 and child 2.'
  ]);
});

it('characters that cannot be seen are taken out of an address, a number and a postcode, and it is said', async () => {
  const { form } = await read('9-invisible-character.docx');
  expect(form.answers).toMatchObject({ referrerEmail: 'helen@housing.example', victimPostcode: 'B8 1AA' });
  expect(isRows(form.answers.victimTelephones) && form.answers.victimTelephones[0].answers.number).toBe('07700 900982');
  expect(form.problems.map(({ field, words }) => [field, words])).toEqual([
    ['Postcode', 'Characters that cannot be seen were taken out'],
    ['Telephone number, telephone number 1', 'Characters that cannot be seen were taken out'],
    ['Your e-mail address', 'Characters that cannot be seen were taken out']
  ]);
});
