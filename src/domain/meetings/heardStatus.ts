import type { ReferralStatus } from '../referral/status';
import type { CaseOutcome } from './minutes';

/** What the minutes of a meeting say of a case. */
export interface Minuted {
  readonly outcome: CaseOutcome;
  /** Something is asked of an agency. */
  readonly hasActions: boolean;
  /** An earlier save deferred the case and this one does not. */
  readonly wasDeferred: boolean;
}

/** The parts of a case that a meeting decides about. `isHere`: it is on this meeting's agenda, or was heard there. `isNowhere`: it is on none. */
export interface CaseAtMeeting {
  readonly status: ReferralStatus;
  readonly isHere: boolean;
  readonly isNowhere: boolean;
}

const heard = ({ status }: CaseAtMeeting, hasActions: boolean): ReferralStatus | undefined => {
  if (status === 'Listed') return 'Heard';
  if (status === 'Heard') return hasActions ? 'Actions open' : undefined;
  return status === 'Actions open' && !hasActions ? 'Heard' : undefined;
};

const back = ({ status }: CaseAtMeeting): ReferralStatus | undefined => {
  if (status === 'Actions open') return 'Heard';
  return status === 'Heard' ? 'Listed' : undefined;
};

/**
 * The next move of a case towards what the minutes say, one at a time and each allowed by `referralTransitions`; undefined once it stands
 * there, or where the case has gone on since: to another agenda, to another MARAC, or to its close.
 */
export function nextMove(at: CaseAtMeeting, { outcome, hasActions, wasDeferred }: Minuted): ReferralStatus | undefined {
  // Deferred by this meeting, and now heard or to be heard by it after all.
  if (at.status === 'Deferred' && at.isNowhere && wasDeferred && outcome !== 'Deferred to the next meeting') return 'Listed';
  if (!at.isHere) return undefined;
  if (outcome === 'Heard') return heard(at, hasActions);
  if (outcome === 'Deferred to the next meeting' && at.status === 'Listed') return 'Deferred';
  return back(at);
}
