import type { SharePointEngine } from '../../../local/engine';
import type { Connections, OutgoingMail } from '../../../local/mail/connectors';
import { createMailRunner, mailFlowLogin } from '../../../local/mail/mailRunner';
import type { MailRunner } from '../../../local/mail/mailRunner';
import { engineTransport } from '../../../local/server/inProcess';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { siteUrls } from '../sites/caseSite';

/** A letter box: what the flows have sent. */
export interface LetterBox {
  readonly mail: readonly OutgoingMail[];
  readonly outlook: Connections['outlook'];
  /** Subjects in alphabetical order, without the reference that differs from case to case. */
  readonly subjects: () => readonly string[];
}

export function letterBox(): LetterBox {
  const mail: OutgoingMail[] = [];
  return {
    mail,
    outlook: async sent => void mail.push(sent),
    subjects: () => mail.map(({ subject }) => subject).sort()
  };
}

/** Requests of the mail flow's account straight to the engine. */
export const mailTransport = (engine: SharePointEngine): Transport => engineTransport(engine, mailFlowLogin);

/** What may stand between a runner and its two services. */
export interface RunnerOptions {
  readonly sharePoint?: Transport;
  readonly outlook?: Connections['outlook'];
  /** Around every request to either service, counted from 1. */
  readonly around?: <T>(request: number, send: () => Promise<T>) => Promise<T>;
  readonly onPause?: (seconds: number) => void;
}

/** The mail runner on an engine, by the engine's clock. Waiting takes no time. */
export function openMailRunner(engine: SharePointEngine, box: LetterBox, options: RunnerOptions = {}): MailRunner {
  const sharePoint = options.sharePoint ?? mailTransport(engine);
  const outlook = options.outlook ?? box.outlook;
  const around = options.around ?? ((_request, send) => send());
  let requests = 0;
  return createMailRunner({
    addresses: siteUrls,
    connections: {
      sharePoint: (url, init) => around(++requests, () => sharePoint(url, init)),
      outlook: mail => around(++requests, () => outlook(mail))
    },
    now: engine.settings.now,
    pause: async seconds => options.onPause?.(seconds)
  });
}

/** From this request on nothing leaves any more; the request itself is lost before it arrives, or its answer is. */
export function dyingAt(request: number, last: 'lost before it arrives' | 'answer lost'): NonNullable<RunnerOptions['around']> {
  return async (at, send) => {
    if (at === request && last === 'answer lost') await send();
    if (at >= request) throw new TypeError('Failed to fetch');
    return send();
  };
}

/**
 * Lets several programs run at once, request by request, in the order the turns say: 0 is the first program, 1 the second.
 * Once the turns are used up the first that waits goes on. Every program must send each request through its `around`.
 */
export async function inTurns(
  turns: readonly number[],
  programs: readonly ((around: NonNullable<RunnerOptions['around']>) => Promise<unknown>)[]
): Promise<void> {
  const waiting: ((() => void) | undefined)[] = programs.map(() => undefined);
  const ended = programs.map(() => false);
  const left = [...turns];
  const next = (): void => {
    // Only when everybody who is still running waits is the order ours to say.
    if (programs.some((_program, at) => !ended[at] && waiting[at] === undefined)) return;
    const wanted = left.shift();
    const chosen = wanted !== undefined && waiting[wanted] !== undefined ? wanted : waiting.findIndex(resume => resume !== undefined);
    if (chosen < 0) return;
    const resume = waiting[chosen] as () => void;
    waiting[chosen] = undefined;
    resume();
  };
  await Promise.all(
    programs.map(async (program, at) => {
      try {
        await program(async (_request, send) => {
          await new Promise<void>(resolve => {
            waiting[at] = resolve;
            next();
          });
          return send();
        });
      } finally {
        ended[at] = true;
        next();
      }
    })
  );
}
