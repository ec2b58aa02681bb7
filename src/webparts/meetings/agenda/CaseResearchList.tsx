import * as React from 'react';
import { StatusTag, useStyles } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import type { CaseResearch, ReturnedPerson } from '../presenters/researchView';

const Said = ({ label, words }: { readonly label: string; readonly words: string }): JSX.Element | null =>
  words === '' ? null : (
    <p className={useStyles(meetingsStyles).said}>
      <strong>{label}:</strong> {words}
    </p>
  );

const Person = ({ person }: { readonly person: ReturnedPerson }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <div>
      <p className={classes.said}>
        <strong>{person.who}</strong>
        {person.isKnown ? '' : ': nothing known'}
      </p>
      <Said label="Facts" words={person.facts} />
      <Said label="Professional opinion" words={person.opinion} />
    </div>
  );
};

const OneAgency = ({ one }: { readonly one: CaseResearch }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <li className={classes.returned}>
      {one.agency} <StatusTag tone={one.tone}>{one.standing}</StatusTag>
      {one.came !== '' && <p className={classes.quiet}>{one.came}</p>}
      {one.problem !== '' && <p className={classes.words}>{one.problem}</p>}
      {one.standing === 'Returned' && one.people.map((person, at) => <Person key={at} person={person} />)}
      <Said label="Risks to staff" words={one.risksToStaff} />
      <Said label="Withheld" words={one.withheld} />
      <Said label="Why it is withheld" words={one.withheldReason} />
    </li>
  );
};

/** What agencies have returned about one case: how many at a glance, what they know one press deeper. */
export const CaseResearchList = ({
  research,
  words
}: {
  readonly research: readonly CaseResearch[];
  readonly words: string;
}): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <details className={classes.details}>
      <summary>Research: {words}</summary>
      <ul className={classes.list} role="list">
        {research.map(one => (
          <OneAgency key={one.agency} one={one} />
        ))}
      </ul>
    </details>
  );
};
