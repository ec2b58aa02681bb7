import type { ReferralSummary } from '../../domain/referral/referral';
import type { Reading } from '../client/batchRead';
import { where } from '../client/query';
import type { Filter } from '../client/query';
import type { ReadRow, SiteClient } from '../client/siteClient';
import { lists, restrictedFolder } from '../schema';
import type { ListDefinition } from '../schema/list';
import { saysGone, unless } from './attempt';
import { inParallel } from './ensureRows';
import { folderBelow } from './reading';

/** Where the rows of a case in one list lie. */
function rowsOfCase<List extends ListDefinition>(site: SiteClient, list: List, condition: Filter<List>): Reading<readonly ReadRow<List>[]> {
  return site.list(list).rows({ select: ['FileDirRef'], where: condition, orderBy: { column: 'Id' } });
}

/**
 * Moves every row of a case into the restricted folders, the case itself first, then what WMP users may read. A row that
 * is there already stays. History cannot be moved: its lines can be added to and nothing else, they name nobody, and
 * each is read only by its author and the team.
 */
export async function moveIntoRestricted(site: SiteClient, referral: ReferralSummary): Promise<void> {
  const { key } = referral;
  // A row whose place has changed meanwhile was moved by somebody who restricts the same case.
  await unless(saysGone, site.list(lists.referrals).moveIntoFolder(referral.id, restrictedFolder));
  const ofCase = await site.readTogether(
    rowsOfCase(site, lists.people, where(lists.people).equals('CaseKey', key)),
    rowsOfCase(site, lists.formVersions, where(lists.formVersions).equals('CaseKey', key)),
    rowsOfCase(site, lists.transfers, where(lists.transfers).equals('CaseKey', key)),
    rowsOfCase(site, lists.matchKeys, where(lists.matchKeys).equals('CaseKey', key)),
    rowsOfCase(site, lists.minutes, where(lists.minutes).equals('CaseKey', key)),
    rowsOfCase(site, lists.complexCases, where(lists.complexCases).equals('CaseKey', key)),
    rowsOfCase(site, lists.matches, where(lists.matches).equals('CaseKey', key)),
    // A pair is one row, whichever of the two cases was looked at.
    rowsOfCase(site, lists.matches, where(lists.matches).equals('OtherCaseKey', key))
  );
  const inLists = [lists.people, lists.formVersions, lists.transfers, lists.matchKeys, lists.minutes, lists.complexCases, lists.matches, lists.matches];
  for (const [at, rows] of ofCase.entries()) {
    const list = site.list<ListDefinition>(inLists[at]);
    const outside = rows.filter(({ FileDirRef }) => folderBelow(inLists[at], FileDirRef) !== restrictedFolder);
    await inParallel(outside, row => unless(saysGone, list.moveIntoFolder(row.Id, restrictedFolder)));
  }
}
