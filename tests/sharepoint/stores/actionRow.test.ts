import fc from 'fast-check';
import { parseDay } from '../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { lists } from '../../../src/sharepoint/schema';
import {
  actionColumns,
  closedColumns,
  dueAtOf,
  dueOf,
  fromActionRow,
  openColumns,
  writeHistory
} from '../../../src/sharepoint/stores/actions/actionRow';

const identity = { Id: 7, etag: '"x,1"', authorName: '', authorLogin: '' };
const day = (text: string): CalendarDay => parseDay(text) as CalendarDay;

const owed = {
  Title: 'ABC-123',
  Key: 'line-1',
  CaseKey: 'case-1',
  MeetingKey: 'meeting-1',
  Marac: 'Coventry',
  Agency: 'Housing',
  Owner: 'Example, Representative',
  Action: 'Fit new locks',
  DueAt: dueAtOf(day('2026-06-30')),
  Status: 'Open',
  Escalation: 'None',
  CarriedForward: 0,
  ...openColumns({ marac: 'Coventry', agency: 'Housing', due: day('2026-06-30') })
} as const;
const placed = { FileDirRef: '/sites/marac-partners/Lists/Actions/Coventry - Housing' };
const row = (over: object = {}): Parameters<typeof fromActionRow>[0] => ({ ...owed, ...placed, ...identity, ...over });

describe('an action as it is stored', () => {
  it('is read back as it was minuted, owed and where it belongs', () => {
    expect(fromActionRow(row())).toEqual({
      id: 7,
      etag: '"x,1"',
      key: 'line-1',
      caseKey: 'case-1',
      reference: 'ABC-123',
      meetingKey: 'meeting-1',
      marac: 'Coventry',
      agency: 'Housing',
      owner: 'Example, Representative',
      action: 'Fit new locks',
      due: '2026-06-30',
      restricted: false,
      status: 'Open',
      outcome: '',
      completedBy: '',
      escalation: 'None',
      carriedForward: 0,
      history: [],
      problems: []
    });
  });

  it('is found by MARAC and agency while it is owed, and by month once it is not', () => {
    expect(owed).toMatchObject({ OpenFor: 'Coventry - Housing', OpenDueAt: '2026-06-30T11:00:00Z', ClosedIn: null });
    expect(openColumns({ marac: 'Coventry', agency: 'Mental: health' }).OpenFor).toBe('Coventry - Mental health');
    expect(closedColumns({ marac: 'Coventry', agency: 'Housing', month: '2026-07' })).toEqual({
      OpenFor: null,
      OpenDueAt: null,
      ClosedIn: 'Coventry - Housing 2026-07'
    });
  });

  it('has a day: the same one whatever clock change or zone, and whatever time of it somebody typed', () => {
    for (const text of ['2026-03-29', '2026-10-25', '2026-01-01', '2028-02-29']) expect(dueOf({ DueAt: dueAtOf(day(text)) })).toBe(text);
    expect(dueOf({ DueAt: '2026-06-29T23:00:00Z' })).toBe('2026-06-30');
    expect(dueOf({ DueAt: '2026-06-30T22:59:59Z' })).toBe('2026-06-30');
    expect(dueAtOf(undefined)).toBeNull();
  });

  it('says where it lies or is found elsewhere than it says', () => {
    expect(fromActionRow(row({ Agency: 'Health' })).misplaced).toBe(true);
    expect(fromActionRow(row({ FileDirRef: '/x/Coventry - Health' })).misplaced).toBe(true);
    expect(fromActionRow(row({ Status: 'Done' })).misplaced).toBe(true);
    expect(fromActionRow(row({ Status: 'Done', OpenFor: null })).misplaced).toBeUndefined();
  });

  it('is restricted by its column or by its folder', () => {
    expect(fromActionRow(row({ FileDirRef: '/x/Restricted' }))).toMatchObject({ restricted: true });
    expect(fromActionRow(row({ FileDirRef: '/x/Restricted' })).misplaced).toBeUndefined();
    expect(fromActionRow(row({ Restricted: true })).misplaced).toBe(true);
  });

  it('names what is damaged, and shows the rest', () => {
    const damaged = fromActionRow(
      row({
        Status: 'Perhaps',
        DueAt: 'soon',
        Escalation: 'The mayor',
        CarriedForward: 'x',
        History: '[{"at":1}]',
        Key: '',
        Agency: '',
        Action: null
      })
    );
    expect(damaged).toMatchObject({
      status: 'Open',
      escalation: 'None',
      carriedForward: 0,
      history: [],
      key: 'row:7',
      marac: 'Coventry',
      reference: 'ABC-123'
    });
    expect(damaged.problems).toHaveLength(9);
  });

  it('keeps its history', () => {
    const history = [{ at: '2026-06-15T09:00:00.000Z', by: 'Example, Coordinator', what: 'Reassigned' }];
    expect(fromActionRow(row({ History: writeHistory(history) })).history).toEqual(history);
  });

  it('no stored row, however damaged, stops a screen', () => {
    const anything = fc.oneof(
      fc.constant(null),
      fc.constant(undefined),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant('2026-13-45'),
      fc.jsonValue(),
      fc.constantFrom({ toString: 0 }, [{ toString: null }])
    );
    const anyRow = fc.record(Object.fromEntries([...actionColumns, ...Object.keys(lists.actions.columns)].map(name => [name, anything])), {
      requiredKeys: []
    });
    fc.assert(
      fc.property(anyRow, values => {
        const action = fromActionRow({ ...values, ...identity } as Parameters<typeof fromActionRow>[0]);
        expect(action.key).not.toBe('');
        expect(action.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 }
    );
  });
});
