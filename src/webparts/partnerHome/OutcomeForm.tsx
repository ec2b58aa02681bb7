import * as React from 'react';
import { idvaOutcomes } from '../../domain/review/idvaAnswers';
import { ok } from '../../domain/kernel/result';
import { NarrativeField, RadiosField, TextField } from '../../ui';
import type { FieldOption } from '../../ui';
import { ReportFrame, correctedBy, useSending } from './ReportForm';
import type { ReportFormProps } from './ReportForm';
import { checkReport, longestText, reportAtFirst, reportFields } from './presenters/reportForms';

const outcomes: readonly FieldOption[] = [
  ...idvaOutcomes.map(value => ({ value, label: value })),
  { value: '', label: 'No outcome yet', apart: true }
];

/** The outcome, who supports the victim, and what she wants the meeting to know. */
export const OutcomeForm = ({ reportKey, corrects, onSend, onCancel }: ReportFormProps): JSX.Element => {
  const [typed, setTyped] = React.useState(() => reportAtFirst(corrects));
  const { problems, send, ...sending } = useSending(onSend);
  const submit = (): void => {
    const made = checkReport(typed);
    send(made.ok ? ok({ key: reportKey, kind: 'IDVA outcome' as const, report: made.value, ...correctedBy(corrects) }) : made);
  };
  return (
    <ReportFrame
      {...sending}
      heading={corrects ? 'Put an outcome right' : 'Outcome, and the victim’s views and wishes'}
      corrects={corrects !== undefined}
      problems={problems}
      sendWords="Send this report"
      onSend={submit}
      onCancel={onCancel}
    >
      <RadiosField
        id={reportFields.outcome}
        label="What is the outcome?"
        options={outcomes}
        value={typed.outcome}
        onChange={outcome => setTyped({ ...typed, outcome })}
        error={problems.outcome}
      />
      <TextField
        id={reportFields.namedIdva}
        label="Who is the victim’s IDVA?"
        optional
        width={30}
        value={typed.namedIdva}
        onChange={namedIdva => setTyped({ ...typed, namedIdva })}
        error={problems.namedIdva}
      />
      <NarrativeField
        id={reportFields.wishes}
        label="What does the victim think, and want the meeting to know?"
        hint="In the victim’s own words where you can. It goes to the MARAC with the case."
        optional
        rows={5}
        limit={longestText}
        value={typed.wishes}
        onChange={wishes => setTyped({ ...typed, wishes })}
        error={problems.wishes}
      />
      <NarrativeField
        id={reportFields.note}
        label="Anything else"
        optional
        rows={3}
        limit={longestText}
        value={typed.note}
        onChange={note => setTyped({ ...typed, note })}
        error={problems.note}
      />
    </ReportFrame>
  );
};
