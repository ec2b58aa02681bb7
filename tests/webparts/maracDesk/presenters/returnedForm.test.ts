import { defaultConfiguration } from '../../../../src/domain/setUp/defaultConfiguration';
import type { Answers } from '../../../../src/domain/form/answers';
import type { ReturnedReferral } from '../../../../src/documents/returned/readReturned';
import { readingWords, receiptFrom, receiptFromMail, refusedWords } from '../../../../src/webparts/maracDesk/presenters/returnedForm';

const returned = (answers: Answers, mail: Partial<ReturnedReferral> = {}, problems = 0): ReturnedReferral => ({
  form: {
    answers,
    answered: Object.keys(answers).length,
    problems: Array.from({ length: problems }, () => ({ path: ['a'], field: 'A', words: 'b' })),
    version: '1',
    otherVersion: false,
    trackedChanges: false
  },
  otherForms: [],
  ...mail
});

const agencies = { ...defaultConfiguration, agencies: [{ ...defaultConfiguration.agencies[0], name: 'Housing' }] };

describe('the receipt from a returned form', () => {
  it('takes the time and the sender from the e-mail, and the agency from the form', () => {
    const mail = { receivedAt: new Date('2026-06-12T15:30:40Z'), sender: { name: 'Helen Example', address: 'helen@housing.example' } };
    expect(
      receiptFrom(returned({ referringAgency: 'Housing', referrerName: 'Other', referrerEmail: 'other@housing.example' }, mail), agencies)
    ).toEqual({
      day: { day: '12', month: '6', year: '2026' },
      time: '4:30pm',
      name: 'Helen Example',
      email: 'helen@housing.example',
      agency: 'Housing'
    });
  });

  it('takes who sent it from the form where there is no e-mail, and leaves the time to the person', () => {
    expect(receiptFrom(returned({ referrerName: ' Example, Helen ', referrerEmail: 'helen@housing.example' }), agencies)).toEqual({
      name: 'Example, Helen',
      email: 'helen@housing.example'
    });
  });

  it('names an agency that is not of the region as another one', () => {
    expect(receiptFrom(returned({ referringAgency: 'Another agency', referringAgencyOther: 'Refuge of Example' }), agencies)).toEqual({
      agency: 'Another agency',
      otherAgency: 'Refuge of Example'
    });
    expect(receiptFrom(returned({ referringAgency: 'Closed agency' }), agencies)).toEqual({
      agency: 'Another agency',
      otherAgency: 'Closed agency'
    });
  });

  it('calls a sender without a name by the address', () => {
    expect(receiptFrom(returned({}, { sender: { name: '', address: 'a@b.example' } }), agencies)).toEqual({
      name: 'a@b.example',
      email: 'a@b.example'
    });
  });
});

it.each([
  [{ a: 'x' }, 0, '1 answer was read from the form. Nothing in it stood out.'],
  [{ a: 'x', b: 'y' }, 1, '2 answers were read from the form. 1 thing in it needs a look.'],
  [{ a: 'x', b: 'y' }, 2, '2 answers were read from the form. 2 things in it need a look.']
])('what was read, in words', (answers, problems, words) => {
  expect(readingWords(returned(answers, {}, problems))).toBe(words);
});

it('answers of another form are called guesses', () => {
  const { form, ...mail } = returned({ a: 'x' } as Answers, {}, 1);
  expect(readingWords({ ...mail, form: { ...form, guessed: true } })).toBe(
    '1 answer was guessed from another form. 1 thing in it needs a look.'
  );
});

it.each([
  ['', {}, 'Nothing was filled in.'],
  ['m.eml', {}, 'Nothing was filled in from m.eml.'],
  ['m.eml', { sender: { name: 'Helen', address: 'h@nhs.example' } }, 'Only who sent it was filled in from m.eml.'],
  [
    'm.eml',
    { receivedAt: new Date('2026-06-12T15:30:40Z'), sender: { name: '', address: 'h@nhs.example' } },
    'Only when it came and who sent it were filled in from m.eml.'
  ]
])('what a refused file gave: %s %j', (name, mail, words) => expect(refusedWords(name, receiptFromMail(mail))).toBe(words));
