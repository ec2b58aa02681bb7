import type { Configuration } from '../../../domain/setUp/configuration';
import { noAddressWords } from '../../../domain/case/contacts';
import { leavingRecipients } from '../../../domain/transfer/leavingRecipients';
import { idvaAgency } from '../../../domain/case/notices';
import type { ReferralRecord } from '../../../domain/referral/referral';
import { clocksRun } from '../../../domain/referral/transitions';
import type { IdvaState } from '../../../services/review/reviewUseCases';
import { formatInstant } from '../../../domain/kernel/timeWords';
import type { Fact } from '../../../ui/case/Facts';

/** How one IDVA service stands with the victim. */
export interface IdvaView {
  readonly marac: string;
  readonly facts: readonly Fact[];
  /** Newest first. */
  readonly attempts: readonly string[];
}

/** What a service has answered, in words; what it has not is said. Board paper, paragraph 40. */
export const idvaView = (standings: readonly IdvaState[]): readonly IdvaView[] =>
  standings.map(({ marac, sentAt, beforeReview, acknowledged, attempts, outcome, namedIdva, wishes }) => ({
    marac,
    facts: [
      { label: 'Told', words: `${formatInstant(sentAt)}${beforeReview ? ', before the referral was reviewed' : ''}` },
      {
        label: 'Acknowledged',
        words: acknowledged ? `${formatInstant(acknowledged.at)}, ${acknowledged.by || 'name not recorded'}` : 'Not yet'
      },
      { label: 'IDVA', words: namedIdva || 'Nobody named yet' },
      { label: 'Outcome', words: outcome || 'None reported yet' },
      ...(namedIdva === '' ? [] : [{ label: 'The victim’s IDVA', words: namedIdva }]),
      { label: 'What the victim wants the meeting to know', words: wishes || 'Nothing reported yet' }
    ],
    attempts: attempts.map(({ at, by, words }) => `${formatInstant(at)}, ${by}: ${words}`)
  }));

/** Said until the IDVA service has answered, where no message can tell it that its notice waits; empty otherwise. */
export function idvaAddressWords(
  { owningMarac, mustNotReceive, answers, status, idvaAcknowledged }: ReferralRecord,
  configuration: Configuration
): string {
  if (idvaAcknowledged || !clocksRun(status)) return '';
  const service = leavingRecipients(configuration, owningMarac, mustNotReceive ?? [], answers).told.find(
    ({ agency }) => agency === idvaAgency
  );
  return service?.emails.length === 0
    ? `The notice to the IDVA service of ${owningMarac} waits on the partner site, and no message says so. ${noAddressWords([idvaAgency])}`
    : '';
}
