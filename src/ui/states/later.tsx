import * as React from 'react';
import { Loading } from './AsyncView';

/** A part whose code comes when it is first drawn. Until then `words` say what opens; nothing does where there are none. */
export function later<Props extends object>(load: () => Promise<React.ComponentType<Props>>, words: string): (props: Props) => JSX.Element {
  // The types of a lazy component speak of refs too; none of these parts takes one.
  const Part = React.lazy(async () => ({ default: await load() })) as unknown as React.ComponentType<Props>;
  const Later = (props: Props): JSX.Element => (
    <React.Suspense fallback={words === '' ? null : <Loading words={words} />}>
      <Part {...props} />
    </React.Suspense>
  );
  return Later;
}
