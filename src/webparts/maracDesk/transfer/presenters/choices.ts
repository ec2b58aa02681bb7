import type { Configuration } from '../../../../domain/configuration';
import { coversBoth } from '../../../../domain/desk/responsible';
import type { CasePerson, ReferralSummary } from '../../../../domain/referral/referral';
import { maracOfPostcode } from '../../../../domain/routing';

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
  return { choices: [...choices.filter(({ suggested }) => suggested), ...choices.filter(({ suggested }) => !suggested)], words: suggestion.words };
}
