import type { CasePerson, ReferralSummary } from '../../domain/referral/referral';
import type { FoundIn } from './matchingUseCases';

/** A person's name for display: given names first. */
export const nameOf = ({ givenNames, familyName }: CasePerson): string =>
  [givenNames, familyName].filter(name => name !== '').join(' ') || 'Name not known';

/** What is shown of a case in which somebody was found. */
export const foundInOf = ({ key, reference, owningMarac, status, receivedAt, restricted, victimName }: ReferralSummary): FoundIn => ({
  caseKey: key,
  reference,
  marac: owningMarac,
  status,
  receivedAt,
  restricted,
  victimName
});
