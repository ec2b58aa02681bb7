// Renames everything that a table of names holds, and tells which of the names neither the compiler nor a test misses.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A table of names: where it begins and ends in its file, which of its texts are names, and the tests that hold them. */
const tables = [
  {
    what: 'Kinds of line in the history',
    file: 'src/domain/case/history.ts',
    from: 'const words = {',
    to: '\n};',
    name: /^  '?([^'\n]+?)'?: '/gm,
    tests: ['tests/domain/case/history']
  },
  {
    what: 'Questions, of choices that a rule reads',
    file: 'src/domain/form/questions.ts',
    from: 'export const optionsRead = {',
    to: '\n} as const',
    name: /^  (\w+):/gm,
    tests: ['tests/domain/form/vocabulary']
  },
  {
    what: 'Questions, all others',
    file: 'src/domain/form/questionNames.ts',
    from: 'export const otherChoices',
    to: 'export const groupQuestions',
    name: /'(\w+)'/g,
    tests: ['tests/domain/form/vocabulary']
  },
  {
    what: 'Options that a rule reads',
    file: 'src/domain/form/questions.ts',
    from: 'const significance',
    to: '\n} as const',
    name: /'([^'\n]+)'/g,
    tests: ['tests/domain/form/vocabulary']
  },
  {
    what: 'Steps of journals',
    file: 'src/services/case/journal.ts',
    from: 'const steps = {',
    to: '} as const satisfies',
    name: /^    (\w+): /gm,
    tests: ['tests/services/case/journal']
  },
  {
    what: 'Deeds of the complex-case log',
    file: 'src/domain/complex/complexCase.ts',
    from: 'export const entryDeedKinds = {',
    to: '\n}',
    name: /^  (\w+): '/gm,
    tests: ['tests/services/case/journal']
  },
  {
    what: 'Parts of rows that cannot be read',
    file: 'src/domain/kernel/problems.ts',
    from: 'const unreadWords = {',
    to: '\n}',
    name: /^  (\w+): '/gm,
    tests: ['tests/sharepoint/stores/problems']
  },
  {
    what: 'Reasons for a transfer',
    file: 'src/domain/transfer/transfer.ts',
    from: 'const reasons = {',
    to: '\n}',
    name: /^  '?([^'\n]+?)'?: \{/gm,
    tests: ['tests/domain/transfer/transferDetails']
  }
];

const escaped = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Whether a text names it: as a word of the program, or in quotation marks of any kind. */
const says = (text, name) => new RegExp(`(?<![\\w ])${escaped(name)}(?![\\w ])`).test(text);

/** The names of a table, and its text before and after all of them are renamed. */
function renamed(source, { file, from, to, name }) {
  const start = source.indexOf(from);
  const before = start < 0 ? '' : source.slice(start, source.indexOf(to, start + from.length));
  const names = Array.from(new Set(Array.from(before.matchAll(name), ([, found]) => found)));
  if (names.length === 0) throw new Error(`${file} has no table “${from}” with names in it.`);
  return { names, before, after: before.replace(name, (whole, found) => whole.replace(found, `${found}Renamed`)) };
}

/** What the compiler says of a copy of the code: each error, with the line in which it stands. */
function compiled(root, copy) {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'typescript-native', 'bin', 'tsc'), '-p', 'renames.json', '--noEmit', '--pretty', 'false'],
    { cwd: copy, encoding: 'utf8' }
  );
  const lines = new Map();
  const lineOf = (file, at) => {
    if (!lines.has(file)) lines.set(file, readFileSync(join(copy, file), 'utf8').split('\n'));
    return lines.get(file)[at - 1] ?? '';
  };
  return Array.from(
    stdout.matchAll(/^(src\/[^(]+)\((\d+),\d+\): error (.*)$/gm),
    ([, file, at, words]) => `${lineOf(file, Number(at))}\n${words}`
  ).join('\n');
}

/** Renames every table that is called so, one after the other; tells how many names nothing misses. `jest`: runs tests with one error in the code. */
export function renameAll(root, jest, called = '') {
  const copy = mkdtempSync(join(tmpdir(), 'renames-'));
  let missed = 0;
  try {
    for (const one of ['src', 'tsconfig.json', 'tsconfig.node.json']) cpSync(join(root, one), join(copy, one), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(
      join(copy, 'renames.json'),
      JSON.stringify({ extends: './tsconfig.node.json', include: ['src/**/*.ts', 'src/**/*.tsx'] })
    );
    console.log('\n| Renamed | Names | The compiler names | The tests name | Nobody |\n|---|---|---|---|---|');
    for (const table of tables.filter(({ what }) => what.includes(called))) {
      const path = join(copy, table.file);
      const source = readFileSync(path, 'utf8');
      const { names, before, after } = renamed(source, table);
      writeFileSync(
        path,
        source.replace(before, () => after)
      );
      const errors = compiled(root, copy);
      writeFileSync(path, source);
      const left = names.filter(name => !says(errors, name));
      const { status, stderr } =
        left.length === 0 ? { status: 0, stderr: '' } : jest({ file: table.file, right: before, wrong: after }, table.tests, []);
      const nobody = left.filter(name => status === 0 || !says(stderr, name));
      missed += nobody.length;
      console.log(
        `| ${table.what} | ${names.length} | ${names.length - left.length} | ${left.length - nobody.length} | ${nobody.length === 0 ? '0' : `**${nobody.join('; ')}**`} |`
      );
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
  return missed;
}
