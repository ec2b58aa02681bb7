import { parseDay } from '../../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../../src/domain/kernel/calendarDay';
import { defaultConfiguration as configuration } from '../../../../src/domain/setUp/defaultConfiguration';
import {
  departureFrom,
  departureProblems,
  leaveIds,
  nothingSaid,
  movedWords,
  tellingOf,
  tellingWords,
  toldRows,
  toldSummary,
  toldWords
} from '../../../../src/webparts/maracDesk/transfer/presenters/leavingView';
import {
  matrixView,
  firstPeriod,
  periodIds,
  periodOf,
  periodProblems
} from '../../../../src/webparts/maracDesk/transfer/presenters/matrixView';
import { transferPack } from '../../../../src/webparts/maracDesk/transfer/presenters/packView';
import { aRecord, aCase } from '../builders';
import { anOffer, someDetails } from './views';

const today = parseDay('2026-06-17') as CalendarDay;
const at = new Date('2026-06-17T11:00:00Z');

describe('the matrix', () => {
  const matrix = {
    maracs: ['Coventry', 'Walsall'],
    counts: [
      [0, 3],
      [1, 0]
    ],
    outOfForce: [2, 0]
  };

  it('has every MARAC against every other, out of force, and both totals', () => {
    const view = matrixView(matrix);
    expect(view.columns).toEqual(['Coventry', 'Walsall', 'Out of force', 'All']);
    expect(view.rows.map(({ from, cells }) => [from, ...cells.map(({ shown }) => shown)])).toEqual([
      ['Coventry', '–', '3', '2', '5'],
      ['Walsall', '1', '–', '0', '1'],
      ['All', '1', '3', '2', '6']
    ]);
    expect(view.summary).toBe('6 transfers, 2 of them out of force. Most: 3 from Coventry to Walsall.');
    expect(view.rows[0].cells[1].words).toBe('Coventry to Walsall: 3');
  });

  it('says when there are none', () => {
    expect(
      matrixView({
        ...matrix,
        counts: [
          [0, 0],
          [0, 0]
        ],
        outOfForce: [0, 0]
      }).summary
    ).toBe('No transfers in this period.');
  });
});

describe('a period', () => {
  it('is the quarter to begin with, both days in it', () => {
    const asked = periodOf(firstPeriod(today));
    expect(asked.words).toBe('from 1 April 2026 to 30 June 2026');
    expect(asked.from.toISOString()).toBe('2026-03-31T23:00:00.000Z');
    expect(asked.to.toISOString()).toBe('2026-06-30T23:00:00.000Z');
    expect(periodProblems(firstPeriod(today))).toEqual([]);
  });

  it('of days the wrong way round, or none, is said', () => {
    const { from, to } = firstPeriod(today);
    expect(periodProblems({ from: to, to: from }).map(({ fieldId }) => fieldId)).toEqual([periodIds.to]);
    expect(periodProblems({ from: { day: '', month: '', year: '' }, to }).map(({ fieldId }) => fieldId)).toEqual([periodIds.from]);
  });
});

describe('a victim who has left', () => {
  it('takes a place; a day may be left to today, and is never in the future', () => {
    expect(departureProblems(nothingSaid, today).map(({ fieldId }) => fieldId)).toEqual([leaveIds.destination]);
    const said = { ...nothingSaid, destination: 'Not known' } as const;
    expect(departureProblems(said, today)).toEqual([]);
    expect(departureFrom(said).leftOn).toBe('');
    const tomorrow = { ...said, leftOn: { day: '18', month: '6', year: '2026' } };
    expect(departureProblems(tomorrow, today).map(({ words }) => words)).toEqual(['The day the victim left must be today or in the past']);
    expect(departureFrom({ ...said, leftOn: { day: '16', month: 'June', year: '2026' } }).leftOn).toBe('2026-06-16');
  });

  it('an address is ticked for somebody only where it is given', () => {
    const said = { ...nothingSaid, destination: 'Not known', addressToldTo: ['Housing'] } as const;
    expect(departureProblems(said, today).map(({ fieldId }) => fieldId)).toEqual([leaveIds.newAddress]);
  });

  it('those who must not be told are not told, with the reason', () => {
    const record = aRecord(
      aCase({ owningMarac: 'Walsall', mustNotReceive: [{ agency: 'Housing', person: '', reason: 'He works there' }] })
    );
    const { told, notTold } = tellingOf(record, configuration);
    expect(told).toContain('Health');
    expect(told).not.toContain('Housing');
    expect(notTold.map(({ agency }) => agency)).toContain('Housing');
    expect(tellingWords({ told: ['Health', 'Probation'], notTold, withoutMessage: [] }, 'Walsall')).toMatch(
      /^2 agencies of Walsall are told: Health and Probation\. .* does not say where the victim is/
    );
    expect(toldWords({ told: ['Health'], notTold, withoutMessage: [] })).toBe('1 agency is told that the victim has left.');
    expect(toldWords({ told: ['Health', 'Probation'], notTold, withoutMessage: ['Probation'] })).toBe(
      '2 agencies are told that the victim has left. No address is stored for Probation: the notice waits on the partner site, and no message says so. Tell it by telephone, and ask the site owner to add the address in Configuration.'
    );
    const some = { told: ['Health', 'Probation'], notTold, withoutMessage: ['Probation'] };
    for (const words of [tellingWords(some, 'Walsall'), movedWords(some, 'Walsall')]) {
      expect(words).toMatch(/^.*2 agencies of Walsall are told.*\. A message goes to Health\. .*No address is stored for Probation: /);
      expect(words.match(/Probation/g)).toHaveLength(1);
    }
    const reached = {
      ...configuration,
      contacts: told.slice(1).map(agency => ({ marac: record.owningMarac, agency, emails: ['a@b.example'] }))
    };
    expect(tellingOf(record, reached).withoutMessage).toEqual(told.slice(0, 1));
    expect(tellingWords({ told: [], notTold, withoutMessage: [] }, 'Walsall')).toMatch(/nobody would be/);
  });

  it('shows first who has not answered', () => {
    const rows = toldRows([
      { agency: 'Health', sentAt: at, words: '', acknowledged: { at, by: 'Sam Example' } },
      { agency: 'Probation', sentAt: at, words: '' },
      { agency: 'Housing', sentAt: at, words: '' }
    ]);
    expect(rows.map(({ agency, waiting }) => [agency, waiting])).toEqual([
      ['Housing', true],
      ['Probation', true],
      ['Health', false]
    ]);
    expect(toldSummary(rows)).toBe('3 agencies have been told. 2 have not answered.');
    expect(toldSummary([])).toBe('Nobody has been told that the victim has left.');
    expect(toldSummary(toldRows([{ agency: 'Health', sentAt: at, words: '', correctedAt: at }]))).toMatch(/^It was taken back/);
  });
});

describe('the pack for somewhere outside the force', () => {
  it('begins with the transfer and whom to confirm it to, then what goes with it, the open actions, and the whole referral', () => {
    const transfer = anOffer({ outOfForce: true, to: 'Warwickshire', details: { ...someDetails, actions: { one: 'Handed over' } } });
    const bundle = {
      parts: [
        { name: 'Referral', words: 'As it was sent', complete: true },
        { name: 'IDVA details', words: '', complete: false }
      ],
      openActions: [{ key: 'one', action: 'Fit new locks', agency: 'Housing', dueAt: at }]
    } as const;
    const { title, cards } = transferPack(aRecord(aCase()), transfer, bundle, configuration, at);
    expect(title).toBe('MARAC to MARAC transfer');
    expect(cards.slice(0, 3).map(card => card.title)).toEqual(['Transfer to Warwickshire', 'What goes with it', 'Open actions']);
    expect(cards[0].rows.find(({ id }) => id === 'pack-confirm')?.value).toBe(
      'To the coordinator of Birmingham East: coordinator.birmingham@wmp.example'
    );
    expect(cards[1].rows.map(({ value, warning }) => [value, warning])).toEqual([
      ['As it was sent', false],
      ['Not complete', true]
    ]);
    expect(cards[2].rows[0]).toMatchObject({ label: 'Housing', value: 'Fit new locks\nDue 17 June 2026\nHanded over' });
    expect(cards.length).toBeGreaterThan(3);
  });

  it('says of an address that must be kept secret that it must be', () => {
    const bundle = { parts: [], openActions: [] };
    const record = aRecord(aCase());
    const packOf = (addressIsConfidential: boolean) =>
      transferPack(
        { ...record, people: record.people.map(person => ({ ...person, addressIsConfidential })) },
        anOffer({ outOfForce: true, to: 'Warwickshire', details: someDetails }),
        bundle,
        configuration,
        at
      );
    expect(packOf(true).details.map(([label]) => label)).toContain('Secret address');
    expect(packOf(false).details.map(([label]) => label)).not.toContain('Secret address');
  });
});
