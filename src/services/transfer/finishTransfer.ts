import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { WrittenKind } from '../../domain/case/history';
import { reasonWords } from '../../domain/transfer/transfer';
import type { TransferState } from '../../domain/transfer/transfer';
import { safeDetails, withDetails } from '../../domain/transfer/transferDetails';
import { answerDue } from '../../domain/transfer/answersDue';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { damagedCase } from '../shared/failures';
import { followUpDeparture } from './finishLeave';
import { followUpAccepted } from './finishTransferAccepted';
import type { FinishPorts } from '../case/casePorts';
import type { AnsweredStep, CaseStep } from '../case/journal';
import { keepAddress } from '../case/keptAddress';
import { changeTransfer, heldOr, tellCoordinators } from './transferSteps';
import { tellSendingSide } from './transferTelling';

type TransferStep = CaseStep<'transferOffered' | 'transferDetails' | AnsweredStep | 'leftArea' | 'departureTakenBack'>;

/** The steps after anything done to a transfer or a departure. Each is proved by its keyed row, so they are idempotent. */
export function followUpTransfer(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: TransferStep
): Promise<Outcome<void>> {
  switch (journal.step) {
    case 'transferOffered':
      return followUpOffer(ports, configuration, referral, journal);
    case 'transferDetails':
      return followUpDetails(ports, configuration, referral, journal);
    case 'transferAccepted':
      return followUpAccepted(ports, configuration, referral, { transferKey: journal.transferKey, atOnce: false });
    case 'transferReceived':
      return followUpReceived(ports, configuration, referral, journal);
    case 'transferDeclined':
    case 'transferTakenBack':
      return followUpNotTaken(ports, configuration, referral, journal);
    default:
      return followUpDeparture(ports, configuration, referral, journal);
  }
}

async function followUpOffer(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: CaseStep<'transferOffered'>
): Promise<Outcome<void>> {
  const { transferKey, atOnce, from, to, outOfForce } = journal;
  const details = withDetails(safeDetails, journal.details);
  // A journal of an earlier release holds the address itself.
  const newAddress = await keepAddress(ports, referral.key, details.newAddress);
  if (!newAddress.ok) return newAddress;
  const offered = await heldOr(ports, referral, atOnce ? 'CurrentTransfer' : 'PendingTransfer', transferKey, 'since');
  if (!offered.ok) return offered;
  const created = await ports.transfers.createOnce({
    key: transferKey,
    caseKey: referral.key,
    reference: referral.reference,
    from,
    to,
    outOfForce,
    details: { ...details, newAddress: newAddress.value },
    offered: offered.value,
    answerDue: answerDue(offered.value.at, configuration.staffedHours),
    restricted: referral.restricted
  });
  if (!created.ok) return created;
  const transfer = created.value;
  if (transfer.caseKey !== referral.key) return damagedCase('transferKey', 'Another case has a transfer with the same key.');
  const line = await ports.events.record({
    key: `${transferKey}:offered`,
    caseKey: referral.key,
    kind: 'Transfer offered',
    detail: `${outOfForce ? `Sent out of force, to ${to}` : `Offered to the ${to} MARAC`}: ${reasonWords(details.reason).toLowerCase()}.${details.note.trim() === '' ? '' : ` ${details.note.trim()}`}`,
    restricted: referral.restricted
  });
  if (!line.ok) return line;
  if (!atOnce && !outOfForce) {
    const told = await tellCoordinators(ports, configuration, transfer, to, {
      key: 'offered',
      kind: 'Transfer offered',
      subject: `MARAC case ${referral.reference}: a transfer is offered to you`,
      text: `MARAC case ${referral.reference} is offered to you by transfer. Open the MARAC desk and accept or decline it within 24 hours.`
    });
    if (!told.ok) return told;
  }
  if (atOnce) return followUpAccepted(ports, configuration, referral, { transferKey, atOnce });
  return tellSendingSide(ports, configuration, referral, transferKey);
}

async function followUpDetails(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: CaseStep<'transferDetails'>
): Promise<Outcome<void>> {
  const { transferKey, time } = journal;
  const newAddress =
    journal.details.newAddress === undefined ? undefined : await keepAddress(ports, referral.key, journal.details.newAddress);
  if (newAddress && !newAddress.ok) return newAddress;
  const details = { ...journal.details, ...(newAddress && { newAddress: newAddress.value }) };
  const changed = await changeTransfer(ports, transferKey, standing =>
    standing.detailed >= time ? undefined : { details: withDetails(standing.details, details), detailed: time }
  );
  if (!changed.ok) return changed;
  const transfer = changed.value;
  // Somebody else has finished this step, and there are newer details with steps of their own.
  if (transfer.detailed > time) return ok(undefined);
  const line = await ports.events.record({
    key: `${transferKey}:details:${time}`,
    caseKey: referral.key,
    kind: 'Transfer details completed',
    detail: `Reason: ${reasonWords(transfer.details.reason).toLowerCase()}.${transfer.details.note.trim() === '' ? '' : ` ${transfer.details.note.trim()}`}`,
    restricted: referral.restricted
  });
  if (!line.ok) return line;
  return tellSendingSide(ports, configuration, referral, transferKey);
}

const notTaken = {
  transferDeclined: { state: 'Declined', name: 'declined', kind: 'Transfer declined' },
  transferTakenBack: { state: 'Undone', name: 'undone', kind: 'Transfer taken back' }
} as const satisfies Partial<Record<AnsweredStep, { readonly state: TransferState; readonly name: string; readonly kind: WrittenKind }>>;

async function followUpNotTaken(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: CaseStep<keyof typeof notTaken>
): Promise<Outcome<void>> {
  const { transferKey, words } = journal;
  const { state, name, kind } = notTaken[journal.step];
  const answered = await heldOr(ports, referral, 'PendingTransfer', transferKey, 'until');
  if (!answered.ok) return answered;
  const changed = await changeTransfer(ports, transferKey, standing =>
    standing.state === 'Offered' ? { state, answered: answered.value, answerReason: words, nextDue: {} } : undefined
  );
  if (!changed.ok) return changed;
  const transfer = changed.value;
  const corrected = await tellSendingSide(ports, configuration, referral, transferKey);
  if (!corrected.ok) return corrected;
  const isDeclined = state === 'Declined';
  const told = transfer.outOfForce
    ? ok(undefined)
    : await tellCoordinators(ports, configuration, transfer, isDeclined ? transfer.from : transfer.to, {
        key: name,
        kind,
        subject: `MARAC case ${referral.reference}: ${isDeclined ? 'the transfer was declined' : 'the transfer was taken back'}`,
        text: isDeclined
          ? `The transfer of MARAC case ${referral.reference} was declined. You are still responsible for it. The reason is on the MARAC desk.`
          : `The transfer of MARAC case ${referral.reference} that was offered to you was taken back. There is nothing for you to do.`
      });
  if (!told.ok) return told;
  return ports.events.record({
    key: `${transferKey}:${name}`,
    caseKey: referral.key,
    kind,
    detail: isDeclined ? `The ${transfer.to} MARAC declined it: ${words}` : `The offer to ${transfer.to} was taken back.`,
    restricted: referral.restricted
  });
}

async function followUpReceived(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  { transferKey, words }: CaseStep<'transferReceived'>
): Promise<Outcome<void>> {
  const answered = await heldOr(ports, referral, 'PendingTransfer', transferKey, 'until');
  if (!answered.ok) return answered;
  const changed = await changeTransfer(ports, transferKey, standing =>
    standing.state === 'Offered'
      ? { state: 'Accepted', answered: answered.value, receipt: { at: answered.value.at, by: words }, nextDue: {} }
      : undefined
  );
  if (!changed.ok) return changed;
  const line = await ports.events.record({
    key: `${transferKey}:received`,
    caseKey: referral.key,
    kind: 'Receipt recorded',
    detail: `${words} confirmed that the pack arrived at ${changed.value.to}. The case stays open here.`,
    restricted: referral.restricted
  });
  return line.ok ? tellSendingSide(ports, configuration, referral, transferKey) : line;
}
