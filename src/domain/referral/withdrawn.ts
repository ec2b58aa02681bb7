/** Why a referral is withdrawn. The board paper counts withdrawn referrals (paragraph 34) and does not say why; these are the codes the team uses. */
export type WithdrawnReason =
  | 'Does not meet a criterion'
  | 'Duplicate of an open referral'
  | 'Victim lives outside the force area'
  | 'Not enough information after asking'
  | 'Referrer withdrew it'
  | 'Victim has died'
  | 'Entered in error';

export const withdrawnReasons: readonly WithdrawnReason[] = [
  'Does not meet a criterion',
  'Duplicate of an open referral',
  'Victim lives outside the force area',
  'Not enough information after asking',
  'Referrer withdrew it',
  'Victim has died',
  'Entered in error'
];

/** Whether an IDVA is offered by default anyway: yes, unless there is nobody to offer one to, or the offer is made on another case. Board paper, paragraph 40. */
export const offersIdvaByDefault = (reason: WithdrawnReason): boolean =>
  reason !== 'Duplicate of an open referral' && reason !== 'Victim has died' && reason !== 'Entered in error';
