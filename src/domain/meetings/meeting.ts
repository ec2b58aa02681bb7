import { dayOf } from '../kernel/calendarDay';
import type { Evidence } from '../case/evidence';
import type { Problem } from '../kernel/problems';

/** Part of a MARAC's calendar, put in between, or called at once. docs/requirements.md 1.3. */
export const meetingKinds = ['Regular', 'Extra', 'Emergency'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** In a room, in Teams, or without meeting: information by a closing date. docs/requirements.md 3.3. */
export const meetingModes = ['In person', 'Teams', 'Information by date'] as const;
export type MeetingMode = (typeof meetingModes)[number];

/** Where a meeting stands, in the order of its life. */
export const meetingStates = ['Planned', 'Agenda circulated', 'Held', 'Minutes approved', 'Minutes circulated', 'Cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** A version of a document that went to the agencies: locked once made. */
export interface Circulation {
  readonly version: number;
  readonly at: Date;
  readonly by: string;
  /**
   * Marks of the cases that could be in it, in order: to detect later changes, and to know when its documents may be disposed of. Undefined for
   * versions of earlier releases.
   */
  readonly cases?: readonly string[];
  /** Agencies that were sent a message, and those without a stored address. Undefined until everything is sent. */
  readonly told?: readonly string[];
  readonly notTold?: readonly string[];
}

/** A person's arrangement of an agenda. Cases that are not in `order` follow the standard order. */
export interface AgendaArrangement {
  /** Keys of cases, in the order a person gave them. */
  readonly order: readonly string[];
  /** Points for "Any other business". */
  readonly otherBusiness: readonly { readonly key: string; readonly text: string }[];
  /** Agendas circulated, oldest first. */
  readonly circulated: readonly Circulation[];
  /** Its calendar entries that went out last; undefined while none has. */
  readonly entries?: { readonly version: number; readonly by: string; readonly at: Date };
  /** Approved by the chair; undefined while the minutes are a draft. */
  readonly approved?: Evidence;
  /** Minutes circulated, oldest first. */
  readonly minutesCirculated: readonly Circulation[];
}

/** How somebody takes part in a meeting. */
export const attendanceKinds = ['Present', 'Observer', 'Apologies'] as const;
export type AttendanceKind = (typeof attendanceKinds)[number];

/** One person at a meeting, or one who could not come. SafeLives, minutes checklist. */
export interface Attendance {
  /** Made once, when the row was added: rows of two people minuting merge by it. */
  readonly key: string;
  readonly kind: AttendanceKind;
  readonly agency: string;
  readonly name: string;
  /** When the person acknowledged the confidentiality statement, and who recorded it. Screens leave it empty; it is filled in when stored. */
  readonly confidentiality?: Evidence;
  /** For apologies: information was sent instead. */
  readonly informationSent?: boolean;
}

/** One meeting of a MARAC. Board paper, paragraphs 29 and 36. */
export interface Meeting {
  readonly id: number;
  readonly etag: string;
  readonly key: string;
  readonly marac: string;
  readonly startsAt: Date;
  readonly kind: MeetingKind;
  readonly mode: MeetingMode;
  readonly state: MeetingState;
  readonly chair: string;
  /** Room or link. */
  readonly place: string;
  readonly lengthMinutes: number;
  /** 12 to 15. SafeLives, guidance for effective chairing. */
  readonly minutesPerCase: number;
  /** Cases accepted later go to the next meeting. */
  readonly cutOffAt: Date;
  /** By when agencies return what they know. */
  readonly researchDueAt: Date;
  readonly agenda: AgendaArrangement;
  readonly attendance: readonly Attendance[];
  /** Steps still to be finished after a commit point; empty when none. */
  readonly pending: string;
  /** What is wrong with the stored row, in words. */
  readonly problems: readonly Problem[];
}

/** Whether a meeting can be minuted: from the day on which it is held, by the days of London; one that was called in an emergency at once. */
export const mayBeMinuted = ({ startsAt, kind, state }: Pick<Meeting, 'startsAt' | 'kind' | 'state'>, now: Date): boolean =>
  kind === 'Emergency' ||
  !(state === 'Planned' || state === 'Agenda circulated') ||
  Number.isNaN(startsAt.getTime()) ||
  dayOf(now) >= dayOf(startsAt);
/** What everybody at a meeting acknowledges. Own wording; docs/requirements.md 3.3. */
export const confidentialityStatement =
  'Information given at this meeting is confidential. It is shared only to reduce the risk of serious harm, must be relevant and proportionate, and may not be used or passed on for another purpose without the agreement of the agency that provided it. Do not disclose to the perpetrator that this meeting has taken place.';
