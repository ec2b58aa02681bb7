import { isOnLog } from '../../domain/complex/complexCase';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { OnLog } from '../../domain/retention';
import type { RetentionStore } from '../../services/retentionPorts';
import type { Reading } from '../client/batchRead';
import { where } from '../client/query';
import type { Filter } from '../client/query';
import type { SiteClient } from '../client/siteClient';
import { lists } from '../schema';
import type { ListDefinition } from '../schema/list';
import { attempt, saysGone, unless } from './attempt';
import { complexSummaryColumns, fromComplexSummaryRow } from './complexRow';
import { inParallel } from './ensureRows';
import { fromReferralSummaryRow, referralSummaryColumns } from './referralRow';
import { inParts, standingOnly } from './rowSets';

/** As many as a person looks at in a sitting; and the list's folders, which have no key and come first. */
const mostLookedAt = 100;
const foldersOfList = 10;
/** An address has a longest length: so many keys are asked for together. */
const keysTogether = 20;

/** Recycles every row of a list for which a condition holds. One that is gone already was recycled by somebody who does the same. */
async function recycleRows<List extends ListDefinition>(site: SiteClient, list: List, condition: Filter<List>): Promise<void> {
  const rows = await site.read(site.list(list).rows({ select: ['Key'], where: condition, orderBy: { column: 'Id' } }));
  await inParallel(rows, ({ Id }) => unless(saysGone, site.list(list).recycle(Id)));
}

/** The meetings at which a case was listed or heard. */
async function meetingsOf(site: SiteClient, { key, meetingKey }: ReferralSummary): Promise<readonly string[]> {
  const minuted = await site.read(site.list(lists.minutes).rows({ select: ['MeetingKey'], where: where(lists.minutes).equals('CaseKey', key), orderBy: { column: 'Id' } }));
  return Array.from(new Set([meetingKey ?? '', ...minuted.map(row => row.MeetingKey ?? '')])).filter(one => one !== '');
}

/** Whether a meeting has another case still, listed or minuted. */
async function hasOtherCase(site: SiteClient, meetingKey: string, { id, key }: ReferralSummary): Promise<boolean> {
  const [listed, minuted] = await site.readTogether(
    site.list(lists.referrals).rows({ select: ['Key'], where: where(lists.referrals).equals('MeetingKey', meetingKey), orderBy: { column: 'Id' } }),
    site.list(lists.minutes).rows({ select: ['CaseKey'], where: where(lists.minutes).equals('MeetingKey', meetingKey), orderBy: { column: 'Id' } })
  );
  return listed.some(row => row.Id !== id) || minuted.some(row => row.CaseKey !== key);
}

/** The papers of a meeting tell of all its cases: they go with the last of them. */
async function recyclePapers(caseSite: SiteClient, partnerSite: SiteClient | undefined, referral: ReferralSummary): Promise<void> {
  for (const meetingKey of await meetingsOf(caseSite, referral)) {
    if (await hasOtherCase(caseSite, meetingKey, referral)) continue;
    if (partnerSite) {
      await recycleRows(partnerSite, lists.packs, where(lists.packs).equals('MeetingKey', meetingKey));
      await recycleRows(partnerSite, lists.returns, where(lists.returns).equals('AboutKey', meetingKey));
    }
    await recycleRows(caseSite, lists.meetings, where(lists.meetings).equals('Key', meetingKey));
  }
}

/** The entries of these cases on the complex-case log. */
function entriesReading(site: SiteClient, caseKeys: readonly string[]): Reading<readonly (readonly [string, OnLog])[]> {
  const rows = site.list(lists.complexCases).rows({ select: complexSummaryColumns, where: where(lists.complexCases).isAnyOf('CaseKey', caseKeys), orderBy: { column: 'Id' } });
  return async on =>
    standingOnly(await rows(on))
      .map(fromComplexSummaryRow)
      // One that was suggested, and never confirmed, was never on the log.
      .filter(({ loggedAt }) => loggedAt !== undefined)
      .map(({ caseKey, state, closedAt }): readonly [string, OnLog] => [caseKey, { isOpen: isOnLog({ state }), ...(closedAt && { endedAt: closedAt }) }]);
}

/** What is kept of cases, and its disposal, on both sites. */
export function createRetentionStore(caseSite: SiteClient, partnerSite: SiteClient | undefined): RetentionStore {
  return {
    earliest: () =>
      attempt(async () => {
        const { rows, more } = await caseSite.read(
          caseSite.list(lists.referrals).first({ select: referralSummaryColumns, where: 'the first by an index', orderBy: { column: 'RetentionReviewAt' } }, mostLookedAt + foldersOfList)
        );
        const records = rows.filter(({ Key }) => Key);
        return { rows: records.slice(0, mostLookedAt).map(fromReferralSummaryRow), more: more || records.length > mostLookedAt };
      }),
    onLog: caseKeys =>
      attempt(async () => {
        if (caseKeys.length === 0) return new Map<string, OnLog>();
        const found = (await caseSite.readTogether(...inParts(caseKeys, keysTogether).map(keys => entriesReading(caseSite, keys)))) as readonly (readonly (readonly [string, OnLog])[])[];
        return new Map(found.flat());
      }),
    recycle: referral =>
      attempt(async () => {
        const { id, key } = referral;
        if (partnerSite) {
          await recycleRows(partnerSite, lists.notices, where(lists.notices).equals('CaseKey', key));
          await recycleRows(partnerSite, lists.actions, where(lists.actions).equals('CaseKey', key));
          await recycleRows(partnerSite, lists.returns, where(lists.returns).equals('CaseKey', key));
        }
        await recyclePapers(caseSite, partnerSite, referral);
        await recycleRows(caseSite, lists.people, where(lists.people).equals('CaseKey', key));
        await recycleRows(caseSite, lists.matchKeys, where(lists.matchKeys).equals('CaseKey', key));
        await recycleRows(caseSite, lists.matches, where(lists.matches).equals('CaseKey', key));
        await recycleRows(caseSite, lists.matches, where(lists.matches).equals('OtherCaseKey', key));
        await recycleRows(caseSite, lists.formVersions, where(lists.formVersions).equals('CaseKey', key));
        await recycleRows(caseSite, lists.transfers, where(lists.transfers).equals('CaseKey', key));
        await recycleRows(caseSite, lists.minutes, where(lists.minutes).equals('CaseKey', key));
        await recycleRows(caseSite, lists.complexCases, where(lists.complexCases).equals('CaseKey', key));
        await recycleRows(caseSite, lists.outbox, where(lists.outbox).equals('CaseKey', key));
        // The row that holds the journal goes last: as long as it is there, any desk finishes what is left.
        await unless(saysGone, caseSite.list(lists.referrals).recycle(id));
      })
  };
}
