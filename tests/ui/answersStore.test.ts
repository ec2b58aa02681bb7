import * as fc from 'fast-check';
import type { AnswerRow, StoredAnswers } from '../../src/domain/form/answers';
import { answerAt, fieldIdOf, rowsAt, withAnswerAt } from '../../src/ui/form/answerPath';
import { answersStore } from '../../src/ui/form/answersStore';

const rows = (...keys: string[]): readonly AnswerRow[] => keys.map(key => ({ key, answers: { name: key } }));

describe('the answers on the page', () => {
  it('leaves an emptied answer out, never empty', () => {
    const store = answersStore({ a: 'x', date: { day: '1', month: '', year: '' }, ticks: ['one'] });
    store.set(['a'], '');
    store.set(['date'], { day: '', month: '', year: '' });
    store.set(['ticks'], []);
    expect(store.current()).toEqual({});
  });

  it('keeps spaces: they may be on the way to a word', () => {
    const store = answersStore({});
    store.set(['a'], ' ');
    expect(store.current()).toEqual({ a: ' ' });
  });

  it('writes into a row and leaves the others as they were', () => {
    const store = answersStore({ people: rows('p1', 'p2') });
    const before = rowsAt(store.current(), ['people'])[1];
    store.set(['people', 'p1', 'name'], 'Bo');
    expect(answerAt(store.current(), ['people', 'p1', 'name'])).toBe('Bo');
    expect(rowsAt(store.current(), ['people'])[1]).toBe(before);
  });

  it('does not bring a row back that was removed elsewhere', () => {
    const store = answersStore({ people: rows('p1') });
    store.set(['people', 'gone', 'name'], 'Bo');
    expect(store.current()).toEqual({ people: rows('p1') });
  });

  it('puts a removed row back where it was', () => {
    const store = answersStore({ people: rows('p1', 'p2', 'p3') });
    store.removeRow(['people'], 'p2');
    expect(rowsAt(store.current(), ['people']).map(({ key }) => key)).toEqual(['p1', 'p3']);
    store.restoreRow(['people']);
    expect(store.current()).toEqual({ people: rows('p1', 'p2', 'p3') });
    store.restoreRow(['people']);
    expect(rowsAt(store.current(), ['people'])).toHaveLength(3);
  });

  it('puts the only row back too', () => {
    const store = answersStore({ people: rows('p1') });
    store.removeRow(['people'], 'p1');
    expect(store.current()).toEqual({});
    store.restoreRow(['people']);
    expect(store.current()).toEqual({ people: rows('p1') });
  });

  it('reaches rows within rows', () => {
    const phones: StoredAnswers = { phones: rows('n1') };
    const store = answersStore({ people: [{ key: 'p1', answers: phones }] });
    store.addRow(['people', 'p1', 'phones'], { key: 'n2', answers: {} });
    store.set(['people', 'p1', 'phones', 'n2', 'name'], 'x');
    expect(answerAt(store.current(), ['people', 'p1', 'phones', 'n2', 'name'])).toBe('x');
    expect(fieldIdOf(['people', 'p1', 'phones'])).toBe('question-people-p1-phones');
  });

  it('reads back whatever was written, and changes nothing else', () => {
    const simple = fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(simple, fc.string({ minLength: 1, maxLength: 5 }), fc.string({ minLength: 1 }), (answers: StoredAnswers, id, value) => {
        const after = withAnswerAt(answers, [id], value);
        const { [id]: _own, ...rest } = after;
        const { [id]: _before, ...restBefore } = answers;
        return answerAt(after, [id]) === value && JSON.stringify(rest) === JSON.stringify(restBefore);
      })
    );
  });

  it('tells its listeners of changes only, and nobody who has left', () => {
    const store = answersStore({ a: '1' });
    const heard: string[] = [];
    const leaveSecond = store.subscribe(() => heard.push('second'));
    store.subscribe(() => {
      heard.push('first');
      leaveSecond();
    });
    store.replace(store.current());
    expect(heard).toEqual([]);
    store.set(['a'], '2');
    store.set(['a'], '3');
    expect(heard).toEqual(['second', 'first', 'first']);
  });
});
