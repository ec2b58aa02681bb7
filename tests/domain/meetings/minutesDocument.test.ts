import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { leftOutOfMinutes, minutesCopies } from '../../../src/domain/meetings/minutesDocument';
import type { MinutedCase } from '../../../src/domain/meetings/minutesDocument';
import { emptyMinutes, minutesKey, recordingWords } from '../../../src/domain/meetings/minutes';
import type { MinuteLine } from '../../../src/domain/meetings/minutes';
import type { ReferralSummary } from '../../../src/domain/referral/referral';
import { cannotRead } from '../../../src/domain/kernel/problems';
import { addressLeftOut, secretAddressesOf } from '../../../src/domain/secrets/secrets';
import { meetingWith, personWith, referralWith } from './support/agenda';

const due = '2026-07-20' as CalendarDay;
const line = (key: string, section: MinuteLine['section'], text: string, rank = 1, agency?: string): MinuteLine => ({
  key,
  section,
  rank,
  text,
  ...(agency !== undefined && { action: { agency, owner: 'PC Example', due } })
});
const minuted = (key: string, changes: Partial<ReferralSummary> = {}, more: Partial<MinutedCase> = {}): MinutedCase => ({
  referral: referralWith(key, changes),
  minutes: { outcome: 'Heard', lines: [] },
  withheldFrom: [],
  secrets: secretAddressesOf({ people: [] }),
  ...more
});
const circulation = { version: 2, at: new Date('2026-07-09T09:00:00Z'), by: 'Example, Senior' };
const agencies = ['Housing', 'Health', 'Police'];
const copies = (...cases: readonly MinutedCase[]) => minutesCopies(meetingWith(), circulation, cases, agencies);
const keysOf = (...cases: readonly MinutedCase[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    copies(...cases).map(({ agency, document }) => [agency, document.cases.map(({ number, caseKey }) => `${number} ${caseKey}`)])
  );
const excluded = (agency: string, person = '', insteadOf = '') => ({
  mustNotReceive: [{ agency, person, reason: 'Works there', insteadOf }]
});

describe('who gets the minutes of which case', () => {
  it('is everybody, in one copy, where nothing is against it', () => {
    expect(keysOf(minuted('a'), minuted('b'))).toEqual({ '': ['1 a', '2 b'] });
  });

  it('is nobody of a restricted case', () => {
    expect(keysOf(minuted('a', { restricted: true }), minuted('b'))).toEqual({ '': ['1 b'] });
  });

  it('is nobody of a case of which nobody can tell who must not be told', () => {
    expect(keysOf(minuted('a', { problems: [cannotRead('exclusions', 'it is no JSON')] }))).toEqual({ '': [] });
  });

  it.each<[string, MinutedCase, readonly string[]]>([
    ['an agency that must not be told', minuted('a', excluded('Housing')), ['Health', 'Police']],
    ['an agency that the agenda withheld it from', minuted('a', {}, { withheldFrom: ['Health'] }), ['Housing', 'Police']],
    ['one person, for whom nobody receives', minuted('a', excluded('Housing', 'Al')), ['Health', 'Police']],
    [
      'one person, for whom somebody receives: the copy for all is read by that person too',
      minuted('a', excluded('Housing', 'Al', 'sam@housing.example')),
      ['Housing', 'Health', 'Police']
    ],
    ['an agency that is no longer at the MARAC', minuted('a', excluded('Closed agency')), ['Housing', 'Health', 'Police']]
  ])('is not %s, and every other in a copy of its own, counted from 1', (_whom, one, told) => {
    expect(keysOf(one, minuted('b'))).toEqual({ '': ['1 b'], ...Object.fromEntries(told.map(agency => [agency, ['1 a', '2 b']])) });
  });
});

describe('what the minutes say', () => {
  it('is of the meeting who chaired, who approved, and who came with or without having promised confidentiality', () => {
    const came = (name: string) => ({ key: name, kind: 'Present' as const, agency: 'Housing', name });
    const by = { at: circulation.at, by: 'Example, Chair' };
    const meeting = meetingWith({
      attendance: [{ ...came('Al'), confidentiality: by }, came('Bo')],
      agenda: { ...meetingWith().agenda, approved: by }
    });
    const [{ agency, document }] = minutesCopies(meeting, circulation, [], agencies);
    expect(agency).toBe('');
    expect(document).toEqual({
      kind: 'Minutes',
      meetingKey: 'july',
      marac: 'Coventry',
      version: 2,
      circulatedAt: '2026-07-09T09:00:00.000Z',
      startsAt: '2026-07-08T09:00:00.000Z',
      chair: 'Example, Chair',
      approvedBy: 'Example, Chair',
      attendance: [
        { kind: 'Present', agency: 'Housing', name: 'Al', confidentiality: true },
        { kind: 'Present', agency: 'Housing', name: 'Bo', confidentiality: false }
      ],
      cases: []
    });
    expect(copies()[0].document.approvedBy).toBe('');
  });

  it('is of a case its sections in the chair’s sequence, lines in their order, actions apart, and nothing that is empty', () => {
    const lines = [
      line('z', 'Risk analysis', 'Third', 2),
      line('y', 'Risk analysis', 'Second', 1),
      line('x', 'Risk analysis', 'First', 1),
      line('w', 'Presented by', 'PC Example'),
      line('v', 'Transfer needed', ' '),
      line('b', 'Actions', 'Fit locks', 2, 'Housing'),
      line('a', 'Actions', 'Ring her', 1, 'Health'),
      line('c', 'Actions', 'Asked of nobody'),
      line('d', 'Actions', ' ', 3, 'Police')
    ];
    const [{ document }] = copies(minuted('a', {}, { minutes: { outcome: 'Heard', lines } }));
    expect(document.cases).toEqual([
      {
        caseKey: 'a',
        reference: 'WM-a',
        number: 1,
        victimName: 'Testcase, Anya',
        outcome: 'Heard',
        sections: [
          { heading: 'Presented by', lines: ['PC Example'] },
          { heading: 'Risk analysis', lines: ['First', 'Second', 'Third'] }
        ],
        actions: [
          { agency: 'Health', action: 'Ring her', due },
          { agency: 'Housing', action: 'Fit locks', due }
        ]
      }
    ]);
  });

  it('is never an address that must be kept secret; what is left out is for the coordinator alone, and nothing of a restricted case', () => {
    const secrets = secretAddressesOf({
      people: [personWith({ address: '17 Hidden Lane\nCoventry', postcode: 'CV1 9ZZ', addressIsConfidential: true })]
    });
    const minutes = {
      outcome: 'Heard' as const,
      lines: [line('a', 'Risk analysis', 'He waits at 17 Hidden Lane.'), line('b', 'Actions', 'Go to cv19zz', 1, 'Police')]
    };
    const one = minuted('a', {}, { minutes, secrets });
    const [{ document }] = copies(one);
    expect(JSON.stringify(document)).not.toMatch(/hidden lane|cv1 ?9zz/i);
    expect(document.cases[0].sections[0].lines[0]).toContain(addressLeftOut);
    expect(document.cases[0].actions[0].action).toContain(addressLeftOut);
    const left = leftOutOfMinutes([one, minuted('r', { restricted: true }, { minutes, secrets })]);
    expect(left.map(({ reference, where }) => [reference, where])).toEqual([
      ['WM-a', 'Risk analysis'],
      ['WM-a', 'Actions']
    ]);
  });
});

it('minutes of which nothing is written are empty, and known by meeting and case', () => {
  expect(minutesKey('m', 'c')).toBe('m:c');
  expect(emptyMinutes('m', 'c')).toEqual({
    key: 'm:c',
    meetingKey: 'm',
    caseKey: 'c',
    outcome: 'Not yet heard',
    lines: [],
    pending: '',
    problems: []
  });
  expect(cannotRead('minutes').words).toBe('What was minuted cannot be read');
  expect([[], ['A'], ['A', 'B']].map(recordingWords)).toEqual([
    '',
    'Actions of the minutes of A are still being recorded.',
    'Actions of the minutes of A, B are still being recorded.'
  ]);
});
