import type { Outcome } from '../../domain/kernel/appError';
import type { DueTimes } from '../../domain/review/clocks';
import type { Configuration } from '../../domain/setUp/configuration';
import { decisionInWords, intakeStatusAfter, matchesOwedWords, intakeStatusOf } from '../../domain/review/decisions';
import {
  invitationIn,
  nextStepsWhenAccepted,
  nextStepsWhenReinstated,
  nextStepsWhenWithdrawn,
  withInvitation
} from '../../domain/review/nextSteps';
import { idvaAgency } from '../../domain/case/notices';
import { dueTimesOf } from '../../domain/review/owed';
import { isElsewhere, whyReferrerNotTold } from '../../domain/transfer/referrerMayKnow';
import { coordinatorsOf } from '../../domain/transfer/responsible';
import type { ReferralSummary } from '../../domain/referral/referral';
import { asSentence } from '../../domain/kernel/sentence';
import { withdrawnReasons } from '../../domain/referral/withdrawn';
import { ok } from '../../domain/kernel/result';
import { answerOrLeave } from '../case/answerReferrer';
import { changeResponsible, recordDuty, responsibleOf } from './changeResponsible';
import { decisionStands, intakeOf, reply } from '../case/intakeReply';
import type { FinishPorts } from '../case/casePorts';
import type { WrittenKind } from '../../domain/case/history';
import type { CaseStep } from '../case/journal';
import { trySuggest } from '../complex/trySuggest';
import { idvaNoticeKey, isObstacle, tellIdva } from './tellIdva';
import { tellReferrer } from '../case/tellReferrer';
import { tellReferrerOfDate } from '../case/referrerDate';

type DecisionStep = CaseStep<'accept' | 'withdraw' | 'reinstate'>;

const kinds = {
  accept: ['accepted', 'Accepted'],
  withdraw: ['withdrawn', 'Withdrawn'],
  reinstate: ['reinstated', 'Looked at again']
} as const satisfies Record<string, readonly [string, WrittenKind]>;

/** What the referrer reads about what happens next. */
function nextStepsOf(
  configuration: Configuration,
  referral: ReferralSummary,
  step: DecisionStep['step'],
  times: DueTimes | undefined
): string {
  const { owningMarac, reference } = referral;
  if (step === 'accept') return nextStepsWhenAccepted(owningMarac, times, referral.agendaDate);
  if (step === 'reinstate') return nextStepsWhenReinstated;
  const reason = withdrawnReasons.find(known => known === referral.withdrawnReason) ?? 'Does not meet a criterion';
  return nextStepsWhenWithdrawn(reason, referral.idvaOffer === 'Wanted', reference, coordinatorsOf(owningMarac, configuration));
}

/** Decision, criterion, reason and next step on the referrer's own item. Board paper, paragraph 38. */
async function tellOnItem(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  { step, decisionKey }: DecisionStep,
  times: DueTimes | undefined
): Promise<Outcome<void>> {
  // A case that did not come by a form has no Intake item.
  if (!referral.intake) return ok(undefined);
  const intake = intakeOf(ports, referral.intake.site);
  if (!intake.ok) return intake;
  const nextSteps = nextStepsOf(configuration, referral, step, times);
  const isReinstated = step === 'reinstate';
  return reply(
    intake.value,
    referral.intake.id,
    item =>
      item.key !== referral.key || item.decisionKey === decisionKey
        ? undefined
        : {
            status: intakeStatusAfter(item.status, intakeStatusOf(referral.status)),
            reference: referral.reference,
            receivedAt: referral.receivedAt,
            decisionKey,
            decision: {
              criterion: referral.decisionCriterion ?? '',
              reason: isReinstated ? '' : (referral.decisionReason ?? ''),
              nextStep: step === 'accept' ? withInvitation(nextSteps, invitationIn(item.decision?.nextStep ?? '')) : nextSteps
            }
          },
    () => decisionStands(ports, referral.key, decisionKey)
  );
}

/** Writes what the referrer reads, and sends a message about it. */
async function tellHere(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: DecisionStep,
  times: DueTimes | undefined
): Promise<Outcome<void>> {
  if (whyReferrerNotTold(referral, configuration) !== undefined) return ok(undefined);
  const replied = await tellOnItem(ports, configuration, referral, journal, times);
  return replied.ok ? tellReferrer(ports, configuration, referral, journal.decisionKey, 'Decision') : replied;
}

/** Tells the IDVA service and records the evidence. If something prevents it, the history says so and the duty stays owed. */
async function offerIdva(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  decisionKey: string
): Promise<Outcome<void>> {
  const responsible = await responsibleOf(ports, referral);
  if (!responsible.ok) return responsible;
  if (responsible.value.evidence['IDVA notified']) return ok(undefined);
  const told = await tellIdva(ports, configuration, referral.key, responsible.value);
  if (told.ok) {
    const recorded = await recordDuty(ports, configuration, referral, 'IDVA notified', told.value);
    return recorded.ok ? ok(undefined) : recorded;
  }
  if (!isObstacle(told.error)) return told;
  return ports.events.record({
    key: `${decisionKey}:IDVA not told`,
    caseKey: referral.key,
    kind: 'IDVA not told',
    detail: `${told.error.words} ${told.error.nextAction}`,
    restricted: referral.restricted
  });
}

/** Tells a service that it should no longer make an offer, so that nobody rings after a death or about an error. */
async function takeIdvaBack(ports: FinishPorts, referral: ReferralSummary, decisionKey: string): Promise<Outcome<void>> {
  if (!ports.notices) return ok(undefined);
  const notices = await ports.notices.ofCase(referral.key);
  if (!notices.ok) return notices;
  const notice = notices.value.find(({ key, agency }) => key === idvaNoticeKey(referral) && agency === idvaAgency);
  if (!notice) return ok(undefined);
  const corrected = await ports.notices.post({
    key: `${decisionKey}:idva:correction`,
    caseKey: referral.key,
    reference: referral.reference,
    marac: notice.marac,
    agency: notice.agency,
    kind: 'Correction',
    detail: JSON.stringify({ corrects: notice.key, words: 'Make no offer and no contact on this notice. The referral was withdrawn.' }),
    ...(notice.acknowledgeBy && { acknowledgeBy: notice.acknowledgeBy })
  });
  return corrected.ok ? ok(undefined) : corrected;
}

/** After a transfer, the review's evidence and the due times from the decision on are in the transfer's row. */
async function reviewAfterTransfer(
  ports: FinishPorts,
  configuration: Configuration,
  { key }: ReferralSummary,
  { step, decisionKey, at, by }: DecisionStep
): Promise<Outcome<void>> {
  const changed = await changeResponsible<undefined>(ports, configuration, key, (responsible, standing) => {
    // There is a newer decision, which writes its own.
    if (standing.decisionKey !== decisionKey) return { stop: ok(undefined) };
    if (step === 'reinstate') return { write: { evidence: { Reviewed: null } } };
    return { write: responsible.evidence.Reviewed ? {} : { evidence: { Reviewed: { at: new Date(at), by } } } };
  });
  return changed.ok ? ok(undefined) : changed;
}

/** Writes a line of history and the referrer’s item, sends a message that names nobody, and tells the IDVA service. */
async function tellOfDecision(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: DecisionStep
): Promise<Outcome<void>> {
  const { step, decisionKey, by, matchesOwed } = journal;
  const [name, kind] = kinds[step];
  const told = await ports.events.record({
    key: `${decisionKey}:${name}`,
    caseKey: referral.key,
    kind,
    detail: `${asSentence(step === 'reinstate' ? (referral.decisionReason ?? '') : decisionInWords(referral))} Decided by ${by}.${matchesOwed === undefined ? '' : ` ${matchesOwedWords(matchesOwed)}`}`,
    restricted: referral.restricted
  });
  if (!told.ok) return told;
  if (referral.currentTransfer !== undefined) {
    const reviewed = await reviewAfterTransfer(ports, configuration, referral, journal);
    if (!reviewed.ok) return reviewed;
  }
  const responsible = await responsibleOf(ports, referral);
  if (!responsible.ok) return responsible;
  // A case that was withdrawn after its referrer had been invited.
  const dated = step === 'accept' ? ok(undefined) : await tellReferrerOfDate(ports, configuration, referral.key);
  if (!dated.ok) return dated;
  const answered = isElsewhere(referral)
    ? await answerOrLeave(ports, configuration, referral)
    : await tellHere(ports, configuration, referral, journal, dueTimesOf(responsible.value, configuration.staffedHours));
  if (!answered.ok) return answered;
  if (step === 'accept' || (step === 'withdraw' && referral.idvaOffer === 'Wanted'))
    return offerIdva(ports, configuration, referral, decisionKey);
  return step === 'withdraw' ? takeIdvaBack(ports, referral, decisionKey) : ok(undefined);
}

/**
 * The steps after a decision: everybody who should know is told. An accepted case is also checked against the complex-case
 * triggers, at the same time, so that nobody waits for that. Idempotent, also between two people.
 */
export async function followUpDecision(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: DecisionStep
): Promise<Outcome<void>> {
  const [told] = await Promise.all([
    tellOfDecision(ports, configuration, referral, journal),
    journal.step === 'accept' ? trySuggest(ports, configuration, referral.key) : undefined
  ]);
  return told;
}
