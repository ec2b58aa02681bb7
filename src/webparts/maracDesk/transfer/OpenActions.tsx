import * as React from 'react';
import type { ActionDisposition } from '../../../domain/transfer/transfer';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { Bundle } from '../../../services/transfer/transferUseCases';
import { RadiosField } from '../../../ui/fields/RadiosField';

type Action = Bundle['openActions'][number];

const dispositions: readonly ActionDisposition[] = ['Done', 'Stays with the agency', 'Handed over'];

const hintOf = ({ agency, dueAt }: Action): string => [agency, dueAt && `due ${formatDay(dayOf(dueAt))}`].filter(Boolean).join(', ');

/** What becomes of each open action, one by one. What nobody decides about stays with its agency. */
export const OpenActions = ({
  actions,
  decided,
  onDecide
}: {
  readonly actions: readonly Action[];
  readonly decided: Readonly<Record<string, ActionDisposition>>;
  readonly onDecide: (decided: Readonly<Record<string, ActionDisposition>>) => void;
}): JSX.Element | null => {
  if (actions.length === 0) return null;
  const open = actions.filter(({ key }) => !decided[key]).length;
  return (
    <>
      <p>
        {actions.length === 1 ? 'One action is open.' : `${actions.length} actions are open.`}{' '}
        {open === 0 ? 'All are decided.' : 'What you leave open stays with its agency.'}
      </p>
      {actions.map(action => (
        <RadiosField
          key={action.key}
          id={`transfer-action-${action.key}`}
          label={action.action}
          hint={hintOf(action)}
          inline
          options={dispositions.map(value => ({ value, label: value }))}
          value={decided[action.key] ?? ''}
          onChange={value => onDecide({ ...decided, [action.key]: value as ActionDisposition })}
        />
      ))}
    </>
  );
};
