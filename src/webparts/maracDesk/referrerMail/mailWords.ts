import type { MessageState } from '../../../domain/case/delivery';
import { formatInstant } from '../../../domain/kernel/timeWords';
import type { ReferrerMailKind } from '../../../domain/review/referrerMail';
import type { ReferrerMailView } from '../../../services/review/referrerMailUseCases';

/** What an e-mail is, in a list. */
export const whatItIs: Readonly<Record<ReferrerMailKind, string>> = { Receipt: 'receipt', Decision: 'decision', Question: 'question' };

const words: Readonly<Partial<Record<MessageState, string>>> = {
  New: 'Waits for the next delivery, which is within minutes',
  Sending: 'Is being sent',
  Sent: 'Sent',
  Failed: 'Could not be delivered. Tell the referrer by telephone'
};

/** Where an e-mail stands; undefined for one that was replaced, or not sent, or stands twice. */
export function standingWords({ state, at }: Pick<ReferrerMailView, 'state' | 'at'>): string | undefined {
  const said = words[state];
  return said && state === 'Sent' && at ? `${said} ${formatInstant(at)}` : said;
}
