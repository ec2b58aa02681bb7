import { questionsIn } from '../../../src/domain/form/everyQuestion';
import { dateQuestions, groupQuestions, otherChoices, textQuestions } from '../../../src/domain/form/questionNames';
import { optionsRead } from '../../../src/domain/form/questions';
import { referralForm } from '../../../src/domain/form/referralForm';
import { daraQuestions } from '../../../src/domain/referral/dara';
import { dashQuestions } from '../../../src/domain/referral/riskTools';

const everyQuestion = referralForm.sections.flatMap(({ items }) => questionsIn(items));
const called = (id: string) => everyQuestion.filter(question => question.id === id);
const dash = dashQuestions.map(({ number }) => `dash${number}`);

const choices = ['radios', 'checkboxes'];
const known: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['choices', choices, [...Object.keys(optionsRead), ...otherChoices, ...dash, ...daraQuestions.map(({ id }) => id)]],
  [
    'answered by typing',
    ['text', 'narrative', 'telephone', 'postcode', 'number'],
    [...textQuestions, ...dash.flatMap(id => [`${id}Comment`, `${id}Source`])]
  ],
  ['dates', ['date'], dateQuestions],
  ['rows', ['group'], groupQuestions],
  ['files', ['attachments'], ['attachments']]
];

describe('the names under which answers are stored', () => {
  test.each(known)('%s: all that the form has, and no others', (_what, kinds, ids) => {
    const asked = new Set(everyQuestion.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));
    // A topic of the Dash whose details are in words already has no comment besides.
    const unasked = ids.filter(id => !asked.has(id) && !/^dash\d+Comment$/.test(id));
    expect({ unasked, unknown: Array.from(asked).filter(id => !ids.includes(id)) }).toEqual({ unasked: [], unknown: [] });
  });
});

describe('what the rules read of the form', () => {
  test.each(Object.entries(optionsRead))('%s has these options in the form, word for word', (id, options) => {
    for (const question of called(id)) {
      expect('options' in question ? question.options.map(({ value }) => value) : question.kind).toEqual([...options]);
    }
  });
});
