import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';
import type { DocumentVersion } from '../../domain/meetings/readBefore';
import { withoutCase } from '../../domain/meetings/withoutCase';
import { ok } from '../../domain/kernel/result';
import { notConfirmed } from '../shared/failures';
import { judge, mayStandIn, nobodyMay } from './mayKnow';
import type { Judged } from './mayKnow';
import type { DeskPorts } from '../shared/ports';
import { agenciesOf } from '../meetings/openMeeting';

/** What taking a case out of circulated documents needs. */
export type CopyPorts = Pick<DeskPorts, 'referrals' | 'packs'>;

/** A copy and what it holds. */
interface ReadCopy {
  readonly file: PackFile;
  readonly document: CirculatedDocument;
}

const rounds = 8;

const isMissing = ({ kind }: { readonly kind: string }): boolean => kind === 'notFound';

/** The newest file of each copy, and those that it has taken the place of. `files`: newest first. */
function standingCopies(files: readonly PackFile[]): { readonly standing: readonly PackFile[]; readonly surplus: readonly PackFile[] } {
  const standing = files.filter((file, at) => files.findIndex(other => other.agency === file.agency) === at);
  return { standing, surplus: files.filter(file => !standing.includes(file)) };
}

/** The cases in these copies of which not everybody may know, judged as they stand now; and the one that is taken out. */
async function judgedIn(
  { referrals }: CopyPorts,
  configuration: Configuration,
  copies: readonly ReadCopy[],
  about: Judged | undefined
): Promise<Outcome<readonly Judged[]>> {
  const keys = new Set(copies.flatMap(({ document }) => document.cases.map(({ caseKey }) => caseKey)).filter(key => key !== about?.key));
  const withheld = await referrals.withheld(Array.from(keys));
  if (!withheld.ok) return withheld;
  const judged: Judged[] = about ? [about] : [];
  for (const key of withheld.value) {
    const read = await referrals.read(key);
    if (!read.ok && !isMissing(read.error)) return read;
    judged.push(read.ok ? judge(configuration, read.value) : nobodyMay(key));
  }
  return ok(judged);
}

const without = (document: CirculatedDocument, gone: readonly Judged[]): CirculatedDocument => gone.reduce(withoutCase, document);

const isSame = (one: CirculatedDocument, other: CirculatedDocument): boolean => JSON.stringify(one) === JSON.stringify(other);

const mayHold = ({ file, document }: ReadCopy, judged: readonly Judged[]): CirculatedDocument =>
  without(
    document,
    judged.filter(one => !mayStandIn(one, file))
  );

/** Copies for agencies that have read the copy of the whole MARAC so far, and may know more than will stand in it. */
function ownCopies(
  configuration: Configuration,
  copies: readonly ReadCopy[],
  judged: readonly Judged[]
): readonly { readonly agency: string; readonly document: CirculatedDocument }[] {
  const forAll = copies.find(({ file }) => file.agency === '');
  if (!forAll) return [];
  const { file, document } = forAll;
  const rest = mayHold(forAll, judged);
  const listed = (one: CirculatedDocument): number => one.cases.length;
  return agenciesOf(file.marac, configuration)
    .filter(agency => !copies.some(copy => copy.file.agency === agency))
    .map(agency => ({
      agency,
      document: without(
        document,
        judged.filter(one => !one.inDocuments({ marac: file.marac, agency }))
      )
    }))
    .filter(copy => listed(copy.document) > listed(rest));
}

/** Whether a failure is one that trying again does not mend. The case goes out of the common copy all the same; the next version tells that agency. */
const isForGood = ({ kind }: { readonly kind: string }): boolean => kind === 'notFound' || kind === 'forbidden';

/**
 * Brings every copy of one version of a document to what its readers may know now. An agency that may still know of a case gets a copy of its
 * own before the common copy loses it. It looks again after its own writes until nothing is left to do: whatever two desks do at once, the
 * last one to write sees what the other decided.
 */
export async function settleCopies(
  ports: CopyPorts,
  configuration: Configuration,
  of: DocumentVersion,
  about?: Judged
): Promise<Outcome<void>> {
  const { packs } = ports;
  if (!packs) return ok(undefined);
  for (let round = 1; round <= rounds; round++) {
    const files = await packs.ofMeeting(of.meetingKey);
    if (!files.ok) return files;
    const { standing, surplus } = standingCopies(files.value.filter(({ kind, version }) => kind === of.kind && version === of.version));
    const copies: ReadCopy[] = [];
    const damaged: PackFile[] = [];
    for (const file of standing) {
      const read = await packs.read(file);
      if (read.ok) copies.push({ file, document: read.value });
      else if (read.error.kind === 'damaged') damaged.push(file);
      else if (!isMissing(read.error)) return read;
    }
    const judged = await judgedIn(ports, configuration, copies, about);
    if (!judged.ok) return judged;
    const lost = [...surplus];
    for (const file of damaged) {
      // Nobody reads it on a page; whoever downloads it reads what is in it.
      const holds = about && !mayStandIn(about, file) ? await packs.holds(file, [about.key, about.reference]) : ok(false);
      if (!holds.ok) return holds;
      if (holds.value) lost.push(file);
    }
    const own = ownCopies(configuration, copies, judged.value);
    const changed = copies
      .map(copy => ({ ...copy, allowed: mayHold(copy, judged.value) }))
      .filter(({ document, allowed }) => !isSame(document, allowed));
    if (lost.length + changed.length === 0) return ok(undefined);
    for (const { agency, document } of own) {
      const added = await packs.add(document, { marac: of.marac, agency });
      if (!added.ok && !isForGood(added.error)) return added;
    }
    // The common copy last: it is what an agency's own is made from.
    for (const { file, allowed } of [...changed].sort((one, other) => other.file.agency.localeCompare(one.file.agency))) {
      const replaced = await packs.replace(file, allowed);
      if (!replaced.ok) return replaced;
    }
    for (const file of lost) {
      const recycled = await packs.recycle(file);
      if (!recycled.ok) return recycled;
    }
  }
  return notConfirmed('copies');
}
