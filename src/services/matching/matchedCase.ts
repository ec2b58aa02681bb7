import type { CasePerson, ReferralSummary } from '../../domain/referral/referral';
import type { MatchedCase } from './matchingUseCases';

/** A person's name for display: given names first. */
export const nameOf = ({ givenNames, familyName }: CasePerson): string =>
  [givenNames, familyName].filter(name => name !== '').join(' ') || 'Name not known';

/** What is shown of a case in which somebody was found. */
export const matchedCaseOf = ({
  key,
  reference,
  owningMarac,
  status,
  receivedAt,
  restricted,
  victimName
}: ReferralSummary): MatchedCase => ({
  caseKey: key,
  reference,
  marac: owningMarac,
  status,
  receivedAt,
  restricted,
  victimName
});
