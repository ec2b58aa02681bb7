import * as React from 'react';

/** What must not lose what was typed. */
export interface Unsaved {
  readonly flush: () => Promise<unknown>;
  readonly online: () => void;
  readonly hasUnsaved: () => boolean;
  readonly dispose: () => void;
}

/**
 * Saves when the page is left or hidden, tries again when the connection is back, and asks before anything unsaved is thrown away.
 * `leaving` is what counts as leaving: `blur` is another window, `pagehide` another page.
 */
export function useSavedBeforeLeaving(saver: Unsaved | undefined, leaving: 'blur' | 'pagehide'): void {
  React.useEffect(() => {
    if (!saver) return undefined;
    const save = (): void => void saver.flush();
    const saveWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') save();
    };
    const ask = (event: BeforeUnloadEvent): void => {
      if (!saver.hasUnsaved()) return;
      save();
      event.preventDefault();
      // What browsers ask for besides; none shows these words.
      event.returnValue = 'Not everything is saved.';
    };
    // Back and Forward within the page. A button of the screen asks for itself: what it sets off does not come from the browser.
    const hold = (event: HashChangeEvent): void => {
      if (!event.isTrusted || !saver.hasUnsaved()) return;
      event.stopImmediatePropagation();
      void saver.flush().then(() => {
        const mayGo = !saver.hasUnsaved() || window.confirm('Not everything is saved. Leave all the same, and lose it?');
        if (mayGo) window.dispatchEvent(new HashChangeEvent('hashchange'));
        else window.history.pushState(null, '', event.oldURL);
      });
    };
    const online = (): void => saver.online();
    window.addEventListener(leaving, save);
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', ask);
    window.addEventListener('hashchange', hold, true);
    document.addEventListener('visibilitychange', saveWhenHidden);
    return () => {
      window.removeEventListener(leaving, save);
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('hashchange', hold, true);
      document.removeEventListener('visibilitychange', saveWhenHidden);
      saver.dispose();
    };
  }, [saver, leaving]);
}
