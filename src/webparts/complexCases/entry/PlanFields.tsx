import * as React from 'react';
import { complexEscalations } from '../../../domain/complex/complexCase';
import type { ComplexEscalation } from '../../../domain/complex/complexCase';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { WatchPlan } from '../../../services/complex/complexUseCases';
import { RadiosField } from '../../../ui';
import { SelectField } from '../../../ui/fields/SelectField';
import { agencyOptions, asOptions, frequencyOptions, ids, leadOptions } from '../presenters/forms';

export interface PlanFieldsProps {
  readonly plan: WatchPlan;
  /** The MARAC whose agencies may lead. */
  readonly marac: string;
  readonly configuration: Configuration;
  /** What is wrong with the lead coordinator. */
  readonly leadError?: string;
  readonly onChange: (plan: Partial<WatchPlan>) => void;
}

/** Who is responsible for an entry, and how often it is reviewed. */
export const PlanFields = ({ plan, marac, configuration, leadError, onChange }: PlanFieldsProps): JSX.Element => (
  <>
    <SelectField
      id={ids.lead}
      label="Lead coordinator"
      hint="Answers for its reviews."
      value={plan.leadCoordinator}
      error={leadError}
      options={leadOptions(configuration, plan.leadCoordinator)}
      onChange={leadCoordinator => onChange({ leadCoordinator })}
    />
    <SelectField
      id="complex-agency"
      label="Lead agency"
      value={plan.leadAgency}
      options={agencyOptions(configuration, marac, plan.leadAgency)}
      onChange={leadAgency => onChange({ leadAgency })}
    />
    <RadiosField
      id="complex-escalation"
      label="How far is it taken?"
      value={plan.escalation}
      options={asOptions(complexEscalations)}
      inline
      onChange={escalation => onChange({ escalation: escalation as ComplexEscalation })}
    />
    <RadiosField
      id="complex-frequency"
      label="How often is it reviewed?"
      value={String(plan.reviewEveryDays)}
      options={frequencyOptions(plan.reviewEveryDays)}
      inline
      onChange={days => onChange({ reviewEveryDays: Number(days) })}
    />
  </>
);
