import type { Identifiers, ServerClock } from '../../../services/shared/ports';

/** The person at the screen, and the clock. `login` may have SharePoint's claims prefix. */
export interface PortContext {
  readonly login: string;
  readonly clock: ServerClock;
  readonly identifiers: Identifiers;
}
