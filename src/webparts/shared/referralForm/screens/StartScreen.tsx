import * as React from 'react';
import type { AppError } from '../../../../domain/kernel/appError';
import type { StaffedHours } from '../../../../domain/kernel/staffedHours';
import { referralForm } from '../../../../domain/form/referralForm';
import { Button, ButtonRow, ErrorPanel, Inset, narrow, Page, space, SummaryCards, themedStyles, useStyles, Warning } from '../../../../ui';
import { openingName } from '../hooks/place';
import type { Called } from '../hooks/useReferralAddress';
import type { Mine } from '../hooks/useMine';
import type { OpenAction } from '../presenters/myReferrals';
import { draftsOf, referralCards, sentOf } from '../presenters/myReferrals';
import { SlowWords } from './SendProgress';

const styles = themedStyles(theme => ({
  heading: { fontSize: 20, fontWeight: 600, margin: `${space.huge}px 0 ${space.medium}px` },
  warning: { display: 'block' },
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
  readonly mine: Mine;
  readonly called?: Called;
  /** What is being fetched: the action and the key of the item. */
  readonly opening: string | undefined;
  readonly error: AppError | undefined;
  readonly now: Date;
  readonly staffedHours: StaffedHours;
  readonly onStart: () => void;
  readonly onOpen: OpenAction;
}

const Open = ({ mine, opening, now, onOpen }: StartScreenProps): JSX.Element | null => {
  const classes = useStyles(styles);
  const open = draftsOf(mine.items, now);
  if (open.length === 0) {
    return null;
  }
  return (
    <>
      <h3 className={classes.heading}>Drafts and questions</h3>
      <ul className={classes.list}>
        {open.map(({ item, words, action, warning }) => {
          const press = opening === openingName('continue', item.key) ? 'Opening…' : action;
          return (
            <li key={item.id} className={classes.item}>
              <span>
                {words}
                {warning && <strong className={classes.warning}>{warning}</strong>}
              </span>
              <Button inactive={opening !== undefined} onClick={() => onOpen('continue', item.key)} aria-label={`${press}: ${words}`}>
                {press}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** Once more referrals are shown than before, the focus goes to the first of them: the button that had it may be gone. */
const useFocusOnFirstNew = (cardIds: readonly string[]): (() => void) => {
  const shownBefore = React.useRef<number | undefined>(undefined);
  React.useEffect(() => {
    const before = shownBefore.current;
    if (before !== undefined && cardIds.length > before) {
      shownBefore.current = undefined;
      const title = document.getElementById(`${cardIds[before]}-title`);
      title?.setAttribute('tabindex', '-1');
      title?.focus();
    }
  }, [cardIds]);
  return () => {
    shownBefore.current = cardIds.length;
  };
};

/** The newest referrals are the ones looked for; the others are one press away. */
const sentAtFirst = 5;

/** The card that an address calls takes the focus, after the page's heading has had it. */
function useFocusOnCalled(key: string | undefined): void {
  React.useEffect(() => {
    if (key === undefined) return undefined;
    const timer = window.setTimeout(() => {
      const title = document.getElementById(`referral-${key}-title`);
      title?.setAttribute('tabindex', '-1');
      title?.focus();
    });
    return () => window.clearTimeout(timer);
  }, [key]);
}

const Sent = ({ mine, called, now, staffedHours, opening, onOpen }: StartScreenProps): JSX.Element => {
  const sent = React.useMemo(() => sentOf(mine.items), [mine.items]);
  const [pressedAll, setAll] = React.useState(false);
  const all = pressedAll || sent.findIndex(({ key }) => key === called?.sent) >= sentAtFirst;
  useFocusOnCalled(called?.sent);
  const more = sent.length - sentAtFirst;
  const cards = React.useMemo(
    () => referralCards(all ? sent : sent.slice(0, sentAtFirst), now, staffedHours, onOpen),
    [all, sent, now, staffedHours, onOpen]
  );
  const rememberShown = useFocusOnFirstNew(React.useMemo(() => cards.map(({ id }) => id), [cards]));
  const showAll = (): void => {
    rememberShown();
    setAll(true);
  };
  const showOlder = (): void => {
    showAll();
    mine.showOlder?.();
  };
  return (
    <>
      <h3 className={useStyles(styles).heading}>My referrals</h3>
      {sent.length === 0 ? (
        <p>You have not sent a referral yet. Once you have, its status and the team’s decision show here.</p>
      ) : (
        <SummaryCards cards={cards} headingLevel="h4" />
      )}
      {opening !== undefined && <SlowWords words="Opening…" />}
      {more > 0 && !all && <Button onClick={showAll}>{`Show ${more} earlier ${more === 1 ? 'referral' : 'referrals'}`}</Button>}
      {mine.showOlder && (all || more <= 0) && (
        <Button inactive={mine.readingOlder} onClick={showOlder}>
          {mine.readingOlder ? 'Looking for earlier referrals…' : 'Show earlier referrals'}
        </Button>
      )}
    </>
  );
};

/** Where one starts: a new referral, a draft to go on with, and what became of those sent. */
export const StartScreen = (props: StartScreenProps): JSX.Element => (
  <Page title={referralForm.title} screenKey="start" reading>
    <Warning>{referralForm.danger}</Warning>
    {props.called?.isMissing && (
      <Inset>
        The referral that you followed a link to is not among those below. An earlier one shows under “Show earlier referrals”; a draft that
        was deleted does not come back.
      </Inset>
    )}
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
