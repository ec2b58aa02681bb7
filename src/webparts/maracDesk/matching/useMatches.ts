import * as React from 'react';
import type { AppError, Outcome } from '../../../domain/kernel/appError';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { MatchMark } from '../../../domain/matching/marks';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { withMeanings } from '../../../services/matching/candidateMeanings';
import { matchedCaseOf } from '../../../services/matching/matchedCase';
import type { Candidate, Marked, Matches, MatchingUseCases, NameAndAge, Namesakes } from '../../../services/matching/matchingUseCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import type { AsyncState } from '../../../ui/hooks/useAsync';

/** What was decided here since the matches were read. */
interface Since {
  readonly of: Matches | undefined;
  readonly marks: ReadonlyMap<string, Marked | undefined>;
  readonly failures: ReadonlyMap<string, AppError>;
  readonly sending: ReadonlySet<string>;
}

const nothing: Omit<Since, 'of'> = { marks: new Map(), failures: new Map(), sending: new Set() };

const without = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> => new Map(Array.from(map).filter(([other]) => other !== key));

/** What was searched for by name and rough age, and found. */
interface Searched {
  readonly looked: NameAndAge;
  readonly found: Namesakes;
}

/** The matches of a case with what is decided about them here. */
export interface MatchesWork {
  readonly state: AsyncState<Matches>;
  readonly failures: ReadonlyMap<string, AppError>;
  readonly sending: ReadonlySet<string>;
  readonly reload: (how?: 'quietly') => void;
  /** What was searched for here, by person. */
  readonly searched: ReadonlyMap<string, Searched>;
  /** Searches for one person of the case; results join the candidates. Returns the failure, if any. */
  readonly search: (personKey: string, looked: NameAndAge) => Promise<Outcome<Namesakes>>;
  /** Answers whether it was stored. */
  readonly decide: (candidate: Candidate, mark: MatchMark | undefined) => Promise<boolean>;
}

/** The candidates with those found by name, each once. */
function withNamesakes(matches: Matches, searched: ReadonlyMap<string, Searched>): Matches {
  const known = new Set(matches.candidates.map(({ pairKey }) => pairKey));
  const more = Array.from(searched.values()).flatMap(({ found }) => found.candidates.filter(({ pairKey }) => !known.has(pairKey)));
  return more.length === 0 ? matches : { ...matches, candidates: [...matches.candidates, ...more] };
}

function decidedHere(matches: Matches, { marks }: Since, referral: ReferralSummary, { maracs }: Configuration): Matches {
  if (marks.size === 0) return matches;
  const candidates = matches.candidates.map((candidate): Candidate => {
    if (!marks.has(candidate.pairKey)) return candidate;
    const { mark: _before, ...rest } = candidate;
    const mark = marks.get(candidate.pairKey);
    return { ...rest, ...(mark && { mark }) };
  });
  return { ...matches, candidates: withMeanings(matchedCaseOf(referral), candidates, maracs) };
}

/** Looks for the people of a case in others once the panel is there, and keeps what is decided without looking again. */
export function useMatches(useCases: MatchingUseCases, referral: ReferralSummary, configuration: Configuration): MatchesWork {
  const { key } = referral;
  const load = React.useCallback((): Promise<Outcome<Matches>> => useCases.matches(key), [useCases, key]);
  const { state, reload } = useAsync(load);
  const [since, setSince] = React.useState<Since>({ of: undefined, ...nothing });
  const read = state.kind === 'ready' ? state.value : undefined;
  // What was decided before the matches were read again is in them.
  const current = since.of === read ? since : { of: read, ...nothing };
  const latest = React.useRef(read);
  latest.current = read;
  const change = (edit: (before: Since) => Since): void => {
    const { current: of } = latest;
    setSince(before => edit(before.of === of ? before : { of, ...nothing }));
  };

  const [searched, setSearched] = React.useState<ReadonlyMap<string, Searched>>(new Map());
  const search = async (personKey: string, looked: NameAndAge): Promise<Outcome<Namesakes>> => {
    const outcome = await useCases.namesakes(key, personKey, looked);
    if (outcome.ok) setSearched(before => new Map(before).set(personKey, { looked, found: outcome.value }));
    return outcome;
  };

  const decide = async (candidate: Candidate, mark: MatchMark | undefined): Promise<boolean> => {
    const { pairKey } = candidate;
    change(before => ({ ...before, failures: without(before.failures, pairKey), sending: new Set(before.sending).add(pairKey) }));
    const outcome = await useCases.mark(candidate, mark);
    change(before => ({
      ...before,
      sending: new Set(Array.from(before.sending).filter(other => other !== pairKey)),
      marks: outcome.ok ? new Map(before.marks).set(pairKey, outcome.value) : before.marks,
      failures: outcome.ok ? before.failures : new Map(before.failures).set(pairKey, outcome.error)
    }));
    return outcome.ok;
  };

  const shown = React.useMemo(
    () =>
      state.kind === 'ready'
        ? { ...state, value: decidedHere(withNamesakes(state.value, searched), current, referral, configuration) }
        : state,
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [state, searched, current.marks, referral, configuration]
  );
  return { state: shown, failures: current.failures, sending: current.sending, searched, search, reload, decide };
}
