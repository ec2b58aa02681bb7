import type { Outcome } from '../../domain/kernel/appError';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';
import type { PartnerHomePorts } from './partnerPorts';

/** Reads a document as it was circulated. */
interface CirculatedDocuments {
  read(file: Pick<PackFile, 'path'>): Promise<Outcome<CirculatedDocument>>;
}

/** What the use cases for agendas, research and actions need: nothing of the case site. */
export interface PartnerMeetingPorts extends PartnerHomePorts {
  /** Login of the person at the screen, in lower case, without the claims prefix. */
  readonly login: string;
  readonly documents: CirculatedDocuments;
}
