import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import { contentAsFarAsKnown } from '../domain/form/referralContent';
import { matchKeysOf } from '../domain/matching/matchKeys';
import type { CasePerson, ReferralSummary } from '../domain/referral/referral';
import { ok } from '../domain/result';
import { failure, needsLooking, notConfirmed } from './failures';
import { formContext } from './formContext';
import { hasReadableAnswers } from './ports';
import type { DeskPorts, IntakeStore, Site } from './ports';

const rounds = 4;

/** Where a case being taken in came from: what the journal holds. */
export interface TakeInJournal {
  readonly site: Site;
  readonly intakeId: number;
  readonly editedSince: boolean;
}

/** The journal in words that a person can read in the list, and this file again. */
export const writeJournal = ({ site, intakeId, editedSince }: TakeInJournal): string =>
  `Take in from ${site} ${intakeId}${editedSince ? ' (changed since)' : ''}: people, match keys, history, reply to the referrer`;

/** What the journal says; undefined when it can't be read. */
export function readJournal(pending: string): TakeInJournal | undefined {
  const found = /^Take in from (case|partner) (\d+)( \(changed since\))?:/.exec(pending);
  return found ? { site: found[1] as Site, intakeId: Number(found[2]), editedSince: found[3] !== undefined } : undefined;
}

/** The people with a key each: a damaged form can hold one twice, and nobody may be lost for it. */
export function withKeysOfTheirOwn(people: readonly CasePerson[]): readonly CasePerson[] {
  const taken = new Set<string>();
  return people.map((person, at) => {
    const key = person.key !== '' && !taken.has(person.key) ? person.key : `person ${at + 1}`;
    taken.add(key);
    return { ...person, key };
  });
}

type FinishPorts = Pick<DeskPorts, 'intakes' | 'referrals' | 'people' | 'matchKeys' | 'events' | 'clock'>;

/** Tells the referrer that it was taken in, unless a later reply is there already. */
async function reply(intake: IntakeStore, id: number, referral: ReferralSummary): Promise<Outcome<void>> {
  for (let round = 1; round <= rounds; round++) {
    const item = await intake.read(id);
    if (!item.ok) return item.error.kind === 'notFound' ? ok(undefined) : item;
    if (item.value.status !== 'Submitted' || item.value.key !== referral.key) return ok(undefined);
    const written = await intake.writeBack(item.value, {
      status: 'Taken in',
      reference: referral.reference,
      receivedAt: referral.receivedAt
    });
    if (written.ok || !needsLooking(written)) return written;
  }
  return notConfirmed('reply');
}

/**
 * The steps that follow the commit point of a take-in. Each is proved by its own keyed rows, so that running them
 * again, or by two people at once, changes nothing.
 */
export async function followUp(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: TakeInJournal
): Promise<Outcome<void>> {
  const intake = ports.intakes.find(store => store.site === journal.site);
  if (!intake) return failure('notSetUp', 'site', 'It came in on a site that this page does not know.', 'Ask the site owner to check the page’s settings.');
  const { key } = referral;
  const record = await ports.referrals.read(key);
  if (!record.ok) return record;
  if (!hasReadableAnswers(record.value)) {
    return failure('damaged', 'form', `${record.value.problems.join('. ')}.`, 'Restore an earlier version of the row, then take in again.');
  }
  const content = contentAsFarAsKnown(record.value.answers, formContext(configuration, ports.clock));
  const people = withKeysOfTheirOwn(content.people);
  const restricted = referral.restricted || content.restricted;

  const peopleDone = await ports.people.ensure(key, people, restricted);
  if (!peopleDone.ok) return peopleDone;

  const keys = people.flatMap(person => Array.from(new Set(matchKeysOf(person))).map(matchKey => ({ personKey: person.key, matchKey })));
  const keysDone = await ports.matchKeys.ensure(key, keys, restricted);
  if (!keysDone.ok) return keysDone;

  const told = await ports.events.record({
    key: `${key}:taken in`,
    caseKey: key,
    kind: 'Taken in',
    detail: journal.editedSince
      ? 'Taken in as it was submitted. The referrer has changed it since: the change is in their own item, not in the case.'
      : 'Taken in as it was submitted.',
    restricted
  });
  return told.ok ? reply(intake, journal.intakeId, referral) : told;
}

/** Finishes a take-in that somebody began, here or elsewhere; the journal is cleared last. */
export async function finishTakeIn(ports: FinishPorts, configuration: Configuration, begun: ReferralSummary): Promise<Outcome<void>> {
  // A page that died right after adding may have left a second row of the same submission.
  const standing = await ports.referrals.standing(begun.key);
  if (!standing.ok) return standing;
  const referral = standing.value;
  if (!referral) return failure('damaged', 'key', 'Its key was deleted, with steps still to be done.', 'Restore an earlier version of the row.');
  if (referral.pending === '') return ok(undefined);
  const journal = readJournal(referral.pending);
  if (!journal) return failure('damaged', 'journal', 'It has unfinished steps that cannot be read.', 'Tell support which reference it is.');
  const followed = await followUp(ports, configuration, referral, journal);
  return followed.ok ? ports.referrals.clearPending(referral) : followed;
}
