import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { Transfer } from '../../../domain/transfer/transfer';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import { mayTransfer } from '../../../domain/referral/transitions';
import { ok } from '../../../domain/kernel/result';
import type { Bundle, TransferUseCases } from '../../../services/transfer/transferUseCases';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import { ActionLink } from '../../../ui/layout/Button';
import { Page } from '../../../ui/layout/Page';
import { AsyncView, Loading } from '../../../ui/states/AsyncView';
import { Facts } from '../../../ui/case/Facts';
import { useServerNow } from '../hooks/useDesk';
import { withRow } from '../presenters/deskState';
import { LeavePanel } from './LeavePanel';
import { TransferPanel } from './TransferPanel';
import { casePaper } from '../../../domain/documents/casePaper';
import { PrintPage } from '../../../ui/print/PrintPage';
import { SaveAsWord } from '../../shared/documents/SaveAsWord';
import { useFormVersions } from '../hooks/useFormVersions';
import { transferPack } from './presenters/packView';

/** The pack for a MARAC outside the force, to be printed, or saved as Word or PDF. Each printing is in the history. */
const PackPage = (props: {
  readonly desk: Pick<DeskUseCases, 'printed' | 'give' | 'formVersions'>;
  readonly record: ReferralRecord;
  readonly transfer: Transfer;
  readonly bundle: Bundle;
  readonly configuration: Configuration;
  readonly printedBy: string;
  readonly now: Date;
  readonly onBack: () => void;
}): JSX.Element => {
  const { desk, record, transfer, bundle, configuration, printedBy, now, onBack } = props;
  const { contact } = useFormVersions(desk, record);
  const copy = React.useMemo(
    () => (contact === 'reading' ? undefined : transferPack(record, transfer, bundle, configuration, now, contact)),
    [record, transfer, bundle, configuration, now, contact]
  );
  if (!copy) return <Loading words="Reading how to reach the victim…" />;
  return (
    <PrintPage
      {...copy}
      printedBy={printedBy}
      printedAt={now}
      onPrint={() => void desk.printed(record, 'the pack for the transfer')}
      back={{ words: 'Back to the transfer', onBack }}
      buttons={print => (
        <SaveAsWord
          give={desk.give}
          paper={() => casePaper({ ...copy, kind: 'Transfer pack' }, { name: printedBy, at: now })}
          caseKey={record.key}
          restricted={record.restricted}
        >
          {print}
        </SaveAsWord>
      )}
    />
  );
};

/** What is shown of a case: passing it on, or telling that the victim has left. */
export type TransferMatter = 'transfer' | 'leaving';

export interface TransferScreenProps {
  readonly desk: Pick<DeskUseCases, 'openCase' | 'newDecisionKey' | 'printed' | 'give' | 'formVersions'>;
  readonly transfers: TransferUseCases;
  readonly matter: TransferMatter;
  readonly caseKey: string;
  readonly reference: string;
  /** The case where it is open already: it is not opened, and written into its history, once more. */
  readonly record?: ReferralRecord;
  readonly configuration: Configuration;
  readonly user: { readonly login: string; readonly name: string };
  readonly clockOffset: number;
  readonly back: { readonly words: string; readonly onBack: () => void };
  readonly onChanged: (referral: ReferralSummary, transfer?: Transfer) => void;
}

const titles: Record<TransferMatter, string> = { transfer: 'Transfer', leaving: 'The victim has left the area' };

/** One case to pass on, or whose victim has left the area. */
export const TransferScreen = (props: TransferScreenProps): JSX.Element => {
  const { desk, transfers, caseKey, reference, record: given, configuration, user, clockOffset, back, onChanged } = props;
  const now = useServerNow(clockOffset);
  const [matter, setMatter] = React.useState(props.matter);
  const [changed, setChanged] = React.useState<ReferralRecord>();
  const [pack, setPack] = React.useState<{ readonly transfer: Transfer; readonly bundle: Bundle }>();
  const opened = React.useRef(given);
  const load = React.useCallback(() => (opened.current ? Promise.resolve(ok(opened.current)) : desk.openCase(caseKey)), [desk, caseKey]);
  const { state, reload } = useAsync(load);
  const record = changed ?? (state.kind === 'ready' ? state.value : undefined);
  const tell = (referral: ReferralSummary, transfer?: Transfer): void => {
    if (record) setChanged(withRow(record, referral, transfer));
    onChanged(referral, transfer);
  };
  // What is read anew stands over what was written before.
  React.useEffect(() => setChanged(undefined), [state]);
  const lookAgain = React.useCallback(() => {
    opened.current = undefined;
    reload('quietly');
  }, [reload]);
  const newKey = React.useCallback(() => desk.newDecisionKey(), [desk]);
  if (pack && record) {
    return (
      <PackPage
        {...pack}
        desk={desk}
        record={record}
        configuration={configuration}
        printedBy={user.name}
        now={now}
        onBack={() => setPack(undefined)}
      />
    );
  }
  const shared = { transfers, newKey, configuration, now, onChanged: tell, onLookAgain: lookAgain };
  return (
    <div
      onKeyDown={event => {
        if (event.key === 'Escape') back.onBack();
      }}
    >
      <Page title={`${titles[matter]}: case ${reference}`} caption="MARAC desk" back={back} screenKey={`${matter} ${caseKey}`}>
        <AsyncView state={state} loadingWords="Opening the case…" onRetry={() => reload()}>
          {() =>
            record && (
              <>
                <Facts
                  facts={[
                    { label: 'Victim', words: record.victimName || 'Name not recorded' },
                    { label: 'MARAC', words: record.owningMarac || 'No MARAC' },
                    { label: 'Status', words: record.status }
                  ]}
                />
                {matter === 'transfer' ? (
                  <TransferPanel
                    {...shared}
                    record={record}
                    login={user.login}
                    onPack={(transfer, bundle) => setPack({ transfer, bundle })}
                  />
                ) : (
                  <LeavePanel {...shared} record={record} desk={desk} />
                )}
                {mayTransfer(record.status) && (
                  <p>
                    <ActionLink onClick={() => setMatter(matter === 'transfer' ? 'leaving' : 'transfer')}>
                      {matter === 'transfer' ? 'The victim has left the area, and the case stays' : 'Transfer the case instead'}
                    </ActionLink>
                  </p>
                )}
              </>
            )
          }
        </AsyncView>
      </Page>
    </div>
  );
};
