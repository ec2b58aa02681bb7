import type { Outcome } from '../../domain/kernel/appError';
import type { WaitingCase } from '../../domain/review/backlog';

/** What the backlog radar calls. Board paper, paragraph 33: the volume of cases each MARAC hears. */
export interface BacklogUseCases {
  /** Every case that is accepted and not yet heard, in the whole region: one indexed read. */
  waiting(): Promise<Outcome<readonly WaitingCase[]>>;
}
