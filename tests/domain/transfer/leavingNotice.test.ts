import fc from 'fast-check';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { correctionNotice, handOverNotice, leavingNotice } from '../../../src/domain/transfer/leavingNotice';
import { employersIn, leavingRecipients, mayMean } from '../../../src/domain/transfer/leavingRecipients';

const parts = {
  reference: 'M-7K2P-9QXF',
  area: 'Coventry',
  leftOn: '2026-06-15' as CalendarDay,
  contacts: ['senior@wmp.example'],
  isTemporary: false
};

describe('the notice that a victim has left', () => {
  it('says where she is no longer, from when, what to do and whom to ask', () => {
    expect(leavingNotice(parts).words).toBe(
      [
        'M-7K2P-9QXF: the victim is no longer in the area of the Coventry MARAC, from 15 June 2026.',
        'Look at your flags and markers on the old address and date them anew. Stop letters and visits there.',
        'Do not try to find out where the victim is. To contact the victim, ask senior@wmp.example.',
        'Acknowledge this notice.'
      ].join('\n')
    );
  });

  it('gives the address and the destination only where they are given for this agency, on one line each', () => {
    const notice = leavingNotice({ ...parts, newAddress: '9 Elsewhere Road\nBilston\nWV14 0XX', destination: 'Walsall' });
    expect(notice).toMatchObject({ newAddress: '9 Elsewhere Road, Bilston, WV14 0XX', destination: 'Walsall' });
    expect(notice.words).toContain('The case goes to the Walsall MARAC.');
    expect(notice.words).toContain('New address: 9 Elsewhere Road, Bilston, WV14 0XX.');
  });

  it('is whole, word for word, also corrected or handed over', () => {
    const two = { ...parts, contacts: ['one@wmp.example', 'two@wmp.example'] };
    expect(leavingNotice({ ...two, isTemporary: true, newAddress: ' ', destination: ' ' })).toEqual({
      words: [
        'M-7K2P-9QXF: the victim is no longer in the area of the Coventry MARAC, from 15 June 2026, for the time being.',
        'Look at your flags and markers on the old address and date them anew. Stop letters and visits there.',
        'Do not try to find out where the victim is. To contact the victim, ask one@wmp.example or two@wmp.example.',
        'Acknowledge this notice.'
      ].join('\n'),
      area: 'Coventry',
      leftOn: '2026-06-15',
      contacts: two.contacts
    });
    const correction = (asked: string) =>
      [
        'M-7K2P-9QXF: correction. You were told that the victim had left the area of the Coventry MARAC. The victim has not: the notice is taken back.',
        'Put back the flags and markers that you changed because of it.',
        `If you have a question, ask ${asked}.`,
        'Acknowledge this notice.'
      ].join('\n');
    expect(correctionNotice(two)).toEqual({
      words: correction('one@wmp.example or two@wmp.example'),
      area: 'Coventry',
      leftOn: '',
      contacts: two.contacts
    });
    expect(correctionNotice({ ...two, contacts: [] }).words).toBe(correction('the coordinator of the Coventry MARAC'));
    const handed = (asked: string, ...released: readonly string[]) =>
      [
        'M-7K2P-9QXF: another MARAC has accepted this case from the Coventry MARAC.',
        ...released,
        'Hand over to the IDVA service there: what the victim wants, how to reach the victim safely, what is agreed and what is still to do. Stay with the victim until the case has been taken over.',
        `To be put in touch, ask ${asked}.`,
        'Acknowledge this notice.'
      ].join('\n');
    expect(handOverNotice(two)).toEqual({
      words: handed('one@wmp.example or two@wmp.example'),
      area: 'Coventry',
      leftOn: '',
      contacts: two.contacts
    });
    expect(handOverNotice({ ...two, contacts: [], destination: 'Walsall' })).toEqual({
      words: handed('the coordinator of the Coventry MARAC', 'It is the Walsall MARAC. This was released to your service only.'),
      area: 'Coventry',
      leftOn: '',
      contacts: [],
      destination: 'Walsall'
    });
  });

  it('names the MARAC where no coordinator is entered', () => {
    expect(leavingNotice({ ...parts, contacts: [] }).words).toContain('To contact the victim, ask the coordinator of the Coventry MARAC.');
  });

  it('corrected, or handed over, says nothing of where she is', () => {
    const secrets = ['Walsall', 'WV14', 'Elsewhere'];
    for (const notice of [correctionNotice(parts), handOverNotice(parts)]) {
      for (const secret of secrets) expect(JSON.stringify(notice)).not.toContain(secret);
    }
    expect(handOverNotice({ ...parts, destination: 'Walsall' }).words).toContain('Walsall');
  });
});

const housing = { agency: 'Housing', person: '', reason: 'His sister works there.' };
const configuration = {
  agencies: ['Housing', 'Health', 'IDVA service', 'Police'].map(name => ({ name, maracs: ['Coventry'] })),
  contacts: [
    { marac: 'Coventry', agency: 'Housing', emails: ['one@housing.example', 'two@housing.example'] },
    { marac: 'Walsall', agency: 'Housing', emails: ['elsewhere@housing.example'] }
  ]
};

describe('who is told', () => {
  it('every agency of the MARAC, at its own addresses', () => {
    const { told, notTold } = leavingRecipients(configuration, 'Coventry', [], {});
    expect(told).toEqual([
      { agency: 'Housing', emails: ['one@housing.example', 'two@housing.example'] },
      { agency: 'Health', emails: [] },
      { agency: 'IDVA service', emails: [] },
      { agency: 'Police', emails: [] }
    ]);
    expect(notTold).toEqual([]);
    expect(leavingRecipients(configuration, 'Walsall', [], {}).told).toEqual([]);
  });

  it('nobody of an agency that must not be told, or of which one person must not while nobody is named instead', () => {
    expect(leavingRecipients(configuration, 'Coventry', [housing], {}).notTold).toEqual([
      { agency: 'Housing', because: 'His sister works there.' }
    ]);
    const person = { ...housing, person: 'one@housing.example' };
    expect(leavingRecipients(configuration, 'Coventry', [person], {}).told.map(({ agency }) => agency)).not.toContain('Housing');
    const instead = leavingRecipients(configuration, 'Coventry', [{ ...person, insteadOf: 'two@housing.example' }], {});
    expect(instead.told[0]).toEqual({ agency: 'Housing', emails: ['two@housing.example'] });
  });

  it('one person named instead does not lift what stands against another', () => {
    const both = [
      { ...housing, person: 'one', insteadOf: 'two@housing.example' },
      { ...housing, person: 'three' }
    ];
    expect(leavingRecipients(configuration, 'Coventry', both, {}).told.map(({ agency }) => agency)).not.toContain('Housing');
  });

  it('nobody of an agency for which a perpetrator works, as the form says', () => {
    const answers = { perpetrators: [{ key: 'p', answers: { worksForAgency: 'Yes', employer: 'West Midlands Police, constable' } }] };
    expect(employersIn(answers)).toEqual(['West Midlands Police, constable']);
    expect(leavingRecipients(configuration, 'Coventry', [], answers).notTold).toEqual([
      { agency: 'Police', because: 'The form says that the perpetrator works there.' }
    ]);
    const not = { perpetrators: [{ key: 'p', answers: { worksForAgency: 'No', employer: 'West Midlands Police' } }] };
    expect(leavingRecipients(configuration, 'Coventry', [], not).notTold).toEqual([]);
  });

  it.each([
    ['Staff nurse, NHS', ['Health', 'Mental Health', 'Hospital trust', 'Maternity and health visiting']],
    ['Teaching assistant at a primary school', ['Education']],
    ['firefighter', ['Fire service']],
    ['WMP', ['Police']],
    ['Coventry City Council', ['Children’s Social Care', 'Adult Social Care', 'Housing']],
    ['Social worker', ['Children’s Social Care', 'Adult Social Care']],
    ['Probation officer', ['Probation', 'Police']],
    ['A supermarket', []]
  ])('%s may mean %j', (employer, expected) => {
    const agencies = defaultConfiguration.agencies.map(({ name }) => name).filter(name => mayMean(employer, name));
    expect(agencies.sort()).toEqual([...expected].sort());
  });

  it('why an agency is not told is said in words', () => {
    expect(
      leavingRecipients(
        configuration,
        'Coventry',
        [
          { ...housing, reason: '' },
          { agency: 'Health', person: 'Al', reason: 'Brother' }
        ],
        {
          perpetrators: [{ key: 'p', answers: { worksForAgency: 'Yes', employer: 'West Midlands Police' } }]
        }
      ).notTold
    ).toEqual([
      { agency: 'Housing', because: 'It must not be told of the case.' },
      { agency: 'Health', because: 'Al must not be told of the case, and nobody else is named who receives for the agency.' },
      { agency: 'Police', because: 'The form says that the perpetrator works there.' }
    ]);
    expect(
      employersIn({
        perpetrators: [
          { key: 'p', answers: { worksForAgency: 'No', employer: 'Police' } },
          { key: 'q', answers: { worksForAgency: 'Yes', employer: ' ' } }
        ]
      })
    ).toEqual([]);
  });

  it('a stand-in is written to only at an address, of that agency alone, and never where it is the excluded person', () => {
    const instead = (person: string, insteadOf: string, agency = 'Housing') => ({ agency, person, reason: 'r', insteadOf });
    const emails = (...exclusions: readonly ReturnType<typeof instead>[]) =>
      leavingRecipients(configuration, 'Coventry', exclusions, {}).told.find(({ agency }) => agency === 'Housing')?.emails;
    expect(emails(instead('Al', ' two@housing.example '))).toEqual(['two@housing.example']);
    expect(emails(instead('Al', 'Two of Housing'))).toEqual([]);
    expect(emails(instead(' One@housing.example ', 'ONE@housing.example'))).toEqual([]);
    expect(emails(instead('Al', 'doctor@health.example', 'Health'))).toEqual(['one@housing.example', 'two@housing.example']);
  });

  // What people write for each agency that does not say its name: each word alone keeps the agency from being told.
  it.each<[string, string]>([
    ['Police', 'WMP, constable, PC, sergeant, officer, detective, PCSO'],
    ['Housing', 'the council, landlord'],
    ['Health', 'the NHS, GP, surgery, doctor, nurse, clinic'],
    ['Hospital trust', 'NHS, nurse, doctor, a ward'],
    ['Mental Health', 'NHS, psychiatric, psychologist'],
    ['Maternity and health visiting', 'NHS, midwife, midwifery, visitor'],
    ['Children’s Social Care', 'council, social worker, social services'],
    ['Adult Social Care', 'council, social worker, social services'],
    ['Education', 'a school, teacher, college, university, nursery, academy, teaching'],
    ['Fire service', 'firefighter, fireman'],
    ['Probation', 'HMPPS'],
    ['Substance misuse', 'drugs, drug, alcohol, recovery'],
    ['Voluntary sector', 'charity, refuge'],
    ['IDVA service', 'refuge, domestic abuse']
  ])('%s may be meant by each of: %s', (agency, words) => {
    for (const word of words.split(', '))
      if (word !== 'drugs') expect([word, mayMean(`Is ${word}`, agency), mayMean(word, agency)]).toEqual([word, true, true]);
  });

  it.each([
    ['The Trust Sector Team', 'Hospital trust'],
    ['Care services and the agency', 'Adult Social Care'],
    ['Visiting, for the service', 'Maternity and health visiting'],
    ['Pcp Ltd', 'Police'],
    ['Wardrobes Ltd', 'Hospital trust'],
    ['', 'Police'],
    ['  --  ', 'Police']
  ])('“%s” does not mean %s', (employer, agency) => {
    expect(mayMean(employer, agency)).toBe(false);
  });

  it('with the words of its own name every agency means itself', () => {
    for (const { name } of defaultConfiguration.agencies) expect([name, mayMean(`Works at ${name}`, name)]).toEqual([name, true]);
  });

  it('each agency is told or is not told, never both and never neither', () => {
    const anyExclusion = fc.record({
      agency: fc.constantFrom('Housing', 'Health', 'Police'),
      person: fc.constantFrom('', 'a'),
      reason: fc.constant('r'),
      insteadOf: fc.constantFrom('', 'b@c.example')
    });
    fc.assert(
      fc.property(fc.array(anyExclusion, { maxLength: 4 }), exclusions => {
        const { told, notTold } = leavingRecipients(configuration, 'Coventry', exclusions, {});
        expect([...told, ...notTold].map(({ agency }) => agency).sort()).toEqual(['Health', 'Housing', 'IDVA service', 'Police']);
        for (const { agency, person } of exclusions) if (person === '') expect(told.map(one => one.agency)).not.toContain(agency);
      })
    );
  });
});
