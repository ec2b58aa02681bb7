import { addMonths, dayOf, instantAt } from '../../src/domain/kernel/calendarDay';
import { dueTimes, duties } from '../../src/domain/review/clocks';
import { defaultConfiguration } from '../../src/domain/setUp/defaultConfiguration';
import { owedTimes } from '../../src/domain/review/owedTimes';
import type { OwedTimes } from '../../src/domain/review/owedTimes';
import type { Answers } from '../../src/domain/form/answers';
import type { Duty } from '../../src/domain/case/duties';
import type { Evidence } from '../../src/domain/case/evidence';
import type { Channel, IntakeStatus, ReferralStatus } from '../../src/domain/referral/status';
import { lastStaffedMomentBefore, nextStaffedMoment } from '../../src/domain/kernel/staffedHours';
import type { PlannedMeeting } from '../../src/services/meetings/meetingsUseCases';
import type { Decision, Site } from '../../src/services/shared/ports';
import { administratorName, coordinatorName } from './demoPeople';
import { completeForm } from './formAnswers';
import type { DemoReferrer } from './formSubject';
import { withdrawals } from './narratives';
import { randomOf } from './random';
import type { Random } from './random';
import { coupleOf } from './syntheticPeople';

/** Something on the Intake list that the desk has not taken in: a draft, or waiting. */
export interface DemoIntake {
  readonly key: string;
  readonly site: Site;
  readonly author: DemoReferrer;
  readonly marac: string;
  readonly startedAt: Date;
  /** Undefined for a draft. */
  readonly submittedAt?: Date;
  readonly answers: Answers;
}

/** One case whole: what was sent in, and what has become of it. */
export interface DemoCase extends DemoIntake {
  readonly submittedAt: Date;
  readonly channel: Channel;
  readonly status: ReferralStatus;
  readonly intakeStatus: IntakeStatus;
  readonly owningMarac: string;
  readonly evidence: Partial<Record<Duty, Evidence>>;
  /** When the IDVA service acknowledged the notice. */
  readonly idvaAcknowledged?: Evidence;
  /** What is still owed. */
  readonly owed: OwedTimes;
  readonly decision?: Decision;
  /** The meeting at which it is listed, or was heard. */
  readonly meeting?: Pick<PlannedMeeting, 'key' | 'startsAt'>;
  /** Until when agencies keep their flags; those that ended before the last meeting were removed there. */
  readonly flagsUntil?: Date;
  /** When the desk last wrote on the referrer's item. */
  readonly decidedAt: Date;
}

/** What makes one case another. */
export interface CasePlan {
  /** Names the case: the same name gives the same case, key included. */
  readonly name: string;
  readonly marac: string;
  readonly receivedAt: Date;
  readonly status: ReferralStatus;
  readonly author: DemoReferrer;
  readonly channel: Channel;
  /** The people's number; who has been referred before has one already. */
  readonly couple: number;
  /** The year of their first referral. */
  readonly coupleYear: number;
  readonly repeat: boolean;
  readonly restricted?: boolean;
  readonly owningMarac?: string;
  readonly meeting?: Pick<PlannedMeeting, 'key' | 'startsAt'>;
  /** What has been done. Everything, when not said. */
  readonly done?: readonly Duty[];
  /** Nothing can have been done after the last staffed moment before this. */
  readonly now: Date;
}

const minute = 60_000;
/** Days since every MARAC's last meeting, at the least. */
const flagsSeenTo = 5;
const { staffedHours } = defaultConfiguration;

function evidenceOf({ receivedAt, done = duties, marac, now }: CasePlan, random: Random): Partial<Record<Duty, Evidence>> {
  const due = dueTimes(receivedAt, staffedHours);
  const latest = lastStaffedMomentBefore(now, staffedHours).getTime();
  const evidence: Partial<Record<Duty, Evidence>> = {};
  let earliest = due.clockStart.getTime();
  for (const duty of duties.filter(each => done.includes(each))) {
    const late = random.chance(0.06) ? 4 * 60 * minute : 0;
    const end = Math.min(due.due[duty].getTime() + late, latest);
    const wanted = late > 0 ? end : earliest + random.next() * Math.max(0, end - earliest);
    const staffed = nextStaffedMoment(new Date(wanted), staffedHours).getTime();
    // Whole seconds, as SharePoint keeps them, and never in the future.
    const at = new Date(Math.floor(Math.min(staffed, latest) / 1000) * 1000);
    evidence[duty] = { at, by: duty === 'Reviewed' ? coordinatorName(marac) : administratorName(random) };
    if (duty === 'Reviewed') {
      earliest = at.getTime();
    }
  }
  return evidence;
}

const intakeStatusOf: Readonly<Record<ReferralStatus, IntakeStatus>> = {
  'Awaiting review': 'Taken in',
  'Returned for information': 'Returned',
  Accepted: 'Accepted',
  Listed: 'Accepted',
  Deferred: 'Accepted',
  Heard: 'Accepted',
  'Actions open': 'Accepted',
  Closed: 'Accepted',
  Withdrawn: 'Withdrawn'
};

function decisionOf(status: IntakeStatus, answers: Answers, random: Random): Decision | undefined {
  switch (status) {
    case 'Returned':
      return {
        criterion: '',
        reason: 'The risk assessment and the account of the incident do not fit together.',
        nextStep: 'Say who said what, then send it again. The clocks keep running.'
      };
    case 'Withdrawn':
      return { criterion: 'None met', ...random.pick(withdrawals) };
    case 'Accepted': {
      const chosen = Array.isArray(answers.criteria) ? answers.criteria.map(String) : [];
      const criterion = chosen.includes('Repeat')
        ? 'Repeat'
        : chosen.includes('Professional judgement')
          ? 'Professional judgement'
          : 'Visible high risk';
      return {
        criterion,
        reason: 'The account and the risk assessment support it.',
        nextStep: 'You will be invited to the meeting. Keep working with the victim meanwhile.'
      };
    }
    default:
      return undefined;
  }
}

/** Until when agencies keep the flags of a case; undefined when they keep none. */
export function flagsOf({ status, meeting, receivedAt, now }: CasePlan): Date | undefined {
  const until = instantAt(addMonths(dayOf(receivedAt), 12), 0);
  const wasListed = meeting !== undefined || status === 'Closed';
  return wasListed && until.getTime() > now.getTime() - flagsSeenTo * 24 * 60 * minute ? until : undefined;
}

const randomOfCase = ({ name }: CasePlan): Random => randomOf(`case ${name}`);

/** The key of the case that a plan describes, before the case is made. */
export const keyOf = (plan: CasePlan): string => randomOfCase(plan).guid();

/** The case that a plan describes. The same plan always gives the same case. */
export function caseOf(plan: CasePlan): DemoCase {
  const random = randomOfCase(plan);
  const key = random.guid();
  const { receivedAt, marac, status, author } = plan;
  const couple = coupleOf(plan.couple, marac, plan.coupleYear);
  const answers = completeForm({
    random,
    marac,
    couple,
    referrer: author,
    receivedAt,
    repeat: plan.repeat,
    restricted: plan.restricted === true
  });
  const evidence = evidenceOf(plan, random);
  const notified = evidence['IDVA notified'];
  const idvaAcknowledged = notified && {
    at: new Date(Math.min(notified.at.getTime() + 90 * minute, plan.now.getTime() - minute)),
    by: `${marac} IDVA service`
  };
  const owed = owedTimes(receivedAt, { evidence, idvaAcknowledged, status }, staffedHours);
  const intakeStatus = intakeStatusOf[status];
  const decision = decisionOf(intakeStatus, answers, random);
  const flagsUntil = flagsOf(plan);
  const takenInAt = nextStaffedMoment(new Date(receivedAt.getTime() + random.whole(2, 20) * minute), staffedHours);
  return {
    key,
    site: plan.channel === 'Partner form' ? 'partner' : 'case',
    author,
    marac,
    startedAt: new Date(receivedAt.getTime() - random.whole(12, 90) * minute),
    submittedAt: receivedAt,
    answers,
    channel: plan.channel,
    status,
    intakeStatus,
    owningMarac: plan.owningMarac ?? marac,
    evidence,
    ...(idvaAcknowledged && { idvaAcknowledged }),
    owed,
    ...(decision && { decision }),
    ...(plan.meeting && { meeting: plan.meeting }),
    ...(flagsUntil && { flagsUntil }),
    decidedAt: evidence.Reviewed?.at ?? new Date(Math.min(takenInAt.getTime(), plan.now.getTime() - minute))
  };
}
