import * as React from 'react';
import { formatInstant } from '../../../../domain/kernel/timeWords';
import type { IntakeItem } from '../../../../services/shared/ports';
import { Button, ButtonRow, Page } from '../../../../ui';

const sentWords = ({ submittedAt }: IntakeItem): string =>
  submittedAt === undefined
    ? 'It was sent from another window or computer.'
    : `It was sent from another window or computer: ${formatInstant(submittedAt)}.`;

/** The draft was sent from elsewhere while it was open here. */
export const AlreadySubmittedScreen = ({
  item,
  leaveWords = 'Go to my referrals',
  onDone
}: {
  readonly item: IntakeItem;
  readonly leaveWords: string | undefined;
  readonly onDone: () => void;
}): JSX.Element => (
  <Page title="This referral has already been sent" reading>
    <p>
      {item.reference && (
        <>
          Reference <strong>{item.reference}</strong>.{' '}
        </>
      )}
      {sentWords(item)}
    </p>
    <p>What you typed here since then is not part of it. If it matters, tell the coordinator and give the reference.</p>
    <ButtonRow>
      <Button kind="primary" onClick={onDone}>
        {leaveWords}
      </Button>
    </ButtonRow>
  </Page>
);
