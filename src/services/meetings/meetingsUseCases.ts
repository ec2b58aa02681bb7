import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Frequency } from '../../domain/meetings/meetingCalendar';
import type { CirculatedAction, CirculatedAgenda, CirculatedDocument, PackFile } from '../../domain/meetings/circulated';
import type { Attendance, Meeting, MeetingKind, MeetingMode } from '../../domain/meetings/meeting';
import type { Answers } from '../../domain/form/answers';
import type { CasePerson, ReferralSummary } from '../../domain/referral/referral';
import type { UnfinishedDone, CurrentUser } from '../shared/ports';
import type { ReadEarlierCases } from '../case/earlierCases';
import type { GiveExport } from '../shared/logExport';
import type { AgencyReturn } from '../shared/messagePorts';

/** A meeting to be planned. `key`: made when the form is opened. */
export interface PlannedMeeting {
  readonly key: string;
  readonly marac: string;
  readonly startsAt: Date;
  readonly kind: MeetingKind;
  readonly mode: MeetingMode;
  readonly chair: string;
  readonly place: string;
  readonly lengthMinutes: number;
  readonly minutesPerCase: number;
  readonly cutOffAt: Date;
  readonly researchDueAt: Date;
}

/** What can be changed in a meeting until it is held. */
export type MeetingChange = Partial<Omit<PlannedMeeting, 'key' | 'marac' | 'kind'>>;

/** How the regular meetings of a MARAC repeat. docs/requirements.md 1.2. */
type MeetingFrequency = Frequency;

/** One case on an agenda: what the list of it shows. */
export interface AgendaCase {
  readonly referral: ReferralSummary;
  readonly people: readonly CasePerson[];
  readonly hasChildren: boolean;
  /** The form now; empty if it cannot be read. */
  readonly answers: Answers;
  /** "Repeat", "Transferred from Dudley", "Complex", "Restricted". */
  readonly marks: readonly string[];
  /** Agencies of the MARAC that must not be told of it. */
  readonly withheldFrom: readonly string[];
  /** What agencies have returned about it, oldest first. */
  readonly research: readonly AgencyReturn[];
}

/** A case whose last referral was 12 months ago or more. */
export interface ExpiredFlag {
  readonly caseKey: string;
  readonly reference: string;
  readonly victimName: string;
  readonly receivedAt: Date;
}

/** A meeting whole: one read of each site. */
export interface OpenMeeting {
  readonly meeting: Meeting;
  /** In the order of the agenda: standard order, then what a person arranged. */
  readonly cases: readonly AgendaCase[];
  readonly openActions: readonly CirculatedAction[];
  readonly expiredFlags: readonly ExpiredFlag[];
  /** Agencies that sit on the MARAC. */
  readonly agencies: readonly string[];
  /** Who is coming, as reported by agencies. */
  readonly told: readonly Attendance[];
  /** Agencies without a stored address, to which nothing can be sent. */
  readonly withoutAddress: readonly string[];
  readonly documents: readonly PackFile[];
  /** References of cases whose minutes at this meeting have unfinished steps, because a page died or another page is working on them. */
  readonly recording: readonly string[];
  readonly serverNow: Date;
}

/** The calendar: meetings from three months ago on, and what waits for one. */
export interface MeetingsOpening {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  /** Earliest first. */
  readonly meetings: readonly Meeting[];
  /** Accepted and deferred cases that are on no agenda, and why: no meeting is planned, or all are full. */
  readonly unlisted: readonly { readonly referral: ReferralSummary; readonly why: string }[];
  /** The number of cases of each meeting, by its key. */
  readonly listed: Readonly<Record<string, number>>;
  readonly serverNow: Date;
}

/** Agencies that were reminded today, and late ones for which no address is stored. */
export interface ResearchReminded {
  readonly reminded: readonly string[];
  readonly notReminded: readonly string[];
}

/** What the Meetings web part calls for calendar and agenda. Board paper, paragraphs 29, 35-36. */
export interface MeetingsUseCases {
  /** Reads the calendar. */
  open(): Promise<Outcome<MeetingsOpening>>;
  /**
   * Puts accepted and deferred cases that are on no agenda on the next meeting of their MARAC that has room and whose cut-off has not passed; returns
   * how many. Idempotent; runs whenever the calendar or the desk opens.
   */
  listCases(): Promise<Outcome<{ readonly listed: number; readonly problems: readonly string[] }>>;
  /** Plans one meeting. Idempotent. */
  plan(meeting: PlannedMeeting): Promise<Outcome<Meeting>>;
  /** Plans so many regular meetings from the first one on; bank holidays move to the next working day. */
  planSeries(first: PlannedMeeting, frequency: MeetingFrequency, count: number): Promise<Outcome<readonly Meeting[]>>;
  change(meeting: Meeting, change: MeetingChange): Promise<Outcome<Meeting>>;
  /** Its cases go back to the waiting list and are put on the next meeting. */
  cancel(meeting: Meeting, reason: string): Promise<Outcome<Meeting>>;
  /** Undoes a cancellation while nothing else happened. */
  restore(meeting: Meeting): Promise<Outcome<Meeting>>;
  /** Sends the meeting to the calendars of its agencies and coordinators. From then on moves and cancellations are sent by the same deeds. */
  sendEntries(meeting: Meeting): Promise<Outcome<Meeting>>;
  openMeeting(key: string): Promise<Outcome<OpenMeeting>>;
  /** What became of the cases of which those of an agenda are repeats. */
  readonly earlier: ReadEarlierCases;
  /** Moves a case to this place of the agenda, counted from 0. */
  move(meeting: Meeting, shown: readonly string[], caseKey: string, to: number): Promise<Outcome<Meeting>>;
  /** Back to the standard order. */
  standardOrder(meeting: Meeting): Promise<Outcome<Meeting>>;
  setOtherBusiness(meeting: Meeting, points: Meeting['agenda']['otherBusiness']): Promise<Outcome<Meeting>>;
  /**
   * Defers a case, with the reason, to a later meeting, or to the waiting list if none is given. One update of the case is the commit. `known`, here
   * and below: how many versions of that meeting's agenda the person knows were circulated; if there are more, nothing is done.
   */
  defer(caseKey: string, reason: string, toMeetingKey?: string, known?: number): Promise<Outcome<ReferralSummary>>;
  /** Brings a case forward to an earlier meeting, with the reason. */
  bringForward(caseKey: string, reason: string, toMeetingKey: string, known?: number): Promise<Outcome<ReferralSummary>>;
  /** Puts a waiting case on the agenda of this meeting, even after the cut-off or beyond its room. Undoes a deferral. */
  putOn(caseKey: string, meetingKey: string, known?: number): Promise<Outcome<ReferralSummary>>;
  /**
   * Circulates the agenda: the common copy without cases that are restricted or from which an agency is excluded; if there are such cases, own copies
   * for agencies that may know more; messages without names; and the actions to remove 12-month flags.
   */
  circulateAgenda(meeting: Meeting, view: 'Whole' | 'Research only'): Promise<Outcome<Meeting>>;
  /** What would go to whom. An agency of '' is the common copy. */
  previewAgenda(
    meeting: Meeting,
    view: 'Whole' | 'Research only'
  ): Promise<Outcome<readonly { readonly agency: string; readonly document: CirculatedAgenda }[]>>;
  /** A document as circulated, without cases that this person may no longer see. */
  circulatedDocument(meeting: Meeting, file: PackFile): Promise<Outcome<CirculatedDocument>>;
  /** Gives a file of a document, after recording it in the history. */
  readonly give: GiveExport;
  /** Reminds agencies whose research is late, each once a day. */
  chaseResearch(meeting: Meeting): Promise<Outcome<ResearchReminded>>;
  /** Finishes what earlier pages left unfinished. */
  finishPending(): Promise<Outcome<UnfinishedDone>>;
  newKey(): string;
  now(): Date;
}
