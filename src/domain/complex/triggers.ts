import type { FiredTrigger, Trigger, TriggerName } from './trigger';
import { answerTriggers } from './answerTriggers';
import { courseTriggers } from './courseTriggers';
import type { KnownOfCase } from './knownOfCase';

export type { KnownOfCase, StandingInCase } from './knownOfCase';

/**
 * How many triggers that are not strong suggest an entry together. Threats to kill and a weapon are common among the
 * high-risk cases that MARAC hears; four at once are not.
 */
export const ordinaryThatSuggest = 4;

const putForward: Trigger = { name: 'Put forward', isStrong: true, why: ({ putForward: words }) => words || undefined };

/** Every rule that can be read from the data, strong ones first. Disagreement between agencies is not in the data: people put such a case forward. */
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

/** Triggers that fire now, in their current words, and those that fired before. Strong ones first. */
export const withFired = (before: readonly FiredTrigger[], now: readonly FiredTrigger[]): readonly FiredTrigger[] => {
  const known = new Map([...before, ...now].map(trigger => [trigger.name, trigger]));
  return triggers.flatMap(({ name }) => known.get(name) ?? []);
};
