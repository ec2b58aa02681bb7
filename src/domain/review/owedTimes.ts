import { dueMoments, dutiesOwed } from './clocks';
import type { StaffedHours } from '../kernel/staffedHours';
import { staffedMomentBefore } from '../kernel/staffedHours';
import { awaitsIdva, canBeOwed } from './owed';
import type { CaseOwing } from './owed';

/** The IDVA service is told this much staffed time before that duty is due, even of a referral that nobody has reviewed. Board paper, paragraph 40. */
const idvaAheadStaffedHours = 8;

/** The latest time for telling the IDVA service, reviewed or not. */
export const idvaDueOf = (due: Date, hours: StaffedHours): Date => staffedMomentBefore(due, idvaAheadStaffedHours * 60, hours);

/** A referral that has just come in. */
export const nothingDone: CaseOwing = { evidence: {}, status: 'Awaiting review' };

/** The moments from which the scheduled flow sees what is owed, with no screen open. Undefined: nothing of that kind. */
export interface OwedTimes {
  /** The earliest of what is owed. */
  readonly nextDueAt?: Date;
  /** The earliest of the duties after the review, and of the IDVA service's acknowledgement. */
  readonly dutiesDueAt?: Date;
  /** When the IDVA service must be told. */
  readonly idvaDueAt?: Date;
}

const earliest = (moments: readonly Date[]): Date | undefined =>
  moments.reduce<Date | undefined>((first, moment) => (first && first.getTime() <= moment.getTime() ? first : moment), undefined);

/** What is still owed, as three moments. `clockFrom` is the receipt, or the acceptance of a transfer. Board paper, paragraphs 38-40. */
export function owedTimes(clockFrom: Date, done: CaseOwing, hours: StaffedHours): OwedTimes {
  const { due } = dueMoments(clockFrom, hours);
  const owed = dutiesOwed(done.evidence).filter(duty => canBeOwed(done, duty));
  const afterReview = [
    ...owed.filter(duty => duty !== 'Reviewed').map(duty => due[duty]),
    ...(awaitsIdva(done) ? [due['IDVA notified']] : [])
  ];
  const nextDueAt = earliest([...(owed.includes('Reviewed') ? [due.Reviewed] : []), ...afterReview]);
  const dutiesDueAt = earliest(afterReview);
  return {
    ...(nextDueAt && { nextDueAt }),
    ...(dutiesDueAt && { dutiesDueAt }),
    ...(owed.includes('IDVA notified') && { idvaDueAt: idvaDueOf(due['IDVA notified'], hours) })
  };
}
