import * as React from 'react';
import { ErrorPanel } from '../../ui/states/ErrorPanel';
import type { AppError, AppErrorKind } from '../../domain/kernel/appError';

/** Who can help, where the person cannot help themselves. */
const help: Partial<Record<AppErrorKind, string>> = {
  forbidden: 'The MARAC desk is for the MARAC team. The owner of the case site gives access: ask to be added to its group MARAC Team.',
  notSetUp: 'The owner of the case site sets up its lists on the Set-up page.',
  offline: 'The desk tries again automatically once a minute.'
};

/** What to add to the words of a failure on the desk; undefined when they say enough. */
const deskHelp = (kind: AppErrorKind): string | undefined => help[kind];

/** A failure on the desk, with who can help. */
export const DeskFailure = ({ error, onRetry }: { readonly error: AppError; readonly onRetry: () => void }): JSX.Element => {
  const help = deskHelp(error.kind);
  return (
    <ErrorPanel error={error} onRetry={onRetry}>
      {help && <p>{help}</p>}
    </ErrorPanel>
  );
};
