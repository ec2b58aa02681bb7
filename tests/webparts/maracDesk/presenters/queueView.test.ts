import { casesAt, timedCases } from '../../../../src/webparts/maracDesk/presenters/queueCases';
import { queueView } from '../../../../src/webparts/maracDesk/presenters/queueView';
import { firstFilter, maracsOf } from '../../../../src/webparts/maracDesk/presenters/queueFilter';
import type { QueueFilter } from '../../../../src/webparts/maracDesk/presenters/queueFilter';
import type { ReferralSummary } from '../../../../src/domain/referral/referral';
import { aCase, birmingham, configuration, done, wednesdayNoon } from '../builders';

const all: QueueFilter = { scope: { kind: 'All' }, state: 'Everything', search: '' };
const view = (queue: readonly ReferralSummary[], filter: Partial<QueueFilter> = {}, drawn = 50, hasMore = false) =>
  queueView(
    casesAt(timedCases(queue, configuration.staffedHours), wednesdayNoon, configuration.staffedHours),
    { ...all, ...filter },
    wednesdayNoon,
    drawn,
    configuration,
    birmingham,
    hasMore
  );

const queue = [
  aCase({ id: 1, reference: 'M-7K4Q-9XTZ-C', victimName: "O'Néill, Zoë" }),
  aCase({ id: 2, owningMarac: 'Birmingham West', status: 'Accepted', evidence: { Reviewed: done('2026-04-15T10:00:00Z') } }),
  aCase({ id: 3, owningMarac: 'Coventry', receivedAt: new Date('2026-04-10T09:00:00Z') }),
  aCase({ id: 4, owningMarac: 'Coventry', status: 'Withdrawn' }),
  aCase({ id: 5, owningMarac: 'Old Town', problems: [{ words: 'The status “Done” is not known.' }] })
];

describe('filters of the queue', () => {
  test.each<[string, Partial<QueueFilter>, readonly number[]]>([
    ['everything', {}, [3, 1, 5, 2, 4]],
    ['mine, with what is of no MARAC in the settings and so nobody’s', { scope: { kind: 'Mine' } }, [1, 5, 2]],
    ['one MARAC', { scope: { kind: 'Marac', name: 'Coventry' } }, [3, 4]],
    ['awaiting review', { state: 'Awaiting review' }, [3, 1, 5]],
    ['duties owed', { state: 'Duties owed' }, [3, 1, 5, 2]],
    ['overdue', { state: 'Overdue' }, [3]],
    ['with a problem', { state: 'With a problem' }, [5]],
    ['by name without accents', { search: 'oneill zoe' }, [1]],
    ['by a part of the reference', { search: '7k4q 9x' }, [1]],
    ['by the whole reference', { search: 'm-7k4q-9xtz-c' }, [1]],
    ['by a search that finds nothing', { search: 'nobody' }, []]
  ])('%s', (_, filter, ids) => {
    expect(view(queue, filter).ids).toEqual(ids);
  });

  test('each state says how many it would show within the MARAC chosen', () => {
    expect(view(queue, { scope: { kind: 'Marac', name: 'Coventry' } }).states.map(({ words, count }) => [words, count])).toEqual([
      ['Everything', 2],
      ['Awaiting review', 1],
      ['Duties owed', 1],
      ['Overdue', 1]
    ]);
  });

  test('each MARAC says how many it would show within the state chosen, and one no longer configured is not lost', () => {
    const scopes = view(queue, { state: 'Awaiting review' }).scopes.map(({ words, count }) => [words, count]);
    expect(scopes.slice(0, 3)).toEqual([
      ['My MARACs', 2],
      ['All MARACs', 3],
      ['Birmingham East', 1]
    ]);
    expect(scopes).toContainEqual(['Coventry', 1]);
    expect(scopes).toContainEqual(['Old Town (not in the settings any more)', 1]);
    expect(scopes).toHaveLength(2 + configuration.maracs.length + 1);
  });

  test('what waits for the referrer is a state of its own, is overdue by its own clock, and awaits no review', () => {
    const returned = aCase({ id: 6, status: 'Returned for information', receivedAt: new Date('2026-04-10T09:00:00Z') });
    const { states } = view([...queue, returned]);
    expect(states.map(({ words, count }) => [words, count])).toContainEqual(['Waiting for the referrer', 1]);
    expect(view([...queue, returned], { state: 'Waiting for the referrer' }).ids).toEqual([6]);
    expect(view([...queue, returned], { state: 'Overdue' }).ids).toContain(6);
    expect(view([...queue, returned], { state: 'Awaiting review' }).ids).not.toContain(6);
    expect(view(queue).states.map(({ words }) => words)).not.toContain('Waiting for the referrer');
  });

  test('the count of a choice is what choosing it shows', () => {
    const { states, scopes } = view(queue);
    states.forEach(choice => expect(view(queue, { state: choice.value }).ids).toHaveLength(choice.count));
    scopes.forEach(choice => expect(view(queue, { scope: choice.value }).ids).toHaveLength(choice.count));
  });

  test('opens on the MARACs of the coordinator, whatever the case of the login, and on all for anybody else', () => {
    expect(firstFilter(maracsOf(configuration, 'Coordinator.Birmingham@WMP.example')).scope).toEqual({ kind: 'Mine' });
    expect(firstFilter(maracsOf(configuration, 'administrator@wmp.example')).scope).toEqual({ kind: 'All' });
  });
});

describe('empty and long queues', () => {
  test.each<[readonly ReferralSummary[], Partial<QueueFilter>, string]>([
    [[], {}, 'Nothing is waiting. A referral shows here within a minute of being sent, with its clocks running.'],
    [queue, { search: 'nobody' }, 'No case in the queue matches your search. The queue holds only cases on which something is owed.'],
    [
      queue,
      { scope: { kind: 'Marac', name: 'Dudley' }, search: queue[0].reference },
      'No case here matches your search; one does under Everything in All MARACs.'
    ],
    [queue, { scope: { kind: 'Marac', name: 'Dudley' } }, 'Nothing is owed here. Choose All MARACs to see the rest of the region.']
  ])('says what would be here', (cases, filter, words) => {
    expect(view(cases, filter).emptyWords).toBe(words);
  });

  test('draws a window of a thousand', () => {
    const thousand = Array.from({ length: 1000 }, (_, index) =>
      aCase({ receivedAt: new Date(wednesdayNoon.getTime() - index * 3_600_000) })
    );
    const shown = view(thousand);
    expect(shown.rows).toHaveLength(50);
    expect(shown.hidden).toBe(950);
    expect(shown.ids).toHaveLength(1000);
    expect(shown.cappedWords).toBeUndefined();
    const first = view(thousand, {}, 50, true);
    expect(first.cappedWords).toMatch(/^The first 1,000 cases are shown; there are more\. They are those due first/);
    expect(first.summary).toMatch(/^1,000 or more cases, /);
  });
});
