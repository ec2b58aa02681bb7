import { addMonths, dayOf } from '../../../domain/kernel/calendarDay';
import { isOnLog } from '../../../domain/complex/complexCase';
import { agendaWithout, namesCase, toldOfOthers } from '../../../domain/meetings/listing';
import type { Meeting } from '../../../domain/meetings/meeting';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { startOf } from '../../../domain/retention/retention';
import type { OnLog } from '../../../domain/retention/retention';
import type { RetentionStore } from '../../../services/retention/retentionPorts';
import type { Reading } from '../../client/batchRead';
import { ofCase, where } from '../../client/query';
import type { Filter } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { caseColumns, lists, siteSchemas } from '../../schema';
import type { ColumnName, ListDefinition } from '../../schema/list';
import { attempt, saysGone, unless } from '../shared/attempt';
import { changeRow } from '../shared/rounds';
import { complexSummaryColumns, fromComplexSummaryRow } from '../complex/complexRow';
import { inParallel } from '../shared/ensureRows';
import { toMeetingChange } from '../meetings/meetingRow';
import { meetingReading, meetingsOfMaracReading } from '../meetings/meetingStore';
import { fromReferralSummaryRow, referralSummaryColumns } from '../case/referralRow';
import { inParts, standingOnly } from '../shared/rowSets';

/** As many as a person reviews in one go, plus the list's folders, which have no key and come first. */
const mostLookedAt = 100;
const foldersOfList = 10;
/** Keys in one request, because the length of an address is limited. */
const keysTogether = 20;

/** Which of the rows that a condition finds. */
interface Chosen<List extends ListDefinition> {
  readonly select: readonly ColumnName<List>[];
  readonly goes: (row: ReadRow<List>) => boolean;
}

/** Recycles every row of a list that meets a condition. A row that is gone was recycled by somebody doing the same. */
async function recycleRows<List extends ListDefinition>(
  site: SiteClient,
  list: List,
  condition: Filter<List>,
  { select, goes }: Chosen<List> = { select: ['Key'], goes: () => true }
): Promise<void> {
  const rows = await site.read(site.list(list).rows({ select, where: condition, orderBy: { column: 'Id' } }));
  await inParallel(rows.filter(goes), ({ Id }) => unless(saysGone, site.list(list).recycle(Id)));
}

/** Recycles the rows of lists that the schema marks as holding the case. */
async function recycleCase(site: SiteClient, schema: readonly ListDefinition[], caseKey: string): Promise<void> {
  for (const [list, column] of caseColumns(schema, 'disposed of with the case'))
    await recycleRows(site, list, ofCase(list, column, caseKey));
}

/** Meetings whose agenda holds something of a case: those of the MARACs that had it, from its receipt on. */
async function meetingsNaming(
  site: SiteClient,
  { key, receivedByMarac, owningMarac, receivedAt }: ReferralSummary
): Promise<readonly Meeting[]> {
  const moves = await site.read(
    site
      .list(lists.transfers)
      .rows({ select: ['FromMarac', 'ToMarac'], where: where(lists.transfers).equals('CaseKey', key), orderBy: { column: 'Id' } })
  );
  const maracs = new Set(
    [receivedByMarac, owningMarac, ...moves.flatMap(({ FromMarac, ToMarac }) => [FromMarac ?? '', ToMarac ?? ''])].filter(
      marac => marac !== ''
    )
  );
  const since = startOf(addMonths(dayOf(receivedAt), -1));
  const read = (await site.readTogether(
    ...Array.from(maracs, marac => meetingsOfMaracReading(site, marac, since))
  )) as readonly (readonly Meeting[])[];
  return read.flat().filter(({ agenda }) => namesCase(agenda, key));
}

/** The meetings at which a case was listed or heard, or whose circulated agenda included it. */
async function meetingsOf(site: SiteClient, referral: ReferralSummary): Promise<ReadonlyMap<string, Meeting | undefined>> {
  const { key, meetingKey } = referral;
  const minuted = await site.read(
    site.list(lists.minutes).rows({ select: ['MeetingKey'], where: where(lists.minutes).equals('CaseKey', key), orderBy: { column: 'Id' } })
  );
  const naming = await meetingsNaming(site, referral);
  const keys = [meetingKey ?? '', ...minuted.map(row => row.MeetingKey ?? ''), ...naming.map(meeting => meeting.key)].filter(
    one => one !== ''
  );
  return new Map(keys.map(one => [one, naming.find(meeting => meeting.key === one)]));
}

/** Removes a case from the agenda of a meeting that stays because of other cases. */
async function takeOutOfAgenda(site: SiteClient, meetingKey: string, caseKey: string): Promise<void> {
  await changeRow(
    () => site.read(meetingReading(site, meetingKey)),
    async meeting => {
      if (!meeting || !namesCase(meeting.agenda, caseKey)) return;
      const agenda = agendaWithout(meeting.agenda, caseKey);
      await site.list(lists.meetings).update(meeting.id, meeting.etag, toMeetingChange(meeting, { agenda }));
    }
  );
}

/** Whether a meeting still has another case, listed or minuted. */
async function hasOtherCase(site: SiteClient, meetingKey: string, { id, key }: ReferralSummary): Promise<boolean> {
  const [listed, minuted] = await site.readTogether(
    site
      .list(lists.referrals)
      .rows({ select: ['Key'], where: where(lists.referrals).equals('MeetingKey', meetingKey), orderBy: { column: 'Id' } }),
    site
      .list(lists.minutes)
      .rows({ select: ['CaseKey'], where: where(lists.minutes).equals('MeetingKey', meetingKey), orderBy: { column: 'Id' } })
  );
  return listed.some(row => row.Id !== id) || minuted.some(row => row.CaseKey !== key);
}

/** A meeting's documents cover all its cases, so they go with the last of them. Until then the disposed case is removed from the agenda. */
async function recyclePapers(caseSite: SiteClient, partnerSite: SiteClient | undefined, referral: ReferralSummary): Promise<void> {
  for (const [meetingKey, meeting] of await meetingsOf(caseSite, referral)) {
    if ((meeting && toldOfOthers(meeting.agenda, referral.key)) || (await hasOtherCase(caseSite, meetingKey, referral))) {
      if (meeting) await takeOutOfAgenda(caseSite, meetingKey, referral.key);
      continue;
    }
    if (partnerSite) {
      await recycleRows(partnerSite, lists.packs, where(lists.packs).equals('MeetingKey', meetingKey));
      await recycleRows(partnerSite, lists.returns, where(lists.returns).equals('AboutKey', meetingKey));
      // Actions of the meeting that are not about one case, such as removing flags.
      await recycleRows(partnerSite, lists.actions, where(lists.actions).equals('MeetingKey', meetingKey), {
        select: ['CaseKey'],
        goes: ({ CaseKey }) => !CaseKey
      });
    }
    await recycleRows(caseSite, lists.meetings, where(lists.meetings).equals('Key', meetingKey));
  }
}

/** The entries of these cases on the complex-case log. */
function entriesReading(site: SiteClient, caseKeys: readonly string[]): Reading<readonly (readonly [string, OnLog])[]> {
  const rows = site
    .list(lists.complexCases)
    .rows({ select: complexSummaryColumns, where: where(lists.complexCases).isAnyOf('CaseKey', caseKeys), orderBy: { column: 'Id' } });
  return async on =>
    standingOnly(await rows(on))
      .map(fromComplexSummaryRow)
      // An entry that was only suggested was never on the log.
      .filter(({ loggedAt }) => loggedAt !== undefined)
      .map(({ caseKey, state, closedAt }): readonly [string, OnLog] => [
        caseKey,
        { isOpen: isOnLog({ state }), ...(closedAt && { endedAt: closedAt }) }
      ]);
}

/** Retention and disposal on both sites. */
export function createRetentionStore(caseSite: SiteClient, partnerSite: SiteClient | undefined): RetentionStore {
  return {
    earliest: () =>
      attempt(async () => {
        const { rows, more } = await caseSite.read(
          caseSite
            .list(lists.referrals)
            .first(
              { select: referralSummaryColumns, where: 'the first by an index', orderBy: { column: 'RetentionReviewAt' } },
              mostLookedAt + foldersOfList
            )
        );
        const records = rows.filter(({ Key }) => Key);
        return { rows: records.slice(0, mostLookedAt).map(fromReferralSummaryRow), more: more || records.length > mostLookedAt };
      }),
    onLog: caseKeys =>
      attempt(async () => {
        if (caseKeys.length === 0) return new Map<string, OnLog>();
        const found = (await caseSite.readTogether(
          ...inParts(caseKeys, keysTogether).map(keys => entriesReading(caseSite, keys))
        )) as readonly (readonly (readonly [string, OnLog])[])[];
        return new Map(found.flat());
      }),
    recycle: referral =>
      attempt(async () => {
        const { id, key } = referral;
        if (partnerSite) await recycleCase(partnerSite, siteSchemas.partner, key);
        await recyclePapers(caseSite, partnerSite, referral);
        await recycleCase(caseSite, siteSchemas.case, key);
        // The row with the journal goes last: as long as it exists, any desk can finish the rest.
        await unless(saysGone, caseSite.list(lists.referrals).recycle(id));
      })
  };
}
