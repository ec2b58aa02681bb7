import * as React from 'react';
import type { AgendaCase } from '../../../services/meetings/meetingsUseCases';
import type { ReadEarlierCases } from '../../../services/case/earlierCases';
import { useStyles } from '../../../ui';
import { EarlierOfOne } from '../../shared/case/EarlierCases';
import { minutesStyles } from './minutesStyles';
import { knownCase } from './presenters/known';
import type { KnownCase } from './presenters/known';
import { CaseLink } from '../../../ui/route/PlaceLink';

const People = ({ known }: { readonly known: KnownCase }): JSX.Element => {
  const classes = useStyles(minutesStyles);
  return (
    <ul className={classes.plain}>
      {known.people.map(({ key, role, name, details }) => (
        <li key={key}>
          <strong>{role}:</strong> {name}
          {details.map(detail => (
            <span key={detail} className={classes.small}>
              {detail}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
};

const Said = ({
  said
}: {
  readonly said: readonly { readonly key: string; readonly words: string; readonly when: string }[];
}): JSX.Element => {
  const classes = useStyles(minutesStyles);
  return (
    <ul className={classes.plain}>
      {said.map(({ key, words, when }) => (
        <li key={key}>
          <p className={classes.words}>{words}</p>
          <span className={classes.small}>{when}</span>
        </li>
      ))}
    </ul>
  );
};

const Research = ({ research }: { readonly research: KnownCase['research'] }): JSX.Element => {
  const classes = useStyles(minutesStyles);
  return (
    <ul className={classes.plain}>
      {research.map(({ agency, when, summary, details, problem }) => (
        <li key={agency}>
          <strong>{agency}</strong>
          <span className={classes.small}>{when}</span>
          {problem && <p className={classes.wrong}>{problem}</p>}
          {details.length === 0 && <p className={classes.words}>{summary}</p>}
          {details.length > 0 && (
            <dl className={classes.facts}>
              {details.map(({ label, words }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd className={classes.words}>{words}</dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
};

interface KnownProps {
  readonly agendaCase: AgendaCase;
  readonly meetingKey: string;
  readonly startsAt: Date;
  readonly earlier: ReadEarlierCases;
}

/** What is known of the case being heard, beside the minutes. */
export const Known = React.memo(({ agendaCase, meetingKey, startsAt, earlier }: KnownProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const known = React.useMemo(() => knownCase(agendaCase, { key: meetingKey, startsAt }), [agendaCase, meetingKey, startsAt]);
  const previous = agendaCase.referral.previousCaseKey;
  return (
    // Scrolled by itself beside what is typed: the keyboard must come to it.
    <section className={classes.known} aria-labelledby="minutes-known" tabIndex={0}>
      <h3 id="minutes-known" className={classes.knownTitle}>
        What is known
      </h3>
      <span className={classes.small}>
        <CaseLink reference={agendaCase.referral.reference}>{known.reference}</CaseLink>
      </span>
      <h4 className={classes.knownPart}>People</h4>
      <People known={known} />
      <h4 className={classes.knownPart}>Referral</h4>
      <dl className={classes.facts}>
        {known.facts.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={classes.words}>{words}</dd>
          </div>
        ))}
      </dl>
      {previous !== undefined && (
        <>
          <h4 className={classes.knownPart}>Earlier case</h4>
          <EarlierOfOne read={earlier} caseKey={previous} />
        </>
      )}
      <h4 className={classes.knownPart}>The victim’s wishes</h4>
      {known.wishes.length > 0 ? <Said said={known.wishes} /> : <p className={classes.words}>None known.</p>}
      <h4 className={classes.knownPart}>Research by agencies</h4>
      {known.research.length > 0 ? <Research research={known.research} /> : <p className={classes.words}>No agency has returned any.</p>}
    </section>
  );
});
Known.displayName = 'Known';
