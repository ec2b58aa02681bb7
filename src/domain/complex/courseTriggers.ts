import { addMonths, compareDays, dayOf } from '../kernel/calendarDay';
import { personStanding } from '../matching/personStanding';
import type { KnownOfCase, StandingInCase } from './knownOfCase';
import type { Trigger } from './trigger';

/** Referrals of one victim within 12 months. docs/requirements.md 7. */
const referralsThatFire = 3;
const months = 12;
const transfersThatFire = 2;
/** Days after which an overdue action is more than a late report. */
const daysThatFire = 7;
/** Outcomes without engagement, or attempts that did not reach her. */
const outcomesThatFire = 2;
const attemptsThatFire = 3;

const engaged: readonly string[] = ['Engaged', 'Already engaged, continuing'];
const notEngaged: readonly string[] = ['Declined', 'Unable to contact', 'Not safe to contact'];
const reached: readonly string[] = ['Spoke to the victim', 'Reached through somebody else'];

const heldBy = ({ standings }: KnownOfCase, role: 'Victim' | 'Perpetrator'): readonly (readonly StandingInCase[])[] =>
  standings.filter(standing => standing.role === role).map(({ places }) => places);

/** Referrals of a victim in the 12 months before today; a withdrawn one never came to a meeting. */
function referralsOfVictim(places: readonly StandingInCase[], { today }: KnownOfCase): number {
  const since = addMonths(today, -months);
  const counted = places.filter(({ role, status, receivedAt }) => {
    const isDated = !Number.isNaN(receivedAt.getTime());
    return role === 'Victim' && status !== 'Withdrawn' && isDated && compareDays(dayOf(receivedAt), since) >= 0;
  });
  return new Set(counted.map(({ caseKey }) => caseKey)).size;
}

const most = (counts: readonly number[]): number => counts.reduce((one, other) => Math.max(one, other), 0);

/** Triggers from the case’s course, and from other cases of its people. */
export const courseTriggers: readonly Trigger[] = [
  {
    name: 'Third referral in 12 months',
    isStrong: true,
    why: known => {
      const count = most(heldBy(known, 'Victim').map(places => referralsOfVictim(places, known)));
      return count < referralsThatFire ? undefined : `The victim was referred ${count} times in the last 12 months.`;
    }
  },
  {
    name: 'Several victims of one perpetrator',
    isStrong: true,
    why: known => {
      const victims = most(heldBy(known, 'Perpetrator').map(places => personStanding(places, known.maracs).victims));
      return victims < 2 ? undefined : `One perpetrator is linked to ${victims} victims.`;
    }
  },
  {
    name: 'More than one area',
    isStrong: true,
    why: known => {
      const parts = (['Perpetrator', 'Victim'] as const).flatMap(role =>
        heldBy(known, role).map(places => ({ role, areas: personStanding(places, known.maracs).areas }))
      );
      const crossing = parts.find(({ areas }) => areas.length > 1);
      return crossing && `The ${crossing.role.toLowerCase()} is in cases of ${crossing.areas.length} areas: ${crossing.areas.join(', ')}.`;
    }
  },
  {
    name: 'Transferred twice',
    isStrong: true,
    why: ({ transfers }) => {
      const accepted = transfers.filter(({ state }) => state === 'Accepted').length;
      return accepted < transfersThatFire ? undefined : `It was transferred ${accepted} times.`;
    }
  },
  {
    name: 'Does not engage with the IDVA',
    why: ({ idva: { outcomes, attempts } }) => {
      const isEngaged = outcomes.some(outcome => engaged.includes(outcome)) || attempts.some(result => reached.includes(result));
      const without = outcomes.filter(outcome => notEngaged.includes(outcome)).length;
      if (isEngaged || (without < outcomesThatFire && attempts.length < attemptsThatFire)) return undefined;
      return without >= outcomesThatFire
        ? `The IDVA service reported ${without} times that the victim does not engage or cannot be reached.`
        : `The IDVA service tried ${attempts.length} times without reaching the victim.`;
    }
  },
  {
    name: 'Overdue action',
    why: ({ daysOverdue }) => (daysOverdue < daysThatFire ? undefined : `An action of the case is ${daysOverdue} days overdue.`)
  }
];
