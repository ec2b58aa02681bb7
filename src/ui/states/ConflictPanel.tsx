import * as React from 'react';
import { narrow, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { Hidden } from '../layout/Hidden';
import { Button, ButtonRow } from '../layout/Button';
import { optionStyles } from '../fields/optionStyles';
import type { FieldProblem } from '../layout/ErrorSummary';
import { ErrorSummary } from '../layout/ErrorSummary';

export type Side = 'mine' | 'theirs';

/** One question with two answers. */
export interface Conflict {
  readonly id: string;
  readonly question: string;
  readonly mine: string;
  readonly theirs: string;
}

const styles = themedStyles(theme => ({
  conflict: {
    border: `1px solid ${theme.semanticColors.inputBorder}`,
    padding: space.medium,
    margin: `0 0 ${space.medium}px`,
    minWidth: 0
  },
  question: { fontWeight: 600, padding: `0 ${space.small}px` },
  sides: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: space.large, selectors: { [narrow]: { gridTemplateColumns: '1fr' } } },
  error: { color: theme.semanticColors.errorText, fontWeight: 600, margin: `0 0 ${space.small}px` },
  value: { display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  whose: { fontWeight: 600, display: 'block' }
}));

const wordsFor = (conflict: Conflict): string => `Select which answer to keep: ${conflict.question}`;

/** The same question answered in two places: the person chooses, question by question. Nothing is chosen for them. */
export const ConflictPanel = ({
  explanation,
  conflicts,
  onDecide
}: {
  /** Who saved the other answers and when. */
  readonly explanation: string;
  readonly conflicts: readonly Conflict[];
  readonly onDecide: (choices: Readonly<Record<string, Side>>) => void;
}): JSX.Element => {
  const classes = useStyles(styles);
  const options = useStyles(optionStyles);
  const [choices, setChoices] = React.useState<Readonly<Record<string, Side>>>({});
  const [attempt, setAttempt] = React.useState(0);
  const open = conflicts.filter(one => !choices[one.id]);
  const isWrong = (conflict: Conflict): boolean => attempt > 0 && !choices[conflict.id];
  const problems: readonly FieldProblem[] = attempt === 0 ? [] : open.map(one => ({ fieldId: `${one.id}-mine`, words: wordsFor(one) }));

  const side = (conflict: Conflict, whose: Side, title: string): JSX.Element => (
    <label className={options.option} htmlFor={`${conflict.id}-${whose}`}>
      <input
        id={`${conflict.id}-${whose}`}
        type="radio"
        className={options.control}
        name={conflict.id}
        checked={choices[conflict.id] === whose}
        onChange={() => setChoices(before => ({ ...before, [conflict.id]: whose }))}
      />
      <span>
        <span className={classes.whose}>{title}</span>
        <span className={classes.value}>{conflict[whose]}</span>
      </span>
    </label>
  );

  return (
    <>
      <ErrorSummary problems={problems} attempt={attempt} />
      <p>{explanation}</p>
      {conflicts.map(conflict => (
        <fieldset key={conflict.id} className={classes.conflict} aria-describedby={isWrong(conflict) ? `${conflict.id}-error` : undefined}>
          <legend className={classes.question}>{conflict.question}</legend>
          {isWrong(conflict) && (
            <p id={`${conflict.id}-error`} className={classes.error}>
              <Hidden>Error: </Hidden>
              {wordsFor(conflict)}
            </p>
          )}
          <div className={classes.sides}>
            {side(conflict, 'mine', 'What you entered here')}
            {side(conflict, 'theirs', 'What was saved elsewhere')}
          </div>
        </fieldset>
      ))}
      <ButtonRow>
        <Button
          kind="primary"
          onClick={() => {
            setAttempt(before => before + 1);
            if (open.length === 0) {
              onDecide(choices);
            }
          }}
        >
          Keep the selected answers
        </Button>
      </ButtonRow>
    </>
  );
};
