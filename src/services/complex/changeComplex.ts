import type { Outcome } from '../../domain/kernel/appError';
import { entryDeedKinds } from '../../domain/complex/complexCase';
import type { ComplexEntry, EntryDeed } from '../../domain/complex/complexCase';
import { ok } from '../../domain/kernel/result';
import type { ComplexWrite } from './complexPorts';
import { failure, needsLooking, notConfirmed } from '../shared/failures';
import { finishJournal, writeJournal } from '../case/journal';
import type { JournalOf } from '../case/journal';
import type { DeskPorts } from '../shared/ports';
import { isUnread } from '../../domain/kernel/problems';

/** What changing an entry, and telling its history, needs. */
export type EntryPorts = Pick<DeskPorts, 'complex' | 'events'>;

const rounds = 8;

/** What is to be written on an entry as it stands now, or why nothing is. */
export type EntryDecided<Stopped> = { readonly write: ComplexWrite } | { readonly stop: Outcome<Stopped> };

/** The change was written, over the entry as it was `before`, or `decide` stopped. */
export type EntryChanged<Stopped> =
  | { readonly kind: 'changed'; readonly entry: ComplexEntry; readonly before: ComplexEntry }
  | { readonly kind: 'stopped'; readonly value: Stopped };

/** The journal: what the history is still to be told. */
export const writeEntryJournal = (deed: EntryDeed, detail: string): string => writeJournal({ step: 'history', deed, detail });

const noSuchEntry = failure('notFound', 'complex', 'There is no such entry, or you may not see it.', 'Go back to the log and refresh it.');

const unreadable = failure(
  'damaged',
  'complex',
  'A part of this entry cannot be read, so nothing was written over it.',
  'Restore an earlier version of the row in the Complex Cases list, then try again.'
);

/** What was not read whole is not written over: what it held would be gone. */
const writesOver = (entry: ComplexEntry, { detail, reviews }: ComplexWrite): boolean =>
  (detail !== undefined && isUnread(entry, 'complexTexts')) || (reviews !== undefined && isUnread(entry, 'complexReviews'));

/** Tells the history of the last change, once, and clears the journal. Run twice, or by two people, it changes nothing. */
export const finishEntry = (ports: EntryPorts, entry: ComplexEntry): Promise<Outcome<ComplexEntry>> =>
  finishJournal('entry', entry.pending, entry, journal => tellHistory(ports, entry, journal));

async function tellHistory(
  { complex, events }: EntryPorts,
  entry: ComplexEntry,
  { deed, detail }: JournalOf<'entry'>
): Promise<Outcome<ComplexEntry>> {
  const told = await events.record({
    key: `${entry.decisionKey}:complex`,
    caseKey: entry.caseKey,
    kind: entryDeedKinds[deed],
    detail,
    restricted: entry.restricted
  });
  if (!told.ok) return told;
  let standing = entry;
  for (let round = 1; round <= rounds; round++) {
    // Another journal than the one that was told is not ours to clear.
    if (standing.pending !== entry.pending || standing.decisionKey !== entry.decisionKey) return ok(standing);
    const cleared = await complex.change(standing, { pending: '' });
    if (cleared.ok || !needsLooking(cleared)) return cleared;
    const found = await complex.standing(entry.key);
    if (!found.ok) return found;
    if (!found.value) return noSuchEntry;
    standing = found.value;
  }
  return notConfirmed('complex');
}

/**
 * One change of one entry: one guarded update is the commit point, with what its history is to be told. Where somebody wrote in between,
 * or the answer was lost, `decide` looks at the entry as it then stands: it writes again, or stops where it is written already.
 */
export async function changeEntry<Stopped>(
  ports: EntryPorts,
  key: string,
  decide: (standing: ComplexEntry) => EntryDecided<Stopped>
): Promise<Outcome<EntryChanged<Stopped>>> {
  for (let round = 1; round <= rounds; round++) {
    const found = await ports.complex.standing(key);
    if (!found.ok) return found;
    if (!found.value) return noSuchEntry;
    const decided = decide(found.value);
    if ('stop' in decided) return decided.stop.ok ? ok({ kind: 'stopped', value: decided.stop.value }) : decided.stop;
    if (writesOver(found.value, decided.write)) return unreadable;
    // What somebody's page could not tell is told before this change takes its place in the journal.
    const told = await finishEntry(ports, found.value);
    if (!told.ok) return told;
    if (found.value.pending !== '') continue;
    const changed = await ports.complex.change(found.value, decided.write);
    if (changed.ok) {
      const finished = await finishEntry(ports, changed.value);
      return finished.ok ? ok({ kind: 'changed', entry: finished.value, before: found.value }) : finished;
    }
    if (!needsLooking(changed)) return changed;
  }
  return notConfirmed('complex');
}
