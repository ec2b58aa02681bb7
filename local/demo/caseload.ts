import { addDays, dayOf, instantAt } from '../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../src/domain/kernel/calendarDay';
import { duties } from '../../src/domain/review/clocks';
import { defaultStaffedHours } from '../../src/domain/setUp/defaultConfiguration';
import type { Duty } from '../../src/domain/case/duties';
import type { ReferralStatus } from '../../src/domain/referral/status';
import { isStaffedDay } from '../../src/domain/kernel/staffedHours';
import { shareOfDemand } from './boardQuarter';
import type { CasePlan, DemoIntake } from './demoCase';
import { referrerOf } from './demoPeople';
import { completeForm, halfForm } from './formAnswers';
import type { DemoReferrer } from './formSubject';
import { senderOf } from './history';
import { meetingOf, meetingPlans } from './meetingPlans';
import { randomOf } from './random';
import type { Random } from './random';
import { coupleOf } from './syntheticPeople';

/** So many staffed days before this one; 1 is the last staffed day before it. */
function staffedDaysBefore(today: CalendarDay, count: number): CalendarDay {
  let day = today;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    left -= isStaffedDay(day, defaultStaffedHours) ? 1 : 0;
  }
  return day;
}

/** Cases that stand alike today. */
interface Standing {
  readonly status: ReferralStatus;
  readonly count: number;
  /** Staffed days since they came in. */
  readonly since: readonly [least: number, most: number];
  /** Minutes after midnight at which they came in. */
  readonly between: readonly [earliest: number, latest: number];
  /** How many of the five duties are done, least and most. */
  readonly done: readonly [least: number, most: number];
}

const officeHours = [8 * 60, 17 * 60 - 1] as const;
const evening = [17 * 60, 23 * 60] as const;

/** The caseload of an ordinary day: new, pressing, late, returned, under way and at meetings. */
const standings: readonly Standing[] = [
  { status: 'Awaiting review', count: 22, since: [1, 1], between: officeHours, done: [0, 0] },
  { status: 'Awaiting review', count: 9, since: [1, 1], between: evening, done: [0, 0] },
  { status: 'Awaiting review', count: 7, since: [3, 5], between: officeHours, done: [0, 0] },
  { status: 'Returned for information', count: 5, since: [1, 1], between: officeHours, done: [0, 0] },
  { status: 'Returned for information', count: 5, since: [4, 8], between: officeHours, done: [0, 0] },
  { status: 'Accepted', count: 34, since: [1, 2], between: officeHours, done: [1, 4] },
  { status: 'Accepted', count: 8, since: [3, 5], between: officeHours, done: [2, 4] },
  { status: 'Accepted', count: 45, since: [4, 12], between: officeHours, done: [5, 5] },
  { status: 'Listed', count: 48, since: [5, 18], between: officeHours, done: [5, 5] },
  { status: 'Deferred', count: 9, since: [12, 26], between: officeHours, done: [5, 5] },
  { status: 'Heard', count: 14, since: [10, 28], between: officeHours, done: [5, 5] },
  { status: 'Actions open', count: 74, since: [14, 45], between: officeHours, done: [5, 5] },
  { status: 'Withdrawn', count: 20, since: [3, 40], between: officeHours, done: [5, 5] }
];

/** Cases of these are shared out over the MARACs rather than drawn: none has an empty agenda. */
const onAgenda: readonly ReferralStatus[] = ['Listed', 'Heard', 'Actions open'];
/** Has no divisor in common with the number of shares: counting on by it meets every share. */
const coprime = 37;

/** How many cases are open today. */
export const caseloadSize = standings.reduce((sum, { count }) => sum + count, 0);

/** People who can sign in and have referrals of their own among the caseload. */
const referrers = [referrerOf('officer@wmp.example'), referrerOf('officer2@wmp.example', 'Sergeant')];

function authorOf(at: number, name: string): Pick<CasePlan, 'author' | 'channel'> {
  return at % 9 === 0 ? { author: referrers[(at / 9) % 2], channel: 'Online form' } : senderOf(randomOf(`sender ${name}`));
}

/** People of the same MARAC who were referred within the last year, for a quarter of the cases. */
function seenBefore(earlier: readonly CasePlan[], marac: string, receivedAt: Date, random: Random): CasePlan | undefined {
  const since = receivedAt.getTime() - 330 * 86_400_000;
  const here = earlier.filter(plan => plan.marac === marac && plan.receivedAt.getTime() >= since);
  return here.length > 0 && random.chance(0.25) ? random.pick(here) : undefined;
}

/** The cases open today; some of their people are in `earlier` cases. Nothing in them is later than the night before. */
export function caseloadPlans(today: CalendarDay, firstCouple: number, earlier: readonly CasePlan[]): readonly CasePlan[] {
  const now = instantAt(today, 0);
  const meetings = new Map(meetingPlans(today).map(plans => [plans.marac, plans]));
  let at = 0;
  return standings.flatMap(standing =>
    Array.from({ length: standing.count }, (): CasePlan => {
      const number = at++;
      const name = `caseload ${number}`;
      const random = randomOf(`standing ${name}`);
      const day = staffedDaysBefore(today, random.whole(...standing.since));
      const receivedAt = new Date(instantAt(day, random.whole(...standing.between)).getTime() + random.whole(0, 59) * 1000);
      const done: readonly Duty[] = duties.slice(0, random.whole(...standing.done));
      const marac = onAgenda.includes(standing.status)
        ? shareOfDemand[(number * coprime) % shareOfDemand.length]
        : random.pick(shareOfDemand);
      const meetingsHere = meetings.get(marac);
      const meeting = meetingsHere && meetingOf(meetingsHere, standing.status, receivedAt);
      const before = seenBefore(earlier, marac, receivedAt, random);
      return {
        name,
        marac,
        receivedAt,
        status: standing.status,
        ...authorOf(number, name),
        couple: before?.couple ?? firstCouple + number,
        coupleYear: before?.coupleYear ?? Number(dayOf(receivedAt).slice(0, 4)),
        repeat: before !== undefined,
        restricted: number % 31 === 5,
        done,
        ...(meeting && { meeting }),
        now
      };
    })
  );
}

interface Unfinished {
  readonly name: string;
  readonly author: DemoReferrer;
  readonly site: DemoIntake['site'];
  readonly marac: string;
  /** Staffed days ago, and minutes after midnight, at which it was begun. */
  readonly begun: readonly [day: number, minutes: number];
  readonly state: 'begun' | 'nearly done' | 'sent';
}

const unfinished: readonly Unfinished[] = [
  { name: 'draft one', author: referrers[0], site: 'case', marac: 'Coventry', begun: [1, 930], state: 'begun' },
  { name: 'draft two', author: referrers[0], site: 'case', marac: 'Walsall', begun: [2, 700], state: 'nearly done' },
  { name: 'waiting one', author: referrers[0], site: 'case', marac: 'Birmingham East', begun: [1, 990], state: 'sent' },
  { name: 'waiting two', author: referrers[1], site: 'case', marac: 'Sandwell', begun: [1, 1180], state: 'sent' },
  {
    name: 'waiting three',
    author: referrerOf('housing.coventry@coventry.example', 'Housing officer'),
    site: 'partner',
    marac: 'Coventry',
    begun: [1, 1000],
    state: 'sent'
  }
];

/** Drafts put aside, and referrals sent in that nobody has taken in yet: one of them on the partner site. */
export function unfinishedIntake(today: CalendarDay, firstCouple: number): readonly DemoIntake[] {
  return unfinished.map(({ name, author, site, marac, begun, state }, at) => {
    const random = randomOf(`intake ${name}`);
    const key = random.guid();
    const startedAt = instantAt(staffedDaysBefore(today, begun[0]), begun[1]);
    const submittedAt = new Date(startedAt.getTime() + 40 * 60_000);
    const couple = coupleOf(firstCouple + at, marac, Number(today.slice(0, 4)));
    const subject = { random, marac, couple, referrer: author, receivedAt: submittedAt, repeat: false, restricted: false };
    const { judgement, criteria, referrerTelephone, ...nearly } = state === 'begun' ? halfForm(subject) : completeForm(subject);
    const last = state === 'sent' ? { judgement, criteria, referrerTelephone } : {};
    const answers = Object.fromEntries(Object.entries({ ...nearly, ...last }).filter(([, value]) => value !== undefined));
    return { key, site, author, marac, startedAt, answers, ...(state === 'sent' && { submittedAt }) };
  });
}
