import type { Configuration } from '../../../domain/setUp/configuration';
import type { Exclusion } from '../../../domain/case/notices';
import { isRows } from '../../../domain/form/answers';
import type { Answers } from '../../../domain/form/answers';
import { textOf } from '../../../domain/form/conditions';
import { chose } from '../../../domain/form/vocabulary';

/** Somebody whom the form gives reason to leave out. A person decides. */
export interface SuggestedExclusion {
  readonly exclusion: Exclusion;
  /** What the form says: "The perpetrator works for an agency: Housing, repairs". */
  readonly because: string;
}

const plain = (text: string): string => text.toLowerCase();

/** The agency that these words name; empty where none is named. */
const agencyIn = (words: string, agencies: readonly string[]): string => agencies.find(name => plain(words).includes(plain(name))) ?? '';

/** The agencies that may be left out, each once. */
export const excludableAgencies = ({ agencies }: Pick<Configuration, 'agencies'>): readonly string[] =>
  Array.from(new Set(agencies.map(({ name }) => name))).sort();

/** Whom the form gives reason to leave out: where a perpetrator works, and who knows somebody in the case. Not what is excluded already. */
export function suggestedExclusions(
  answers: Answers,
  configuration: Pick<Configuration, 'agencies'>,
  excluded: readonly Exclusion[]
): readonly SuggestedExclusion[] {
  const agencies = excludableAgencies(configuration);
  const employers = isRows(answers.perpetrators)
    ? answers.perpetrators.filter(({ answers: row }) => chose(row, 'worksForAgency', 'Yes')).map(({ answers: row }) => textOf(row.employer))
    : [];
  const employed: readonly SuggestedExclusion[] = employers.map(employer => ({
    exclusion: { agency: agencyIn(employer, agencies), person: '', reason: 'A perpetrator works there' },
    because: `A perpetrator works for an agency: ${employer || 'which one is not said'}`
  }));
  const details = textOf(answers.conflictDetails);
  const known: readonly SuggestedExclusion[] = chose(answers, 'conflictOfInterest', 'Yes')
    ? [
        {
          exclusion: {
            agency: agencyIn(details, agencies) || agencyIn(textOf(answers.referringAgency), agencies),
            person: '',
            reason: 'Knows somebody in the case'
          },
          because: `The referrer, or a colleague, knows somebody in the case: ${details || 'who is not said'}`
        }
      ]
    : [];
  return [...employed, ...known].filter(
    ({ exclusion }) => exclusion.agency === '' || !excluded.some(({ agency }) => agency === exclusion.agency)
  );
}

/** One line: "Housing, Jo Bloggs. Brother of the perpetrator. Kim Day receives instead." */
export const exclusionWords = ({ agency, person, reason, insteadOf }: Exclusion): string =>
  [person ? `${agency}, ${person}` : `${agency}, everybody`, reason, ...(insteadOf ? [`${insteadOf} receives instead`] : [])].join('. ');
