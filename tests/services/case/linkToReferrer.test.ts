import { linkToReferrer } from '../../../src/services/case/linkToReferrer';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import type { ReferralSummary } from '../../../src/domain/referral/referral';

const configuration = {
  ...defaultConfiguration,
  pages: { 'Referral form': 'https://force.example/Refer.aspx', 'Partner referral form': 'https://force.example/Partner.aspx' }
};
const sent = (site: 'case' | 'partner', referrerEmail = ''): ReferralSummary =>
  ({ key: 'k1', intake: { site, id: 1 }, referrerEmail }) as ReferralSummary;

it('a message to the referrer leads to the referral by its key, where they sent it', () => {
  expect(linkToReferrer(configuration, sent('case'))).toBe('https://force.example/Refer.aspx#/refer/k1');
  expect(linkToReferrer(configuration, sent('partner'))).toBe('https://force.example/Partner.aspx#/refer/k1');
});

it('to nothing for whoever sent a form by e-mail, and where nobody has said where the form is', () => {
  expect(linkToReferrer(configuration, sent('case', 'gp@surgery.example'))).toBeUndefined();
  expect(linkToReferrer(defaultConfiguration, sent('case'))).toBeUndefined();
});
