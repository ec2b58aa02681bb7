import type { Outcome } from '../../domain/kernel/appError';
import type { MatchMark } from '../../domain/matching/marks';
import { ok } from '../../domain/kernel/result';
import { formatInstant } from '../../domain/kernel/timeWords';
import { failure, needsLooking } from '../shared/failures';
import { again, untilSettled } from '../shared/guarded';
import type { MatchStore, StoredPair } from './matchingPorts';
import type { Marked, Pair, PairSide } from './matchingUseCases';
import type { EventStore, Identifiers } from '../shared/ports';

export interface MarkPorts {
  readonly matches: MatchStore;
  readonly events: EventStore;
  readonly identifiers: Identifiers;
  /** Checks whether a case has become complex now that one of its people is known from another case. Its failure stops nothing. */
  readonly suggest?: (caseKey: string) => Promise<Outcome<void>>;
}

const decisions: Readonly<Record<MatchMark, string>> = {
  Same: 'are the same person',
  Different: 'are different people',
  Unsure: 'may be the same person: not sure'
};

/** What the history of one case says about a decision. Names nobody. */
function decisionWords(here: PairSide, there: PairSide, mark: MatchMark | undefined): string {
  const both = `the ${here.role.toLowerCase()} here and the ${there.role.toLowerCase()} of case ${there.reference}`;
  return mark ? `Decided that ${both} ${decisions[mark]}.` : `Took back what was decided about ${both}.`;
}

/** Writes the last decision about a pair to both histories, once each, and stores when it was made. Idempotent. */
export async function finishMark({ matches, events, suggest }: MarkPorts, stored: StoredPair): Promise<Outcome<void>> {
  if (!stored.isUnfinished) return ok(undefined);
  const [one, other] = stored.sides;
  const restricted = stored.isRestricted || one.restricted || other.restricted;
  const line = (here: PairSide, there: PairSide): Promise<Outcome<void>> =>
    events.record({
      key: `${stored.decisionKey}:${here.caseKey}`,
      caseKey: here.caseKey,
      kind: stored.mark ? 'Matched' : 'Match taken back',
      detail: decisionWords(here, there, stored.mark?.mark),
      restricted
    });
  const told = await Promise.all([line(one, other), line(other, one)]);
  const failed = told.find(outcome => !outcome.ok);
  if (failed) return failed;
  if (suggest && stored.mark?.mark === 'Same') {
    for (const { caseKey } of stored.sides) await suggest(caseKey);
  }
  return matches.told(stored);
}

/** The failure if somebody else has decided differently since this person looked. */
function decidedMeanwhile({ mark, decided }: StoredPair): {
  readonly ok: false;
  readonly error: Extract<Outcome<never>, { ok: false }>['error'];
} {
  const who = decided ? decided.by : 'Somebody';
  const when = decided ? ` (${formatInstant(decided.at)})` : '';
  const what = mark ? `decided meanwhile that the two ${decisions[mark.mark]}` : 'took the decision about these two back meanwhile';
  return failure('conflict', 'match', `${who} ${what}${when}.`, 'Nothing was changed. Look at the two again, then decide.');
}

/**
 * Decides about a pair, or takes the decision back. One update of the pair's row is the commit point; the histories of
 * both cases follow. Repeating a decision changes nothing; a decision that the person has not seen is never overwritten.
 */
export async function markMatch(ports: MarkPorts, pair: Pair, mark: MatchMark | undefined): Promise<Outcome<Marked | undefined>> {
  const { matches } = ports;
  const key = ports.identifiers.newKey();
  return untilSettled<Marked | undefined>('match', async () => {
    const found = await matches.current(pair);
    if (!found.ok) return found;
    const { who, stored, isRestricted } = found.value;
    if (stored?.isUnfinished) {
      const finished = await finishMark(ports, stored);
      if (!finished.ok) return finished;
      if (stored.decisionKey !== key) return again;
    }
    if (stored?.mark?.mark === mark) return ok(stored?.mark);
    if (stored && stored.decided && stored.mark?.mark !== pair.mark?.mark) return decidedMeanwhile(stored);
    const row = stored ? ok(stored) : await matches.ensure(pair, isRestricted);
    if (!row.ok) return row;
    // Somebody else decided while the row was being created.
    if (row.value.decided && !stored) return again;
    const decided = await matches.decide(row.value, { key, mark, by: who, score: pair.score, reasons: pair.reasons });
    if (!decided.ok) return needsLooking(decided) ? again : decided;
    const finished = await finishMark(ports, decided.value);
    return finished.ok ? ok(decided.value.mark) : finished;
  });
}
