import type { Configuration } from '../../../domain/configuration';
import { dayOf } from '../../../domain/calendarDay';
import { invitationPaper } from '../../../domain/documents/casePaper';
import { draftLetter } from '../../../domain/documents/legalAidLetter';
import type { LetterStanding } from '../../../domain/documents/legalAidLetter';
import type { Paper } from '../../../domain/documents/paper';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import type { ReferralStatus } from '../../../domain/referral/status';
import { formatInstant } from '../../../domain/timeWords';

/** A referrer is invited to a meeting that is still to come. */
const invited: readonly ReferralStatus[] = ['Accepted', 'Listed', 'Deferred'];
export const mayInvite = ({ status }: Pick<ReferralSummary, 'status'>): boolean => invited.includes(status);

const isMoment = (moment: Date | undefined): moment is Date => moment !== undefined && !Number.isNaN(moment.getTime());

/** The invitation of whoever referred this case. */
export function invitationOf(record: ReferralRecord, { maracs }: Pick<Configuration, 'maracs'>, now: Date): Paper {
  const { reference, owningMarac, agendaDate, referrerName, referrerAgency } = record;
  return invitationPaper({
    reference,
    marac: owningMarac,
    ...(isMoment(agendaDate) && { meetingOn: agendaDate }),
    referrer: [referrerName, referrerAgency].filter(name => !!name).join(', '),
    contacts: maracs.find(({ name }) => name === owningMarac)?.coordinators ?? [],
    madeOn: dayOf(now)
  });
}

const wereHeard: readonly ReferralStatus[] = ['Heard', 'Actions open', 'Closed'];

/** The first draft of the letter, from what the case says. */
export function letterDraftOf(record: ReferralRecord): string {
  const { status, agendaDate, people } = record;
  return draftLetter({ referral: record, people, ...(wereHeard.includes(status) && isMoment(agendaDate) && { heardOn: dayOf(agendaDate) }) });
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
