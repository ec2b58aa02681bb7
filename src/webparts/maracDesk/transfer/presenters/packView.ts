import type { Configuration } from '../../../../domain/setUp/configuration';
import type { KnownContact } from '../../../../domain/case/newestContact';
import type { Transfer } from '../../../../domain/transfer/transfer';
import type { ReferralRecord } from '../../../../domain/referral/referral';
import { dayOf } from '../../../../domain/kernel/calendarDay';
import { formatDay } from '../../../../domain/kernel/timeWords';
import type { Bundle } from '../../../../services/transfer/transferUseCases';
import { printedCase } from '../../presenters/printedCase';
import type { PrintedCaseCopy } from '../../presenters/printedCase';
import { transferStanding } from './standing';

/** What goes to a MARAC outside the force: the transfer, what is still to be done, then the whole referral. Board paper, paragraph 42. */
export function transferPack(
  record: ReferralRecord,
  transfer: Transfer,
  bundle: Bundle,
  configuration: Configuration,
  now: Date,
  known?: KnownContact
): PrintedCaseCopy {
  const copy = printedCase(record, configuration, now, known);
  const { facts } = transferStanding(transfer, '', configuration, now);
  const sender = configuration.maracs.find(({ name }) => name === transfer.from);
  const actions = bundle.openActions.map(({ key, action, agency, dueAt }) => ({
    id: `pack-action-${key}`,
    label: agency || 'No agency recorded',
    value: [action, dueAt && `Due ${formatDay(dayOf(dueAt))}`, transfer.details.actions[key]].filter(Boolean).join('\n')
  }));
  return {
    ...copy,
    title: 'MARAC to MARAC transfer',
    cards: [
      {
        id: 'pack-transfer',
        title: `Transfer to ${transfer.to}`,
        rows: [
          ...facts.map(({ label, words }) => ({ id: `pack-${label}`, label, value: words })),
          {
            id: 'pack-confirm',
            label: 'Confirm that you have this',
            value: `To the coordinator of ${transfer.from}: ${sender?.coordinators.join(', ') ?? 'not recorded'}`
          }
        ]
      },
      {
        id: 'pack-contents',
        title: 'What goes with it',
        rows: bundle.parts.map(({ name, words, complete }) => ({
          id: `pack-part-${name}`,
          label: name,
          value: words || (complete ? 'Complete' : 'Not complete'),
          warning: !complete
        }))
      },
      ...(actions.length > 0 ? [{ id: 'pack-actions', title: 'Open actions', rows: actions }] : []),
      ...copy.cards
    ]
  };
}
