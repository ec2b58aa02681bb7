import { completeForm } from '../../../local/demo/formAnswers';
import { randomOf } from '../../../local/demo/random';
import { coupleOf } from '../../../local/demo/syntheticPeople';
import type { Couple } from '../../../local/demo/syntheticPeople';
import type { Answers } from '../../../src/domain/form/answers';
import { deskOf, formOf, officer, storedDraft } from './programs';

/** The coordinators of the two MARACs between which the journeys pass cases on, and one who covers neither. */
export const senior = 'senior@wmp.example';
export const walsall = 'coordinator.walsall@wmp.example';
export const sandwell = 'coordinator.sandwell@wmp.example';

/** A case that a journey begins with. */
export interface ReadyCase {
  readonly key: string;
  readonly reference: string;
  readonly couple: Couple;
  readonly answers: Answers;
}

/** A couple of a MARAC that the demo data does not hold. */
export const coupleIn = (marac: string, number: number): Couple => coupleOf(95_000 + number, marac, 2026);

/** Everything the form asks about a couple, answered: the same number gives the same answers. */
export function answersIn(
  marac: string,
  number: number,
  { restricted = false, receivedAt = new Date() }: { readonly restricted?: boolean; readonly receivedAt?: Date } = {}
): Answers {
  return completeForm({
    random: randomOf(`journey of ${marac} ${number}`),
    marac,
    couple: coupleIn(marac, number),
    referrer: { login: officer, name: 'Example, Officer', role: 'Constable' },
    receivedAt,
    repeat: false,
    restricted
  });
}

/** A referral, sent in by a program. */
export async function referralIn(origin: string, marac: string, number: number, answers = answersIn(marac, number)): Promise<ReadyCase> {
  const draft = await storedDraft(origin, number, answers);
  const form = formOf(origin);
  await form.open();
  const sent = await form.submit(draft);
  if (!sent.ok || sent.value.kind !== 'submitted') throw new Error(`Not submitted: ${JSON.stringify(sent)}`);
  return { key: draft.key, reference: sent.value.submitted.reference, couple: coupleIn(marac, number), answers };
}

/** A case of a MARAC, taken in. */
export async function caseIn(origin: string, marac: string, number: number, answers?: Answers): Promise<ReadyCase> {
  const ready = await referralIn(origin, marac, number, answers);
  const taken = await deskOf(origin, senior).takeIn();
  if (!taken.ok) throw new Error(taken.error.words);
  return ready;
}
