import fc from 'fast-check';
import type { AnswerRow, StoredAnswers, AnswerValue } from '../../../src/domain/form/answers';
import { mergeAnswers, sameAnswer, sameAnswers } from '../../../src/domain/form/mergeAnswers';

const row = (key: string, answers: StoredAnswers): AnswerRow => ({ key, answers });

describe('putting two people’s answers together', () => {
  const base: StoredAnswers = { name: 'Anna', story: 'One', born: { day: '3', month: '4', year: '1988' }, ticks: ['a'] };

  it.each<[string, StoredAnswers, StoredAnswers, StoredAnswers]>([
    ['nothing changed', base, base, base],
    ['mine alone', { ...base, name: 'Ann' }, base, { ...base, name: 'Ann' }],
    ['theirs alone', base, { ...base, name: 'Ann' }, { ...base, name: 'Ann' }],
    ['different questions', { ...base, name: 'Ann' }, { ...base, story: 'Two' }, { ...base, name: 'Ann', story: 'Two' }],
    ['the same change', { ...base, name: 'Ann' }, { ...base, name: 'Ann' }, { ...base, name: 'Ann' }],
    ['a question each added', { ...base, mine: 'x' }, { ...base, theirs: 'y' }, { ...base, mine: 'x', theirs: 'y' }],
    ['cleared by me', { ...base, story: undefined }, base, { name: 'Anna', born: base.born, ticks: ['a'] }],
    ['cleared by them', base, { name: 'Anna', story: 'One', born: base.born }, { name: 'Anna', story: 'One', born: base.born }]
  ])('%s', (_, mine, theirs, merged) => {
    expect(mergeAnswers(base, mine, theirs)).toEqual({ merged, clashes: [] });
  });

  it('asks about a question that both changed, and keeps mine meanwhile', () => {
    const theirs = { ...base, name: 'Annie' };
    expect(mergeAnswers(base, { ...base, name: 'Ann' }, theirs)).toEqual({
      merged: { ...base, name: 'Ann' },
      clashes: [{ path: ['name'], mine: 'Ann', theirs: 'Annie' }]
    });
  });

  it('takes a date and a set of ticks for one answer each', () => {
    const mine = { ...base, born: { day: '4', month: '4', year: '1988' }, ticks: ['a', 'b'] };
    const theirs = { ...base, born: { day: '3', month: '4', year: '1989' }, ticks: ['a', 'c'] };
    expect(mergeAnswers(base, mine, theirs).clashes.map(({ path }) => path)).toEqual([['born'], ['ticks']]);
  });

  it('keeps what somebody still says where the other cleared it', () => {
    const cleared = { ...base, story: undefined };
    const changed = { ...base, story: 'Two' };
    expect(mergeAnswers(base, cleared, changed)).toEqual({
      merged: changed,
      clashes: [{ path: ['story'], mine: undefined, theirs: 'Two' }]
    });
    expect(mergeAnswers(base, changed, cleared)).toEqual({
      merged: changed,
      clashes: [{ path: ['story'], mine: 'Two', theirs: undefined }]
    });
  });

  it('takes a set of ticks all cleared for no answer', () => {
    expect(mergeAnswers({ ticks: ['a'] }, { ticks: [] }, { ticks: ['b'] })).toEqual({
      merged: { ticks: ['b'] },
      clashes: [{ path: ['ticks'], mine: [], theirs: ['b'] }]
    });
  });

  it('does not take a group and a text for the same thing', () => {
    const rows = [row('1', { number: '2' })];
    expect(mergeAnswers({}, { phone: rows }, { phone: 'text' }).clashes).toEqual([{ path: ['phone'], mine: rows, theirs: 'text' }]);
  });
});

describe('rows of a group', () => {
  const one = row('1', { number: '07700 900001', safe: 'Yes' });
  const two = row('2', { number: '07700 900002' });
  const three = row('3', { number: '07700 900003' });
  const merge = (
    base: readonly AnswerRow[] | undefined,
    mine: readonly AnswerRow[] | undefined,
    theirs: readonly AnswerRow[] | undefined
  ) => {
    const { merged, clashes } = mergeAnswers({ phones: base }, { phones: mine }, { phones: theirs });
    return { rows: merged.phones, clashes };
  };

  it('added by both are all there', () => {
    expect(merge([one], [one, two], [one, three])).toEqual({ rows: [one, two, three], clashes: [] });
    expect(merge(undefined, [two], [three])).toEqual({ rows: [two, three], clashes: [] });
  });

  it('removed by one are gone', () => {
    expect(merge([one, two], [one], [one, two])).toEqual({ rows: [one], clashes: [] });
    expect(merge([one, two], [one, two, three], [two])).toEqual({ rows: [two, three], clashes: [] });
    expect(merge([one], [], [one])).toEqual({ rows: [], clashes: [] });
    expect(merge([one, two], [two], [one])).toEqual({ rows: undefined, clashes: [] });
  });

  it('changed in different places are put together', () => {
    const mine = row('1', { number: '07700 900009', safe: 'Yes' });
    const theirs = row('1', { number: '07700 900001', safe: 'No' });
    expect(merge([one], [mine], [theirs])).toEqual({ rows: [row('1', { number: '07700 900009', safe: 'No' })], clashes: [] });
  });

  it('changed in the same place clash there, by row and question', () => {
    const mine = row('1', { ...one.answers, safe: 'No' });
    const theirs = row('1', { ...one.answers, safe: 'Not known' });
    expect(merge([one], [mine], [theirs])).toEqual({
      rows: [mine],
      clashes: [{ path: ['phones', '1', 'safe'], mine: 'No', theirs: 'Not known' }]
    });
  });

  it('removed by one and changed by the other stay, and both are told', () => {
    const changed = row('1', { ...one.answers, safe: 'No' });
    expect(merge([one, two], [two], [changed, two, three])).toEqual({
      rows: [two, changed, three],
      clashes: [{ path: ['phones', '1'], mine: undefined, theirs: [changed] }]
    });
    expect(merge([one, two], [changed, two, three], [two])).toEqual({
      rows: [changed, two, three],
      clashes: [{ path: ['phones', '1'], mine: [changed], theirs: undefined }]
    });
  });

  it('removed to the last by one and changed by the other stay too', () => {
    const changed = row('1', { ...one.answers, safe: 'No' });
    expect(merge([one], [], [changed])).toEqual({
      rows: [changed],
      clashes: [{ path: ['phones', '1'], mine: undefined, theirs: [changed] }]
    });
  });

  it('that a damaged record holds twice under one key are not lost', () => {
    const again = row('1', { number: '07700 900008' });
    expect(merge(undefined, [one, again], [three])).toEqual({ rows: [one, again, three], clashes: [] });
  });
});

const anyText = fc.string({ minLength: 1, maxLength: 6 });
const anySimple: fc.Arbitrary<AnswerValue> = fc.oneof(
  anyText,
  fc.array(anyText, { minLength: 1, maxLength: 3 }),
  fc.record({ day: anyText, month: anyText, year: anyText })
);
const anyFields = (value: fc.Arbitrary<AnswerValue>): fc.Arbitrary<StoredAnswers> =>
  fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value);
const anyRows = fc
  .uniqueArray(fc.record({ key: fc.constantFrom('1', '2', '3', '4'), answers: anyFields(anySimple) }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ key }) => key
  })
  .map(rows => rows as readonly AnswerRow[]);
const anyAnswers: fc.Arbitrary<StoredAnswers> = fc
  .tuple(anyFields(anySimple), fc.option(anyRows, { nil: undefined }))
  .map(([fields, rows]): StoredAnswers => (rows === undefined ? fields : { ...fields, rows }));

/** Every piece of text that somebody typed, with where they typed it. */
function typed(answers: StoredAnswers, where = ''): readonly string[] {
  return Object.keys(answers).flatMap(id => typedValue(answers[id], `${where}/${id}`));
}
function typedValue(value: AnswerValue | undefined, where: string): readonly string[] {
  if (Array.isArray(value) && value.every(each => typeof each === 'object')) {
    return (value as readonly AnswerRow[]).flatMap(each => typed(each.answers, `${where}/${each.key}`));
  }
  return value === undefined ? [] : [`${where}=${JSON.stringify(value)}`];
}

describe('merging, whatever the answers', () => {
  it('with itself changes nothing', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (base, mine) => {
        const { merged, clashes } = mergeAnswers(base, mine, mine);
        expect(clashes).toEqual([]);
        expect(sameAnswers(merged, mine)).toBe(true);
      })
    );
  });

  it('with somebody who changed nothing gives what the other has', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (base, changed) => {
        for (const result of [mergeAnswers(base, changed, base), mergeAnswers(base, base, changed)]) {
          expect(result.clashes).toEqual([]);
          expect(sameAnswers(result.merged, changed)).toBe(true);
        }
      })
    );
  });

  it('of changes to different questions does not depend on who is first', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, anyAnswers, (base, mineAll, theirsAll) => {
        const mine = { ...base, a: mineAll.a, rows: mineAll.rows };
        const theirs = { ...base, b: theirsAll.b, c: theirsAll.c };
        const [one, other] = [mergeAnswers(base, mine, theirs), mergeAnswers(base, theirs, mine)];
        expect([...one.clashes, ...other.clashes]).toEqual([]);
        expect(sameAnswers(one.merged, other.merged)).toBe(true);
        expect(sameAnswers(one.merged, { ...mine, b: theirs.b, c: theirs.c })).toBe(true);
      })
    );
  });

  it('loses nothing that either of them typed', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, anyAnswers, (base, mine, theirs) => {
        const { merged, clashes } = mergeAnswers(base, mine, theirs);
        const before = typed(base);
        const kept = [
          ...typed(merged),
          ...clashes.flatMap(clash => [
            ...typedValue(clash.mine, '').map(text => clashText(clash.path, clash.mine, text)),
            ...typedValue(clash.theirs, '').map(text => clashText(clash.path, clash.theirs, text))
          ])
        ];
        for (const text of [...typed(mine), ...typed(theirs)].filter(each => !before.includes(each))) {
          expect(kept).toContain(text);
        }
      }),
      { numRuns: 500 }
    );
  });

  it('keeps mine in everything that clashes, unless I cleared it', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, anyAnswers, (base, mine, theirs) => {
        const { merged, clashes } = mergeAnswers(base, mine, theirs);
        for (const clash of clashes.filter(({ path }) => path.length === 1)) {
          expect(merged[clash.path[0]]).toEqual(clash.mine ?? clash.theirs);
        }
      })
    );
  });
});

/** A clash over a removed row has the row's key both in its path and in its value. */
function clashText(path: readonly string[], value: AnswerValue | undefined, text: string): string {
  const isRow = Array.isArray(value) && typeof value[0] === 'object';
  return `/${(isRow && path.length % 2 === 0 ? path.slice(0, -1) : path).join('/')}${text}`;
}

describe('whether two answers are the same', () => {
  it.each<[AnswerValue | undefined, AnswerValue | undefined, boolean]>([
    [undefined, undefined, true],
    [undefined, [], true],
    ['', undefined, false],
    ['a', 'a', true],
    [['a'], ['a'], true],
    [['a', 'b'], ['b', 'a'], false],
    [{ day: '1', month: '2', year: '3' }, { year: '3', month: '2', day: '1' }, true],
    [[row('1', { a: 'x', b: undefined })], [row('1', { a: 'x' })], true],
    [[row('1', { a: 'x' })], [row('2', { a: 'x' })], false]
  ])('%j and %j: %p', (a, b, same) => {
    expect(sameAnswer(a, b)).toBe(same);
  });
});
