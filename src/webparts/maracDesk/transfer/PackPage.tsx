import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import { casePaper } from '../../../domain/documents/casePaper';
import type { Transfer } from '../../../domain/transfer/transfer';
import type { ReferralRecord } from '../../../domain/referral/referral';
import type { Bundle } from '../../../services/transfer/transferUseCases';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { Loading } from '../../../ui/states/AsyncView';
import { PrintPage } from '../../../ui/print/PrintPage';
import { SaveAsWord } from '../../shared/documents/SaveAsWord';
import { useFormVersions } from '../hooks/useFormVersions';
import { transferPack } from './presenters/packView';

/** The pack for a MARAC outside the force, to be printed, or saved as Word or PDF. Each printing is in the history. */
export const PackPage = (props: {
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
