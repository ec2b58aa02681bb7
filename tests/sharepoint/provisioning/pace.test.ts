import { createPace } from '../../../src/sharepoint/provisioning/pace';

const minute = 60_000;

/** A pace of 100 requests in five minutes on a clock that only moves when it is waited for. */
function paced(): { readonly pace: ReturnType<typeof createPace>; readonly waits: number[]; pass(milliseconds: number): void } {
  let now = 0;
  const waits: number[] = [];
  const pace = createPace(
    100,
    seconds => waits.push(seconds),
    milliseconds => Promise.resolve(void (now += milliseconds)),
    () => now
  );
  return { pace, waits, pass: milliseconds => (now += milliseconds) };
}

describe('pace', () => {
  it('lets requests through while there are few', async () => {
    const { pace, waits } = paced();
    for (let sent = 0; sent < 100; sent++) expect(await pace.next(sent)).toBe(0);
    expect(waits).toEqual([]);
  });

  it('waits visibly until the oldest are five minutes past', async () => {
    const { pace, waits, pass } = paced();
    for (let sent = 0; sent < 100; sent++) await pace.next(sent);
    pass(minute);
    expect(await pace.next(100)).toBe(240);
    expect(waits).toEqual([240, 0]);
    expect(await pace.next(101)).toBe(0);
  });

  it('never lets more than the limit through in any five minutes', async () => {
    let now = 0;
    const times: number[] = [];
    const pace = createPace(
      100,
      undefined,
      milliseconds => Promise.resolve(void (now += milliseconds)),
      () => now
    );
    for (let sent = 0; sent < 1000; sent++) {
      await pace.next(sent);
      times.push(now);
      now += 500;
    }
    for (const start of times) expect(times.filter(time => time >= start && time < start + 5 * minute).length).toBeLessThanOrEqual(101);
  });
});
