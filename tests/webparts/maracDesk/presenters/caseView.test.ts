import { dayOf, parseDay } from '../../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../../src/domain/kernel/calendarDay';
import { caseHeader } from '../../../../src/webparts/maracDesk/presenters/caseView';
import { peopleView, tellingRisks } from '../../../../src/webparts/shared/case/peopleView';
import { formView } from '../../../../src/webparts/shared/case/formView';
import { aCase, aPerson, aRecord, configuration, done, wednesdayNoon } from '../builders';

describe('the head of a case', () => {
  const factsOf = (changes: Parameters<typeof aCase>[0]) =>
    Object.fromEntries(caseHeader(aCase(changes), wednesdayNoon, configuration).facts.map(({ label, words }) => [label, words]));

  test('says in words what the case is', () => {
    expect(factsOf({ status: 'Accepted', criteria: ['Repeat', 'Potential escalation'], dashScore: 9 })).toEqual({
      Victim: 'Testcase, Ada',
      MARAC: 'Birmingham East',
      Status: 'Accepted',
      Received: 'Wednesday 15 April 2026, 10am, Online form',
      Criterion: 'Repeat, Potential escalation',
      'Risk assessment': 'SafeLives Dash, 9 of 24 answered yes'
    });
  });

  test('says who referred, and of an e-mailed form when it came and who entered it', () => {
    const emailed = factsOf({
      channel: 'E-mailed form',
      receivedElsewhereAt: new Date('2026-04-14T13:30:00Z'),
      enteredBy: 'Example, Birmingham',
      referrerName: 'Example, Helen',
      referrerAgency: 'Health',
      referrerEmail: 'helen@nhs.example'
    });
    expect(emailed.Received).toBe(
      'Tuesday 14 April 2026, 2:30pm, E-mailed form\nEntered Wednesday 15 April 2026, 10am by Example, Birmingham'
    );
    expect(emailed['Referred by']).toBe('Example, Helen, Health\nhelen@nhs.example');
  });

  test('names the MARAC that received a case that has moved', () => {
    expect(factsOf({ owningMarac: 'Walsall', receivedByMarac: 'Coventry' }).MARAC).toBe('Walsall (received by Coventry)');
  });

  test.each<[Parameters<typeof factsOf>[0], string]>([
    [{ dashScore: undefined }, 'No risk assessment is recorded'],
    [{ dashScore: undefined, riskTool: 'DARA', daraGrade: 'High' }, 'DARA, grade High'],
    [{ dashScore: undefined, riskTool: 'DARA' }, 'DARA, grade not recorded']
  ])('a case without a score says so: %j', (changes, words) => {
    expect(factsOf(changes)['Risk assessment']).toBe(words);
  });

  test('every clock shows its do-by, its due time and its evidence', () => {
    const referral = aCase({ evidence: { Reviewed: done('2026-04-15T10:00:00Z'), Processed: done('2026-04-15T10:15:00Z', '') } });
    const { clocks } = caseHeader(referral, wednesdayNoon, configuration);
    expect(clocks.map(({ duty, state }) => [duty, state])).toEqual([
      ['Reviewed', 'Done in time'],
      ['Processed', 'Done in time'],
      ['Crimes considered', 'To do, in 46 hours'],
      ['Referrer invited', 'To do, in 46 hours'],
      ['IDVA notified', 'To do, in 46 hours']
    ]);
    expect(clocks[0]).toMatchObject({
      shape: 'done',
      doBy: 'Thursday 16 April 2026, 10am',
      due: 'Thursday 16 April 2026, 10am',
      evidence: 'Wednesday 15 April 2026, 11am, Example, Birmingham'
    });
    expect(clocks[1].evidence).toBe('Wednesday 15 April 2026, 11:15am, name not recorded');
    expect(clocks[4].evidence).toBe('');
  });

  test('an overdue clock says by how long', () => {
    const { clocks } = caseHeader(aCase(), new Date('2026-04-18T09:00:00Z'), configuration);
    expect(clocks[0]).toMatchObject({ shape: 'overdue', state: '2 days overdue' });
  });

  test('a row that does not say when it was received has no clocks, and keeps its problems', () => {
    const header = caseHeader(
      aCase({ receivedAt: new Date(NaN), status: '' as never, problems: [{ words: 'The status “Foo” is not known.' }] }),
      wednesdayNoon,
      configuration
    );
    expect(header.clocks).toEqual([]);
    expect(header.problems).toEqual(['The status “Foo” is not known.']);
    expect(header.facts.find(({ label }) => label === 'Status')?.words).toBe('Not known');
  });
});

describe('people', () => {
  test('the victim is first; her numbers stand in the safe contact block only', () => {
    const people = peopleView(
      [
        aPerson({
          role: 'Perpetrator',
          familyName: 'Sample',
          givenNames: 'Bob',
          telephones: ['07700 900009'],
          relationship: 'Former partner'
        }),
        aPerson({ telephones: ['07700 900001'], dateOfBirth: parseDay('1990-04-16') as CalendarDay, addressIsConfidential: true })
      ],
      wednesdayNoon
    );
    expect(people.map(({ role, name }) => [role, name])).toEqual([
      ['Victim', 'Ada Testcase'],
      ['Perpetrator', 'Bob Sample']
    ]);
    expect(people[0].confidential).toBe(true);
    expect(JSON.stringify(people[0])).not.toContain('900001');
    expect(people[0].facts).toContainEqual({ label: 'Date of birth', words: '16 April 1990 (aged 35)' });
    expect(people[1].facts).toContainEqual({ label: 'Telephone', words: '07700 900009' });
    expect(people[1].facts).toContainEqual({ label: 'Relationship to the victim', words: 'Former partner' });
    expect(people[1].facts).toContainEqual({ label: 'Date of birth', words: 'Not recorded' });
  });

  test('somebody without a name is still shown', () => {
    expect(peopleView([aPerson({ familyName: '', givenNames: '', address: '', postcode: '' })], wednesdayNoon)[0]).toMatchObject({
      name: 'Name not known'
    });
  });
});

describe('risks that tell most', () => {
  test('are read before the others, each topic once', () => {
    const answers = {
      riskTool: 'SafeLives Dash',
      dash4: 'Yes',
      dash12: 'Yes',
      dash15: 'Yes',
      dash20: 'Yes',
      dash13: 'No',
      weaponInIncident: 'Knife or blade',
      childContactSignificance: 'Primary driver'
    };
    expect(tellingRisks({ answers })).toEqual([
      { label: 'Risk assessment', words: 'SafeLives Dash, 4 of 24 answered yes' },
      {
        label: 'Critical flags',
        words: expect.stringMatching(
          /^Strangling or suffocating\nWeapon in this incident: knife or blade\nControlling or coercive behaviour: isolation, control or jealousy\nConflict over child contact: primary driver\nNot asked: Threats to kill, Sexual abuse, /
        )
      },
      { label: 'Other risks', words: 'Money' },
      { label: 'Other risks not known or not asked', words: expect.stringContaining('Injury, Very frightened, ') }
    ]);
  });

  test('of a form that cannot be read are none', () => {
    expect(tellingRisks({ answers: {} })).toEqual([
      { label: 'Risk assessment', words: 'No risk assessment is recorded' },
      { label: 'Critical flags', words: 'The answers cannot be read, so nothing is known of the risk. Ask the referrer.' }
    ]);
  });
});

describe('the form as submitted', () => {
  test('shows every answer and marks what needs care', () => {
    const { cards, versionWords } = formView(
      aRecord(aCase(), {
        victimFamilyName: 'Testcase',
        victimTelephones: [{ key: 'a', answers: { number: '07700 900001', safeToCall: 'Not safe to call' } }]
      }),
      configuration,
      dayOf(wednesdayNoon)
    );
    const rows = cards.flatMap(card => card.rows);
    expect(rows).toContainEqual(expect.objectContaining({ label: 'Family name', value: 'Testcase', warning: false }));
    expect(rows).toContainEqual(expect.objectContaining({ value: 'Not safe to call', warning: true }));
    expect(versionWords).toBeUndefined();
  });

  test('of another version says so', () => {
    const record = { ...aRecord(aCase()), formVersion: '0.9' };
    expect(formView(record, configuration, dayOf(wednesdayNoon)).versionWords).toMatch(/^Filled in on version 0\.9 of the form/);
  });
});
