import { readBeforeView, readBeforeWords, readTakenOut, readingOf, takenOutWords } from '../../../src/domain/meetings/readBefore';
import type { TakenOut } from '../../../src/domain/meetings/readBefore';
import { withoutCase, withoutReference } from '../../../src/domain/meetings/withoutCase';
import { circulatedCase, coventryAgenda, earlierMinutes } from '../../support/stories/partnerMeetings';

const two = { key: 'case-2', reference: 'WM-002' };

describe('a document without a case', () => {
  it('is numbered anew, and each case is at the time that its place has', () => {
    const cases = ['10am', '10:15am', '10:30am'].map((slot, at) => circulatedCase(at + 1, { slot }));
    expect(withoutCase(coventryAgenda({ cases }), two)).toMatchObject({
      cases: [
        { caseKey: 'case-1', number: 1, slot: '10am' },
        { caseKey: 'case-3', number: 2, slot: '10:15am' }
      ]
    });
  });

  it('names it nowhere beside the list', () => {
    const agenda = coventryAgenda({
      cases: [circulatedCase(1, { narrative: 'He also hit WM-002.' }), circulatedCase(2)],
      openActions: [
        { reference: 'WM-002', agency: 'Housing', action: 'Change the locks', status: 'Open' },
        { reference: '12-month flags', agency: 'Housing', action: 'Remove the 12-month flags of WM-002, WM-007.', status: 'Open' }
      ],
      twelveMonths: [{ reference: 'WM-002', name: 'Anya Example2', since: '2025-06-01' }],
      otherBusiness: ['Room', 'What came of WM-002']
    });
    const without = withoutCase(agenda, two);
    expect(JSON.stringify(without)).not.toMatch(/WM-002|Example2|case-2/);
    expect(without).toMatchObject({
      openActions: [{ action: 'Remove the 12-month flags of WM-007.' }],
      twelveMonths: [],
      otherBusiness: ['Room']
    });
  });

  it('of a meeting by date gives nobody a time', () => {
    const cases = [1, 2].map(number => circulatedCase(number, { slot: undefined }));
    const agenda = withoutCase(coventryAgenda({ cases }), { key: 'case-1', reference: 'WM-001' });
    expect(agenda.cases.map(one => ('slot' in one ? one.slot : undefined))).toEqual([undefined]);
    const mixed = withoutCase(coventryAgenda({ cases: [circulatedCase(1, { slot: undefined }), circulatedCase(2, { slot: '10am' })] }), {
      key: 'case-1',
      reference: 'WM-001'
    });
    expect(mixed.cases).toMatchObject([{ slot: '10am' }]);
  });

  it('of minutes keeps every other line and action, and no line that names it', () => {
    const section = (...lines: readonly string[]) => ({ heading: 'Risk analysis', lines });
    const of = (caseKey: string, number: number, sections: readonly ReturnType<typeof section>[], ...actions: readonly string[]) => ({
      caseKey,
      reference: `WM-00${number}`,
      number,
      victimName: 'Example',
      outcome: 'Heard',
      sections,
      actions: actions.map(action => ({ agency: 'Housing', action }))
    });
    const minutes = {
      ...earlierMinutes,
      cases: [
        of('case-1', 1, [section('High', 'As in WM-002'), section('See WM-002')], 'Fit locks', 'As for WM-002'),
        of('case-2', 2, [section('High')]),
        of('case-3', 3, [section('Low')])
      ]
    };
    expect(withoutCase(minutes, two)).toEqual({
      ...minutes,
      cases: [of('case-1', 1, [section('High')], 'Fit locks'), { ...of('case-3', 3, [section('Low')]), number: 2 }]
    });
  });

  it('says another case where a text names it', () => {
    const agenda = coventryAgenda({ cases: [circulatedCase(1, { narrative: 'Like WM-002, and WM-002 again.' })] });
    expect(withoutCase(agenda, two).cases).toMatchObject([{ narrative: 'Like another case, and another case again.' }]);
    expect(
      withoutCase(
        coventryAgenda({ cases: [circulatedCase(1)], twelveMonths: [{ reference: 'WM-009', name: 'Other', since: '2025-06-01' }] }),
        two
      )
    ).toMatchObject({ twelveMonths: [{ reference: 'WM-009' }] });
  });

  it('in which it does not stand stays as it is', () => {
    const agenda = coventryAgenda({ cases: [circulatedCase(1), circulatedCase(3)] });
    expect(withoutCase(agenda, two)).toEqual(agenda);
  });
});

test.each([
  ['Remove the 12-month flags of A-1, B-2.', 'B-2', 'Remove the 12-month flags of A-1.'],
  ['Remove the 12-month flags of B-2.', 'B-2', undefined],
  ['Look at B-2 again', 'B-2', undefined],
  ['Remove the 12-month flags of A-1, B-2, C-3.', 'B-2', 'Remove the 12-month flags of A-1, C-3.'],
  ['Remove the 12-month flags of A-1, B-2. Ring her.', 'B-2', undefined],
  ['Look again', 'B-2', 'Look again']
])('"%s" without %s', (words, reference, expected) => expect(withoutReference(words, reference)).toBe(expected));

describe('who had read a case before it was taken out', () => {
  const document = { meetingKey: 'm', marac: 'Coventry', kind: 'Agenda', version: 1, startsAt: new Date('2026-07-08T09:00:00Z') } as const;
  const all: readonly TakenOut[] = [
    { document, agencies: ['Housing', 'Children’s social care'] },
    { document: { ...document, version: 12 }, agencies: ['Health'] }
  ];

  it('is read again as it was written, whichever version begins with the same words', () =>
    expect(
      readTakenOut(
        takenOutWords(all),
        all.map(one => one.document)
      )
    ).toEqual(all));

  it('is known by openings and copies taken of that version', () => {
    const row = {
      kind: 'Document opened',
      summary: '',
      answers: { kind: 'Agenda', version: '1', copy: '' },
      agency: 'Housing',
      by: 'Example, H',
      at: new Date('2026-06-15T09:00:00Z')
    };
    const taken = (summary: string) => readingOf({ ...row, kind: 'Copy taken', summary, answers: {} });
    expect(taken('Exported as Word: Agenda Coventry 2026-07-08, copy for Housing (Version 1, circulated Monday).')).toMatchObject({
      how: 'saved as Word',
      version: 1,
      copy: 'Housing',
      kind: 'Agenda'
    });
    expect(taken('Printed: Minutes Coventry 2026-07-08 (Version 12, circulated Monday).')).toMatchObject({
      how: 'printed',
      version: 12,
      copy: '',
      kind: 'Minutes'
    });
    expect(taken('Exported as CSV: a list')).toBeUndefined();
    expect(readingOf({ ...row, kind: 'Research' })).toBeUndefined();
    const readings = [readingOf(row)].flatMap(one => (one ? [one] : []));
    expect(readBeforeView(readBeforeWords(all.map(one => ({ ...one, readings }))))).toMatchObject([
      {
        agencies: [
          { agency: 'Housing', wasRead: true, words: 'opened by Example, H, Monday 15 June 2026, 10am' },
          { agency: 'Children’s social care', wasRead: false }
        ]
      },
      { agencies: [{ agency: 'Health', wasRead: false }] }
    ]);
  });
});
