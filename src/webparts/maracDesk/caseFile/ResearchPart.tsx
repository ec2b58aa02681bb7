import * as React from 'react';
import type { CaseFileUseCases } from '../../../services/desk/caseFileUseCases';
import type { AgencyReturn } from '../../../services/shared/messagePorts';
import { caseStyles } from '../../../ui/case/caseStyles';
import { Facts } from '../../../ui/case/Facts';
import { useAsync } from '../../../ui/hooks/useAsync';
import { AsyncView } from '../../../ui/states/AsyncView';
import { Warning } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import { researchOf } from '../../shared/case/researchView';

/** The agencies' research for one meeting. */
const OfMeeting = ({ returns, meetingKey }: { readonly returns: readonly AgencyReturn[]; readonly meetingKey: string }): JSX.Element => {
  const classes = useStyles(caseStyles);
  const [{ marac, caseKey }] = returns;
  return (
    <>
      {researchOf(returns, meetingKey, caseKey).map(({ agency, when, summary, details, problem }) => (
        <section key={agency} className={classes.block} aria-label={`Research by ${agency}, ${marac}`}>
          <h4 className={classes.subheading}>
            {agency}, {marac}
          </h4>
          <p className={classes.label}>Returned {when}</p>
          {problem && <Warning>{problem}</Warning>}
          {details.length === 0 ? <p className={classes.words}>{summary}</p> : <Facts facts={details} />}
        </section>
      ))}
    </>
  );
};

/** What agencies have returned about the case, for every meeting: the newest of each, the last meeting first. */
export const ResearchPart = ({ caseFile, caseKey }: { readonly caseFile: CaseFileUseCases; readonly caseKey: string }): JSX.Element => {
  const load = React.useCallback(() => caseFile.research(caseKey), [caseFile, caseKey]);
  const { state, reload } = useAsync(load);
  return (
    <AsyncView
      state={state}
      loadingWords="Reading what agencies have returned…"
      onRetry={() => reload()}
      empty={returns => (returns.length === 0 ? 'No agency has returned any research about this case.' : undefined)}
    >
      {returns =>
        Array.from(new Set([...returns].reverse().map(({ aboutKey }) => aboutKey))).map(meetingKey => (
          <OfMeeting key={meetingKey} meetingKey={meetingKey} returns={returns.filter(({ aboutKey }) => aboutKey === meetingKey)} />
        ))
      }
    </AsyncView>
  );
};
