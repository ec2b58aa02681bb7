import * as React from 'react';
import type { ResearchTyped } from '../../domain/meetings/research';

/** What is typed about one case and not sent. */
export interface ResearchDraft {
  /** The key its return will have: sent twice, it is one return. */
  readonly key: string;
  readonly typed: ResearchTyped;
}

/** Drafts by meeting, agency and case. They live as long as the page, and nowhere else. */
export interface Drafts {
  readonly of: (name: string) => ResearchDraft | undefined;
  /** Undefined once it is sent or put away. */
  readonly keep: (name: string, draft: ResearchDraft | undefined) => void;
  readonly count: number;
}

/** Names a draft. */
export const draftName = (papersKey: string, caseKey: string): string => `${papersKey} ${caseKey}`;

/** Keeps what is typed in memory, and asks before the page is closed over it. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = React.useState<ReadonlyMap<string, ResearchDraft>>(new Map());
  const count = drafts.size;
  React.useEffect(() => {
    if (count === 0) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [count]);
  return React.useMemo(
    () => ({
      count,
      of: name => drafts.get(name),
      keep: (name, draft) =>
        setDrafts(before => {
          const after = new Map(before);
          if (draft) after.set(name, draft);
          else after.delete(name);
          return after;
        })
    }),
    [drafts, count]
  );
}
