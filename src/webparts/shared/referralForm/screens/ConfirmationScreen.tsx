import * as React from 'react';
import type { SubmittedReferral } from '../../../../services/referral/referralUseCases';
import { Button, ButtonRow, Page, space, themedStyles, useStyles } from '../../../../ui';
import { confirmation } from '../presenters/confirmation';

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
