import { namesInWords, noAddressWords } from '../../../domain/case/contacts';
import type { Circulation } from '../../../domain/meetings/meeting';
import { formatInstant } from '../../../domain/kernel/timeWords';
import type { OpenMeeting } from '../../../services/meetings/meetingsUseCases';

/** Who is written to when something of the meeting is circulated, and who cannot be. */
export function messageWords({ agencies, withoutAddress }: Pick<OpenMeeting, 'agencies' | 'withoutAddress'>): string {
  const reached = agencies.filter(agency => !withoutAddress.includes(agency));
  return [
    reached.length === 0 ? 'No agency is written to.' : `A message without names goes to ${namesInWords(reached)}.`,
    noAddressWords(withoutAddress)
  ]
    .filter(words => words !== '')
    .join(' ');
}

/** "Agenda, version 1: circulated Monday 15 June 2026, 9am. Written to: Housing and Health." */
export function circulationWords(what: string, { version, at, by, told, notTold }: Circulation): string {
  return [
    `${what}, version ${version}: circulated ${formatInstant(at)}${by === '' ? '' : ` by ${by}`}.`,
    ...(told === undefined ? [] : [told.length === 0 ? 'Nobody was written to.' : `Written to: ${namesInWords(told)}.`]),
    ...(notTold === undefined || notTold.length === 0
      ? []
      : [noAddressWords(notTold, names => `Not written to, because no address is stored: ${names}`)])
  ].join(' ');
}
