import * as React from 'react';
import type { ComplexUseCases } from '../../../services/complex/complexUseCases';
import { ErrorPanel, Loading, Page, useAsync } from '../../../ui';
import { complexHelp } from '../../shared/teamHelp';
import { EntryView } from './EntryView';

interface EntryPageProps {
  readonly useCases: ComplexUseCases;
  readonly caseKey: string;
  readonly onBack: () => void;
}

/** One entry of the log. */
const EntryPage = ({ useCases, caseKey, onBack }: EntryPageProps): JSX.Element => {
  const load = React.useCallback(() => useCases.openEntry(caseKey), [useCases, caseKey]);
  const { state, reload } = useAsync(load);
  const page = { caption: 'Complex case', screenKey: `entry ${caseKey}`, back: { words: 'Back to the log', onBack } };
  if (state.kind === 'loading') {
    return (
      <Page title="Complex case" {...page}>
        <Loading words="Opening the entry…" />
      </Page>
    );
  }
  if (state.kind === 'failed') {
    const help = complexHelp(state.error);
    return (
      <Page title="The entry could not be opened" {...page} marked={false}>
        <ErrorPanel error={state.error} onRetry={() => reload()}>
          {help && <p>{help}</p>}
        </ErrorPanel>
      </Page>
    );
  }
  return (
    <Page title={state.value.entry.reference} {...page}>
      <EntryView useCases={useCases} opened={state.value} onAgain={() => reload('quietly')} />
    </Page>
  );
};

export default EntryPage;
