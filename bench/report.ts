import { budgetRows, figure } from './budgets';
import type { Budget } from './budgets';
import type { ScreenRequests } from './requests';
import { forScale, spreadOf } from './results';
import type { Measured } from './results';
import { median, percentile } from './statistics';
import { table } from './table';

const titled = (title: string, text: string): string => `\n${title}\n${text}`;
const ms = (value: number, decimals = 0): string => `${value.toFixed(decimals)} ms`;
const whole = (value: number): string => value.toLocaleString('en-GB');
const kB = (value: number): string => figure(value, 'kB');

function sizes({ sizes: { shell, shared, screens } }: Measured): string {
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

function requests({ requests: found }: Measured): string {
  const rows = found.map(screen => [screen.screen, String(screen.reads.length), shortened(screen.reads[0] ?? ''), apart(screen)]);
  return titled('Data reads', table(['Screen', 'Reads', 'The first', 'Counted apart'], rows));
}

function times({ times: compared }: Measured): string {
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
  return titled('Time until a screen can be used, scripts cached; a case file and a draft from the press that opens them', table(head, rows));
}

function typing({ typing: typed }: Measured): string {
  const rows = typed.map(({ field, milliseconds }) => {
    const spread = spreadOf(milliseconds, 2);
    return [field, String(milliseconds.length), ms(spread.median, 1), ms(spread.percentile95, 1), ms(Math.max(...milliseconds), 1)];
  });
  return titled('Scripting per keystroke', table(['Field', 'Keystrokes', 'Median', '95th percentile', 'Longest'], rows));
}

function rules({ forms, queue }: Measured): string {
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

function matching({ matching: { matched, lookedUp } }: Measured): string {
  const { median: half, percentile95 } = spreadOf(lookedUp.milliseconds, 2);
  const rows = [
    ['Records, and pairs of one person', whole(matched.records), whole(matched.truePairs)],
    ['Pairs compared, and called possible', whole(matched.compared), whole(matched.possible)],
    ['Called the same, and wrongly so', whole(matched.suggestedSame), whole(matched.wronglySame.length)],
    ['Of one person: not found, and called different', whole(matched.missed.length), whole(matched.wronglyDifferent.length)],
    ['Match keys on the site, and dropped', whole(lookedUp.rows), whole(matched.droppedKeys.length)],
    ['A look-up on the site, median and 95th percentile', ms(half, 2), ms(percentile95, 2)]
  ];
  return titled('Matching', table(['What', '', ''], rows));
}

function caseMatching({ caseMatching: { few, many, ratio } }: Measured): string {
  const rows = [few, many].map(({ referrals, requests, milliseconds, candidates }, at) => [
    whole(referrals),
    String(requests.length),
    String(Math.max(...requests)),
    ms(median(milliseconds), 1),
    ms(percentile(milliseconds, 0.95), 1),
    String(median(candidates)),
    at === 0 ? '' : ratio.toFixed(2)
  ]);
  return titled('Everybody of a case looked for in all others', table(['Referrals', 'Cases', 'Requests', 'Median', '95th percentile', 'Candidates', 'Ratio'], rows));
}

function word({ word: { cases, bytes, milliseconds, peakMegabytes } }: Measured): string {
  const row = [`An agenda of ${cases} cases`, kB(bytes / 1024), ms(median(milliseconds)), ms(percentile(milliseconds, 0.95)), figure(peakMegabytes, 'MB')];
  return titled('Made as Word', table(['What', 'The file', 'Median', '95th percentile', 'Memory'], [row]));
}

function figures({ figures: { referrals, counted, drawn, megabytes } }: Measured): string {
  const row = (name: string, samples: readonly number[]): readonly string[] => [name, ms(spreadOf(samples, 0).median), ms(spreadOf(samples, 0).percentile95)];
  const rows = [row(`A year of ${whole(referrals)} referrals counted`, counted), row('Every table of a quarter from its counts', drawn)];
  return titled('Figures', `${table(['What', 'Median', '95th percentile'], rows)}\nAt most ${megabytes.toFixed(0)} MB at once.`);
}

/** The whole run as text. */
export const reportOf = (measured: Measured, budgets: readonly Budget[]): string =>
  [
    sizes(measured),
    requests(measured),
    times(measured),
    typing(measured),
    rules(measured),
    matching(measured),
    caseMatching(measured),
    word(measured),
    figures(measured),
    titled('Budgets', table(['Budget', 'Measured', 'Allowed', ''], budgetRows(budgets)))
  ].join('\n');
