import fc from 'fast-check';
import { safeDetails } from '../../../src/domain/transfer/transferDetails';
import type { NewTransfer } from '../../../src/services/transfer/transferPorts';
import type { ReadRow } from '../../../src/sharepoint/client/siteClient';
import type { lists } from '../../../src/sharepoint/schema';
import { heldIn } from '../../../src/sharepoint/stores/shared/heldIn';
import { fromTransferRow, toTransferChange, toTransferRow, transferColumns } from '../../../src/sharepoint/stores/transfer/transferRow';

type Row = ReadRow<typeof lists.transfers>;

const offered: NewTransfer = {
  key: 'transfer',
  caseKey: 'case',
  reference: 'M-7K2P-9QXF',
  from: 'Coventry',
  to: 'Walsall',
  outOfForce: false,
  details: { ...safeDetails, reason: 'Moved temporarily', reviewOn: '2026-08-01', addressToldTo: ['Health'] },
  offered: { at: new Date('2026-06-15T09:00:00Z'), by: 'Example, Senior' },
  answerDue: new Date('2026-06-16T09:00:00Z'),
  restricted: false
};

const read = (values: object): ReturnType<typeof fromTransferRow> =>
  fromTransferRow({ Id: 7, etag: '"1"', authorName: '', authorLogin: '', ...values } as unknown as Row);

describe('a transfer as a row', () => {
  it('is read as it was written, and the day to look at it again is that day in London', () => {
    const row = toTransferRow(offered);
    expect(row.ReviewOn).toBe('2026-08-01T11:00:00Z');
    const { restricted, offered: evidence, answerDue, ...rest } = offered;
    expect(restricted).toBe(false);
    expect(read(row)).toEqual({
      ...rest,
      id: 7,
      etag: '"1"',
      state: 'Offered',
      offeredAt: evidence.at,
      offeredBy: evidence.by,
      evidence: {},
      detailed: 0,
      toBeTold: false,
      nextDueAt: answerDue,
      problems: []
    });
  });

  it('takes each change, and what is not named stays', () => {
    const before = read(toTransferRow(offered));
    const done = { at: new Date('2026-06-15T10:00:00Z'), by: 'Example, Walsall' };
    const change = {
      state: 'Accepted',
      answered: done,
      evidence: { Processed: done },
      crimes: { outcome: 'Newly recorded', detail: '20/1' },
      idvaAcknowledged: done,
      nextDue: {},
      details: { ...before.details, note: 'More.' },
      detailed: 1,
      toBeTold: true
    } as const;
    const after = read({ ...toTransferRow(offered), ...toTransferChange(before, change) });
    expect(after).toMatchObject({
      state: 'Accepted',
      answeredAt: done.at,
      answeredBy: done.by,
      evidence: { Processed: done },
      crimes: change.crimes,
      idvaAcknowledged: done,
      detailed: 1,
      toBeTold: true,
      problems: []
    });
    expect(after.details.note).toBe('More.');
    expect(after.nextDueAt).toBeUndefined();
    expect(toTransferChange(before, {})).toEqual({});
    expect(read({ ...toTransferRow(offered), ...toTransferChange(before, { receipt: done }) }).receipt).toEqual(done);
  });

  it('is shown whatever its columns hold, what is wrong named, and its details then tell nobody anything', () => {
    const damaged = read({
      ...toTransferRow(offered),
      State: 'Perhaps',
      OfferedAt: 'yesterday',
      Detail: '{"details":{"reason":"Because"}'
    });
    expect(damaged.problems.map(({ words }) => words)).toEqual([
      'Where the transfer stands cannot be read',
      'Offered is not a date',
      'It does not say when it was offered',
      'The details of the transfer cannot be read: nobody is told anything until they are corrected'
    ]);
    expect(damaged.problems.map(({ part }) => part)).toEqual([undefined, undefined, undefined, 'transferDetails']);
    expect(damaged.details).toEqual(safeDetails);
    expect(read({ ...toTransferRow(offered), State: 'Accepted' }).problems).toEqual([{ words: 'It does not say when it was accepted' }]);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...transferColumns), fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null))),
        values => {
          expect(() => read(values)).not.toThrow();
        }
      )
    );
  });
});

describe('since when a key stood on a case, and until when', () => {
  const version = (Modified: string, PendingTransfer: string | null, editorName: string) => ({ Modified, PendingTransfer, editorName });
  const newestFirst = [
    version('2026-06-15T12:00:00Z', 'other', 'D'),
    version('2026-06-15T11:00:00Z', '', 'C'),
    version('2026-06-15T10:00:00Z', 'key', 'B'),
    version('2026-06-15T09:00:00Z', 'key', 'A'),
    version('2026-06-15T08:00:00Z', null, 'Z')
  ];

  it('is what the versions say', () => {
    expect(heldIn(newestFirst, 'PendingTransfer', 'key')).toEqual({
      since: { at: new Date('2026-06-15T09:00:00Z'), by: 'A' },
      until: { at: new Date('2026-06-15T11:00:00Z'), by: 'C' }
    });
    expect(heldIn(newestFirst, 'PendingTransfer', 'other')).toEqual({ since: { at: new Date('2026-06-15T12:00:00Z'), by: 'D' } });
    expect(heldIn(newestFirst, 'PendingTransfer', 'never')).toBeUndefined();
  });
});
