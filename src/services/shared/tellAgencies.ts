import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { reachOf } from '../../domain/case/contacts';
import { ok } from '../../domain/kernel/result';
import type { Message, OutboxStore } from './messagePorts';
import { linkTo } from '../../domain/setUp/pages';
import type { PlaceOnPage } from '../../domain/setUp/pages';

/** Agencies that were sent a message, and those for which no address is stored. */
export interface AgenciesTold {
  readonly told: readonly string[];
  readonly notTold: readonly string[];
}

/** Sends a message to agencies of a MARAC, one each under its own key. No message names anybody. */
export async function tellAgencies(
  outbox: OutboxStore,
  configuration: Pick<Configuration, 'contacts' | 'pages'>,
  marac: string,
  agencies: readonly string[],
  message: Pick<Message, 'key' | 'kind' | 'subject'> & { readonly text: (agency: string) => string; readonly place: PlaceOnPage }
): Promise<Outcome<AgenciesTold>> {
  const { reached, without } = reachOf(agencies, marac, configuration);
  const { key, kind, subject, text, place } = message;
  const link = linkTo(configuration, place);
  for (const { agency, emails } of reached) {
    const told = await outbox.post({ key: `${key}:${agency}`, caseKey: '', kind, subject, recipients: emails, text: text(agency), link });
    if (!told.ok) return told;
  }
  return ok({ told: reached.map(({ agency }) => agency), notTold: without });
}
