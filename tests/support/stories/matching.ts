import type { SharePointEngine } from '../../../local/engine';
import type { Answers } from '../../../src/domain/form/answers';
import type { Candidate, Matches, MatchingUseCases } from '../../../src/services/matching/matchingUseCases';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { coordinator, officer, openDesk, openForm, rowsOf } from '../sites/caseSite';
import { completeAnswers, good, newDraft, sentIn } from './referring';

/** Sends referrals and takes them in; gives back the keys of their cases, in order. */
export async function casesOf(engine: SharePointEngine, ...all: readonly Answers[]): Promise<readonly string[]> {
  const references: string[] = [];
  for (const answers of all) {
    const form = openForm(engine, { login: officer });
    references.push(sentIn(await form.submit(newDraft(form, answers))).reference);
  }
  const { problems } = good(await openDesk(engine, { login: coordinator }).takeIn());
  if (problems.length > 0) throw new Error(problems.map(({ words }) => words).join(' '));
  const rows = await rowsOf(engine, 'Referrals');
  return references.map(reference => String(rows.find(row => row.Reference === reference)?.Key));
}

/** Somebody's matching, on a page opened afresh. */
export function matchingOf(engine: SharePointEngine, login = coordinator, transport?: Transport): MatchingUseCases {
  return openDesk(engine, { login, ...(transport && { transport }) }).matching;
}

/** The one candidate of a role in a case. */
export function candidateOf({ candidates }: Matches, role: Candidate['person']['role'], caseKey?: string): Candidate {
  const found = candidates.filter(({ person, foundIn }) => person.role === role && (caseKey === undefined || foundIn.caseKey === caseKey));
  if (found.length !== 1) throw new Error(`There are ${found.length} candidates for the ${role}.`);
  return found[0];
}

type Rows = readonly { readonly key: string; readonly answers: Answers }[];

/** Answers about another victim and the same perpetrator. */
export const anotherVictim = (): Answers => ({
  ...completeAnswers(),
  victimFamilyName: 'Otherwise',
  victimGivenNames: 'Mina',
  victimDateOfBirth: { day: '9', month: '11', year: '1994' },
  victimAddress: '77 Elsewhere Road\nWalsall',
  victimPostcode: 'ws1 1tp',
  victimTelephones: [
    {
      key: 'phone-1',
      answers: { number: '07700 900 111', safeToCall: 'Not safe to call', safeToText: 'Safe to text', safeToLeaveVoicemail: 'Not known' }
    }
  ]
});

/** These answers with their perpetrator otherwise. */
export const withPerpetrator = (answers: Answers, changes: Answers): Answers => ({
  ...answers,
  perpetrators: (answers.perpetrators as Rows).map(row => ({ ...row, answers: { ...row.answers, ...changes } }))
});

/** A perpetrator of whom a name and a rough age are known, and nothing else. */
export const knownByNameOnly = (familyName: string, givenNames: string, age: string): Answers => ({
  familyName,
  givenNames,
  aliases: '',
  dateOfBirthKnown: 'Only roughly',
  dateOfBirth: undefined,
  approximateAge: age,
  address: '',
  postcode: '',
  pncId: ''
});

/** Answers about the same victim and another perpetrator. */
export const anotherPerpetrator = (): Answers =>
  withPerpetrator(completeAnswers(), {
    familyName: 'Nobodyelse',
    givenNames: 'Karl',
    dateOfBirth: { day: '17', month: '9', year: '1979' }
  });
