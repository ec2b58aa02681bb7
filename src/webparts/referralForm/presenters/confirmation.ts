import { formatInstant } from '../../../domain/timeWords';
import type { SubmittedReferral } from '../../../services/useCases';

export interface Confirmation {
  readonly reference: string;
  /** When it was received, by the server's clock. */
  readonly received: string;
  /** What happens next and by when, in order. */
  readonly steps: readonly string[];
  readonly notes: readonly string[];
}

/** The reference, and what happens next by when. Board paper, paragraphs 38-40. */
export function confirmation({ reference, receivedAt, dueTimes, item }: SubmittedReferral): Confirmation {
  const review = formatInstant(dueTimes.reviewDue);
  const duties = formatInstant(dueTimes.dutiesDue);
  const coordinator = item.marac === '' ? 'A MARAC coordinator' : `The ${item.marac} MARAC coordinator`;
  return {
    reference,
    received: `Received ${formatInstant(receivedAt)}`,
    steps: [
      `${coordinator} reviews the referral by ${review}. The decision and the reason show under My referrals.`,
      `An independent domestic violence adviser (IDVA) is told by ${duties}, so that the victim is offered support.`,
      `The team considers by ${duties} whether crimes are to be recorded.`,
      `You are invited to the meeting by ${duties}.`
    ],
    notes: [
      'Do not wait for the meeting: keep doing what keeps the victim safe.',
      'If the danger grows, call 999. If something changes, tell the coordinator and give the reference.'
    ]
  };
}
