import type { Random } from './random';
import type { Couple } from './syntheticPeople';

/** Who fills the form in. */
export interface DemoReferrer {
  readonly login: string;
  readonly name: string;
  readonly role: string;
}

/** What one form is about. */
export interface FormSubject {
  readonly random: Random;
  readonly marac: string;
  readonly couple: Couple;
  readonly referrer: DemoReferrer;
  readonly receivedAt: Date;
  /** The same people were referred within the last 12 months. */
  readonly repeat: boolean;
  /** A party works for the police or an agency. */
  readonly restricted: boolean;
}
