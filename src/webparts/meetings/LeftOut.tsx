import * as React from 'react';
import { leftOutOfAgenda } from '../../domain/meetings/agendaDocument';
import type { CaseMinutes } from '../../domain/meetings/minutes';
import { leftOutOfMinutes } from '../../domain/meetings/minutesDocument';
import type { LeftOut as Found } from '../../domain/secrets/leftOut';
import { secretsOf } from '../../domain/secrets/secrets';
import type { AgendaCase, OpenMeeting } from '../../services/meetings/meetingsUseCases';
import { useStyles } from '../../ui';
import { meetingsStyles } from './meetingsStyles';

/** An agenda, or the minutes of its cases by their keys. */
export type LeftOutProps =
  | { readonly of: 'agenda'; readonly open: OpenMeeting }
  | { readonly of: 'minutes'; readonly cases: readonly AgendaCase[]; readonly minutes: (caseKey: string) => CaseMinutes };

function foundIn(props: LeftOutProps): readonly Found[] {
  const cases = (props.of === 'agenda' ? props.open.cases : props.cases).map(one => ({
    ...one,
    inNoCopy: one.referral.restricted,
    secrets: secretsOf(one)
  }));
  return props.of === 'agenda'
    ? leftOutOfAgenda(
        cases,
        props.open.meeting.agenda.otherBusiness.map(({ text }) => text)
      )
    : leftOutOfMinutes(cases.map(one => ({ ...one, minutes: props.minutes(one.referral.key) })));
}

const List = ({
  title,
  words,
  found
}: {
  readonly title: string;
  readonly words: string;
  readonly found: readonly Found[];
}): JSX.Element | null => {
  const classes = useStyles(meetingsStyles);
  if (found.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <p>{words}</p>
      <ul className={classes.list} role="list" aria-label={title}>
        {found.map(({ reference, where, words: given, around, kind }, at) => (
          <li key={at}>
            {reference}, {where}: <strong>{given}</strong> ({kind.toLowerCase()}), in “{around}”
          </li>
        ))}
      </ul>
    </>
  );
};

/** What is left out of the copies because it is secret, and what a person must check. For the team only: it is in no copy. */
const LeftOut = (props: LeftOutProps): JSX.Element | null => {
  const classes = useStyles(meetingsStyles);
  const found = foundIn(props);
  if (found.length === 0) return null;
  return (
    <section aria-label="What must be kept secret">
      <h3 className={classes.heading}>What must be kept secret</h3>
      <p className={classes.quiet}>Only the MARAC team sees this. Each case is shown as it stands now.</p>
      <List
        title="Left out of every copy"
        words="These words give an address that must be kept secret, or lead to it. A gap of one length stands in their place."
        found={found.filter(({ certain }) => certain)}
      />
      <List
        title="Look at these: they stay in"
        words="They may give the address too. If they do, take them out where they were written before you circulate."
        found={found.filter(({ certain }) => !certain)}
      />
    </section>
  );
};

export default LeftOut;
