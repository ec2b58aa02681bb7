import { mayBeTaken } from '../../../src/domain/case/delivery';
import type { Delivery } from '../../../src/domain/case/delivery';

const now = new Date('2026-06-15T12:00:00Z');
const takenBefore = (minutes: number, of: Omit<Delivery, 'takenAt'>): Delivery => ({
  ...of,
  takenAt: new Date(now.getTime() - minutes * 60_000)
});

describe('a message that is tried again', () => {
  it.each([
    ['New', 0, 0],
    ['New', 1, 15],
    ['New', 2, 60],
    ['New', 3, 240],
    ['New', 4, 720],
    ['New', 9, 720],
    ['Sending', 1, 15],
    ['Sending', 4, 15]
  ] as const)('“%s” after %d attempts waits %d minutes, not one less', (state, attempts, minutes) => {
    expect(mayBeTaken(takenBefore(minutes, { state, attempts }), now)).toBe(true);
    if (minutes > 0) expect(mayBeTaken(takenBefore(minutes - 1, { state, attempts }), now)).toBe(false);
    // One that does not say when it was taken waits for nothing.
    expect(mayBeTaken({ state, attempts }, now)).toBe(true);
  });
});
