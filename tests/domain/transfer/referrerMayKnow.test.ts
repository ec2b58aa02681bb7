import {
  destinationToldTo,
  isElsewhere,
  mayAnswerReferrer,
  namesElsewhere,
  notInvited,
  whyReferrerNotTold
} from '../../../src/domain/transfer/referrerMayKnow';
import type { Exclusion } from '../../../src/domain/case/notices';
import { cannotRead } from '../../../src/domain/kernel/problems';
import type { Problem } from '../../../src/domain/kernel/problems';
import type { Transfer } from '../../../src/domain/transfer/transfer';

const agencies = ['Police', 'Housing', 'Health', 'Mental health trust'].map(name => ({ name, maracs: ['Coventry'] }));
const referrer = { referrerName: 'Sample, Jo', referrerLogin: 'jo.sample_coventry.example#ext#@wmp.example', problems: [] };

describe('whether a referrer must not be told of their own case any more', () => {
  const why = (referrerAgency: string, mustNotReceive: readonly Exclusion[], problems: readonly Problem[] = []): string | undefined =>
    whyReferrerNotTold({ ...referrer, referrerAgency, mustNotReceive, problems }, { agencies });
  const excluded = (agency: string, person = '', insteadOf = ''): Exclusion => ({ agency, person, reason: 'He works there', insteadOf });

  it.each([
    ['nobody is excluded', 'Housing', [], false],
    ['their agency', 'Housing', [excluded('Housing')], true],
    ['another agency', 'Housing', [excluded('Health')], false],
    ['an agency with a word of theirs in its name', 'Mental health trust', [excluded('Health')], false],
    ['theirs, by the name that the form gives it', 'West Midlands Police', [excluded('Police')], true],
    ['a colleague, and nobody receives instead', 'Housing', [excluded('Housing', 'Cy Other')], true],
    ['a colleague, and somebody receives instead', 'Housing', [excluded('Housing', 'Cy Other', 'ann@coventry.example')], false],
    [
      'they themselves by name, and somebody receives instead',
      'Housing',
      [excluded('Housing', 'sample, jo', 'ann@coventry.example')],
      true
    ],
    [
      'they themselves by address, at whatever agency',
      'Housing',
      [excluded('Health', 'Jo.Sample@coventry.example', 'ann@coventry.example')],
      true
    ],
    ['some agency, and theirs is not known', '', [excluded('Health')], true]
  ])('%s', (_what, agency, exclusions, expected) => {
    expect(why(agency, exclusions) !== undefined).toBe(expected);
  });

  it('is yes where who must not be told cannot be read', () => {
    expect(why('Housing', [], [cannotRead('exclusions')])).toBe('Who must not be told of the case cannot be read.');
  });
});

describe('the referrer of a case that was passed on', () => {
  const at = (owningMarac: string, receivedByMarac = 'Coventry') => ({ owningMarac, receivedByMarac });
  const passed = (to: string, changes: Partial<Transfer> = {}): Transfer =>
    ({
      key: to,
      from: 'Coventry',
      to,
      state: 'Accepted',
      outOfForce: false,
      details: { destinationToldTo: ['Housing'], newAddress: '' },
      ...changes
    }) as unknown as Transfer;
  const marac = (name: string, ...coordinators: readonly string[]) => ({ name, coordinators, localAuthority: name, idvaService: '' });
  const settings = {
    maracs: [
      marac('Coventry', 'first@wmp.example', 'senior@wmp.example'),
      marac('Walsall', 'walsall@wmp.example', 'other@wmp.example'),
      marac('Dudley', 'Dudley@wmp.example')
    ]
  } as unknown as Parameters<typeof mayAnswerReferrer>[3];

  it('has it elsewhere where another MARAC has it than the one that received it', () => {
    expect([at('Walsall'), at('Coventry'), at('Walsall', '')].map(isElsewhere)).toEqual([true, false, false]);
    expect(notInvited).toBe(' (not invited: must not be told)');
  });

  it.each([
    ['senior@wmp.example', [passed('Walsall')], true],
    ['SENIOR@wmp.example', [passed('Walsall')], true],
    ['walsall@wmp.example', [passed('Walsall')], false],
    ['other@wmp.example', [passed('Walsall')], false],
    ['dudley@wmp.example', [passed('Walsall')], true],
    ['dudley@wmp.example', [passed('Dudley'), passed('Walsall')], false],
    ['dudley@wmp.example', [passed('Dudley', { state: 'Declined' }), passed('Walsall')], true],
    ['dudley@wmp.example', [passed('Dudley', { outOfForce: true }), passed('Walsall')], true]
  ] as const)('may be answered by %s after %j: %s', (login, transfers, may) => {
    expect(mayAnswerReferrer(login, at('Walsall'), transfers, settings)).toBe(may);
  });

  it('learns where it went only where that was ticked for their agency, and it went there from the MARAC they know', () => {
    const told = (changes: object, transfer: Partial<Transfer> = {}) =>
      destinationToldTo({ ...at('Walsall'), currentTransfer: 'Walsall', referrerAgency: 'Housing', ...changes } as never, [
        passed('Dudley'),
        passed('Walsall', transfer)
      ]);
    expect(told({})).toBe('Walsall');
    expect(told({ referrerAgency: 'Health' })).toBeUndefined();
    expect(told({ referrerAgency: undefined })).toBeUndefined();
    expect(told({ currentTransfer: undefined })).toBeUndefined();
    expect(told({ owningMarac: 'Dudley' })).toBeUndefined();
    expect(told({}, { from: 'Dudley' })).toBeUndefined();
  });

  it('is told why not in words, of the agency or of them', () => {
    const why = (referrerAgency: string, mustNotReceive: readonly Exclusion[]) =>
      whyReferrerNotTold({ ...referrer, referrerAgency, mustNotReceive }, { agencies });
    expect(why('Housing', [{ agency: 'Housing', person: '', reason: 'r' }])).toBe('Housing must not be told of this case.');
    expect(why('Housing', [{ agency: 'Health', person: ' Sample, Jo ', reason: 'r', insteadOf: 'a@b.example' }])).toBe(
      ' Sample, Jo  must not be told of this case.'
    );
    expect(why('', [{ agency: 'Health', person: '', reason: 'r' }])).toBe(
      'It is not known which agency referred it, and Health must not be told of this case.'
    );
    expect(
      whyReferrerNotTold(
        {
          problems: [],
          referrerName: '',
          referrerAgency: 'Housing',
          mustNotReceive: [{ agency: 'Health', person: '', reason: 'r' }]
        } as never,
        { agencies }
      )
    ).toBeUndefined();
  });
});

describe('a text for the referrer of a case elsewhere', () => {
  const transfers = [
    { state: 'Accepted', outOfForce: false, to: 'Walsall', details: { newAddress: '9 Farthing Row\nBilston, WV14 0XX' } }
  ] as unknown as readonly Transfer[];
  const named = (text: string): string | undefined =>
    namesElsewhere(text, { owningMarac: 'Dudley', receivedByMarac: 'Coventry' }, transfers);

  it.each([
    ['Come to WALSALL, please.', 'Walsall'],
    ['Dudley?', 'Dudley'],
    ['Near Farthing  Row?', 'Farthing Row'],
    ['In wv14-0xx?', 'WV14 0XX'],
    ['Does Coventry know him?', undefined],
    ['Was it paid in farthings?', undefined],
    ['She lives at 9.', undefined]
  ])('%s', (text, expected) => {
    expect(named(text)).toBe(expected);
  });
});
