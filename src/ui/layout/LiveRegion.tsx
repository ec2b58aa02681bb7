import * as React from 'react';
import { Hidden } from './Hidden';

/** `assertive` interrupts: only for what stops the person's work. WCAG 2.2, 4.1.3. */
type Urgency = 'polite' | 'assertive';
export type Announce = (words: string, urgency?: Urgency) => void;

interface Announcement {
  readonly id: number;
  readonly words: string;
  readonly urgency: Urgency;
}

/** Long enough to be read out, short enough not to be found by somebody reading through the page. */
const keptMilliseconds = 8000;

const AnnounceContext = React.createContext<Announce>(() => undefined);

/** Says something to people who use a screen reader, without moving the focus. */
export const useAnnounce = (): Announce => React.useContext(AnnounceContext);

const Region = ({ urgency, all }: { readonly urgency: Urgency; readonly all: readonly Announcement[] }): JSX.Element => (
  <Hidden>
    <span role={urgency === 'polite' ? 'status' : 'alert'} aria-live={urgency} aria-atomic="false" aria-relevant="additions">
      {all
        .filter(one => one.urgency === urgency)
        .map(one => (
          <span key={one.id}>{one.words} </span>
        ))}
    </span>
  </Hidden>
);

/** Holds the two live regions of a web part. They stay in the page: a region that comes with its words is not read out. */
export const LiveRegion = ({ children }: { readonly children: React.ReactNode }): JSX.Element => {
  const [all, setAll] = React.useState<readonly Announcement[]>([]);
  const next = React.useRef(0);
  const timers = React.useRef(new Set<number>());

  const announce = React.useCallback<Announce>((words, urgency = 'polite') => {
    const id = next.current++;
    setAll(before => [...before, { id, words, urgency }]);
    const timer = window.setTimeout(() => {
      timers.current.delete(timer);
      setAll(before => before.filter(one => one.id !== id));
    }, keptMilliseconds);
    timers.current.add(timer);
  }, []);

  React.useEffect(() => {
    const pending = timers.current;
    return () => pending.forEach(timer => window.clearTimeout(timer));
  }, []);

  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <Region urgency="polite" all={all} />
      <Region urgency="assertive" all={all} />
    </AnnounceContext.Provider>
  );
};
