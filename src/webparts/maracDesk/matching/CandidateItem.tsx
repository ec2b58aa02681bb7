import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import type { MatchMark } from '../../../domain/matching/marks';
import { ActionLink, Button } from '../../../ui/layout/Button';
import { Hidden } from '../../../ui/layout/Hidden';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import { Facts } from '../../../ui/case/Facts';
import { matchStyles } from './matchStyles';
import { choices } from './presenters/matchView';
import type { CandidateView } from './presenters/matchView';

export interface CandidateItemProps {
  readonly view: CandidateView;
  readonly headingLevel: 'h4' | 'h5';
  readonly sending: boolean;
  readonly failure: AppError | undefined;
  readonly onDecide: (mark: MatchMark | undefined) => void;
  readonly onReadAgain: () => void;
  readonly onPerson: () => void;
}

const Choices = ({ view, sending, onDecide }: CandidateItemProps): JSX.Element => {
  const classes = useStyles(matchStyles);
  return (
    <fieldset className={classes.choices} aria-label={`Decide about ${view.about}`}>
      {choices.map(({ mark, words, letter }) => {
        const isChosen = view.mark === mark;
        return (
          <button
            key={mark}
            type="button"
            className={classes.choice}
            aria-pressed={isChosen}
            aria-disabled={sending ? true : undefined}
            aria-keyshortcuts={letter}
            onClick={sending ? undefined : () => onDecide(isChosen ? undefined : mark)}
          >
            {isChosen && <span aria-hidden="true">✓ </span>}
            {words}
            <span className={classes.letter} aria-hidden="true">
              {letter.toUpperCase()}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
};

/** A person of another case who may be one of this case: who, where, why, and the decision. */
export const CandidateItem = (props: CandidateItemProps): JSX.Element => {
  const classes = useStyles(matchStyles);
  const { view, headingLevel: Heading, sending, failure, onDecide, onReadAgain, onPerson } = props;
  return (
    <>
      <Heading className={classes.title}>{view.title}</Heading>
      <ul className={classes.tags} role="list" aria-label="What it looks like">
        {[
          ...(view.isNew ? [{ tone: 'warning' as const, words: 'New since the matches were looked at' }] : []),
          view.suggestion,
          ...view.meanings
        ].map(tag => (
          <li key={tag.words}>
            <StatusTag tone={tag.tone}>{tag.words}</StatusTag>
          </li>
        ))}
      </ul>
      <Facts facts={view.facts} />
      <p className={classes.reasons}>
        <strong>Why: </strong>
        {view.reasons.join(', ')}
      </p>
      <Choices {...props} />
      {view.decided && (
        <p className={classes.decided}>
          <span>{view.decided}</span>
          <ActionLink aria-disabled={sending ? true : undefined} onClick={sending ? undefined : () => onDecide(undefined)}>
            Take back<Hidden> what is decided about {view.about}</Hidden>
          </ActionLink>
          {view.mark === 'Same' && (
            <ActionLink onClick={onPerson}>
              Every case of this person<Hidden>: {view.about}</Hidden>
            </ActionLink>
          )}
        </p>
      )}
      {failure && (
        <ErrorPanel inSight error={failure}>
          <Button onClick={onReadAgain}>Look again</Button>
        </ErrorPanel>
      )}
    </>
  );
};
