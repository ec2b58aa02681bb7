import {
  firstReviewAt,
  lastHappened,
  obstaclesTo,
  recordTypeOf,
  reviewDayOf,
  startOf,
  yearsAfter
} from '../../../src/domain/retention/retention';
import { usualYears } from '../../../src/domain/retention/retentionRules';
import type { OnLog, RetentionFacts } from '../../../src/domain/retention/retention';
import type { ReferralSummary } from '../../../src/domain/referral/referral';
import { referralWith } from '../meetings/support/agenda';
import { day } from '../support/days';

const rules = { years: usualYears, disposers: [] };
const facts: RetentionFacts = { openActions: 0 };
const onLog: OnLog = { isOpen: true };
const at = (text: string): Date => new Date(text);
const plain: Partial<ReferralSummary> = {
  receivedAt: at('2026-06-15T09:00:00Z'),
  status: 'Closed',
  evidence: {},
  sentAgainAt: undefined,
  agendaDate: undefined,
  idvaAcknowledged: undefined,
  problems: []
};
const referral = (changes: Partial<ReferralSummary> = {}): ReferralSummary => ({ ...referralWith('case'), ...plain, ...changes });

describe('for how long a case is kept', () => {
  it.each([
    ['Closed', undefined, 'Case heard', '2032-06-15'],
    ['Withdrawn', undefined, 'Referral not heard', '2032-06-15'],
    ['Withdrawn', onLog, 'Case on the complex log', '2036-06-15'],
    ['Closed', onLog, 'Case on the complex log', '2036-06-15']
  ] as const)('%s, with the log %j: as a %s, until %s', (status, log, type, until) => {
    expect(recordTypeOf({ status }, { onLog: log })).toBe(type);
    expect(reviewDayOf(referral({ status }), { onLog: log, openActions: 0 }, rules)).toBe(until);
  });

  it('runs from the last thing that is known to have happened on it', () => {
    const moments = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'].map(text => at(`${text}T09:00:00Z`));
    const [sentAgainAt, agendaDate, acknowledged, done, ended] = moments;
    const idvaAcknowledged = { at: acknowledged, by: 'x' } as ReferralSummary['idvaAcknowledged'];
    const evidence = { Reviewed: { at: done, by: 'x' } };
    expect(lastHappened(referral(), facts)).toEqual(plain.receivedAt);
    expect(lastHappened(referral({ sentAgainAt }), facts)).toEqual(sentAgainAt);
    expect(lastHappened(referral({ sentAgainAt, agendaDate }), facts)).toEqual(agendaDate);
    expect(lastHappened(referral({ agendaDate, idvaAcknowledged }), facts)).toEqual(acknowledged);
    expect(lastHappened(referral({ idvaAcknowledged, evidence }), facts)).toEqual(done);
    expect(lastHappened(referral({ evidence }), { onLog: { isOpen: false, endedAt: ended } })).toEqual(ended);
    expect(lastHappened(referral({ receivedAt: new Date(NaN), agendaDate }), facts)).toEqual(agendaDate);
    expect(lastHappened(referral({ receivedAt: new Date(NaN) }), facts)).toEqual(new Date(0));
  });

  it('is as long as somebody decided where that is longer, and never shorter', () => {
    const kept = (retentionReviewAt: string) => reviewDayOf(referral({ retentionReviewAt: at(retentionReviewAt) }), facts, rules);
    expect(kept('2040-01-01T00:00:00Z')).toBe('2040-01-01');
    expect(kept('2030-01-01T00:00:00Z')).toBe('2032-06-15');
  });

  it('is whole years by London’s days: from 29 February until 28 February', () => {
    expect(yearsAfter(at('2024-02-29T12:00:00Z'), 1)).toBe('2025-02-28');
    expect(yearsAfter(at('2026-06-15T23:30:00Z'), 6)).toBe('2032-06-16');
    expect(startOf(day('2032-06-15'))).toEqual(at('2032-06-14T23:00:00Z'));
    expect(firstReviewAt(at('2026-06-15T09:00:00Z'), rules)).toEqual(at('2032-06-14T23:00:00Z'));
  });
});

describe('a case that cannot be disposed of says why', () => {
  it.each<[Partial<ReferralSummary>, Partial<RetentionFacts>, readonly string[]]>([
    [{}, {}, []],
    [{ status: 'Withdrawn' }, {}, []],
    [{ legalHold: true }, {}, ['It is under a legal hold.']],
    [{ status: 'Actions open' }, {}, ['It is not closed: it is “Actions open”.']],
    [{}, { onLog }, ['It is on the complex-case log.']],
    [{}, { onLog: { isOpen: false } }, []],
    [{}, { openActions: 1 }, ['An action is owed on it.']],
    [{}, { openActions: 2 }, ['2 actions are owed on it.']],
    [{ pendingTransfer: 'transfer' }, {}, ['A transfer of it is offered and not answered.']],
    [{ pending: 'Accept' }, {}, ['Steps of an earlier decision are unfinished.']],
    [
      { problems: [{ words: 'Its status cannot be read' }, { words: 'Its day is none' }] },
      {},
      ['Its row must be corrected first. Its status cannot be read. Its day is none.']
    ],
    [
      { legalHold: true, status: 'Listed' },
      { openActions: 3 },
      ['It is under a legal hold.', 'It is not closed: it is “Listed”.', '3 actions are owed on it.']
    ]
  ])('%j, %j', (changes, more, words) =>
    expect(obstaclesTo(referral({ legalHold: undefined, pendingTransfer: undefined, ...changes }), { ...facts, ...more })).toEqual(words)
  );
});
