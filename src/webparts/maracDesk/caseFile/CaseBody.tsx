import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { Paper } from '../../../domain/documents/paper';
import type { ReferralRecord } from '../../../domain/referral/referral';
import { SummaryCards } from '../../../ui/data/SummaryCards';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import { ActionLink } from '../../../ui/layout/Button';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { AsyncView, Loading } from '../../../ui/states/AsyncView';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { Inset, Warning } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import { later } from '../../../ui/states/later';
import { History } from '../history/lazy';
import { peopleView, tellingRisks } from '../../shared/case/peopleView';
import { caseHeader, narrativeOf, victimOf } from '../presenters/caseView';
import { versionsView } from '../../shared/case/versionsView';
import { formView } from '../../shared/case/formView';
import { mayBeTakenOut, TakenOut } from './TakenOut';
import { shownContact, standingForm } from '../../../domain/case/newestContact';
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
import { CaseFacts } from './CaseHead';
import { CaseParts } from './CaseParts';
import type { CasePart, PartsShown } from './CaseParts';
import { Actions, EarlierCase, Meetings, Notes, Notices, Research } from './laterParts';
import { Facts } from '../../../ui/case/Facts';
import { Exclusions } from './Exclusions';
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
  readonly partsShown: PartsShown;
  /** A document of the case is to be looked at. */
  readonly onPaper: (paper: Paper) => void;
  /** Called when the case uses another version of its form. */
  readonly onRead: (record: ReferralRecord) => void;
}

/** Headings of parts that something else leads to. */
const partIds = { changed: 'desk-changes', form: 'desk-form', linked: 'desk-linked', earlier: 'desk-earlier-versions' } as const;
/** The invitation as it would go, where it has not. */
const invitationToCome = (record: ReferralRecord, configuration: Configuration) =>
  canBeOwed(record, 'Referrer invited') && !record.evidence['Referrer invited'] ? invitationMail(record, configuration).text : undefined;

const ChangedWarning = ({ onRead }: { readonly onRead: () => void }): JSX.Element => (
  <Warning>
    The referrer changed the form after sending it. The case shows what was first sent until you accept the change.{' '}
    <a
      href={`#${partIds.changed}`}
      // The page around it colours links for its own background.
      style={{ color: 'inherit' }}
      onClick={event => {
        event.preventDefault();
        onRead();
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
  };
  return { onTake: version => void take(version), ...(working !== undefined && { working }), ...(failure && { failure }) };
};

/** Everything of one case, in parts: what the case itself says at once, what lies in other lists when its part is shown. */
export const CaseBody = (props: CaseBodyProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const { useCases, record, configuration, now, partsShown, onChanged } = props;
  const today = dayOf(now);
  const form = React.useMemo(() => formView(record, configuration, today), [record, configuration, today]);
  const versions = useVersions(props);
  // Shown on while they are looked at.
  const [owedMatches] = React.useState(record.matchesOwed !== undefined);
  const { failure, ...taking } = useTaking(props, () => {
    versions.reload();
    partsShown.goTo(partIds.form);
  });
  const narrative = narrativeOf(record);
  const parts: readonly (CasePart | false | undefined)[] = [
    {
      id: 'desk-who',
      heading: 'Who',
      content: () => (
        <>
          <p className={classes.victim}>{victimOf(record, now)}</p>
          {versions.contact === 'reading' ? (
            <Loading words="Reading how to reach the victim…" />
          ) : (
            <SafeContactBlock {...shownContact(record, versions.contact)} sentAt={standingForm(record).storedAt} headingLevel="h4" />
          )}
          <CaseActions {...props} />
          {record.status === 'Returned for information' && record.decisionReason && (
            <Inset>
              <strong>Asked of the referrer: </strong>
              <span className={classes.words}>{record.decisionReason}</span>
            </Inset>
          )}
          <CaseFacts header={caseHeader(record, now, configuration, record.transfers)} />
          {record.previousCaseKey !== undefined && (
            <p>
              This is a repeat.{' '}
              <ActionLink onClick={() => partsShown.goTo(partIds.linked)}>Read what became of the earlier case</ActionLink>
            </p>
          )}
          <People people={peopleView(record.people, now)} />
        </>
      )
    },
    record.changedSince && {
      id: partIds.changed,
      heading: 'Changed after sending',
      content: () => (
        <>
          <AsyncView state={versions.state} loadingWords="Reading what changed…" onRetry={() => versions.reload()}>
            {() => <CaseVersions views={versions.view?.afterSending ?? []} taking={taking} />}
          </AsyncView>
          {failure && <ErrorPanel inSight error={failure} />}
        </>
      )
    },
    {
      id: 'desk-risk',
      heading: 'Risk',
      content: () => (
        <>
          <Facts facts={tellingRisks(record)} />
          {narrative && (
            <>
              <h4 className={classes.subheading}>What happened</h4>
              <p className={`${classes.words} ${classes.reading}`}>{narrative}</p>
            </>
          )}
        </>
      )
    },
    {
      id: 'desk-owed',
      heading: 'What is owed',
      content: () => (
        <>
          <CaseDuties {...props} />
          {isOutside(record) && (
            <ReferrerMail
              mail={useCases.mail}
              caseKey={record.key}
              version={record.etag}
              invitation={invitationToCome(record, configuration)}
              headingLevel="h4"
            />
          )}
        </>
      )
    },
    {
      id: 'desk-exclusions',
      heading: 'Must not be told',
      content: () => (
        <>
          <Exclusions review={useCases.review} record={record} configuration={configuration} onChanged={onChanged} />
          {mayBeTakenOut(record) && <TakenOut key={record.etag} history={useCases.history} caseKey={record.key} />}
        </>
      )
    },
    {
      id: 'desk-notes',
      heading: 'Notes',
      shows: 'the notes',
      content: () => <Notes caseFile={useCases.caseFile} caseKey={record.key} newKey={() => useCases.newDecisionKey()} />
    },
    {
      id: 'desk-meetings',
      heading: 'Meetings',
      shows: 'the meetings',
      content: () => <Meetings caseFile={useCases.caseFile} record={record} now={now} />
    },
    {
      id: 'desk-actions',
      heading: 'Actions',
      shows: 'the actions',
      content: () => <Actions caseFile={useCases.caseFile} caseKey={record.key} hours={configuration.staffedHours} now={now} />
    },
    {
      id: 'desk-research',
      heading: 'Research returned',
      shows: 'the research',
      content: () => <Research caseFile={useCases.caseFile} caseKey={record.key} />
    },
    {
      id: 'desk-notices',
      heading: 'Notices and answers',
      shows: 'the notices and answers',
      // What was told since is in it.
      content: () => <Notices key={record.etag} useCases={useCases} record={record} />
    },
    {
      id: partIds.linked,
      heading: 'Earlier and linked cases',
      shows: 'earlier and linked cases',
      atOnce: owedMatches,
      content: () => (
        <>
          {record.previousCaseKey !== undefined && <EarlierCase read={useCases.caseFile.earlier} caseKey={record.previousCaseKey} />}
          <MatchPanel
            onRequest
            useCases={useCases.matching}
            referral={record}
            configuration={configuration}
            now={now}
            onChanged={onChanged}
          />
        </>
      )
    },
    {
      id: 'desk-documents',
      heading: 'Documents',
      shows: 'the documents and files',
      content: () => (
        <>
          <Documents {...props} />
          <h4 className={classes.subheading}>Files</h4>
          <CaseFiles useCases={useCases} record={record} />
        </>
      )
    },
    {
      id: partIds.form,
      heading: 'The referral as submitted',
      shows: 'the whole form',
      content: () => (
        <>
          {form.versionWords && <Inset>{form.versionWords}</Inset>}
          <SummaryCards cards={form.cards} headingLevel="h4" foldUnanswered />
        </>
      )
    },
    record.sentAgainAt && {
      id: partIds.earlier,
      heading: 'Earlier versions',
      shows: 'earlier versions',
      atOnce: true,
      content: () => (
        <AsyncView state={versions.state} loadingWords="Reading earlier versions…" onRetry={() => versions.reload()}>
          {() => <CaseVersions views={versions.view?.before ?? []} />}
        </AsyncView>
      )
    },
    {
      id: 'desk-history',
      heading: 'History',
      shows: 'the history',
      // What was done here since is in it.
      content: () => <History key={record.etag} history={useCases.history} caseKey={record.key} />
    }
  ];
  return (
    <>
      {record.changedSince && <ChangedWarning onRead={() => partsShown.goTo(partIds.changed)} />}
      <CaseParts {...partsShown} parts={parts.filter((part): part is CasePart => !!part)} />
    </>
  );
};
