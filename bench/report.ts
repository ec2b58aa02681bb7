import { budgetRows, figure } from './budgets';
import type { Budget } from './budgets';
import type { FiguresMeasured } from './figures';
import type { ScreenRequests } from './requests';
import { casesOfQueue, forScale, spreadOf } from './results';
import type { Measured } from './results';
import { groupsOf } from './matchingKinds';
import { median, percentile } from './statistics';
import { table } from './table';

const titled = (title: string, text: string): string => `\n${title}\n${text}`;
const ms = (value: number, decimals = 0): string => `${value.toFixed(decimals)} ms`;
const whole = (value: number): string => value.toLocaleString('en-GB');
const kB = (value: number): string => figure(value, 'kB');

function sizes({ sizes: { shell, shared, screens } }: Pick<Measured, 'sizes'>): string {
  const rows = [
    ['Shell, on every page', kB(shell)],
    ['Shared chunks, once for the whole suite', kB(shared)],
    ...screens.map(({ screen, own, page }) => [screen, kB(own), kB(page)]),
    ...forScale.map(({ page, gzip }) => [`For scale: ${page.charAt(0).toLowerCase()}${page.slice(1)}`, '', kB(gzip)])
  ];
  return titled('Sizes, gzip', table(['What', 'Its own', 'The whole page'], rows));
}

const apart = ({ roundReads, writes, digests }: ScreenRequests): string =>
  [
    roundReads.length > 0 ? `the desk’s round: ${roundReads.length}` : '',
    writes.length > 0 ? `written: ${writes.join(', ')}` : '',
    digests > 0 ? `request digest: ${digests}` : ''
  ]
    .filter(Boolean)
    .join('; ');

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 67)}…` : text);

function requests({ requests: found }: Pick<Measured, 'requests'>): string {
  const rows = found.map(screen => [screen.screen, String(screen.reads.length), shortened(screen.reads[0] ?? ''), apart(screen)]);
  return titled('Data reads', table(['Screen', 'Reads', 'The first', 'Counted apart'], rows));
}

function times({ times: compared }: Pick<Measured, 'times'>): string {
  const rows = compared.flatMap(({ screen, few, many, ratio }) =>
    [few, many].map(({ referrals, interactive, answering }, at) => [
      at === 0 ? screen : '',
      referrals.toLocaleString('en-GB'),
      ms(median(interactive)),
      ms(percentile(interactive, 0.95)),
      ms(median(answering), 1),
      String(interactive.length),
      at === 0 ? '' : ratio.toFixed(2)
    ])
  );
  const head = ['Screen', 'Referrals', 'Usable after', '95th percentile', 'The site answers', 'Runs', 'Ratio'];
  return titled(
    'Time until a screen can be used, scripts cached; a case file and a draft from the press that opens them',
    table(head, rows)
  );
}

function typing({ typing: typed }: Pick<Measured, 'typing'>): string {
  const rows = typed.map(({ field, milliseconds }) => {
    const spread = spreadOf(milliseconds, 2);
    return [field, String(milliseconds.length), ms(spread.median, 1), ms(spread.percentile95, 1), ms(Math.max(...milliseconds), 1)];
  });
  return titled('Scripting per keystroke', table(['Field', 'Keystrokes', 'Median', '95th percentile', 'Longest'], rows));
}

function arrows({ arrows: pressed }: Pick<Measured, 'arrows'>): string {
  const rows = pressed.map(({ build, milliseconds }) => {
    const spread = spreadOf(milliseconds, 2);
    return [build, String(milliseconds.length), ms(spread.median, 1), ms(spread.percentile95, 1), ms(Math.max(...milliseconds), 1)];
  });
  return titled(
    `Scripting per arrow key in a queue of ${casesOfQueue} cases`,
    table(['Build', 'Presses', 'Median', '95th percentile', 'Longest'], rows)
  );
}

function rules({ forms, queue }: Pick<Measured, 'forms' | 'queue'>): string {
  const row = (name: string, samples: readonly number[], decimals: number): readonly string[] => {
    const spread = spreadOf(samples, decimals);
    return [name, ms(spread.median, decimals), ms(spread.percentile95, decimals)];
  };
  const rows = [
    row(`A form judged, of ${forms.forms.toLocaleString('en-GB')} generated`, forms.milliseconds, 3),
    row(`A queue of ${queue.cases.toLocaleString('en-GB')} worked out from its rows`, queue.fromRows, 1),
    row('The same for one letter of a search', queue.oneLetter, 2)
  ];
  const found = `${forms.problems.toLocaleString('en-GB')} problems named, ${forms.exceptions} exceptions, ${forms.unnamed} forms with a problem not named.`;
  return titled('Rules', `${table(['What', 'Median', '95th percentile'], rows)}\n${found}`);
}

function matching({ matching: { matched, lookedUp, kinds } }: Pick<Measured, 'matching'>): string {
  const { median: half, percentile95 } = spreadOf(lookedUp.milliseconds, 2);
  const rows = [
    ['Records, and pairs of one person', whole(matched.records), whole(matched.truePairs)],
    ['Pairs compared, and called possible', whole(matched.compared), whole(matched.possible)],
    ['Called the same, and wrongly so', whole(matched.suggestedSame), whole(matched.wronglySame.length)],
    ['Of one person: not found, and called different', whole(matched.missed.length), whole(matched.wronglyDifferent.length)],
    ['Match keys on the site, and dropped', whole(lookedUp.rows), whole(matched.droppedKeys.length)],
    ['A look-up on the site, median and 95th percentile', ms(half, 2), ms(percentile95, 2)],
    ...groupsOf(kinds).map(({ group, pairs, found, same }) => [
      `${group}, of ${whole(pairs)} pairs held back: found, and called the same`,
      whole(found),
      whole(same)
    ])
  ];
  return titled('Matching', table(['What', '', ''], rows));
}

function caseMatching({ caseMatching: { few, many, ratio } }: Pick<Measured, 'caseMatching'>): string {
  const rows = [few, many].map(({ referrals, requests, milliseconds, candidates }, at) => [
    whole(referrals),
    String(requests.length),
    String(Math.max(...requests)),
    ms(median(milliseconds), 1),
    ms(percentile(milliseconds, 0.95), 1),
    String(median(candidates)),
    at === 0 ? '' : ratio.toFixed(2)
  ]);
  return titled(
    'Everybody of a case looked for in all others',
    table(['Referrals', 'Look-ups', 'Requests', 'Median', '95th percentile', 'Candidates', 'Ratio'], rows)
  );
}

function word({ word: { cases, bytes, milliseconds, peakMegabytes } }: Pick<Measured, 'word'>): string {
  const row = [
    `An agenda of ${cases} cases`,
    kB(bytes / 1024),
    ms(median(milliseconds)),
    ms(percentile(milliseconds, 0.95)),
    figure(peakMegabytes, 'MB')
  ];
  return titled('Made as Word', table(['What', 'The file', 'Median', '95th percentile', 'Memory'], [row]));
}

function foreignFile({ foreignFile: { bytes, milliseconds, longest } }: Pick<Measured, 'foreignFile'>): string {
  const row = [kB(bytes / 1024), String(milliseconds.length), ms(median(milliseconds)), ms(median(longest)), ms(Math.max(...longest))];
  return titled(
    'A Word file that is not the form, until it is refused',
    table(['The file', 'Times', 'Scripting', 'Longest at a stretch', 'Longest of all'], [row])
  );
}

function figures({ figures: measured, figuresBefore }: Pick<Measured, 'figures' | 'figuresBefore'>): string {
  const row = (build: string, { counted, drawn, megabytes }: FiguresMeasured): readonly string[] => {
    const [count, tables] = [spreadOf(counted, 0), spreadOf(drawn, 0)];
    return [build, ms(count.median), ms(count.percentile95), ms(tables.median), ms(tables.percentile95), figure(megabytes, 'MB')];
  };
  const rows = [row('this build', measured), ...(figuresBefore ? [row(figuresBefore.build, figuresBefore.measured)] : [])];
  const head = ['Build', 'Counted', '95th percentile', 'Every table', '95th percentile', 'Memory'];
  return titled(`A year of ${whole(measured.referrals)} referrals counted, and every table of a quarter`, table(head, rows));
}

/** What was measured of the run as text. */
export function reportOf(measured: Partial<Measured>, budgets: readonly Budget[]): string {
  const {
    sizes: bundles,
    requests: asked,
    times: compared,
    typing: typed,
    arrows: pressed,
    forms,
    queue,
    matching: matched,
    caseMatching: searched,
    word: made,
    foreignFile: refused,
    figures: counted,
    figuresBefore
  } = measured;
  return [
    bundles && sizes({ sizes: bundles }),
    asked && requests({ requests: asked }),
    compared && times({ times: compared }),
    typed && typing({ typing: typed }),
    pressed && arrows({ arrows: pressed }),
    forms && queue && rules({ forms, queue }),
    matched && matching({ matching: matched }),
    searched && caseMatching({ caseMatching: searched }),
    made && word({ word: made }),
    refused && foreignFile({ foreignFile: refused }),
    counted && figures({ figures: counted, figuresBefore }),
    titled('Budgets', table(['Budget', 'Measured', 'Allowed', ''], budgetRows(budgets)))
  ]
    .filter(Boolean)
    .join('\n');
}
