import type { Meeting } from '../../../domain/meetings/meeting';
import type { MeetingStore } from '../../../services/meetings/meetingPorts';
import type { Reading } from '../../client/batchRead';
import { OutcomeUnknownError } from '../../client/failures';
import { where } from '../../client/query';
import type { Filter, Query } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import { attempt } from '../shared/attempt';
import { ensureRows } from '../shared/ensureRows';
import { fromMeetingRow, meetingColumns, toMeetingChange, toMeetingRow } from './meetingRow';
import { standingOnly } from '../shared/rowSets';

type Meetings = typeof lists.meetings;

const filter = where(lists.meetings);

const query = (condition: Filter<Meetings>): Query<Meetings> => ({ select: meetingColumns, where: condition, orderBy: { column: 'Id' } });

const earliestFirst = (one: Meeting, other: Meeting): number => one.startsAt.getTime() - other.startsAt.getTime();

/** Meetings that start from `from` up to, but not including, `to`, earliest first. */
export function meetingsReading(site: SiteClient, from: Date, to: Date): Reading<readonly Meeting[]> {
  const rows = site.list(lists.meetings).rows(query(filter.both(filter.isAtLeast('StartsAt', from), filter.isBelow('StartsAt', to))));
  return async on =>
    standingOnly(await rows(on))
      .map(fromMeetingRow)
      .sort(earliestFirst);
}

/** Meetings of one MARAC that start at some time or later. */
export function meetingsOfMaracReading(site: SiteClient, marac: string, from: Date): Reading<readonly Meeting[]> {
  const rows = site.list(lists.meetings).rows(query(filter.both(filter.equals('Marac', marac), filter.isAtLeast('StartsAt', from))));
  return async on => standingOnly(await rows(on)).map(fromMeetingRow);
}

/** One meeting; undefined if none has this key. */
export function meetingReading(site: SiteClient, key: string): Reading<Meeting | undefined> {
  const rows = site.list(lists.meetings).rows(query(filter.equals('Key', key)));
  return async on => standingOnly(await rows(on)).map(fromMeetingRow)[0];
}

/** The meetings with these keys, of which there are few; asks nothing where there is none. */
export function meetingsCalledReading(site: SiteClient, keys: readonly string[]): Reading<readonly Meeting[]> {
  if (keys.length === 0) return () => Promise.resolve([]);
  const rows = site.list(lists.meetings).rows(query(filter.isAnyOf('Key', keys)));
  return async on => standingOnly(await rows(on)).map(fromMeetingRow);
}

/** Meetings with unfinished steps. */
export function unfinishedMeetingsReading(site: SiteClient): Reading<readonly Meeting[]> {
  const rows = site.list(lists.meetings).rows(query(filter.equals('HasPending', true)));
  return async on => standingOnly(await rows(on)).map(fromMeetingRow);
}

/** The meetings of every MARAC, on the case site. */
export function createMeetingStore(site: SiteClient): MeetingStore {
  const list = site.list(lists.meetings);
  return {
    createOnce: meeting =>
      attempt(async () => {
        const standing = await ensureRows<Meetings>(site, list, [{ key: meeting.key, values: toMeetingRow(meeting) }], {
          lookUp: query(filter.equals('Key', meeting.key)),
          restricted: false,
          firstColumns: ['Title', 'Key'],
          isComplete: row => !!row.StartsAt
        });
        return fromMeetingRow(standing.get(meeting.key) as ReadRow<Meetings>);
      }),
    byKey: key => attempt(() => site.read(meetingReading(site, key))),
    change: (meeting, change) =>
      attempt(async () => {
        await list.update(meeting.id, meeting.etag, toMeetingChange(meeting, change));
        try {
          return fromMeetingRow(await site.read(list.row(meeting.id, meetingColumns)));
        } catch {
          throw new OutcomeUnknownError();
        }
      }),
    startingWithin: (from, to) => attempt(() => site.read(meetingsReading(site, from, to))),
    withPending: () => attempt(() => site.read(unfinishedMeetingsReading(site)))
  };
}
