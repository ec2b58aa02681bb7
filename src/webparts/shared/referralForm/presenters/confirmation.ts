import type { Duty } from '../../../../domain/case/duties';
import { isRestricted } from '../../../../domain/form/reading/referralContent';
import { chose } from '../../../../domain/form/vocabulary';
import { formatInstant } from '../../../../domain/kernel/timeWords';
import type { SubmittedReferral } from '../../../../services/referral/referralUseCases';

export interface Confirmation {
  readonly reference: string;
  /** When it was received, by the server's clock. */
  readonly received: string;
  /** What happens next and by when, in order. */
  readonly steps: readonly string[];
  readonly notes: readonly string[];
}

/** What this case asks for besides, by the path it takes. */
function pathNotes({ answers, marac }: SubmittedReferral['item']): readonly string[] {
  const { victimUnder16Safeguarding, victimPostcode, maracWithoutPostcode } = answers;
  const notes: readonly (string | false)[] = [
    chose(answers, 'immediateDanger', 'Yes') && 'Somebody is in immediate danger: call 999 now. Nobody reads this referral out of hours.',
    victimUnder16Safeguarding !== undefined &&
      !chose(answers, 'victimUnder16Safeguarding', 'Yes') &&
      'The victim is under 16: make a safeguarding referral to children’s social care today.',
    victimPostcode !== undefined &&
      maracWithoutPostcode !== undefined &&
      `The victim lives outside the force area: the ${marac} MARAC coordinator sees that the right area hears the case, and tells you which.`,
    isRestricted(answers) && 'The referral is restricted: only people who are cleared for the case can open it.'
  ];
  return notes.filter((note): note is string => note !== false);
}

/** The reference, and what happens next by when. Board paper, paragraphs 38-40. */
export function confirmation({ reference, receivedAt, dueTimes, item }: SubmittedReferral): Confirmation {
  const by = (duty: Duty): string => formatInstant(dueTimes.due[duty]);
  const coordinator = item.marac === '' ? 'A MARAC coordinator' : `The ${item.marac} MARAC coordinator`;
  return {
    reference,
    received: `Received ${formatInstant(receivedAt)}`,
    steps: [
      `${coordinator} reviews the referral by ${by('Reviewed')}. The decision and the reason show under My referrals.`,
      `An independent domestic violence adviser (IDVA) is told by ${by('IDVA notified')}, so that the victim is offered support.`,
      `The team considers by ${by('Crimes considered')} whether crimes are to be recorded.`,
      `You are invited to the meeting by ${by('Referrer invited')}.`
    ],
    notes: [
      ...pathNotes(item),
      'Do not wait for the meeting: keep doing what keeps the victim safe.',
      'If the danger grows, call 999. If something changes, tell the coordinator and give the reference.'
    ]
  };
}
