import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';
import type { DocumentVersion } from '../../domain/meetings/readBefore';
import { withoutCase } from '../../domain/meetings/withoutCase';
import { ok } from '../../domain/kernel/result';
import { again, untilSettled } from '../shared/guarded';
import { judge, mayStandIn, nobodyMay } from './mayKnow';
import type { Judged } from './mayKnow';
import type { CaseStores } from './casePorts';
import { agenciesOf } from '../../domain/case/contacts';

/** The ports that removing a case from circulated documents needs. */
export type CopyPorts = Pick<CaseStores, 'referrals' | 'packs'>;

/** A copy and its contents. */
interface ReadCopy {
  readonly file: PackFile;
  readonly document: CirculatedDocument;
}

const isMissing = ({ kind }: { readonly kind: string }): boolean => kind === 'notFound';

/** The newest file of each copy, and the files it has replaced. `files`: newest first. */
function standingCopies(files: readonly PackFile[]): { readonly standing: readonly PackFile[]; readonly surplus: readonly PackFile[] } {
  const standing = files.filter((file, at) => files.findIndex(other => other.agency === file.agency) === at);
  return { standing, surplus: files.filter(file => !standing.includes(file)) };
}

/** Who may know now of the cases in these copies that are withheld from somebody, and of the case being removed. */
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

/** Own copies for agencies that have used the common copy so far and may know more than will be left in it. */
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

/** Whether trying again is pointless. The case is removed from the common copy anyway; that agency learns of it in the next version. */
const isForGood = ({ kind }: { readonly kind: string }): boolean => kind === 'notFound' || kind === 'forbidden';

/**
 * Changes every copy of one version of a document to what its readers may know now. An agency that may still know of a case gets its own copy
 * before the case is removed from the common one. Repeats after its own writes until nothing is left to do, so that of two desks working at
 * the same time the last to write sees the other's decision.
 */
export async function updateCopies(
  ports: CopyPorts,
  configuration: Configuration,
  of: DocumentVersion,
  about?: Judged
): Promise<Outcome<void>> {
  const { packs } = ports;
  if (!packs) return ok(undefined);
  return untilSettled('copies', async () => {
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
      // Not shown on any page, but anyone who downloads the file can read it.
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
    // The common copy last, because the agencies' own copies are made from it.
    for (const { file, allowed } of [...changed].sort((one, other) => other.file.agency.localeCompare(one.file.agency))) {
      const replaced = await packs.replace(file, allowed);
      if (!replaced.ok) return replaced;
    }
    for (const file of lost) {
      const recycled = await packs.recycle(file);
      if (!recycled.ok) return recycled;
    }
    return again;
  });
}
