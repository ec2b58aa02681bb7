import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import type { CaseFinderUseCases, FoundCases } from '../../services/finder/finderUseCases';
import { useUnmountSignal } from '../../ui';
import { nameSearch, nothingTyped, referenceSearch } from './presenters/typedSearch';
import type { SearchProblem, TypedSearch } from './presenters/typedSearch';

/** What came of the last search. */
export type Finding =
  | { readonly kind: 'nothing asked' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly found: FoundCases }
  | { readonly kind: 'failed'; readonly error: AppError };

export interface Finder {
  readonly typed: TypedSearch;
  readonly type: (typed: TypedSearch) => void;
  readonly problems: readonly SearchProblem[];
  /** Counts the tries. */
  readonly attempt: number;
  readonly finding: Finding;
  readonly find: (by: 'reference' | 'name') => void;
  /** The last search once more. */
  readonly again: () => void;
}

/** What is typed, what is wrong with it, and what was found. Kept in this page's memory only. */
export function useFinder(useCases: CaseFinderUseCases): Finder {
  const signal = useUnmountSignal();
  const [typed, setTyped] = React.useState(nothingTyped);
  const [problems, setProblems] = React.useState<readonly SearchProblem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  const [finding, setFinding] = React.useState<Finding>({ kind: 'nothing asked' });
  const last = React.useRef<'reference' | 'name'>('name');

  const find = (by: 'reference' | 'name'): void => {
    last.current = by;
    const read = by === 'reference' ? referenceSearch(typed) : nameSearch(typed);
    setAttempt(attempt + 1);
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) {
      // What another search found must not be taken for an answer to this one.
      setFinding({ kind: 'nothing asked' });
      return;
    }
    setFinding({ kind: 'searching' });
    void useCases.find(read.search).then(found => {
      if (!signal.aborted) setFinding(found.ok ? { kind: 'found', found: found.value } : { kind: 'failed', error: found.error });
    });
  };
  return { typed, type: setTyped, problems, attempt, finding, find, again: () => find(last.current) };
}
