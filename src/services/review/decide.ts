import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { owedNow, withEvidence } from '../../domain/review/caseOwed';
import {
  criterionProblem,
  decisionInWords,
  isDecided,
  mayAccept,
  mayWithdraw,
  rationaleProblem,
  statusWhenAccepted
} from '../../domain/review/decisions';
import type { DecisionProblem } from '../../domain/review/decisions';
import { responsibleFor } from '../../domain/transfer/responsible';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import { ok } from '../../domain/kernel/result';
import { changeCase } from '../case/changeCase';
import { failure, noSuchCase } from '../shared/failures';
import { finishPending } from '../case/finishPending';
import { writeJournal } from '../case/journal';
import type { CaseStep } from '../case/journal';
import type { CaseChange } from '../shared/ports';
import type { CasePorts } from '../case/casePorts';
import type { Accepting, Clash, Over, Withdrawing, Written } from './reviewUseCases';

interface Asked extends Over {
  readonly caseKey: string;
  readonly decisionKey: string;
}

type DecisionStep = CaseStep<'accept' | 'withdraw' | 'reinstate'>;

interface Decision {
  readonly step: DecisionStep['step'];
  /** Whether the case's status allows this decision. */
  readonly may: (referral: ReferralSummary) => boolean;
  /** What else prevents it. */
  readonly against: (referral: ReferralSummary) => DecisionProblem | undefined;
  readonly change: (referral: ReferralSummary, reviewed: Evidence) => CaseChange;
}

const refused = ({ about, words, nextAction }: DecisionProblem): ReturnType<typeof failure> =>
  failure('validation', about, words, nextAction);

/** After a transfer, evidence and due times are in the transfer's row, which is written afterwards. */
function withOwed(standing: ReferralSummary, change: CaseChange, configuration: Configuration): CaseChange {
  if (standing.currentTransfer !== undefined) {
    const { evidence, ...rest } = change;
    return rest;
  }
  const after = {
    ...responsibleFor(standing, []),
    status: change.status ?? standing.status,
    evidence: withEvidence(standing.evidence, change.evidence)
  };
  const owed = owedNow(after, change.decision?.idvaOffer, configuration.staffedHours);
  return { ...change, ...(owed && { owed }) };
}

/** Who decided last, and when: from the decision's line of history, or from the review if that line is not written yet. */
async function clashOf(ports: CasePorts, standing: ReferralSummary, mayReplace: boolean): Promise<Outcome<Clash>> {
  const lines = await ports.events.ofCase(standing.key);
  if (!lines.ok) return lines;
  const line = standing.decisionKey && lines.value.find(({ key }) => key.startsWith(`${standing.decisionKey}:`));
  const { at, by } = line || standing.evidence.Reviewed || { at: ports.clock.now(), by: 'A colleague' };
  return ok({ by, at, stored: decisionInWords(standing), mayReplace, etag: standing.decisionKey ?? '' });
}

/** Whether there is a decision that this person has not seen. */
function isNews(standing: ReferralSummary, { over, seenDecision }: Over): boolean {
  const seen = over ?? seenDecision;
  return seen === undefined ? isDecided(standing.status) : (standing.decisionKey ?? '') !== seen;
}

/**
 * One decision about a case: one guarded update is the commit point, with the journal of what follows. `decisionKey` is
 * made once, when the review is opened, so that pressing twice or losing an answer decides once. If somebody has decided
 * differently in the meantime, nothing is written and both decisions are shown.
 */
async function decide(ports: CasePorts, configuration: Configuration, asked: Asked, decision: Decision): Promise<Outcome<Written>> {
  const me = await ports.me();
  if (!me.ok) return me;
  type Stopped = { readonly what: 'there' | 'clash'; readonly standing: ReferralSummary };
  const changed = await changeCase<Stopped>(ports, configuration, asked.caseKey, standing => {
    const stop = (outcome: Outcome<Stopped>): { readonly stop: Outcome<Stopped> } => ({ stop: outcome });
    if (standing.decisionKey === asked.decisionKey) return stop(ok({ what: 'there', standing }));
    if (isNews(standing, asked)) return stop(ok({ what: 'clash', standing }));
    if (!decision.may(standing)) {
      return stop(
        failure(
          'validation',
          'status',
          `This case is now “${standing.status}”, so that cannot be done.`,
          'Refresh the queue and look at the case again.'
        )
      );
    }
    const problem = decision.against(standing);
    if (problem) return stop(refused(problem));
    const reviewed = { at: ports.clock.now(), by: me.value.name };
    const change = decision.change(standing, reviewed);
    const pending = writeJournal({
      step: decision.step,
      decisionKey: asked.decisionKey,
      at: reviewed.at.toISOString(),
      by: reviewed.by,
      matchesOwed: change.matchesOwed ?? undefined
    });
    return { write: { ...withOwed(standing, change, configuration), pending } };
  });
  if (!changed.ok) return changed;
  if ('stopped' in changed.value && changed.value.stopped.what === 'clash') {
    const { standing } = changed.value.stopped;
    const clash = await clashOf(ports, standing, decision.may(standing));
    return clash.ok ? ok({ kind: 'clash', clash: clash.value, referral: standing }) : clash;
  }
  const written = 'written' in changed.value ? changed.value.written : changed.value.stopped.standing;
  if (written.pending !== '') {
    const finished = await finishPending(ports, configuration, written);
    if (!finished.ok) return finished;
  }
  const standing = await ports.referrals.byKey(asked.caseKey);
  if (!standing.ok) return standing;
  return standing.value ? ok({ kind: 'written', referral: standing.value }) : noSuchCase;
}

const reviewEvidence = (referral: ReferralSummary, reviewed: Evidence): CaseChange['evidence'] =>
  referral.evidence.Reviewed ? {} : { Reviewed: reviewed };

/** Accepts a case for its MARAC with a criterion and why. Board paper, paragraph 38. */
export async function accept(ports: CasePorts, configuration: Configuration, accepting: Accepting): Promise<Outcome<Written>> {
  const rationale = accepting.rationale.trim();
  const problem = rationaleProblem(rationale);
  if (problem) return refused(problem);
  const { criterion, decisionKey, previousCaseKey, matchesOwed } = accepting;
  return decide(ports, configuration, accepting, {
    step: 'accept',
    may: ({ status }) => mayAccept(status),
    against: referral => criterionProblem(criterion, referral, configuration),
    change: (referral, reviewed) => ({
      status: statusWhenAccepted(referral.status),
      evidence: reviewEvidence(referral, reviewed),
      decision: { key: decisionKey, reason: rationale, criterion },
      ...(!referral.criteria.includes(criterion) && { criteria: [...referral.criteria, criterion] }),
      ...(matchesOwed !== undefined && { matchesOwed }),
      ...(previousCaseKey !== undefined && { previousCaseKey: criterion === 'Repeat' ? previousCaseKey : '' })
    })
  });
}

/** Withdraws a case with a coded reason and an explanation. `offersIdva`: the victim is offered an IDVA anyway. Board paper, paragraphs 34 and 40. */
export async function withdraw(ports: CasePorts, configuration: Configuration, withdrawing: Withdrawing): Promise<Outcome<Written>> {
  const rationale = withdrawing.rationale.trim();
  const problem = rationaleProblem(rationale);
  if (problem) return refused(problem);
  const { decisionKey, reason, offersIdva } = withdrawing;
  return decide(ports, configuration, withdrawing, {
    step: 'withdraw',
    may: ({ status }) => mayWithdraw(status),
    against: ({ pendingTransfer }) =>
      pendingTransfer === undefined
        ? undefined
        : {
            about: 'transfer',
            words: 'The case is offered to another MARAC.',
            nextAction: 'Take the transfer back first, then withdraw the case.'
          },
    change: (referral, reviewed) => ({
      status: 'Withdrawn',
      offAgenda: true,
      matchesOwed: null,
      // Nobody flags a case that is not heard; a repeat's flags come from the case before it.
      ...(referral.previousCaseKey === undefined && { flagsUntil: null }),
      evidence: reviewEvidence(referral, reviewed),
      decision: { key: decisionKey, reason: rationale, withdrawnReason: reason, idvaOffer: offersIdva ? 'Wanted' : 'Not needed' }
    })
  });
}

/** Reopens a withdrawn case: it awaits review as if it had not been withdrawn, and its clocks never stopped. */
export async function reinstate(
  ports: CasePorts,
  configuration: Configuration,
  asked: Asked & { readonly reason: string }
): Promise<Outcome<Written>> {
  const reason = asked.reason.trim();
  const problem = rationaleProblem(reason);
  if (problem) return refused(problem);
  return decide(ports, configuration, asked, {
    step: 'reinstate',
    may: ({ status }) => status === 'Withdrawn',
    against: () => undefined,
    change: () => ({ status: 'Awaiting review', evidence: { Reviewed: null }, decision: { key: asked.decisionKey, reason } })
  });
}
