import { dueTimes, dutiesOwed, dueOf } from '../clocks';
import type { StaffedHours } from '../configuration';
import type { Duty, Evidence } from '../referral/referral';
import { staffedMomentBefore } from '../staffedHours';

/** The IDVA service is told this much staffed time before the duties are due, even of a referral that nobody has reviewed. Board paper, paragraph 40. */
export const idvaAheadStaffedHours = 8;

/** When the IDVA service is told at the latest, reviewed or not. */
export const idvaDueOf = (dutiesDue: Date, hours: StaffedHours): Date => staffedMomentBefore(dutiesDue, idvaAheadStaffedHours * 60, hours);

/** What is done on a case, or by the receiving side of a transfer. */
export interface DoneSoFar {
  readonly evidence: Partial<Record<Duty, Evidence>>;
  readonly idvaAcknowledged?: Evidence;
  /** Withdrawn or closed: nothing is owed but the IDVA offer, where she still needs it. */
  readonly clocksRun: boolean;
  /** Of a withdrawn case: she is still to be offered an IDVA. */
  readonly offersIdva: boolean;
}

/** A referral that has just come in. */
export const nothingDone: DoneSoFar = { evidence: {}, clocksRun: true, offersIdva: false };

/** The moments by which the scheduled flow, with no screen open, knows what is owed. Undefined: nothing of the kind is. */
export interface OwedTimes {
  /** The earliest of what is owed. */
  readonly nextDueAt?: Date;
  /** Of the four duties and the IDVA service's acknowledgement. */
  readonly dutiesDueAt?: Date;
  /** By when the IDVA service is to be told. */
  readonly idvaDueAt?: Date;
}

/** What is still owed, as three moments. `clockFrom` is the receipt, or the acceptance of a transfer. Board paper, paragraphs 38-40. */
export function owedTimes(clockFrom: Date, done: DoneSoFar, hours: StaffedHours): OwedTimes {
  const due = dueTimes(clockFrom, hours);
  const owed = dutiesOwed(done.evidence).filter(duty => done.clocksRun || (done.offersIdva && duty === 'IDVA notified'));
  const awaitsAnswer = done.evidence['IDVA notified'] !== undefined && done.idvaAcknowledged === undefined;
  const moments = [...owed.map(duty => dueOf(duty, due)), ...(awaitsAnswer ? [due.dutiesDue] : [])];
  const earliest = moments.reduce<Date | undefined>((first, moment) => (first && first.getTime() <= moment.getTime() ? first : moment), undefined);
  return {
    ...(earliest && { nextDueAt: earliest }),
    ...((awaitsAnswer || owed.some(duty => duty !== 'Reviewed')) && { dutiesDueAt: due.dutiesDue }),
    ...(owed.includes('IDVA notified') && { idvaDueAt: idvaDueOf(due.dutiesDue, hours) })
  };
}
