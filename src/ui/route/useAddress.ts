import * as React from 'react';
import { useHashLocation } from 'wouter/use-hash-location';

/**
 * Where somebody is within a web part, as the address of the page says it: `#/desk/case/M-0AD2-9Y7E-4`. Back, Forward, reload, a bookmark
 * and a second tab lead to the same. `part`: the web part's own name, so that several on one page leave each other's address alone.
 * A path holds references and words of ours, never a name and nothing that was typed.
 */
export function useAddress(part: string): readonly [path: string, go: (path: string) => void] {
  const [address, navigate] = useHashLocation();
  const own = `/${part}`;
  const path = address === own || address.startsWith(`${own}/`) ? address.slice(own.length + 1) : '';
  const go = React.useCallback((to: string): void => navigate(to === '' ? own : `${own}/${to}`), [navigate, own]);
  return [path, go];
}
