import type { Configuration } from '../setUp/configuration';
import { addressOf } from '../referral/referrer';
import type { ReferralSummary } from '../referral/referral';
import { cannotRead } from '../kernel/problems';
import { isExcluded } from '../case/exclusions';
import { mayMean } from './leavingRecipients';
import { hasReadableExclusions } from '../case/notices';
import type { Exclusion } from '../case/notices';
import { coordinatorsOf } from './responsible';
import type { Transfer } from './transfer';

/** Whether another MARAC has the case now than the one that received it: the referrer may be one of those who must not learn which. Board paper, paragraph 42. */
export const isElsewhere = ({ owningMarac, receivedByMarac }: Pick<ReferralSummary, 'owningMarac' | 'receivedByMarac'>): boolean =>
  receivedByMarac !== '' && owningMarac !== receivedByMarac;

type Referred = Pick<
  ReferralSummary,
  'mustNotReceive' | 'problems' | 'referrerAgency' | 'referrerName' | 'referrerLogin' | 'referrerEmail'
>;

/** Whether an agency of the settings is the referrer's, whose own form may call it otherwise. */
const isTheirs = (agency: string, own: string, agencies: Configuration['agencies']): boolean =>
  agencies.some(({ name }) => name === own) ? agency === own : mayMean(own, agency);

const isThem = ({ person }: Exclusion, referral: Referred): boolean => {
  const named = person.trim().toLowerCase();
  return (
    named !== '' && [referral.referrerName, referral.referrerLogin, addressOf(referral)].some(one => one?.trim().toLowerCase() === named)
  );
};

/** Why the referrer must no longer be told of a case; undefined if they may be. */
export function whyReferrerNotTold(referral: Referred, configuration: Pick<Configuration, 'agencies'>): string | undefined {
  if (!hasReadableExclusions(referral)) return `${cannotRead('exclusions').words}.`;
  const { mustNotReceive = [], referrerAgency = '' } = referral;
  const agencies = mustNotReceive.filter(one => isExcluded(one.agency, [one]));
  if (referrerAgency === '' && agencies.length > 0)
    return `It is not known which agency referred it, and ${agencies[0].agency} must not be told of this case.`;
  const against = mustNotReceive.find(
    one => isThem(one, referral) || (isTheirs(one.agency, referrerAgency, configuration.agencies) && agencies.includes(one))
  );
  return against && `${isThem(against, referral) ? against.person : against.agency} must not be told of this case.`;
}

/** Added to the name of the person who recorded that a referrer is not invited, in the duty's evidence. */
export const notInvited = ' (not invited: must not be told)';

/** The MARACs besides the one that received it that have had a case. */
const passedTo = (
  { receivedByMarac, owningMarac }: Pick<ReferralSummary, 'owningMarac' | 'receivedByMarac'>,
  transfers: readonly Transfer[]
): readonly string[] =>
  [owningMarac, ...transfers.filter(({ state, outOfForce }) => state === 'Accepted' && !outOfForce).map(({ to }) => to)].filter(
    marac => marac !== receivedByMarac
  );

/**
 * Whether this person may write to the referrer's row. A row shows who wrote it last, and the name of a later MARAC's coordinator would reveal where
 * the case went.
 */
export function mayAnswerReferrer(
  login: string,
  referral: Pick<ReferralSummary, 'owningMarac' | 'receivedByMarac'>,
  transfers: readonly Transfer[],
  configuration: Configuration
): boolean {
  const covers = (marac: string): boolean => coordinatorsOf(marac, configuration).some(one => one.toLowerCase() === login.toLowerCase());
  return covers(referral.receivedByMarac) || !passedTo(referral, transfers).some(covers);
}

/** The MARAC that has the case now, where the sending coordinator ticked that the referrer's agency may know it. */
export function destinationToldTo(
  { currentTransfer, receivedByMarac, owningMarac, referrerAgency = '' }: ReferralSummary,
  transfers: readonly Transfer[]
): string | undefined {
  const transfer = transfers.find(({ key }) => key === currentTransfer);
  return transfer?.from === receivedByMarac && transfer.to === owningMarac && transfer.details.destinationToldTo.includes(referrerAgency)
    ? owningMarac
    : undefined;
}

/** A line too short to identify anything. */
const shortest = 5;

const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;

/** The first name or place of a transferred case found in a text for its referrer; undefined if none. */
export function namesElsewhere(
  text: string,
  referral: Pick<ReferralSummary, 'owningMarac' | 'receivedByMarac'>,
  transfers: readonly Transfer[]
): string | undefined {
  const places = transfers
    .flatMap(({ details }) => details.newAddress.split(/[\n,]/))
    .map(line => line.trim())
    .filter(line => line.length >= shortest);
  const street = places.map(line => line.replace(/^\W*\d+\w?\W+/, '')).filter(line => line.length >= shortest);
  return [...passedTo(referral, transfers), ...places, ...street].find(name => spaced(text).includes(spaced(name)));
}
