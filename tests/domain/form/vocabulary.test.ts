import { questionsIn } from '../../../src/domain/form/everyQuestion';
import { referralForm } from '../../../src/domain/form/referralForm';
import { optionsRead, typedRead } from '../../../src/domain/form/vocabulary';
import { daraQuestions } from '../../../src/domain/referral/dara';
import { dashQuestions } from '../../../src/domain/referral/riskTools';

const everyQuestion = referralForm.sections.flatMap(({ items }) => questionsIn(items));
const called = (id: string) => everyQuestion.filter(question => question.id === id);

describe('what the rules read of the form', () => {
  test.each(Object.entries(optionsRead))('%s has these options in the form, word for word', (id, options) => {
    const found = called(id);
    expect(found.length).toBeGreaterThan(0);
    for (const question of found) {
      expect('options' in question ? question.options.map(({ value }) => value) : question.kind).toEqual([...options]);
    }
  });

  test.each(typedRead.map(id => [id]))('%s is asked', id => {
    expect(called(id).length).toBeGreaterThan(0);
  });

  test.each([...dashQuestions.map(({ number }) => `dash${number}`), ...daraQuestions.map(({ id }) => id)])('%s is asked', id => {
    expect(called(id)).toHaveLength(1);
  });
});
