import type { DueTimes } from '../../../domain/referral/referral';
import { formatInstant } from '../../../domain/timeWords';

/** One thing that happens next, and by when. */
export interface NextStep {
  readonly words: string;
  /** "By Monday 6 April 2026, 4pm"; absent where no time is promised. */
  readonly by?: string;
}

export interface ConfirmationPage {
  readonly title: string;
  readonly reference: string;
  /** When it was received, by the server's clock. */
  readonly received: string;
  readonly steps: readonly NextStep[];
  readonly danger: string;
}

/** What a sent referral sets off. `dueTimes` are the server's. */
export interface SentReferral {
  readonly reference: string;
  readonly receivedAt: Date;
  readonly dueTimes: DueTimes;
}

const by = (due: Date): string => `By ${formatInstant(due)}`;

/** The reference, what happens next and by when. Board paper, paragraphs 38-40. */
export function presentConfirmation({ reference, receivedAt, dueTimes }: SentReferral, marac: string): ConfirmationPage {
  const team = marac === '' ? 'A MARAC coordinator' : `The ${marac} MARAC coordinator`;
  return {
    title: 'Referral sent',
    reference,
    received: `Received ${formatInstant(receivedAt)}`,
    steps: [
      { words: `${team} reviews the referral. You see the decision and the reason under My referrals.`, by: by(dueTimes.reviewDue) },
      { words: 'The independent domestic violence adviser (IDVA) is told, so that the victim is offered support.', by: by(dueTimes.dutiesDue) },
      { words: 'The team considers which crimes are to be recorded.', by: by(dueTimes.dutiesDue) },
      { words: 'You are invited to the meeting that hears the case.', by: by(dueTimes.dutiesDue) },
      { words: 'Until then, keep doing what keeps the victim safe. Do not wait for the meeting.' }
    ],
    danger: 'If the danger grows, call 999. If something changes, tell the coordinator and give the reference.'
  };
}
