import { scriptingIn, scriptingPerKeystroke, scriptingUntilUsable, usableMark, watchFunction } from '../../bench/traceScripting';
import type { TraceEvent } from '../../bench/traceScripting';

/** A slice on the page's thread. Milliseconds. */
const slice = (name: string, from: number, length: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts: from * 1000,
  dur: length * 1000,
  ...more
});
const keydown = (at: number, length = 1): TraceEvent => slice('EventDispatch', at, length, { args: { data: { type: 'keydown' } } });

test('scripting at a stretch is told of the busiest thread, nested slices once', () => {
  const events = [
    slice('RunMicrotasks', 0, 90),
    slice('FunctionCall', 10, 40),
    slice('TimerFire', 200, 30),
    slice('Paint', 300, 500),
    slice('FunctionCall', 0, 60, { tid: 2 })
  ];
  expect(scriptingIn(events)).toEqual([90, 30]);
  expect(scriptingIn([])).toEqual([]);
});

describe('scripting per keystroke', () => {
  it('sums what runs from one keydown to the next, nested slices once', () => {
    const events = [
      slice('FunctionCall', 100.5, 0.4),
      keydown(100),
      slice('EventDispatch', 102, 3, { args: { data: { type: 'input' } } }),
      slice('FunctionCall', 102.5, 2),
      slice('TimerFire', 140, 4),
      keydown(160, 2)
    ];
    expect(scriptingPerKeystroke(events, 1_000)).toEqual([1 + 3 + 4, 2]);
  });

  it('counts what follows the last keystroke for so long', () => {
    expect(scriptingPerKeystroke([keydown(0), slice('RunMicrotasks', 900, 5), slice('TimerFire', 1_100, 7)], 1_000)).toEqual([6]);
  });

  it('leaves out other threads, painting, and what came before the first key', () => {
    const events = [
      slice('TimerFire', 1, 8),
      keydown(10),
      slice('FunctionCall', 12, 9, { tid: 2 }),
      slice('Paint', 13, 9),
      slice('FunctionCall', 14, 9, { ph: 'B' })
    ];
    expect(scriptingPerKeystroke(events, 100)).toEqual([1]);
  });

  it('takes the thread’s own time where the browser tells it', () => {
    expect(scriptingPerKeystroke([{ ...keydown(0, 9), tdur: 2_000 }], 100)).toEqual([2]);
  });

  it('gives nothing when no key was pressed', () => {
    expect(scriptingPerKeystroke([slice('TimerFire', 1, 8)], 100)).toEqual([]);
  });
});

describe('scripting until a screen can be used', () => {
  const mark = (at: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
    name: usableMark,
    ph: 'I',
    pid: 1,
    tid: 1,
    ts: at * 1000,
    ...more
  });

  it('sums what runs on the page’s thread before its last mark, nested slices once', () => {
    const events = [
      slice('EvaluateScript', 10, 30),
      slice('FunctionCall', 12, 5),
      slice('FunctionCall', 20, 9, { tid: 2 }),
      slice('Layout', 45, 5),
      mark(60),
      slice('EventDispatch', 70, 4),
      mark(80),
      slice('TimerFire', 90, 50)
    ];
    expect(scriptingUntilUsable(events)).toBe(34);
  });

  it('leaves out the looking for what the screen needs, within other scripting and alone', () => {
    const looking = { args: { data: { functionName: watchFunction } } };
    const events = [
      slice('EvaluateScript', 10, 30),
      slice('FunctionCall', 12, 5, looking),
      slice('FunctionCall', 13, 3),
      slice('FunctionCall', 50, 4, looking),
      mark(60)
    ];
    expect(scriptingUntilUsable(events)).toBe(25);
  });

  it('gives no time when the page was never marked', () => {
    expect(scriptingUntilUsable([slice('EvaluateScript', 10, 30)])).toBeNaN();
  });
});
