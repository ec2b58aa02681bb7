import type { AnswerValue } from '../../../src/domain/form/answers';
import { chosenValues, holds, isAnswered, rowsOf } from '../../../src/domain/form/conditions';
import type { FormDefinition, Question } from '../../../src/domain/form/definition';
import { dateProblem, dayAnswered, daysIn, isPostcode, isTelephone, wholeNumber } from '../../../src/domain/form/typedAnswers';
import { validateForm } from '../../../src/domain/form/validate';
import { counted, listed } from '../../../src/domain/kernel/words';
import { context } from './support/context';

describe('typed answers', () => {
  it.each<readonly [string, boolean]>([
    ['0121 496 0000', true],
    ['(0121) 496-0000', true],
    ['+44 121 496 0000', true],
    ['07700900982', true],
    ['0121.496.0000 x 22', true],
    ['0121 496 0000 extension 7', true],
    ['101 ext 1234', true],
    ['101 ext 801 3000', true],
    ['0121 626 5000, ext 4000', true],
    ['0121 626 5000 (ext 4000)', true],
    ['0121 626 5000 ext: 4000', true],
    ['(0121) 6265000 ext 7841 4000', true],
    ['0121–496–0000', true],
    ['07700‑900‑123', true],
    ['447700900982', true],
    ['7700 900982', true],
    ['101', false],
    ['0770090012', false],
    ['+44 7700 900982', true],
    ['+44 7700 90098', false],
    ['999', false],
    ['not known', false],
    ['0121 496 0000 or 07700 900 982', false],
    ['1234567890123456', false],
    ['', false]
  ])('telephone number %s', (text, good) => expect(isTelephone(text)).toBe(good));

  it.each<readonly [string, boolean]>([
    ['B8 1AA', true],
    ['b81aa', true],
    [' wv10  0qp ', true],
    ['CV1', true],
    ['EC1A 1BB', true],
    ['B8-1AA', true],
    ['B81AA.', true],
    ['B8 1', false],
    ['B8-', false],
    ['8B 1AA', false],
    ['Coventry', false]
  ])('postcode %s', (text, good) => expect(isPostcode(text)).toBe(good));

  it.each<readonly [string, number | undefined]>([
    ['3', 3],
    [' 12 ', 12],
    ['1,200', 1200],
    ['-1', -1],
    ['2.5', undefined],
    ['1e3', undefined],
    ['three', undefined],
    ['', undefined]
  ])('whole number %s', (text, number) => expect(wholeNumber(text)).toBe(number));

  it('reads every date in a line, however it is written', () => {
    expect(daysIn('19/06/1984, 3.5.79 and 1st Sept 2004; 1990-02-28')).toEqual(['1984-06-19', '1979-05-03', '2004-09-01', '1990-02-28']);
    expect(daysIn('31/02/1984, not known, 1984')).toEqual([]);
  });

  it('reads a date as people type it', () => {
    expect(dayAnswered({ day: '03', month: 'Mar', year: '1988' })).toBe('1988-03-03');
    expect(dayAnswered({ day: '30', month: '2', year: '1988' })).toBeUndefined();
    expect(dayAnswered('1988-03-03')).toBeUndefined();
    expect(dateProblem('1988-03-03', 'the day')).toBeUndefined();
    expect(dateProblem({ day: '', month: '', year: '1988' }, 'the day')).toBe('The day must include a day and month');
  });

  it('reads a damaged date without stumbling', () => {
    const damaged = { day: 3, month: null } as unknown as AnswerValue;
    expect(isAnswered(damaged)).toBe(true);
    expect(dayAnswered(damaged)).toBeUndefined();
  });

  it.each<readonly [string, AnswerValue | undefined, boolean]>([
    ['nothing', undefined, false],
    ['no text', '', false],
    ['spaces', ' \n', false],
    ['text', 'a', true],
    ['no choice', [], false],
    ['an empty choice', [''], false],
    ['a choice', ['a'], true],
    ['an empty date', { day: ' ', month: '', year: '' }, false],
    ['part of a date', { day: '', month: '3', year: '' }, true],
    ['a row', [{ key: 'a', answers: {} }], true]
  ])('is answered or not: %s', (_name, value, expected) => expect(isAnswered(value)).toBe(expected));

  it('reads choices and rows from whatever is stored', () => {
    expect(chosenValues({ day: '1', month: '', year: '' })).toEqual([]);
    expect(chosenValues([{ key: 'a', answers: {} }])).toEqual([]);
    expect(chosenValues('')).toEqual([]);
    expect(rowsOf('text')).toEqual([]);
    expect(rowsOf([{ key: 'a', answers: {} }, 'stray'] as unknown as AnswerValue)).toEqual([{ key: 'a', answers: {} }]);
  });
});

describe('conditions', () => {
  const scope = {
    answers: { a: 'Yes', list: ['x', 'y'] },
    row: { b: 'No', a: 'In the row' },
    fact: (name: string) => name === 'victimUnder16'
  };

  it('look in the row first, then in the form', () => {
    expect(holds({ question: 'a', oneOf: ['In the row'] }, scope)).toBe(true);
    expect(holds({ question: 'a', oneOf: ['Yes'] }, scope)).toBe(false);
    expect(holds({ question: 'list', oneOf: ['y'] }, scope)).toBe(true);
    expect(holds({ answered: 'b' }, scope)).toBe(true);
    expect(holds({ answered: 'c' }, scope)).toBe(false);
  });

  it('combine', () => {
    const yes = { fact: 'victimUnder16' } as const;
    const no = { fact: 'judgementNeeded' } as const;
    expect(holds(undefined, scope)).toBe(true);
    expect(holds({ allOf: [yes, no] }, scope)).toBe(false);
    expect(holds({ anyOf: [yes, no] }, scope)).toBe(true);
    expect(holds({ not: no }, scope)).toBe(true);
    expect(holds({ allOf: [] }, scope)).toBe(true);
    expect(holds({ anyOf: [] }, scope)).toBe(false);
  });
});

describe('questions of other forms', () => {
  const formOf = (...items: readonly Question[]): FormDefinition => ({
    version: 'test',
    title: 'Test',
    danger: '',
    sections: [
      { id: 'one', title: 'One', items },
      {
        id: 'two',
        title: 'Two',
        shownWhen: { question: 'which', oneOf: ['B', 'C'] },
        items: [{ kind: 'text', id: 'more', label: 'More', subject: 'more', limit: 3 }]
      }
    ]
  });
  const which: Question = {
    kind: 'checkboxes',
    id: 'which',
    label: 'Which?',
    subject: 'which',
    options: [{ value: 'A' }, { value: 'B' }, { value: 'None', exclusive: true }]
  };
  const words = (answers: Record<string, AnswerValue>) => validateForm(formOf(which), answers, context).map(problem => problem.words);

  it('take an exclusive option alone', () => {
    expect(words({ which: ['None'] })).toEqual([]);
    expect(words({ which: ['A', 'None'] })).toEqual(['Select either “None” or the others, not both']);
  });

  it('show a whole section only when it matters', () => {
    expect(words({ which: ['A'] })).toEqual([]);
    expect(words({ which: ['B'] })).toEqual(['Enter more']);
    expect(words({ which: ['B'], more: 'long' })).toEqual(['More must be 3 characters or fewer: take out 1 character']);
  });

  it('may hold a group below an option', () => {
    const group: Question = {
      kind: 'group',
      id: 'rows',
      label: 'Rows',
      subject: 'a row',
      least: 1,
      most: 2,
      rowName: 'row',
      items: [{ kind: 'text', id: 'inRow', label: 'In row', subject: 'what is in the row', shownWhen: { question: 'has', oneOf: ['Yes'] } }]
    };
    const has: Question = {
      kind: 'radios',
      id: 'has',
      label: 'Has?',
      subject: 'whether',
      options: [{ value: 'Yes', reveals: [group] }, { value: 'No' }]
    };
    const found = (answers: Record<string, AnswerValue>) =>
      validateForm(formOf(has), answers, context).map(({ path, words: said }) => [path.join('.'), said]);
    expect(found({ has: 'No' })).toEqual([]);
    expect(found({ has: 'Yes' })).toEqual([['rows', 'Add a row']]);
    expect(found({ has: 'Yes', rows: [{ key: 'r', answers: {} }] })).toEqual([['rows.r.inRow', 'Enter what is in the row']]);
  });
});

describe('words', () => {
  it('count and list', () => {
    expect([0, 1, 2, 1200].map(count => counted(count, 'answer'))).toEqual(['0 answers', '1 answer', '2 answers', '1,200 answers']);
    expect(counted(2, 'child', 'children')).toBe('2 children');
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});
