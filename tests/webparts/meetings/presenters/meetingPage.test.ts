import { marksOf } from '../../../../src/domain/meetings/listing';
import type { CasePerson } from '../../../../src/domain/referral/referral';
import {
  movedWords,
  nextPlace,
  placeAfterKey,
  agendaSections,
  changedWords,
  circulatedVersions,
  inOrder,
  mayArrange,
  meetingFacts,
  minutedFromWords,
  minutesWords,
  primaryStep,
  stateSteps
} from '../../../../src/webparts/meetings/presenters/meetingView';
import {
  caseResearch,
  caseResearchWords,
  remindedWords,
  researchOverview,
  unreachableWords
} from '../../../../src/webparts/meetings/presenters/researchView';
import { circulationWords } from '../../../../src/webparts/meetings/presenters/circulation';
import type { OpenMeeting } from '../../../../src/services/meetings/meetingsUseCases';
import { agendaCase, circulated, meeting, openMeeting, research } from './builders';

const person = (role: CasePerson['role'], givenNames: string): CasePerson => ({
  key: givenNames,
  role,
  givenNames,
  familyName: 'Testcase',
  aliases: [],
  telephones: [],
  address: '',
  postcode: '',
  addressIsConfidential: false
});

test('of a circulation each agency is named once: written to, or not and why', () => {
  const words = circulationWords('Agenda', {
    version: 1,
    at: new Date('2026-06-26T16:30:00Z'),
    by: 'A',
    told: ['Housing'],
    notTold: ['Police', 'Health']
  });
  expect(words).toMatch(/ Written to: Housing\. Not written to, because no address is stored: Police and Health\. Tell them by telephone/);
  expect(words.match(/Police/g)).toHaveLength(1);
});

describe('the agenda', () => {
  const withChildren = agendaCase(
    { key: 'c1' },
    { hasChildren: true, marks: ['Repeat'], people: [person('Perpetrator', 'Carl'), person('Child', 'Ben'), person('Child', 'Bea')] }
  );
  const adults = agendaCase(
    { key: 'c2', reference: 'M-BBBB-BBBB-B', dashScore: 17, decisionCriterion: 'Repeat' },
    { withheldFrom: ['Housing'] }
  );

  test('has cases with children before adults, with numbers and times through both', () => {
    const [first, second] = agendaSections(openMeeting({ cases: [withChildren, adults] }));
    expect([first.title, second.title]).toEqual(['Cases with children', 'Cases with adults only']);
    expect(first.rows[0]).toMatchObject({
      number: 1,
      slot: '10am',
      people: 'Perpetrator: Carl Testcase. 2 children.',
      marks: ['Repeat'],
      withheld: ''
    });
    expect(second.rows[0]).toMatchObject({
      number: 2,
      slot: '10:15am',
      criterion: 'Repeat; SafeLives Dash, 17 of 24 answered yes',
      withheld: 'Withheld from Housing. It goes only in the copies of the other agencies.'
    });
  });

  test('is one section where somebody has mixed them', () => {
    expect(agendaSections(openMeeting({ cases: [adults, withChildren] })).map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Cases, children and adults mixed', 2]
    ]);
  });

  test('has no times where there is no meeting to come to', () => {
    const [, adultsOnly] = agendaSections(openMeeting({ meeting: meeting({ mode: 'Information by date' }), cases: [adults] }));
    expect(adultsOnly.rows[0].slot).toBe('');
  });

  test('shows nothing of research on a case that is hidden, and that a restricted one goes out in no copy', () => {
    const cases = [agendaCase({ key: 'h', hidden: true }), agendaCase({ key: 'r', restricted: true })];
    const [, { rows }] = agendaSections(openMeeting({ cases }));
    expect(rows[0]).toMatchObject({ research: [], researchWords: '' });
    expect(rows[1].withheld).toMatch(/^Restricted: it goes out in no copy/);
    expect(rows[1].researchWords).toBe('No agency is asked');
  });

  test('follows an order, and puts what it does not name last', () => {
    expect(inOrder([withChildren, adults, agendaCase({ key: 'c3' })], ['c2', 'c1']).map(({ referral: { key } }) => key)).toEqual([
      'c2',
      'c1',
      'c3'
    ]);
  });

  test('is moved by Alt and an arrow, and not past either end', () => {
    expect(placeAfterKey({ key: 'ArrowUp', altKey: true }, 1, 3)).toBe(0);
    expect(placeAfterKey({ key: 'ArrowDown', altKey: true }, 2, 3)).toBeUndefined();
    expect(placeAfterKey({ key: 'ArrowDown', altKey: false }, 1, 3)).toBeUndefined();
    expect(placeAfterKey({ key: 'a', altKey: true }, 1, 3)).toBeUndefined();
    expect(nextPlace(0, -1, 3)).toBeUndefined();
    expect(movedWords('M-AAAA-AAAA-A', 1, 3)).toBe('M-AAAA-AAAA-A is number 2 of 3.');
  });
});

describe('a meeting', () => {
  test('says where it stands in its life', () => {
    expect(stateSteps(meeting({ state: 'Held' })).map(({ stands }) => stands)).toEqual(['done', 'done', 'now', 'to come', 'to come']);
    expect(stateSteps(meeting({ state: 'Cancelled' }))).toEqual([]);
    expect(mayArrange({ meeting: meeting() })).toBe(true);
    expect(mayArrange({ meeting: meeting({ state: 'Held' }) })).toBe(false);
  });

  test('leads to its minutes by what is to be done with them, and not before the day on which it is held', () => {
    const states = ['Planned', 'Agenda circulated', 'Held', 'Minutes approved', 'Minutes circulated', 'Cancelled'] as const;
    const on = new Date('2026-07-07T23:00:00Z');
    expect(states.map(state => minutesWords(meeting({ state }), on))).toEqual([
      'Minute the meeting',
      'Minute the meeting',
      'Go on with the minutes',
      'Circulate the minutes',
      'Read the minutes',
      ''
    ]);
    const dayBefore = new Date('2026-07-07T22:59:59Z');
    expect(states.map(state => minutesWords(meeting({ state }), dayBefore))).toEqual([
      '',
      '',
      'Go on with the minutes',
      'Circulate the minutes',
      'Read the minutes',
      ''
    ]);
    expect(minutesWords(meeting({ kind: 'Emergency' }), dayBefore)).toBe('Minute the meeting');
    expect(minutedFromWords({ meeting: meeting(), serverNow: dayBefore })).toBe('The meeting can be minuted from 8 July 2026 on.');
    expect(minutedFromWords({ meeting: meeting(), serverNow: on })).toBe('');
  });

  test('offers the next real step first', () => {
    const cases = [agendaCase()];
    const at = (iso: string): Date => new Date(iso);
    const step = (changes: Partial<OpenMeeting>): string => {
      const primary = primaryStep(openMeeting({ cases, ...changes }));
      return primary ? `${primary.to}: ${primary.words}` : '';
    };
    expect(step({})).toBe('Circulation: Circulate the agenda');
    expect(step({ cases: [] })).toBe('');
    expect(step({ meeting: circulated() })).toBe('');
    expect(step({ meeting: circulated(), serverNow: at('2026-07-07T09:00:00Z') })).toBe('Research: Chase research that is late');
    expect(step({ meeting: circulated(), serverNow: at('2026-07-08T07:00:00Z') })).toBe('Minutes: Minute the meeting');
    expect(step({ serverNow: at('2026-07-08T07:00:00Z') })).toBe('Circulation: Circulate the agenda');
    expect(step({ serverNow: at('2026-07-08T09:00:00Z') })).toBe('Minutes: Minute the meeting');
    expect(step({ meeting: meeting({ state: 'Held' }) })).toBe('Minutes: Go on with the minutes');
  });

  test('says what of a circulated agenda the agencies do not know yet', () => {
    const [one, other, restricted] = [agendaCase({ key: 'c1' }), agendaCase({ key: 'c2' }), agendaCase({ key: 'c3', restricted: true })];
    const sent = (cases: readonly string[] | undefined): OpenMeeting['meeting'] =>
      circulated({
        agenda: {
          order: [],
          otherBusiness: [],
          minutesCirculated: [],
          circulated: [{ version: 1, at: new Date('2026-06-26T16:30:00Z'), by: 'A', ...(cases && { cases: marksOf(cases) }) }]
        }
      });
    const words = (cases: readonly string[] | undefined, now: OpenMeeting['cases']): string =>
      changedWords({ meeting: sent(cases), cases: now });
    expect(words(['c1', 'c2'], [one, other, restricted])).toBe('');
    expect(words(undefined, [one])).toBe('');
    expect(words(['c1'], [one, other])).toBe(
      'Since version 1 was circulated: 1 case added. The agencies learn of it when you circulate version 2.'
    );
    expect(words(['c1', 'c2'], [other])).toContain('1 case taken off');
    expect(words(['c1', 'c2'], [other, one])).toContain('the order changed');
    expect(primaryStep(openMeeting({ meeting: sent(['c1']), cases: [one, other] }))?.words).toBe('Circulate version 2 of the agenda');
  });

  test('says what it is, and what is missing', () => {
    const facts = meetingFacts({ meeting: meeting({ kind: 'Extra', mode: 'In person', place: 'Room 2' }), cases: [agendaCase()] });
    expect(facts.map(({ label, words }) => `${label}: ${words}`)).toEqual([
      'When: Wednesday 8 July 2026, 10am',
      'How: In person, extra meeting',
      'Where: Room 2',
      'Chair: Not named yet',
      'Cases: 1 of 12 cases, at 15 minutes each',
      'Cut-off: Friday 26 June 2026, 5pm',
      'Research due: Monday 6 July 2026, 5pm'
    ]);
  });

  test('lists what went out, newest first, with the agencies that have a copy of their own', () => {
    const own = {
      path: '',
      key: 'p',
      meetingKey: 'm',
      marac: 'Coventry',
      kind: 'Agenda' as const,
      version: 1,
      startsAt: new Date(),
      circulatedAt: new Date()
    };
    const documents = [
      { ...own, agency: '' },
      { ...own, agency: 'Health' }
    ];
    expect(circulatedVersions({ meeting: circulated(), documents })).toEqual([
      {
        key: 'Agenda 1',
        words:
          'Agenda, version 1: circulated Friday 26 June 2026, 5:30pm by Senior, Example. Besides the MARAC’s copy, copies of their own: Health.'
      }
    ]);
    expect(circulatedVersions({ meeting: meeting(), documents })).toEqual([]);
  });
});

describe('research', () => {
  const unknown = { people: [{ role: 'Victim', name: 'Anya Testcase', known: 'Nothing known' as const, facts: '', opinion: '' }] };
  const late = new Date('2026-07-07T09:00:00Z');

  test('of one case shows what each agency knows, what it withholds and why', () => {
    const one = agendaCase(
      {},
      {
        withheldFrom: ['Police'],
        research: [research('Housing', { withheld: 'An address', withheldReason: 'Safety' }), research('Health', unknown, 2)]
      }
    );
    const all = caseResearch(one, { meeting: circulated(), agencies: ['Housing', 'Health', 'Police', 'Probation'] });
    expect(all.map(({ agency, standing }) => `${agency}: ${standing}`)).toEqual([
      'Housing: Returned',
      'Health: Nothing known',
      'Police: Not asked',
      'Probation: Not returned'
    ]);
    expect(all[0]).toMatchObject({
      came: 'Thursday 2 July 2026, 10am, by Housing, Example',
      people: [{ who: 'Anya Testcase (victim)', isKnown: true, facts: 'A tenant.', opinion: 'Afraid.' }],
      withheld: 'An address',
      withheldReason: 'Safety',
      problem: ''
    });
    expect(caseResearchWords(all)).toBe('2 of 3 agencies have answered, 1 of them with nothing known');
  });

  test('that cannot be read is named, and is no answer', () => {
    const damaged = { ...research('Housing'), answers: { people: '1' } };
    const all = caseResearch(agendaCase({}, { research: [damaged] }), { meeting: circulated(), agencies: ['Housing'] });
    expect(all[0]).toMatchObject({ standing: 'Cannot be read', problem: 'What Housing has returned cannot be read.', people: [] });
    expect(caseResearchWords(all)).toBe('0 of 1 agencies have answered');
  });

  test('of a meeting says which agency has returned everything, and who is late once it is due', () => {
    const cases = [
      agendaCase({}, { research: [research('Housing'), research('Health', unknown, 2)] }),
      agendaCase({ key: 'c2' }, { withheldFrom: ['Housing'] })
    ];
    expect(researchOverview(openMeeting({ cases }))).toBeUndefined();
    const early = researchOverview(openMeeting({ meeting: circulated(), cases }));
    expect(early?.words).toBe('1 of 3 agencies have returned everything. It is due Monday 6 July 2026, 5pm.');
    expect(early?.late).toEqual([]);
    const due = researchOverview(openMeeting({ meeting: circulated(), cases, serverNow: late }));
    expect(due?.words).toBe('1 of 3 agencies have returned everything. It was due Monday 6 July 2026, 5pm. Late: Health and Police.');
    expect(due?.rows).toMatchObject([
      { agency: 'Housing', answered: '1 of 1 case', nothingKnown: 0, standing: 'All returned' },
      { agency: 'Health', answered: '1 of 2 cases', nothingKnown: 1, standing: 'Late' },
      { agency: 'Police', answered: '0 of 2 cases', standing: 'Late' }
    ]);
  });

  test('of restricted cases is asked of nobody', () => {
    const overview = researchOverview(openMeeting({ meeting: circulated(), cases: [agendaCase({ restricted: true })], serverNow: late }));
    expect(overview?.late).toEqual([]);
    expect(overview?.rows.every(({ standing }) => standing === 'Not asked')).toBe(true);
  });

  test('names nobody where all are late', () => {
    expect(researchOverview(openMeeting({ meeting: circulated(), cases: [agendaCase()], serverNow: late }))?.words).toMatch(
      / All are late\.$/
    );
  });

  test('says who was reminded', () => {
    expect(remindedWords({ reminded: [], notReminded: ['Police'] })).toMatch(
      /^Nobody was reminded. Not reminded, because no address is stored: Police. Tell it by telephone/
    );
    expect(remindedWords({ reminded: ['Housing', 'Health'], notReminded: [] })).toBe(
      'Reminded today: 2 (Housing and Health). Each is reminded once a day at most.'
    );
    expect(unreachableWords(['Housing', 'Police'], { withoutAddress: ['Police', 'Health'] })).toBe(
      'No address is stored for Police. Tell it by telephone, and ask the site owner to add the address in Configuration.'
    );
    expect(unreachableWords(['Housing'], { withoutAddress: ['Police'] })).toBe('');
  });
});
