import { allOf, anyOf, fact, not } from '../../../../src/domain/form/conditions';
import type { Condition } from '../../../../src/domain/form/definition';
import { conditionWords, restOf } from '../../../../src/documents/word/referralForm/conditionWords';
import { roomFor } from '../../../../src/documents/word/referralForm/rooms';
import { readTag, tagOf } from '../../../../src/documents/word/referralForm/tags';

const a = { question: 'a', oneOf: ['Yes'] };
const b = { question: 'b', oneOf: ['One', 'Two', 'Three'] };

describe('a condition on paper', () => {
  it.each<[Condition, string]>([
    [a, '“Label of a” is “Yes”'],
    [b, '“Label of b” is “One”, “Two” or “Three”'],
    [{ answered: 'a' }, '“Label of a” is answered'],
    [not({ answered: 'a' }), '“Label of a” is not answered'],
    [not(a), '“Label of a” is not “Yes”'],
    [not(fact('victimUnder16')), 'it is not so that the victim is under 16'],
    [allOf(a, fact('victimUnder16')), '“Label of a” is “Yes”, and the victim is under 16'],
    [anyOf(a, b), '“Label of a” is “Yes”, or “Label of b” is “One”, “Two” or “Three”']
  ])('%j', (condition, words) => {
    expect(conditionWords(condition, id => `Label of ${id}`)).toBe(words);
  });

  it('is not said again below a heading that has said it', () => {
    expect(restOf(a, a)).toBeUndefined();
    expect(restOf(allOf(a, b), a)).toEqual(b);
    expect(restOf(b, a)).toEqual(b);
    expect(restOf(undefined, a)).toBeUndefined();
    expect(restOf(anyOf(a, b), a)).toEqual(anyOf(a, b));
  });
});

it.each([
  [6, 2],
  [10, 3],
  [15, 5],
  [1, 1]
])('of at most %d rows a form has room for %d', (most, room) => {
  expect(roomFor({ most })).toBe(room);
});

it('a tag says the path and the option, and nobody else’s tag says anything', () => {
  expect(readTag(tagOf(['perpetrators', '2', 'sex'], 'Male'))).toEqual({
    path: ['perpetrators', '2', 'sex'],
    mark: expect.stringMatching(/^[0-9a-f]{8}$/) as unknown
  });
  expect(readTag(tagOf(['sex']))).toEqual({ path: ['sex'], mark: undefined });
  expect(readTag('Subject')).toBeUndefined();
});
