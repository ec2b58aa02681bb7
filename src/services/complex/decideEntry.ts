import type { Outcome } from '../../domain/kernel/appError';
import { isClosed, isOnLog, mayBecome, shortestComplexReason } from '../../domain/complex/complexCase';
import type { ComplexEntry, ComplexState, EntryDeed } from '../../domain/complex/complexCase';
import { nextReviewAfter, reviewFrequencies } from '../../domain/complex/reviews';
import type { Evidence } from '../../domain/case/evidence';
import { ok } from '../../domain/kernel/result';
import { asSentence } from '../../domain/kernel/sentence';
import { changeEntry, finishEntry, writeEntryJournal } from './changeComplex';
import type { EntryChanged, EntryPorts } from './changeComplex';
import type { ComplexWrite } from './entryPorts';
import type { Deciding, EntryWritten, WatchPlan } from './complexUseCases';
import { failure, tooLong, longestWords } from '../shared/failures';
import type { CaseStores } from '../case/casePorts';

/** The ports that deeds on an entry need. */
export type DeedPorts = EntryPorts & Pick<CaseStores, 'me' | 'clock'>;

const ending: Partial<Record<ComplexState, EntryDeed>> = {
  Declined: 'declined',
  'Stepped down': 'steppedDown',
  Transferred: 'passedOn',
  Monitoring: 'watchedOnly'
};

/** The deed for a move between states. */
const deedOf = (from: ComplexState, to: ComplexState): EntryDeed =>
  ending[to] ?? (from === 'Monitoring' ? 'workedOnAgain' : from === 'Proposed' ? 'putOnLog' : 'reopened');

/** The problem with a reason; undefined if there is none. */
export function reasonProblem(words: string): ReturnType<typeof failure> | undefined {
  if (words.length < shortestComplexReason) {
    return failure(
      'validation',
      'reason',
      `Say why in at least ${shortestComplexReason} characters.`,
      'The reason stays with the entry: reviewers read it.'
    );
  }
  return words.length > longestWords ? tooLong('reason', 'The reason') : undefined;
}

function planProblem(plan: WatchPlan | undefined): ReturnType<typeof failure> | undefined {
  if (!plan || plan.leadCoordinator.trim() === '')
    return failure('validation', 'lead', 'Choose who watches the case.', 'The lead coordinator answers for its reviews.');
  return reviewFrequencies.some(days => days === plan.reviewEveryDays)
    ? undefined
    : failure('validation', 'frequency', 'Choose how often it is reviewed.', 'A complex case is looked at every four weeks at least.');
}

/** The change that puts it on the log: who is responsible, and when the first review is due. */
const watchedFrom = (plan: WatchPlan, at: Date): ComplexWrite => ({
  leadCoordinator: plan.leadCoordinator.trim(),
  leadAgency: plan.leadAgency.trim(),
  escalation: plan.escalation,
  reviewEveryDays: plan.reviewEveryDays,
  loggedAt: at,
  lastReviewAt: null,
  nextReviewAt: nextReviewAfter(at, plan.reviewEveryDays)
});

/** Whether this move puts it on the log, for the first time or again. */
const entersLog = (from: ComplexState, to: ComplexState): boolean => to === 'Active' && from !== 'Monitoring';

function writeFor(standing: ComplexEntry, { decisionKey, to, plan, learning }: Deciding, words: string, decided: Evidence): ComplexWrite {
  const isEnding = isClosed({ state: to });
  const wasOnLog = isOnLog(standing);
  return {
    state: to,
    rationale: words,
    decided,
    ...(entersLog(standing.state, to) && plan && watchedFrom(plan, decided.at)),
    ...(isEnding && { closedAt: decided.at, nextReviewAt: null }),
    ...(isEnding && wasOnLog && { detail: { ...standing.detail, outcome: words, learning: (learning ?? '').trim() } }),
    decisionKey,
    pending: writeEntryJournal(deedOf(standing.state, to), `${asSentence(words)} Decided by ${decided.by}.`)
  };
}

const stateWords: Readonly<Record<ComplexState, string>> = {
  Proposed: 'suggested, and nobody has decided',
  Active: 'on the log',
  Monitoring: 'on the log, watched only',
  'Stepped down': 'stepped down',
  Transferred: 'with another force',
  Declined: 'declined'
};

/** The clash: who was quicker, and the entry now. */
export function quicker({ decidedBy, state }: ComplexEntry): string {
  const who = decidedBy === '' ? 'Somebody else' : decidedBy;
  return `${who} was quicker: the case is now ${stateWords[state]}. Nothing of yours was stored.`;
}

/** The problem with a decision that can be found before anything is read. */
function problemOf({ entry, to, reason, plan, learning }: Deciding): ReturnType<typeof failure> | undefined {
  const problem = reasonProblem(reason.trim());
  if (problem) return problem;
  if (entersLog(entry.state, to)) return planProblem(plan);
  if (to === 'Stepped down' && (learning ?? '').trim() === '') {
    return failure('validation', 'learning', 'Say what was learnt.', 'The region learns from the cases that end. Say so if nothing was.');
  }
  return undefined;
}

/**
 * One decision about an entry: put on the log, declined, monitored only, stepped down, reopened. If two people decide, the first stands and the other
 * is shown it.
 */
export async function decideEntry(ports: DeedPorts, deciding: Deciding): Promise<Outcome<EntryWritten>> {
  const problem = problemOf(deciding);
  if (problem) return problem;
  const me = await ports.me();
  if (!me.ok) return me;
  const { entry, to, decisionKey } = deciding;
  const changed = await changeEntry<EntryWritten>(ports, entry.key, standing => {
    if (standing.decisionKey === decisionKey) return { stop: ok({ kind: 'written', entry: standing }) };
    if (standing.state !== entry.state || !mayBecome(standing.state, to))
      return { stop: ok({ kind: 'clash', entry: standing, words: quicker(standing) }) };
    return { write: writeFor(standing, deciding, deciding.reason.trim(), { at: ports.clock.now(), by: me.value.name }) };
  });
  return whatCameOf(ports, changed);
}

/** A change as returned to the person who made it. */
export async function whatCameOf(ports: EntryPorts, changed: Outcome<EntryChanged<EntryWritten>>): Promise<Outcome<EntryWritten>> {
  if (!changed.ok) return changed;
  if ('written' in changed.value) return ok({ kind: 'written', entry: changed.value.written, before: changed.value.before });
  const stopped = changed.value.stopped;
  if (stopped.kind === 'clash') return ok(stopped);
  // Already written: the page died or lost its answer before the history was written.
  const finished = await finishEntry(ports, stopped.entry);
  return finished.ok ? ok({ kind: 'written', entry: finished.value }) : finished;
}
