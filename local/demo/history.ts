import { addDays, dayOf, daysBetween, instantAt, weekdayOf } from '../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../src/domain/kernel/calendarDay';
import { defaultMaracs } from '../../src/domain/setUp/defaultConfiguration';
import type { Channel, ReferralStatus } from '../../src/domain/referral/status';
import { boardQuarter, shareOfDemand } from './boardQuarter';
import type { CasePlan } from './demoCase';
import { pastAdministrators, pastOfficers } from './demoPeople';
import type { DemoReferrer } from './formSubject';
import { randomOf } from './random';
import type { Random } from './random';

const maracNames = defaultMaracs.map(({ name }) => name);

/** A moment at which referrals come in: mostly in office hours, some in the evening, few at the weekend. */
function momentOn(random: Random, from: CalendarDay, days: number): Date {
  const first = addDays(from, random.whole(0, days - 1));
  const weekend = [0, 6].includes(weekdayOf(first)) && random.chance(0.75);
  const moved = addDays(first, weekend ? -2 : 0);
  const day = moved < from ? first : moved;
  const minutes = random.chance(0.8) ? random.whole(8 * 60, 17 * 60 - 1) : random.whole(6 * 60, 23 * 60);
  return new Date(instantAt(day, minutes).getTime() + random.whole(0, 59) * 1000);
}

/** Who sent it in, and how: two of three came from officers by the form, the rest were e-mailed and entered by an administrator. */
export function senderOf(random: Random): { readonly author: DemoReferrer; readonly channel: Channel } {
  return random.chance(0.66)
    ? { author: random.pick(pastOfficers), channel: 'Online form' }
    : { author: random.pick(pastAdministrators), channel: 'E-mailed form' };
}

interface Sketch {
  readonly name: string;
  readonly marac: string;
  readonly receivedAt: Date;
  readonly status: ReferralStatus;
}

const yearOf = (instant: Date): number => Number(dayOf(instant).slice(0, 4));
const repeatWindowDays = 330;

/** Sends, people and transfers for cases in the order received. Some of the people were there within the last year. */
function planned(sketches: readonly Sketch[], firstCouple: number, now: Date): readonly CasePlan[] {
  const known = new Map<string, { couple: number; coupleYear: number; receivedAt: Date }[]>();
  return [...sketches]
    .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime())
    .map((sketch, at) => {
      const random = randomOf(`plan ${sketch.name}`);
      const here = known.get(sketch.marac) ?? [];
      known.set(sketch.marac, here);
      const earlier =
        here.length > 0 && random.chance(0.25) ? here[random.whole(Math.max(0, here.length - 150), here.length - 1)] : undefined;
      const age = earlier === undefined ? Infinity : daysBetween(dayOf(earlier.receivedAt), dayOf(sketch.receivedAt));
      const repeat = earlier !== undefined && age >= 21 && age <= repeatWindowDays;
      const people =
        repeat && earlier !== undefined
          ? { couple: earlier.couple, coupleYear: earlier.coupleYear }
          : { couple: firstCouple + at, coupleYear: yearOf(sketch.receivedAt) };
      here.push({ ...people, receivedAt: sketch.receivedAt });
      const transferred = sketch.status !== 'Withdrawn' && random.chance(0.03);
      return {
        ...sketch,
        ...senderOf(random),
        ...people,
        repeat,
        restricted: random.chance(0.012),
        now,
        ...(transferred && { owningMarac: random.pick(maracNames.filter(name => name !== sketch.marac)) })
      };
    });
}

/** The quarter of the Board paper: April to June 2019, all long settled. */
export function quarterPlans(now: Date): readonly CasePlan[] {
  const start = '2019-04-01' as CalendarDay;
  const sketches = boardQuarter.flatMap(({ marac, accepted, withdrawn }) =>
    Array.from({ length: accepted + withdrawn }, (_, at): Sketch => {
      const name = `quarter ${marac} ${at}`;
      return { name, marac, receivedAt: momentOn(randomOf(`moment ${name}`), start, 91), status: at < accepted ? 'Closed' : 'Withdrawn' };
    })
  );
  return planned(sketches, 0, now);
}

/** So many settled cases between two days, the second not included, with as many again from the last year as from all years before. */
export function settledPlans(
  name: string,
  count: number,
  from: CalendarDay,
  to: CalendarDay,
  firstCouple: number,
  now: Date
): readonly CasePlan[] {
  const days = daysBetween(from, to);
  const lastYear = Math.min(365, days);
  const sketches = Array.from({ length: count }, (_, at): Sketch => {
    const own = `${name} ${at}`;
    const random = randomOf(`moment ${own}`);
    const receivedAt = at % 2 === 0 ? momentOn(random, from, days) : momentOn(random, addDays(to, -lastYear), lastYear);
    return { name: own, marac: random.pick(shareOfDemand), receivedAt, status: random.chance(0.081) ? 'Withdrawn' : 'Closed' };
  });
  return planned(sketches, firstCouple, now);
}
