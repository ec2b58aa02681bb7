import type { Outcome } from '../../domain/kernel/appError';
import { compareDays, dayOf } from '../../domain/kernel/calendarDay';
import type { Configuration } from '../../domain/setUp/configuration';
import { asSeenBy } from '../../domain/case/barriers';
import type { WrittenKind } from '../../domain/case/history';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { obstaclesTo, recordTypeOf, reviewDayOf, startOf, yearsAfter } from '../../domain/retention/retention';
import type { RetentionFacts } from '../../domain/retention/retention';
import { formatDay } from '../../domain/kernel/timeWords';
import { behindBarrier, caseBarrier } from '../case/caseBarrier';
import { changeCase } from '../case/changeCase';
import { updateCase } from '../case/updateCase';
import type { CaseDecided } from '../case/updateCase';
import { rowAfter } from '../shared/guarded';
import { failure, noSuchCase } from '../shared/failures';
import { finishPending } from '../case/finishPending';
import type { KnownConfiguration } from '../shared/formContext';
import { writeJournal } from '../case/journal';
import type { CaseChange } from '../shared/ports';
import type { CaseStores, CasePorts } from '../case/casePorts';
import type { DueRecord, RetentionDecision, RetentionUseCases } from './retentionUseCases';

/** The most cases whose review day is corrected in one round. The next round continues. */
const mostMovedOn = 20;
const mostYears = 30;

const notSo = (words: string, nextAction: string): ReturnType<typeof failure> => failure('validation', 'retention', words, nextAction);
const noReason = notSo('The reason is missing.', 'Say why, in words that name nobody.');

/** What retention needs to know of cases besides their rows, in two requests. */
async function factsOf(
  { retention, trackedActions }: CaseStores,
  caseKeys: readonly string[]
): Promise<Outcome<(caseKey: string) => RetentionFacts>> {
  const [onLog, actions] = await Promise.all([retention.onLog(caseKeys), trackedActions ? trackedActions.ofCases(caseKeys) : ok([])]);
  if (!onLog.ok) return onLog;
  if (!actions.ok) return actions;
  return ok(caseKey => {
    const log = onLog.value.get(caseKey);
    return {
      ...(log && { onLog: log }),
      openActions: actions.value.filter(action => action.caseKey === caseKey && action.status === 'Open').length
    };
  });
}

/** The cases due now; and those whose review day has moved since it was stored, with the correct day. */
async function readDue(
  ports: CasePorts,
  { retention: rules }: Configuration
): Promise<Outcome<{ readonly due: readonly DueRecord[]; readonly movedOn: readonly DueRecord[]; readonly hasMore: boolean }>> {
  const earliest = await ports.retention.earliest();
  if (!earliest.ok) return earliest;
  const now = ports.clock.now();
  const { rows, more } = earliest.value;
  const reached = rows.filter(({ retentionReviewAt }) => !retentionReviewAt || retentionReviewAt.getTime() <= now.getTime());
  const facts = await factsOf(
    ports,
    reached.map(({ key }) => key)
  );
  if (!facts.ok) return facts;
  const records = reached.map((referral): DueRecord => {
    const ofCase = facts.value(referral.key);
    return {
      referral,
      recordType: recordTypeOf(referral, ofCase),
      reviewDay: reviewDayOf(referral, ofCase, rules),
      obstacles: obstaclesTo(referral, ofCase)
    };
  });
  const isDue = ({ reviewDay }: DueRecord): boolean => compareDays(reviewDay, dayOf(now)) <= 0;
  const due = records.filter(isDue).sort((one, other) => compareDays(one.reviewDay, other.reviewDay));
  return ok({ due, movedOn: records.filter(record => !isDue(record)), hasMore: more && reached.length === rows.length });
}

/** Stores the later review day of a case on which something has happened. */
async function moveOn(ports: CasePorts, records: readonly DueRecord[]): Promise<Outcome<void>> {
  for (const { referral, reviewDay } of records.slice(0, mostMovedOn)) {
    const changed = await ports.referrals.change(referral, { retentionReviewAt: startOf(reviewDay) });
    // Somebody wrote in between: the next opening tries again.
    if (!changed.ok && changed.error.kind !== 'conflict' && changed.error.kind !== 'notFound') return changed;
  }
  return ok(undefined);
}

/** Why no decision is possible: the case is hidden from this person, or there is no reason. */
async function mayDecide(ports: CasePorts, known: KnownConfiguration, standing: ReferralSummary): Promise<Outcome<void>> {
  const barrier = await caseBarrier(ports, known, standing);
  if (!barrier.ok) return barrier;
  return barrier.value ? behindBarrier(barrier.value) : ok(undefined);
}

/** The line of history of a decision and its change; undefined if it is done already. */
type Decision = (
  standing: ReferralSummary
) => { readonly kind: WrittenKind; readonly detail: string; readonly change: CaseChange } | undefined;

/** One decision on one case: its line of history first, so that nothing changes without one. */
async function decide(
  ports: CasePorts,
  known: KnownConfiguration,
  { caseKey, decisionKey }: RetentionDecision,
  decision: Decision
): Promise<Outcome<ReferralSummary>> {
  const changed = await updateCase<ReferralSummary>(ports, caseKey, async (standing): Promise<CaseDecided<ReferralSummary>> => {
    const may = await mayDecide(ports, known, standing);
    if (!may.ok) return { stop: may };
    const decided = decision(standing);
    if (!decided) return { stop: ok(standing) };
    const { change, ...line } = decided;
    const logged = await ports.events.record({ key: `${decisionKey}:retention`, caseKey, ...line, restricted: standing.restricted });
    return logged.ok ? { write: change } : { stop: logged };
  });
  return rowAfter(changed);
}

async function dispose(
  ports: CasePorts,
  known: KnownConfiguration,
  { caseKey, decisionKey, reason }: RetentionDecision
): Promise<Outcome<void>> {
  const configuration = await known.get();
  if (!configuration.ok) return configuration;
  const rules = configuration.value.retention;
  if (!rules.disposers.includes(ports.login)) {
    return failure(
      'forbidden',
      'retention',
      'You are not named as one who may dispose of records.',
      'Ask an owner of the site: the row “May dispose” of the Configuration list names who may.'
    );
  }
  const changed = await changeCase<undefined>(ports, configuration.value, caseKey, async (standing): Promise<CaseDecided<undefined>> => {
    const stop = (outcome: Outcome<undefined>): CaseDecided<undefined> => ({ stop: outcome });
    const may = await mayDecide(ports, known, standing);
    if (!may.ok) return stop(may);
    const facts = await factsOf(ports, [caseKey]);
    if (!facts.ok) return stop(facts);
    const ofCase = facts.value(caseKey);
    // Finish pending steps first.
    const [obstacle] = obstaclesTo({ ...standing, pending: '' }, ofCase);
    if (obstacle) return stop(notSo(obstacle, 'Look at the record again once that is over.'));
    const day = reviewDayOf(standing, ofCase, rules);
    if (compareDays(day, dayOf(ports.clock.now())) > 0) return stop(notSo(`It is kept until ${formatDay(day)}.`, 'Look at it again then.'));
    const pending = writeJournal({
      step: 'dispose',
      key: decisionKey,
      by: ports.login,
      recordType: recordTypeOf(standing, ofCase),
      reason: reason.trim()
    });
    return { write: { pending } };
  });
  if (!changed.ok) return isDisposedOf(ports, caseKey, changed);
  return 'written' in changed.value ? finishPending(ports, configuration.value, changed.value.written) : ok(undefined);
}

/** A missing case may have been disposed of already, by an earlier press or a colleague. */
async function isDisposedOf(ports: CasePorts, caseKey: string, otherwise: Outcome<void>): Promise<Outcome<void>> {
  if (otherwise !== noSuchCase) return otherwise;
  const lines = await ports.events.ofCase(caseKey);
  return lines.ok && lines.value.some(({ kind }) => kind === 'Disposed of') ? ok(undefined) : otherwise;
}

/** Review, legal hold and disposal on the desk's ports. */
export function composeRetention(ports: CasePorts, known: KnownConfiguration): RetentionUseCases {
  return {
    async open() {
      const configuration = await known.get();
      if (!configuration.ok) return configuration;
      const read = await readDue(ports, configuration.value);
      if (!read.ok) return read;
      const moved = await moveOn(ports, read.value.movedOn);
      if (!moved.ok) return moved;
      const rules = configuration.value.retention;
      const due = read.value.due.map(record => ({ ...record, referral: asSeenBy(ports.login, record.referral) }));
      return ok({
        due,
        hasMore: read.value.hasMore,
        rules,
        mayDispose: rules.disposers.includes(ports.login),
        serverNow: ports.clock.now()
      });
    },
    newDecisionKey: () => ports.identifiers.newKey(),
    async keep({ years, ...decision }) {
      if (decision.reason.trim() === '') return noReason;
      if (!Number.isInteger(years) || years < 1 || years > mostYears)
        return notSo(`Choose between 1 and ${mostYears} years.`, 'Choose for how long it is kept.');
      return decide(ports, known, decision, ({ retentionReviewAt }) => {
        const until = yearsAfter(ports.clock.now(), years);
        if (retentionReviewAt?.getTime() === startOf(until).getTime()) return undefined;
        return {
          kind: 'Kept after review',
          detail: `Kept until ${formatDay(until)}: ${decision.reason.trim()}`,
          change: { retentionReviewAt: startOf(until) }
        };
      });
    },
    async hold({ isHeld, ...decision }) {
      if (decision.reason.trim() === '') return noReason;
      return decide(ports, known, decision, ({ legalHold }) =>
        (legalHold === true) === isHeld
          ? undefined
          : { kind: isHeld ? 'Legal hold' : 'Legal hold lifted', detail: decision.reason.trim(), change: { legalHold: isHeld } }
      );
    },
    dispose: async decision => (decision.reason.trim() === '' ? noReason : dispose(ports, known, decision))
  };
}
