import { dayOf } from '../kernel/calendarDay';
import type { DueTimes } from './clocks';
import { dutyOf } from '../case/duties';
import type { Duty } from '../case/duties';
import { formatDay, formatInstant } from '../kernel/timeWords';
import type { ReferralStatus } from '../referral/status';
import type { WithdrawnReason } from '../referral/withdrawn';

/** The beginning of the line with the invitation; there is at most one. */
const invites = 'You are invited to ';

const isInvitation = (line: string): boolean => line.startsWith(invites);

/** The invitation of the referrer, in words. Board paper, paragraph 39. */
export const invitationWords = (marac: string, meetingOn?: Date): string =>
  `${invites}the ${marac} MARAC to present the case. ${meetingOn ? `It meets on ${formatDay(dayOf(meetingOn))}.` : 'You will get the date as soon as it is set.'}`;

/** Whom to write to: addresses of coordinators, or the team in words. */
export const orMaracTeam = (contacts: readonly string[]): string =>
  contacts.length > 0 ? contacts.join(' or ') : 'the MARAC team to which you sent it';

/** The invitation to a meeting of which neither place nor day may be told. `contacts`: coordinators of the MARAC that received the referral. */
export const invitationElsewhere = (contacts: readonly string[]): string =>
  `${invites}present the case at its meeting. For when and where, ask ${orMaracTeam(contacts)}.`;

const linesOf = (words: string): readonly string[] => words.split(/\r?\n/).filter(line => line.trim() !== '');

/** The line with the invitation; empty if there is none. */
export const invitationIn = (words: string): string => linesOf(words).find(isInvitation) ?? '';

/** The next steps with this invitation instead of any earlier one. */
export const withInvitation = (words: string, invitation: string): string =>
  [...linesOf(words).filter(line => !isInvitation(line)), ...(invitation === '' ? [] : [invitation])].join('\n');

/** What the referrer is to do with a question. */
export const nextStepWhenReturned = 'Open it, answer the question and send it again.';

export const keepWorking = 'Keep working with the victim until then. If anybody is in danger, call 999.';
const idvaAllTheSame = 'The IDVA service is told all the same, and offers the victim support.';
const challenge = (whom: string, reference: string): string =>
  `If you think that this is wrong, write to ${whom}, give the reference ${reference} and say why. A coordinator looks at it again.`;

/** What the referrer of an accepted case is told. `times` undefined: the case does not say when it was received. Board paper, paragraphs 38-40. */
export function nextStepsWhenAccepted(marac: string, times: Pick<DueTimes, 'due'> | undefined, meetingOn: Date | undefined): string {
  const by = (duty: Duty): string => (times ? `by ${formatInstant(times.due[duty])}` : `within ${dutyOf(duty).hours} hours`);
  return [
    `The ${marac} MARAC hears the case${meetingOn ? ` on ${formatDay(dayOf(meetingOn))}` : ''}. You are invited ${by('Referrer invited')}.`,
    `The IDVA service is told ${by('IDVA notified')}, and offers the victim support.`,
    keepWorking
  ].join('\n');
}

/** What the referrer of a case in another MARAC reads instead of that MARAC's own words. */
export const reasonElsewhere = (contacts: readonly string[]): string =>
  `Decided by the MARAC that is responsible for the case now. For the reason, ask ${orMaracTeam(contacts)}.`;

/** What the referrer reads about a case that another MARAC has now. `invitation`: its line; empty where none was sent. */
export function nextStepsElsewhere(
  status: ReferralStatus,
  {
    named,
    contacts,
    invitation,
    reference,
    offersIdva
  }: {
    readonly named?: string;
    readonly contacts: readonly string[];
    readonly invitation: string;
    readonly reference: string;
    readonly offersIdva: boolean;
  }
): string {
  const has =
    named === undefined
      ? 'Another MARAC is responsible for the case now.'
      : `The ${named} MARAC is responsible for the case now. This was released to your agency only.`;
  const askHere = `Your contact is ${orMaracTeam(contacts)}, as before.`;
  if (status === 'Returned for information') return [nextStepWhenReturned, has, askHere].join('\n');
  if (status === 'Withdrawn') {
    return [
      has,
      'MARAC does not hear the case. Keep working with the victim, and refer again if anything changes.',
      ...(offersIdva ? [idvaAllTheSame] : []),
      challenge(orMaracTeam(contacts), reference)
    ].join('\n');
  }
  return [
    has,
    ...(status === 'Awaiting review' ? ['It is being looked at.'] : ['It hears the case.']),
    invitation === '' ? 'You will be invited to its meeting.' : '',
    askHere,
    keepWorking,
    invitation
  ]
    .filter(line => line !== '')
    .join('\n');
}

const afterWithdrawal: Readonly<Record<WithdrawnReason, string>> = {
  'Does not meet a criterion': 'MARAC does not hear the case. Keep working with the victim, and refer again if anything changes.',
  'Duplicate of an open referral': 'The case is already open. What you wrote is kept with it, and nothing needs to be sent again.',
  'Victim lives outside the force area': 'MARAC here does not hear the case. Refer it to the MARAC of the area where the victim lives.',
  'Not enough information after asking': 'MARAC does not hear the case on what is known. Refer again as soon as you can say more.',
  'Referrer withdrew it': 'MARAC does not hear the case, as you asked. Refer again if anything changes.',
  'Victim has died': 'MARAC does not hear the case. A coordinator will speak to you about a review of the death.',
  'Entered in error': 'MARAC does not hear the case. If it was not an error, say so and it is looked at again.'
};

/** What the referrer of a withdrawn case is told: what happens now, and how to challenge it. `contacts`: addresses of the coordinators. */
export function nextStepsWhenWithdrawn(
  reason: WithdrawnReason,
  offersIdva: boolean,
  reference: string,
  contacts: readonly string[]
): string {
  const whom = contacts.length > 0 ? contacts.join(' or ') : 'the MARAC team';
  return [afterWithdrawal[reason], ...(offersIdva ? [idvaAllTheSame] : []), challenge(whom, reference)].join('\n');
}

/** What the referrer reads when a withdrawn case is reopened. */
export const nextStepsWhenReinstated = 'The MARAC team is looking at it again. You will read the decision here.';
