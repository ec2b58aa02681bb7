import * as React from 'react';
import type { Configuration } from '../../../domain/configuration';
import { casePaper } from '../../../domain/documents/casePaper';
import type { Transfer } from '../../../domain/desk/transfer';
import type { ReferralRecord } from '../../../domain/referral/referral';
import type { Bundle } from '../../../services/transferUseCases';
import type { DeskUseCases } from '../../../services/useCases';
import { PrintPage } from '../../../ui/print/PrintPage';
import { SaveAsWord } from '../../documents/SaveAsWord';
import { transferPack } from './presenters/packView';

/** The pack for a MARAC outside the force, to be printed, or saved as Word or PDF. Each printing is in the history. */
export const PackPage = (props: {
  readonly desk: Pick<DeskUseCases, 'printed' | 'give'>;
  readonly record: ReferralRecord;
  readonly transfer: Transfer;
  readonly bundle: Bundle;
  readonly configuration: Configuration;
  readonly printedBy: string;
  readonly now: Date;
  readonly onBack: () => void;
}): JSX.Element => {
  const { desk, record, transfer, bundle, configuration, printedBy, now, onBack } = props;
  const copy = React.useMemo(() => transferPack(record, transfer, bundle, configuration, now), [record, transfer, bundle, configuration, now]);
  return (
    <PrintPage
      {...copy}
      printedBy={printedBy}
      printedAt={now}
      onPrint={() => void desk.printed(record, 'the pack for the transfer')}
      back={{ words: 'Back to the transfer', onBack }}
      buttons={print => (
        <SaveAsWord give={desk.give} paper={() => casePaper({ ...copy, kind: 'Transfer pack' }, { name: printedBy, at: now })} caseKey={record.key} restricted={record.restricted}>
          {print}
        </SaveAsWord>
      )}
    />
  );
};
