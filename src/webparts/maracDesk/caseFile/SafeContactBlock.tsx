import * as React from 'react';
import { Hidden } from '../../../ui/layout/Hidden';
import { Warning } from '../../../ui/states/Notice';
import { StatusTag, ToneMark } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import type { SafeContact } from '../../../domain/desk/safeContact';
import { caseStyles } from './caseStyles';

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
            <li key={number.key} className={classes.number}>
              <StatusTag tone={number.callIsUnsafe ? 'danger' : 'good'}>{number.call}</StatusTag>
              <span className={number.callIsUnsafe ? classes.unsafeNumber : classes.safeNumber}>{number.number}</span>
              {number.notes.length > 0 && <span className={classes.notes}>{number.notes.join('. ')}</span>}
            </li>
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
