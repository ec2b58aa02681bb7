import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInSample } from './runner.mjs';
import { streets } from './streets.mjs';
import { typesChecker } from './types.mjs';

/** Why a survivor is left, by what was changed; the first that fits. Those of the permissions are told one by one in `told`. */
const reasons = [
  [
    'Words that somebody reads, and nothing goes by',
    ({ mutator, from }) => mutator === 'StringLiteral' && /^.?[^'"`]*[A-Za-z’]+[ ,.:?][^]*/.test(from.slice(1))
  ],
  [
    'A word of a table: it is told, stored or compared elsewhere, where the type of the whole does not know it',
    ({ mutator, from }) => mutator === 'StringLiteral' && from.length > 2
  ],
  ['What stands in place of something that is missing', ({ to }) => /Stryker was here/.test(to)],
  [
    'Spaces and capitals of what somebody typed are tidied more than once',
    ({ mutator, from }) => mutator === 'MethodExpression' && /\.(trim|toLowerCase|toUpperCase)\(\)$/.test(from)
  ],
  ['A pattern for what somebody typed, a little wider or narrower', ({ mutator }) => mutator === 'Regex'],
  ['A row or an answer that is damaged', ({ mutator }) => mutator === 'OptionalChaining'],
  [
    'No test of the rules runs it: the services’ or the screens’ tests do, which are not asked here',
    ({ status }) => status === 'NoCoverage'
  ],
  ['A filter or an order that changes nothing for what the tests give', ({ mutator }) => mutator === 'MethodExpression'],
  ['A case at the edge, or a combination, that no test of the rules gives', () => true]
];

const cell = text => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const short = (text, most) => (text.length > most ? `${text.slice(0, most)}…` : text);
const percent = (some, all) => (all === 0 ? '–' : `${((100 * some) / all).toFixed(1)} %`);

/** The 95 % interval of a share, by Wilson. */
function interval(some, all) {
  const [share, z] = [some / all, 1.96];
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const half = (z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2))) / (1 + z ** 2 / all);
  return `${(100 * (middle - half)).toFixed(1)} to ${(100 * (middle + half)).toFixed(1)} %`;
}

/** What was found last of each street, whenever and wherever it was run. */
const kept = fileURLToPath(new URL('found.json', import.meta.url));
const read = () => JSON.parse(readFileSync(kept, 'utf8'));

const zeroBased = ({ line, column }) => ({ line, column: column - 1 });

/** What became of the mutants of one file that were asked. */
function asked(check, share, file, { source, mutants }) {
  const chosen = mutants.filter(
    ({ status, mutatorName, replacement, location }) =>
      ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status) &&
      isInSample(share, file, { mutatorName, replacement, location: { start: zeroBased(location.start), end: zeroBased(location.end) } })
  );
  const left = chosen.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const problems = check(file, source, left);
  const lines = source.split('\n');
  const survived = left
    .filter((_unused, at) => problems[at] === undefined)
    .map(({ mutatorName: mutator, status, replacement: to, location: { start, end } }) => {
      const first = lines[start.line - 1];
      const from = start.line === end.line ? first.slice(start.column - 1, end.column - 1) : `${first.slice(start.column - 1)} …`;
      return {
        file,
        line: start.line,
        from: short(cell(from), 90),
        to: short(cell(to), 60),
        why: reasons.findIndex(([, fits]) => fits({ mutator, status, from, to }))
      };
    });
  return { inAll: mutants.length, noticed: chosen.length - left.length, broken: left.length - survived.length, survived };
}

/** Keeps what a run of a street has found. */
export function keep(root, results, name, now) {
  const { share = 1, title = name, isPermissions = false } = streets[name];
  const { files } = JSON.parse(readFileSync(join(results, `${name}.json`), 'utf8'));
  const check = typesChecker(root);
  const found = Object.entries(files).map(([file, one]) => ({ file, ...asked(check, share, file, one) }));
  const sum = (some, count) => some.reduce((all, one) => all + count(one), 0);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const rowOf = (label, some) => ({
    title: label,
    isPermissions,
    date: `${now.toISOString().slice(0, 10)}, ${commit}`,
    share,
    files: some.length,
    inAll: sum(some, one => one.inAll),
    noticed: sum(some, one => one.noticed),
    broken: sum(some, one => one.broken),
    survived: sum(some, one => one.survived.length),
    survivors: some.flatMap(one => one.survived).map(one => (isPermissions ? one : { file: one.file, line: one.line, why: one.why }))
  });
  const rows = isPermissions ? found.map(one => rowOf(one.file, [one])) : [rowOf(title, found)];
  const all = new Map([...read(), ...rows].map(row => [row.title, row]));
  writeFileSync(kept, `[\n${[...all.values()].map(row => JSON.stringify(row)).join(',\n')}\n]\n`);
}

const together = (title, rows) =>
  rows.reduce(
    (all, one) => ({
      ...all,
      ...Object.fromEntries(['files', 'inAll', 'noticed', 'broken', 'survived'].map(key => [key, all[key] + one[key]]))
    }),
    { title, share: 1, files: 0, inAll: 0, noticed: 0, broken: 0, survived: 0 }
  );

const line = ({ title, date = '', share, files, inAll, noticed, broken, survived }) => {
  const score = `**${percent(noticed, noticed + survived)}**${share < 1 ? ` (${interval(noticed, noticed + survived)})` : ''}`;
  return `| ${[title, date, files, inAll, noticed + broken + survived, noticed, broken, survived, score, percent(noticed, noticed + broken + survived)].join(' | ')} |`;
};

/** The score of the rules as a whole: a street that was sampled counts by its size, not by the size of the sample. */
function overall(rows) {
  const strata = rows.map(({ share, inAll, noticed, survived, broken }) => ({
    weight: (inAll * (noticed + survived)) / (noticed + survived + broken),
    score: noticed / (noticed + survived),
    asked: noticed + survived,
    isSampled: share < 1
  }));
  const weights = strata.reduce((sum, { weight }) => sum + weight, 0);
  const score = strata.reduce((sum, one) => sum + (one.weight / weights) * one.score, 0);
  const error =
    1.96 *
    Math.sqrt(
      strata
        .filter(one => one.isSampled)
        .reduce((sum, one) => sum + ((one.weight / weights) ** 2 * one.score * (1 - one.score)) / one.asked, 0)
    );
  const interval =
    error > 0
      ? ` (95 % interval of the sampled streets: ${(100 * (score - error)).toFixed(1)} to ${(100 * (score + error)).toFixed(1)} %)`
      : '';
  return `**${(100 * score).toFixed(1)} %**${interval}`;
}

/** Writes what was found, with its dates. */
export function writeReport(root) {
  const rows = read();
  const permissions = rows.filter(({ isPermissions }) => isPermissions);
  const rules = rows.filter(({ isPermissions }) => !isPermissions);
  const heading =
    '| | Run on | Files | Mutants in them | Asked | Noticed by a test | Not noticed, but does not compile | Survived | Score | Noticed of all asked |\n|---|---|---|---|---|---|---|---|---|---|';
  const survivors = rules.flatMap(row => row.survivors);
  const groups = reasons.flatMap(([why], at) => {
    const places = [
      ...Map.groupBy(
        survivors.filter(one => one.why === at),
        ({ file }) => file
      )
    ].map(
      ([file, ones]) => `\`${file.replace('src/domain/', '')}\` ${[...new Set(ones.map(one => one.line))].sort((a, b) => a - b).join(', ')}`
    );
    return places.length === 0 ? [] : [`### ${why}\n\n${places.join('; ')}\n`];
  });
  const text = `# Mutation score

Written by \`npm run mutation -- --report\` from \`tests/mutation/found.json\`, which holds what the last run of each part found: do not edit. What it is, and how it is run, is in [testing.md](testing.md#mutation-score).

StrykerJS puts one small error (a mutant) at a time into the code and asks the tests. *Score*: noticed, of those that were noticed or survived. What no test notices and does not compile
is in neither: \`npm test\` fails of it before any test. The last column counts it as not noticed.

## Who may open a case or know of it, and the permissions of the lists

${heading}
${permissions.map(row => line({ ...row, title: `\`${row.title}\`` })).join('\n')}
${line(together('**Together**', permissions))}

Survivors:

${permissions
  .flatMap(row => row.survivors)
  .map(({ file, line: at, from, to, why }) => `* \`${file}:${at}\` \`${from}\` → \`${to}\`: ${reasons[why][0]}`)
  .join('\n')}

## Rules (\`src/domain\`)

${heading}
${rules.map(line).join('\n')}

Together, each street by its size: ${overall(rules)}. Where an interval is given, a sample of the
mutants was asked: always the same ones, chosen by a hash of what they change. A row holds for the commit it names: tests that came later are not in it.

## Survivors of the rules

By reason, with their lines as they were when the street was run. The reason goes by the kind of the change: it is not a judgement on each line. Of a street of which a sample was asked these are the survivors of the sample. \`npm run mutation -- <street>\` leaves each with its text in \`temp/mutation/<street>.json\`.

${groups.join('\n')}`;
  writeFileSync(join(root, 'docs', 'mutation.md'), text);
}
