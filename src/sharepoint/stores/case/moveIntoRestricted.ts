import type { ReferralSummary } from '../../../domain/referral/referral';
import type { Reading } from '../../client/batchRead';
import { ofCase } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { caseColumns, lists, restrictedFolder, siteSchemas } from '../../schema';
import type { CaseColumn, ListDefinition } from '../../schema';
import { saysGone, unless } from '../shared/attempt';
import { inParallel } from '../shared/ensureRows';
import { folderBelow } from '../shared/reading';

/** Lists that every officer can read come first. */
const readByOfficers = ({ access }: ListDefinition): boolean => access.case?.list.some(({ group }) => group === 'WMP Users') === true;
const moved = caseColumns(siteSchemas.case, 'moved with the case');
/** The lists in the order in which they are moved. */
export const inTurn: readonly CaseColumn[] = [
  ...moved.filter(([list]) => readByOfficers(list)),
  ...moved.filter(([list]) => !readByOfficers(list))
];

/** The places of a case's rows in one list. */
const rowsOfCase = (site: SiteClient, [list, column]: CaseColumn, key: string): Reading<readonly ReadRow<ListDefinition>[]> =>
  site.list(list).rows({ select: ['FileDirRef'], where: ofCase(list, column, key), orderBy: { column: 'Id' } });

/** Moves those of these rows that lie outside the restricted folder into it. */
async function moveOutside(site: SiteClient, list: ListDefinition, rows: readonly ReadRow<ListDefinition>[]): Promise<void> {
  const outside = rows.filter(({ FileDirRef }) => folderBelow(list, FileDirRef) !== restrictedFolder);
  await inParallel(outside, row => unless(saysGone, site.list(list).moveIntoFolder(row.Id, restrictedFolder)));
}

/** Moves the match keys of a case into the restricted folder: those that were added while it was being restricted. */
export async function restrictMatchKeys(site: SiteClient, caseKey: string): Promise<void> {
  await moveOutside(site, lists.matchKeys, await site.read(rowsOfCase(site, [lists.matchKeys, 'CaseKey'], caseKey)));
}

/**
 * Moves every row of a case, in the lists that the schema marks, into the restricted folders: the case itself first, then what WMP users can read. A
 * row that is there already stays.
 */
export async function moveIntoRestricted(site: SiteClient, referral: ReferralSummary): Promise<void> {
  const { key } = referral;
  // If a row's place has changed, somebody else is restricting the same case.
  await unless(saysGone, site.list(lists.referrals).moveIntoFolder(referral.id, restrictedFolder));
  const rowsThere = (await site.readTogether(
    ...inTurn.map(one => rowsOfCase(site, one, key))
  )) as readonly (readonly ReadRow<ListDefinition>[])[];
  for (const [at, rows] of rowsThere.entries()) {
    await moveOutside(site, inTurn[at][0], rows);
  }
}
