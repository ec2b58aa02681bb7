import * as React from 'react';
import type { SecretFound, SecretsSource } from '../../domain/secrets/secrets';
import { useAnnounce } from '../layout/LiveRegion';
import { Warning } from '../states/Notice';

/** Finds what must be kept secret in a text. */
export type FindSecrets = (text: string) => readonly SecretFound[];

const FinderContext = React.createContext<FindSecrets | undefined>(undefined);

/** The pause after the last key: nobody is interrupted at every letter. */
const pause = 800;

/** How secrets are found; its code comes only where something must be kept secret. */
export function useSecretFinder(sources: readonly SecretsSource[]): FindSecrets | undefined {
  const [find, setFind] = React.useState<FindSecrets>();
  const isKept = sources.some(
    ({ people, transfers = [] }) =>
      people.some(({ addressIsConfidential }) => addressIsConfidential) || transfers.some(({ details }) => details.newAddress !== '')
  );
  React.useEffect(() => {
    let left = false;
    if (!isKept) setFind(undefined);
    else {
      void import(/* webpackChunkName: 'marac-secrets' */ '../../domain/secrets/secrets').then(
        ({ secretsOf }) => {
          const secrets = sources.map(secretsOf);
          if (!left) setFind(() => (text: string) => secrets.flatMap(one => one.foundIn(text)));
        },
        () => undefined
      );
    }
    return () => {
      left = true;
    };
  }, [sources, isKept]);
  return find;
}

/** Gives the boxes below it what must be kept secret. */
export const SecretsProvider = ({
  find,
  children
}: {
  readonly find: FindSecrets | undefined;
  readonly children: React.ReactNode;
}): JSX.Element => <FinderContext.Provider value={find}>{children}</FinderContext.Provider>;

export const useFinder = (): FindSecrets | undefined => React.useContext(FinderContext);

const names: Readonly<Record<SecretFound['kind'], string>> = {
  Address: 'the address that must be kept secret',
  'Telephone number': 'a telephone number of the victim, whose address must be kept secret',
  School: 'the school of a child whose address must be kept secret',
  'GP practice': 'the GP practice of a victim whose address must be kept secret'
};

const leftOutAnyway = 'Take it out, or leave it only if the MARAC team must read it here. It is left out of what agencies are sent.';

/** What is said at a text that gives a secret away; empty where it gives none. */
function secretWarningWords(found: readonly SecretFound[], advice = leftOutAnyway): string {
  const certain = found.filter(one => one.certain);
  if (certain.length === 0) return '';
  const kinds = Array.from(new Set(certain.map(({ kind }) => names[kind])));
  const quoted = Array.from(new Set(certain.map(({ words }) => `“${words.replace(/\s+/g, ' ')}”`)));
  return `This seems to give ${kinds.join(', and ')}: ${quoted.join(', ')}. ${advice}`;
}

/** A warning below a text while it is typed. It stops nobody. WCAG 2.2, 4.1.3. */
export const SecretWarning = ({
  text,
  find,
  advice
}: {
  readonly text: string;
  readonly find: FindSecrets | undefined;
  readonly advice?: string;
}): JSX.Element | null => {
  const announce = useAnnounce();
  const [words, setWords] = React.useState('');
  React.useEffect(() => {
    const timer = window.setTimeout(() => setWords(find ? secretWarningWords(find(text), advice) : ''), find ? pause : 0);
    return () => window.clearTimeout(timer);
  }, [text, find, advice]);
  React.useEffect(() => {
    if (words !== '') announce(words);
  }, [words, announce]);
  return words === '' ? null : <Warning>{words}</Warning>;
};
