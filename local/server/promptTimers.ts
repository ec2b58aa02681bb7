/**
 * Makes timers of no delay come at once, still after everything that is under way. PnPjs begins every request in one, and Node makes
 * it a whole millisecond of waiting: a third of the time in which the sites are set up.
 */
export async function withPromptTimers<T>(work: () => Promise<T>): Promise<T> {
  const { setTimeout: timer } = globalThis;
  const prompt = (run: (...given: unknown[]) => void, delay?: number, ...given: unknown[]): unknown =>
    delay === 0 ? setImmediate(run, ...given) : timer(run, delay, ...given);
  globalThis.setTimeout = Object.assign(prompt, timer) as typeof timer;
  try {
    return await work();
  } finally {
    globalThis.setTimeout = timer;
  }
}
