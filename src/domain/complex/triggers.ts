import { answerTriggers } from './answerTriggers';
import { courseTriggers } from './courseTriggers';
import type { KnownOfCase } from './knownOfCase';

export type { KnownOfCase, IdvaKnown, StandingInCase } from './knownOfCase';

/** What may make a case complex. One that is strong suggests an entry by itself. docs/requirements.md 7. */
export const triggerNames = [
  'Third referral in 12 months',
  'Several victims of one perpetrator',
  'More than one area',
  'Transferred twice',
  'Strangulation, separation and stalking',
  'Threats to kill',
  'Weapon in this incident',
  'So-called honour-based abuse or forced marriage',
  'No recourse to public funds',
  'Multiple disadvantage',
  'Risk of suicide',
  'Pregnancy',
  'Young victim or perpetrator',
  'A party works for an agency',
  'MAPPA or release from custody',
  'Does not engage with the IDVA',
  'Overdue action',
  'Child protection plan',
  'Put forward'
] as const;
export type TriggerName = (typeof triggerNames)[number];

/** A trigger that fired, and why, in words that name nobody. */
export interface FiredTrigger {
  readonly name: TriggerName;
  readonly words: string;
}

/** One rule. It says why it fires, in words, or nothing. */
export interface Trigger {
  readonly name: TriggerName;
  readonly isStrong?: true;
  readonly why: (known: KnownOfCase) => string | undefined;
}

/**
 * How many triggers that are not strong suggest an entry together. Threats to kill and a weapon are common among the
 * high-risk cases that MARAC hears; four at once are not.
 */
export const ordinaryThatSuggest = 4;

const putForward: Trigger = { name: 'Put forward', isStrong: true, why: ({ putForward: words }) => words || undefined };

/** Every rule that the data can tell, the strong ones first. "Agencies disagree" is in nobody's data: people put such a case forward. */
export const triggers: readonly Trigger[] = [putForward, ...courseTriggers, ...answerTriggers].sort(
  (one, other) => Number(other.isStrong === true) - Number(one.isStrong === true)
);

const strong: ReadonlySet<TriggerName> = new Set(triggers.filter(({ isStrong }) => isStrong).map(({ name }) => name));

export const isStrongTrigger = (name: TriggerName): boolean => strong.has(name);

/** Which triggers fire, and why. */
export const firedIn = (known: KnownOfCase): readonly FiredTrigger[] =>
  triggers.flatMap(({ name, why }) => {
    const words = why(known);
    return words === undefined ? [] : [{ name, words }];
  });

/** Whether what fired suggests an entry: one strong trigger, or four others. */
export const suggestsEntry = (fired: readonly Pick<FiredTrigger, 'name'>[]): boolean =>
  fired.some(({ name }) => isStrongTrigger(name)) || fired.length >= ordinaryThatSuggest;

/** Triggers that fire now and did not before. */
export const newlyFired = (before: readonly Pick<FiredTrigger, 'name'>[], now: readonly FiredTrigger[]): readonly FiredTrigger[] =>
  now.filter(({ name }) => !before.some(known => known.name === name));

/** What fires now, in its words of now, and what fired before and is not to be forgotten. Strong ones first. */
export const withFired = (before: readonly FiredTrigger[], now: readonly FiredTrigger[]): readonly FiredTrigger[] => {
  const known = new Map([...before, ...now].map(trigger => [trigger.name, trigger]));
  return triggers.flatMap(({ name }) => known.get(name) ?? []);
};
