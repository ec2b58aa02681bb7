import * as React from 'react';
import { shownContact } from '../../../domain/case/newestContact';
import type { KnownContact } from '../../../domain/case/newestContact';
import type { ReferralRecord } from '../../../domain/referral/referral';
import { Inset, Warning } from '../../../ui/states/Notice';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import { Facts } from '../../../ui/case/Facts';
import { contactMarker, readingMarker } from './presenters/reviewView';
import type { ReviewView } from './presenters/reviewView';
import { reviewStyles } from './reviewStyles';

const List = ({ items, className }: { readonly items: readonly string[]; readonly className: string }): JSX.Element => (
  <ul className={className}>
    {items.map(item => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

export interface ReviewFactsProps {
  readonly view: ReviewView;
  readonly record: ReferralRecord;
  /** By the newest form; missing where its versions cannot be read. */
  readonly contact: KnownContact | 'reading' | undefined;
}

/** What a coordinator reads before deciding: who, whether contact is safe, why it is claimed to be high risk, what happened, what is missing. */
export const ReviewFacts = ({ view, record, contact }: ReviewFactsProps): JSX.Element => {
  const classes = useStyles(reviewStyles);
  const marker = contact === 'reading' ? readingMarker : contactMarker(shownContact(record, contact));
  const { critical, criticalOpen, otherYes, notKnown, words, missing, notProvided, before } = view;
  return (
    <>
      <p className={classes.victim}>Victim: {view.victim}</p>
      <p>
        <StatusTag tone={marker.tone}>{marker.words}</StatusTag>
      </p>
      {marker.conditions.length > 0 && <List items={marker.conditions} className={classes.list} />}
      {before && (
        <Inset>
          <strong>Before this: </strong>
          {before}
        </Inset>
      )}
      <Facts facts={view.facts} />
      <h3 className={classes.heading}>Criterion claimed</h3>
      {view.criteria.length === 0 ? (
        <p>None is recorded.</p>
      ) : (
        <ul className={classes.list}>
          {view.criteria.map(({ criterion, because }) => (
            <li key={criterion}>
              <strong>{criterion}</strong>
              {because ? `: ${because}` : ': the referrer’s own claim'}
            </li>
          ))}
        </ul>
      )}
      <h3 className={classes.heading}>Risk: {view.score}</h3>
      <p className={classes.label}>Critical flags</p>
      {critical.length > 0 && <List items={critical} className={classes.critical} />}
      {criticalOpen.map(words => (
        <p key={words} className={classes.open}>
          {words}
        </p>
      ))}
      {otherYes.length > 0 && <p className={classes.quiet}>Other risks: {otherYes.join(', ')}</p>}
      {notKnown.length > 0 && <p className={classes.quiet}>Other risks not known or not asked: {notKnown.join(', ')}</p>}
      {missing.length > 0 && (
        <>
          <h3 className={classes.heading}>Missing</h3>
          <Warning>
            The form does not say this, or not as it should:
            <List items={missing} className={classes.list} />
          </Warning>
        </>
      )}
      <h3 className={classes.heading}>In the referrer’s words</h3>
      {words.length === 0 && <p>Nothing is written.</p>}
      {words.map(fact => (
        <React.Fragment key={fact.label}>
          <p className={classes.label}>{fact.label}</p>
          <p className={classes.words}>{fact.words}</p>
        </React.Fragment>
      ))}
      {notProvided.length > 0 && (
        <details>
          <summary className={classes.summary}>Not provided ({notProvided.length})</summary>
          <List items={Array.from(new Set(notProvided))} className={classes.list} />
        </details>
      )}
    </>
  );
};
