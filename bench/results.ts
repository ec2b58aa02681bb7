import type { Budget } from './budgets';
import type { ArrowKeys } from './arrowKeys';
import type { BundleSizes } from './bundleSizes';
import { precisionOf, recallOf } from '../tests/domain/matching/support/measureMatching';
import type { CaseMatchingMeasured, CasesSearched } from './caseMatching';
import type { Typing } from './keystrokes';
import type { MatchingMeasured } from './matching';
import type { FiguresMeasured } from './figures';
import type { ForeignFileRefused } from './foreignFile';
import type { ScreenRequests } from './requests';
import type { FormsJudged, QueueWorked } from './rules';
import peers from './peers/results.json';
import { median, percentile, ratioOfMedians, rounded } from './statistics';
import type { ScreenComparison } from './timing';
import type { WordMade } from './wordDocuments';

/** Everything one run has measured. */
export interface Measured {
  readonly sizes: BundleSizes;
  readonly requests: readonly ScreenRequests[];
  readonly times: readonly ScreenComparison[];
  readonly typing: readonly Typing[];
  /** Arrow keys in a long queue: of this build, and of the other one where there is one. */
  readonly arrows: readonly ArrowKeys[];
  readonly forms: FormsJudged;
  readonly queue: QueueWorked;
  readonly matching: MatchingMeasured;
  readonly caseMatching: CaseMatchingMeasured;
  /** The agenda of the largest meeting as Word. */
  readonly word: WordMade;
  readonly foreignFile: ForeignFileRefused;
  readonly figures: FiguresMeasured;
  /** The same of the other build, where there is one. */
  readonly figuresBefore?: { readonly build: string; readonly measured: FiguresMeasured };
}

/** Cases of the queue in which the arrows are pressed. */
export const casesOfQueue = 250;

/** How a share of the samples compares: half of them, and all but one in twenty. */
export interface Spread {
  readonly median: number;
  readonly percentile95: number;
}

export const spreadOf = (samples: readonly number[], decimals: number): Spread => ({
  median: rounded(median(samples), decimals),
  percentile95: rounded(percentile(samples, 0.95), decimals)
});

const madeWithOthers: Readonly<Record<string, string>> = {
  DynamicForm: 'Page with the ready-made list form',
  ListView: 'Page with the ready-made list view',
  Fluent: 'Page made by hand with Fluent'
};

/** gzip kB of a page made with what others use, as `npm run bench:peers` measured it last. */
export const forScale = peers.pages
  .filter(({ page }) => page in madeWithOthers)
  .map(({ page, gzipKilobytes }) => ({ page: madeWithOthers[page], gzip: gzipKilobytes }));

/**
 * Limits of the sizes, in kB gzip: what two or more of the web parts share counts together, though no page loads all of it, and a whole
 * page by itself; of the growth of the time; of a keystroke's scripting, in milliseconds; of matching, in
 * percent. A look for the people of a case takes as many requests on any site, and hardly longer among a hundred times
 * as many people; it must stay within a second; so must making an agenda as Word, whose memory
 * any computer has to spare. The desk is open all day and brings the use cases of reviews,
 * duties and transfers; what a press opens comes when it is asked for. The last three are against another build: an arrow key
 * in the queue, and the time and the memory of a year's figures.
 */
export const limits = {
  shell: 20,
  shared: 210,
  page: 300,
  form: 240,
  screen: 40,
  desk: 70,
  ratio: 1.2,
  keystroke: 16,
  recall: 98,
  precision: 95,
  caseRequests: 3,
  caseRatio: 1.5,
  caseMilliseconds: 1000,
  wordMilliseconds: 1000,
  wordMegabytes: 100,
  foreignFileMilliseconds: 1000,
  foreignFileAtOnce: 200,
  figuresMilliseconds: 3000,
  tablesMilliseconds: 300,
  arrow: 8,
  arrowAgainst: 0.25,
  figuresAgainst: 0.5,
  memoryAgainst: 0.5
} as const;

/** Data reads a screen may make: one for each site. Opening a draft counts with the form it is opened in. */
const readLimits: readonly { readonly name: string; readonly screens: readonly string[]; readonly limit: number }[] = [
  { name: 'Desk queue', screens: ['Desk queue'], limit: 1 },
  { name: 'Case file', screens: ['Case file'], limit: 2 },
  { name: 'Agenda of 40 cases', screens: ['Agenda of 40 cases'], limit: 2 },
  { name: 'Action tracker', screens: ['Action tracker'], limit: 2 },
  { name: 'Insight', screens: ['Insight'], limit: 2 },
  { name: 'Referral form', screens: ['Referral form'], limit: 2 },
  { name: 'Referral form and a draft opened', screens: ['Referral form', 'Draft opened'], limit: 2 }
];

/** Reads of some screens together; NaN when one of them was not visited, which no budget lets pass. */
function readsOf(requests: readonly ScreenRequests[], screens: readonly string[]): number {
  return screens.reduce((total, screen) => total + (requests.find(found => found.screen === screen)?.reads.length ?? NaN), 0);
}

const percent = (share: number): number => 100 * share;

function matchingBudgets({ matched, lookedUp }: MatchingMeasured): readonly Budget[] {
  const above = (name: string, share: number, limit: number): Budget => ({ name, value: percent(share), limit, unit: '%', kind: 'above' });
  return [
    above('Matching, second records among the candidates', recallOf(matched), limits.recall),
    above('Matching, pairs called the same that are', precisionOf(matched), limits.precision),
    { name: 'Matching, most requests for a person', value: Math.max(...lookedUp.requests), limit: 1, unit: 'requests', kind: 'at most' },
    {
      name: 'Matching, look-ups with other candidates than the keys have',
      value: lookedUp.wrong,
      limit: 0,
      unit: 'look-ups',
      kind: 'at most'
    }
  ];
}

function caseMatchingBudgets({ few, many, ratio }: CaseMatchingMeasured): readonly Budget[] {
  const against = `with ${many.referrals.toLocaleString('en-GB')} referrals`;
  return [
    {
      name: 'Matching, most requests for all people of a case',
      value: Math.max(...few.requests, ...many.requests),
      limit: limits.caseRequests,
      unit: 'requests',
      kind: 'at most'
    },
    {
      name: `Matching, all people of a case, 95th percentile ${against}`,
      value: percentile(many.milliseconds, 0.95),
      limit: limits.caseMilliseconds,
      unit: 'ms',
      kind: 'below'
    },
    {
      name: `Matching, all people of a case ${against} against ${few.referrals.toLocaleString('en-GB')}`,
      value: ratio,
      limit: limits.caseRatio,
      unit: 'times',
      kind: 'at most'
    }
  ];
}

function wordBudgets({ cases, milliseconds, peakMegabytes }: WordMade): readonly Budget[] {
  return [
    {
      name: `Agenda of ${cases} cases as Word, 95th percentile`,
      value: percentile(milliseconds, 0.95),
      limit: limits.wordMilliseconds,
      unit: 'ms',
      kind: 'below'
    },
    { name: `Agenda of ${cases} cases as Word, memory`, value: peakMegabytes, limit: limits.wordMegabytes, unit: 'MB', kind: 'at most' }
  ];
}

const foreignFileBudgets = ({ milliseconds, longest }: ForeignFileRefused): readonly Budget[] => [
  {
    name: 'Word file of 1 MB that is not the form, scripting until it is refused, median',
    value: median(milliseconds),
    limit: limits.foreignFileMilliseconds,
    unit: 'ms',
    kind: 'below'
  },
  {
    name: 'Word file of 1 MB that is not the form, longest time without an answer, median',
    value: median(longest),
    limit: limits.foreignFileAtOnce,
    unit: 'ms',
    kind: 'below'
  }
];

function arrowBudgets([own, other]: readonly ArrowKeys[]): readonly Budget[] {
  const name = `Arrow key in a queue of ${casesOfQueue} cases`;
  const against = (before: ArrowKeys): Budget => ({
    name: `${name} against ${before.build}`,
    value: ratioOfMedians(before.milliseconds, own.milliseconds),
    limit: limits.arrowAgainst,
    unit: 'times',
    kind: 'at most'
  });
  return [
    { name: `${name}, 95th percentile`, value: percentile(own.milliseconds, 0.95), limit: limits.arrow, unit: 'ms', kind: 'below' },
    ...(other ? [against(other)] : [])
  ];
}

function figuresBudgets({ referrals, counted, drawn, megabytes }: FiguresMeasured, before: Measured['figuresBefore']): readonly Budget[] {
  const of = referrals.toLocaleString('en-GB');
  const against = ({ build, measured }: NonNullable<typeof before>): readonly Budget[] => [
    {
      name: `Insight, ${of} referrals of a year counted, against ${build}`,
      value: ratioOfMedians(measured.counted, counted),
      limit: limits.figuresAgainst,
      unit: 'times',
      kind: 'at most'
    },
    {
      name: `Insight, memory of a year of ${of} referrals against ${build}`,
      value: megabytes / measured.megabytes,
      limit: limits.memoryAgainst,
      unit: 'times',
      kind: 'at most'
    }
  ];
  return [
    {
      name: `Insight, ${of} referrals of a year counted, median`,
      value: median(counted),
      limit: limits.figuresMilliseconds,
      unit: 'ms',
      kind: 'below'
    },
    {
      name: 'Insight, every table of a quarter from its counts, median',
      value: median(drawn),
      limit: limits.tablesMilliseconds,
      unit: 'ms',
      kind: 'below'
    },
    ...(before ? against(before) : [])
  ];
}

function sizeBudgets({ shell, shared, screens }: BundleSizes): readonly Budget[] {
  const size = (name: string, value: number, limit: number): Budget => ({
    name: `${name}, gzip`,
    value,
    limit,
    unit: 'kB',
    kind: 'at most'
  });
  return [
    size('Shell', shell, limits.shell),
    size('Shared chunks', shared, limits.shared),
    size('The heaviest page, all its chunks', Math.max(...screens.map(({ page }) => page)), limits.page),
    size('Referral form, all its chunks', screens.find(({ screen }) => screen === 'Referral form')?.page ?? NaN, limits.form),
    ...screens.map(({ screen, own }) => size(`${screen}, its own chunks`, own, screen === 'Desk queue' ? limits.desk : limits.screen))
  ];
}

const readBudgets = (requests: readonly ScreenRequests[]): readonly Budget[] =>
  readLimits.map(({ name, screens, limit }): Budget => ({
    name: `${name}, data reads`,
    value: readsOf(requests, screens),
    limit,
    unit: 'reads',
    kind: 'at most'
  }));

const timeBudgets = (times: readonly ScreenComparison[]): readonly Budget[] =>
  times.map(({ screen, few, many, ratio }): Budget => ({
    name: `${screen}, usable with ${many.referrals.toLocaleString('en-GB')} referrals against ${few.referrals.toLocaleString('en-GB')}`,
    value: ratio,
    limit: limits.ratio,
    unit: 'times',
    kind: 'at most'
  }));

const typingBudgets = (typing: readonly Typing[]): readonly Budget[] =>
  typing.map(({ field, milliseconds }): Budget => ({
    name: `Keystroke, 95th percentile: ${field}`,
    value: percentile(milliseconds, 0.95),
    limit: limits.keystroke,
    unit: 'ms',
    kind: 'below'
  }));

function formBudgets({ exceptions, unnamed }: FormsJudged): readonly Budget[] {
  const none = (name: string, value: number): Budget => ({ name, value, limit: 0, unit: 'forms', kind: 'at most' });
  return [none('Generated forms that end in an exception', exceptions), none('Generated forms with a problem not named in words', unnamed)];
}

const ifMeasured = <T>(measured: T | undefined, budgets: (measured: T) => readonly Budget[]): readonly Budget[] =>
  measured === undefined ? [] : budgets(measured);

/** Every budget of what was measured. */
export const budgetsOf = ({
  sizes,
  requests,
  times,
  typing,
  arrows,
  forms,
  matching,
  caseMatching,
  word,
  foreignFile,
  figures,
  figuresBefore
}: Partial<Measured>): readonly Budget[] => [
  ...ifMeasured(sizes, sizeBudgets),
  ...ifMeasured(requests, readBudgets),
  ...ifMeasured(times, timeBudgets),
  ...ifMeasured(typing, typingBudgets),
  ...ifMeasured(arrows, arrowBudgets),
  ...ifMeasured(forms, formBudgets),
  ...ifMeasured(matching, matchingBudgets),
  ...ifMeasured(caseMatching, caseMatchingBudgets),
  ...ifMeasured(word, wordBudgets),
  ...ifMeasured(foreignFile, foreignFileBudgets),
  ...ifMeasured(figures, measured => figuresBudgets(measured, figuresBefore))
];

const figuresResults = ({ referrals, counted, drawn, megabytes }: FiguresMeasured): object => ({
  referrals,
  millisecondsToCount: spreadOf(counted, 0),
  millisecondsForEveryTable: spreadOf(drawn, 1),
  megabytes: rounded(megabytes, 0)
});

function matchingResults({ matched, lookedUp, kinds }: MatchingMeasured): object {
  return {
    records: matched.records,
    pairsOfOnePerson: matched.truePairs,
    recallPercent: rounded(percent(recallOf(matched)), 2),
    precisionPercent: rounded(percent(precisionOf(matched)), 2),
    pairsCompared: matched.compared,
    calledSame: matched.suggestedSame,
    wronglyCalledSame: matched.wronglySame.length,
    calledPossible: matched.possible,
    wronglyCalledDifferent: matched.wronglyDifferent.length,
    keysDropped: matched.droppedKeys.length,
    rowsOnTheSite: lookedUp.rows,
    lookUps: lookedUp.people,
    withoutKeys: lookedUp.withoutKeys,
    mostRequests: Math.max(...lookedUp.requests),
    millisecondsPerLookUp: spreadOf(lookedUp.milliseconds, 2),
    kinds
  };
}

const casesSearched = ({ referrals, requests, milliseconds, candidates }: CasesSearched): object => ({
  referrals,
  lookUps: requests.length,
  mostRequests: Math.max(...requests),
  millisecondsPerCase: spreadOf(milliseconds, 1),
  candidatesPerCase: spreadOf(candidates, 0)
});

const caseMatchingResults = ({ ratio, few, many }: CaseMatchingMeasured): object => ({
  ratio: rounded(ratio, 2),
  sites: [few, many].map(casesSearched)
});

/** What a run that measured a part is written down as: the matcher, in place of what stood there. */
export const matcherResultsOf = ({ matching, caseMatching }: Partial<Measured>): object => ({
  ...(matching && { matching: matchingResults(matching) }),
  ...(caseMatching && { caseMatching: caseMatchingResults(caseMatching) })
});

/** What the run is written down as. */
export function resultsOf(measured: Measured, budgets: readonly Budget[]): object {
  const { sizes, requests, times, typing, arrows, forms, queue, matching, caseMatching, word, foreignFile, figures, figuresBefore } =
    measured;
  return {
    sizesInKilobytesGzip: {
      shell: rounded(sizes.shell, 1),
      shared: rounded(sizes.shared, 1),
      screens: sizes.screens.map(({ screen, own, page }) => ({ screen, own: rounded(own, 1), wholePage: rounded(page, 1) })),
      files: sizes.files.map(({ name, part, kilobytes, gzipped }) => ({
        name,
        part,
        raw: rounded(kilobytes, 1),
        gzip: rounded(gzipped, 1)
      })),
      forScale
    },
    dataReads: requests.map(({ screen, reads, roundReads, writes, digests }) => ({
      screen,
      reads: reads.length,
      roundReads: roundReads.length,
      writes: writes.length,
      digests,
      asked: [...reads, ...roundReads, ...writes]
    })),
    millisecondsUntilUsable: times.map(({ screen, few, many, ratio }) => ({
      screen,
      ratio: rounded(ratio, 2),
      sites: [few, many].map(({ referrals, interactive, answering }) => ({
        referrals,
        runs: interactive.length,
        ...spreadOf(interactive, 0),
        ofWhichTheSiteAnswers: rounded(median(answering), 1)
      }))
    })),
    scriptingMillisecondsPerKeystroke: typing.map(({ field, milliseconds }) => ({
      field,
      keystrokes: milliseconds.length,
      ...spreadOf(milliseconds, 2),
      longest: rounded(Math.max(...milliseconds), 2)
    })),
    scriptingMillisecondsPerArrowKey: arrows.map(({ build, milliseconds }) => ({
      build,
      cases: casesOfQueue,
      presses: milliseconds.length,
      ...spreadOf(milliseconds, 2)
    })),
    rules: {
      formsJudged: forms.forms,
      problemsNamed: forms.problems,
      exceptions: forms.exceptions,
      unnamed: forms.unnamed,
      millisecondsPerForm: spreadOf(forms.milliseconds, 3),
      queueCases: queue.cases,
      millisecondsToWorkTheQueueOut: spreadOf(queue.fromRows, 1),
      millisecondsPerLetterOfASearch: spreadOf(queue.oneLetter, 2)
    },
    matching: matchingResults(matching),
    caseMatching: caseMatchingResults(caseMatching),
    agendaAsWord: {
      cases: word.cases,
      kilobytes: rounded(word.bytes / 1024, 1),
      runs: word.milliseconds.length,
      milliseconds: spreadOf(word.milliseconds, 0),
      peakMegabytes: rounded(word.peakMegabytes, 0)
    },
    foreignWordFile: {
      kilobytes: rounded(foreignFile.bytes / 1024, 0),
      runs: foreignFile.milliseconds.length,
      millisecondsOfScripting: spreadOf(foreignFile.milliseconds, 0),
      longestWithoutAnAnswer: spreadOf(foreignFile.longest, 0)
    },
    figures: figuresResults(figures),
    ...(figuresBefore && { figuresBefore: { build: figuresBefore.build, ...figuresResults(figuresBefore.measured) } }),
    budgets
  };
}
