import { mayTell } from '../../domain/transfer/mayTell';
import type { AppError, Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { handOverNotice } from '../../domain/transfer/leavingNotice';
import { hasReadableExclusions, idvaAgency } from '../../domain/case/notices';
import { coordinatorsOf } from '../../domain/transfer/responsible';
import { isTemporaryMove, saysVictimLeft } from '../../domain/transfer/transfer';
import type { Transfer } from '../../domain/transfer/transfer';
import { hasReadableDetails } from '../../domain/transfer/transferDetails';
import { acknowledgementDue } from '../../domain/transfer/answersDue';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { answerReferrer } from '../case/answerReferrer';
import { failure } from '../shared/failures';
import { again, untilSettled } from '../shared/guarded';
import { correctNotices, noticesOf, tellAgencies } from './finishLeave';
import type { FinishPorts } from '../case/casePorts';
import { changeTransfer, rowOf } from './transferSteps';

/** Whether agencies should be told now that the victim has left: after acceptance, or at once if the victim has already gone. */
const saysLeft = ({ state, details }: Transfer): boolean =>
  saysVictimLeft(details.reason) && (state === 'Accepted' || (state === 'Offered' && details.hasLeft));

/** The beginning of the keys of notices for this state of a transfer. After a correction, agencies are told again under new keys. */
function deedKeyOf({ key, state, detailed }: Transfer): string {
  if (state === 'Accepted') return `${key}:accepted`;
  return state === 'Offered' && detailed > 0 ? `${key}:${detailed}` : key;
}

type Step = (ports: FinishPorts, configuration: Configuration, referral: ReferralSummary, transfer: Transfer) => Promise<Outcome<unknown>>;

/** Sends notices if the victim has left; otherwise corrections to exactly those who were told. */
const tellOrCorrect: Step = (ports, configuration, referral, transfer) => {
  const { key, from, to, details, state } = transfer;
  if (!saysLeft(transfer)) {
    const name = state === 'Declined' ? 'declined' : state === 'Undone' ? 'undone' : `details ${transfer.detailed}`;
    return correctNotices(ports, configuration, referral, { key: `${key}:${name}`, isOfIt: notice => notice.transferKey === key });
  }
  return tellAgencies(ports, configuration, referral, {
    deedKey: deedKeyOf(transfer),
    transferKey: key,
    marac: from,
    leftOn: details.leftOn,
    isTemporary: isTemporaryMove(details.reason),
    newAddress: details.newAddress,
    addressToldTo: details.addressToldTo,
    destination: to,
    destinationToldTo: details.destinationToldTo
  });
};

/** Asks the IDVA service that has supported the victim to hand over. */
const handOver: Step = async (ports, configuration, referral, transfer) => {
  const notices = noticesOf(ports);
  if (!notices.ok) return notices;
  const { key, from, to, details } = transfer;
  const isThere = configuration.agencies.some(({ name, maracs }) => name === idvaAgency && maracs.includes(from));
  const excluded = (referral.mustNotReceive ?? []).some(({ agency, insteadOf }) => agency === idvaAgency && (insteadOf ?? '') === '');
  if (!isThere || excluded || !hasReadableExclusions(referral)) return ok(undefined);
  const detail = handOverNotice({
    reference: referral.reference,
    area: from,
    contacts: coordinatorsOf(from, configuration),
    ...(details.destinationToldTo.includes(idvaAgency) && { destination: to })
  });
  return notices.value.post({
    key: `${key}:idva:hand-over`,
    caseKey: referral.key,
    reference: referral.reference,
    transferKey: key,
    marac: from,
    agency: idvaAgency,
    kind: 'IDVA hand-over',
    detail: JSON.stringify(detail),
    acknowledgeBy: acknowledgementDue(ports.clock.now(), configuration.staffedHours)
  });
};

/** Applies the sending coordinator's decision about each open action. Without a decision it stays with its agency. */
const decideActions: Step = async (ports, configuration, referral, { to, details, answeredAt, offeredBy }) => {
  const decided = Object.values(details.actions).filter(disposition => disposition !== 'Stays with the agency');
  if (decided.length === 0 || !ports.actions) return ok(undefined);
  const open = await ports.actions.openOf(referral.key);
  if (!open.ok) return open;
  for (const action of open.value) {
    const disposition = details.actions[action.key];
    const sitsThere = configuration.agencies.some(({ name, maracs }) => name === action.agency && maracs.includes(to));
    const done =
      disposition === 'Done'
        ? await ports.actions.markDone(action, { at: answeredAt ?? ports.clock.now(), by: offeredBy })
        : disposition === 'Handed over' && sitsThere
          ? await ports.actions.handOver(action, to)
          : ok(undefined);
    if (!done.ok) return done;
  }
  return ok(undefined);
};

const stepsFor = ({ state, outOfForce }: Transfer): readonly Step[] =>
  state === 'Accepted' && !outOfForce ? [handOver, tellOrCorrect, decideActions] : [tellOrCorrect];

/** Whether there is anything to tell or to take back. */
async function isToTell(ports: FinishPorts, transfer: Transfer): Promise<Outcome<boolean>> {
  if (saysLeft(transfer) || (transfer.state === 'Accepted' && !transfer.outOfForce)) return ok(true);
  if (transfer.state === 'Offered' && transfer.detailed === 0) return ok(false);
  if (!ports.notices) return ok(false);
  const notices = await ports.notices.ofCase(transfer.caseKey);
  return notices.ok ? ok(notices.value.some(({ transferKey }) => transferKey === transfer.key)) : notices;
}

/**
 * Tells the sending side about the current state of a transfer: notices, corrections, the hand-over of the IDVA service, the
 * actions, the referrer's item. Idempotent, also between two people. A person who may not do it marks the row, and a colleague's
 * desk does it on its next round.
 */
export async function tellSendingSide(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  transferKey: string
): Promise<Outcome<void>> {
  return untilSettled<void>('telling', async () => {
    const found = await rowOf(ports, transferKey);
    if (!found.ok) return found;
    const transfer = found.value;
    if (!hasReadableDetails(transfer)) {
      return failure(
        'damaged',
        'details',
        'Nobody was told anything of its transfer: the details cannot be read.',
        'Restore an earlier version of its row in the Transfers list, then refresh the desk.'
      );
    }
    const needed = await isToTell(ports, transfer);
    if (!needed.ok) return needed;
    const isMine = mayTell(ports.login, transfer, configuration);
    if (needed.value && isMine) {
      for (const step of stepsFor(transfer)) {
        const done = await step(ports, configuration, referral, transfer);
        if (!done.ok) return done;
      }
    }
    const answered = await answerReferrer(ports, configuration, referral.key);
    if (!answered.ok) return answered;
    const toBeTold = (needed.value && !isMine) || answered.value === 'left';
    let isOtherwise = false;
    const marked = await changeTransfer(ports, transferKey, standing => {
      // The transfer was answered or changed in the meantime, or marked again: repeat for its new state.
      const isLeft = standing.toBeTold === true && !toBeTold && standing.etag !== transfer.etag;
      isOtherwise = standing.state !== transfer.state || standing.detailed !== transfer.detailed || isLeft;
      return isOtherwise || (standing.toBeTold ?? false) === toBeTold ? undefined : { toBeTold };
    });
    if (!marked.ok) return marked;
    return isOtherwise ? again : ok(undefined);
  });
}

/** A transfer about which the sending side could not be told, and why. */
export interface Untold {
  readonly transfer: Transfer;
  readonly error: AppError;
}

/** For the desk's round: does what receiving coordinators could not. One problem never stops the rest; all are returned. */
export async function tellWaiting(ports: FinishPorts, configuration: Configuration): Promise<Outcome<readonly Untold[]>> {
  const waiting = await ports.transfers.toBeTold();
  if (!waiting.ok) return waiting;
  const untold: Untold[] = [];
  for (const transfer of waiting.value.filter(one => mayTell(ports.login, one, configuration))) {
    const referral = await ports.referrals.byKey(transfer.caseKey);
    if (!referral.ok) untold.push({ transfer, error: referral.error });
    if (!referral.ok || !referral.value) continue;
    const told = await tellSendingSide(ports, configuration, referral.value, transfer.key);
    if (!told.ok) untold.push({ transfer, error: told.error });
  }
  return ok(untold);
}
