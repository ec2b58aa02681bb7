import type { StaffedHours } from '../kernel/staffedHours';
import type { Duty } from '../case/duties';
import type { IncidentWeapon, Prevalence, Significance } from '../referral/referral';
import type { Channel, Criterion, ReferralStatus } from '../referral/status';
import type { VictimFacts } from './victimFacts';

/** A case as the figures count it. Nobody is named in it. */
export interface FigureCase {
  readonly key: string;
  readonly reference: string;
  /** Never changes, so a transfer changes no figure. */
  readonly receivedByMarac: string;
  readonly owningMarac: string;
  readonly status: ReferralStatus;
  readonly channel: Channel;
  /** From when the clocks run; undefined where the row was damaged. */
  readonly receivedAt?: Date;
  readonly done: Readonly<Partial<Record<Duty, Date>>>;
  readonly criteria: readonly Criterion[];
  readonly riskTool: string;
  readonly dashScore?: number;
  readonly coerciveControl: Prevalence;
  readonly weaponInIncident: IncidentWeapon;
  readonly childContactConflict: Significance;
  readonly referrerAgency: string;
  readonly withdrawnReason: string;
  /** For a withdrawn case: the victim is still to be offered an IDVA. */
  readonly offersIdva: boolean;
  readonly victim: VictimFacts;
}

/** What counting needs besides the case. */
export interface Counting {
  readonly now: Date;
  readonly hours: StaffedHours;
  /** Yes answers on the SafeLives Dash that make a visible high risk. */
  readonly visibleHighRisk: number;
}
