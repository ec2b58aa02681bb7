import * as React from 'react';
import { ErrorPanel, Inset, WaitNotice } from '../../../../ui';
import type { SubmitState } from '../hooks/useSubmit';
import { wordsAfter } from '../../../../ui/states/AsyncView';

/** Words for work that takes longer than a second; nothing for a blink. */
export const SlowWords = ({ words }: { readonly words: string }): JSX.Element => {
  const [slow, setSlow] = React.useState(false);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), wordsAfter);
    return () => window.clearTimeout(timer);
  }, []);
  return <div role="status">{slow && <Inset>{words}</Inset>}</div>;
};

/** What is sent: a referral, or a change of one. */
export type Sent = 'referral' | 'change';

/** True while nothing must be sent again. */
export const isSending = ({ kind }: SubmitState): boolean => kind === 'sending' || kind === 'checking' || kind === 'waiting';

/** How the sending goes. */
export const SendProgress = ({ state, what }: { readonly state: SubmitState; readonly what: Sent }): JSX.Element | null => {
  switch (state.kind) {
    case 'sending':
      return <SlowWords words={`Sending the ${what}…`} />;
    case 'checking':
      return (
        <Inset>
          <span role="alert">
            The connection broke while the {what} was being sent. We could not tell whether it arrived: checking now. It is not sent twice.
          </span>
        </Inset>
      );
    case 'waiting':
      return <WaitNotice until={state.until} />;
    case 'failed':
      return (
        <ErrorPanel error={state.error}>
          <p>Your answers are still here. You can press the button again: there will only be one {what}.</p>
        </ErrorPanel>
      );
    default:
      return null;
  }
};
