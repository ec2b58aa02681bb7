import type { KnownOfCase } from './knownOfCase';

/** What may make a case complex. One strong trigger is enough to suggest an entry. docs/requirements.md 7. */
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
