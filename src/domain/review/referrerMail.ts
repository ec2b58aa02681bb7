import type { Configuration } from '../setUp/configuration';
import { formatInstant } from '../kernel/timeWords';
import { plainLetters } from '../kernel/plainLetters';
import { addressOf, isHomeMailbox, isOutside } from '../referral/referrer';
import type { CasePerson, ReferralSummary } from '../referral/referral';
import type { Secrets } from '../secrets/secrets';
import { withdrawnReasons } from '../referral/withdrawn';
import { isElsewhere } from '../transfer/referrerMayKnow';
import { coordinatorsOf } from '../transfer/responsible';
import { invitationElsewhere, keepWorking, nextStepsElsewhere, nextStepsWhenWithdrawn, orMaracTeam } from './nextSteps';

/** What is sent to a referrer who has no account, after a coordinator has looked at it. The names are stored with each message. */
export type ReferrerMailKind = 'Receipt' | 'Decision' | 'Question';
const kinds: readonly string[] = ['Receipt', 'Decision', 'Question'] satisfies readonly ReferrerMailKind[];
export const isReferrerMail = (kind: string): kind is ReferrerMailKind => kinds.includes(kind);

export const receiptKey = ({ key }: Pick<ReferralSummary, 'key'>): string => `${key}:receipt`;
export const decisionMailKey = (decisionKey: string): string => `${decisionKey}:decision`;

/** Who answers the referrer's questions: coordinators of the MARAC to which it was sent. */
const contactsOf = ({ receivedByMarac, owningMarac }: ReferralSummary, configuration: Configuration): readonly string[] =>
  coordinatorsOf(receivedByMarac || owningMarac, configuration);

const quoting = (reference: string): string =>
  `When you write, give the reference ${reference} and no names: e-mail is not always private. If anybody is in danger, call 999.`;

/** The coordinator's own words, or where to ask for them. */
const said = (label: string, words: string | undefined, whom: string): string =>
  words === undefined ? `${label}: this is not put into an e-mail. Ask ${whom} for it.` : `${label}: ${words}`;

function decisionText(referral: ReferralSummary, configuration: Configuration, words: string | undefined): readonly string[] {
  const { status, reference, decisionCriterion, withdrawnReason } = referral;
  const contacts = contactsOf(referral, configuration);
  const offersIdva = referral.idvaOffer === 'Wanted';
  if (isElsewhere(referral)) {
    const outcome = status === 'Awaiting review' ? [] : [`Decision: ${status === 'Withdrawn' ? 'withdrawn' : 'accepted'}.`];
    return [...outcome, nextStepsElsewhere(status, { contacts, invitation: '', reference, offersIdva })];
  }
  if (status === 'Awaiting review')
    return [
      'The MARAC team is looking at it again. The decision that you were told before does not stand. You will be told the new one by e-mail.'
    ];
  const reason = said('Reason', words, orMaracTeam(contacts));
  if (status === 'Withdrawn') {
    const known = withdrawnReasons.find(one => one === withdrawnReason) ?? 'Does not meet a criterion';
    return [`Decision: withdrawn (${known.toLowerCase()}).`, reason, nextStepsWhenWithdrawn(known, offersIdva, reference, contacts)];
  }
  return [
    `Decision: accepted${decisionCriterion ? ` (criterion: ${decisionCriterion.toLowerCase()})` : ''}.`,
    reason,
    'MARAC hears the case. You will be invited by e-mail.',
    'The IDVA service offers the victim support.',
    keepWorking
  ];
}

function questionText(referral: ReferralSummary, configuration: Configuration, words: string | undefined): readonly string[] {
  const whom = orMaracTeam(contactsOf(referral, configuration));
  return [
    ...(isElsewhere(referral) ? ['Another MARAC is responsible for the case now.'] : []),
    'The MARAC team needs to know more.',
    said('Question', words, whom),
    `Send your answer to ${whom} by your secure e-mail: in your own words, or as the Word form filled in again.`
  ];
}

function receiptText(referral: ReferralSummary, configuration: Configuration): readonly string[] {
  const { receivedElsewhereAt, receivedAt } = referral;
  const whom = orMaracTeam(contactsOf(referral, configuration));
  return [
    `It was received on ${formatInstant(receivedElsewhereAt ?? receivedAt)}. You will be told the decision by e-mail.`,
    `If you know more, or anything changes, tell ${whom}.`
  ];
}

const about: Readonly<Record<ReferrerMailKind, string>> = {
  Receipt: 'Your referral has been received',
  Decision: 'A decision about your referral',
  Question: 'A question about your referral'
};

/**
 * What a referrer without an account is told by e-mail: reference, decision and what happens next, never who the case is about or which area has it. `words`: what the
 * coordinator typed, once a person has said that it may travel by e-mail.
 */
export function referrerMail(
  kind: ReferrerMailKind,
  referral: ReferralSummary,
  configuration: Configuration,
  words?: string
): { readonly subject: string; readonly text: string } {
  const { reference } = referral;
  const parts = {
    Receipt: () => receiptText(referral, configuration),
    Decision: () => decisionText(referral, configuration, words),
    Question: () => questionText(referral, configuration, words)
  };
  return {
    subject: `${about[kind]}: ${reference}`,
    text: [`${about[kind]} ${reference}.`, ...parts[kind](), quoting(reference)].join('\n')
  };
}

/** The message that invites the referrer to the meeting. One who has an account reads which one, and when, on their own screen. */
export function invitationMail(
  referral: ReferralSummary,
  configuration: Configuration
): { readonly subject: string; readonly text: string } {
  const { reference, agendaDate } = referral;
  const contacts = contactsOf(referral, configuration);
  const subject = `You are invited to a MARAC: ${reference}`;
  if (isElsewhere(referral))
    return { subject, text: `${reference}: another MARAC is responsible for the case now. ${invitationElsewhere(contacts)}` };
  if (!isOutside(referral))
    return {
      subject,
      text: `You are invited to the MARAC that hears ${reference}, to present the case. Which one, and when, is under My referrals.`
    };
  const whom = orMaracTeam(contacts);
  return {
    subject,
    text: [
      `You are invited to a MARAC meeting, to present ${reference}.`,
      agendaDate ? `It meets on ${formatInstant(agendaDate)}. Ask ${whom} where.` : `Its day is not set yet. Ask ${whom} for it.`,
      `If you cannot come, tell ${whom} who comes for you.`,
      quoting(reference)
    ].join('\n')
  };
}

/** Why a message that waits is no longer true; undefined if it is. */
export function whyOutOfDate(
  { key, kind }: { readonly key: string; readonly kind: ReferrerMailKind },
  referral: ReferralSummary
): string | undefined {
  if (kind === 'Receipt') return undefined;
  if (key !== decisionMailKey(referral.decisionKey ?? '')) return 'Something newer has been decided since.';
  const isAsked = referral.status === 'Returned for information';
  if (kind === 'Question' && !isAsked) return 'The question has been answered, or the case decided, since.';
  return kind === 'Decision' && isAsked ? 'The case has been sent back with a question since.' : undefined;
}

/** What the coordinator typed that this message may carry; undefined if nothing, or if the referrer must not learn it. */
export const wordsTyped = (kind: ReferrerMailKind, referral: ReferralSummary): string | undefined => {
  const mayCarry = kind === 'Question' || (kind === 'Decision' && !isElsewhere(referral) && referral.status !== 'Awaiting review');
  return mayCarry ? referral.decisionReason || undefined : undefined;
};

const oneAddress = /^[^\s@<>;,]+@[^\s@<>;,]+\.[^\s@<>;,]+$/;

/** What is wrong with the referrer's address, and whether it can be written to at all. */
export function addressTrouble(referral: ReferralSummary): { readonly words: string; readonly canSend: boolean } | undefined {
  const address = addressOf(referral);
  if (address === undefined) return { words: 'No e-mail address of the referrer is stored. Tell them by telephone.', canSend: false };
  if (!oneAddress.test(address))
    return { words: `“${address}” is not an address that can be written to. Tell the referrer by telephone.`, canSend: false };
  return isHomeMailbox(address)
    ? {
        words: `${address} is a mailbox that people have at home: others may read it. Ask the referrer for an address at work, or tell them by telephone. What you typed stays out of it.`,
        canSend: true
      }
    : undefined;
}

const forms: readonly (readonly [string, RegExp])[] = [
  ['a postcode', /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/i],
  ['a telephone number', /(?:\+44|\b0)(?:[\s()-]*\d){9,10}\b/],
  ['an e-mail address', /\S@\S+\.\S/],
  ['a date in numbers', /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/]
];

const spaced = (text: string): string =>
  ` ${plainLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Names, and lines of an address, that are too short to be told from other words. */
const shortestName = 2;
const shortestLine = 5;

/** Why words that a coordinator typed must stay out of an e-mail; undefined if nothing in them names or places anybody. A person reads them as well. */
export function whyWordsStayOut(words: string, people: readonly CasePerson[], secrets: Secrets): string | undefined {
  const form = forms.find(([, pattern]) => pattern.test(words));
  if (form) return `They hold ${form[0]}.`;
  const text = spaced(words);
  const holds = (part: string): boolean => spaced(part).trim() !== '' && text.includes(spaced(part));
  const names = people
    .flatMap(({ givenNames, familyName, aliases }) => [givenNames, familyName, ...aliases])
    .flatMap(name => name.split(/[\s-]+/))
    .filter(name => name.length >= shortestName);
  const name = names.find(holds);
  if (name !== undefined) return `They say “${name}”, which is a name in this case.`;
  const lines = people
    .flatMap(({ address, earlierAddresses = [] }) => [address, ...earlierAddresses.map(one => one.address)])
    .flatMap(address => address.split(/[\n,]/))
    .map(line => line.replace(/^\W*\d+\w?\W+/, '').trim())
    .filter(line => line.length >= shortestLine);
  return lines.some(holds) || secrets.foundIn(words).length > 0 ? 'They hold a part of an address in this case.' : undefined;
}
