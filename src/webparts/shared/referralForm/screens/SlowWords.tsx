import * as React from 'react';
import { wordsAfter } from '../../../../ui/states/AsyncView';
import { Inset } from '../../../../ui';

/** Words for work that takes longer than a second; nothing for a blink. */
export const SlowWords = ({ words }: { readonly words: string }): JSX.Element => {
  const [slow, setSlow] = React.useState(false);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), wordsAfter);
    return () => window.clearTimeout(timer);
  }, []);
  return <div role="status">{slow && <Inset>{words}</Inset>}</div>;
};
