import * as React from 'react';
import { useHashLocation } from 'wouter/use-hash-location';

/** Goes to a path. `instead`: of the place where one is, so that Back does not lead there. */
export type Go = (path: string, how?: 'instead') => void;

/**
 * Where somebody is within a web part, as the address of the page says it: `#/desk/case/M-0AD2-9Y7E-4`. Back, Forward, reload, a bookmark
 * and a second tab lead to the same. `part`: the web part's own name, so that several on one page leave each other's address alone.
 * A path holds references and words of ours, never a name and nothing that was typed.
 */
export function useAddress(part: string): readonly [path: string, go: Go] {
  const [address, navigate] = useHashLocation();
  const own = `/${part}`;
  const path = address === own || address.startsWith(`${own}/`) ? address.slice(own.length + 1) : '';
  const go = React.useCallback<Go>(
    (to, how) => navigate(to === '' ? own : `${own}/${to}`, { replace: how === 'instead' }),
    [navigate, own]
  );
  return [path, go];
}
