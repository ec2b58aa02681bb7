import type { CalendarDay } from '../kernel/calendarDay';
import { formatDay } from '../kernel/timeWords';

/** What an agency is told when a victim has left its area; stored as the notice's detail. */
export interface LeavingNoticeDetail {
  /** The full text as the agency reads it. */
  readonly words: string;
  /** The MARAC whose area the victim has left. */
  readonly area: string;
  /** YYYY-MM-DD. */
  readonly leftOn: string;
  /** Addresses of the coordinators of that MARAC, and of nobody else. */
  readonly contacts: readonly string[];
  /** Only for an agency for which it was ticked. */
  readonly newAddress?: string;
  readonly destination?: string;
}

/** What one agency's notice is made of. The new address and the destination are given for that agency alone. */
export interface LeavingNoticeParts {
  readonly reference: string;
  readonly area: string;
  readonly leftOn: CalendarDay;
  readonly contacts: readonly string[];
  readonly isTemporary: boolean;
  readonly newAddress?: string;
  readonly destination?: string;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ', ').trim();

/**
 * The leaving notice: the reference, that the victim is no longer there, from when, what to do, and the contact. It does not say where the victim is
 * or who has the case now, except what was ticked for this agency. Board paper, paragraph 42.
 */
export function leavingNotice(parts: LeavingNoticeParts): LeavingNoticeDetail {
  const { reference, area, leftOn, contacts } = parts;
  const newAddress = oneLine(parts.newAddress ?? '');
  const destination = oneLine(parts.destination ?? '');
  const words = [
    `${reference}: the victim is no longer in the area of the ${area} MARAC, from ${formatDay(leftOn)}${parts.isTemporary ? ', for the time being' : ''}.`,
    'Look at your flags and markers on the old address and date them anew. Stop letters and visits there.',
    ...(destination === '' ? [] : [`The case goes to the ${destination} MARAC. This was released to your agency only.`]),
    ...(newAddress === ''
      ? []
      : [`New address: ${newAddress}. This was released to your agency only: keep it out of letters and shared records.`]),
    `Do not try to find out where the victim is. To contact the victim, ask ${contacts.length === 0 ? `the coordinator of the ${area} MARAC` : contacts.join(' or ')}.`,
    'Acknowledge this notice.'
  ].join('\n');
  return { words, area, leftOn, contacts, ...(newAddress !== '' && { newAddress }), ...(destination !== '' && { destination }) };
}

/** What an agency is told when a leaving notice is taken back. */
export function correctionNotice(parts: Pick<LeavingNoticeParts, 'reference' | 'area' | 'contacts'>): LeavingNoticeDetail {
  const words = [
    `${parts.reference}: correction. You were told that the victim had left the area of the ${parts.area} MARAC. The victim has not: the notice is taken back.`,
    'Put back the flags and markers that you changed because of it.',
    `If you have a question, ask ${parts.contacts.length === 0 ? `the coordinator of the ${parts.area} MARAC` : parts.contacts.join(' or ')}.`,
    'Acknowledge this notice.'
  ].join('\n');
  return { words, area: parts.area, leftOn: '', contacts: parts.contacts };
}

/** What the IDVA service of the sending MARAC is told when another has accepted the case. Where it went is named only where that was ticked for it. */
export function handOverNotice(parts: Pick<LeavingNoticeParts, 'reference' | 'area' | 'contacts' | 'destination'>): LeavingNoticeDetail {
  const destination = oneLine(parts.destination ?? '');
  const words = [
    `${parts.reference}: another MARAC has accepted this case from the ${parts.area} MARAC.`,
    ...(destination === '' ? [] : [`It is the ${destination} MARAC. This was released to your service only.`]),
    'Hand over to the IDVA service there: what the victim wants, how to reach the victim safely, what is agreed and what is still to do. Stay with the victim until the case has been taken over.',
    `To be put in touch, ask ${parts.contacts.length === 0 ? `the coordinator of the ${parts.area} MARAC` : parts.contacts.join(' or ')}.`,
    'Acknowledge this notice.'
  ].join('\n');
  return { words, area: parts.area, leftOn: '', contacts: parts.contacts, ...(destination !== '' && { destination }) };
}
