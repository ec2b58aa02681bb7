import * as React from 'react';
import type { CaseFinderUseCases, FoundCase, FoundCases } from '../../services/finder/finderUseCases';
import { AsyncView, ErrorPanel, Loading, Page, ScreenArea, WaitNotice, useAnnounce, useAsync, useUnmountSignal } from '../../ui';
import { useAddress } from '../../ui/route/useAddress';
import { pathOf, placeOf, placeOfFound } from './finderPlace';
import { FoundList } from './FoundList';
import { ReadCase } from './ReadCase';
import type { ReadCaseProps } from './ReadCase';
import { SearchForms } from './SearchForms';
import { finderHelp, foundView, nothingFoundWords } from './presenters/foundCases';
import type { FoundRow } from './presenters/foundCases';
import type { AppError } from '../../domain/kernel/appError';
import { nameSearch, nothingTyped, referenceSearch } from './presenters/typedSearch';
import type { SearchProblem, TypedSearch } from './presenters/typedSearch';

/** The result of the last search. */
type Finding =
  | { readonly kind: 'nothing asked' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly found: FoundCases }
  | { readonly kind: 'failed'; readonly error: AppError };

interface Finder {
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
function useFinder(useCases: CaseFinderUseCases): Finder {
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
      // The result of an earlier search must not look like the answer to this one.
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

interface CaseFinderScreenProps {
  readonly useCases: CaseFinderUseCases;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
}

interface ResultProps {
  readonly finding: Finding;
  readonly onAgain: () => void;
  readonly onOpen: (row: FoundRow) => void;
  readonly returnTo?: string;
}

const Result = ({ finding, onAgain, onOpen, returnTo }: ResultProps): JSX.Element | null => {
  const view = React.useMemo(() => (finding.kind === 'found' ? foundView(finding.found) : undefined), [finding]);
  const announce = useAnnounce();
  React.useEffect(() => {
    if (view && returnTo === undefined) announce(`${view.heading}.`);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each search, not on the way back
  }, [announce, view]);
  if (finding.kind === 'searching') return <Loading words="Searching…" />;
  if (finding.kind === 'failed') {
    const help = finderHelp(finding.error.kind);
    return (
      // A search that finds too much should be changed, so there is no "Try again".
      <ErrorPanel error={finding.error} onRetry={finding.error.kind === 'listTooLarge' ? undefined : onAgain}>
        {help && <p>{help}</p>}
      </ErrorPanel>
    );
  }
  return view ? <FoundList view={view} onOpen={onOpen} returnTo={returnTo} /> : null;
};

/** The case that an address calls: looked for by its reference, and then read. */
const ReadCalled = ({ useCases, reference, onBack }: Pick<ReadCaseProps, 'useCases' | 'reference' | 'onBack'>): JSX.Element => {
  const load = React.useCallback(() => useCases.find({ by: 'reference', reference }), [useCases, reference]);
  const { state, reload } = useAsync(load);
  const found = state.kind === 'ready' ? state.value.cases[0] : undefined;
  if (found) return <ReadCase useCases={useCases} caseKey={found.caseKey} reference={reference} since={found.since} onBack={onBack} />;
  return (
    <Page title={`Case ${reference}`} caption="Case finder" back={{ words: 'Back to the search', onBack }} screenKey={`case ${reference}`}>
      <AsyncView state={state} loadingWords="Looking for the case…" onRetry={() => reload()}>
        {() => <p>{nothingFoundWords}</p>}
      </AsyncView>
    </Page>
  );
};

const FinderWithin = ({ useCases, waitUntil }: CaseFinderScreenProps): JSX.Element => {
  const finder = useFinder(useCases);
  const [path, go] = useAddress('finder');
  const place = placeOf(path);
  /** The row that was pressed last: it has the focus when one comes back. */
  const [pressed, setPressed] = React.useState<{ readonly row: FoundRow; readonly found: FoundCase }>();
  const isPressed = place.what === 'row' || (place.what === 'case' && pressed?.row.reference === place.reference);
  const opened = isPressed ? pressed : undefined;
  const { finding } = finder;
  const open = (row: FoundRow): void => {
    const found = finding.kind === 'found' ? finding.found.cases.find(({ caseKey }) => caseKey === row.caseKey) : undefined;
    if (!found) return;
    setPressed({ row, found });
    go(pathOf(placeOfFound(row.reference)));
  };
  const back = (): void => go('');
  return (
    <>
      {waitUntil && <WaitNotice until={waitUntil} />}
      {opened ? (
        <ReadCase
          useCases={useCases}
          caseKey={opened.row.caseKey}
          reference={opened.row.reference}
          since={opened.found.since}
          onBack={back}
        />
      ) : place.what === 'case' ? (
        <ReadCalled key={place.reference} useCases={useCases} reference={place.reference} onBack={back} />
      ) : (
        <Page title="Find a case" caption="Case finder" screenKey="find">
          <SearchForms
            typed={finder.typed}
            onType={finder.type}
            problems={finder.problems}
            attempt={finder.attempt}
            searching={finding.kind === 'searching'}
            onFind={by => {
              setPressed(undefined);
              finder.find(by);
            }}
          />
          <Result finding={finding} onAgain={finder.again} onOpen={open} returnTo={pressed?.row.id} />
        </Page>
      )}
    </>
  );
};

/** Finds a case for every officer and member of staff, to be read. Board paper, paragraph 41. */
const CaseFinderScreen = (props: CaseFinderScreenProps): JSX.Element => (
  <ScreenArea label="Case finder">
    <FinderWithin {...props} />
  </ScreenArea>
);

export default CaseFinderScreen;
