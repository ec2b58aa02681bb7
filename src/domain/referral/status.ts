/** Where the referrer's own item stands. The desk writes all but the first two (and Submitted again after a return). */
export type IntakeStatus = 'Draft' | 'Submitted' | 'Taken in' | 'Returned' | 'Accepted' | 'Withdrawn';

/** Where a case stands. Board paper, paragraph 34 (accepted, withdrawn, received) and 42 (transfer). */
export type ReferralStatus =
  'Awaiting review' | 'Returned for information' | 'Accepted' | 'Listed' | 'Deferred' | 'Heard' | 'Actions open' | 'Closed' | 'Withdrawn';

/** How the referral reached the team. Board paper, paragraphs 37 and 42. */
export type Channel = 'Online form' | 'Partner form' | 'E-mailed form';

export const channels: readonly Channel[] = ['Online form', 'Partner form', 'E-mailed form'];

/** Why a case is at MARAC. SafeLives MARAC referral criteria. */
export type Criterion = 'Visible high risk' | 'Professional judgement' | 'Potential escalation' | 'Repeat' | 'Transfer in';
