/** Kinds of record that are kept for different times. */
export type RecordType = 'Case heard' | 'Case on the complex log' | 'Referral not heard';

/** Every kind of record, in the order in which people read them. */
export const recordTypes: readonly RecordType[] = ['Case heard', 'Case on the complex log', 'Referral not heard'];

/** How long records are kept until they are due for review, and who may dispose of them. */
export interface RetentionRules {
  /** Whole years. */
  readonly years: Readonly<Record<RecordType, number>>;
  /** Logins; empty until owners name somebody: nothing is disposed of then. */
  readonly disposers: readonly string[];
}

/**
 * What is used until owners enter what their information sharing agreement says: six years, and ten where the harm was gravest, as police
 * review their own records (Management of Police Information). No period of a MARAC's own is published.
 */
export const usualYears: Readonly<Record<RecordType, number>> = { 'Case heard': 6, 'Case on the complex log': 10, 'Referral not heard': 6 };
