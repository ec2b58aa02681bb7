import type { TrackedAction } from '../actions/trackedAction';
import type { CalendarDay } from '../kernel/calendarDay';
import type { AdultFemales } from '../setUp/configuration';
import { backlogs } from '../review/backlog';
import type { WaitingCase } from '../review/backlog';
import { triggerNames } from '../complex/trigger';
import type { ComplexSummary } from '../complex/complexCase';
import type { Transfer } from '../transfer/transfer';
import type { Meeting } from '../meetings/meeting';
import { standingResearch } from '../meetings/research';
import type { ReturnedAnswer } from '../meetings/research';
import { wholePercent } from './boardTable';
import { region } from './oversightPack';

/** A table about the course of cases, with numbers or words. */
export interface CourseTable {
  readonly title: string;
  readonly first: string;
  readonly columns: readonly string[];
  readonly lines: readonly { readonly name: string; readonly cells: readonly (number | string)[]; readonly isTotal?: true }[];
}

/** A case that was passed on: where from, and where to. */
export interface PassedOn {
  readonly from: string;
  /** A MARAC of the region, or a place out of force. */
  readonly to: string;
  readonly isOutOfForce: boolean;
}

/** What an agency returned about the people of a case. */
export interface ResearchReturned {
  readonly agency: string;
  readonly isNothingKnown: boolean;
}

/** Who passed a case to whom: of those transfers that were accepted. */
export const passedOn = (transfers: readonly Pick<Transfer, 'from' | 'to' | 'outOfForce' | 'state'>[]): readonly PassedOn[] =>
  transfers.filter(({ state }) => state === 'Accepted').map(({ from, to, outOfForce }) => ({ from, to, isOutOfForce: outOfForce }));

/** Each agency's current research about each case of each meeting; repeated returns count once. */
export function researchReturned(returns: readonly ReturnedAnswer[]): readonly ResearchReturned[] {
  const asked = new Map<string, readonly ReturnedAnswer[]>();
  for (const answer of returns) {
    const name = [answer.aboutKey, answer.caseKey, answer.agency].join(' ');
    asked.set(name, [...(asked.get(name) ?? []), answer]);
  }
  return Array.from(asked.values()).flatMap(([first, ...more]) => {
    const research = standingResearch([first, ...more], first.aboutKey, first.caseKey, first.agency)?.research;
    return research ? [{ agency: first.agency, isNothingKnown: research.people.every(({ known }) => known === 'Nothing known') }] : [];
  });
}

/** Minutes of a half-day meeting, for saying how many meetings the backlog takes. */
const meetingMinutes = 240;

/** Cases accepted and not yet heard, with their age. HMICFRS, 2023, found a backlog that nobody had noticed. */
export function backlogTable(waiting: readonly WaitingCase[], maracs: readonly string[], now: Date): CourseTable {
  const lines = backlogs(waiting, maracs, now, meetingMinutes).map(({ marac, waiting: count, listed, medianDays, oldest }) => ({
    name: marac,
    cells: [count, listed, medianDays ?? 'None', oldest?.days ?? 'None']
  }));
  const total = (column: number): number => lines.reduce((sum, { cells }) => sum + Number(cells[column]), 0);
  const longest = Math.max(-1, ...lines.map(({ cells }) => (typeof cells[3] === 'number' ? cells[3] : -1)));
  const [all] = backlogs(
    waiting.map(one => ({ ...one, marac: region })),
    [region],
    now,
    meetingMinutes
  );
  return {
    title: 'Accepted and not yet heard, today',
    first: 'MARAC',
    columns: ['Waiting', 'On an agenda', 'Median days', 'Longest, in days'],
    lines: [
      ...lines,
      { name: region, cells: [total(0), total(1), all.medianDays ?? 'None', longest < 0 ? 'None' : longest], isTotal: true }
    ]
  };
}

const outOfForce = 'Out of force';

/** Who passed cases to whom. Board paper, paragraph 42; docs/requirements.md 8.4. */
export function transferMatrix(passed: readonly PassedOn[], maracs: readonly string[]): CourseTable {
  const columns = [...maracs, outOfForce];
  const count = (from: string | undefined, to: string): number =>
    passed.filter(
      one => (from === undefined || one.from === from) && (to === outOfForce ? one.isOutOfForce : !one.isOutOfForce && one.to === to)
    ).length;
  const line = (from: string | undefined): readonly number[] => {
    const cells = columns.map(to => count(from, to));
    return [...cells, cells.reduce((sum, cell) => sum + cell, 0)];
  };
  return {
    title: 'Cases passed on and accepted',
    first: 'From',
    columns: [...columns.map(to => `To ${to}`), 'Passed on'],
    lines: [...maracs.map(marac => ({ name: marac, cells: line(marac) })), { name: region, cells: line(undefined), isTotal: true }]
  };
}

/** The triggers of the cases on the log now. docs/requirements.md 7. */
export function triggerTable(entries: readonly ComplexSummary[], maracs: readonly string[]): CourseTable {
  const watched = entries.filter(({ state }) => state === 'Active' || state === 'Monitoring');
  const count = (isSo: (entry: ComplexSummary) => boolean): readonly number[] => [
    ...maracs.map(marac => watched.filter(entry => entry.marac === marac && isSo(entry)).length),
    watched.filter(isSo).length
  ];
  return {
    title: 'Cases on the complex-case log, today',
    first: 'Trigger',
    columns: [...maracs, region],
    lines: [
      ...triggerNames.map(name => ({ name, cells: count(({ fired }) => fired.some(trigger => trigger.name === name)) })),
      { name: 'Cases', cells: count(() => true), isTotal: true }
    ]
  };
}

const ends = ['Done', 'Not done', 'Not possible: circumstances changed', 'Withdrawn'] as const;

/** Outcomes of actions closed in the quarter, and open actions today, by agency. "Not possible" and "not done" are kept apart. docs/requirements.md 4. */
export function actionTable(closed: readonly TrackedAction[], open: readonly TrackedAction[], today: CalendarDay): CourseTable {
  const agencies = Array.from(new Set([...closed, ...open].map(({ agency }) => agency))).sort();
  const line = (isOf: (action: TrackedAction) => boolean): readonly (number | string)[] => {
    const ended = ends.map(status => closed.filter(action => isOf(action) && action.status === status).length);
    const [done, notDone, notPossible] = ended;
    const owed = open.filter(isOf);
    const asked = done + notDone + notPossible;
    return [
      ...ended,
      asked === 0 ? 'None ended' : `${wholePercent(done, asked)} %`,
      owed.length,
      owed.filter(({ due }) => due !== undefined && due < today).length
    ];
  };
  return {
    title: 'Actions closed in the quarter, and owed today',
    first: 'Agency',
    columns: [...ends, '% done', 'Owed', 'Overdue'],
    lines: [
      ...agencies.map(agency => ({ name: agency, cells: line(action => action.agency === agency) })),
      { name: region, cells: line(() => true), isTotal: true }
    ]
  };
}

/** Who came to the meetings held in the quarter, and who returned what. docs/requirements.md 8.4. */
export function attendanceTable(meetings: readonly Meeting[], research: readonly ResearchReturned[]): CourseTable {
  const held = meetings.filter(({ attendance }) => attendance.length > 0);
  const agencies = Array.from(
    new Set([...held.flatMap(({ attendance }) => attendance.map(({ agency }) => agency)), ...research.map(({ agency }) => agency)])
  ).sort();
  const came = (agency: string): number =>
    held.filter(({ attendance }) => attendance.some(one => one.agency === agency && one.kind === 'Present')).length;
  const sorry = (agency: string): number =>
    held.filter(({ attendance }) => attendance.some(one => one.agency === agency && one.kind === 'Apologies')).length;
  const returned = (agency: string): readonly ResearchReturned[] => research.filter(one => one.agency === agency);
  return {
    title: `Attendance at the ${held.length} meetings whose attendance is noted`,
    first: 'Agency',
    columns: ['Present', 'Present, % of meetings', 'Apologies', 'Research returned', 'Of it, nothing known'],
    lines: agencies.map(agency => ({
      name: agency,
      cells: [
        came(agency),
        `${wholePercent(came(agency), held.length)} %`,
        sorry(agency),
        returned(agency).length,
        returned(agency).filter(({ isNothingKnown }) => isNothingKnown).length
      ]
    }))
  };
}

/** What SafeLives expects in a year of every 10,000 adult women. SafeLives, reviewing your Marac data; docs/requirements.md 8.3. */
const expectedPer10000 = 40;

/** Cases a year by the adult women who live there. `received`: in the twelve months that end with the quarter. */
export function rateTable(
  received: readonly { readonly marac: string; readonly count: number; readonly repeats: number }[],
  populations: readonly AdultFemales[]
): CourseTable {
  const newest = (marac: string): AdultFemales | undefined =>
    [...populations].filter(one => one.marac === marac).sort((one, other) => other.year - one.year)[0];
  const lines = received.map(({ marac, count, repeats }) => {
    const population = newest(marac);
    const known = population
      ? [
          population.count,
          population.year,
          Math.round((100_000 * count) / population.count) / 10,
          Math.round((expectedPer10000 * population.count) / 10_000)
        ]
      : ['Not set', 'Not set', 'Not known', 'Not known'];
    return { name: marac, cells: [count, `${wholePercent(repeats, count)} %`, ...known] };
  });
  return {
    title: 'Referrals in twelve months, by the adult women of each area',
    first: 'MARAC',
    columns: [
      'Received in 12 months',
      'Repeats',
      'Adult women',
      'Of the year',
      'Per 10,000 adult women',
      `Expected at ${expectedPer10000} per 10,000`
    ],
    lines
  };
}
