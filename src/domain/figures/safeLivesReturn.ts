import type { CalendarDay } from '../kernel/calendarDay';
import { YEARS_OF_AN_OLDER_VICTIM } from '../form/reading/ages';
import type { FigureCase } from './figureCase';
import { notRecorded } from './victimFacts';
import type { EthnicGroup, VictimFacts } from './victimFacts';

/** Which service referred, as the return counts it. SafeLives MARAC data return, columns G to T; docs/requirements.md 8.1. */
const returnSources = [
  'Police',
  'IDVA',
  "Children's Social Care",
  'Primary Care Service',
  'Secondary Care/ Acute trust',
  'Education',
  'Housing',
  'Mental Health',
  'Probation',
  'Voluntary Sector',
  'Substance Abuse',
  'Adult Social Care',
  'MASH',
  'Other'
] as const;
type ReturnSource = (typeof returnSources)[number];

/** The 32 columns of the return, in order. */
export const returnColumns: readonly string[] = [
  'MARAC Name',
  'Meeting date',
  'Cases discussed',
  'Number of repeat cases',
  'Number of children in the household',
  'Number of cases with children in the household',
  ...returnSources,
  'Total Black, Asian and racially minoritised cases',
  'LGBTQ+ community cases',
  'Disabled victim cases',
  'Male victims cases',
  'Victims 16 or 17 years old cases',
  'Harming others under 18 years old cases',
  'Victims aged 65+ years',
  'Asian or Asian British',
  'Black, Black British, Caribbean or African',
  'Mixed or multiple',
  'Other White ethnic groups (exclude White British)',
  'Any other ethnic group'
];

/** The return's source for each of the region's agencies; any other agency counts as Other. */
const sources: Readonly<Record<string, ReturnSource>> = {
  Police: 'Police',
  'IDVA service': 'IDVA',
  'Children’s Social Care': "Children's Social Care",
  'Adult Social Care': 'Adult Social Care',
  Housing: 'Housing',
  Health: 'Primary Care Service',
  'Mental Health': 'Mental Health',
  'Hospital trust': 'Secondary Care/ Acute trust',
  'Maternity and health visiting': 'Secondary Care/ Acute trust',
  Probation: 'Probation',
  Education: 'Education',
  'Substance misuse': 'Substance Abuse',
  'Voluntary sector': 'Voluntary Sector',
  MASH: 'MASH'
};

/** One meeting and the cases that were discussed there. */
export interface HeardMeeting {
  readonly marac: string;
  readonly day: CalendarDay;
  readonly cases: readonly FigureCase[];
}

/** A cell; undefined (blank) means not collected, which differs from 0. */
export type ReturnCell = string | number | undefined;

/** One row of the return, a cell a column. */
export interface ReturnRow {
  readonly marac: string;
  readonly day: CalendarDay;
  readonly cells: readonly ReturnCell[];
  /** Failed checks and gaps, in words. Empty if the row can be sent as it is. */
  readonly problems: readonly string[];
}

const sourcesOf = ({ referrerAgency, victim }: FigureCase): readonly ReturnSource[] => {
  const agencies = victim.agencies.length > 0 ? victim.agencies : [referrerAgency];
  return Array.from(new Set(agencies.map(agency => sources[agency] ?? 'Other')));
};

const toTenThousandths = (share: number): number => Math.round(share * 10_000) / 10_000;

/**
 * A referral made by several services counts in shares that add up to one. SafeLives, annual workbook, note 1. The rounding difference goes to the
 * largest share that is not a whole number, so that the row adds up.
 */
function sharesOf(cases: readonly FigureCase[]): readonly number[] {
  const shares = returnSources.map(() => 0);
  for (const of of cases.map(sourcesOf)) {
    for (const source of of) shares[returnSources.indexOf(source)] += 1 / of.length;
  }
  const rounded = shares.map(toTenThousandths);
  const largest = rounded.indexOf(Math.max(0, ...rounded.filter(share => !Number.isInteger(share))));
  rounded[largest] = toTenThousandths(rounded[largest] + cases.length - rounded.reduce((sum, share) => sum + share, 0));
  return rounded;
}

/** The count; blank if it was not recorded for any of them. */
const collected = (
  cases: readonly FigureCase[],
  isKnown: (victim: VictimFacts) => boolean,
  isSo: (victim: VictimFacts) => boolean
): ReturnCell =>
  cases.length > 0 && !cases.some(({ victim }) => isKnown(victim)) ? undefined : cases.filter(({ victim }) => isSo(victim)).length;

const inGroup = (cases: readonly FigureCase[], ...groups: readonly EthnicGroup[]): ReturnCell =>
  collected(
    cases,
    ({ ethnicGroup }) => ethnicGroup !== notRecorded,
    ({ ethnicGroup }) => groups.includes(ethnicGroup)
  );

const minoritised: readonly EthnicGroup[] = [
  'Asian or Asian British',
  'Black, African, Caribbean or Black British',
  'Mixed or multiple ethnic groups',
  'Other White',
  'Other ethnic group'
];

function victimCells(cases: readonly FigureCase[]): readonly ReturnCell[] {
  const age = (isSo: (age: number) => boolean): ReturnCell =>
    collected(
      cases,
      victim => victim.age !== undefined,
      victim => victim.age !== undefined && isSo(victim.age)
    );
  return [
    inGroup(cases, ...minoritised),
    collected(
      cases,
      ({ lgbt }) => lgbt !== notRecorded,
      ({ lgbt }) => lgbt === 'Yes'
    ),
    collected(
      cases,
      ({ disabled }) => disabled !== notRecorded,
      ({ disabled }) => disabled === 'Yes'
    ),
    collected(
      cases,
      ({ sex }) => sex !== notRecorded,
      ({ sex }) => sex === 'Male'
    ),
    age(years => years === 16 || years === 17),
    collected(
      cases,
      ({ harmedByChild }) => harmedByChild !== notRecorded,
      ({ harmedByChild }) => harmedByChild === 'Yes'
    ),
    age(years => years >= YEARS_OF_AN_OLDER_VICTIM),
    ...minoritised.map(group => inGroup(cases, group))
  ];
}

/** Failed consistency checks of a row. docs/requirements.md 8.1. */
export function returnProblems(cells: readonly ReturnCell[]): readonly string[] {
  const number = (column: number): number => Number(cells[column] ?? 0);
  const sum = (from: number, to: number): number =>
    Array.from({ length: to - from + 1 }, (_unused, at) => number(from + at)).reduce((all, one) => all + one, 0);
  const discussed = number(2);
  return [
    ...(number(3) > discussed ? ['There are more repeat cases than cases'] : []),
    ...(number(5) > discussed ? ['There are more cases with children than cases'] : []),
    ...(number(4) < number(5) ? ['There are fewer children than cases with children'] : []),
    ...(Math.abs(sum(6, 19) - discussed) > 0.01 ? ['The services that referred do not add up to the cases'] : []),
    ...(cells[20] !== undefined && sum(27, 31) !== number(20) ? ['The ethnic groups do not add up to the racially minoritised cases'] : [])
  ];
}

/** The row of one meeting. */
export function returnRow({ marac, day, cases }: HeardMeeting): ReturnRow {
  const childrenKnown = (victim: VictimFacts): boolean => victim.children !== undefined;
  const households = collected(cases, childrenKnown, ({ children = 0 }) => children > 0);
  const [year, month, dayOfMonth] = day.split('-');
  const cells: readonly ReturnCell[] = [
    marac,
    `${dayOfMonth}/${month}/${year}`,
    cases.length,
    cases.filter(({ criteria }) => criteria.includes('Repeat')).length,
    households === undefined ? undefined : cases.reduce((all, { victim }) => all + (victim.children ?? 0), 0),
    households,
    ...sharesOf(cases),
    ...victimCells(cases)
  ];
  const unknown = cases.filter(({ referrerAgency, victim }) => victim.agencies.length === 0 && referrerAgency === '').length;
  return {
    marac,
    day,
    cells,
    problems: [
      ...returnProblems(cells),
      ...(unknown > 0 ? [`Of ${unknown} ${unknown === 1 ? 'case' : 'cases'} it is not recorded who referred: counted as Other`] : [])
    ]
  };
}
