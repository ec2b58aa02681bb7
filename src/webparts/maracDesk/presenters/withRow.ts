import type { Transfer } from '../../../domain/transfer/transfer';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';

/** The newer of each transfer. */
export const withTransfers = (all: readonly Transfer[], changed: readonly Transfer[]): readonly Transfer[] => [
  ...changed,
  ...all.filter(({ key }) => !changed.some(one => one.key === key))
];

/** The row as it is now, with the form and the people that were read. What the row no longer says is gone. */
export function withRow(record: ReferralRecord, row: ReferralSummary, transfer?: Transfer): ReferralRecord {
  const { answers, formVersion, people, files, transfers = [] } = record;
  return { ...row, answers, formVersion, people, files, transfers: transfer ? withTransfers(transfers, [transfer]) : transfers };
}
