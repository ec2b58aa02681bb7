import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { formatDayShort } from '../../../domain/kernel/timeWords';
import type { TrackedAction } from '../../../domain/actions/trackedAction';
import type { StaffedHours } from '../../../domain/kernel/staffedHours';
import { places } from '../../../domain/setUp/pages';
import type { CaseFileUseCases } from '../../../services/desk/caseFileUseCases';
import { caseStyles } from '../../../ui/case/caseStyles';
import { HeadRow } from '../../../ui/data/HeadRow';
import { useAsync } from '../../../ui/hooks/useAsync';
import { Hidden } from '../../../ui/layout/Hidden';
import { PlaceLink } from '../../../ui/route/PlaceLink';
import { AsyncView } from '../../../ui/states/AsyncView';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import { actionState } from '../../shared/case/actionState';

const columns = ['Action', 'Agency', 'MARAC', 'Due', 'Status', 'What became of it'] as const;

interface ActionsPartProps {
  readonly caseFile: CaseFileUseCases;
  readonly caseKey: string;
  readonly hours: StaffedHours;
  readonly now: Date;
}

/** Open ones first, each group by the day by which it is due. */
const inOrder = (one: TrackedAction, other: TrackedAction): number =>
  Number(one.status !== 'Open') - Number(other.status !== 'Open') || (one.due ?? '').localeCompare(other.due ?? '');

/** The actions of a case, of every MARAC. */
export const ActionsPart = ({ caseFile, caseKey, hours, now }: ActionsPartProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const load = React.useCallback(() => caseFile.actions(caseKey), [caseFile, caseKey]);
  const { state, reload } = useAsync(load);
  const today = dayOf(now);
  const cell = (label: (typeof columns)[number], content: React.ReactNode): JSX.Element => (
    <td role="cell" data-label={label} className={classes.cell}>
      <span>{content}</span>
    </td>
  );
  return (
    <AsyncView
      state={state}
      loadingWords="Reading the actions…"
      onRetry={() => reload()}
      empty={actions => (actions.length === 0 ? 'No action was minuted of this case.' : undefined)}
    >
      {actions => (
        <table role="table" className={classes.table}>
          <caption>
            <Hidden>Actions of this case, those still open first</Hidden>
          </caption>
          <HeadRow columns={columns} classes={classes} />
          <tbody role="rowgroup" className={classes.body}>
            {[...actions].sort(inOrder).map(action => {
              const standing = actionState(action, { today, hours });
              return (
                <tr key={action.id} role="row" className={classes.row}>
                  <th role="rowheader" scope="row" data-label="Action" className={classes.cell}>
                    <span className={classes.words}>
                      <PlaceLink place={places.action(action.key)}>{action.action || 'What is to be done is not given'}</PlaceLink>
                    </span>
                  </th>
                  {cell('Agency', [action.agency || 'Not given', action.owner].filter(part => part !== '').join(', '))}
                  {cell('MARAC', action.marac || 'Not given')}
                  {cell('Due', action.due ? formatDayShort(action.due) : 'No day given')}
                  {cell('Status', <StatusTag tone={standing.tone}>{standing.words}</StatusTag>)}
                  {cell(
                    'What became of it',
                    <span className={classes.words}>
                      {action.outcome || (action.status === 'Open' ? 'Not reported yet' : 'Nothing written')}
                    </span>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </AsyncView>
  );
};
