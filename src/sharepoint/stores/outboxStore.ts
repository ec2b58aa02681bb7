import type { Message, OutboxStore } from '../../services/messagePorts';
import type { ServerClock } from '../../services/ports';
import type { ReadRow, SiteClient } from '../client/siteClient';
import { where } from '../client/query';
import { lists } from '../schema';
import type { RowToWrite } from '../schema/list';
import { attempt } from './attempt';
import { ensureRows } from './ensureRows';
import { evidenceOfRow } from './evidenceColumns';
import { joined, promoted } from './reading';
import { monthOf } from './referralRow';

type Outbox = typeof lists.outbox;

/** A message as stored. It waits for the scheduled flow. */
const toRow = (message: Message, now: Date): RowToWrite<Outbox> => ({
  Title: promoted(message.subject),
  Key: message.key,
  CaseKey: message.caseKey,
  State: 'New',
  Kind: promoted(message.kind),
  Recipients: joined(message.recipients),
  Body: message.text,
  Month: monthOf(now)
});

/** The messages that the scheduled flow delivers. */
export function createOutboxStore(site: SiteClient, clock: ServerClock): OutboxStore {
  return {
    post: message =>
      attempt(async () => {
        const wanted = [{ key: message.key, values: toRow(message, clock.now()) }];
        const standing = await ensureRows<Outbox>(site, site.list(lists.outbox), wanted, {
          lookUp: { select: ['Key', 'Created'], where: where(lists.outbox).equals('Key', message.key), orderBy: { column: 'Id' }, top: 20 },
          restricted: false,
          withAuthor: true,
          firstColumns: ['Title', 'Key'],
          isComplete: () => true
        });
        return evidenceOfRow(standing.get(message.key) as ReadRow<Outbox>);
      })
  };
}
