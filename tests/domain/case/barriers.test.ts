import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import {
  asSeenBy,
  brokenGlass,
  coordinates,
  hiddenName,
  isHiddenFrom,
  isLifted,
  liftedFor,
  possibleBarrier,
  toldOfBarrier
} from '../../../src/domain/case/barriers';
import type { HistoryKind } from '../../../src/domain/case/history';
import { lists } from '../../../src/sharepoint/schema';
import { fromReferralSummaryRow } from '../../../src/sharepoint/stores/case/referralRow';
import type { ReferralSummary } from '../../../src/domain/referral/referral';

const { maracs } = defaultConfiguration;
const [birmingham, , coventry] = maracs;
const [own] = birmingham.coordinators;
const now = new Date('2026-06-15T13:00:00Z');
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
const line = (kind: HistoryKind, byLogin = 'Me@wmp.example', at = now): { kind: HistoryKind; byLogin: string; at: Date } => ({
  kind,
  byLogin,
  at
});

const summary: ReferralSummary = {
  id: 1,
  etag: '"1"',
  key: 'case',
  reference: 'M-TEST-0001-X',
  status: 'Accepted',
  owningMarac: birmingham.name,
  receivedByMarac: birmingham.name,
  channel: 'Online form',
  receivedAt: now,
  evidence: {},
  victimName: 'Testcase, Ada',
  criteria: ['Repeat'],
  dashScore: 16,
  restricted: true,
  referrerName: 'Example, Officer',
  referrerEmail: 'referrer@wmp.example',
  decisionReason: 'Her brother told us',
  crimes: { outcome: 'None disclosed', detail: '' },
  conflictLogins: ['ME@wmp.example'],
  pending: '',
  problems: []
};

describe('a barrier', () => {
  it.each([
    ['nobody, of a case that is not restricted', { restricted: false, conflictLogins: [] }, 'me@wmp.example', undefined],
    ['a colleague of another MARAC, of a restricted one', { restricted: true, conflictLogins: [] }, 'me@wmp.example', 'Restricted'],
    ['not the coordinator of its MARAC', { restricted: true, conflictLogins: [] }, own.toUpperCase(), undefined],
    ['the coordinator who has a conflict', { restricted: true, conflictLogins: [own] }, own, 'Conflict of interest']
  ] as const)('stands before %s', (_whom, changes, login, barrier) => {
    expect(possibleBarrier({ owningMarac: birmingham.name, ...changes }, login, defaultConfiguration)).toBe(barrier);
  });

  it.each([
    ['Restricted', [line('Taken in')], true],
    ['Restricted', [line('Sent again')], true],
    ['Restricted', [line('Returned for information')], true],
    ['Restricted', [line('Accepted')], true],
    ['Restricted', [line('Withdrawn')], true],
    ['Restricted', [line('Looked at again')], true],
    ['Restricted', [line('Transfer offered')], true],
    ['Restricted', [line('Transfer accepted')], true],
    ['Restricted', [line('Changed after sending'), line('IDVA notified'), line('Matched')], false],
    ['Restricted', [line('Opened'), line('Processed'), line('Printed')], false],
    ['Restricted', [line('Taken in', 'somebody.else@wmp.example')], false],
    ['Conflict of interest', [line('Taken in'), line('Accepted')], false],
    ['Conflict of interest', [line(brokenGlass, 'me@wmp.example', ago(liftedFor - 1))], true],
    ['Conflict of interest', [line(brokenGlass, 'me@wmp.example', ago(liftedFor))], false],
    ['Restricted', [line(brokenGlass, 'somebody.else@wmp.example')], false],
    ['Restricted', [line(brokenGlass, 'me@wmp.example', new Date(NaN))], false]
  ] as const)('of kind %s with %j is lifted: %s', (barrier, lines, lifted) => {
    expect(isLifted(barrier, lines, 'me@wmp.example', now)).toBe(lifted);
  });
});

it('a lifted barrier stands again after four hours', () => {
  expect(liftedFor).toBe(14_400_000);
});

describe('whoever coordinates a MARAC', () => {
  const two = { maracs: [{ ...coventry, coordinators: ['one@wmp.example', 'two@wmp.example'] }, birmingham] };

  it.each([
    ['TWO@wmp.example', coventry.name, true],
    ['one@wmp.example', coventry.name, true],
    ['three@wmp.example', coventry.name, false],
    ['two@wmp.example', birmingham.name, false],
    ['two@wmp.example', 'Gone', false]
  ])('is %s of %s: %s', (login, marac, is) => {
    expect(coordinates(login, marac, two)).toBe(is);
  });

  it('has no conflict of interest in a case that names nobody', () => {
    expect([
      isHiddenFrom({}, 'one@wmp.example'),
      isHiddenFrom({ conflictLogins: [] }, 'one@wmp.example'),
      isHiddenFrom({ conflictLogins: ['two@wmp.example', 'ONE@wmp.example'] }, 'one@wmp.example')
    ]).toEqual([false, false, true]);
    expect(possibleBarrier({ restricted: false, owningMarac: 'Gone' }, 'one@wmp.example', two)).toBeUndefined();
  });
});

describe('a hidden case in a list', () => {
  it('says where it stands and what is owed, and nothing of whom it is about or who wrote what', () => {
    const seen = asSeenBy('me@wmp.example', summary);
    expect(seen).toMatchObject({ victimName: hiddenName, criteria: [], reference: summary.reference, status: 'Accepted', key: 'case' });
    expect(JSON.stringify(seen)).not.toMatch(/Ada|brother|Officer|referrer@/);
    expect(isHiddenFrom(seen, 'me@wmp.example')).toBe(true);
    expect(asSeenBy('another@wmp.example', summary)).toBe(summary);
  });

  it('shows of all the columns that the desk reads only those that somebody has decided on: a new one is hidden', () => {
    const columns = Object.entries(lists.referrals.columns).map(([name, { kind }]) => [name, kind] as const);
    const given: Readonly<Record<string, (name: string) => unknown>> = {
      dateTime: () => '2026-06-15T09:00:00Z',
      number: () => 7_654_321,
      boolean: () => true
    };
    const row = Object.fromEntries(columns.map(([name, kind]) => [name, (given[kind] ?? (text => `Told by ${text}`))(name)]));
    const typed = {
      Status: 'Withdrawn',
      Channel: 'Online form',
      Criteria: 'Repeat',
      CrimesOutcome: 'Not recorded',
      ConflictLogins: 'me@wmp.example',
      IdvaOffer: 'Wanted',
      WithdrawnReason: 'The victim has died',
      MustNotReceive: JSON.stringify([{ agency: 'Told by an exclusion', person: '', reason: 'Told by a reason' }]),
      IntakeSite: 'case'
    };
    const whole = fromReferralSummaryRow({ ...row, ...typed, Id: 1, etag: '"1"' } as unknown as Parameters<
      typeof fromReferralSummaryRow
    >[0]);
    expect(whole).toMatchObject({
      victimName: 'Told by VictimName',
      mustNotReceive: [{ reason: 'Told by a reason' }],
      crimes: { detail: 'Told by CrimesDetail' }
    });

    const seen = asSeenBy('me@wmp.example', whole);
    expect(JSON.stringify(seen).match(/Told by \w+( \w+)?/g)).toEqual([
      'Told by Key',
      'Told by Reference',
      'Told by OwningMarac',
      'Told by ReceivedByMarac',
      'Told by PendingTransfer',
      'Told by ReviewedBy',
      'Told by ProcessedBy',
      'Told by CrimesConsideredBy',
      'Told by ReferrerInvitedBy',
      'Told by IdvaNotifiedBy',
      'Told by IdvaAcknowledgedBy',
      'Told by MeetingKey',
      'Told by DecisionKey',
      'Told by MatchesReviewedBy',
      'Told by CurrentTransfer',
      'Told by Pending'
    ]);
    expect(Object.keys(seen).filter(name => !(name in whole))).toEqual(['hidden']);
    expect(JSON.stringify(seen)).not.toMatch(/died|Not recorded|Repeat|dashScore/);
    // Which of them are shown, one by one: nobody's name, nothing of the risk and nothing that anybody wrote.
    expect(Object.keys(asSeenBy('me@wmp.example', { ...whole, matchesOwed: 2 })).sort()).toEqual([
      'agendaDate',
      'changedSince',
      'channel',
      'conflictLogins',
      'criteria',
      'currentTransfer',
      'decisionKey',
      'etag',
      'evidence',
      'flagsUntil',
      'hidden',
      'id',
      'idvaAcknowledged',
      'idvaOffer',
      'intake',
      'key',
      'legalHold',
      'matchesOwed',
      'matchesReviewed',
      'meetingKey',
      'nextDueAt',
      'owningMarac',
      'pending',
      'pendingTransfer',
      'problems',
      'receivedAt',
      'receivedByMarac',
      'receivedElsewhereAt',
      'reference',
      'restricted',
      'retentionReviewAt',
      'returnedAt',
      'sentAgainAt',
      'status',
      'submittedVersion',
      'victimName'
    ]);
    expect(seen).toMatchObject({ victimName: 'Hidden: conflict of interest', criteria: [], hidden: true });
  });
});

describe('whoever is told that a case was opened past its barrier', () => {
  it('are the coordinators of its MARAC, never the one who opened it, never nobody', () => {
    expect(toldOfBarrier(coventry.name, 'me@wmp.example', defaultConfiguration)).toEqual(coventry.coordinators);
    const twice = [{ ...coventry, coordinators: ['One@wmp.example', 'one@wmp.example', 'Me@wmp.example'] }, birmingham];
    expect(toldOfBarrier(coventry.name, 'me@wmp.example', { maracs: twice })).toEqual(['one@wmp.example']);
    expect(
      toldOfBarrier(coventry.name, 'one@wmp.example', {
        maracs: [
          { ...coventry, coordinators: ['one@wmp.example'] },
          { ...birmingham, coordinators: ['ONE@wmp.example', 'Far@wmp.example'] }
        ]
      })
    ).toEqual(['far@wmp.example']);
    const instead = toldOfBarrier(coventry.name, coventry.coordinators[0], {
      maracs: maracs.map(marac => ({ ...marac, coordinators: [marac.coordinators[0]] }))
    });
    expect(instead.length).toBeGreaterThan(0);
    expect(instead).not.toContain(coventry.coordinators[0]);
    expect(toldOfBarrier('No such MARAC', 'me@wmp.example', defaultConfiguration).length).toBeGreaterThan(0);
  });
});
