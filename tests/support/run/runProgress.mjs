// What somebody who waits for the tests is shown: what runs, how much of it is done, and how long it may take.
import { existsSync, readFileSync } from 'node:fs';

/** Seconds between two lines where no line can move: a log. */
const secondsBetweenLines = 15;

const clock = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
const since = moment => (Date.now() - moment) / 1000;

/** A file's own name, without what all of its kind end in. */
const shortName = file => file.slice(file.lastIndexOf('/') + 1).replace(/\.(test|e2e|spec)\.tsx?$/, '');

/** What most files take, and so one that is not on record. */
const usualSeconds = 2;

/** Seconds that steps and files of tests took when they were last recorded. */
class Record {
  #seconds;

  constructor(file) {
    this.#seconds = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  }

  of(name) {
    return this.#seconds[name] ?? usualSeconds;
  }

  /** Of so many files, which these are as far as they are on record. */
  ofAll(fits, count) {
    const recorded = Object.keys(this.#seconds).filter(name => fits.test(name));
    return (
      recorded.reduce((sum, name) => sum + this.#seconds[name], 0) +
      Math.max(0, (count ?? recorded.length) - recorded.length) * usualSeconds
    );
  }
}

/** One step of the run: a program, or the test files of a part. */
export class Step {
  /** Seconds of work that are behind it, as recorded. */
  behind = 0;
  passed = 0;
  failed = 0;
  filesDone = 0;
  state = 'waits';
  #running = new Map();
  #lastWords = '';

  #record;
  #fits;

  /** `fits`: the names of its files, where it is a part of the tests. */
  constructor(title, record, fits) {
    this.title = title;
    this.#record = record;
    this.#fits = fits;
    this.work = fits ? record.ofAll(fits) : record.of(title);
  }

  begin() {
    this.state = 'runs';
    this.began = Date.now();
  }

  end() {
    this.state = 'ended';
    this.behind = this.work;
  }

  hears(message) {
    // The build says how far it is.
    if (message.built !== undefined) this.#lastWords = `${Math.round(message.built * 100)} %`;
    if (message.kind === 'files') {
      this.files = message.count;
      this.work = this.#record.ofAll(this.#fits, message.count);
    }
    if (message.kind === 'began') this.#running.set(message.file, Date.now());
    if (message.kind === 'test') this.tests = (this.tests ?? 0) + 1;
    if (message.kind !== 'ended') return;
    this.#running.delete(message.file);
    this.filesDone += 1;
    this.passed += message.passed;
    this.failed += message.failed;
    this.behind += this.#record.of(message.file);
  }

  /** The last words of a program are a sign of what it does. */
  says(words) {
    const lines = words
      .split(/[\r\n]+/)
      .map(line => line.replace(/\u001b\[[\d;]*m/g, '').trim())
      .filter(Boolean);
    this.#lastWords = lines.at(-1) ?? this.#lastWords;
  }

  /** Seconds of recorded work that are left; of what runs now, what its time so far leaves of it. */
  get left() {
    if (this.state === 'ended') return 0;
    if (this.state === 'waits') return this.work;
    const running =
      this.files === undefined
        ? Math.min(since(this.began), this.work)
        : [...this.#running].reduce((sum, [file, began]) => sum + Math.min(since(began), this.#record.of(file)), 0);
    return Math.max(0, this.work - this.behind - running);
  }

  get words() {
    if (this.files === undefined) return `${this.title}${this.#lastWords === '' ? '' : `: ${this.#lastWords.slice(0, 60)}`}`;
    const now = [...this.#running.keys()].map(shortName);
    const failed = this.failed === 0 ? '' : `, ${this.failed} FAILED`;
    return `${this.title} ${this.filesDone} of ${this.files} files, ${this.tests ?? 0} tests${failed}${now.length === 0 ? '' : `: ${now.join(', ')}`}`;
  }
}

/** Everything that the run shows: on a terminal a line that moves, elsewhere a line every few seconds. */
export class RunProgress {
  steps = [];
  #began = Date.now();
  #isTerminal = process.stdout.isTTY === true;
  #timer;
  #record;

  constructor(recordFile) {
    this.#record = new Record(recordFile);
    this.#timer = setInterval(() => this.#show(), this.#isTerminal ? 500 : secondsBetweenLines * 1000);
  }

  step(title, fits) {
    const step = new Step(title, this.#record, fits);
    this.steps.push(step);
    return step;
  }

  /** A line that stays. */
  line(words) {
    process.stdout.write(`${this.#isTerminal ? '\r\u001b[K' : ''}${words}\n`);
  }

  /** A line that only a log keeps. */
  note(words) {
    if (!this.#isTerminal) this.line(words);
  }

  stop() {
    clearInterval(this.#timer);
    if (this.#isTerminal) process.stdout.write('\r\u001b[K');
  }

  #show() {
    const words = `${clock(since(this.#began))}${this.#remaining()}  ${this.steps
      .filter(({ state }) => state === 'runs')
      .map(({ words }) => words)
      .join(' | ')}`;
    if (!this.#isTerminal) this.line(words);
    else process.stdout.write(`\r\u001b[K${words.slice(0, (process.stdout.columns ?? 80) - 1)}`);
  }

  /** How long the rest may take, if it goes on at the pace of what is behind. */
  #remaining() {
    const all = this.steps.reduce((sum, { work }) => sum + work, 0);
    const left = this.steps.reduce((sum, step) => sum + step.left, 0);
    const behind = all - left;
    return left === 0 || behind < all / 20 ? '' : `, about ${clock((left * since(this.#began)) / behind)} left`;
  }
}
