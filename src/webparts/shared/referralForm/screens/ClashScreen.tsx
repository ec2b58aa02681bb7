import * as React from 'react';
import { formatInstantShort } from '../../../../domain/kernel/timeWords';
import { ConflictPanel, Page } from '../../../../ui';
import { chosenAnswers, presentClashes } from '../hooks/clashes';
import type { DraftClash } from '../hooks/draftSaver';
import type { FormScreenProps } from './TaskListScreen';

/** The same questions were answered elsewhere too: the person says which answers stand. */
export const ClashScreen = ({ clash, session, context, now }: FormScreenProps & { readonly clash: DraftClash }): JSX.Element => {
  const conflicts = React.useMemo(() => presentClashes(clash, context), [clash, context]);
  const when = formatInstantShort(clash.theirs.modifiedAt, now());
  return (
    <Page title="Choose which answers to keep" screenKey="clash" reading>
      <ConflictPanel
        explanation={`This referral was changed in another window or on another computer (${clash.theirs.authorName}, ${when}). Everything else has been put together; these answers differ.`}
        conflicts={conflicts}
        onDecide={choices => void session.saver.resolve(clash, chosenAnswers(clash, choices))}
      />
    </Page>
  );
};
