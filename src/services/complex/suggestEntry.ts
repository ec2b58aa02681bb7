import type { Outcome } from '../../domain/kernel/appError';
import { complexKeyOf, isClosed, isOnLog } from '../../domain/complex/complexCase';
import type { ComplexEntry, EntryDeed } from '../../domain/complex/complexCase';
import { firedIn, newlyFired, suggestsEntry, withFired } from '../../domain/complex/triggers';
import type { FiredTrigger } from '../../domain/complex/trigger';
import type { Configuration } from '../../domain/setUp/configuration';
import type { ReferralSummary } from '../../domain/referral/referral';
import { clocksRun } from '../../domain/referral/transitions';
import { ok } from '../../domain/kernel/result';
import { asSentence } from '../../domain/kernel/sentence';
import { changeEntry, finishEntry, writeEntryJournal } from './changeComplex';
import type { EntryPorts } from './changeComplex';
import type { ComplexWrite } from './entryPorts';
import { failure } from '../shared/failures';
import { readKnownFacts } from './readKnownFacts';
import type { KnownFactsPorts } from './readKnownFacts';
import type { CaseStores } from '../case/casePorts';

/** The ports that suggesting an entry needs. */
export type SuggestingPorts = EntryPorts & KnownFactsPorts & Pick<CaseStores, 'identifiers'>;

type Case = Pick<ReferralSummary, 'key' | 'reference' | 'owningMarac' | 'restricted'>;

const putForward = 'Put forward';

/** Adds new words to those stored, without repeating any. */
function saidTogether(before: readonly FiredTrigger[], words: string): string {
  const said = before.find(({ name }) => name === putForward)?.words ?? '';
  if (said.split('\n').includes(words)) return said;
  return said === '' ? words : `${said}\n${words}`;
}

/** All triggers that have fired, if any is new; otherwise undefined. */
function moreFired(before: readonly FiredTrigger[], now: readonly FiredTrigger[]): readonly FiredTrigger[] | undefined {
  const together = now.map(trigger => (trigger.name === putForward ? { ...trigger, words: saidTogether(before, trigger.words) } : trigger));
  const isSaidAnew = together.some(({ name, words }) => name === putForward && before.find(known => known.name === name)?.words !== words);
  return newlyFired(before, now).length > 0 || isSaidAnew ? withFired(before, together) : undefined;
}

const inWords = (fired: readonly FiredTrigger[]): string =>
  fired.map(({ name, words }) => `${name}: ${asSentence(words.replace(/\s+/g, ' '))}`).join(' ');

const deedOf = (fired: readonly FiredTrigger[]): EntryDeed => (fired.some(({ name }) => name === putForward) ? 'putForward' : 'suggested');

/** The change for newly fired triggers. An entry that had ended is suggested again, at the MARAC that has the case now. */
function writeFor(
  standing: ComplexEntry,
  marac: string,
  together: readonly FiredTrigger[],
  news: readonly FiredTrigger[],
  at: Date,
  decisionKey: string
): ComplexWrite {
  const deed = isOnLog(standing) ? 'moreKnown' : deedOf(news);
  const write = { fired: together, decisionKey, pending: writeEntryJournal(deed, inWords(news)) };
  return isClosed(standing) ? { ...write, state: 'Proposed', marac, proposedAt: at, nextReviewAt: null, closedAt: null } : write;
}

/** The entry of a case after the check, if there is one. */
export interface Suggested {
  readonly entry?: ComplexEntry;
  /** It is new, or has new triggers. */
  readonly isNews: boolean;
}

/** Writes what fired: as a new entry, or added to the existing one. An ended entry is suggested again only by something new. */
async function propose(
  ports: SuggestingPorts,
  referral: Case,
  fired: readonly FiredTrigger[],
  standing: ComplexEntry | undefined
): Promise<Outcome<Suggested & { readonly entry: ComplexEntry }>> {
  const key = complexKeyOf(referral.key);
  const decisionKey = ports.identifiers.newKey();
  if (!standing) {
    const made = await ports.complex.createOnce({
      key,
      caseKey: referral.key,
      reference: referral.reference,
      marac: referral.owningMarac,
      fired,
      proposedAt: ports.clock.now(),
      decisionKey,
      pending: writeEntryJournal(deedOf(fired), inWords(fired)),
      restricted: referral.restricted
    });
    if (!made.ok) return made;
    if (made.value.decisionKey === decisionKey) return finished(ports, made.value, true);
  }
  const changed = await changeEntry<ComplexEntry>(ports, key, entry => {
    // A person may put an ended entry forward again for the same reason.
    const isAskedAgain = isClosed(entry) && fired.some(({ name }) => name === putForward);
    const together = moreFired(entry.fired, fired) ?? (isAskedAgain ? entry.fired : undefined);
    if (!together || entry.decisionKey === decisionKey) return { stop: ok(entry) };
    const news = together.filter(
      ({ name, words }) =>
        (isAskedAgain && name === putForward) ||
        !entry.fired.some(known => known.name === name && (name !== putForward || known.words === words))
    );
    return { write: writeFor(entry, referral.owningMarac, together, news, ports.clock.now(), decisionKey) };
  });
  if (!changed.ok) return changed;
  return 'written' in changed.value ? ok({ entry: changed.value.written, isNews: true }) : finished(ports, changed.value.stopped, false);
}

async function finished(
  ports: SuggestingPorts,
  entry: ComplexEntry,
  isNews: boolean
): Promise<Outcome<Suggested & { readonly entry: ComplexEntry }>> {
  const told = await finishEntry(ports, entry);
  return told.ok ? ok({ entry: told.value, isNews }) : told;
}

/**
 * Suggests an entry if the rules call for one. Nothing is put on the log automatically: a coordinator confirms or declines. Idempotent, also between
 * two people: there is one row.
 */
export async function suggestEntry(ports: SuggestingPorts, configuration: Configuration, caseKey: string): Promise<Outcome<Suggested>> {
  const record = await ports.referrals.read(caseKey);
  if (!record.ok) return record;
  const [known, standing] = await Promise.all([
    readKnownFacts(ports, configuration, record.value, ''),
    ports.complex.byKey(complexKeyOf(caseKey))
  ]);
  if (!known.ok) return known;
  if (!standing.ok) return standing;
  const fired = firedIn(known.value);
  // Closed cases are not suggested; an entry on the log is still updated.
  const suggests = clocksRun(record.value.status) && suggestsEntry(fired);
  if (!suggests && !(standing.value && isOnLog(standing.value)))
    return ok({ ...(standing.value && { entry: standing.value }), isNews: false });
  return propose(ports, record.value, fired, standing.value);
}

/** An open entry moves with its case: the MARAC now responsible leads, and its coordinators name who is responsible. */
export async function followCase(ports: SuggestingPorts, caseKey: string, marac: string): Promise<Outcome<void>> {
  const key = complexKeyOf(caseKey);
  const standing = await ports.complex.byKey(key);
  if (!standing.ok) return standing;
  if (!standing.value) return ok(undefined);
  const decisionKey = ports.identifiers.newKey();
  const changed = await changeEntry<void>(ports, key, entry =>
    isClosed(entry) || entry.marac === marac
      ? { stop: ok(undefined) }
      : {
          write: { marac, decisionKey, pending: writeEntryJournal('wentWithCase', `The ${marac} MARAC leads now. It was ${entry.marac}.`) }
        }
  );
  return changed.ok ? ok(undefined) : changed;
}

/** Puts a case forward with a person's own reason, along with any triggers that fire. */
export async function putForwardCase(
  ports: SuggestingPorts,
  configuration: Configuration,
  caseKey: string,
  reason: string
): Promise<Outcome<ComplexEntry>> {
  const words = reason.trim();
  if (words === '') return failure('validation', 'reason', 'Say why the case is complex.', 'The person who decides reads the reason.');
  const record = await ports.referrals.read(caseKey);
  if (!record.ok) return record;
  const [known, standing] = await Promise.all([
    readKnownFacts(ports, configuration, record.value, words),
    ports.complex.byKey(complexKeyOf(caseKey))
  ]);
  if (!known.ok) return known;
  if (!standing.ok) return standing;
  const proposed = await propose(ports, record.value, firedIn(known.value), standing.value);
  return proposed.ok ? ok(proposed.value.entry) : proposed;
}
