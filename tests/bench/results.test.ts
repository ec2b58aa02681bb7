import { broken } from '../../bench/budgets';
import { reportOf } from '../../bench/report';
import { budgetsOf, resultsOf } from '../../bench/results';
import type { Measured } from '../../bench/results';
import type { ScreenRequests } from '../../bench/requests';
import type { ScreenComparison } from '../../bench/timing';

const asked = (screen: string, reads: readonly string[]): ScreenRequests => ({ screen, reads, roundReads: [], writes: [], digests: 0 });

const compared = (screen: string, few: number, many: number): ScreenComparison => ({
  screen,
  few: { screen, referrals: 500, interactive: [few], answering: [1] },
  many: { screen, referrals: 50_000, interactive: [many], answering: [1] },
  ratio: many / few
});

const good: Measured = {
  sizes: {
    shell: 3.2,
    shared: 79.3,
    screens: [
      { screen: 'Desk queue', own: 17.4, page: 92.6 },
      { screen: 'Referral form', own: 9.1, page: 84.3 }
    ],
    files: [{ name: 'marac-web-parts_a.js', part: 'shell', kilobytes: 9, gzipped: 3.2 }]
  },
  requests: [
    asked('Desk queue', ['one']),
    asked('Case file', ['one', 'two']),
    asked('Referral form', ['one']),
    asked('Draft opened', ['two']),
    asked('Agenda of 40 cases', ['one', 'two']),
    asked('Action tracker', ['one', 'two']),
    asked('Insight', ['one', 'two'])
  ],
  times: [compared('Desk queue', 500, 600)],
  typing: [{ field: 'Narrative', milliseconds: [...Array.from({ length: 95 }, () => 3), 90, 90, 90, 90, 90] }],
  arrows: [{ build: 'this build', milliseconds: [1, 1, 2] }],
  forms: { forms: 10, problems: 40, exceptions: 0, unnamed: 0, milliseconds: [0.1] },
  queue: { cases: 1_000, fromRows: [20], oneLetter: [2] },
  matching: {
    matched: {
      records: 1_000,
      truePairs: 200,
      foundPairs: 198,
      suggestedSame: 100,
      wronglySame: [],
      wronglyDifferent: [],
      possible: 20,
      missed: [
        [1, 2],
        [3, 4]
      ],
      droppedKeys: [],
      compared: 900
    },
    lookedUp: { people: 2, rows: 8_000, requests: [1, 1], milliseconds: [2, 4], wrong: 0, withoutKeys: 0 },
    kinds: [{ code: 'T01', group: 'Names otherwise', pairs: 30, found: 29, same: 20 }]
  },
  foreignFile: { bytes: 1_000_000, milliseconds: [400], longest: [60] },
  figures: { referrals: 50_000, counted: [900, 1_000, 1_100], drawn: [20, 21, 22], megabytes: 120 },
  caseMatching: {
    few: { referrals: 500, requests: [3, 3], milliseconds: [40, 60], candidates: [0, 2] },
    many: { referrals: 50_000, requests: [3, 3], milliseconds: [150, 250], candidates: [3, 5] },
    ratio: 1.4
  },
  word: { cases: 40, bytes: 24_000, milliseconds: [60, 90], peakMegabytes: 30 }
};

const { matched, lookedUp, kinds } = good.matching;
const { few, many } = good.caseMatching;
const pairs = (count: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_unused, at) => [at, at + 1] as const);

const brokenBy = (changes: Partial<Measured>): readonly string[] => broken(budgetsOf({ ...good, ...changes })).map(({ name }) => name);

describe('the results of a run', () => {
  it('keep every budget when all is well', () => {
    expect(brokenBy({})).toEqual([]);
  });

  it.each<[string, Partial<Measured>, readonly string[]]>([
    [
      'an agenda that takes long to make',
      { word: { ...good.word, milliseconds: [1_000] } },
      ['Agenda of 40 cases as Word, 95th percentile']
    ],
    [
      'a large file that keeps the page busy',
      { foreignFile: { bytes: 1_000_000, milliseconds: [1_000], longest: [200] } },
      [
        'Word file of 1 MB that is not the form, scripting until it is refused, median',
        'Word file of 1 MB that is not the form, longest time without an answer, median'
      ]
    ],
    ['an agenda that fills the memory', { word: { ...good.word, peakMegabytes: 101 } }, ['Agenda of 40 cases as Word, memory']],
    ['a heavy shell', { sizes: { ...good.sizes, shell: 20.1 } }, ['Shell, gzip']],
    ['heavy shared chunks', { sizes: { ...good.sizes, shared: 210.1 } }, ['Shared chunks, gzip']],
    [
      'a heavy page',
      { sizes: { ...good.sizes, screens: [{ screen: 'Case finder', own: 1, page: 300.1 }, ...good.sizes.screens] } },
      ['The heaviest page, all its chunks, gzip']
    ],
    [
      'a heavy form',
      { sizes: { ...good.sizes, screens: [{ screen: 'Referral form', own: 1, page: 240.1 }] } },
      ['Referral form, all its chunks, gzip']
    ],
    [
      'a heavy desk',
      { sizes: { ...good.sizes, screens: [{ screen: 'Desk queue', own: 70.1, page: 0 }, good.sizes.screens[1]] } },
      ['Desk queue, its own chunks, gzip']
    ],
    [
      'a heavy screen',
      { sizes: { ...good.sizes, screens: [{ screen: 'Case finder', own: 40.1, page: 0 }, good.sizes.screens[1]] } },
      ['Case finder, its own chunks, gzip']
    ],
    [
      'a third read of an agenda',
      { requests: [...good.requests, asked('Agenda of 40 cases', ['one', 'two', 'three'])].reverse() },
      ['Agenda of 40 cases, data reads']
    ],
    [
      'a second read of the queue',
      { requests: [...good.requests.slice(1), asked('Desk queue', ['one', 'two'])] },
      ['Desk queue, data reads']
    ],
    [
      'a second read on opening a draft',
      { requests: good.requests.map(screen => (screen.screen === 'Draft opened' ? asked('Draft opened', ['two', 'three']) : screen)) },
      ['Referral form and a draft opened, data reads']
    ],
    [
      'a screen that was not visited',
      { requests: good.requests.filter(({ screen }) => screen !== 'Case file') },
      ['Case file, data reads']
    ],
    [
      'a screen slower on many rows',
      { times: [compared('Desk queue', 500, 601)] },
      ['Desk queue, usable with 50,000 referrals against 500']
    ],
    [
      'slow keystrokes',
      { typing: [{ field: 'Narrative', milliseconds: Array.from({ length: 20 }, () => 16) }] },
      ['Keystroke, 95th percentile: Narrative']
    ],
    ['slow arrow keys', { arrows: [{ build: 'this build', milliseconds: [8] }] }, ['Arrow key in a queue of 250 cases, 95th percentile']],
    [
      'arrow keys not four times as quick as those of the other build',
      { arrows: [...good.arrows, { build: '63c5d83', milliseconds: [3, 3, 3] }] },
      ['Arrow key in a queue of 250 cases against 63c5d83']
    ],
    [
      'figures that take more than half the time of the other build',
      { figuresBefore: { build: '63c5d83', measured: { ...good.figures, counted: [1_900], megabytes: 240 } } },
      ['Insight, 50,000 referrals of a year counted, against 63c5d83']
    ],
    [
      'figures that take more than half the memory of the other build',
      { figuresBefore: { build: '63c5d83', measured: { ...good.figures, counted: [2_000], megabytes: 230 } } },
      ['Insight, memory of a year of 50,000 referrals against 63c5d83']
    ],
    ['an exception', { forms: { ...good.forms, exceptions: 1 } }, ['Generated forms that end in an exception']],
    ['a problem without words', { forms: { ...good.forms, unnamed: 1 } }, ['Generated forms with a problem not named in words']],
    [
      'candidates that lack too many',
      { matching: { lookedUp, kinds, matched: { ...matched, foundPairs: 196 } } },
      ['Matching, second records among the candidates']
    ],
    [
      'too many wrongly called the same',
      { matching: { lookedUp, kinds, matched: { ...matched, wronglySame: pairs(5) } } },
      ['Matching, pairs called the same that are']
    ],
    [
      'nothing called the same',
      { matching: { lookedUp, kinds, matched: { ...matched, suggestedSame: 0 } } },
      ['Matching, pairs called the same that are']
    ],
    [
      'a look-up in two requests',
      { matching: { matched, kinds, lookedUp: { ...lookedUp, requests: [1, 2] } } },
      ['Matching, most requests for a person']
    ],
    [
      'a look-up that misses somebody',
      { matching: { matched, kinds, lookedUp: { ...lookedUp, wrong: 1 } } },
      ['Matching, look-ups with other candidates than the keys have']
    ],
    [
      'a fourth request for the people of a case',
      { caseMatching: { ...good.caseMatching, few: { ...few, requests: [3, 4] } } },
      ['Matching, most requests for all people of a case']
    ],
    [
      'a second and more for the people of a case',
      { caseMatching: { ...good.caseMatching, many: { ...many, milliseconds: [150, 1_000] } } },
      ['Matching, all people of a case, 95th percentile with 50,000 referrals']
    ],
    [
      'a year that takes too long to count',
      { figures: { ...good.figures, counted: [3_000] } },
      ['Insight, 50,000 referrals of a year counted, median']
    ],
    [
      'tables that take too long',
      { figures: { ...good.figures, drawn: [300] } },
      ['Insight, every table of a quarter from its counts, median']
    ],
    [
      'a look that grows with the list',
      { caseMatching: { ...good.caseMatching, ratio: 1.6 } },
      ['Matching, all people of a case with 50,000 referrals against 500']
    ]
  ])('break the budget that fits: %s', (_what, changes, names) => {
    expect(brokenBy(changes)).toEqual(names);
  });

  it('are written down with what was measured, and nothing that is no figure', () => {
    const written = JSON.stringify(resultsOf(good, budgetsOf(good)));
    expect(written).not.toContain('null');
    expect(JSON.parse(written)).toMatchObject({
      sizesInKilobytesGzip: { shell: 3.2, shared: 79.3 },
      dataReads: [{ screen: 'Desk queue', reads: 1 }, { reads: 2 }, { reads: 1 }, { reads: 1 }, { reads: 2 }, { reads: 2 }, { reads: 2 }],
      millisecondsUntilUsable: [
        {
          ratio: 1.2,
          sites: [
            { referrals: 500, median: 500 },
            { referrals: 50_000, median: 600 }
          ]
        }
      ],
      scriptingMillisecondsPerKeystroke: [{ keystrokes: 100, percentile95: 3, longest: 90 }]
    });
  });

  it('say what both builds took, where there is another', () => {
    const both: Measured = {
      ...good,
      arrows: [...good.arrows, { build: '63c5d83', milliseconds: [9, 9, 9] }],
      figuresBefore: { build: '63c5d83', measured: { ...good.figures, counted: [2_500], megabytes: 300 } }
    };
    expect(broken(budgetsOf(both))).toEqual([]);
    expect(resultsOf(both, [])).toMatchObject({
      scriptingMillisecondsPerArrowKey: [
        { build: 'this build', cases: 250, median: 1 },
        { build: '63c5d83', median: 9 }
      ],
      figuresBefore: { build: '63c5d83', millisecondsToCount: { median: 2_500 }, megabytes: 300 }
    });
    expect(reportOf(both, [])).toMatch(/^63c5d83 +3 +9\.0 ms/m);
  });

  it('of a part are those of what was measured', () => {
    const part = { figures: good.figures };
    expect(budgetsOf(part).map(({ name }) => name)).toEqual([
      'Insight, 50,000 referrals of a year counted, median',
      'Insight, every table of a quarter from its counts, median'
    ]);
    expect(reportOf(part, budgetsOf(part))).not.toContain('gzip');
  });

  it('are printed with every budget', () => {
    const report = reportOf(good, budgetsOf(good));
    expect(report).toContain('For scale: page with the ready-made list form');
    expect(report.match(/ kept$/gm)).toHaveLength(budgetsOf(good).length);
  });
});
