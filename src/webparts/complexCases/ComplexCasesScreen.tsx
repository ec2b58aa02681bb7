import * as React from 'react';
import type { ComplexUseCases } from '../../services/complex/complexUseCases';
import { ErrorPanel, Loading, Page, ScreenArea, WaitNotice, useAsync } from '../../ui';
import { later } from '../../ui/states/later';
import { LogScreen } from './log/LogScreen';
import { complexHelp } from '../shared/teamHelp';
import type { LogFilter } from './presenters/logView';

const EntryPage = later(
  async () => (await import(/* webpackChunkName: 'marac-complex-entry' */ './entry/EntryPage')).default,
  'Opening the entry…'
);

interface ComplexCasesScreenProps {
  readonly useCases: ComplexUseCases;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
  /** The page is being edited, so nothing is finished automatically. */
  readonly editing?: boolean;
}

type Where = { readonly what: 'log'; readonly returnTo?: string } | { readonly what: 'entry'; readonly caseKey: string };

const Within = ({ useCases, waitUntil, editing = false }: ComplexCasesScreenProps): JSX.Element => {
  const [where, setWhere] = React.useState<Where>({ what: 'log' });
  const [filter, setFilter] = React.useState<LogFilter>();
  const load = React.useCallback(() => useCases.open(), [useCases]);
  const { state, refreshing, reload } = useAsync(load);
  const again = React.useCallback(() => reload('quietly'), [reload]);
  React.useEffect(() => {
    // Writes the lines of history that an earlier page could not. If it fails, the next page to open tries again.
    if (!editing) void useCases.finishPending();
  }, [useCases, editing]);
  const notice = waitUntil && <WaitNotice until={waitUntil} />;
  if (where.what === 'entry') {
    const { caseKey } = where;
    return (
      <>
        {notice}
        <EntryPage
          key={caseKey}
          useCases={useCases}
          caseKey={caseKey}
          onBack={() => {
            setWhere({ what: 'log', returnTo: caseKey });
            again();
          }}
        />
      </>
    );
  }
  if (state.kind === 'loading') return <Loading words="Reading the complex-case log…" />;
  if (state.kind === 'failed') {
    const help = complexHelp(state.error);
    return (
      <Page title="The log could not be read" caption="Complex cases" screenKey="log" marked={false}>
        <ErrorPanel error={state.error} onRetry={() => reload()}>
          {help && <p>{help}</p>}
        </ErrorPanel>
      </Page>
    );
  }
  return (
    <>
      {notice}
      <LogScreen
        useCases={useCases}
        log={state.value}
        refreshing={refreshing}
        filter={filter}
        onFilter={setFilter}
        returnTo={where.returnTo}
        onOpen={caseKey => setWhere({ what: 'entry', caseKey })}
        onAgain={again}
      />
    </>
  );
};

/** The regional log of the most complex cases. Board paper, paragraph 42. */
const ComplexCasesScreen = (props: ComplexCasesScreenProps): JSX.Element => (
  <ScreenArea label="Complex cases">
    <Within {...props} />
  </ScreenArea>
);

export default ComplexCasesScreen;
