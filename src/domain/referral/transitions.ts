import type { IntakeStatus, ReferralStatus } from './status';

/** One allowed move, and what makes it happen. */
export interface Transition<Status> {
  readonly from: Status;
  readonly to: Status;
  /** In the words of the desk: "Accept". */
  readonly when: string;
}

/** Every move a case may make. Nothing else is allowed; a closed case is never reopened: a new incident is a new referral. */
export const referralTransitions: readonly Transition<ReferralStatus>[] = [
  { from: 'Awaiting review', to: 'Returned for information', when: 'The referrer is asked for more' },
  { from: 'Awaiting review', to: 'Accepted', when: 'The coordinator accepts it' },
  { from: 'Awaiting review', to: 'Withdrawn', when: 'The coordinator withdraws it' },
  { from: 'Returned for information', to: 'Awaiting review', when: 'The referrer sends it again' },
  { from: 'Returned for information', to: 'Accepted', when: 'The coordinator accepts it as it stands' },
  { from: 'Returned for information', to: 'Withdrawn', when: 'The coordinator withdraws it' },
  { from: 'Accepted', to: 'Listed', when: 'It is put on an agenda' },
  { from: 'Accepted', to: 'Withdrawn', when: 'The coordinator withdraws it' },
  { from: 'Listed', to: 'Accepted', when: 'It is taken off the agenda' },
  { from: 'Listed', to: 'Deferred', when: 'The meeting puts it off' },
  { from: 'Listed', to: 'Heard', when: 'The meeting hears it' },
  { from: 'Listed', to: 'Withdrawn', when: 'The coordinator withdraws it' },
  { from: 'Deferred', to: 'Listed', when: 'It is put on a later agenda' },
  { from: 'Deferred', to: 'Withdrawn', when: 'The coordinator withdraws it' },
  { from: 'Heard', to: 'Actions open', when: 'Actions are minuted' },
  { from: 'Heard', to: 'Listed', when: 'It was marked as heard by mistake' },
  { from: 'Heard', to: 'Closed', when: 'It needs no action' },
  { from: 'Actions open', to: 'Closed', when: 'Every action has an outcome' },
  { from: 'Actions open', to: 'Heard', when: 'Its last action is taken out of the minutes' },
  { from: 'Withdrawn', to: 'Awaiting review', when: 'The referrer challenges it, or it was a mistake' }
];

/** Every move the referrer's own item may make. */
export const intakeTransitions: readonly Transition<IntakeStatus>[] = [
  { from: 'Draft', to: 'Submitted', when: 'The referrer submits it' },
  { from: 'Submitted', to: 'Taken in', when: 'The desk receives it' },
  { from: 'Taken in', to: 'Returned', when: 'The desk asks for more' },
  { from: 'Taken in', to: 'Accepted', when: 'The desk accepts it' },
  { from: 'Taken in', to: 'Withdrawn', when: 'The desk withdraws it' },
  { from: 'Returned', to: 'Submitted', when: 'The referrer sends it again' },
  { from: 'Returned', to: 'Accepted', when: 'The desk accepts it as it stands' },
  { from: 'Returned', to: 'Withdrawn', when: 'The desk withdraws it' },
  { from: 'Accepted', to: 'Withdrawn', when: 'The desk withdraws it after accepting it' },
  { from: 'Withdrawn', to: 'Taken in', when: 'The desk looks at it again' }
];

const targets = <Status>(table: readonly Transition<Status>[], from: Status): readonly Status[] =>
  table.filter(transition => transition.from === from).map(transition => transition.to);

/** Where a case may go from here. */
export const allowedFrom = (status: ReferralStatus): readonly ReferralStatus[] => targets(referralTransitions, status);

/** Whether a case may make this move. */
export const canMove = (from: ReferralStatus, to: ReferralStatus): boolean => allowedFrom(from).includes(to);

/** Where the referrer's item may go from here. */
export const intakeAllowedFrom = (status: IntakeStatus): readonly IntakeStatus[] => targets(intakeTransitions, status);

/** Whether the referrer's item may make this move. */
export const intakeCanMove = (from: IntakeStatus, to: IntakeStatus): boolean => intakeAllowedFrom(from).includes(to);

/** Every status a case can have, in the order of its life. */
export const referralStatuses: readonly ReferralStatus[] = [
  'Awaiting review',
  'Returned for information',
  'Accepted',
  'Listed',
  'Deferred',
  'Heard',
  'Actions open',
  'Closed',
  'Withdrawn'
];

/** Every status the referrer's item can have, in the order of its life. */
export const intakeStatuses: readonly IntakeStatus[] = ['Draft', 'Submitted', 'Taken in', 'Returned', 'Accepted', 'Withdrawn'];

/** Whether the clocks run. Sending a referral back for information never stops them. Board paper, paragraphs 38-40. */
export const clocksRun = (status: ReferralStatus): boolean => status !== 'Closed' && status !== 'Withdrawn';

/** Whether a case may go to another MARAC. */
export const mayTransfer = clocksRun;

/** Whether agencies may be told of a case that its victim has left the area. */
export const mayTellOfLeaving = (status: ReferralStatus): boolean => status !== 'Closed';
