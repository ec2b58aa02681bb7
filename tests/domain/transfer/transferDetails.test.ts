import fc from 'fast-check';
import { currentTransferOf, offeredTransferOf, responsibleFor } from '../../../src/domain/transfer/responsible';
import { dueTimesOf } from '../../../src/domain/review/owed';
import { defaultStaffedHours } from '../../../src/domain/setUp/defaultConfiguration';
import { acknowledgementDue, answerDue } from '../../../src/domain/transfer/answersDue';
import { isTemporaryMove, onePress, reasonWords, saysVictimLeft, transferReasons } from '../../../src/domain/transfer/transfer';
import type { Transfer, TransferDetails, TransferReason } from '../../../src/domain/transfer/transfer';
import { changedDetails, readDetails, safeDetails, withDetails } from '../../../src/domain/transfer/transferDetails';
import type { ReferralSummary } from '../../../src/domain/referral/referral';
import { readJournal, writeJournal } from '../../../src/services/case/journal';
import type { JournalOf } from '../../../src/services/case/journal';

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const anyDetails: fc.Arbitrary<TransferDetails> = fc.record({
  reason: fc.constantFrom(...transferReasons),
  note: anyText,
  hasLeft: fc.boolean(),
  leftOn: fc.constantFrom('', '2026-06-15'),
  reviewOn: fc.constantFrom('', '2026-08-15'),
  destinationToldTo: fc.array(anyText, { maxLength: 3 }),
  addressToldTo: fc.array(anyText, { maxLength: 3 }),
  newAddress: anyText,
  perpetratorKnows: fc.constantFrom('Yes', 'No', 'Not known'),
  actions: fc.dictionary(fc.uuid(), fc.constantFrom('Done', 'Stays with the agency', 'Handed over'))
});

describe('the reason of a transfer', () => {
  // Name as every release stored it, whether agencies may hear that she has left, whether she may come back.
  const stored = [
    ['Moved', true, false],
    ['Moved permanently', true, false],
    ['Moved temporarily', true, true],
    ['Moved to a refuge', true, false],
    ['Wrong area at referral', false, false],
    // The abuser who moves is not the victim.
    ['Perpetrator moved', false, false],
    ['Boundary changed', false, false]
  ] as const;

  it.each(stored)('%s is read where it is stored, and says what it said', (reason, hasLeft, isTemporary) => {
    expect(readDetails(JSON.parse(JSON.stringify({ reason })))).toEqual({ reason });
    expect([saysVictimLeft(reason), isTemporaryMove(reason)]).toEqual([hasLeft, isTemporary]);
    expect(reasonWords(reason)).not.toBe('');
  });

  it('is one of these', () => {
    expect(transferReasons).toEqual(stored.map(([reason]) => reason));
  });

  it.each(['Moved abroad', 'moved', 'Moved ', 'constructor', ''])('“%s”, which nobody knows, tells nobody anything', reason => {
    expect(readDetails({ reason })).toBeUndefined();
    expect(saysVictimLeft(reason as TransferReason)).toBe(false);
    expect(isTemporaryMove(reason as TransferReason)).toBe(false);
  });
});

describe('the details of a transfer', () => {
  it('taken for granted tell nobody anything', () => {
    expect(saysVictimLeft(safeDetails.reason)).toBe(false);
    expect(safeDetails).toEqual({
      reason: 'Wrong area at referral',
      note: '',
      hasLeft: false,
      leftOn: '',
      reviewOn: '',
      destinationToldTo: [],
      addressToldTo: [],
      newAddress: '',
      perpetratorKnows: 'Not known',
      actions: {}
    });
  });

  it('of one press say the reason, and that a victim who has moved is gone', () => {
    expect(onePress.moved).toEqual({ reason: 'Moved', hasLeft: true });
    expect(saysVictimLeft(onePress.moved.reason)).toBe(true);
    expect(saysVictimLeft(onePress.wrongArea.reason)).toBe(false);
  });

  it('are read as they were stored', () => {
    fc.assert(
      fc.property(anyDetails, details => {
        expect(readDetails(JSON.parse(JSON.stringify(details)))).toEqual(details);
      })
    );
  });

  it('of which one is not what it should be are not read at all', () => {
    for (const damaged of [
      undefined,
      null,
      'x',
      [],
      { reason: 'Because' },
      { hasLeft: 'Yes' },
      { addressToldTo: 'Housing' },
      { addressToldTo: ['Housing', 7] },
      { newAddress: 7, note: 'x' },
      { actions: { one: 'Forgotten', two: 'Done' } },
      { actions: ['Done'] }
    ]) {
      expect(readDetails(damaged)).toBeUndefined();
    }
    expect(readDetails({ note: 'x' })).toEqual({ note: 'x' });
  });

  it('are changed where something else is said, whatever the order of several', () => {
    const details = { ...safeDetails, addressToldTo: ['Housing', 'Health'] };
    expect(changedDetails(details, { ...details, addressToldTo: ['Health', 'Housing'] })).toEqual([]);
    expect(changedDetails(details, withDetails(details, { note: 'x', hasLeft: undefined }))).toEqual(['note']);
    expect(changedDetails(details, { ...details, addressToldTo: ['Housing', 'Police'] })).toEqual(['addressToldTo']);
    const actions = { a: 'Done', b: 'Handed over' } as const;
    expect(changedDetails({ ...details, actions }, { ...details, actions: { b: 'Handed over', a: 'Done' } })).toEqual([]);
    expect(changedDetails({ ...details, actions }, { ...details, actions: { ...actions, b: 'Done' } })).toEqual(['actions']);
    // Whoever looks at a change of several leaves what was stored in its order.
    expect(details.addressToldTo).toEqual(['Housing', 'Health']);
  });
});

describe('the journal of a transfer', () => {
  const key = fc.uuid();
  const detail = fc.record({
    marac: fc.constantFrom('Coventry', 'Dudley'),
    leftOn: fc.constant('2026-06-15'),
    destination: fc.constantFrom('Known, to be transferred' as const, 'Outside the force area' as const, 'Not known' as const),
    note: anyText,
    addressToldTo: fc.array(anyText, { maxLength: 3 }),
    newAddress: anyText
  });
  const anyJournal: fc.Arbitrary<JournalOf<'case'>> = fc.oneof(
    fc.record({
      step: fc.constant('transferOffered' as const),
      transferKey: key,
      atOnce: fc.boolean(),
      from: fc.constant('Coventry'),
      to: fc.string({ minLength: 1 }),
      outOfForce: fc.boolean(),
      details: anyDetails
    }),
    fc.record({ step: fc.constant('transferDetails' as const), transferKey: key, time: fc.nat(), details: anyDetails }),
    fc.record({
      step: fc.constantFrom(
        'transferAccepted' as const,
        'transferDeclined' as const,
        'transferTakenBack' as const,
        'transferReceived' as const
      ),
      transferKey: key,
      words: anyText
    }),
    fc.record({ step: fc.constant('leftArea' as const), departureKey: key, detail }),
    fc.record({ step: fc.constant('departureTakenBack' as const), departureKey: key })
  );

  it('is read as it was written, whatever people typed', () => {
    fc.assert(
      fc.property(anyJournal, journal => {
        expect(readJournal('case', writeJournal(journal))).toEqual(journal);
      })
    );
  });
});

describe('who is responsible, and from when', () => {
  const monday = new Date('2026-06-15T09:00:00Z');
  const done = { at: monday, by: 'Example, Senior' };
  const referral = { status: 'Accepted', evidence: { Reviewed: done }, receivedAt: new Date('2026-06-01T09:00:00Z') } as ReferralSummary;
  const transfer = { key: 't', answeredAt: monday, evidence: { Processed: done } } as Transfer;

  it('the case’s own MARAC until a transfer is accepted', () => {
    expect(responsibleFor(referral, [transfer])).toBe(referral);
    expect(currentTransferOf(referral, [transfer])).toBeUndefined();
    expect(offeredTransferOf({ pendingTransfer: 't' }, [transfer])).toBe(transfer);
  });

  it('then the receiving side, whose clocks run from the acceptance', () => {
    const responsible = responsibleFor({ ...referral, currentTransfer: 't', receivedElsewhereAt: new Date('2026-05-01T09:00:00Z') }, [
      transfer
    ]);
    expect(responsible).toMatchObject({ evidence: { Processed: done }, transfer });
    expect(responsible.evidence.Reviewed).toBeUndefined();
    expect(dueTimesOf(responsible, defaultStaffedHours)?.due.Processed).toEqual(new Date('2026-06-17T09:00:00Z'));
  });

  it('and nobody can tell while the transfer’s row is not there', () => {
    expect(dueTimesOf(responsibleFor({ ...referral, currentTransfer: 'other' }, [transfer]), defaultStaffedHours)).toBeUndefined();
  });

  it('an offer is answered within 24 hours, a notice acknowledged within 48, by the rule of the clocks', () => {
    const friday = new Date('2026-06-19T15:00:00Z');
    expect(answerDue(friday, defaultStaffedHours)).toEqual(new Date('2026-06-22T15:00:00Z'));
    expect(acknowledgementDue(friday, defaultStaffedHours)).toEqual(new Date('2026-06-23T15:00:00Z'));
  });
});
