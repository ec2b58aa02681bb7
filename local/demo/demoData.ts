import { addDays, instantAt } from '../../src/domain/calendarDay';
import type { CalendarDay } from '../../src/domain/calendarDay';
import { caseloadPlans, caseloadSize, unfinishedIntake } from './caseload';
import { caseOf } from './demoCase';
import type { DemoCase, DemoIntake } from './demoCase';
import { quarterPlans, settledPlans } from './history';

/** Everything the local site is filled with. */
export interface DemoData {
  /** Oldest kind first: the quarter of the Board paper, the years since, today's caseload. */
  readonly cases: readonly DemoCase[];
  /** Drafts, and what waits to be taken in. */
  readonly intake: readonly DemoIntake[];
}

// Numbers of people, far enough apart that no two parts share one.
const couples = { quarter: 0, since: 10_000, caseload: 500_000, intake: 600_000, waiting: 800_000 } as const;
const settledSince = 2_500;
const caseloadDays = 70;

/**
 * The demo data as of a day. The same day always gives the same data, and another day the same keys: data loaded
 * once is known again. Nobody in it exists.
 */
export function demoData(today: CalendarDay): DemoData {
  const now = instantAt(today, 0);
  const settled = settledPlans('since', settledSince, '2019-07-01' as CalendarDay, addDays(today, -caseloadDays), couples.since, now);
  const plans = [...quarterPlans(now), ...settled, ...caseloadPlans(today, couples.caseload, settled)];
  return { cases: plans.map(caseOf), intake: unfinishedIntake(today, couples.intake) };
}

/**
 * So many referrals for measuring: today's caseload, always the same, and before it settled cases of the last six
 * years. Small numbers hold a part of the caseload only.
 */
export function* generateReferrals(count: number, today: CalendarDay): Generator<DemoCase> {
  const now = instantAt(today, 0);
  const open = Math.min(count, caseloadSize);
  const to = addDays(today, -caseloadDays);
  const settled = settledPlans('measured', count - open, addDays(to, -6 * 365), to, couples.since, now);
  for (const plan of [...settled, ...caseloadPlans(today, couples.caseload, settled).slice(0, open)]) {
    yield caseOf(plan);
  }
}

/** So many cases that await review, besides those of the caseload, for measuring. */
export function* generateWaiting(count: number, today: CalendarDay): Generator<DemoCase> {
  const waiting = caseloadPlans(today, 0, []).filter(({ status }) => status === 'Awaiting review');
  for (let at = 0; at < count; at++) {
    const plan = waiting[at % waiting.length];
    yield caseOf({ ...plan, name: `waiting ${at} ${plan.name}`, couple: couples.waiting + at });
  }
}
