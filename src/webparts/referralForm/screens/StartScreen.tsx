import * as React from 'react';
import type { AppError } from '../../../domain/appError';
import { referralForm } from '../../../domain/form/referralForm';
import type { IntakeSummary } from '../../../services/ports';
import { Button, ButtonRow, ErrorPanel, narrow, Page, space, SummaryCards, themedStyles, useStyles, Warning } from '../../../ui';
import { draftsOf, referralCards, sentOf } from '../presenters/myReferrals';

const styles = themedStyles((theme) => ({
  heading: { fontSize: 20, fontWeight: 600, margin: `${space.huge}px 0 ${space.medium}px` },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: space.medium,
    padding: `${space.small}px 0`,
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
    selectors: { '> button': { flex: '0 0 auto' }, [narrow]: { flexDirection: 'column', alignItems: 'flex-start' } }
  }
}));

export interface StartScreenProps {
  readonly mine: readonly IntakeSummary[];
  /** The key of the item being fetched. */
  readonly opening: string | undefined;
  readonly error: AppError | undefined;
  readonly now: Date;
  readonly onStart: () => void;
  readonly onContinue: (key: string) => void;
}

const Open = ({ mine, opening, now, onContinue }: StartScreenProps): JSX.Element | null => {
  const classes = useStyles(styles);
  const open = draftsOf(mine, now);
  if (open.length === 0) {
    return null;
  }
  return (
    <>
      <h3 className={classes.heading}>To go on with</h3>
      <ul className={classes.list}>
        {open.map(({ item, words, action }) => (
          <li key={item.id} className={classes.item}>
            <span>{words}</span>
            <Button inactive={opening !== undefined} onClick={() => onContinue(item.key)} aria-label={`${action}: ${words}`}>
              {opening === item.key ? 'Opening…' : action}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};

/** The newest referrals are the ones looked for; the others are one press away. */
const sentAtFirst = 5;

const Sent = ({ mine, now }: StartScreenProps): JSX.Element => {
  const sent = sentOf(mine);
  const [all, setAll] = React.useState(false);
  const more = sent.length - sentAtFirst;
  return (
    <>
      <h3 className={useStyles(styles).heading}>My referrals</h3>
      {sent.length === 0 ? (
        <p>You have not sent a referral yet. Once you have, its status and the team’s decision show here.</p>
      ) : (
        <SummaryCards cards={referralCards(all ? sent : sent.slice(0, sentAtFirst), now)} headingLevel="h4" />
      )}
      {more > 0 && !all && <Button onClick={() => setAll(true)}>{`Show ${more} earlier ${more === 1 ? 'referral' : 'referrals'}`}</Button>}
    </>
  );
};

/** Where one starts: a new referral, a draft to go on with, and what became of those sent. */
export const StartScreen = (props: StartScreenProps): JSX.Element => (
  <Page title={referralForm.title} screenKey="start" reading>
    <Warning>{referralForm.danger}</Warning>
    {props.error && <ErrorPanel error={props.error} />}
    <p>
      You can stop at any time: what you type is saved as a draft. Nothing is sent before you say so. Never tell the perpetrator about the
      referral.
    </p>
    <ButtonRow>
      <Button kind="primary" inactive={props.opening !== undefined} onClick={props.onStart}>
        Start a new referral
      </Button>
    </ButtonRow>
    <Open {...props} />
    <Sent {...props} />
  </Page>
);
