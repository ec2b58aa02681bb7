import * as React from 'react';
import type { ResearchTyped } from '../../domain/meetings/research';
import type { ReportTyped } from '../../ui/case/ActionReportFields';

/** What is typed and not sent. */
interface Draft<Typed> {
  /** The key its return will have: sent twice, it is one return. */
  readonly key: string;
  readonly typed: Typed;
}

/** Drafts by name. They live as long as the page, and nowhere else. */
export interface DraftsOf<Typed> {
  readonly of: (name: string) => Draft<Typed> | undefined;
  /** Undefined once it is sent or put away. */
  readonly keep: (name: string, draft: Draft<Typed> | undefined) => void;
  readonly count: number;
}

/** Research by meeting, agency and case. */
export type Drafts = DraftsOf<ResearchTyped>;
/** Reports by the key of their action. */
export type ReportDrafts = DraftsOf<ReportTyped>;

/** Names a draft. */
export const draftName = (papersKey: string, caseKey: string): string => `${papersKey} ${caseKey}`;

/** Keeps what is typed in memory, and asks before the page is closed over it. */
export function useDrafts<Typed>(): DraftsOf<Typed> {
  const [drafts, setDrafts] = React.useState<ReadonlyMap<string, Draft<Typed>>>(new Map());
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
