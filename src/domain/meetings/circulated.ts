import type { CalendarDay } from '../kernel/calendarDay';
import type { AttendanceKind, MeetingMode } from './meeting';

/** A person as a circulated document names them. */
export interface CirculatedPerson {
  readonly role: 'Victim' | 'Perpetrator' | 'Child' | 'Other';
  readonly name: string;
  readonly dateOfBirth?: string;
  /** Missing where it is confidential or not known. */
  readonly address?: string;
  readonly addressConfidential?: boolean;
  readonly relationship?: string;
  readonly school?: string;
}

/** Shown for a case that the referrer changed after sending: copies hold the version that was sent. */
export const changedSinceSent =
  'The referrer has changed this referral since it was sent. What stands here was sent first and may no longer be so: ask the MARAC coordinator before anybody makes contact or visits.';

/** One case in a circulated agenda. */
export interface CirculatedCase {
  readonly caseKey: string;
  readonly reference: string;
  /** Counted from 1 within this copy, so that no gap reveals a withheld case. */
  readonly number: number;
  /** "10:15". Missing where the meeting is by date. */
  readonly slot?: string;
  /** "Repeat", "Transferred from Dudley", "Complex": whatever marks it. */
  readonly marks: readonly string[];
  /** The referrer had changed it after sending when this copy was made. */
  readonly changedSince?: boolean;
  readonly hasChildren: boolean;
  readonly people: readonly CirculatedPerson[];
  readonly criterion: string;
  readonly dashScore?: number;
  /** The risk assessment with its score or its grade, in words. Agendas of before it was given have only `dashScore`. */
  readonly assessment?: string;
  /** Critical flags in words: "Threats to kill: all the time". */
  readonly flags: readonly string[];
  /** Which critical flags are not known or were not asked, in sentences; or that there are none. */
  readonly risksOpen?: readonly string[];
  readonly referrer: string;
  readonly interpreter?: string;
  /** Not in the research-only view. */
  readonly narrative?: string;
}

/** An action that is still open when an agenda is made. */
export interface CirculatedAction {
  readonly reference: string;
  readonly agency: string;
  readonly action: string;
  readonly due?: CalendarDay;
  readonly status: string;
}

/** An agenda as circulated: locked, and the same for everyone who may read this copy. SafeLives, suggested agenda. */
export interface CirculatedAgenda {
  readonly kind: 'Agenda';
  readonly meetingKey: string;
  readonly marac: string;
  readonly version: number;
  readonly circulatedAt: string;
  readonly startsAt: string;
  readonly mode: MeetingMode;
  readonly place: string;
  readonly chair: string;
  readonly researchDueAt: string;
  /** Actions still open from the last meeting. */
  readonly openActions: readonly CirculatedAction[];
  /** Cases with children first, then adults only. */
  readonly cases: readonly CirculatedCase[];
  /** Cases of which 12 months have passed since the last referral: flags are to be removed. */
  readonly twelveMonths: readonly { readonly reference: string; readonly name: string; readonly since: string }[];
  readonly otherBusiness: readonly string[];
}

/** One case in circulated minutes. */
export interface CirculatedMinutesOfCase {
  readonly caseKey: string;
  readonly reference: string;
  readonly number: number;
  readonly victimName: string;
  readonly outcome: string;
  /** Headings in the chair's sequence, each with what was said. */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly actions: readonly { readonly agency: string; readonly action: string; readonly due?: CalendarDay }[];
}

/** Minutes as circulated: approved by the chair, locked. */
export interface CirculatedMinutes {
  readonly kind: 'Minutes';
  readonly meetingKey: string;
  readonly marac: string;
  readonly version: number;
  readonly circulatedAt: string;
  readonly startsAt: string;
  readonly chair: string;
  readonly approvedBy: string;
  readonly attendance: readonly {
    readonly kind: AttendanceKind;
    readonly agency: string;
    readonly name: string;
    readonly confidentiality: boolean;
  }[];
  readonly cases: readonly CirculatedMinutesOfCase[];
}

export type CirculatedDocument = CirculatedAgenda | CirculatedMinutes;

/** Which document a file in Packs is, without opening it. */
export interface PackFile {
  /** The file's address on the server, to read it by. */
  readonly path: string;
  readonly key: string;
  readonly meetingKey: string;
  readonly marac: string;
  /** Whose copy it is; empty for that of the whole MARAC. */
  readonly agency: string;
  readonly kind: 'Agenda' | 'Minutes';
  readonly version: number;
  readonly startsAt: Date;
  readonly circulatedAt: Date;
}
