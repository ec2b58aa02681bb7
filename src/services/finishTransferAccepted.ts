import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import { handOverNotice } from '../domain/desk/leavingNotice';
import { idvaAgency } from '../domain/desk/notices';
import { coordinatorsOf } from '../domain/desk/responsible';
import type { Transfer } from '../domain/desk/transfer';
import { acknowledgementDue, owedAfterTransfer } from '../domain/desk/transferOwed';
import type { Evidence, ReferralSummary } from '../domain/referral/referral';
import { ok } from '../domain/result';
import { recordDuty, responsibleOf } from './changeResponsible';
import { noticesOf } from './finishLeave';
import { changeTransfer, heldOr, rowOf, tellCoordinators, tellOfTransfer } from './finishTransfer';
import { intakeOf, reply } from './intakeReply';
import type { FinishPorts } from './intakeReply';
import { isObstacle, tellIdva } from './tellIdva';

type Step = (ports: FinishPorts, configuration: Configuration, referral: ReferralSummary, transfer: Transfer) => Promise<Outcome<unknown>>;

/**
 * Tells the IDVA service of the receiving MARAC of the victim: its own duty, done at acceptance. Where nobody can be
 * told from here the duty stays owed, and shows as owed. Board paper, paragraphs 40 and 42.
 */
const offerIdva: Step = async (ports, configuration, referral) => {
  const responsible = await responsibleOf(ports, referral);
  if (!responsible.ok) return responsible;
  const before = responsible.value.evidence['IDVA notified'];
  if (before) return recordDuty(ports, configuration, referral, 'IDVA notified', before);
  const told = await tellIdva(ports, configuration, referral.key, responsible.value);
  if (told.ok) return recordDuty(ports, configuration, referral, 'IDVA notified', told.value);
  return isObstacle(told.error) ? ok(undefined) : told;
};

/** The IDVA service that has supported her hands over. */
const handOver: Step = async (ports, configuration, referral, transfer) => {
  const notices = noticesOf(ports);
  if (!notices.ok) return notices;
  const { key, from, to, details } = transfer;
  const isThere = configuration.agencies.some(({ name, maracs }) => name === idvaAgency && maracs.includes(from));
  const excluded = (referral.mustNotReceive ?? []).some(({ agency, insteadOf }) => agency === idvaAgency && (insteadOf ?? '') === '');
  if (!isThere || excluded) return ok(undefined);
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

/** Every open action as the sending coordinator decided. What nobody decided about stays with the agency that owes it. */
const decideActions =
  (accepted: Evidence): Step =>
  async (ports, configuration, referral, { to, details }) => {
    const decided = Object.entries(details.actions).filter(([, disposition]) => disposition !== 'Stays with the agency');
    if (decided.length === 0 || !ports.actions) return ok(undefined);
    const open = await ports.actions.openOf(referral.key);
    if (!open.ok) return open;
    for (const action of open.value) {
      const disposition = details.actions[action.key];
      const sitsThere = configuration.agencies.some(({ name, maracs }) => name === action.agency && maracs.includes(to));
      const done =
        disposition === 'Done'
          ? await ports.actions.markDone(action, accepted)
          : disposition === 'Handed over' && sitsThere
            ? await ports.actions.handOver(action, to)
            : ok(undefined);
      if (!done.ok) return done;
    }
    return ok(undefined);
  };

const nextStepAfterTransfer = 'The case was passed to another MARAC of the region, which is responsible for it now. It invites you to its meeting.';

/** The referrer is told that another team has the case, and not which: an agency that refers may be one that must not know. */
const tellReferrer: Step = async (ports, _configuration, referral) => {
  if (!referral.intake) return ok(undefined);
  const intake = intakeOf(ports, referral.intake.site);
  if (!intake.ok) return intake;
  const stillStands = async (): Promise<Outcome<boolean>> => {
    const standing = await ports.referrals.standing(referral.key);
    // Where somebody else has finished these steps, a later word may be there already.
    return standing.ok ? ok(standing.value?.pending === referral.pending) : standing;
  };
  return reply(
    intake.value,
    referral.intake.id,
    item => {
      const { criterion = '', reason = '', nextStep = '' } = item.decision ?? {};
      return item.key !== referral.key || nextStep === nextStepAfterTransfer
        ? undefined
        : { status: item.status, reference: referral.reference, receivedAt: referral.receivedAt, decision: { criterion, reason, nextStep: nextStepAfterTransfer } };
    },
    stillStands
  );
};

/** The steps that follow an acceptance: the row, the IDVA services, the agencies, the actions, history, the referrer. `atOnce`: nobody else was asked, so nobody else is told. */
export async function followUpAccepted(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  { transferKey, atOnce }: { readonly transferKey: string; readonly atOnce: boolean }
): Promise<Outcome<void>> {
  const found = await rowOf(ports, transferKey);
  if (!found.ok) return found;
  let transfer = found.value;
  if (transfer.state === 'Offered') {
    const accepted = await heldOr(ports, referral, 'CurrentTransfer', transferKey, 'since');
    if (!accepted.ok) return accepted;
    const { at, by } = accepted.value;
    const changed = await changeTransfer(ports, transferKey, standing =>
      standing.state === 'Offered'
        ? { state: 'Accepted', answered: { at, by }, nextDue: { at: owedAfterTransfer({ ...standing, answeredAt: at }, referral, configuration.staffedHours).nextDueAt } }
        : undefined
    );
    if (!changed.ok) return changed;
    transfer = changed.value;
  }
  const answered: Evidence = { at: transfer.answeredAt ?? ports.clock.now(), by: transfer.answeredBy ?? '' };
  const steps: readonly Step[] = [
    () =>
      ports.events.record({
        key: `${transferKey}:accepted`,
        caseKey: referral.key,
        kind: 'Transfer accepted',
        detail: `The ${transfer.to} MARAC is responsible now; its clocks run from this moment. It came from ${transfer.from}.`,
        restricted: referral.restricted
      }),
    offerIdva,
    handOver,
    () => tellOfTransfer(ports, configuration, referral, transfer, `${transferKey}:accepted`),
    decideActions(answered),
    () =>
      atOnce
        ? Promise.resolve(ok(undefined))
        : tellCoordinators(ports, configuration, transfer, transfer.from, {
            key: 'accepted',
            kind: 'Transfer accepted',
            subject: `MARAC case ${referral.reference}: the transfer was accepted`,
            text: `The transfer of MARAC case ${referral.reference} was accepted. You are no longer responsible for it.`
          }),
    tellReferrer
  ];
  for (const step of steps) {
    const done = await step(ports, configuration, referral, transfer);
    if (!done.ok) return done;
  }
  return ok(undefined);
}
