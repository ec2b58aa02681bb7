import type { Outcome } from '../domain/appError';
import type { CirculatedDocument, PackFile } from '../domain/meetings/circulated';
import type { ResearchReturn } from '../domain/meetings/research';
import type { ReportableStatus, TrackedAction } from '../domain/actions/trackedAction';
import type { AgencyReturn } from './messagePorts';

export type { ResearchOnPerson, ResearchReturn } from '../domain/meetings/research';

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
