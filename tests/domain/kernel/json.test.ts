import {
  fromJson,
  guarded,
  isFlag,
  isMomentText,
  isNumber,
  isRecord,
  isText,
  isTexts,
  oneOf,
  orNothing
} from '../../../src/domain/kernel/json';

describe('a stored JSON text', () => {
  it('is read, its texts as they are drawn, and nothing where it is none', () => {
    expect(fromJson('{"name":"gnp\u202e.exe","of":["a\u200e"],"count":2}')).toEqual({ name: 'gnp.exe', of: ['a'], count: 2 });
    expect([fromJson('{'), fromJson(''), fromJson(undefined), fromJson('null'), fromJson(12)]).toEqual([
      undefined,
      undefined,
      undefined,
      null,
      12
    ]);
  });
});

describe('the guards of its parts', () => {
  const values: readonly unknown[] = [{}, [], ['a'], ['a', 1], 'a', '2026-06-15T09:00:00Z', '', 1, NaN, true, false, null, undefined];
  it.each([
    ['isRecord', isRecord, [{}]],
    ['isText', isText, ['a', '2026-06-15T09:00:00Z', '']],
    ['isTexts', isTexts, [[], ['a']]],
    ['isNumber', isNumber, [1, NaN]],
    ['isFlag', isFlag, [true, false]],
    ['isMomentText', isMomentText, ['2026-06-15T09:00:00Z']],
    ['oneOf', oneOf(['a', 'b']), ['a']],
    ['orNothing', orNothing(isNumber), [1, NaN, undefined]]
  ] as const)('%s', (_name, guard, passed) => expect(values.filter(value => (guard as (one: unknown) => boolean)(value))).toEqual(passed));
});

describe('the parts of a stored value', () => {
  const parts = { name: isText, count: orNothing(isNumber) };
  it.each([
    [
      { name: 'a', count: 2, other: true },
      { name: 'a', count: 2 }
    ],
    [{ name: 'a' }, { name: 'a' }],
    [{ name: 'a', count: '2' }, undefined],
    [{ count: 2 }, undefined],
    [{}, undefined]
  ])('%j: %j', (stored, read) => expect(guarded(parts, stored)).toEqual(read));
});
