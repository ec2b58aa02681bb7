import * as React from 'react';
import { Hidden } from '../layout/Hidden';
import { Warning } from '../states/Notice';
import { StatusTag, ToneMark } from '../states/StatusTag';
import type { Tone } from '../states/StatusTag';
import { useStyles } from '../style/themedStyles';
import type { ShownContact } from '../../domain/case/newestContact';
import { stateWords } from '../../domain/case/safeContact';
import type { ContactState, SafeNumber } from '../../domain/case/safeContact';
import { formatInstant } from '../../domain/kernel/timeWords';
import { caseStyles } from './caseStyles';

const momentWords = (at: Date): string => (Number.isNaN(at.getTime()) ? 'a day that is not recorded' : formatInstant(at));

/** Each tone has its own shape: a tick, a triangle, a filled diamond. Not known is drawn as not safe is. */
const tones: Readonly<Record<ContactState, Tone>> = {
  Safe: 'good',
  'Safe only if': 'warning',
  'Not safe': 'danger',
  'Not known': 'danger'
};

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
const NumberItem = ({ number }: { readonly number: SafeNumber }): JSX.Element => {
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

const Changed = ({ changed, unreadable }: Omit<ShownContact, 'contact'>): JSX.Element | null => {
  const classes = useStyles(caseStyles);
  if (!changed && !unreadable) return null;
  return (
    <>
      {unreadable && (
        <Warning>
          The referrer has changed the form since, and the change cannot be read. What stands here may no longer be so: make no contact
          before you have asked the referrer or the MARAC team.
        </Warning>
      )}
      {changed && (
        <>
          <Warning>Changed by the referrer on {momentWords(changed.at)}. What stands here is the newest.</Warning>
          <details>
            <summary>What was said before, and no longer holds</summary>
            <ul className={classes.conditions}>
              {changed.before.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </>
  );
};

interface SafeContactProps extends ShownContact {
  /** Since when it stands, where nothing has changed it: when the form was sent. */
  readonly sentAt?: Date;
  readonly headingLevel?: 'h3' | 'h4';
}

/** How to reach the victim, before anything else. Numbers are text, not links: nothing dials by a slip of the finger. */
export const SafeContactBlock = ({ contact, sentAt, headingLevel: Heading = 'h3', ...changed }: SafeContactProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <section className={classes.important} aria-labelledby="safe-contact-heading">
      <Heading id="safe-contact-heading" className={classes.subheading}>
        Safe contact with the victim
      </Heading>
      <Changed {...changed} />
      {sentAt && !changed.changed && <p>As the referrer sent it on {momentWords(sentAt)}.</p>}
      {contact.missing && <Warning>{contact.missing}</Warning>}
      {contact.numbers.length > 0 && (
        <ul className={classes.list} role="list">
          {contact.numbers.map(number => (
            <NumberItem key={number.key} number={number} />
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
