import { mkdirSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { Modules } from './modules.mjs';

/** Whether a mutant is among those that are asked of the tests where only a share is: always the same ones, by nothing but what they change. */
export function isInSample(share, file, { mutatorName, location: { start, end }, replacement }) {
  if (share >= 1) return true;
  const mark = createHash('sha256')
    .update(JSON.stringify(['issue 15', file, mutatorName, end.line - start.line, start.column, end.column, replacement]))
    .digest();
  return mark.readUInt32BE(0) / 2 ** 32 < share;
}

/** Milliseconds: longer tests are not asked. What survives counts as survived although one of them might notice it. */
const longest = 400;
/**
 * Of a mutant outside every function nobody knows which tests it concerns: asked is every one, up to so long, of the files that name its own
 * file or lie in its folder; of most such mutants hundreds of others would have to be run.
 */
const longestOfAll = 100;
/** The form as a whole is held by these, wherever its words are written. */
const ofTheForm = ['printedForm', 'definition', 'vocabulary', 'criticalFlags'].map(name => `tests/domain/form/${name}.test.ts`);

/**
 * Runs the project's tests with Jest's own functions (`jest-circus`, `expect`), in one process: Stryker's Jest runner starts Jest anew for each
 * mutant, which takes seconds where the rules take milliseconds. Stryker runs it in a folder of its own, in which the code holds all mutants at once.
 */
class CircusRunner {
  static inject = ['options'];
  #tests;
  #runs;
  #slow;
  #share;
  #longest;
  #known;
  #modules;
  #circus;

  constructor({ circus }) {
    this.#tests = circus.tests;
    this.#runs = circus.runs;
    this.#slow = new Set(circus.slow);
    this.#share = circus.share ?? 1;
    this.#longest = circus.longest ?? longest;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const root = process.cwd();
    const require = createRequire(join(root, 'package.json'));
    const jest = createRequire(realpathSync(require.resolve('jest/package.json')));
    const circus = jest('jest-circus');
    const { expect } = jest('expect');
    const names = ['describe', 'it', 'test', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach'];
    for (const name of names) globalThis[name] = circus[name];
    globalThis.expect = expect;
    process.on('unhandledRejection', error => circus.getState().unhandledErrors.push(error));
    const {
      projects: [node]
    } = require('./jest.config.js');
    for (const file of node.setupFiles ?? []) require(file.replace('<rootDir>', root));
    const [[, options]] = Object.values(node.transform);
    const [, among] = /\((@.+?)\)\//.exec(node.transformIgnorePatterns[0]);
    const modulesOnly = new RegExp(`[\\\\/]node_modules[\\\\/](${among})[\\\\/]`);
    this.#circus = circus;
    this.#modules = new Modules(
      root,
      options,
      file => (file.startsWith(root + sep) && !file.includes(`${sep}node_modules${sep}`)) || modulesOnly.test(file),
      {
        'fast-check': this.#fewerRuns(require('fast-check'))
      }
    );
  }

  /** Properties: fewer cases, always the same ones, and no search for the smallest that fails. */
  #fewerRuns(fc) {
    const given = (parameters = {}) => ({
      ...parameters,
      numRuns: Math.min(parameters.numRuns ?? 100, this.#runs),
      seed: parameters.seed ?? 15,
      endOnFailure: true
    });
    const lighter = { ...fc, assert: (property, parameters) => fc.assert(property, given(parameters)) };
    return { ...lighter, default: { ...fc.default, ...lighter }, __esModule: true };
  }

  #files() {
    const within = path => {
      try {
        return readdirSync(path, { withFileTypes: true }).flatMap(entry => within(join(path, entry.name)));
      } catch {
        return [path];
      }
    };
    // Those with clocks of Jest's own need Jest itself.
    return this.#tests
      .flatMap(path => within(path))
      .filter(path => path.endsWith('.test.ts') && !this.#slow.has(path) && !/\bjest\./.test(readFileSync(path, 'utf8')));
  }

  /** Which files each test file loads, and how long its tests take. Written down, as Stryker starts a new process after a mutant that never ends. */
  #facts() {
    this.#known ??= JSON.parse(readFileSync('temp/circus.json', 'utf8'));
    return this.#known;
  }

  /** One test file. `isWanted`: which of its tests, by their ids; `each`: told of every test that ended, and answers whether to go on. */
  async #run(file, isWanted, each, loaded) {
    const circus = this.#circus;
    circus.resetState();
    const state = circus.getState();
    state.testTimeout = 600_000;
    this.#modules.load(join(process.cwd(), file), loaded);
    const ids = new Map();
    const used = new Map();
    const name = (block, above) => {
      // Stryker ends what never ends.
      for (const hook of block.hooks) hook.timeout = undefined;
      for (const child of block.children) {
        const words = [...above, child.name];
        if (child.type === 'describeBlock') name(child, words);
        else {
          const called = `${file} ${words.join(' ')}`;
          used.set(called, (used.get(called) ?? 0) + 1);
          const id = used.get(called) === 1 ? called : `${called} #${used.get(called)}`;
          ids.set(child, id);
          child.timeout = undefined;
          if (!isWanted(id)) child.mode = 'skip';
        }
      }
      if (block.children.every(child => child.mode === 'skip')) block.mode = 'skip';
    };
    name(state.rootDescribeBlock, []);
    const space = globalThis.__stryker__;
    let isOver = false;
    let began = 0;
    const handler = ({ name: event, test }) => {
      if (event === 'test_start') {
        began = process.cpuUsage().user;
        if (isOver) test.mode = 'skip';
        else if (space && test.mode !== 'skip') space.currentTestId = ids.get(test);
      } else if (event === 'test_done') {
        if (space) delete space.currentTestId;
        const [error] = test.errors.flat();
        const message = error === undefined ? undefined : String(error?.message ?? error).slice(0, 500);
        if (
          !each({
            id: ids.get(test),
            name: ids.get(test).slice(file.length + 1),
            fileName: join(process.cwd(), file),
            timeSpentMs: Math.ceil((process.cpuUsage().user - began) / 1000),
            message
          })
        )
          isOver = true;
      }
    };
    circus.addEventHandler(handler);
    try {
      await circus.run();
    } finally {
      circus.removeEventHandler(handler);
      if (space) delete space.currentTestId;
    }
    const [error] = state.unhandledErrors.flat();
    if (error !== undefined && !isOver) throw error;
  }

  async dryRun() {
    globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } };
    const tests = [];
    const known = { loads: {}, named: {}, times: {} };
    for (const file of this.#files()) {
      const loaded = new Set();
      try {
        await this.#run(
          file,
          id => !this.#slow.has(id),
          ({ message, ...test }) => {
            tests.push(
              message === undefined
                ? { ...test, status: TestStatus.Success }
                : { ...test, status: TestStatus.Failed, failureMessage: message }
            );
            known.times[test.id] = test.timeSpentMs;
            return true;
          },
          loaded
        );
      } catch (error) {
        return { status: DryRunStatus.Error, errorMessage: `${file}: ${error?.stack ?? error}` };
      }
      known.loads[file] = [...loaded].map(path => relative(process.cwd(), path));
      const text = readFileSync(file, 'utf8');
      known.named[file] = known.loads[file].filter(path => text.includes(`/${path.replace(/\.tsx?$/, '')}'`));
    }
    mkdirSync('temp', { recursive: true });
    writeFileSync('temp/circus.json', JSON.stringify(known));
    this.#known = known;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: globalThis.__stryker__.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit }) {
    const { loads, named, times } = this.#facts();
    const mutated = relative(process.cwd(), sandboxFileName);
    if (!isInSample(this.#share, mutated, activeMutant)) return { status: MutantRunStatus.Error, errorMessage: 'Not in the sample' };
    const covering = testFilter && new Set(testFilter);
    const wanted = new Set(
      Object.keys(times).filter(id => (covering ? covering.has(id) && times[id] <= this.#longest : times[id] <= longestOfAll))
    );
    const took = new Map();
    for (const id of wanted) {
      const file = id.slice(0, id.indexOf('.test.ts') + '.test.ts'.length);
      took.set(file, (took.get(file) ?? 0) + times[id] + 1);
    }
    const folder = dirname(mutated).replace(/^src/, 'tests');
    const isNear = file => dirname(file) === folder || named[file].includes(mutated) || ofTheForm.includes(file);
    const files = [...took.keys()]
      .filter(file => loads[file].includes(mutated) && (covering !== undefined || isNear(file)))
      .sort((one, other) => took.get(one) - took.get(other));
    Object.assign((globalThis.__stryker__ ??= {}), {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit
    });
    const tests = [];
    try {
      for (const file of files) {
        try {
          await this.#run(
            file,
            id => wanted.has(id),
            ({ message, ...test }) => {
              tests.push(
                message === undefined
                  ? { ...test, status: TestStatus.Success }
                  : { ...test, status: TestStatus.Failed, failureMessage: message }
              );
              return message === undefined;
            }
          );
        } catch (error) {
          const name = `${file} is loaded`;
          tests.push({
            id: Object.keys(times).find(id => id.startsWith(file)) ?? name,
            name,
            timeSpentMs: 0,
            status: TestStatus.Failed,
            failureMessage: String(error?.message ?? error).slice(0, 500)
          });
        }
        if (tests.some(({ status }) => status === TestStatus.Failed)) break;
      }
      const space = globalThis.__stryker__;
      return determineHitLimitReached(space.hitCount, space.hitLimit) ?? toMutantRunResult({ status: DryRunStatus.Complete, tests });
    } finally {
      Object.assign(globalThis.__stryker__, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'circus', CircusRunner)];
export const strykerValidationSchema = {
  properties: {
    circus: {
      type: 'object',
      properties: {
        tests: { type: 'array', items: { type: 'string' } },
        runs: { type: 'number' },
        slow: { type: 'array', items: { type: 'string' } },
        share: { type: 'number' },
        longest: { type: 'number' }
      },
      required: ['tests', 'runs', 'slow']
    }
  }
};
