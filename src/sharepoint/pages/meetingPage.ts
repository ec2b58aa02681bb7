import { minutesKey } from '../../domain/meetings/minutes';
import type { DeskPorts } from '../../services/desk/deskPorts';
import type { MinutesStores } from '../../services/meetings/minutes/minutesPorts';
import type { ServerClock } from '../../services/shared/ports';
import type { MeetingPagePorts } from '../../services/meetings/composeMeetings';
import { withReports } from '../../domain/actions/withReports';
import { waitingStatuses } from '../../domain/review/backlog';
import { peopleOf } from '../../domain/form/reading/casePeople';
import type { ReferralRecord, ReferralSummary } from '../../domain/referral/referral';
import type { FlagsAsked, MeetingReader } from '../../services/meetings/meetingPorts';
import type { Reading } from '../client/batchRead';
import { where } from '../client/query';
import type { SiteClient } from '../client/siteClient';
import { lists, safeName } from '../schema';
import { actionColumns, fromActionRow } from '../stores/actions/actionRow';
import { createActionStore } from '../stores/actions/actionStore';
import { attempt } from '../stores/shared/attempt';
import { casesOnLogReading } from '../stores/complex/complexStore';
import { configurationReading } from '../stores/shared/configurationStore';
import { longText } from '../stores/shared/longAnswers';
import { createMeetingStore, meetingReading, meetingsReading } from '../stores/meetings/meetingStore';
import { createMinutesStore, unfinishedMinutesReading, minutesReading } from '../stores/meetings/minutesStore';
import { createPackStore, packsOfMeetingReading } from '../stores/meetings/packStore';
import { fromReferralRow, fromReferralSummaryRow, referralColumns, referralSummaryColumns } from '../stores/case/referralRow';
import { firstOfEachKey, fromReturnRow, returnColumns, waitingReturnsReading } from '../stores/meetings/returnStore';

const referrals = where(lists.referrals);
/** Earlier than any flag. */
const longAgo = new Date('2000-01-01T00:00:00Z');

function waitingReading(site: SiteClient): Reading<readonly ReferralSummary[]> {
  const rows = site
    .list(lists.referrals)
    .rows({ select: referralSummaryColumns, where: referrals.isAnyOf('Status', waitingStatuses), orderBy: { column: 'Id' } });
  return async on => (await rows(on)).map(fromReferralSummaryRow);
}

/** The cases listed at a meeting, each with its form, from which the people are taken. */
function casesReading(site: SiteClient, meetingKey: string): Reading<readonly ReferralRecord[]> {
  const list = site.list(lists.referrals);
  const rows = list.rows({ select: referralColumns, where: referrals.equals('MeetingKey', meetingKey), orderBy: { column: 'Id' } });
  return async on => {
    const found = await rows(on);
    const standing = found.filter((row, at) => !row.Key || found.findIndex(other => other.Key === row.Key) === at);
    const read = standing.map(async row => {
      // A form that is too long for the row is in a file: rare, so it is read separately.
      const record = fromReferralRow(row, [], [], await longText(list, row, row.Id, 'Form'));
      return { ...record, people: peopleOf(record.answers) };
    });
    return Promise.all(read);
  };
}

function expiredReading(site: SiteClient, { marac, before }: FlagsAsked): Reading<readonly ReferralSummary[]> {
  // The first term decides how many rows SharePoint looks at: few flags have ended, many have begun.
  const ended = referrals.both(referrals.isBelow('FlagsUntil', before), referrals.isAtLeast('FlagsUntil', longAgo));
  const within = referrals.both(ended, referrals.equals('OwningMarac', marac));
  const rows = site.list(lists.referrals).rows({ select: referralSummaryColumns, where: within, orderBy: { column: 'FlagsUntil' } });
  return async on => (await rows(on)).map(fromReferralSummaryRow);
}

function createReader(caseSite: SiteClient, partnerSite: SiteClient | undefined): MeetingReader {
  return {
    calendar: (from, to) =>
      attempt(async () => {
        const [user, configuration, meetings, waiting] = await caseSite.readTogether(
          caseSite.currentUser,
          configurationReading(caseSite),
          meetingsReading(caseSite, from, to),
          waitingReading(caseSite)
        );
        return { user, configuration, meetings, waiting };
      }),
    meeting: (key, flags) =>
      attempt(async () => {
        const [user, configuration, meeting, cases, expired, onLog, recording] = await caseSite.readTogether(
          caseSite.currentUser,
          configurationReading(caseSite),
          meetingReading(caseSite, key),
          casesReading(caseSite, key),
          expiredReading(caseSite, flags),
          casesOnLogReading(caseSite),
          unfinishedMinutesReading(caseSite)
        );
        return { user, configuration, ...(meeting && { meeting }), cases, expired, onLog, recording };
      }),
    atPartners: (key, marac) =>
      attempt(async () => {
        if (!partnerSite) return { openActions: [], research: [], attendance: [], documents: [] };
        const actions = partnerSite.list(lists.actions).rows({
          select: actionColumns,
          where: where(lists.actions).startsWith('OpenFor', `${safeName(marac)} - `),
          orderBy: { column: 'OpenDueAt' }
        });
        const returns = partnerSite.list(lists.returns).rowsWithAuthor({
          select: returnColumns,
          where: where(lists.returns).equals('AboutKey', key),
          orderBy: { column: 'Id' }
        });
        const reports = waitingReturnsReading(partnerSite, ['Action status']);
        const [rows, answers, reported, documents] = await partnerSite.readTogether(
          actions,
          returns,
          reports,
          packsOfMeetingReading(partnerSite, key)
        );
        const answered = firstOfEachKey(answers.map(fromReturnRow));
        // With reports that no desk has taken into the rows yet.
        return {
          openActions: withReports(rows.map(fromActionRow), reported),
          research: answered.filter(({ kind }) => kind === 'Research'),
          attendance: answered.filter(({ kind }) => kind === 'Attendance' || kind === 'Confidentiality'),
          documents
        };
      })
  };
}

/** What calendar and agenda need, on both sites, over the desk's ports. */
export const meetingPorts = (
  desk: DeskPorts,
  caseSite: SiteClient,
  partnerSite: SiteClient | undefined,
  clock: ServerClock
): MeetingPagePorts => ({
  desk,
  reader: createReader(caseSite, partnerSite),
  meetings: createMeetingStore(caseSite),
  ...(partnerSite && { packs: createPackStore(partnerSite), tracker: createActionStore(partnerSite, clock) })
});

/** The ports of the live minutes, over the desk's. Without a partner site there is no tracker, and nothing can be circulated. */
export const minutesPorts = (
  desk: DeskPorts,
  caseSite: SiteClient,
  partnerSite: SiteClient | undefined,
  clock: ServerClock
): MinutesStores => ({
  ...desk,
  minutes: createMinutesStore(caseSite),
  meetings: createMeetingStore(caseSite),
  beforeSave: (meetingKey, caseKey) =>
    attempt(async () => {
      const [meeting, stored] = await caseSite.readTogether(
        meetingReading(caseSite, meetingKey),
        minutesReading(caseSite, minutesKey(meetingKey, caseKey))
      );
      return { ...(meeting && { meeting }), ...(stored && { stored }) };
    }),
  ...(partnerSite && { tracker: createActionStore(partnerSite, clock), packs: createPackStore(partnerSite) })
});
