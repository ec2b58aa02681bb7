import * as React from 'react';
import { SummaryCards } from '../../../ui/data/SummaryCards';
import { useAsync } from '../../../ui/hooks/useAsync';
import { Page } from '../../../ui/layout/Page';
import { AsyncView } from '../../../ui/states/AsyncView';
import { Inset } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import type { Configuration } from '../../../domain/configuration';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/useCases';
import { useServerNow } from '../hooks/useDesk';
import { caseHeader, peopleView, tellingRisks } from '../presenters/caseView';
import { formView } from '../presenters/formView';
import { safeContact } from '../presenters/safeContact';
import { CaseHead, Facts } from './CaseHead';
import { caseStyles } from './caseStyles';
import { People } from './People';
import { SafeContactBlock } from './SafeContactBlock';

export interface CaseScreenProps {
  readonly useCases: DeskUseCases;
  /** The case as the queue has it: shown at once, while the rest is read. */
  readonly referral: ReferralSummary;
  readonly configuration: Configuration;
  readonly clockOffset: number;
  readonly onBack: () => void;
}

const CaseBody = (props: { readonly record: ReferralRecord; readonly configuration: Configuration; readonly now: Date }): JSX.Element => {
  const classes = useStyles(caseStyles);
  const { record, configuration, now } = props;
  const form = React.useMemo(() => formView(record, configuration, now), [record, configuration, now]);
  const risks = tellingRisks(record);
  return (
    <>
      <SafeContactBlock contact={safeContact(record.answers)} />
      <CaseHead header={caseHeader(record, now, configuration)} />
      <h3 className={classes.heading}>Risk</h3>
      {risks.length > 0 ? <Facts facts={risks} /> : <p>No risk assessment can be read. See the form below.</p>}
      <h3 className={classes.heading}>People</h3>
      <People people={peopleView(record.people, now)} />
      <h3 className={classes.heading}>The referral as submitted</h3>
      {form.versionWords && <Inset>{form.versionWords}</Inset>}
      <SummaryCards cards={form.cards} headingLevel="h4" />
    </>
  );
};

const OpenedCase = (props: CaseScreenProps & { readonly now: Date }): JSX.Element => {
  const { useCases, referral, configuration, now } = props;
  const { key } = referral;
  const load = React.useCallback(() => useCases.openCase(key), [useCases, key]);
  const { state, reload } = useAsync(load);
  return (
    <>
      {state.kind !== 'ready' && <CaseHead header={caseHeader(referral, now, configuration)} />}
      <AsyncView state={state} loadingWords="Opening the case…" onRetry={() => reload()}>
        {record => <CaseBody record={record} configuration={configuration} now={now} />}
      </AsyncView>
    </>
  );
};

/** One case to read: how to reach the victim, what is owed, who is in it, and the form as submitted. */
export const CaseScreen = (props: CaseScreenProps): JSX.Element => {
  const { referral, configuration, clockOffset, onBack } = props;
  const now = useServerNow(clockOffset);
  const header = caseHeader(referral, now, configuration);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape') onBack();
  };
  return (
    <div onKeyDown={onKeyDown}>
      <Page title={`Case ${header.reference}`} caption="MARAC desk" back={{ words: 'Back to the queue', onBack }} screenKey={`case ${referral.id}`}>
        {referral.key === '' ? (
          <>
            <CaseHead header={header} />
            <p>
              This case cannot be opened: its Key is missing, and its people and its form are found by it. Restore the row from its version
              history in the Referrals list, then refresh the queue.
            </p>
          </>
        ) : (
          <OpenedCase {...props} now={now} />
        )}
      </Page>
    </div>
  );
};
