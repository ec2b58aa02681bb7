import * as React from 'react';
import { Warning } from '../../../ui/states/Notice';

/** What the desk could not do by itself: an IDVA service that could not be told in time, an answer that could not be taken in. */
export const UnkeptNotice = ({ problems }: { readonly problems: readonly string[] }): JSX.Element | null =>
  problems.length === 0 ? null : (
    <Warning>
      The desk could not do this by itself. It tries again each time it reads the queue.
      <ul>
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Warning>
  );
