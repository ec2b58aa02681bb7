import { dueTimes, duties } from '../../../src/domain/review/clocks';
import { boardTable } from '../../../src/domain/figures/boardTable';
import { addCounts, casesBehind, categoriesOf, countCases, countOf } from '../../../src/domain/figures/counts';
import { dutyStanding, minutesTaken, worstOf } from '../../../src/domain/figures/dutyTimes';
import type { FigureCase } from '../../../src/domain/figures/figureCase';
import { decidedOf } from '../../../src/domain/figures/oversightPack';
import { median } from '../../../src/domain/kernel/median';
import { dutyTallyName, shapeTallies, tallies, tallyOf } from '../../../src/domain/figures/tallies';
import { counting, figureCases, maracNames } from '../../support/stories/figureCases';

const cases = figureCases(20_000);
const counts = countCases(cases, counting);
const count = (isSo: (one: FigureCase) => boolean): number => {
  let found = 0;
  for (const one of cases) if (isSo(one)) found++;
  return found;
};

describe('20,000 cases, counted again by hand', () => {
  test('what became of them, by MARAC', () => {
    const perMarac = maracNames.map(marac => ({
      marac,
      counts: countCases(
        cases.filter(({ receivedByMarac }) => receivedByMarac === marac),
        counting
      )
    }));
    const { lines, total } = boardTable(perMarac.map(decidedOf), maracNames);
    for (const line of lines) {
      const received = count(one => one.receivedByMarac === line.marac);
      const withdrawn = count(one => one.receivedByMarac === line.marac && one.status === 'Withdrawn');
      const undecided = count(
        one => one.receivedByMarac === line.marac && (one.status === 'Awaiting review' || one.status === 'Returned for information')
      );
      expect(line).toEqual({
        marac: line.marac,
        accepted: received - withdrawn - undecided,
        withdrawn,
        undecided,
        received,
        percentOfDemand: Math.round((received * 100) / 20_000)
      });
    }
    expect(total).toMatchObject({ received: 20_000, percentOfDemand: 100 });
    // The months and the MARACs add up to the whole.
    expect(addCounts(perMarac.map(({ counts: own }) => own)).tallies).toEqual(counts.tallies);
  });

  test('the three questions, what is not recorded among them', () => {
    expect(counts.tallies['Coercive control']).toEqual({
      Yes: count(one => one.coerciveControl === 'Yes'),
      No: count(one => one.coerciveControl === 'No'),
      'Not recorded': count(one => one.coerciveControl === 'Not recorded')
    });
    expect(countOf(counts, 'Weapon in this incident', 'Knife or blade')).toBe(count(one => one.weaponInIncident === 'Knife or blade'));
    expect(countOf(counts, 'Conflict over child contact', 'Primary driver')).toBe(
      count(one => one.childContactConflict === 'Primary driver')
    );
    for (const { name } of shapeTallies) expect(Object.values(counts.tallies[name]).reduce((sum, one) => sum + one, 0)).toBe(20_000);
  });

  test('who the victims are, and who refers', () => {
    expect(countOf(counts, 'Age', '16 to 17')).toBe(count(({ victim: { age } }) => age === 16 || age === 17));
    expect(countOf(counts, 'Age', '65 and over')).toBe(count(({ victim: { age } }) => age !== undefined && age > 64));
    expect(countOf(counts, 'Age', 'Not recorded')).toBe(count(({ victim: { age } }) => age === undefined));
    expect(countOf(counts, 'Repeat', 'Repeat')).toBe(count(({ criteria }) => criteria.indexOf('Repeat') >= 0));
    expect(countOf(counts, 'Withdrawn because', 'Not recorded')).toBe(
      count(one => one.status === 'Withdrawn' && one.withdrawnReason === 'Changed by hand')
    );
    expect(countOf(counts, 'Risk assessment', 'Dash at or above the threshold')).toBe(
      count(one => one.riskTool !== 'DARA' && (one.dashScore ?? -1) >= 14)
    );
    expect(counts.children).toBe(cases.map(({ victim }) => victim.children ?? 0).reduce((sum, one) => sum + one, 0));
  });

  test('the clocks, by the rule and in plain hours', () => {
    const day = 24 * 3_600_000;
    for (const duty of duties) {
      const runs = (one: FigureCase): boolean =>
        (one.status !== 'Withdrawn' && one.status !== 'Closed') ||
        (one.status === 'Withdrawn' && one.offersIdva && duty === 'IDVA notified');
      const plainDue = (one: FigureCase): number => (one.receivedAt as Date).getTime() + (duty === 'Reviewed' ? day : 2 * day);
      const ruleDue = (one: FigureCase): number => dueTimes(one.receivedAt as Date, counting.hours).due[duty].getTime();
      for (const [name, dueAt] of [
        ['in plain hours', plainDue],
        ['by the rule', ruleDue]
      ] as const) {
        const standing = counts.tallies[dutyTallyName(duty, name)];
        const within = cases.filter(one => one.receivedAt !== undefined);
        expect(standing['In time']).toBe(within.filter(one => one.done[duty] && (one.done[duty] as Date).getTime() <= dueAt(one)).length);
        expect(standing.Late).toBe(within.filter(one => one.done[duty] && (one.done[duty] as Date).getTime() > dueAt(one)).length);
        expect(standing.Overdue).toBe(within.filter(one => !one.done[duty] && runs(one) && counting.now.getTime() > dueAt(one)).length);
        expect(standing.Open).toBe(within.filter(one => !one.done[duty] && runs(one) && counting.now.getTime() <= dueAt(one)).length);
      }
      const taken = cases
        .filter(one => one.receivedAt && one.done[duty])
        .map(one => ((one.done[duty] as Date).getTime() - (one.receivedAt as Date).getTime()) / 60_000);
      expect([...counts.minutes[duty]].sort((one, other) => one - other)).toEqual(taken.map(Math.round).sort((one, other) => one - other));
      expect(worstOf(counts.minutes[duty])).toBe(Math.max(...taken.map(Math.round)));
    }
  });

  test('every number opens exactly the cases it counts', () => {
    for (const tally of tallies) {
      for (const category of categoriesOf(counts, tally))
        expect(casesBehind(cases, tally, category, counting)).toHaveLength(countOf(counts, tally.name, category));
    }
  });
});

test('the middle of an even number lies between the two in the middle; of none there is none', () => {
  expect([median([]), median([7]), median([9, 1]), median([3, 100, 1])]).toEqual([undefined, 7, 5, 3]);
  expect(worstOf([])).toBeUndefined();
});

test('a case whose receipt was damaged is owed nothing that could be counted, and a tally that there is not is a fault', () => {
  const [one] = cases;
  const { receivedAt: _gone, ...damaged } = one;
  expect([dutyStanding(damaged, 'Reviewed', counting, counting.hours), minutesTaken(damaged, 'Reviewed')]).toEqual(['Not owed', undefined]);
  expect(() => tallyOf('Star sign')).toThrow(/There is no tally/);
});

test('each case is looked at once, whatever is asked', () => {
  const looked = new Map<string, number>();
  const some = cases.slice(0, 50);
  const watched = new Proxy(some, {
    get(all, name) {
      if (typeof name === 'string' && /^\d+$/.test(name)) looked.set(name, (looked.get(name) ?? 0) + 1);
      return Reflect.get(all, name) as unknown;
    }
  });
  expect(countCases(watched, counting)).toEqual(countCases(some, counting));
  expect(Array.from(looked.values())).toEqual(some.map(() => 1));
});
