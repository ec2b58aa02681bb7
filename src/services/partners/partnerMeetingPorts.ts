import type { Outcome } from '../../domain/kernel/appError';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';
import type { AgencyReturn } from '../shared/messagePorts';
import type { PartnerHomePorts } from './partnerPorts';

/** What was circulated to the agencies that a person represents, what they owe, and what they have sent back. */
export interface PartnerMeetingReading {
  /** Newest meeting first. */
  readonly documents: readonly PackFile[];
  /** Those owed, and those closed in these months and the one before. */
  readonly actions: readonly TrackedAction[];
  /** Research, reports on actions, attendance and confidentiality: oldest first. */
  readonly returns: readonly AgencyReturn[];
}

/** Reads a document as it was circulated. */
interface CirculatedDocuments {
  read(file: Pick<PackFile, 'path'>): Promise<Outcome<CirculatedDocument>>;
}

/** What the use cases for agendas, research and actions need: nothing of the case site. */
export interface PartnerMeetingPorts extends PartnerHomePorts {
  /** Of the person at the screen, plain and in small letters. */
  readonly login: string;
  readonly documents: CirculatedDocuments;
}
