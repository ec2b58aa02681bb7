import type { Outcome } from '../../domain/kernel/appError';
import { brokenGlass, coordinates, isLifted, liftedFor, possibleBarrier, shortestReason, toldOfBarrier } from '../../domain/case/barriers';
import type { Barrier } from '../../domain/case/barriers';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import type { KnownConfiguration } from '../shared/formContext';
import type { CaseStores } from './casePorts';
import { calledInAddress, linkTo, places } from '../../domain/setUp/pages';

export type BarrierPorts = Pick<CaseStores, 'login' | 'events' | 'transfers' | 'clock'>;

/** The barrier between this person and a case, if any. The history is read only when there may be one. */
export async function caseBarrier(
  ports: BarrierPorts,
  known: KnownConfiguration,
  referral: ReferralSummary
): Promise<Outcome<Barrier | undefined>> {
  if (!referral.restricted && (referral.conflictLogins ?? []).length === 0) return ok(undefined);
  const configuration = await known.get();
  if (!configuration.ok) return configuration;
  const barrier = possibleBarrier(referral, ports.login, configuration.value);
  if (!barrier) return ok(undefined);
  if (barrier === 'Restricted' && referral.pendingTransfer !== undefined) {
    const offered = await ports.transfers.byKey(referral.pendingTransfer);
    if (!offered.ok) return offered;
    // A coordinator to whom the case is offered must be able to read it.
    if (offered.value && coordinates(ports.login, offered.value.to, configuration.value)) return ok(undefined);
  }
  const lines = await ports.events.ofCase(referral.key);
  if (!lines.ok) return lines;
  return ok(isLifted(barrier, lines.value, ports.login, ports.clock.now()) ? undefined : barrier);
}

/** The error for a case that this person may not see. */
export const behindBarrier = (barrier: Barrier): { readonly ok: false; readonly error: ReturnType<typeof failure>['error'] } =>
  failure(
    'forbidden',
    'barrier',
    barrier === 'Restricted'
      ? 'This case is restricted, and you do not coordinate its MARAC.'
      : 'This case is hidden from you because of a conflict of interest.',
    'Go back to the queue and refresh it. If you must see the case, open it there and say why.'
  );

/**
 * Lifts the barrier of a case for four hours. The coordinators are told before it opens: if the page dies in between, they
 * hear of an opening that did not happen, which is better than the reverse. Idempotent.
 */
export async function breakGlass(
  ports: BarrierPorts & Pick<CaseStores, 'outbox'>,
  known: KnownConfiguration,
  referral: ReferralSummary,
  reason: string
): Promise<Outcome<void>> {
  const words = reason.trim();
  if (words.length < shortestReason) {
    return failure(
      'validation',
      'reason',
      `Say in at least ${shortestReason} characters why you must see this case.`,
      'The coordinators are told that you opened it, and can read the reason.'
    );
  }
  const barrier = await caseBarrier(ports, known, referral);
  if (!barrier.ok) return barrier;
  if (!barrier.value) return ok(undefined);
  const configuration = await known.get();
  if (!configuration.ok) return configuration;
  // A new key for each period of four hours.
  const key = `${referral.key}:barrier:${ports.login}:${Math.floor(ports.clock.now().getTime() / liftedFor)}`;
  const told = await ports.outbox.post({
    key,
    caseKey: referral.key,
    kind: brokenGlass,
    subject: `Opened past a barrier: ${referral.reference}`,
    recipients: toldOfBarrier(referral.owningMarac, ports.login, configuration.value),
    link: linkTo(configuration.value, places.case(calledInAddress(referral))),
    text: `A colleague has opened case ${referral.reference}, which is closed to them, for four hours and given a reason. The history of the case, on the MARAC desk, says who and why.`
  });
  if (!told.ok) return told;
  const logged = await ports.events.evidence({
    key,
    caseKey: referral.key,
    kind: brokenGlass,
    detail: `${barrier.value}. Open for four hours. Reason given: ${words}`,
    restricted: true
  });
  return logged.ok ? ok(undefined) : logged;
}
