import { agendaCopies, leftOutOfAgenda, schoolKeptSecret } from '../../../src/domain/meetings/agendaDocument';
import type { AgendaHead, SafeSource } from '../../../src/domain/meetings/agendaDocument';
import { agendaPaper } from '../../../src/domain/documents/agendaPaper';
import { researchPaper } from '../../../src/domain/documents/researchPaper';
import { changedSinceSent } from '../../../src/domain/meetings/circulated';
import { circulatedContent } from '../../../src/sharepoint/stores/meetings/circulatedContent';
import { addressLeftOut } from '../../../src/domain/secrets/secrets';
import { meetingWith, personWith, referralWith, sourceWith } from './support/agenda';

const head = (changes: Partial<AgendaHead> = {}): AgendaHead => ({
  meeting: meetingWith(),
  version: 1,
  circulatedAt: new Date('2026-06-29T09:00:00Z'),
  view: 'Whole',
  openActions: [],
  twelveMonths: [],
  ...changes
});

const keysOf = (cases: readonly SafeSource[], agencies: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    agendaCopies(head(), cases, agencies).map(({ agency, document }) => [
      agency,
      document.cases.map(({ number, caseKey }) => `${number} ${caseKey}`)
    ])
  );

describe('who gets which case', () => {
  it('is the whole agenda for everybody where nothing is against it: one copy', () => {
    expect(keysOf([sourceWith('a'), sourceWith('b')], ['Housing', 'Health'])).toEqual({ '': ['1 a', '2 b'] });
  });

  it('is a copy of their own for those who may know more than everybody may, each counted from 1', () => {
    const cases = [sourceWith('a', { withheldFrom: ['Housing'] }), sourceWith('b'), sourceWith('c', { withheldFrom: ['Health'] })];
    expect(keysOf(cases, ['Housing', 'Health', 'Police'])).toEqual({
      '': ['1 b'],
      Housing: ['1 b', '2 c'],
      Health: ['1 a', '2 b'],
      Police: ['1 a', '2 b', '3 c']
    });
  });

  it('is nothing of a restricted case, nor of one of which nobody can tell who must not be told', () => {
    expect(keysOf([sourceWith('a', { inNoCopy: true }), sourceWith('b')], ['Housing'])).toEqual({ '': ['1 b'] });
  });

  it('leaves a case out of the copy that everybody reads where one person must not be told, although another receives for the agency', () => {
    const mustNotReceive = [
      { agency: 'Housing', person: 'Jo Bloggs', reason: 'Brother of the perpetrator', insteadOf: 'sam@housing.example' }
    ];
    expect(keysOf([sourceWith('a', { referral: referralWith('a', { mustNotReceive }) })], ['Housing', 'Health'])).toEqual({
      '': [],
      Housing: ['1 a'],
      Health: ['1 a']
    });
  });
});

describe('addresses that must be kept secret', () => {
  const secret = personWith({
    address: 'Flat 4, Rose Cottage\n17 Hidden Lane\nCoventry',
    postcode: 'CV1 9ZZ',
    addressIsConfidential: true
  });
  const partner = personWith({ key: 'p', role: 'Perpetrator', address: '17  hidden lane', postcode: '' });
  const sister = personWith({ key: 's', role: 'Other person at risk', address: '2 Known Road\nCoventry', postcode: 'CV2 1AA' });
  const source = sourceWith('a', {
    people: [secret, partner, sister],
    answers: {
      incidentNarrative:
        'He found her at 17 HIDDEN LANE (cv19zz), and waited outside Flat 4, Rose Cottage. She fled to Coventry city centre.'
    }
  });

  it.each(['Whole', 'Research only'] as const)(
    'are in no copy (%s): not hers, not of whoever lives there too, not in what happened',
    view => {
      const [{ document }] = agendaCopies(head({ view }), [source], []);
      expect(JSON.stringify(document)).not.toMatch(/hidden lane|cv1 ?9zz|rose cottage/i);
      expect(document.cases[0].people).toEqual([
        expect.objectContaining({ role: 'Victim', addressConfidential: true }),
        expect.objectContaining({ role: 'Perpetrator', addressConfidential: true }),
        expect.objectContaining({ role: 'Other', address: '2 Known Road\nCoventry, CV2 1AA' })
      ]);
    }
  );

  it('are said to be left out where they stood', () => {
    const [{ document }] = agendaCopies(head(), [source], []);
    expect(document.cases[0].narrative).toMatch(/^He found her at /);
    expect(document.cases[0].narrative).toContain(addressLeftOut);
    expect(document.cases[0].narrative).toContain('She fled to Coventry city centre.');
  });
});

describe('what a copy says', () => {
  it.each(['Whole', 'Research only'] as const)(
    'is that the referrer has changed it since, where that is so (%s): on the agenda and on the research form',
    view => {
      const cases = [sourceWith('a', { referral: referralWith('a', { changedSince: true }) }), sourceWith('b')];
      const [{ document }] = agendaCopies(head({ view }), cases, []);
      for (const paper of [agendaPaper(document), researchPaper(document)]) {
        const parts = paper.blocks.flatMap(block => (block.kind === 'part' ? [JSON.stringify(block.blocks)] : []));
        expect(parts.map(part => part.includes(changedSinceSent))).toEqual([true, false]);
      }
      expect(circulatedContent(JSON.stringify(document))).toEqual(document);
    }
  );

  it('is the grade of a DARA, its critical flags with how often, and what was not asked; and it is read back as it was written', () => {
    const answers = {
      riskTool: 'DARA',
      daraGrade: 'High',
      daraThreatensToKill: 'All the time',
      daraStrangles: 'Not known',
      abuseKinds: ['So-called honour-based abuse'],
      weaponInIncident: 'Knife or blade'
    };
    const [{ document }] = agendaCopies(head(), [sourceWith('a', { answers })], []);
    const [one] = document.cases;
    expect(one.assessment).toBe('DARA, grade High');
    expect(one.flags).toEqual(['Threats to kill: all the time', 'Weapon in this incident: knife or blade', 'So-called honour-based abuse']);
    expect(one.risksOpen).toEqual(['Not known: Strangling or suffocating', expect.stringMatching(/^Not asked: .*Sexual abuse/)]);
    expect(circulatedContent(JSON.stringify(document))).toEqual(document);
  });

  it('is of a person what an agency needs to search for them, and nothing that is empty', () => {
    const full = personWith({ dateOfBirth: '1990-01-02' as never, address: '1 Any Street', postcode: 'CV1 2WT', relationship: 'Herself' });
    const bare = personWith({
      key: 'o',
      role: 'Other person at risk',
      givenNames: '',
      familyName: 'Sample',
      address: '',
      postcode: 'CV2 1AA'
    });
    const child = (key: string) => personWith({ key, role: 'Child', givenNames: 'Sam' });
    const answers = {
      children: [
        { key: '1', answers: { school: 'First School' } },
        { key: '2', answers: { school: 'Second School' } }
      ]
    };
    const [{ document }] = agendaCopies(
      head(),
      [sourceWith('a', { people: [full, bare, child('child-2'), child('child-9'), personWith({ key: 'child-1' })], answers })],
      []
    );
    expect(document.cases[0].people).toEqual([
      { role: 'Victim', name: 'Anya Testcase', dateOfBirth: '1990-01-02', address: '1 Any Street, CV1 2WT', relationship: 'Herself' },
      { role: 'Other', name: 'Sample', address: 'CV2 1AA' },
      { role: 'Child', name: 'Sam Testcase', school: 'Second School' },
      { role: 'Child', name: 'Sam Testcase' },
      { role: 'Victim', name: 'Anya Testcase' }
    ]);
  });

  it('is whom the referrer is, the criterion, the score and the interpreter, where they are known', () => {
    const one = (changes: Parameters<typeof referralWith>[1], answers = {}) =>
      agendaCopies(head(), [sourceWith('a', { referral: referralWith('a', changes), answers })], [])[0].document.cases[0];
    expect(
      one(
        { referrerName: 'Sample, Jo', referrerAgency: 'Police', dashScore: 16, decisionCriterion: 'Repeat' },
        { interpreterNeeded: 'Yes', interpreterLanguage: 'Urdu', incidentNarrative: 'He rang.' }
      )
    ).toMatchObject({
      referrer: 'Sample, Jo, Police',
      dashScore: 16,
      criterion: 'Repeat',
      interpreter: 'Urdu',
      narrative: 'He rang.'
    });
    expect(one({ referrerAgency: 'Police', criteria: ['Repeat', 'Visible high risk'] }, { interpreterNeeded: 'Yes' })).toMatchObject({
      referrer: 'Police',
      criterion: 'Repeat; Visible high risk',
      interpreter: 'Language not given'
    });
    const bare = one({}, { interpreterNeeded: 'No', interpreterLanguage: 'Urdu' });
    expect(Object.keys(bare).filter(name => ['dashScore', 'interpreter', 'changedSince'].includes(name))).toEqual([]);
    expect(bare.referrer).toBe('');
  });

  it('is whole of the open actions, of the 12 months and of other business, without the secret addresses of any case', () => {
    const secret = personWith({ address: '17 Hidden Lane', postcode: 'CV1 9ZZ', addressIsConfidential: true });
    const action = { reference: 'WM-z', agency: 'Housing', action: 'Fit locks at 17 Hidden Lane', status: 'Open' };
    const meeting = meetingWith({ agenda: { ...meetingWith().agenda, otherBusiness: [{ key: 'o', text: 'Visit 17 Hidden Lane' }] } });
    const twelveMonths = [{ reference: 'WM-y', name: 'Sample, Bea', since: '2025-07-01' }];
    const [{ document }] = agendaCopies(
      head({ meeting, openActions: [action], twelveMonths }),
      [sourceWith('r', { people: [secret], inNoCopy: true }), sourceWith('b')],
      []
    );
    expect(document).toMatchObject({
      openActions: [{ ...action, action: `Fit locks at ${addressLeftOut}` }],
      twelveMonths,
      otherBusiness: [`Visit ${addressLeftOut}`]
    });
  });

  it('never leads to a mother in hiding by the school; what was left out is told to the coordinator, and nothing of a case in no copy', () => {
    const secret = personWith({
      address: '17 Hidden Lane',
      postcode: 'CV1 9ZZ',
      addressIsConfidential: true,
      relationship: 'At 17 Hidden Lane'
    });
    const child = personWith({ key: 'child-1', role: 'Child', givenNames: 'Sam' });
    const answers = {
      children: [{ key: '1', answers: { school: 'First School', livesWith: 'The victim' } }],
      incidentNarrative: 'At 17 Hidden Lane',
      interpreterLanguage: 'CV1 9ZZ'
    };
    const nameless = personWith({
      key: 'n',
      role: 'Other person at risk',
      givenNames: '',
      familyName: '',
      relationship: 'At cv19zz',
      address: 'Near 17 Hidden Lane'
    });
    const source = sourceWith('a', {
      people: [secret, child, nameless],
      answers,
      referral: referralWith('a', { decisionCriterion: 'Seen at 17 Hidden Lane' })
    });
    expect(agendaCopies(head(), [source], [])[0].document.cases[0].people[1].school).toBe(schoolKeptSecret);
    expect(schoolKeptSecret).toBe('Kept secret: ask the coordinator');
    const left = leftOutOfAgenda([source, { ...source, inNoCopy: true }], ['CV1 9ZZ']);
    expect(left.map(({ where }) => where)).toEqual([
      'What happened',
      'The language of the interpreter',
      'The criterion',
      'Who Anya Testcase is',
      'Who somebody without a name is',
      'The address of somebody without a name',
      'Other business'
    ]);
  });

  it('gives each case its time, and none where nobody meets', () => {
    const cases = [sourceWith('a'), sourceWith('b')];
    expect(agendaCopies(head(), cases, [])[0].document.cases.map(({ slot }) => slot)).toEqual(['10am', '10:15am']);
    const byDate = head({ meeting: meetingWith({ mode: 'Information by date' }) });
    expect(agendaCopies(byDate, cases, [])[0].document.cases.map(({ slot }) => slot)).toEqual([undefined, undefined]);
  });

  it('is who is searched for where agencies are asked for research only', () => {
    const action = { reference: 'WM-z', agency: 'Housing', action: 'Fit locks', status: 'Open' };
    const view = head({
      view: 'Research only',
      openActions: [action],
      twelveMonths: [{ reference: 'WM-y', name: 'Sample, Bea', since: '2025-07-01' }]
    });
    const child = personWith({ key: 'child-1', role: 'Child', givenNames: 'Sam' });
    const source = sourceWith('a', {
      people: [personWith(), child],
      answers: { incidentNarrative: 'What happened.', children: [{ key: '1', answers: { school: 'Example Primary School' } }] },
      marks: ['Repeat']
    });
    const [{ document }] = agendaCopies(view, [source], []);
    expect(document).toMatchObject({ openActions: [], twelveMonths: [], otherBusiness: [] });
    expect(document.cases[0]).toMatchObject({
      marks: [],
      flags: [],
      criterion: '',
      people: [{ name: 'Anya Testcase' }, { name: 'Sam Testcase', school: 'Example Primary School' }]
    });
    expect(document.cases[0].narrative).toBeUndefined();
  });
});
