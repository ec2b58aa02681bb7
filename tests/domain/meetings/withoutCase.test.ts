import { readBeforeView, readBeforeWords, readTakenOut, readingOf, takenOutWords } from '../../../src/domain/meetings/readBefore';
import type { TakenOut } from '../../../src/domain/meetings/readBefore';
import { withoutCase, withoutReference } from '../../../src/domain/meetings/withoutCase';
import { circulatedCase, coventryAgenda } from '../../support/partnerMeetings';

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
    expect(without).toMatchObject({ openActions: [{ action: 'Remove the 12-month flags of WM-007.' }], twelveMonths: [], otherBusiness: ['Room'] });
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
  ['Look again', 'B-2', 'Look again']
])('"%s" without %s', (words, reference, expected) => expect(withoutReference(words, reference)).toBe(expected));

describe('who had read a case before it was taken out', () => {
  const document = { meetingKey: 'm', marac: 'Coventry', kind: 'Agenda', version: 1, startsAt: new Date('2026-07-08T09:00:00Z') } as const;
  const all: readonly TakenOut[] = [{ document, agencies: ['Housing', 'Children’s social care'] }, { document: { ...document, version: 12 }, agencies: ['Health'] }];

  it('is read again as it was written, whichever version begins with the same words', () => expect(readTakenOut(takenOutWords(all), all.map(one => one.document))).toEqual(all));

  it('is known by openings and copies taken of that version', () => {
    const row = { kind: 'Document opened', summary: '', answers: { kind: 'Agenda', version: '1', copy: '' }, agency: 'Housing', by: 'Example, H', at: new Date('2026-06-15T09:00:00Z') };
    const taken = (summary: string) => readingOf({ ...row, kind: 'Copy taken', summary, answers: {} });
    expect(taken('Exported as Word: Agenda Coventry 2026-07-08, copy for Housing (Version 1, circulated Monday).')).toMatchObject({ how: 'saved as Word', version: 1, copy: 'Housing', kind: 'Agenda' });
    expect(taken('Printed: Minutes Coventry 2026-07-08 (Version 12, circulated Monday).')).toMatchObject({ how: 'printed', version: 12, copy: '', kind: 'Minutes' });
    expect(taken('Exported as CSV: a list')).toBeUndefined();
    expect(readingOf({ ...row, kind: 'Research' })).toBeUndefined();
    const readings = [readingOf(row)].flatMap(one => (one ? [one] : []));
    expect(readBeforeView(readBeforeWords(all.map(one => ({ ...one, readings }))))).toMatchObject([
      { agencies: [{ agency: 'Housing', wasRead: true, words: 'opened by Example, H, Monday 15 June 2026, 10am' }, { agency: 'Children’s social care', wasRead: false }] },
      { agencies: [{ agency: 'Health', wasRead: false }] }
    ]);
  });
});
