import type { Meeting } from '../../../../domain/meetings/meeting';
import type { CaseOutcome } from '../../../../domain/meetings/minutes';
import { formatInstant } from '../../../../domain/kernel/timeWords';
import { circulationWords } from '../../presenters/circulation';
import { progressWords } from './caseRows';
import { counted } from '../../../../domain/kernel/words';

/** The state of minutes on their way to the agencies. */
export interface ApprovalView {
  readonly step: 'draft' | 'approved' | 'circulated';
  readonly words: string;
  /** What should be looked at before the chair approves. */
  readonly before: readonly string[];
  readonly approveWords: string;
  /** What went to the agencies, and when. */
  readonly circulated: readonly string[];
}

/** Whether nothing of the minutes may be changed any more. */
export const isApproved = ({ agenda }: Meeting): boolean => agenda.approved !== undefined;

const by = (person: string): string => (person === '' ? '' : ` by ${person}`);

/** The state of a meeting's minutes, in words. */
export function approvalView(meeting: Meeting, outcomes: readonly CaseOutcome[], actionsWithoutAgency: number): ApprovalView {
  const { agenda, chair } = meeting;
  const { approved, minutesCirculated } = agenda;
  const unheard = outcomes.filter(outcome => outcome === 'Not yet heard').length;
  const who = chair === '' ? 'the chair' : chair;
  const circulated = minutesCirculated.map(one => circulationWords('Minutes', one));
  return {
    step: circulated.length > 0 ? 'circulated' : approved ? 'approved' : 'draft',
    words: approved
      ? `Approved by ${who}. Recorded ${formatInstant(approved.at)}${by(approved.by)}.`
      : `A draft: ${progressWords(outcomes)}. Nothing goes to the agencies before ${who} has approved it.`,
    before: [
      ...(unheard > 0 ? [counted(unheard, 'case is not yet heard.', 'cases are not yet heard.')] : []),
      ...(actionsWithoutAgency > 0
        ? [
            actionsWithoutAgency === 1
              ? '1 action has no agency: nobody owes it.'
              : `${actionsWithoutAgency} actions have no agency: nobody owes them.`
          ]
        : [])
    ],
    approveWords: `Record that ${who} approves the minutes`,
    circulated
  };
}
