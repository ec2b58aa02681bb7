import {
  coordinatorsOf,
  coordinatorsOrAll,
  coversBoth,
  currentTransferOf,
  maracsCoveredBy,
  offeredTransferOf,
  responsibleFor
} from '../../../src/domain/transfer/responsible';
import { owedNow, withEvidence } from '../../../src/domain/review/caseOwed';
import { defaultStaffedHours as hours } from '../../../src/domain/setUp/defaultConfiguration';
import type { Transfer } from '../../../src/domain/transfer/transfer';
import type { ReferralSummary } from '../../../src/domain/referral/referral';

const marac = (name: string, ...coordinators: readonly string[]) => ({ name, coordinators, localAuthority: name, idvaService: '' });
const maracs = [
  marac('Coventry', 'senior@wmp.example', 'second@wmp.example'),
  marac('Walsall', 'SENIOR@wmp.example'),
  marac('Dudley', 'dudley@wmp.example'),
  marac('Sandwell')
];

describe('who coordinates a MARAC', () => {
  it('is named in small or in capital letters, among several', () => {
    expect(maracsCoveredBy('Senior@WMP.example', { maracs })).toEqual(['Coventry', 'Walsall']);
    expect(maracsCoveredBy('second@wmp.example', { maracs })).toEqual(['Coventry']);
    expect(maracsCoveredBy('nobody@wmp.example', { maracs })).toEqual([]);
  });

  it.each([
    ['Coventry', 'Walsall', 'Senior@wmp.example', true],
    ['Walsall', 'Coventry', 'senior@wmp.example', true],
    ['Coventry', 'Walsall', 'second@wmp.example', false],
    ['Coventry', 'Dudley', 'senior@wmp.example', false],
    ['Dudley', 'Coventry', 'senior@wmp.example', false],
    ['Coventry', 'Sandwell', 'senior@wmp.example', false]
  ])('a transfer from %s to %s by %s is accepted at once: %s', (from, to, login, isBoth) => {
    expect(coversBoth(from, to, login, { maracs })).toBe(isBoth);
  });

  it('of a MARAC that nobody covers, or that is not there any more, everybody is told, each once', () => {
    expect(coordinatorsOf('Coventry', { maracs })).toEqual(['senior@wmp.example', 'second@wmp.example']);
    expect(coordinatorsOf('Gone', { maracs })).toEqual([]);
    expect(coordinatorsOrAll('Dudley', { maracs })).toEqual(['dudley@wmp.example']);
    expect(coordinatorsOrAll('Sandwell', { maracs: [...maracs, marac('Solihull', 'dudley@wmp.example')] })).toEqual([
      'senior@wmp.example',
      'second@wmp.example',
      'SENIOR@wmp.example',
      'dudley@wmp.example'
    ]);
    expect(coordinatorsOrAll('Gone', { maracs: [] })).toEqual([]);
  });
});

const monday = new Date('2026-06-15T09:00:00Z');
const done = { at: monday, by: 'Example, Senior' };
const referral = { status: 'Accepted', evidence: { Reviewed: done }, receivedAt: monday } as unknown as ReferralSummary;
const transfer = (key: string, changes: Partial<Transfer> = {}): Transfer =>
  ({ key, answeredAt: monday, evidence: {}, ...changes }) as Transfer;

describe('the MARAC responsible after a transfer', () => {
  it('is the one of the transfer that the case names, among all of its transfers', () => {
    const [first, second] = [transfer('one'), transfer('two')];
    expect(currentTransferOf({ currentTransfer: 'two' }, [first, second])).toBe(second);
    expect(offeredTransferOf({ pendingTransfer: 'two' }, [first, second])).toBe(second);
    // A damaged row has no key: it is not the transfer of a case that names none.
    const damaged = transfer(undefined as unknown as string);
    expect([currentTransferOf({}, [damaged]), offeredTransferOf({}, [damaged])]).toEqual([undefined, undefined]);
  });

  it('has what that MARAC did, and nothing that it did not', () => {
    const crimes = { outcome: 'Newly recorded', detail: '20/1/26' } as const;
    const there = transfer('t', { crimes, idvaAcknowledged: done });
    expect(responsibleFor({ ...referral, currentTransfer: 't' }, [there])).toEqual({
      status: 'Accepted',
      evidence: {},
      receivedAt: monday,
      crimes,
      idvaAcknowledged: done,
      transfer: there
    });
    const bare = transfer('t', { answeredAt: undefined });
    const responsible = responsibleFor({ ...referral, currentTransfer: 't' }, [bare]);
    expect(Object.keys(responsible).sort()).toEqual(['evidence', 'receivedAt', 'status', 'transfer']);
    expect(responsible.receivedAt.getTime()).toBeNaN();
    expect(responsibleFor({ ...referral, currentTransfer: 'gone' }, [bare])).toMatchObject({ status: 'Accepted', evidence: {} });
    expect(owedNow(responsibleFor({ ...referral, currentTransfer: 'gone' }, [bare]), 'Wanted', hours)).toBeUndefined();
  });
});

describe('what is owed on a case now', () => {
  const at = (text: string): Date => new Date(text);

  it('runs from the receipt, or from when an e-mailed form reached the team', () => {
    expect(owedNow(referral, undefined, hours)).toEqual({
      nextDueAt: at('2026-06-17T09:00:00Z'),
      dutiesDueAt: at('2026-06-17T09:00:00Z'),
      idvaDueAt: at('2026-06-16T10:00:00Z')
    });
    expect(owedNow({ ...referral, receivedElsewhereAt: at('2026-06-12T09:00:00Z') }, undefined, hours)?.nextDueAt).toEqual(
      at('2026-06-16T09:00:00Z')
    );
    expect(owedNow({ ...referral, receivedElsewhereAt: new Date(NaN) }, undefined, hours)?.nextDueAt).toEqual(at('2026-06-17T09:00:00Z'));
    expect(owedNow({ ...referral, receivedAt: new Date(NaN) }, undefined, hours)).toBeUndefined();
    expect(owedNow({ ...referral, receivedAt: 'yesterday' as unknown as Date }, undefined, hours)).toBeUndefined();
  });

  it('of a withdrawn case is the offer of an IDVA where it is wanted, then the answer, and nothing else', () => {
    const withdrawn = { ...referral, status: 'Withdrawn' as const };
    expect(Object.keys(owedNow(withdrawn, 'Wanted', hours) ?? {}).sort()).toEqual(['dutiesDueAt', 'idvaDueAt', 'nextDueAt']);
    expect(owedNow(withdrawn, 'Not needed', hours)).toEqual({});
    expect(owedNow(withdrawn, undefined, hours)).toEqual({});
    const told = { ...withdrawn, evidence: { 'IDVA notified': done } };
    expect(Object.keys(owedNow(told, 'Wanted', hours) ?? {}).sort()).toEqual(['dutiesDueAt', 'nextDueAt']);
    expect(owedNow({ ...told, idvaAcknowledged: done }, 'Wanted', hours)).toEqual({});
  });

  it('evidence is added, put right and taken away', () => {
    const later = { ...done, by: 'Example, Other' };
    expect(withEvidence({ Reviewed: done, Processed: done }, { Processed: null, Reviewed: later, 'IDVA notified': done })).toEqual({
      Reviewed: later,
      'IDVA notified': done
    });
    expect(withEvidence({ Reviewed: done })).toEqual({ Reviewed: done });
  });
});
