import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInSample } from './runner.mjs';
import { streets } from './streets.mjs';
import { typesChecker } from './types.mjs';

/** Why a survivor is left, by what was changed; the first that fits. Those of the permissions are told one by one in `told`. */
const reasons = [
  ['Words that somebody reads, and nothing goes by', ({ mutator, from }) => mutator === 'StringLiteral' && /^.?[^'"`]*[A-Za-z’]+[ ,.:?][^]*/.test(from.slice(1))],
  ['A word of a table: it is told, stored or compared elsewhere, where the type of the whole does not know it', ({ mutator, from }) => mutator === 'StringLiteral' && from.length > 2],
  ['What stands in place of something that is missing', ({ to }) => /Stryker was here/.test(to)],
  ['Spaces and capitals of what somebody typed are tidied more than once', ({ mutator, from }) => mutator === 'MethodExpression' && /\.(trim|toLowerCase|toUpperCase)\(\)$/.test(from)],
  ['A pattern for what somebody typed, a little wider or narrower', ({ mutator }) => mutator === 'Regex'],
  ['A row or an answer that is damaged', ({ mutator }) => mutator === 'OptionalChaining'],
  ['No test of the rules runs it: the services’ or the screens’ tests do, which are not asked here', ({ status }) => status === 'NoCoverage'],
  ['A filter or an order that changes nothing for what the tests give', ({ mutator }) => mutator === 'MethodExpression'],
  ['A case at the edge, or a combination, that no test of the rules gives', () => true]
];

const cell = text => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const short = (text, most) => (text.length > most ? `${text.slice(0, most)}…` : text);
const percent = (some, all) => (all === 0 ? '–' : `${((100 * some) / all).toFixed(1)} %`);

/** Half the width of the 95 % interval of a share, by Wilson. */
function interval(some, all) {
  const [share, z] = [some / all, 1.96];
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const half = (z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2))) / (1 + z ** 2 / all);
  return `${(100 * (middle - half)).toFixed(1)} to ${(100 * (middle + half)).toFixed(1)} %`;
}

const streetOf = file => /^src\/domain\/(?:(\w+)\/)?/.exec(file)?.[1] ?? (file.startsWith('src/domain') ? 'clocks, hours, retention and the rest of the folder' : file);

/** Everything that was asked, a mutant each. Of several runs of one file the last named counts. */
function asked(root, results) {
  const check = typesChecker(root);
  const all = new Map();
  for (const [name, { share = 1 }] of Object.entries(streets)) {
    const path = join(results, `${name}.json`);
    if (!existsSync(path)) continue;
    for (const [file, { source, mutants }] of Object.entries(JSON.parse(readFileSync(path, 'utf8')).files)) {
      const zeroBased = ({ line, column }) => ({ line, column: column - 1 });
      const chosen = mutants.filter(({ status, mutatorName, replacement, location }) =>
        ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status) && isInSample(share, file, { mutatorName, replacement, location: { start: zeroBased(location.start), end: zeroBased(location.end) } }));
      const left = chosen.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
      const problems = new Map(check(file, source, left).map((problem, at) => [left[at], problem]));
      const lines = source.split('\n');
      all.set(`${name === 'barriers' || name === 'barriersOnSite' ? 'permissions ' : ''}${file}`, {
        name, file, isPermission: name.startsWith('barriers'), inAll: mutants.length,
        mutants: chosen.map(mutant => {
          const { start, end } = mutant.location;
          const first = lines[start.line - 1];
          return {
            mutator: mutant.mutatorName, status: mutant.status, line: start.line, to: mutant.replacement,
            from: start.line === end.line ? first.slice(start.column - 1, end.column - 1) : `${first.slice(start.column - 1)} …`,
            is: !left.includes(mutant) ? 'noticed' : problems.get(mutant) === undefined ? 'survived' : 'does not compile'
          };
        })
      });
    }
  }
  return [...all.values()];
}

const count = (files, is) => files.reduce((sum, { mutants }) => sum + mutants.filter(one => is.includes(one.is)).length, 0);
const row = (title, files, sampled) => {
  const [noticed, broken, survived] = ['noticed', 'does not compile', 'survived'].map(is => count(files, [is]));
  return `| ${title} | ${files.length} | ${files.reduce((sum, { inAll }) => sum + inAll, 0)} | ${noticed + broken + survived} | ${noticed} | ${broken} | ${survived} | **${percent(noticed, noticed + survived)}**${sampled ? ` (${interval(noticed, noticed + survived)})` : ''} | ${percent(noticed, noticed + broken + survived)} |`;
};

/** Writes what was found, with its date. */
export function writeReport(root, results, now) {
  const files = asked(root, results);
  const permissions = files.filter(({ isPermission }) => isPermission);
  const rules = files.filter(({ isPermission }) => !isPermission);
  const byStreet = Map.groupBy(rules, ({ file }) => streetOf(file));
  const isSampled = some => some.some(({ name }) => (streets[name].share ?? 1) < 1);
  const heading = '| | Files | Mutants in them | Asked | Noticed by a test | Not noticed, but does not compile | Survived | Score | Noticed of all asked |\n|---|---|---|---|---|---|---|---|---|';
  const strata = [...byStreet.values()].map(some => {
    const [noticed, survived, broken] = ['noticed', 'survived', 'does not compile'].map(is => count(some, [is]));
    const all = some.reduce((sum, { inAll }) => sum + inAll, 0);
    return { weight: (all * (noticed + survived)) / (noticed + survived + broken), share: noticed / (noticed + survived), n: noticed + survived, isSampled: isSampled(some) };
  });
  const weights = strata.reduce((sum, { weight }) => sum + weight, 0);
  const whole = strata.reduce((sum, { weight, share }) => sum + (weight / weights) * share, 0);
  const error = 1.96 * Math.sqrt(strata.filter(one => one.isSampled).reduce((sum, { weight, share, n }) => sum + ((weight / weights) ** 2 * share * (1 - share)) / n, 0));
  const survivors = rules.flatMap(({ file, mutants }) => mutants.filter(({ is }) => is === 'survived').map(one => ({ file, ...one, why: reasons.find(([, fits]) => fits(one))[0] })));
  const groups = reasons.map(([why]) => {
    const some = survivors.filter(one => one.why === why);
    const places = [...Map.groupBy(some, ({ file }) => file)].map(([file, ones]) => `\`${file.replace('src/domain/', '')}\` ${[...new Set(ones.map(({ line }) => line))].sort((a, b) => a - b).join(', ')}`);
    return `### ${why} (${some.length})\n\n${places.join('; ')}\n`;
  });
  const text = `# Mutation score

Written by \`npm run mutation -- --report\` on ${now.toISOString().slice(0, 10)} from runs of that day: do not edit. What it is, and how it is run, is in [testing.md](testing.md#mutation-score).

StrykerJS puts one small error (a mutant) at a time into the code and asks the tests. *Score*: noticed, of those that were noticed or survived. What no test notices and does not compile
is in neither: \`npm test\` fails of it before any test. The last column counts it as not noticed.

## Who may open a case or know of it, and the permissions of the lists

${heading}
${permissions.map(one => row(`\`${one.file}\``, [one], false)).join('\n')}
${row('**Together**', permissions, false)}

Survivors:

${permissions.flatMap(({ file, mutants }) => mutants.filter(({ is }) => is === 'survived').map(one => `* \`${file}:${one.line}\` \`${short(cell(one.from), 90)}\` → \`${short(cell(one.to), 60)}\`: ${reasons.find(([, fits]) => fits(one))[0]}`)).join('\n')}

## Rules (\`src/domain\`)

${heading}
${[...byStreet].map(([name, some]) => row(name, some, isSampled(some))).join('\n')}

Together, each street by its size: **${(100 * whole).toFixed(1)} %**${error > 0 ? ` (95 % interval of the sampled streets: ${(100 * (whole - error)).toFixed(1)} to ${(100 * (whole + error)).toFixed(1)} %)` : ''}. Where an interval is given, ${Math.round(100 * Math.min(...Object.values(streets).map(({ share = 1 }) => share)))} % of the
mutants were asked: always the same ones, chosen by a hash of what they change.

## Survivors of the rules

By reason, with their lines. The reason goes by the kind of the change: it is not a judgement on each line. Of a street of which a sample was asked these are the survivors of the sample. \`npm run mutation -- <street>\` leaves each with its text in \`temp/mutation/<street>.json\`.

${groups.join('\n')}`;
  writeFileSync(join(root, 'docs', 'mutation.md'), text);
  return { survivors, permissions, rules };
}
