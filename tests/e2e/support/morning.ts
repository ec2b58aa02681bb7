import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { completeForm } from '../../../local/demo/formAnswers';
import { randomOf } from '../../../local/demo/random';
import { coupleOf } from '../../../local/demo/syntheticPeople';
import type { Couple } from '../../../local/demo/syntheticPeople';
import type { AnswerRow, Answers } from '../../../src/domain/form/answers';
import { startLocalSite } from '../../support/sites/browser';
import type { MoreData } from './preparedSite';
import type { ListRow } from './programs';
import { answersIn, deskOf, formOf, officer, outcomeOf, rowsOf, storedDraft } from './programs';

/** The MARACs whose morning it is: one coordinator covers both. */
export const morningMaracs = ['Birmingham East', 'Birmingham West'] as const;

/** How many referrals came in overnight. */
export const overnight = 20;

/** What a referral of the morning is besides one of twenty, by its place among them. */
export const special = {
  repeatOfClosed: 0,
  first: 1,
  duplicateOfFirst: 2,
  livesInSandwell: [3, 4],
  asked: 5,
  noCriterion: 6,
  namesake: 7
} as const;

/** Those that the coordinator withdraws. */
export const withdrawn: readonly number[] = [special.duplicateOfFirst, special.noCriterion];

const couple = (place: number, marac: string): Couple => coupleOf(92_000 + place, marac, 2026);

const formOfCouple = (place: number, marac: string, { of = couple(place, marac), repeat = false } = {}): Answers =>
  completeForm({
    random: randomOf(`morning ${place}`),
    marac,
    couple: of,
    referrer: { login: officer, name: 'Example, Officer', role: 'Constable' },
    receivedAt: new Date(),
    repeat,
    restricted: false
  });

/** An address in Sandwell, sent to Birmingham East all the same: the wrong area. */
function wrongArea(place: number): Answers {
  const { address, postcode } = couple(place, 'Sandwell');
  return {
    ...formOfCouple(place, 'Birmingham East', { of: couple(place, 'Sandwell') }),
    victimHome: 'At an address',
    victimAddress: address,
    victimPostcode: postcode,
    victimAddressConfidential: 'No',
    maracRight: 'No, another one',
    otherMarac: 'Birmingham East',
    otherMaracReason: 'She worked there until last week.'
  };
}

/** The perpetrator of another referral's name and home, and nobody knows when he was born: perhaps the same man, perhaps his father. */
function withNamesake(place: number): Answers {
  const { perpetrator, perpetratorAddress, perpetratorPostcode } = couple(special.first, 'Birmingham East');
  const answers = formOfCouple(place, 'Birmingham East');
  const [{ key, answers: row }] = answers.perpetrators as readonly AnswerRow[];
  const { dateOfBirth, ...rest } = row;
  const { familyName, givenNames } = perpetrator;
  const namesake = { ...rest, familyName, givenNames, dateOfBirthKnown: 'No', address: perpetratorAddress, postcode: perpetratorPostcode };
  return { ...answers, perpetrators: [{ key, answers: namesake }] };
}

function answersAt(place: number, closed: ListRow): Answers {
  if (place === special.repeatOfClosed) return answersIn(closed, 'Form');
  if (place === special.duplicateOfFirst) return formOfCouple(place, 'Birmingham East', { of: couple(special.first, 'Birmingham East') });
  if ((special.livesInSandwell as readonly number[]).includes(place)) return wrongArea(place);
  if (place === special.namesake) return withNamesake(place);
  return formOfCouple(place, place % 4 === 3 ? 'Birmingham West' : 'Birmingham East');
}

/** A case of the last months that is closed, and nobody's secret. */
export async function closedCase(origin: string): Promise<ListRow> {
  const since = new Date(Date.now() - 300 * 86_400_000).toISOString();
  const rows = await rowsOf(origin, 'Referrals', `ReceivedAt ge datetime'${since}'`);
  const found = rows
    .filter(({ Status, OwningMarac, Restricted }) => Status === 'Closed' && OwningMarac === 'Birmingham East' && Restricted !== true)
    .sort((one, other) => String(other.ReceivedAt).localeCompare(String(one.ReceivedAt)))[0];
  if (!found) throw new Error('The demo data holds no closed case of the last months.');
  return found;
}

/** Cases of the morning's MARACs at this point, what came first on top. */
export async function awaiting(origin: string, status = 'Awaiting review'): Promise<readonly ListRow[]> {
  const rows = await rowsOf(origin, 'Referrals', `Status eq '${status}'`);
  return rows
    .filter(({ OwningMarac }) => (morningMaracs as readonly string[]).includes(String(OwningMarac)))
    .sort((one, other) => one.Id - other.Id);
}

/** What was left over from the day before is accepted, what waits for its referrer too, so that the twenty are all there is to review. */
async function clearTheDayBefore(origin: string): Promise<void> {
  const desk = deskOf(origin, 'senior@wmp.example');
  for (const { Key, Reference } of [...(await awaiting(origin)), ...(await awaiting(origin, 'Returned for information'))]) {
    const accepting = {
      caseKey: String(Key),
      decisionKey: desk.newDecisionKey(),
      criterion: 'Professional judgement',
      rationale: 'Heard at the next meeting.'
    } as const;
    const accepted = await desk.review.accept(accepting);
    if (!accepted.ok) throw new Error(`${String(Reference)} was not accepted: ${JSON.stringify(accepted)}`);
  }
}

async function sent(origin: string, place: number, answers: Answers): Promise<string> {
  const form = formOf(origin);
  const [draft, opened] = await Promise.all([storedDraft(origin, place, answers), form.open()]);
  const submitted = opened.ok ? await form.submit(draft) : opened;
  if (!submitted.ok || submitted.value.kind !== 'submitted') throw new Error(`Number ${place} was not sent: ${JSON.stringify(submitted)}`);
  return draft.key;
}

/** Twenty referrals sent overnight and taken in, in their order; nothing else awaits review. */
async function overnightReferrals(origin: string): Promise<void> {
  const desk = deskOf(origin);
  await desk.takeIn();
  await clearTheDayBefore(origin);
  const closed = await closedCase(origin);
  for (let place = 0; place < overnight; place++) {
    const key = await sent(origin, place, answersAt(place, closed));
    await desk.takeIn();
    const { Referrals } = await outcomeOf(origin, key);
    if (Referrals.length !== 1) throw new Error(`Number ${place} was not taken in.`);
  }
}

/** What a coordinator finds in the morning. */
export const morning: MoreData = {
  // Made anew when this file says something else.
  name: `morning-${createHash('sha256').update(readFileSync(__filename)).digest('hex').slice(0, 8)}`,
  async fill(dataDir) {
    const site = await startLocalSite({ port: 0, dataDir, testControls: false });
    try {
      await overnightReferrals(site.origin);
    } finally {
      await site.close();
    }
  }
};
