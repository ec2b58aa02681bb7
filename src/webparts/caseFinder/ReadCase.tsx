import * as React from 'react';
import type { CaseFinderUseCases, CaseToRead } from '../../services/finder/finderUseCases';
import { AsyncView, Hidden, Inset, Page, SummaryCards, Warning, readingWidth, space, themedStyles, useAsync, useStyles } from '../../ui';
import { CaseVersions } from '../shared/case/CaseVersions';
import { Facts } from '../../ui/case/Facts';
import { People } from '../../ui/case/People';
import { SafeContactBlock } from '../../ui/case/SafeContactBlock';
import { readCaseView } from './presenters/readCase';
import { CaseLink, KnownPages } from '../../ui/route/PlaceLink';

const styles = themedStyles(() => ({
  heading: { fontSize: 22, fontWeight: 600, margin: `${space.large}px 0 ${space.small}px` },
  narrative: { maxWidth: readingWidth, whiteSpace: 'pre-line', overflowWrap: 'anywhere', margin: 0 }
}));

const CaseContent = ({ read, since }: { readonly read: CaseToRead; readonly since: Date }): JSX.Element => {
  const classes = useStyles(styles);
  const view = React.useMemo(() => readCaseView(read, since), [read, since]);
  return (
    <>
      <Inset>The case history shows that you opened this case. You can only read it here: ask the MARAC team to make changes.</Inset>
      {view.problems.length > 0 && (
        <Warning>
          Part of this case cannot be read. Tell the MARAC team:
          <ul>
            {view.problems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Warning>
      )}
      {read.record.changedSince && (
        <Warning>
          The referrer changed the form after sending it. Safe contact is the newest; everything else on this page but “Changed after
          sending” is as it was sent.
        </Warning>
      )}
      <KnownPages of={read.configuration}>
        <p>
          For the MARAC team:{' '}
          <CaseLink reference={read.record.reference}>
            case file<Hidden> of {read.record.reference}</Hidden> on the desk
          </CaseLink>
        </p>
      </KnownPages>
      <Facts facts={view.facts} />
      <SafeContactBlock {...view.contact} />
      {view.changes.length > 0 && (
        <>
          <h3 className={classes.heading}>Changed after sending</h3>
          <CaseVersions views={view.changes} />
        </>
      )}
      <h3 className={classes.heading}>What happened</h3>
      <p className={classes.narrative}>{view.narrative || 'Nothing was written.'}</p>
      <h3 className={classes.heading}>People</h3>
      <People people={view.people} />
      <h3 className={classes.heading}>The referral as submitted</h3>
      {view.form.versionWords && <Inset>{view.form.versionWords}</Inset>}
      <SummaryCards cards={view.form.cards} headingLevel="h4" />
    </>
  );
};

export interface ReadCaseProps {
  readonly useCases: CaseFinderUseCases;
  readonly caseKey: string;
  readonly reference: string;
  readonly since: Date;
  readonly onBack: () => void;
}

/** One case, read only. */
export const ReadCase = ({ useCases, caseKey, reference, since, onBack }: ReadCaseProps): JSX.Element => {
  const load = React.useCallback(() => useCases.read(caseKey), [useCases, caseKey]);
  const { state, reload } = useAsync(load);
  return (
    <div
      onKeyDown={event => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <Page
        title={`Case ${reference}`}
        caption="Case finder"
        back={{ words: 'Back to what was found', onBack }}
        screenKey={`case ${caseKey}`}
      >
        <AsyncView state={state} loadingWords="Opening the case…" onRetry={() => reload()}>
          {read => <CaseContent read={read} since={since} />}
        </AsyncView>
      </Page>
    </div>
  );
};
