import * as React from 'react';

/** The key of what one comes back from, once it may take the focus: the page's heading takes it first. */
export function useReturnFocus(returnTo: string | undefined): string | undefined {
  const [focused, setFocused] = React.useState<string>();
  React.useEffect(() => {
    const timer = window.setTimeout(() => setFocused(returnTo));
    return () => window.clearTimeout(timer);
  }, [returnTo]);
  return focused;
}
