/** Where a message stands. "To check" waits for a person, who looks at it and lets it go. */
export const messageStates = ['To check', 'New', 'Sending', 'Sent', 'Duplicate', 'Failed', 'Withdrawn'] as const;
export type MessageState = (typeof messageStates)[number];

/** The delivery state of a message in the Outbox. */
export interface Delivery {
  readonly state: 'New' | 'Sending';
  /** How often it was taken for sending. */
  readonly attempts: number;
  /** When it was last taken. */
  readonly takenAt?: Date;
}

/** How often a message is tried before it is given up. */
export const mostAttempts = 5;

/** Minutes until the second, third, fourth and fifth attempt. */
const waits: readonly number[] = [15, 60, 240, 720];

/** Minutes after which a taken message is considered abandoned by a page or run that ended. */
const leftBehindAfter = 15;

/** Whether a message may be taken now. The scheduled flow "MARAC deliver" goes by the same rule. */
export function mayBeTaken({ state, attempts, takenAt }: Delivery, now: Date): boolean {
  const wait = state === 'Sending' ? leftBehindAfter : attempts < 1 ? 0 : waits[Math.min(attempts, waits.length) - 1];
  return takenAt === undefined || takenAt.getTime() + wait * 60_000 <= now.getTime();
}
