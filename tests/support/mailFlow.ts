import type { SharePointEngine } from '../../local/engine';
import type { Connections, OutgoingMail } from '../../local/mail/connectors';
import { createMailRunner, mailFlowLogin } from '../../local/mail/mailRunner';
import type { MailRunner } from '../../local/mail/mailRunner';
import { engineTransport } from '../../local/server/inProcess';
import type { Transport } from '../../src/sharepoint/client/sending';
import { siteUrls } from './caseSite';

/** A letter box: what the flows have sent. */
export interface LetterBox {
  readonly mail: readonly OutgoingMail[];
  readonly outlook: Connections['outlook'];
}

export function letterBox(): LetterBox {
  const mail: OutgoingMail[] = [];
  return { mail, outlook: async sent => void mail.push(sent) };
}

/** Requests of the mail flow's account straight to the engine. */
export const mailTransport = (engine: SharePointEngine): Transport => engineTransport(engine, mailFlowLogin);

/** What may stand between a runner and its two services. */
export interface RunnerOptions {
  readonly sharePoint?: Transport;
  readonly outlook?: Connections['outlook'];
  readonly now?: () => Date;
  readonly onPause?: (seconds: number) => void;
}

/** The mail runner on an engine, by the engine's clock. Waiting takes no time. */
export function openMailRunner(engine: SharePointEngine, { outlook }: LetterBox, options: RunnerOptions = {}): MailRunner {
  return createMailRunner({
    addresses: siteUrls,
    connections: { sharePoint: options.sharePoint ?? mailTransport(engine), outlook: options.outlook ?? outlook },
    now: options.now ?? engine.settings.now,
    pause: async seconds => options.onPause?.(seconds)
  });
}
