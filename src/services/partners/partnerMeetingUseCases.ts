import type { AppError, Outcome } from '../../domain/kernel/appError';
import type { AttendanceAnswer } from '../../domain/meetings/attendanceAnswer';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';
import type { ResearchReturn } from '../../domain/meetings/research';
import type { ReportableStatus, TrackedAction } from '../../domain/actions/trackedAction';
import type { GiveExport } from '../shared/logExport';
import type { AgencyReturn } from '../shared/messagePorts';
import type { PartnerMeetingReading } from './partnerPorts';
import type { Representation } from '../shared/ports';

/** An agency's report on an action. */
export interface ReportToSend {
  readonly status: ReportableStatus;
  /** What was done, or why it was not. */
  readonly outcome: string;
  readonly evidence: string;
}

/** A report on an action. Screens show it at once; the desk takes it into the tracker. */
export interface ActionReport extends ReportToSend {
  /** Made once, when the form is opened. */
  readonly key: string;
  readonly action: TrackedAction;
}

/** The result of several returns sent one after another. */
export interface SeveralSent {
  readonly sent: number;
  /** Why the next one and those after it were not sent. */
  readonly error?: AppError;
}

/** One answer of an agency about a meeting. `key`: made once, when its form is opened. */
export interface AboutMeeting {
  readonly key: string;
  readonly meetingKey: string;
  readonly marac: string;
  readonly agency: string;
}

/** Whether somebody of the agency comes to a meeting. */
export interface AttendanceReport extends AboutMeeting, AttendanceAnswer {}

/** Agendas, research and actions of the partners' page. */
export interface PartnerMeetingUseCases {
  /** Documents circulated to this person's agencies in the last months, and their returns: read with the page. */
  open(): Promise<Outcome<PartnerMeetingReading>>;
  /** Reads a document for an agency, after recording that this person opened it (once for each person and version). */
  readDocument(file: PackFile, represented: Representation): Promise<Outcome<CirculatedDocument>>;
  /** Reads an agenda to count the research owed for it; nothing else of it is shown. */
  countDocument(file: PackFile): Promise<Outcome<CirculatedDocument>>;
  sendResearch(research: ResearchReturn): Promise<Outcome<AgencyReturn>>;
  /** Sends research about several cases, one after another, such as "nothing known" for all. Reports each as it is sent. */
  sendSeveral(several: readonly ResearchReturn[], onSent: (sent: AgencyReturn) => void): Promise<Outcome<SeveralSent>>;
  /** Adds the agency's report on an action that it owes. */
  reportAction(report: ActionReport): Promise<Outcome<AgencyReturn>>;
  sendAttendance(report: AttendanceReport): Promise<Outcome<AgencyReturn>>;
  acknowledgeConfidentiality(meeting: AboutMeeting): Promise<Outcome<AgencyReturn>>;
  /** Gives a document as a file or to the printer, after recording that a copy was taken for this agency. */
  giveTo(represented: Representation): GiveExport;
  newKey(): string;
  now(): Date;
}
