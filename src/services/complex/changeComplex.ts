import type { Outcome } from '../../domain/kernel/appError';
import { entryDeedKinds } from '../../domain/complex/complexCase';
import type { ComplexEntry, EntryDeed } from '../../domain/complex/complexCase';
import { ok } from '../../domain/kernel/result';
import type { ComplexWrite } from './entryPorts';
import { failure, noSuch } from '../shared/failures';
import { again, rowAfter, guarded } from '../shared/guarded';
import type { Decided } from '../shared/guarded';
import { finishJournal, writeJournal } from '../case/journal';
import type { JournalOf } from '../case/journal';
import type { CaseStores } from '../case/casePorts';
import { isUnread } from '../../domain/kernel/problems';

/** The ports that changing an entry and writing its history need. */
export type EntryPorts = Pick<CaseStores, 'complex' | 'events'>;

/** What to write on the entry as it is now, or why nothing is written. */
export type EntryDecided<Stopped> = Decided<ComplexWrite, Stopped>;

/** The change was written (`before`: the entry before it), or `decide` stopped. */
export type EntryChanged<Stopped> = { readonly written: ComplexEntry; readonly before: ComplexEntry } | { readonly stopped: Stopped };

/** The journal: what the history does not say yet. */
export const writeEntryJournal = (deed: EntryDeed, detail: string): string => writeJournal({ step: 'history', deed, detail });

const noSuchEntry = noSuch('entry', 'Go back to the log and refresh it.', 'complex');

const unreadable = failure(
  'damaged',
  'complex',
  'A part of this entry cannot be read, so nothing was written over it.',
  'Restore an earlier version of the row in the Complex Cases list, then try again.'
);

/** The failure for an entry that was not read whole: writing would erase the rest. */
const writesOver = (entry: ComplexEntry, { detail, reviews }: ComplexWrite): boolean =>
  (detail !== undefined && isUnread(entry, 'complexTexts')) || (reviews !== undefined && isUnread(entry, 'complexReviews'));

/** Writes the last change to the history, once, and clears the journal. Idempotent, also between two people. */
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
  return rowAfter(
    await guarded<ComplexEntry, ComplexWrite, ComplexEntry, ComplexEntry>({
      support: 'complex',
      known: entry,
      look: () => complex.byKey(entry.key),
      missing: noSuchEntry,
      // Clear only the journal that was written to the history.
      decide: standing =>
        standing.pending === entry.pending && standing.decisionKey === entry.decisionKey
          ? { write: { pending: '' } }
          : { stop: ok(standing) },
      write: (standing, change) => complex.change(standing, change)
    })
  );
}

/** One change of one entry: one guarded update is the commit point, with the line for its history. */
export async function changeEntry<Stopped>(
  ports: EntryPorts,
  key: string,
  decide: (standing: ComplexEntry) => EntryDecided<Stopped>
): Promise<Outcome<EntryChanged<Stopped>>> {
  const { complex } = ports;
  const changed = await guarded<ComplexEntry, ComplexWrite, { readonly entry: ComplexEntry; readonly before: ComplexEntry }, Stopped>({
    support: 'complex',
    look: () => complex.byKey(key),
    missing: noSuchEntry,
    decide: standing => {
      const decided = decide(standing);
      return 'write' in decided && writesOver(standing, decided.write) ? { stop: unreadable } : decided;
    },
    // Finish an earlier journal before this change replaces it.
    before: async standing => {
      const told = await finishEntry(ports, standing);
      if (!told.ok) return told;
      return ok(standing.pending === '' ? 'go' : again);
    },
    write: async (before, write) => {
      const entry = await complex.change(before, write);
      return entry.ok ? ok({ entry: entry.value, before }) : entry;
    }
  });
  if (!changed.ok || 'stopped' in changed.value) return changed as Outcome<EntryChanged<Stopped>>;
  const { entry, before } = changed.value.written;
  const finished = await finishEntry(ports, entry);
  return finished.ok ? ok({ written: finished.value, before }) : finished;
}
