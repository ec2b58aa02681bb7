import * as React from 'react';
import type { SubmittedReferral } from '../../../../services/referral/referralUseCases';
import { Button, ButtonRow, Page, space, themedStyles, useStyles, Warning } from '../../../../ui';
import { confirmation } from '../presenters/confirmation';
import type { IntakeItem } from '../../../../services/shared/ports';
import { formatInstant } from '../../../../domain/kernel/timeWords';

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

interface AmendedScreenProps {
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
    : 'Nothing on the case changes automatically: the coordinator decides what to do.'
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

const styles = themedStyles(theme => ({
  panel: { border: `3px solid ${theme.semanticColors.bodyText}`, padding: space.large, marginBottom: space.large, fontSize: 18 },
  reference: { display: 'block', fontSize: 28, fontWeight: 700, letterSpacing: '0.04em' },
  heading: { fontSize: 20, fontWeight: 600, margin: `0 0 ${space.medium}px` },
  steps: { paddingLeft: 20, margin: `0 0 ${space.large}px` },
  step: { marginBottom: space.medium }
}));

/** That it arrived, under which reference, and what happens next and by when. */
export const ConfirmationScreen = ({
  submitted,
  onPrint,
  onDone
}: {
  readonly submitted: SubmittedReferral;
  readonly onPrint: () => void;
  readonly onDone: () => void;
}): JSX.Element => {
  const classes = useStyles(styles);
  const page = confirmation(submitted);
  return (
    <Page title="Referral sent" reading>
      <div className={classes.panel}>
        Your reference <strong className={classes.reference}>{page.reference}</strong> {page.received}
      </div>
      <h3 className={classes.heading}>What happens next</h3>
      <ol className={classes.steps}>
        {page.steps.map(step => (
          <li key={step} className={classes.step}>
            {step}
          </li>
        ))}
      </ol>
      {page.notes.map(note => (
        <p key={note}>{note}</p>
      ))}
      <ButtonRow>
        <Button kind="primary" onClick={onDone}>
          Go to my referrals
        </Button>
        <Button onClick={onPrint}>Printable copy</Button>
      </ButtonRow>
    </Page>
  );
};
