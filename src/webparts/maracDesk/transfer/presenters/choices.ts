import type { Configuration } from '../../../../domain/setUp/configuration';
import { coversBoth } from '../../../../domain/transfer/responsible';
import { onePress } from '../../../../domain/transfer/transfer';
import type { TransferDetails, TransferSaid } from '../../../../domain/transfer/transfer';
import type { CasePerson, ReferralSummary } from '../../../../domain/referral/referral';
import { maracOfPostcode } from '../../../../domain/setUp/routing';

/** One MARAC to which a case can go. */
export interface TransferChoice {
  readonly marac: string;
  /** "Suggested", or that it is accepted at once because the same person covers both. */
  readonly detail: string;
  readonly suggested: boolean;
}

/** Where a case can go, what is suggested first, and why. */
export interface TransferChoices {
  readonly choices: readonly TransferChoice[];
  readonly words: string;
}

/** One press on a MARAC: it says the reason too. */
export interface Press {
  readonly said: TransferSaid;
  readonly words: string;
  /** The key that does it for the MARAC in focus; empty where only the button does. */
  readonly letter: string;
}

const presses: readonly Press[] = [
  { said: onePress.moved, words: 'Victim has moved there', letter: 'm' },
  { said: onePress.wrongArea, words: 'Wrong area at referral', letter: 'w' }
];

/** The presses that each MARAC offers. What was said first goes with them; where that is the reason, nothing else is offered. */
export const pressesWith = (first: Partial<TransferDetails> = {}): readonly Press[] =>
  first.reason
    ? [{ said: { ...first, reason: first.reason }, words: first.reason, letter: '' }]
    : presses.map(press => ({ ...press, said: { ...first, ...press.said } }));

interface Suggestion {
  readonly marac?: string;
  readonly words: string;
}

/** The MARAC of the victim's address, where it is another than the one that has the case. */
function suggestionFor(owning: string, people: readonly CasePerson[], configuration: Configuration): Suggestion {
  const postcodes = people.filter(({ role, postcode }) => role === 'Victim' && postcode !== '').map(({ postcode }) => postcode);
  if (postcodes.length === 0) return { words: 'No postcode of the victim is recorded, so no MARAC is suggested.' };
  const found = postcodes.map(postcode => ({ postcode, marac: maracOfPostcode(postcode, configuration.postcodes) }));
  const elsewhere = found.find(({ marac }) => marac !== undefined && marac !== owning);
  if (elsewhere) return { marac: elsewhere.marac, words: `The victim’s postcode, ${elsewhere.postcode}, lies in ${elsewhere.marac}.` };
  const here = found.find(({ marac }) => marac === owning);
  return here
    ? { words: `The victim’s postcode, ${here.postcode}, lies in ${owning}, which has the case.` }
    : { words: `The victim’s postcode, ${found[0].postcode}, lies in no MARAC of this force.` };
}

/** Every MARAC but the one that has the case, the suggested one first. Board paper, paragraph 42. */
export function transferChoices(
  { owningMarac }: Pick<ReferralSummary, 'owningMarac'>,
  people: readonly CasePerson[],
  configuration: Configuration,
  login: string
): TransferChoices {
  const suggestion = suggestionFor(owningMarac, people, configuration);
  const choices = configuration.maracs
    .filter(({ name }) => name !== owningMarac)
    .map(({ name }) => {
      const suggested = name === suggestion.marac;
      const details = [suggested && 'suggested', coversBoth(owningMarac, name, login, configuration) && 'yours too: accepted at once'];
      return { marac: name, suggested, detail: details.filter(Boolean).join(', ') };
    });
  return {
    choices: [...choices.filter(({ suggested }) => suggested), ...choices.filter(({ suggested }) => !suggested)],
    words: suggestion.words
  };
}
