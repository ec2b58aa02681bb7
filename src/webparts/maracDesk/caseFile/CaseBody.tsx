import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { Paper } from '../../../domain/documents/paper';
import type { ReferralRecord } from '../../../domain/referral/referral';
import { SummaryCards } from '../../../ui/data/SummaryCards';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { AsyncView, Loading } from '../../../ui/states/AsyncView';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { Inset, Warning } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import { later } from '../../../ui/states/later';
import { History } from '../history/lazy';
import { peopleView, tellingRisks } from '../../shared/case/peopleView';
import { narrativeOf, victimOf } from '../presenters/caseView';
import { versionsView } from '../../shared/case/versionsView';
import { formView } from '../../shared/case/formView';
import { mayBeTakenOut, TakenOut } from './TakenOut';
import { shownContact } from '../../../domain/case/newestContact';
import { useFormVersions } from '../hooks/useFormVersions';
import { canBeOwed } from '../../../domain/review/owed';
import { invitationMail } from '../../../domain/review/referrerMail';
import type { Configuration } from '../../../domain/setUp/configuration';
import { isOutside } from '../../../domain/referral/referrer';
import { ReferrerMail } from '../referrerMail/lazy';
import { MatchPanel } from '../matching/MatchPanel';
import { CaseActions } from './CaseActions';
import type { CaseActionsProps } from './CaseActions';
import { CaseFiles } from './CaseFiles';
import { CaseDuties } from './CaseDuties';
import { Facts } from '../../../ui/case/Facts';
import { Exclusions } from './Exclusions';
import { IdvaAnswers } from './IdvaAnswers';
import { CaseVersions } from '../../shared/case/CaseVersions';
import type { TakingChange } from '../../shared/case/CaseVersions';
import { caseStyles } from '../../../ui/case/caseStyles';
import { People } from '../../../ui/case/People';
import { SafeContactBlock } from '../../../ui/case/SafeContactBlock';

const Documents = later(
  async () => (await import(/* webpackChunkName: 'marac-case-documents' */ '../documents/CaseDocuments')).default,
  'Looking what can be made…'
);

export interface CaseBodyProps extends CaseActionsProps {
  readonly now: Date;
  /** A document of the case is to be looked at. */
  readonly onPaper: (paper: Paper) => void;
  /** Called when the case uses another version of its form. */
  readonly onRead: (record: ReferralRecord) => void;
}

/** The invitation as it would go, where it has not. */
const invitationToCome = (record: ReferralRecord, configuration: Configuration) =>
  canBeOwed(record, 'Referrer invited') && !record.evidence['Referrer invited'] ? invitationMail(record, configuration).text : undefined;

const changesId = 'desk-changes';
const formId = 'desk-form';

const ChangedWarning = (): JSX.Element => (
  <Warning>
    The referrer changed the form after sending it. The case stands on what was sent, until you take the change into it.{' '}
    <a
      href={`#${changesId}`}
      // The page around it colours links for its own background.
      style={{ color: 'inherit' }}
      onClick={event => {
        event.preventDefault();
        const heading = document.getElementById(changesId);
        heading?.focus();
        heading?.scrollIntoView?.({ block: 'start' });
      }}
    >
      Read what changed
    </a>{' '}
    before you contact anybody.
  </Warning>
);

/** The other versions of the form, each with its changes. */
const useVersions = ({ useCases, record, configuration, now }: CaseBodyProps) => {
  const versions = useFormVersions(useCases, record);
  const others = versions.state.kind === 'ready' ? versions.state.value : undefined;
  // Depends on the day, not the minute, so that the running clock does not rebuild the form.
  const today = dayOf(now);
  const view = React.useMemo(() => others && versionsView(record, others, configuration, today), [record, others, configuration, today]);
  return { ...versions, view };
};

/** Accepts a change by the referrer into the case; then the focus goes to the form. */
const useTaking = ({ useCases, record, onRead }: CaseBodyProps, onTaken: () => void): TakingChange & { readonly failure?: AppError } => {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [working, setWorking] = React.useState<number>();
  const [failure, setFailure] = React.useState<AppError>();
  const take = async (version: number): Promise<void> => {
    setWorking(version);
    setFailure(undefined);
    const taken = await useCases.takeChange(record.key, version);
    if (signal.aborted) return;
    setWorking(undefined);
    if (!taken.ok) {
      setFailure(taken.error);
      return;
    }
    announce(`${record.reference} stands on what the referrer changed. What was sent before is kept.`);
    onRead(taken.value);
    onTaken();
    document.getElementById(formId)?.focus();
  };
  return { onTake: version => void take(version), ...(working !== undefined && { working }), ...(failure && { failure }) };
};

/** All of one case: how to reach the victim, what is owed, what changed, who is in it, its files, and the form. */
export const CaseBody = (props: CaseBodyProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const { useCases, record, configuration, now } = props;
  const today = dayOf(now);
  const form = React.useMemo(() => formView(record, configuration, today), [record, configuration, today]);
  const versions = useVersions(props);
  const { failure, ...taking } = useTaking(props, versions.reload);
  const narrative = narrativeOf(record);
  return (
    <>
      {record.changedSince && <ChangedWarning />}
      <p className={classes.victim}>{victimOf(record, now)}</p>
      {versions.contact === 'reading' ? (
        <Loading words="Reading how to reach the victim…" />
      ) : (
        <SafeContactBlock {...shownContact(record, versions.contact)} />
      )}
      <CaseActions {...props} />
      {record.status === 'Returned for information' && record.decisionReason && (
        <Inset>
          <strong>Asked of the referrer: </strong>
          <span className={classes.words}>{record.decisionReason}</span>
        </Inset>
      )}
      <CaseDuties {...props} onChanged={props.onChanged} />
      {isOutside(record) && (
        <ReferrerMail
          mail={useCases.mail}
          caseKey={record.key}
          version={record.etag}
          invitation={invitationToCome(record, configuration)}
        />
      )}
      {narrative && (
        <>
          <h3 className={classes.heading}>What happened</h3>
          <p className={`${classes.words} ${classes.reading}`}>{narrative}</p>
        </>
      )}
      {record.changedSince && (
        <>
          <h3 id={changesId} tabIndex={-1} className={classes.heading}>
            Changed after sending
          </h3>
          <AsyncView state={versions.state} loadingWords="Reading what changed…" onRetry={() => versions.reload()}>
            {() => <CaseVersions views={versions.view?.afterSending ?? []} taking={taking} />}
          </AsyncView>
          {failure && <ErrorPanel inSight error={failure} />}
        </>
      )}
      <h3 className={classes.heading}>Risk</h3>
      <Facts facts={tellingRisks(record)} />
      <h3 className={classes.heading}>People</h3>
      <People people={peopleView(record.people, now)} />
      <MatchPanel
        onRequest
        useCases={useCases.matching}
        referral={record}
        configuration={configuration}
        now={now}
        onChanged={props.onChanged}
      />
      {(record.evidence['IDVA notified'] || record.currentTransfer) && <IdvaAnswers review={useCases.review} caseKey={record.key} />}
      <Exclusions review={useCases.review} record={record} configuration={configuration} onChanged={props.onChanged} />
      {mayBeTakenOut(record) && <TakenOut key={record.etag} history={useCases.history} caseKey={record.key} />}
      <h3 className={classes.heading}>Documents</h3>
      <Documents {...props} />
      <h3 className={classes.heading}>Files</h3>
      <CaseFiles useCases={useCases} record={record} />
      <h3 id={formId} tabIndex={-1} className={classes.heading}>
        The referral as submitted
      </h3>
      {form.versionWords && <Inset>{form.versionWords}</Inset>}
      <SummaryCards cards={form.cards} headingLevel="h4" foldUnanswered />
      {record.sentAgainAt && (
        <>
          <h3 className={classes.heading}>Earlier versions</h3>
          <AsyncView state={versions.state} loadingWords="Reading earlier versions…" onRetry={() => versions.reload()}>
            {() => <CaseVersions views={versions.view?.before ?? []} />}
          </AsyncView>
        </>
      )}
      <h3 className={classes.heading}>History</h3>
      <History history={useCases.history} caseKey={record.key} />
    </>
  );
};
