import type { Outcome } from '../../domain/kernel/appError';
import { mayBeTaken, mostAttempts } from '../../domain/case/delivery';
import { ok } from '../../domain/kernel/result';
import type { DeliveryEnd, MailSender, OutboxQueue, TakenMessage, WaitingMessage } from './messagePorts';
import type { ConfigurationStore, ServerClock } from './ports';
import type { Transfer } from '../../domain/transfer/transfer';
import { mayTell } from '../../domain/transfer/mayTell';

/** The ports that sending from the desk needs. */
export interface SendingPorts {
  readonly outbox: OutboxQueue;
  readonly sender: MailSender;
  readonly clock: ServerClock;
  /** Of the sender. With `transfers` and `configuration` it decides whether a message may carry their name. */
  readonly login: string;
  readonly transfers: { ofCase(caseKey: string): Promise<Outcome<readonly Transfer[]>> };
  readonly configuration: ConfigurationStore;
}

/** Kinds of message to a case's referrer, or to the agencies of the area that the victim has left. */
const toThoseBehind: readonly string[] = ['Receipt', 'Decision', 'Question', 'Invitation', 'Meeting date', 'Notice waits'];

/** Whether a message may go out under this person's name, which could reveal where a case went: as `mayTell`. Board paper, paragraph 42. */
async function mayBearMyName(
  { login, transfers, configuration }: SendingPorts,
  { kind, caseKey }: WaitingMessage
): Promise<Outcome<boolean>> {
  if (caseKey === '' || !toThoseBehind.includes(kind)) return ok(true);
  const [found, known] = await Promise.all([transfers.ofCase(caseKey), configuration.read()]);
  if (!found.ok) return found;
  return known.ok ? ok(found.value.every(transfer => mayTell(login.toLowerCase(), transfer, known.value))) : known;
}

async function sent({ sender }: SendingPorts, message: TakenMessage): Promise<DeliveryEnd> {
  if (!message.isFirst) return { state: 'Duplicate' };
  const handedOver = await sender.send(message);
  if (handedOver.ok) return { state: 'Sent' };
  const failure = `The mail service did not take it (${handedOver.error.supportCode}, attempt ${message.attempts} of ${mostAttempts}).`;
  return { state: message.attempts < mostAttempts ? 'New' : 'Failed', failure };
}

/**
 * Sends the messages in the Outbox from an open desk, in tenants that have chosen this; returns how many were sent.
 * Safe beside other desks and the scheduled flow: a message is taken before it is sent, and only the first row of a key is sent.
 * Fails if the Outbox cannot be read or written; unsent messages stay and are tried again.
 */
export async function sendMessages(ports: SendingPorts): Promise<Outcome<number>> {
  const waiting = await ports.outbox.waiting();
  if (!waiting.ok) return waiting;
  let count = 0;
  for (const message of waiting.value) {
    // After five attempts the message is left to the flow, or to a person.
    if (message.delivery.attempts >= mostAttempts || !mayBeTaken(message.delivery, ports.clock.now())) continue;
    const mine = await mayBearMyName(ports, message);
    if (!mine.ok) return mine;
    if (!mine.value) continue;
    const taken = await ports.outbox.take(message);
    if (!taken.ok) return taken;
    if (taken.value === undefined) continue;
    const end = await sent(ports, taken.value);
    const settled = await ports.outbox.settle(taken.value, end);
    if (!settled.ok) return settled;
    if (end.state === 'Sent') count++;
  }
  return ok(count);
}
