import * as React from 'react';
import { Hidden } from '../../../ui/layout/Hidden';
import { Warning } from '../../../ui/states/Notice';
import { StatusTag, ToneMark } from '../../../ui/states/StatusTag';
import type { Tone } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import { stateWords } from '../../../domain/desk/safeContact';
import type { ContactState, SafeContact, SafeNumber } from '../../../domain/desk/safeContact';
import { caseStyles } from './caseStyles';

/** Each tone has its own shape: a tick, a triangle, a filled diamond. Not known is drawn as not safe is. */
const tones: Readonly<Record<ContactState, Tone>> = { Safe: 'good', 'Safe only if': 'warning', 'Not safe': 'danger', 'Not known': 'danger' };

const Conditions = ({ number }: { readonly number: SafeNumber }): JSX.Element | null => {
  const classes = useStyles(caseStyles);
  return number.conditions.length === 0 ? null : (
    <ul className={classes.conditions}>
      {number.conditions.map(condition => (
        <li key={condition}>{condition}</li>
      ))}
    </ul>
  );
};

/** Where there are conditions they stand before the number: nobody dials before having read them. */
const Number = ({ number }: { readonly number: SafeNumber }): JSX.Element => {
  const classes = useStyles(caseStyles);
  const { state } = number;
  const nothingIsSafe = (state === 'Not safe' || state === 'Not known') && !number.conditions.includes('Safe to text');
  return (
    <li>
      <StatusTag tone={tones[state]}>{stateWords[state]}</StatusTag>
      {state === 'Safe only if' && <Conditions number={number} />}
      <p className={`${classes.number} ${nothingIsSafe ? classes.unsafeNumber : classes.safeNumber}`}>{number.number}</p>
      {state !== 'Safe only if' && <Conditions number={number} />}
    </li>
  );
};

/** How to reach the victim, before anything else. Numbers are text, not links: nothing dials by a slip of the finger. */
export const SafeContactBlock = ({ contact }: { readonly contact: SafeContact }): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <section className={classes.important} aria-labelledby="safe-contact-heading">
      <h3 id="safe-contact-heading" className={classes.subheading}>
        Safe contact with the victim
      </h3>
      {contact.missing && <Warning>{contact.missing}</Warning>}
      {contact.numbers.length > 0 && (
        <ul className={classes.list} role="list">
          {contact.numbers.map(number => (
            <Number key={number.key} number={number} />
          ))}
        </ul>
      )}
      {contact.numbers.length === 0 && !contact.missing && <p>No telephone number was given.</p>}
      {contact.facts.length > 0 && (
        <dl className={classes.contact}>
          {contact.facts.map(fact => (
            <React.Fragment key={fact.label}>
              <dt className={classes.label}>{fact.label}</dt>
              <dd className={fact.warning ? `${classes.words} ${classes.warned}` : classes.words}>
                {fact.warning && (
                  <>
                    <ToneMark tone="danger" /> <Hidden>Warning: </Hidden>
                  </>
                )}
                {fact.words}
              </dd>
            </React.Fragment>
          ))}
        </dl>
      )}
    </section>
  );
};
