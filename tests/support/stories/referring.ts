import type { Outcome } from '../../../src/domain/kernel/appError';
import type { Answers } from '../../../src/domain/form/answers';
import { matchKeysOf } from '../../../src/domain/matching/matchKeys';
import { toReferralContent } from '../../../src/domain/form/reading/referralContent';
import type { OpenDraft, ReferralFormUseCases, SubmitResult, SubmittedReferral } from '../../../src/services/referral/referralUseCases';
import type { SharePointEngine } from '../../../local/engine';
import { completeAnswers, context } from '../../domain/form/support/context';
import { rowsOf } from '../sites/caseSite';
import type { StoredRow } from '../sites/caseSite';

export { completeAnswers } from '../../domain/form/support/context';

/** The value of an outcome that must be good. */
export function good<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.error.kind}: ${outcome.error.words} (${outcome.error.supportCode})`);
  return outcome.value;
}

/** The submission in a result that must be one. */
export function sentIn(outcome: Outcome<SubmitResult>): SubmittedReferral {
  const result = good(outcome);
  if (result.kind !== 'submitted') throw new Error(`It ended as ${result.kind}.`);
  return result.submitted;
}

/** A draft with these answers, not stored yet. */
export const newDraft = (form: ReferralFormUseCases, answers: Answers = completeAnswers()): OpenDraft => ({ ...form.newDraft(), answers });

/** A draft with these answers, stored once. */
export async function storedDraft(form: ReferralFormUseCases, answers: Answers = completeAnswers()): Promise<OpenDraft> {
  const saved = good(await form.saveDraft(newDraft(form, answers)));
  if (saved.kind !== 'saved') throw new Error(`It ended as ${saved.kind}.`);
  return saved.draft;
}

/** Answers that make a restricted case: the perpetrator works for an agency. */
export function restrictedAnswers(): Answers {
  const answers = completeAnswers();
  const rows = answers.perpetrators as readonly { readonly key: string; readonly answers: Answers }[];
  const perpetrators = rows.map(row => ({
    ...row,
    answers: { ...row.answers, worksForAgency: 'Yes', employer: 'West Midlands Police, constable' }
  }));
  return { ...answers, perpetrators };
}

/** The answers stored in a row, and whether its parts are as its checksum says are for the row mappers; here only the text. */
export const storedAnswers = (row: StoredRow, prefix: 'Answers' | 'Form'): Answers =>
  JSON.parse([1, 2, 3, 4, 5, 6].map(part => String(row[`${prefix}${part}`] ?? '')).join('')) as Answers;

/** What the lists hold of one referral, as the owner of the site sees it. */
export interface Stored {
  readonly intake: readonly StoredRow[];
  readonly referrals: readonly StoredRow[];
  readonly people: readonly StoredRow[];
  readonly matchKeys: readonly StoredRow[];
  readonly events: readonly StoredRow[];
}

export async function everythingStored(engine: SharePointEngine): Promise<Stored> {
  const [intake, referrals, people, matchKeys, events] = await Promise.all(
    ['Intake', 'Referrals', 'People', 'MatchKeys', 'Events'].map(list => rowsOf(engine, list))
  );
  return { intake, referrals, people, matchKeys, events };
}

/** The match keys that the people of these answers have. */
export function expectedMatchKeys(answers: Answers): readonly string[] {
  const content = toReferralContent(answers, context);
  if (!content.ok) throw new Error(`The answers are not complete: ${JSON.stringify(content.error)}`);
  return content.value.people.flatMap(person => Array.from(new Set(matchKeysOf(person))).map(key => `${person.key} ${key}`)).sort();
}

/** Fails unless exactly one case came of one submission, whole, with nothing left to do. */
export function expectOneCase(stored: Stored, answers: Answers, folder: '' | '/Restricted' = ''): void {
  expect(stored.intake.map(row => row.Status)).toEqual(['Taken in']);
  expect(stored.referrals).toHaveLength(1);
  const [referral] = stored.referrals;
  expect(referral).toMatchObject({
    Status: 'Awaiting review',
    HasPending: false,
    IntakeId: stored.intake[0].Id,
    VictimName: 'Testcase, Anya'
  });
  expect(referral.Pending ?? '').toBe('');
  expect(referral.Reference).toBe(stored.intake[0].Reference);
  expect(referral.ReceivedAt).toBe(stored.intake[0].ReceivedAt);
  expect(storedAnswers(referral, 'Form')).toEqual(storedAnswers(stored.intake[0], 'Answers'));
  expect(stored.people.map(row => `${String(row.Role)} ${String(row.FamilyName)}`).sort()).toEqual([
    'Perpetrator Sample',
    'Victim Testcase'
  ]);
  expect(stored.people.every(row => row.CaseKey === referral.Key && !!row.Details)).toBe(true);
  const keys = stored.matchKeys
    .map(row => `${String(row.PersonKey).replace(`${String(referral.Key)}:`, '')} ${String(row.MatchKey)}`)
    .sort();
  expect(keys).toEqual(expectedMatchKeys(answers));
  const lists = { Referrals: stored.referrals, People: stored.people, MatchKeys: stored.matchKeys };
  for (const [list, rows] of Object.entries(lists)) {
    expect(new Set(rows.map(row => row.FileDirRef))).toEqual(new Set([`/sites/marac/Lists/${list}${folder}`]));
  }
}
