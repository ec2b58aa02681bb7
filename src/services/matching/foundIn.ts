import type { CasePerson, ReferralSummary } from '../../domain/referral/referral';
import type { FoundIn } from './matchingUseCases';

/** A person's name as it is read out: given names first. */
export const nameOf = ({ givenNames, familyName }: CasePerson): string =>
  [givenNames, familyName].filter(name => name !== '').join(' ') || 'Name not known';

/** What is told of a case in which somebody is found. */
export const foundInOf = ({ key, reference, owningMarac, status, receivedAt, restricted, victimName }: ReferralSummary): FoundIn => ({
  caseKey: key,
  reference,
  marac: owningMarac,
  status,
  receivedAt,
  restricted,
  victimName
});
