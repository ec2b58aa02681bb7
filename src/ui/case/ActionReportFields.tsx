import * as React from 'react';
import { longestReportText, outcomeQuestions, reportWords } from '../../domain/actions/actionReport';
import type { ReportProblem } from '../../domain/actions/actionReport';
import { reportableStatuses } from '../../domain/actions/trackedAction';
import type { ReportableStatus } from '../../domain/actions/trackedAction';
import { NarrativeField } from '../fields/NarrativeField';
import { RadiosField } from '../fields/RadiosField';

/** What an agency says of an action, as it is typed. */
export interface ReportTyped {
  readonly status: ReportableStatus | '';
  readonly outcome: string;
  readonly evidence: string;
}

const statuses = reportableStatuses.map(value => ({ value, label: reportWords[value] }));

/** Where an action stands: each answer asks for what is needed with it. By the agency that owes it, or by whoever enters what it said. */
export const ActionReportFields = ({
  ids,
  typed,
  onType,
  wrong
}: {
  readonly ids: Readonly<Record<ReportProblem['field'], string>>;
  readonly typed: ReportTyped;
  readonly onType: (typed: Partial<ReportTyped>) => void;
  readonly wrong: (field: ReportProblem['field']) => string | undefined;
}): JSX.Element => (
  <>
    <RadiosField
      id={ids.status}
      label="Where does it stand?"
      options={statuses}
      value={typed.status}
      onChange={status => onType({ status: status as ReportableStatus })}
      error={wrong('status')}
    />
    {typed.status !== '' && (
      <NarrativeField
        id={ids.outcome}
        label={outcomeQuestions[typed.status]}
        rows={3}
        limit={longestReportText}
        value={typed.outcome}
        onChange={outcome => onType({ outcome })}
        error={wrong('outcome')}
      />
    )}
    {typed.status === 'Done' && (
      <NarrativeField
        id={ids.evidence}
        label="Evidence"
        hint="A reference number, a date, who confirmed it."
        optional
        rows={2}
        limit={longestReportText}
        value={typed.evidence}
        onChange={evidence => onType({ evidence })}
        error={wrong('evidence')}
      />
    )}
  </>
);
