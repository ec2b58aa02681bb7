import type { AgencyReturn } from '../../../services/shared/messagePorts';
import type { PartnerMeetingUseCases } from '../../../services/partners/partnerMeetingUseCases';
import type { Drafts } from '../useDrafts';

/** What the screens of a meeting share. */
export interface MeetingsContext {
  readonly useCases: PartnerMeetingUseCases;
  /** Name of the person at the screen. */
  readonly name: string;
  /** What the agencies have sent back, oldest first. */
  readonly returns: readonly AgencyReturn[];
  /** Something was sent: it shows at once. */
  readonly onReturned: (answer: AgencyReturn) => void;
  readonly drafts: Drafts;
}
