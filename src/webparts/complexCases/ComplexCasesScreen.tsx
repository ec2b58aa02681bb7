import * as React from 'react';
import type { ComplexUseCases } from '../../services/complex/complexUseCases';
import { ErrorPanel, Loading, Page, ScreenArea, WaitNotice, useAsync } from '../../ui';
import { later } from '../../ui/states/later';
import { LogScreen } from './log/LogScreen';
import { complexHelp } from '../shared/teamHelp';
import { useAddress } from '../../ui/route/useAddress';
import { useLastOpened } from '../../ui/route/useLastOpened';
import { pathOf, placeOf } from './complexPlace';
import type { LogFilter } from './presenters/logView';
import { KnownPages } from '../../ui/route/PlaceLink';

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

const Within = ({ useCases, waitUntil, editing = false }: ComplexCasesScreenProps): JSX.Element => {
  const [path, go] = useAddress('log');
  const where = placeOf(path);
  const [filter, setFilter] = React.useState<LogFilter>();
  const load = React.useCallback(() => useCases.open(), [useCases]);
  const { state, refreshing, reload } = useAsync(load);
  const again = React.useCallback(() => reload('quietly'), [reload]);
  const returnTo = useLastOpened(where.what === 'entry' ? where.caseKey : undefined, again);
  React.useEffect(() => {
    // Writes the lines of history that an earlier page could not. If it fails, the next page to open tries again.
    if (!editing) void useCases.finishPending();
  }, [useCases, editing]);
  const notice = waitUntil && <WaitNotice until={waitUntil} />;
  const screen = (): JSX.Element => {
    if (where.what === 'entry') {
      const { caseKey } = where;
      return (
        <>
          {notice}
          <EntryPage key={caseKey} useCases={useCases} caseKey={caseKey} onBack={() => go('')} />
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
          returnTo={returnTo}
          onOpen={caseKey => go(pathOf({ what: 'entry', caseKey }))}
          onAgain={again}
        />
      </>
    );
  };
  return <KnownPages of={state.kind === 'ready' ? state.value.configuration : undefined}>{screen()}</KnownPages>;
};

/** The regional log of the most complex cases. Board paper, paragraph 42. */
const ComplexCasesScreen = (props: ComplexCasesScreenProps): JSX.Element => (
  <ScreenArea label="Complex cases">
    <Within {...props} />
  </ScreenArea>
);

export default ComplexCasesScreen;
