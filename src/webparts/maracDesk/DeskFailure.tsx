import * as React from 'react';
import { ErrorPanel } from '../../ui/states/ErrorPanel';
import type { AppError } from '../../domain/kernel/appError';
import { deskHelp } from './presenters/deskHelp';

/** A failure on the desk, with who can help. */
export const DeskFailure = ({ error, onRetry }: { readonly error: AppError; readonly onRetry: () => void }): JSX.Element => {
  const help = deskHelp(error.kind);
  return (
    <ErrorPanel error={error} onRetry={onRetry}>
      {help && <p>{help}</p>}
    </ErrorPanel>
  );
};
