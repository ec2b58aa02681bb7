import type { Configuration } from '../../../domain/setUp/configuration';
import { dayOf, isMoment } from '../../../domain/kernel/calendarDay';
import { invitationPaper } from '../../../domain/documents/casePaper';
import { destinationToldTo, isElsewhere, whyReferrerNotTold } from '../../../domain/transfer/referrerMayKnow';
import { coordinatorsOf } from '../../../domain/transfer/responsible';
import { draftLetter } from '../../../domain/documents/legalAidLetter';
import type { LetterStanding } from '../../../domain/documents/legalAidLetter';
import type { Paper } from '../../../domain/documents/paper';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import type { ReferralStatus } from '../../../domain/referral/status';
import { formatInstant } from '../../../domain/kernel/timeWords';

/** A referrer is invited to a meeting that is still to come. */
const invited: readonly ReferralStatus[] = ['Accepted', 'Listed', 'Deferred'];
export const mayInvite = (referral: ReferralSummary, configuration: Pick<Configuration, 'agencies'>): boolean =>
  invited.includes(referral.status) && whyReferrerNotTold(referral, configuration) === undefined;

/** The invitation of the referrer. Of a case elsewhere it names no MARAC, but where that was ticked for the referrer's agency. */
export function invitationOf(record: ReferralRecord, configuration: Pick<Configuration, 'maracs'>, now: Date): Paper {
  const { reference, owningMarac, receivedByMarac, agendaDate, referrerName, referrerAgency, transfers = [] } = record;
  const marac = isElsewhere(record) ? destinationToldTo(record, transfers) : owningMarac;
  return invitationPaper({
    reference,
    ...(marac !== undefined && { marac }),
    ...(isMoment(agendaDate) && { meetingOn: agendaDate }),
    referrer: [referrerName, referrerAgency].filter(name => !!name).join(', '),
    contacts: coordinatorsOf(marac ?? receivedByMarac, configuration),
    madeOn: dayOf(now)
  });
}

const wereHeard: readonly ReferralStatus[] = ['Heard', 'Actions open', 'Closed'];

/** The first draft of the letter, from what the case says. */
export function letterDraftOf(record: ReferralRecord): string {
  const { status, agendaDate, people } = record;
  return draftLetter({
    referral: record,
    people,
    ...(wereHeard.includes(status) && isMoment(agendaDate) && { heardOn: dayOf(agendaDate) })
  });
}

const at = (moment: Date): string => (isMoment(moment) ? formatInstant(moment) : 'at a time not recorded');

/** How a letter stands, in words. */
export function letterWords(standing: LetterStanding): string {
  switch (standing.kind) {
    case 'None':
      return 'A letter from a member of the MARAC is evidence of domestic abuse for legal aid. Nobody has asked for one.';
    case 'Asked':
      return `${standing.askedBy || 'Somebody'} asked for the letter, ${at(standing.askedAt)}. It waits for the chair, and cannot be saved before.`;
    case 'Refused':
      return `The letter is not given. ${standing.by || 'Somebody'}, ${at(standing.at)}: ${standing.reason}`;
    case 'Approved':
      return `Approved by ${standing.chair}. ${standing.recordedBy || 'Somebody'} recorded the approval, ${at(standing.at)}. ${standing.askedBy || 'Somebody'} asked for the letter.`;
  }
}
