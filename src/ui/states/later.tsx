import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import { Loading } from './AsyncView';
import { ErrorPanel } from './ErrorPanel';

const notLoaded: AppError = {
  kind: 'offline',
  words: 'This part of the page could not be loaded.',
  nextAction: 'Check your connection and try again. Nothing that you typed is lost.',
  supportCode: 'part-not-loaded'
};

const Again = React.createContext<() => void>(() => undefined);
const NotLoaded = (): JSX.Element => <ErrorPanel inSight error={notLoaded} onRetry={React.useContext(Again)} />;

/**
 * A part whose code comes when it is first drawn. Until then `words` say what opens; nothing does where there are none. Where the code cannot
 * be fetched, it says so in its own place and is asked for again at a press: the page around it, with what was typed there, stays.
 */
export function later<Props extends object>(load: () => Promise<React.ComponentType<Props>>, words: string): (props: Props) => JSX.Element {
  // The types of a lazy component speak of refs too; none of these parts takes one.
  const fetched = (): React.ComponentType<Props> =>
    React.lazy(async () => ({ default: await load().catch(() => NotLoaded) })) as unknown as React.ComponentType<Props>;
  let Part = fetched();
  const Later = (props: Props): JSX.Element => {
    const [, drawAgain] = React.useReducer((times: number) => times + 1, 0);
    const again = (): void => {
      Part = fetched();
      drawAgain();
    };
    return (
      <React.Suspense fallback={words === '' ? null : <Loading words={words} />}>
        <Again.Provider value={again}>
          <Part {...props} />
        </Again.Provider>
      </React.Suspense>
    );
  };
  return Later;
}
