import type { StoredMail } from '../../../local/server/hostStore';
import { control } from '../../support/sites/browser';

/** Lets two mail runners go at the same time. Rejects when one could not do its work; a message that the other took first is no failure. */
export async function runMail(origin: string): Promise<void> {
  const { rounds } = (await control(origin, 'POST', 'mail/run', { runners: 2 })) as {
    rounds: readonly Readonly<Record<string, { status: string; failures: readonly { action: string; reason: string }[] }>>[];
  };
  const failed = rounds
    .flatMap(round => Object.values(round))
    .filter(({ status, failures }) => status !== 'Succeeded' || failures.some(({ reason }) => reason !== '412'));
  if (failed.length > 0) throw new Error(`The mail runners failed: ${JSON.stringify(failed).slice(0, 500)}`);
}

/** Messages delivered so far that name a reference, oldest first. */
export async function mailAbout(origin: string, reference: string): Promise<readonly StoredMail[]> {
  const mail = (await (await fetch(`${origin}/_mail.json`)).json()) as readonly StoredMail[];
  return mail.filter(({ subject, body }) => `${subject} ${body}`.includes(reference)).reverse();
}
