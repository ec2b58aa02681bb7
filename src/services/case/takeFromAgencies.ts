import type { Outcome } from '../../domain/kernel/appError';
import { addMonths, dayOf } from '../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../domain/kernel/calendarDay';
import type { Configuration } from '../../domain/setUp/configuration';
import { historyWords } from '../../domain/case/history';
import type { PackFile } from '../../domain/meetings/circulated';
import { readBeforeWords, readTakenOut, readingOf, takenOutWords } from '../../domain/meetings/readBefore';
import type { DocumentVersion, Reading, TakenOut } from '../../domain/meetings/readBefore';
import type { ReferralRecord } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import { judge, mayStandIn } from './mayKnow';
import type { Judged } from './mayKnow';
import { agenciesOf } from '../../domain/case/contacts';
import type { CaseStores } from './casePorts';
import type { PackStore } from '../meetings/packPorts';
import { updateCopies } from './updateCopies';

/** The ports that taking a case from agencies needs. */
export type TakePorts = Pick<CaseStores, 'referrals' | 'transfers' | 'events' | 'clock' | 'packs' | 'notices' | 'returns' | 'actions'>;

/** How far ahead meetings are planned, in months; an agenda may be circulated at any time before. */
const monthsAhead = 14;
const filesTogether = 4;

/** Every month (YYYY-MM) from the one before `from` to the last in which a meeting may be planned now. */
function monthsOf(from: CalendarDay, now: CalendarDay): readonly string[] {
  const months: string[] = [];
  const last = addMonths(now, monthsAhead).slice(0, 7);
  for (let month = addMonths(from, -1); month.slice(0, 7) <= last; month = addMonths(month, 1)) months.push(month.slice(0, 7));
  return months;
}

/** Every document of the MARACs that the case has ever been with, from when it was received. */
async function documentsSince(ports: TakePorts, packs: PackStore, record: ReferralRecord): Promise<Outcome<readonly PackFile[]>> {
  const transfers = await ports.transfers.ofCase(record.key);
  if (!transfers.ok) return transfers;
  const maracs = new Set(
    [
      record.receivedByMarac,
      record.owningMarac,
      ...transfers.value.flatMap(({ from, to, outOfForce }) => (outOfForce ? [from] : [from, to]))
    ].filter(marac => marac !== '')
  );
  return packs.ofMaracs(Array.from(maracs), monthsOf(dayOf(record.receivedAt), dayOf(ports.clock.now())));
}

/** The files that include the case. */
async function holding(packs: PackStore, files: readonly PackFile[], { key, reference }: Judged): Promise<Outcome<readonly PackFile[]>> {
  const found: PackFile[] = [];
  for (let from = 0; from < files.length; from += filesTogether) {
    const some = files.slice(from, from + filesTogether);
    for (const [at, holds] of (await Promise.all(some.map(file => packs.holds(file, [key, reference])))).entries()) {
      if (!holds.ok) return holds;
      if (holds.value) found.push(some[at]);
    }
  }
  return ok(found);
}

const isSameVersion = (one: DocumentVersion, other: DocumentVersion): boolean =>
  one.meetingKey === other.meetingKey && one.kind === other.kind && one.version === other.version;

const versionsOf = (files: readonly PackFile[]): readonly PackFile[] =>
  files.filter((file, at) => files.findIndex(other => isSameVersion(file, other)) === at);

/** The documents in which agencies could read of the case and no longer may. */
function takenOut(losing: readonly PackFile[], configuration: Configuration, about: Judged, restricted: boolean): readonly TakenOut[] {
  return versionsOf(losing).map(document => {
    const copies = losing.filter(file => isSameVersion(file, document)).map(({ agency }) => agency);
    const readers = agenciesOf(document.marac, configuration).filter(agency => copies.includes('') || copies.includes(agency));
    return { document, agencies: readers.filter(agency => restricted || about.isNamed({ marac: document.marac, agency })) };
  });
}

/** Who is recorded as having opened or downloaded these documents. */
async function readingsOf(ports: TakePorts, documents: readonly TakenOut[]): Promise<Outcome<ReadonlyMap<string, readonly Reading[]>>> {
  const known = new Map<string, readonly Reading[]>();
  for (const { document } of documents) {
    if (known.has(document.meetingKey) || !ports.returns) continue;
    const sent = await ports.returns.aboutMeeting(document.meetingKey);
    if (!sent.ok) return sent;
    known.set(
      document.meetingKey,
      sent.value
        .filter(({ problems }) => problems.length === 0)
        .map(readingOf)
        .filter((one): one is Reading => one !== undefined)
    );
  }
  return ok(known);
}

/** Removes the case from documents. What will be removed is recorded first, so that another page can finish; who had read it is looked up last. */
async function fromDocuments(
  ports: TakePorts,
  configuration: Configuration,
  record: ReferralRecord,
  deedKey: string
): Promise<Outcome<number>> {
  const { packs, events } = ports;
  if (!packs) return ok(0);
  const about = judge(configuration, record);
  const files = await documentsSince(ports, packs, record);
  if (!files.ok) return files;
  const held = await holding(packs, files.value, about);
  if (!held.ok) return held;
  const losing = held.value.filter(file => !mayStandIn(about, file));
  const { restricted, key: caseKey } = record;
  if (losing.length > 0) {
    const told = await events.record({
      key: `${deedKey}:circulated`,
      caseKey,
      kind: 'Taken out of circulation',
      detail: takenOutWords(takenOut(losing, configuration, about, restricted)),
      restricted
    });
    if (!told.ok) return told;
  }
  for (const meetingKey of new Set(held.value.map(one => one.meetingKey))) {
    const asked = ports.actions
      ? await ports.actions.takeReferenceOut(meetingKey, about.reference, agency => !about.inDocuments(agency))
      : ok(undefined);
    if (!asked.ok) return asked;
  }
  for (const document of versionsOf(losing)) {
    const settled = await updateCopies(ports, configuration, document, about);
    if (!settled.ok) return settled;
  }
  const lines = await events.ofCase(caseKey);
  if (!lines.ok) return lines;
  const first = lines.value.find(({ key }) => key === `${deedKey}:circulated`);
  if (!first) return ok(0);
  const documents = readTakenOut(first.detail, versionsOf(files.value));
  const readings = await readingsOf(ports, documents);
  if (!readings.ok) return readings;
  const detail = readBeforeWords(documents.map(one => ({ ...one, readings: readings.value.get(one.document.meetingKey) ?? [] })));
  const told = await events.record({ key: `${deedKey}:read before`, caseKey, kind: 'Read before it was taken out', detail, restricted });
  return told.ok ? ok(documents.length) : told;
}

/** Kinds of return that answer documents and actions. An IDVA service's other returns stay: it needs them to reach the victim. */
const aboutDocuments: readonly string[] = ['Research', 'Action status'];

/** Removes the case from actions, notices and returns in the agencies' folders. */
async function fromFolders(
  { actions, notices, returns }: TakePorts,
  about: Judged,
  { key, restricted }: ReferralRecord
): Promise<Outcome<void>> {
  const hidden = actions ? await actions.takeBack(key, row => restricted || !about.isTold(row)) : ok(undefined);
  if (!hidden.ok) return hidden;
  const notTold = notices ? await notices.takeBack(key, row => !about.isTold(row)) : ok(undefined);
  if (!notTold.ok) return notTold;
  return returns ? returns.takeBack(key, row => !about.isTold(row) || (restricted && aboutDocuments.includes(row.kind))) : ok(undefined);
}

/**
 * Takes a case from every agency that must not know of it now: out of every version of every document in its folders, and its actions,
 * notices and returns to where only the team can read them. Idempotent, also between two desks. Returns how many documents held the
 * case. `asRestricted`: the case is about to be restricted.
 */
export async function takeFromAgencies(
  ports: TakePorts,
  configuration: Configuration,
  caseKey: string,
  deedKey: string,
  asRestricted = false
): Promise<Outcome<number>> {
  if (!ports.packs && !ports.notices && !ports.returns && !ports.actions) return ok(0);
  const read = await ports.referrals.read(caseKey);
  if (!read.ok) return read;
  const record = { ...read.value, restricted: read.value.restricted || asRestricted };
  if (Number.isNaN(record.receivedAt.getTime())) {
    return failure(
      'damaged',
      'receivedAt',
      'When it was received cannot be read, so its documents were not looked for.',
      'Restore an earlier version of the row.'
    );
  }
  // The excluded agency's own folder first, because that is quick.
  const folders = await fromFolders(ports, judge(configuration, record), record);
  return folders.ok ? fromDocuments(ports, configuration, record, deedKey) : folders;
}

/** For the line of history. */
export const takenWords = (documents: number): string =>
  documents === 0
    ? ''
    : ` It was taken out of ${documents === 1 ? 'the document' : `${documents} documents`} that agencies had; who had read ${documents === 1 ? 'it' : 'them'} is in the line “${historyWords['Read before it was taken out']}”.`;
