import type { Outcome } from '../domain/appError';
import { mayBeTaken, mostAttempts } from '../domain/desk/delivery';
import { ok } from '../domain/result';
import type { DeliveryEnd, MailSender, OutboxQueue, TakenMessage } from './messagePorts';
import type { ServerClock } from './ports';

/** What sending from the desk needs. */
export interface SendingPorts {
  readonly outbox: OutboxQueue;
  readonly sender: MailSender;
  readonly clock: ServerClock;
}

async function sent({ sender }: SendingPorts, message: TakenMessage): Promise<DeliveryEnd> {
  if (!message.isFirst) return { state: 'Duplicate' };
  const handedOver = await sender.send(message);
  if (handedOver.ok) return { state: 'Sent' };
  const failure = `The mail service did not take it (${handedOver.error.supportCode}, attempt ${message.attempts} of ${mostAttempts}).`;
  return { state: message.attempts < mostAttempts ? 'New' : 'Failed', failure };
}

/**
 * Sends what waits in the Outbox from an open desk, for tenants that have chosen so; answers how many were sent.
 * Safe beside other desks and the scheduled flow: a message is taken before it is sent, and the first of its key is the one that is.
 * Fails where the Outbox can't be read or written; what was not sent stays and is tried again.
 */
export async function sendMessages(ports: SendingPorts): Promise<Outcome<number>> {
  const waiting = await ports.outbox.waiting();
  if (!waiting.ok) return waiting;
  let count = 0;
  for (const message of waiting.value) {
    // What five attempts did not end is left to the flow, or to somebody who looks.
    if (message.delivery.attempts >= mostAttempts || !mayBeTaken(message.delivery, ports.clock.now())) continue;
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
