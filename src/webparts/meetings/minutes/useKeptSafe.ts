import * as React from 'react';
import type { MinutesBook } from './minutesBook';

/** How often it is looked whether a quiet reading is due. Milliseconds. */
const lookEvery = 5_000;

/** What keeps everything typed safe: saved when the page is left for another window, tried again with the connection, warned of before it is closed. */
export function useKeptSafe(book: MinutesBook): void {
  React.useEffect(() => {
    const save = (): void => void book.flush();
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') save();
    };
    const warn = (event: BeforeUnloadEvent): void => {
      if (!book.hasUnsaved()) return;
      event.preventDefault();
      // What browsers ask for besides; none shows these words.
      event.returnValue = 'Not everything is saved.';
    };
    const look = (): void => {
      if (document.visibilityState !== 'hidden') void book.refresh();
    };
    const timer = window.setInterval(look, lookEvery);
    window.addEventListener('blur', save);
    window.addEventListener('online', book.online);
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('blur', save);
      window.removeEventListener('online', book.online);
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', onHidden);
      book.dispose();
    };
  }, [book]);
}
