import { defaultConfiguration as configuration } from '../../../src/domain/setUp/defaultConfiguration';
import { addressTrouble, invitationMail, referrerMail, whyWordsStayOut, wordsTyped } from '../../../src/domain/review/referrerMail';
import { secretsOf } from '../../../src/domain/secrets/secrets';
import type { CasePerson, ReferralSummary } from '../../../src/domain/referral/referral';

const outside: ReferralSummary = {
  id: 1,
  etag: '"1"',
  key: 'case-1',
  reference: 'M-TEST-CASE-1',
  channel: 'E-mailed form',
  receivedAt: new Date('2026-06-15T09:00:00Z'),
  evidence: {},
  victimName: 'Testcase-Sample, Zoë',
  criteria: [],
  restricted: false,
  pending: '',
  problems: [],
  referrerEmail: 'nina.nurse@gp.example',
  owningMarac: 'Birmingham East',
  receivedByMarac: 'Birmingham East',
  status: 'Listed',
  decisionCriterion: 'Professional judgement',
  decisionReason: 'It is getting worse.'
};
const victim: CasePerson = {
  key: 'p1',
  role: 'Victim',
  familyName: 'Testcase-Sample',
  givenNames: 'Zoë',
  aliases: ['Zed'],
  telephones: ['07700 900982'],
  address: '14 Example Road\nBirmingham',
  postcode: 'B8 1AA',
  addressIsConfidential: true,
  earlierAddresses: [{ address: '5 Dummy Close, Coventry', postcode: 'CV1 1AA' }]
};

describe('what a referrer without an account is told', () => {
  it('of a case that another MARAC has now, says neither which nor why', () => {
    const away = { ...outside, owningMarac: 'Coventry' };
    for (const status of ['Accepted', 'Withdrawn', 'Awaiting review'] as const) {
      const { text } = referrerMail('Decision', { ...away, status }, configuration, 'It is getting worse.');
      expect(text).toContain('Another MARAC is responsible for the case now.');
      expect(text).not.toMatch(/Coventry|getting worse/);
    }
    expect(wordsTyped('Decision', away)).toBeUndefined();
    expect(invitationMail({ ...away, agendaDate: new Date('2026-12-07T09:30:00Z') }, configuration).text).not.toMatch(/Coventry|December/);
  });

  it('holds the day of the meeting, in London’s hours, where there is one', () => {
    const { text } = invitationMail({ ...outside, agendaDate: new Date('2026-07-06T08:30:00Z') }, configuration);
    expect(text).toContain('It meets on Monday 6 July 2026, 9:30am.');
    expect(invitationMail({ ...outside, agendaDate: undefined }, configuration).text).toContain('Its day is not set yet.');
    expect(invitationMail({ ...outside, referrerEmail: undefined }, configuration).text).toContain('under My referrals');
  });

  it.each([
    ['no address', undefined, false],
    ['two addresses', 'a@gp.example; b@gp.example', false],
    ['a mailbox at home', 'nina@hotmail.co.uk', true]
  ])('with %s is said in words', (_what, referrerEmail, canSend) => {
    expect(addressTrouble({ ...outside, referrerLogin: undefined, referrerEmail })).toMatchObject({ canSend });
    expect(addressTrouble(outside)).toBeUndefined();
  });
});

describe('what a coordinator typed stays out of an e-mail', () => {
  const secrets = secretsOf({ people: [victim] });
  it.each([
    ['a family name, in other letters', 'Where is testcase now?'],
    ['a given name without its dots', 'Has Zoe said so?'],
    ['an alias', 'Is Zed known to you?'],
    ['a postcode', 'Is it b81aa?'],
    ['a telephone number', 'Ring (07700) 900 982.'],
    ['a date of birth', 'Born on 03/04/1990?'],
    ['a street', 'Who else lives in Example Road?'],
    ['an earlier street', 'Was that at Dummy close?'],
    ['a secret address, abbreviated', 'Is it still 14 Example Rd?']
  ])('that holds %s', (_what, words) => {
    expect(whyWordsStayOut(words, [victim], secrets)).toBeDefined();
  });

  it('and may be put in where nothing of that is found', () => {
    expect(whyWordsStayOut('Since when has it been getting worse, and who else knows?', [victim], secrets)).toBeUndefined();
  });
});
