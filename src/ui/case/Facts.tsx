import * as React from 'react';
import { useStyles } from '../style/themedStyles';
import { caseStyles } from './caseStyles';

/** A label and its words. */
export interface Fact {
  readonly label: string;
  readonly words: string;
}

/** Labels and their words, side by side where there is room. `close`: what follows belongs to them. */
export const Facts = ({ facts, close = false }: { readonly facts: readonly Fact[]; readonly close?: boolean }): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <dl className={close ? classes.closeFacts : classes.facts}>
      {facts.map(fact => (
        <div key={fact.label}>
          <dt className={classes.label}>{fact.label}</dt>
          <dd className={classes.words}>{fact.words}</dd>
        </div>
      ))}
    </dl>
  );
};
