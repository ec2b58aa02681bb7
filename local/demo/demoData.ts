import { addDays, instantAt } from '../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../src/domain/kernel/calendarDay';
import { caseloadPlans, caseloadSize, unfinishedIntake } from './caseload';
import { caseOf, flagsOf } from './demoCase';
import type { CasePlan, DemoCase, DemoIntake } from './demoCase';
import { quarterPlans, settledPlans } from './history';

/** Everything the local site is filled with. */
export interface DemoData {
  /** Oldest kind first: the quarter of the Board paper, the years since, today's caseload. */
  readonly cases: readonly DemoCase[];
  /** Drafts, and what waits to be taken in. */
  readonly intake: readonly DemoIntake[];
}

/** Part of the demo data. Of its cases there are only plans: a case is made when it is wanted. */
export interface DemoPart {
  readonly plans: readonly CasePlan[];
  readonly intake: readonly DemoIntake[];
}

// Numbers of people, far enough apart that no two parts share one.
const couples = { quarter: 0, since: 10_000, caseload: 500_000, intake: 600_000, waiting: 800_000 } as const;
const settledSince = 2_500;
const caseloadDays = 70;
/** The next meeting of every MARAC lies within these. */
const weeksAhead = 4;

interface Plans {
  /** Settled, and of no interest to anybody's work today. */
  readonly earlier: readonly CasePlan[];
  /** Open, or with flags that end at a meeting of these weeks. */
  readonly todays: readonly CasePlan[];
}

function plansOf(today: CalendarDay): Plans {
  const now = instantAt(today, 0);
  const soon = instantAt(addDays(today, weeksAhead * 7), 0).getTime();
  const settled = settledPlans('since', settledSince, '2019-07-01' as CalendarDay, addDays(today, -caseloadDays), couples.since, now);
  const concernsMeetings = (plan: CasePlan): boolean => (flagsOf(plan)?.getTime() ?? Infinity) < soon;
  return {
    earlier: [...quarterPlans(now), ...settled.filter(plan => !concernsMeetings(plan))],
    todays: [...settled.filter(concernsMeetings), ...caseloadPlans(today, couples.caseload, settled)]
  };
}

/** What somebody's work of today needs: the caseload, and what its meetings speak of. */
export const todaysData = (today: CalendarDay): DemoPart => ({
  plans: plansOf(today).todays,
  intake: unfinishedIntake(today, couples.intake)
});

/** What has been settled: the Board paper's quarter and the years since, which figures and matches count on. */
export const earlierData = (today: CalendarDay): DemoPart => ({ plans: plansOf(today).earlier, intake: [] });

/**
 * The demo data as of a day. The same day always gives the same data, and another day the same keys: data loaded
 * once is known again. Nobody in it exists.
 */
export function demoData(today: CalendarDay): DemoData {
  const todays = todaysData(today);
  return { cases: [...earlierData(today).plans, ...todays.plans].map(caseOf), intake: todays.intake };
}

/**
 * So many referrals for measuring: today's caseload, always the same, and before it settled cases of the last six
 * years. Small numbers hold a part of the caseload only.
 */
export function referralPlans(count: number, today: CalendarDay): readonly CasePlan[] {
  const now = instantAt(today, 0);
  const open = Math.min(count, caseloadSize);
  const to = addDays(today, -caseloadDays);
  const settled = settledPlans('measured', count - open, addDays(to, -6 * 365), to, couples.since, now);
  return [...settled, ...caseloadPlans(today, couples.caseload, settled).slice(0, open)];
}

/** The referrals themselves, one after the other as they are asked for. */
export function* generateReferrals(count: number, today: CalendarDay): Generator<DemoCase> {
  for (const plan of referralPlans(count, today)) yield caseOf(plan);
}

/** So many cases that await review, besides those of the caseload, for measuring. */
export function waitingPlans(count: number, today: CalendarDay): readonly CasePlan[] {
  const waiting = caseloadPlans(today, 0, []).filter(({ status }) => status === 'Awaiting review');
  return Array.from({ length: count }, (_unused, at) => {
    const plan = waiting[at % waiting.length];
    return { ...plan, name: `waiting ${at} ${plan.name}`, couple: couples.waiting + at };
  });
}
