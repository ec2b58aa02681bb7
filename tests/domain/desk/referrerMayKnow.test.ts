import { namesElsewhere, whyReferrerNotTold } from '../../../src/domain/desk/referrerMayKnow';
import type { Exclusion } from '../../../src/domain/desk/notices';
import type { Transfer } from '../../../src/domain/desk/transfer';

const agencies = ['Police', 'Housing', 'Health', 'Mental health trust'].map(name => ({ name, maracs: ['Coventry'] }));
const referrer = { referrerName: 'Sample, Jo', referrerLogin: 'jo.sample_coventry.example#ext#@wmp.example', problems: [] };

describe('whether a referrer must not be told of their own case any more', () => {
  const why = (referrerAgency: string, mustNotReceive: readonly Exclusion[], problems: readonly string[] = []): string | undefined =>
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
    ['they themselves by name, and somebody receives instead', 'Housing', [excluded('Housing', 'sample, jo', 'ann@coventry.example')], true],
    ['they themselves by address, at whatever agency', 'Housing', [excluded('Health', 'Jo.Sample@coventry.example', 'ann@coventry.example')], true],
    ['some agency, and theirs is not known', '', [excluded('Health')], true]
  ])('%s', (_what, agency, exclusions, expected) => {
    expect(why(agency, exclusions) !== undefined).toBe(expected);
  });

  it('is yes where who must not be told cannot be read', () => {
    expect(why('Housing', [], ['Who must not be told of the case cannot be read'])).toBe('Who must not be told of the case cannot be read.');
  });
});

describe('a text for the referrer of a case elsewhere', () => {
  const transfers = [{ state: 'Accepted', outOfForce: false, to: 'Walsall', details: { newAddress: '9 Farthing Row\nBilston, WV14 0XX' } }] as unknown as readonly Transfer[];
  const named = (text: string): string | undefined => namesElsewhere(text, { owningMarac: 'Dudley', receivedByMarac: 'Coventry' }, transfers);

  it.each([
    ['Come to WALSALL, please.', 'Walsall'],
    ['Dudley?', 'Dudley'],
    ['Near Farthing  Row?', 'Farthing Row'],
    ['In wv14-0xx?', 'WV14 0XX'],
    ['Does Coventry know him?', undefined],
    ['Was it paid in farthings?', undefined]
  ])('%s', (text, expected) => {
    expect(named(text)).toBe(expected);
  });
});
