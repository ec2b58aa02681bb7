import type { Outcome } from '../domain/appError';
import type { CirculatedDocument, PackFile } from '../domain/meetings/circulated';
import type { ReportableStatus, TrackedAction } from '../domain/actions/trackedAction';
import type { AgencyReturn } from './messagePorts';

/** What an agency knows about one person of a case. "Nothing known" is an answer too. SafeLives, research form; domain.md 3.2. */
export interface ResearchOnPerson {
  readonly role: string;
  readonly name: string;
  readonly known: 'Known' | 'Nothing known';
  /** Facts and professional opinion, told apart. */
  readonly facts: string;
  readonly opinion: string;
}

/** One agency's research about one case. It is added, never changed: a later one stands for an earlier. */
export interface ResearchReturn {
  readonly key: string;
  readonly meetingKey: string;
  readonly caseKey: string;
  readonly marac: string;
  readonly agency: string;
  readonly people: readonly ResearchOnPerson[];
  readonly risksToStaff: string;
  /** What is withheld and why; empty when nothing is. */
  readonly withheld: string;
  readonly withheldReason: string;
}

/** A report on an action. It is added; the desk folds it into the tracker, and every screen shows it at once. */
export interface ActionReport {
  readonly key: string;
  readonly action: TrackedAction;
  readonly status: ReportableStatus;
  readonly outcome: string;
  readonly evidence: string;
}

/** Agendas, research and actions of the partners' page. */
export interface PartnerMeetingUseCases {
  /** What was circulated to the agencies that this person represents in the last months, and what they have returned: read with the page. */
  open(): Promise<Outcome<{ readonly documents: readonly PackFile[]; readonly actions: readonly TrackedAction[]; readonly returns: readonly AgencyReturn[] }>>;
  readDocument(file: PackFile): Promise<Outcome<CirculatedDocument>>;
  sendResearch(research: ResearchReturn): Promise<Outcome<AgencyReturn>>;
  reportAction(report: ActionReport): Promise<Outcome<AgencyReturn>>;
  newKey(): string;
  now(): Date;
}
