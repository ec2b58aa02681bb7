import { agendaWords, finderHelp, foundView, sinceWords, statusWords } from '../../../../src/webparts/caseFinder/presenters/foundCases';
import { readCaseView } from '../../../../src/webparts/caseFinder/presenters/readCase';
import { nameSearch, nothingTyped, referenceSearch } from '../../../../src/webparts/caseFinder/presenters/typedSearch';
import { referralStatuses } from '../../../../src/domain/referral/transitions';
import { referenceOf } from '../../../../src/domain/referral/reference';
import type { FoundCase } from '../../../../src/services/finder/finderUseCases';
import { secretAddressesOf } from '../../../../src/domain/secrets/secrets';
import { aCase, aRecord, configuration, wednesdayNoon } from '../../maracDesk/builders';

const reference = referenceOf('00000000-0000-4000-8000-000000000001');
const typed = (changes: Partial<typeof nothingTyped>): typeof nothingTyped => ({ ...nothingTyped, ...changes });
const born = { day: '27', month: 'March', year: '1988' };
const words = (read: ReturnType<typeof nameSearch>): readonly string[] => (read.ok ? [] : read.problems.map(problem => problem.words));

describe('a reference', () => {
  it.each([reference, reference.toLowerCase(), reference.replace(/-/g, ''), ` ${reference.slice(2).replace(/-/g, ' ')} `])(
    '%s is read as it was meant',
    spelt => {
      expect(referenceSearch(typed({ reference: spelt }))).toEqual({ ok: true, search: { by: 'reference', reference } });
    }
  );

  it('with a wrong letter is not looked for', () => {
    const wrong = `${reference.slice(0, -1)}${reference.endsWith('0') ? '1' : '0'}`;
    expect(words(referenceSearch(typed({ reference: wrong })))).toEqual([expect.stringContaining('Check the reference') as string]);
    expect(words(referenceSearch(nothingTyped))).toEqual(['Enter a reference']);
  });
});

describe('a name', () => {
  it.each([
    [{ familyName: ' De  Souza ' }, { familyName: 'De Souza', givenNames: '' }],
    [
      { familyName: 'O’Neill', givenNames: 'Ó' },
      { familyName: 'O’Neill', givenNames: 'Ó' }
    ],
    [
      { familyName: 'Ng', dateOfBirth: born },
      { familyName: 'Ng', givenNames: '', dateOfBirth: '1988-03-27' }
    ],
    [
      { givenNames: 'Anya', dateOfBirth: born },
      { familyName: '', givenNames: 'Anya', dateOfBirth: '1988-03-27' }
    ]
  ])('%j is looked for as typed', (changes, search) => {
    expect(nameSearch(typed(changes))).toEqual({ ok: true, search: { by: 'name', ...search } });
  });

  it.each([
    [{}, ['Enter a family name']],
    [{ givenNames: 'Anya' }, ['Enter a family name, or the date of birth as well']],
    [{ familyName: 'N' }, ['Enter at least 2 letters of the family name']],
    [{ familyName: 'Ng', dateOfBirth: { ...born, year: '88' } }, ['Enter the year of birth with four digits']],
    [
      { familyName: 'Ng', dateOfBirth: { ...born, day: '31', month: '2' } },
      ['Enter a date of birth with day, month and year, or leave it empty']
    ],
    [
      { familyName: 'N', dateOfBirth: { ...born, day: '' } },
      ['Enter at least 2 letters of the family name', 'Enter a date of birth with day, month and year, or leave it empty']
    ]
  ])('%j is asked about', (changes, problems) => {
    expect(words(nameSearch(typed(changes)))).toEqual(problems);
  });
});

describe('what is found', () => {
  const found = (caseKey: string, changes: Partial<FoundCase> = {}): FoundCase => ({
    caseKey,
    reference,
    status: 'Accepted',
    marac: 'Walsall',
    since: new Date('2026-06-17T09:00:00Z'),
    person: { name: 'Testcase, Anya', role: 'Victim' },
    ...changes
  });

  it('is told in words, by person where one case holds several', () => {
    expect(foundView({ cases: [found('a')], more: false }).heading).toBe('1 case found');
    const two = foundView({ cases: [found('a'), found('a', { person: { name: 'Testcase, Bo', role: 'Child' } }), found('b')], more: true });
    expect(two.heading).toBe('3 people in 2 or more cases found');
    expect(two.moreWords).toMatch(/^The first 3 people found are shown; there are more/);
    expect(new Set(two.rows.map(({ id }) => id)).size).toBe(3);
    expect(two.rows[0]).toMatchObject({
      status: 'Accepted, waiting for a meeting',
      marac: 'Walsall',
      since: 'Since 17 Jun 2026',
      agenda: 'None yet',
      role: 'Victim'
    });
    // Anybody of the force reads a line without a trace: nothing of contact, risk or whereabouts stands in it.
    expect(Object.keys(two.rows[0]).sort()).toEqual([
      'agenda',
      'born',
      'caseKey',
      'id',
      'marac',
      'person',
      'reference',
      'role',
      'since',
      'status'
    ]);
    expect(foundView({ cases: [], more: false })).toEqual({ heading: 'Nothing found', rows: [] });
  });

  it('every status has words of its own, and what is damaged shows as not known', () => {
    expect(new Set(referralStatuses.map(statusWords)).size).toBe(referralStatuses.length);
    expect(sinceWords(new Date(NaN))).toBe('');
    // Within a sentence: the month keeps its capital letter.
    expect(sinceWords(new Date('2026-10-29T09:00:00Z'), 'since')).toBe('since 29 Oct 2026');
    expect(agendaWords(new Date('2026-07-01T08:00:00Z'))).toBe('1 Jul 2026');
    expect(finderHelp('forbidden')).toContain('WMP Users');
  });
});

it('one case has the tool with its grade, and every critical flag', () => {
  const record = aRecord(aCase({ riskTool: 'DARA', daraGrade: 'High', dashScore: undefined }), {
    riskTool: 'DARA',
    daraGrade: 'High',
    daraThreatensToKill: 'All the time',
    weaponInIncident: 'Knife or blade'
  });
  const { facts } = readCaseView(
    { record, versions: [], configuration, serverNow: wednesdayNoon, secrets: secretAddressesOf(record) },
    wednesdayNoon
  );
  expect(facts).toContainEqual({ label: 'Risk assessment', words: 'DARA, grade High' });
  expect(facts.find(({ label }) => label === 'Critical flags')?.words).toMatch(
    /^Threats to kill: all the time\nWeapon in this incident: knife or blade\n/
  );
});
