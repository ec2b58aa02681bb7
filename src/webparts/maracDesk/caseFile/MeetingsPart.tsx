import * as React from 'react';
import type { ReferralRecord } from '../../../domain/referral/referral';
import { places } from '../../../domain/setUp/pages';
import type { CaseFileUseCases } from '../../../services/desk/caseFileUseCases';
import { caseStyles } from '../../../ui/case/caseStyles';
import { useAsync } from '../../../ui/hooks/useAsync';
import { PlaceLink } from '../../../ui/route/PlaceLink';
import { AsyncView } from '../../../ui/states/AsyncView';
import { Warning } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import { meetingView } from '../presenters/caseMeetings';
import type { MeetingView } from '../presenters/caseMeetings';

const Meeting = ({ view }: { readonly view: MeetingView }): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <section className={classes.block} aria-label={view.title}>
      <h4 className={classes.subheading}>
        <PlaceLink place={places.meeting(view.key)}>{view.title}</PlaceLink>
      </h4>
      <p>{view.standing}</p>
      {view.problems.map(problem => (
        <Warning key={problem}>{problem}</Warning>
      ))}
      {view.said.length === 0 && <p>Nothing is minuted of this case there.</p>}
      {view.said.map(({ section, lines }) => (
        <React.Fragment key={section}>
          <h5 className={classes.label}>{section}</h5>
          <ul className={`${classes.conditions} ${classes.reading}`}>
            {lines.map(({ key, words, detail }) => (
              <li key={key}>
                <p className={classes.words}>{words}</p>
                {detail && <p className={classes.label}>{detail}</p>}
              </li>
            ))}
          </ul>
        </React.Fragment>
      ))}
    </section>
  );
};

interface MeetingsPartProps {
  readonly caseFile: CaseFileUseCases;
  readonly record: ReferralRecord;
  readonly now: Date;
}

/** Every meeting at which the case was heard or is to be, and what was said and decided there. */
export const MeetingsPart = ({ caseFile, record, now }: MeetingsPartProps): JSX.Element => {
  const { key, meetingKey } = record;
  const load = React.useCallback(
    () => caseFile.meetings({ key, ...(meetingKey !== undefined && { meetingKey }) }),
    [caseFile, key, meetingKey]
  );
  const { state, reload } = useAsync(load);
  return (
    <AsyncView
      state={state}
      loadingWords="Reading the meetings…"
      onRetry={() => reload()}
      empty={meetings => (meetings.length === 0 ? 'It is on no agenda, and was heard at no meeting.' : undefined)}
    >
      {meetings => meetings.map(one => <Meeting key={one.meetingKey} view={meetingView(one, now)} />)}
    </AsyncView>
  );
};
