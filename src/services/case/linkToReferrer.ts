import type { ReferralSummary } from '../../domain/referral/referral';
import type { Configuration } from '../../domain/setUp/configuration';
import { linkTo, places } from '../../domain/setUp/pages';

/** Where the referrer reads of their referral. Whoever sent it by e-mail has no account, and so no page. */
export function linkToReferrer(configuration: Configuration, { key, intake, referrerEmail }: ReferralSummary): string | undefined {
  if (!intake || (referrerEmail ?? '') !== '') return undefined;
  return linkTo(configuration, places.referral(key, intake.site === 'case' ? 'officer' : 'partner'));
}
