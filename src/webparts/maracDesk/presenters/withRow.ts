import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';

/** The row as it is now, with the form and the people that were read. What the row no longer says is gone. */
export const withRow = ({ answers, formVersion, people }: ReferralRecord, row: ReferralSummary): ReferralRecord => ({ ...row, answers, formVersion, people });
