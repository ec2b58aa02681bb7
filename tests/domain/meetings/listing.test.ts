import {
  agendaWithout,
  changeSince,
  marksOf,
  mayStillBePutOn,
  meetingToListAt,
  namesCase,
  toldOfOthers
} from '../../../src/domain/meetings/listing';
import { agendaOrder, inSections, movedTo, standardOrder } from '../../../src/domain/meetings/standardOrder';
import { meetingStates } from '../../../src/domain/meetings/meeting';
import type { AgendaArrangement, Circulation } from '../../../src/domain/meetings/meeting';
import { meetingWith } from './support/agenda';

const version = (number: number, keys?: readonly string[]): Circulation => ({
  version: number,
  at: new Date('2026-06-29T09:00:00Z'),
  by: 'A',
  ...(keys && { cases: marksOf(keys) })
});
const agenda = (order: readonly string[], ...circulated: readonly Circulation[]): AgendaArrangement => ({
  order,
  otherBusiness: [],
  circulated,
  minutesCirculated: []
});

describe('a meeting that takes cases', () => {
  it('is planned, also once its agenda went out, and has not begun', () => {
    expect(meetingStates.filter(state => mayStillBePutOn(meetingWith({ state })))).toEqual(['Planned', 'Agenda circulated']);
    const startsAt = new Date('2026-07-08T09:00:00Z');
    const open = { startsAt, cutOffAt: new Date('2026-07-09T09:00:00Z') };
    const at = (now: Date, state: 'Planned' | 'Agenda circulated' | 'Held') =>
      meetingToListAt('Coventry', [meetingWith({ ...open, state })], {}, now).kind;
    const before = new Date(startsAt.getTime() - 1);
    expect([at(before, 'Planned'), at(before, 'Agenda circulated'), at(before, 'Held'), at(startsAt, 'Planned')]).toEqual([
      'meeting',
      'meeting',
      'waits',
      'waits'
    ]);
  });
});

describe('what an agenda holds of a case', () => {
  it('is its place in an order, or a mark in a version that went out, and is taken out whole', () => {
    const told = agenda(['a', 'b'], version(1), version(2, ['b', 'c']));
    expect(['a', 'b', 'c', 'd'].map(key => namesCase(told, key))).toEqual([true, true, true, false]);
    const without = agendaWithout(told, 'b');
    expect(without.order).toEqual(['a']);
    expect(without.circulated).toEqual([version(1), version(2, ['c'])]);
    expect([namesCase(without, 'b'), namesCase(without, 'c')]).toEqual([false, true]);
    expect([
      toldOfOthers(told, 'b'),
      toldOfOthers(agenda([], version(1), version(2, ['b'])), 'b'),
      toldOfOthers(agenda(['a'], version(1)), 'b')
    ]).toEqual([true, false, false]);
  });

  it('is told against the version that went out last, where that is known', () => {
    expect(changeSince({ agenda: agenda([]) }, ['a'])).toBeUndefined();
    expect(changeSince({ agenda: agenda([], version(1)) }, ['a'])).toBeUndefined();
    const last = { agenda: agenda([], version(1, ['x']), version(2, ['a', 'b', 'c'])) };
    expect(changeSince(last, ['a', 'b', 'c'])).toBeUndefined();
    expect(changeSince(last, ['a', 'd', 'c'])).toEqual({ version: 2, came: 1, gone: 1, isReordered: false });
    expect(changeSince(last, ['b', 'a', 'c'])).toEqual({ version: 2, came: 0, gone: 0, isReordered: true });
  });
});

describe('the order of an agenda', () => {
  const one = (key: string, hasChildren: boolean, day: number) => ({ key, hasChildren, receivedAt: new Date(Date.UTC(2026, 5, day)) });
  const cases = [one('d', false, 1), one('b', true, 2), one('a', true, 2), one('c', true, 1)];

  it('is children first, then the oldest, then always the same', () => {
    expect(standardOrder(cases).map(({ key }) => key)).toEqual(['c', 'a', 'b', 'd']);
    expect(standardOrder([...cases].reverse()).map(({ key }) => key)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('keeps what somebody arranged; what came since stands at the end of its kind', () => {
    expect(agendaOrder(cases, [])).toEqual(['c', 'a', 'b', 'd']);
    expect(agendaOrder(cases, ['gone'])).toEqual(['c', 'a', 'b', 'd']);
    expect(agendaOrder(cases, ['d', 'b', 'd'])).toEqual(['d', 'b', 'c', 'a']);
    expect(agendaOrder(cases, ['d'])).toEqual(['c', 'a', 'b', 'd']);
    expect(agendaOrder(cases, ['b'])).toEqual(['b', 'c', 'a', 'd']);
    expect([
      movedTo(['a', 'b', 'c'], 'c', 0),
      movedTo(['a', 'b', 'c'], 'a', 9),
      movedTo(['a', 'b'], 'z', 0),
      movedTo(['a', 'b', 'c'], 'b', -1)
    ]).toEqual([
      ['c', 'a', 'b'],
      ['b', 'c', 'a'],
      ['a', 'b'],
      ['b', 'a', 'c']
    ]);
  });

  it('has its headings, and one where somebody mixes them', () => {
    const [child, adult] = [one('a', true, 1), one('b', false, 1)];
    expect(inSections([child, adult])).toEqual([
      { title: 'Cases with children', cases: [child] },
      { title: 'Cases with adults only', cases: [adult] }
    ]);
    expect(inSections([adult, child])).toEqual([{ title: 'Cases, children and adults mixed', cases: [adult, child] }]);
    expect(inSections([child]).map(({ cases: some }) => some.length)).toEqual([1, 0]);
    expect(inSections([adult]).map(({ cases: some }) => some.length)).toEqual([0, 1]);
  });
});
