import type { Outcome } from '../../domain/kernel/appError';
import { dayOf } from '../../domain/kernel/calendarDay';
import type { ReferralSummary } from '../../domain/referral/referral';
import { formatDay } from '../../domain/kernel/timeWords';
import { intakeOf } from '../case/intakeReply';
import type { FinishPorts } from '../case/casePorts';
import type { CaseStep } from '../case/journal';

/** The steps that follow a decision to dispose: a line of history, then every row, the case's own last. Idempotent. */
export async function followUpDispose(
  ports: FinishPorts,
  referral: ReferralSummary,
  { key, by, recordType, reason }: CaseStep<'dispose'>
): Promise<Outcome<void>> {
  const told = await ports.events.record({
    key: `${key}:disposed`,
    caseKey: referral.key,
    kind: 'Disposed of',
    detail: `${referral.reference}, received on ${formatDay(dayOf(referral.receivedAt))}: ${recordType.toLowerCase()}. Decided by ${by}: ${reason}`,
    restricted: referral.restricted
  });
  if (!told.ok) return told;
  if (referral.intake) {
    const intake = intakeOf(ports, referral.intake.site);
    if (!intake.ok) return intake;
    const recycled = await intake.value.recycle(referral.intake.id);
    if (!recycled.ok && recycled.error.kind !== 'notFound') return recycled;
  }
  return ports.retention.recycle(referral);
}
