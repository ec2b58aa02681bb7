import { minutesKey } from '../../../domain/meetings/minutes';
import type { StoredCaseMinutes, UnfinishedMinutes } from '../../../domain/meetings/minutes';
import type { MinutesStore } from '../../../services/meetings/minutes/minutesPorts';
import type { Reading } from '../../client/batchRead';
import { where } from '../../client/query';
import type { Filter, Query } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { lists, restrictedFolder } from '../../schema';
import { attempt } from '../shared/attempt';
import { changeRow } from '../shared/rounds';
import { ensureRows } from '../shared/ensureRows';
import { fromMinutesRow, minutesColumns, toOpenedRow, toStoredMinutes } from './minutesRow';
import { standingOnly } from '../shared/rowSets';

type Minutes = typeof lists.minutes;

const filter = where(lists.minutes);

const queryOf = (condition: Filter<Minutes>): Query<Minutes> => ({ select: minutesColumns, where: condition, orderBy: { column: 'Id' } });

/** The minutes of every case of a meeting: with the meeting in one request. */
function minutesOfMeetingReading(site: SiteClient, meetingKey: string): Reading<readonly StoredCaseMinutes[]> {
  const rows = site.list(lists.minutes).rows(queryOf(filter.equals('MeetingKey', meetingKey)));
  return async on => standingOnly(await rows(on)).map(fromMinutesRow);
}

/** What was minuted of one case, at every meeting. */
export function minutesOfCaseReading(site: SiteClient, caseKey: string): Reading<readonly StoredCaseMinutes[]> {
  const rows = site.list(lists.minutes).rows(queryOf(filter.equals('CaseKey', caseKey)));
  return async on => standingOnly(await rows(on)).map(fromMinutesRow);
}

/** The minutes of one case at one meeting: with the meeting in one request. */
export function minutesReading(site: SiteClient, key: string): Reading<StoredCaseMinutes | undefined> {
  const rows = site.list(lists.minutes).rows(queryOf(filter.equals('Key', key)));
  return async on => {
    const [row] = await rows(on);
    return row && fromMinutesRow(row);
  };
}

/** Minutes with unfinished steps, each with the reference of its case. */
export function unfinishedMinutesReading(site: SiteClient): Reading<readonly UnfinishedMinutes[]> {
  const rows = site.list(lists.minutes).rows({ ...queryOf(filter.equals('HasPending', true)), select: [...minutesColumns, 'Title'] });
  return async on => standingOnly(await rows(on)).map(row => ({ ...fromMinutesRow(row), reference: row.Title ?? '' }));
}

/** The minutes of cases on the case site. */
export function createMinutesStore(site: SiteClient): MinutesStore {
  const list = site.list(lists.minutes);
  return {
    byKey: key => attempt(() => site.read(minutesReading(site, key))),
    ofMeeting: meetingKey => attempt(() => site.read(minutesOfMeetingReading(site, meetingKey))),
    openOnce: row =>
      attempt(async () => {
        const key = minutesKey(row.meetingKey, row.caseKey);
        const standing = await ensureRows<Minutes>(site, list, [{ key, values: toOpenedRow(row) }], {
          lookUp: queryOf(filter.equals('Key', key)),
          restricted: row.restricted,
          firstColumns: ['Title', 'Key', 'CaseKey', 'MeetingKey', 'Month'],
          isComplete: () => true
        });
        return fromMinutesRow(standing.get(key) as ReadRow<Minutes>);
      }),
    restrict: ({ id }) =>
      attempt(async () => {
        if (id !== undefined) await list.moveIntoFolder(id, restrictedFolder);
      }),
    store: (stored, values) =>
      attempt(async () => {
        const etag = await list.update(stored.id ?? 0, stored.etag ?? '', toStoredMinutes(values));
        const { outcome, lines, revision, saves, pending } = values;
        return { ...stored, etag, outcome, lines, revision, saves, pending, problems: [] };
      }),
    clearPending: stored =>
      attempt(() =>
        changeRow(
          async () => fromMinutesRow(await site.read(list.row(stored.id ?? 0, minutesColumns))),
          async current => {
            // Clear only the journal that was finished.
            if (current.pending !== stored.pending || stored.pending === '') return current;
            const etag = await list.update(current.id ?? 0, current.etag ?? '', { HasPending: false, Pending: '' });
            return { ...current, etag, pending: '' };
          },
          stored
        )
      ),
    unfinished: () => attempt(() => site.read(unfinishedMinutesReading(site)))
  };
}
