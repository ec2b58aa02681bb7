/** A slice of a browser trace, as far as it is read here. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** `X` is a whole slice. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread: other programs on the computer don't lengthen it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string; readonly functionName?: string } };
}

/** What the browser's own tools count as scripting. */
const scripting: ReadonlySet<string> = new Set([
  'EventDispatch',
  'FunctionCall',
  'EvaluateScript',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'RunMicrotasks',
  // What answers of the site bring about: in this version of the browser the trace names it so.
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'MinorGC',
  'MajorGC'
]);

const isKeydown = ({ name, ph, args }: TraceEvent): boolean => name === 'EventDispatch' && ph === 'X' && args?.data?.type === 'keydown';
const isScripting = ({ name, ph }: TraceEvent): boolean => ph === 'X' && scripting.has(name);
const lengthOf = ({ dur = 0, tdur }: TraceEvent): number => tdur ?? dur;

/** The slices that lie in no other; slices of one thread nest. */
function outermost(slices: readonly TraceEvent[]): readonly TraceEvent[] {
  const sorted = [...slices].sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  let end = -Infinity;
  return sorted.filter(({ ts, dur = 0 }) => {
    const isOuter = ts >= end;
    if (isOuter) {
      end = ts + dur;
    }
    return isOuter;
  });
}

/** What a watched page notes in the trace once its screen can be used and is painted. */
export const usableMark = 'marac-usable';

const isMark = ({ name, ph }: TraceEvent): boolean => name === usableMark && ph !== 'X';

/** The function by which a watched page looks for what its screen needs: the measuring's own work, and no page's. */
export const watchFunction = 'maracWatch';
const isWatching = ({ name, args }: TraceEvent): boolean => name === 'FunctionCall' && args?.data?.functionName === watchFunction;

const lengthOfAll = (slices: readonly TraceEvent[]): number => outermost(slices).reduce((sum, slice) => sum + lengthOf(slice), 0);

/** Milliseconds of scripting on the page's thread until it noted for the last time that its screen could be used; NaN when it never did. */
export function scriptingUntilUsable(events: readonly TraceEvent[]): number {
  const last = events
    .filter(isMark)
    .sort((one, other) => one.ts - other.ts)
    .pop();
  if (last === undefined) {
    return NaN;
  }
  const slices = events.filter(event => event.pid === last.pid && event.tid === last.tid && event.ts < last.ts && isScripting(event));
  return (lengthOfAll(slices) - lengthOfAll(slices.filter(isWatching))) / 1000;
}

/**
 * Milliseconds of scripting that each keystroke brought about: everything on the page's thread from its keydown to the
 * next one, the saving of the draft included. After the last keystroke so many milliseconds count.
 */
export function scriptingPerKeystroke(events: readonly TraceEvent[], afterLast: number): readonly number[] {
  const keydowns = events.filter(isKeydown).sort((one, other) => one.ts - other.ts);
  const [first] = keydowns;
  if (first === undefined) {
    return [];
  }
  const slices = outermost(events.filter(event => event.pid === first.pid && event.tid === first.tid && isScripting(event)));
  return keydowns.map(({ ts }, at) => {
    const end = keydowns[at + 1]?.ts ?? ts + afterLast * 1000;
    return slices.filter(slice => slice.ts >= ts && slice.ts < end).reduce((sum, slice) => sum + lengthOf(slice), 0) / 1000;
  });
}

/** Milliseconds of each slice of scripting on the busiest thread of the page: no press was answered meanwhile. */
export function scriptingIn(events: readonly TraceEvent[]): readonly number[] {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events.filter(isScripting)) {
    const thread = `${event.pid} ${event.tid}`;
    const of = threads.get(thread) ?? [];
    of.push(event);
    threads.set(thread, of);
  }
  const [busiest = []] = [...threads.values()].map(outermost).sort((one, other) => lengthOfAll(other) - lengthOfAll(one));
  return busiest.map(slice => lengthOf(slice) / 1000);
}
