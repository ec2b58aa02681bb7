import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import { coordinatorsOf } from '../domain/desk/responsible';
import { saysVictimLeft } from '../domain/desk/transfer';
import type { Transfer, TransferState } from '../domain/desk/transfer';
import { withDetails } from '../domain/desk/transferDetails';
import { answerDue } from '../domain/desk/transferOwed';
import type { Evidence, ReferralSummary } from '../domain/referral/referral';
import { ok } from '../domain/result';
import { failure, needsLooking, notConfirmed } from './failures';
import { correctNotices, followUpDeparture, tellAgencies } from './finishLeave';
import { followUpAccepted } from './finishTransferAccepted';
import type { FinishPorts } from './intakeReply';
import type { KeyColumn } from './ports';
import type { TransferChange } from './transferPorts';
import type { AnsweredJournal, DetailedJournal, OfferedJournal, TransferJournal } from './transferJournal';

const rounds = 6;

/** The steps that follow a deed of a transfer or a departure. Each is proved by its keyed row; run twice they change nothing. */
export function followUpTransfer(ports: FinishPorts, configuration: Configuration, referral: ReferralSummary, journal: TransferJournal): Promise<Outcome<void>> {
  switch (journal.step) {
    case 'Transfer':
      return followUpOffer(ports, configuration, referral, journal);
    case 'Transfer details':
      return followUpDetails(ports, configuration, referral, journal);
    case 'Transfer accepted':
      return followUpAccepted(ports, configuration, referral, { transferKey: journal.transferKey, atOnce: false });
    case 'Transfer received':
      return followUpReceived(ports, configuration, referral, journal);
    case 'Transfer declined':
    case 'Transfer taken back':
      return followUpNotTaken(ports, configuration, referral, journal);
    default:
      return followUpDeparture(ports, configuration, referral, journal);
  }
}

/** When a key came to stand on the case, or was taken from it, by the server's clock. Where the versions are gone the clock must do. */
export async function heldOr(ports: FinishPorts, referral: ReferralSummary, column: KeyColumn, key: string, which: 'since' | 'until'): Promise<Outcome<Evidence>> {
  const held = await ports.referrals.held(referral, column, key);
  return held.ok ? ok(held.value?.[which] ?? { at: ports.clock.now(), by: '' }) : held;
}

/** The row of a transfer, which every answer needs. */
export async function rowOf(ports: Pick<FinishPorts, 'transfers'>, transferKey: string): Promise<Outcome<Transfer>> {
  const found = await ports.transfers.standing(transferKey);
  if (!found.ok) return found;
  return found.value
    ? ok(found.value)
    : failure('damaged', 'transfer', 'The row of its transfer is gone.', 'Restore the row from the recycle bin of the Transfers list.');
}

/** One guarded change of a transfer, on the row as it then stands; nothing where `decide` says so. */
export async function changeTransfer(
  ports: Pick<FinishPorts, 'transfers'>,
  transferKey: string,
  decide: (standing: Transfer) => TransferChange | undefined
): Promise<Outcome<Transfer>> {
  for (let round = 1; round <= rounds; round++) {
    const row = await rowOf(ports, transferKey);
    if (!row.ok) return row;
    const change = decide(row.value);
    if (!change) return row;
    const changed = await ports.transfers.change(row.value, change);
    if (changed.ok || !needsLooking(changed)) return changed;
  }
  return notConfirmed('transfer');
}

/** Agencies of the sending MARAC are told where the transfer says that she has left. `deedKey` tells this telling from others of the same transfer. */
export async function tellOfTransfer(ports: FinishPorts, configuration: Configuration, referral: ReferralSummary, transfer: Transfer, deedKey: string): Promise<Outcome<void>> {
  const { details, key, from, to } = transfer;
  if (!saysVictimLeft(details.reason)) return ok(undefined);
  const told = await tellAgencies(ports, configuration, referral, {
    deedKey,
    transferKey: key,
    marac: from,
    leftOn: details.leftOn,
    isTemporary: details.reason === 'Moved temporarily',
    newAddress: details.newAddress,
    addressToldTo: details.addressToldTo,
    destination: to,
    destinationToldTo: details.destinationToldTo
  });
  return told.ok ? ok(undefined) : told;
}

/** A message to the coordinators of a MARAC, by reference only. */
export function tellCoordinators(
  ports: FinishPorts,
  configuration: Configuration,
  transfer: Transfer,
  to: string,
  message: { readonly key: string; readonly kind: string; readonly subject: string; readonly text: string }
): Promise<Outcome<unknown>> {
  const recipients = coordinatorsOf(to, configuration);
  if (recipients.length === 0) return Promise.resolve(ok(undefined));
  return ports.outbox.post({ ...message, key: `${transfer.key}:${message.key}`, caseKey: transfer.caseKey, recipients });
}

async function followUpOffer(ports: FinishPorts, configuration: Configuration, referral: ReferralSummary, journal: OfferedJournal): Promise<Outcome<void>> {
  const { transferKey, atOnce, from, to, outOfForce, details } = journal;
  const offered = await heldOr(ports, referral, atOnce ? 'CurrentTransfer' : 'PendingTransfer', transferKey, 'since');
  if (!offered.ok) return offered;
  const created = await ports.transfers.createOnce({
    key: transferKey,
    caseKey: referral.key,
    reference: referral.reference,
    from,
    to,
    outOfForce,
    details,
    offered: offered.value,
    answerDue: answerDue(offered.value.at, configuration.staffedHours),
    restricted: referral.restricted
  });
  if (!created.ok) return created;
  const transfer = created.value;
  if (transfer.caseKey !== referral.key) return failure('damaged', 'transferKey', 'Another case has a transfer with the same key.', 'Tell support which reference it is.');
  const line = await ports.events.record({
    key: `${transferKey}:offered`,
    caseKey: referral.key,
    kind: 'Transfer offered',
    detail: `${outOfForce ? `Sent out of force, to ${to}` : `Offered to the ${to} MARAC`}: ${details.reason.toLowerCase()}.${details.note.trim() === '' ? '' : ` ${details.note.trim()}`}`,
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
  return details.hasLeft ? tellOfTransfer(ports, configuration, referral, { ...transfer, details }, transferKey) : ok(undefined);
}

async function followUpDetails(ports: FinishPorts, configuration: Configuration, referral: ReferralSummary, journal: DetailedJournal): Promise<Outcome<void>> {
  const { transferKey, time } = journal;
  const changed = await changeTransfer(ports, transferKey, standing =>
    standing.detailed >= time ? undefined : { details: withDetails(standing.details, journal.details), detailed: time }
  );
  if (!changed.ok) return changed;
  const transfer = changed.value;
  // Somebody else has finished this one, and more was said since: what follows from it is theirs.
  if (transfer.detailed > time) return ok(undefined);
  const line = await ports.events.record({
    key: `${transferKey}:details:${time}`,
    caseKey: referral.key,
    kind: 'Transfer details completed',
    detail: `Reason: ${transfer.details.reason.toLowerCase()}.${transfer.details.note.trim() === '' ? '' : ` ${transfer.details.note.trim()}`}`,
    restricted: referral.restricted
  });
  if (!line.ok) return line;
  const hasGone = transfer.details.hasLeft && saysVictimLeft(transfer.details.reason);
  const deedKey = `${transferKey}:${time}`;
  if (hasGone) return tellOfTransfer(ports, configuration, referral, transfer, deedKey);
  const corrected = await correctNotices(ports, configuration, referral, { key: deedKey, isOfIt: notice => notice.transferKey === transferKey });
  return corrected.ok ? ok(undefined) : corrected;
}

const notTaken: Readonly<Record<'Transfer declined' | 'Transfer taken back', { readonly state: TransferState; readonly name: string }>> = {
  'Transfer declined': { state: 'Declined', name: 'declined' },
  'Transfer taken back': { state: 'Undone', name: 'undone' }
};

async function followUpNotTaken(ports: FinishPorts, configuration: Configuration, referral: ReferralSummary, journal: AnsweredJournal): Promise<Outcome<void>> {
  const { transferKey, words } = journal;
  const step = journal.step as keyof typeof notTaken;
  const { state, name } = notTaken[step];
  const answered = await heldOr(ports, referral, 'PendingTransfer', transferKey, 'until');
  if (!answered.ok) return answered;
  const changed = await changeTransfer(ports, transferKey, standing =>
    standing.state === 'Offered' ? { state, answered: answered.value, answerReason: words, nextDue: {} } : undefined
  );
  if (!changed.ok) return changed;
  const transfer = changed.value;
  const corrected = await correctNotices(ports, configuration, referral, { key: `${transferKey}:${name}`, isOfIt: notice => notice.transferKey === transferKey });
  if (!corrected.ok) return corrected;
  const isDeclined = state === 'Declined';
  const told = transfer.outOfForce
    ? ok(undefined)
    : await tellCoordinators(ports, configuration, transfer, isDeclined ? transfer.from : transfer.to, {
        key: name,
        kind: step,
        subject: `MARAC case ${referral.reference}: ${isDeclined ? 'the transfer was declined' : 'the transfer was taken back'}`,
        text: isDeclined
          ? `The transfer of MARAC case ${referral.reference} was declined. You are still responsible for it. The reason is on the MARAC desk.`
          : `The transfer of MARAC case ${referral.reference} that was offered to you was taken back. There is nothing for you to do.`
      });
  if (!told.ok) return told;
  return ports.events.record({
    key: `${transferKey}:${name}`,
    caseKey: referral.key,
    kind: step,
    detail: isDeclined ? `The ${transfer.to} MARAC declined it: ${words}` : `The offer to ${transfer.to} was taken back.`,
    restricted: referral.restricted
  });
}

async function followUpReceived(ports: FinishPorts, configuration: Configuration, referral: ReferralSummary, { transferKey, words }: AnsweredJournal): Promise<Outcome<void>> {
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
  return line.ok ? tellOfTransfer(ports, configuration, referral, changed.value, `${transferKey}:received`) : line;
}
