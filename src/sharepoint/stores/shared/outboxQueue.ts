import { ok } from '../../../domain/kernel/result';
import type { DeliveryEnd, OutboxQueue, TakenMessage, WaitingMessage } from '../../../services/shared/messagePorts';
import type { ServerClock } from '../../../services/shared/ports';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { where } from '../../client/query';
import { lists } from '../../schema';
import type { RowToWrite } from '../../schema/list';
import { attempt, orUnknown, saysConflict, unless } from './attempt';
import { several, stored } from '../../schema/rowReader';

type Outbox = typeof lists.outbox;

const filter = where(lists.outbox);

function toWaiting(row: ReadRow<Outbox>): WaitingMessage {
  const takenAt = new Date(row.ClaimedAt ?? NaN);
  return {
    id: row.Id,
    etag: row.etag,
    key: row.Key ?? '',
    caseKey: row.CaseKey ?? '',
    kind: row.Kind ?? '',
    delivery: {
      state: row.State === 'Sending' ? 'Sending' : 'New',
      attempts: row.Attempts ?? 0,
      ...(!Number.isNaN(takenAt.getTime()) && { takenAt })
    }
  };
}

const toEndColumns = (end: DeliveryEnd, now: Date): RowToWrite<Outbox> => ({
  State: end.state,
  ...(end.state === 'Sent' && { SentAt: stored(now), Failure: null }),
  ...('failure' in end && { Failure: end.failure })
});

/** The Outbox for a desk that sends messages. */
export function createOutboxQueue(site: SiteClient, clock: ServerClock): OutboxQueue {
  const list = site.list(lists.outbox);
  return {
    waiting: () =>
      attempt(async () => {
        const rows = await site.read(
          list.rows({
            select: ['Key', 'CaseKey', 'Kind', 'State', 'Attempts', 'ClaimedAt'],
            where: filter.isAnyOf('State', ['New', 'Sending']),
            orderBy: { column: 'Id' }
          })
        );
        return rows.map(toWaiting);
      }),
    take: async message => {
      const attempts = message.delivery.attempts + 1;
      const claim: RowToWrite<Outbox> = { State: 'Sending', ClaimedAt: stored(clock.now()), Attempts: attempts };
      let etag: string | undefined;
      const claimed = await attempt(() =>
        unless(
          saysConflict,
          orUnknown(list.update(message.id, message.etag, claim)).then(after => void (etag = after))
        )
      );
      if (!claimed.ok) return claimed;
      if (etag === undefined) return ok(undefined);
      return attempt(async (): Promise<TakenMessage> => {
        const [row, [first]] = await site.readTogether(
          list.row(message.id, ['Title', 'Recipients', 'Body', 'Link', 'Calendar']),
          list.rows({ select: ['Key'], where: filter.equals('Key', message.key), orderBy: { column: 'Id' } })
        );
        return {
          id: message.id,
          etag: row.etag,
          subject: row.Title ?? '',
          recipients: several(row.Recipients ?? ''),
          text: row.Link ? `${row.Body ?? ''}\n\nOpen it: ${row.Link}` : (row.Body ?? ''),
          ...(row.Calendar && { calendar: row.Calendar }),
          attempts,
          isFirst: message.key === '' || first === undefined || first.Id === message.id
        };
      });
    },
    settle: (taken, end) =>
      // Somebody else took it, or the answer was lost: the next look shows its state.
      attempt(() => unless(saysConflict, orUnknown(list.update(taken.id, taken.etag, toEndColumns(end, clock.now())))))
  };
}
