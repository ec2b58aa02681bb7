import * as React from 'react';
import type { IntakeItem } from '../../../../services/shared/ports';
import { Button, ButtonRow, Page, Warning } from '../../../../ui';

export interface AmendedScreenProps {
  readonly item: IntakeItem;
  /** False when the referral had moved on meanwhile and could not be changed any more. */
  readonly sent: boolean;
  readonly onPrint: () => void;
  readonly onDone: () => void;
}

const whatHappens = ({ status, marac }: IntakeItem): readonly string[] => [
  `${marac === '' ? 'The coordinator' : `The ${marac} MARAC coordinator`} is shown what you changed and why, beside what you sent first.`,
  status === 'Submitted'
    ? 'The clock runs from the time you first sent the referral.'
    : 'Nothing on the case changes by itself: the coordinator decides what follows from it.'
];

/** That the change arrived, or why it could not, and what happens now. */
export const AmendedScreen = ({ item, sent, onPrint, onDone }: AmendedScreenProps): JSX.Element => (
  <Page title={sent ? 'Your changes were sent' : 'Your changes were not sent'} caption={`Referral ${item.reference}`} reading>
    {sent ? (
      whatHappens(item).map(words => <p key={words}>{words}</p>)
    ) : (
      <p>
        {item.status === 'Returned'
          ? 'The coordinator has sent the referral back to you with a question meanwhile. Open it under My referrals, answer the question and add what you wanted to change there.'
          : 'The referral has been withdrawn meanwhile. Speak to the coordinator and give the reference.'}
      </p>
    )}
    <Warning>If the danger grows, call 999. Nobody reads changes out of hours.</Warning>
    <ButtonRow>
      <Button kind="primary" onClick={onDone}>
        Go to my referrals
      </Button>
      {sent && <Button onClick={onPrint}>Printable copy</Button>}
    </ButtonRow>
  </Page>
);
