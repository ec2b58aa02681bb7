import { duties } from '../review/clocks';
import { everyCriterion } from '../referral/criteria';
import { channels } from '../referral/status';
import { incidentWeapons, prevalences, significances } from '../referral/referral';
import type { Duty } from '../case/duties';
import { withdrawnReasons } from '../referral/withdrawn';
import { YEARS_OF_AN_OLDER_VICTIM } from '../form/reading/ages';
import { decisionOf, decisions } from './boardTable';
import { dutyStanding, dutyStandings, plainHours } from './dutyTimes';
import type { Counting, FigureCase } from './figureCase';
import { ethnicGroups, notRecorded } from './victimFacts';

/**
 * One question answered by counting: the categories a case falls into. Every number on a screen or in an export is a category of a tally, and opens
 * exactly the cases that this function puts in it.
 */
export interface Tally {
  readonly name: string;
  /** In the order shown. Undefined if the categories are names that people can add: then those found, largest first. */
  readonly categories: readonly string[] | 'as found';
  /** The category of the case; several if more than one applies, none if the question does not arise. */
  readonly of: (one: FigureCase, counting: Counting) => string | readonly string[];
}

function riskOf({ riskTool, dashScore }: FigureCase, { visibleHighRisk }: Counting): string {
  if (riskTool === 'DARA') return 'DARA';
  if (dashScore === undefined) return notRecorded;
  return dashScore >= visibleHighRisk ? 'Dash at or above the threshold' : 'Dash below the threshold';
}

const ageBands: readonly (readonly [string, number])[] = [
  ['Under 16', 16],
  ['16 to 17', 18],
  ['18 to 24', 25],
  ['25 to 34', 35],
  ['35 to 44', 45],
  ['45 to 54', 55],
  [`55 to ${YEARS_OF_AN_OLDER_VICTIM - 1}`, YEARS_OF_AN_OLDER_VICTIM],
  [`${YEARS_OF_AN_OLDER_VICTIM} and over`, Infinity]
];
const ageBandOf = (age: number | undefined): string =>
  age === undefined ? notRecorded : (ageBands.find(([, below]) => age < below)?.[0] ?? notRecorded);

const childrenOf = (children: number | undefined): string => {
  if (children === undefined) return notRecorded;
  return children === 0 ? 'No children' : 'Children in the household';
};

const tally = (name: string, categories: Tally['categories'], of: Tally['of']): Tally => ({ name, categories, of });

export const decisionTally = tally('Decision', decisions, ({ status }) => decisionOf(status));

/** The Board paper's three questions, each of its own shape. Board paper, paragraph 42. */
export const shapeTallies: readonly Tally[] = [
  tally('Coercive control', prevalences, one => one.coerciveControl),
  tally('Weapon in this incident', incidentWeapons, one => one.weaponInIncident),
  tally('Conflict over child contact', significances, one => one.childContactConflict)
];

/** Who is reached. Equality Act 2010, section 149; the columns of the SafeLives return. */
export const victimTallies: readonly Tally[] = [
  tally('Sex', ['Female', 'Male', notRecorded], one => one.victim.sex),
  tally('Age', [...ageBands.map(([words]) => words), notRecorded], one => ageBandOf(one.victim.age)),
  tally('Ethnic group', ethnicGroups, one => one.victim.ethnicGroup),
  tally('Disabled', prevalences, one => one.victim.disabled),
  tally('LGBT', prevalences, one => one.victim.lgbt),
  tally('Children', ['Children in the household', 'No children', notRecorded], one => childrenOf(one.victim.children))
];

/** How cases arrive, and their outcomes. */
export const routeTallies: readonly Tally[] = [
  tally('Repeat', ['Repeat', 'Not a repeat'], one => (one.criteria.includes('Repeat') ? 'Repeat' : 'Not a repeat')),
  tally('Criteria', everyCriterion, one => one.criteria),
  tally('Risk assessment', ['Dash at or above the threshold', 'Dash below the threshold', 'DARA', notRecorded], riskOf),
  tally('Referred by', 'as found', one => one.referrerAgency || one.victim.agencies[0] || notRecorded),
  tally('Channel', channels, one => one.channel),
  tally('Withdrawn because', [...withdrawnReasons, notRecorded], one =>
    one.status === 'Withdrawn' ? (withdrawnReasons.find(reason => reason === one.withdrawnReason) ?? notRecorded) : []
  )
];

/** The name of the tally of a duty by the region's rule, and by plain hours. */
export const dutyTallyName = (duty: Duty, counted: 'by the rule' | 'in plain hours'): string => `${duty}, ${counted}`;

const dutyTallies: readonly Tally[] = duties.flatMap(duty => [
  tally(dutyTallyName(duty, 'by the rule'), dutyStandings, (one, counting) => dutyStanding(one, duty, counting, counting.hours)),
  tally(dutyTallyName(duty, 'in plain hours'), dutyStandings, (one, counting) =>
    dutyStanding(one, duty, counting, plainHours(counting.hours))
  )
]);

/** Every tally. */
export const tallies: readonly Tally[] = [decisionTally, ...shapeTallies, ...routeTallies, ...victimTallies, ...dutyTallies];

/** The tally of a name. Throws for an unknown name, which is a programming error. */
export function tallyOf(name: string): Tally {
  const found = tallies.find(one => one.name === name);
  if (!found) throw new Error(`There is no tally "${name}"`);
  return found;
}
