import * as React from 'react';
import { Inset, Warning } from '../../../ui/states/Notice';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { takeInProgress, takeInWords } from '../presenters/deskState';
import type { TakeIn } from '../presenters/deskState';

/** What the desk could not do automatically: an IDVA service that could not be told in time, an answer that could not be taken in. */
export const UnkeptNotice = ({ problems }: { readonly problems: readonly string[] }): JSX.Element | null =>
  problems.length === 0 ? null : (
    <Warning>
      The desk could not do this automatically. It tries again each time it reads the queue.
      <ul>
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Warning>
  );

/** What taking in is doing or has done, with every referral that could not be taken in by name and reason. */
export const TakeInNotice = ({ takeIn, onRetry }: { readonly takeIn: TakeIn; readonly onRetry: () => void }): JSX.Element | null => {
  if (takeIn.kind === 'working') {
    const words = takeInProgress(takeIn.done, takeIn.of);
    return words === '' ? null : <Inset>{words}</Inset>;
  }
  if (takeIn.kind === 'failed') {
    return <ErrorPanel error={takeIn.error} onRetry={onRetry} retryWords="Take in again" />;
  }
  if (takeIn.kind === 'idle') return null;
  const { result } = takeIn;
  const { problems } = result;
  const words = takeInWords({ ...result, problems: [] });
  return (
    <>
      {words !== '' && <Inset>{words}</Inset>}
      {problems.length > 0 && (
        <>
          <Warning>
            {takeInWords({ takenIn: [], problems })}
            <ul>
              {problems.map(problem => (
                <li key={`${problem.id} ${problem.reference}`}>
                  {problem.reference ? `${problem.reference}: ` : ''}
                  {problem.words}
                </li>
              ))}
            </ul>
          </Warning>
          <p>
            Nothing is lost: the referral stays with the referrer’s own item, and the desk tries again each time it reads the queue. If it
            still fails, ask the site’s owner to look at the item in the Intake list.
          </p>
        </>
      )}
    </>
  );
};
