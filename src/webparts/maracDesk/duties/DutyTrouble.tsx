import * as React from 'react';
import { dutyOf } from '../../../domain/case/duties';
import { Button } from '../../../ui/layout/Button';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { ClashPanel } from '../clash/ClashPanel';
import { crimesWords } from '../presenters/dutyWords';
import type { Duties } from './useDuties';

/** Duties that could not be stored: a failure with its case, or what somebody else stored first. `onEnd` returns the focus. */
export const DutyTrouble = ({ duties, onEnd }: { readonly duties: Duties; readonly onEnd: () => void }): JSX.Element | null => {
  const { failure, clash } = duties;
  const end = (): void => {
    duties.dismiss();
    onEnd();
  };
  if (clash) {
    const { referral, mine } = clash;
    return (
      <ClashPanel
        subject={`${referral.reference}: crimes considered`}
        clash={clash.clash}
        mine={crimesWords(mine)}
        working={duties.isWorking(referral.key, 'Crimes considered')}
        onKeep={end}
        onReplace={() => duties.considerCrimes(referral, mine, done => done === 'written' && onEnd(), clash.clash.etag)}
      />
    );
  }
  if (!failure) return null;
  return (
    <ErrorPanel inSight error={failure.error} onRetry={failure.retry}>
      <p>
        {failure.referral.reference}: {dutyOf(failure.duty).words.done} could not be stored. It is still owed.
      </p>
      <Button onClick={end}>Leave it for now</Button>
    </ErrorPanel>
  );
};
