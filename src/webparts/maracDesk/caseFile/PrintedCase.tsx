import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { casePaper } from '../../../domain/documents/casePaper';
import type { ReferralRecord } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { Loading } from '../../../ui/states/AsyncView';
import { PrintPage } from '../../../ui/print/PrintPage';
import { SaveAsWord } from '../../shared/documents/SaveAsWord';
import { useFormVersions } from '../hooks/useFormVersions';
import { formOnPaper, printedCase } from '../presenters/printedCase';

/** The printable copy of a case. Each printing is in its history. */
export const PrintedCase = (props: {
  readonly useCases: Pick<DeskUseCases, 'printed' | 'give' | 'formVersions'>;
  readonly record: ReferralRecord;
  readonly configuration: Configuration;
  readonly printedBy: string;
  readonly now: Date;
  readonly onBack: () => void;
}): JSX.Element => {
  const { useCases, record, configuration, printedBy, now, onBack } = props;
  const { contact } = useFormVersions(useCases, record);
  const today = dayOf(now);
  const cards = React.useMemo(() => formOnPaper(record, configuration, today), [record, configuration, today]);
  const copy = React.useMemo(
    () => (contact === 'reading' ? undefined : printedCase(record, configuration, now, contact, cards)),
    [record, configuration, now, contact, cards]
  );
  if (!copy) return <Loading words="Reading how to reach the victim…" />;
  return (
    <PrintPage
      {...copy}
      printedBy={printedBy}
      printedAt={now}
      onPrint={() => void useCases.printed(record)}
      back={{ words: 'Back to the case', onBack }}
      buttons={print => (
        <SaveAsWord
          give={useCases.give}
          paper={() => casePaper({ ...copy, kind: 'Referral' }, { name: printedBy, at: now })}
          caseKey={record.key}
          restricted={record.restricted}
        >
          {print}
        </SaveAsWord>
      )}
    />
  );
};
