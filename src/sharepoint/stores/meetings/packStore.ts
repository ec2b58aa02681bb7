import { dayOf } from '../../../domain/kernel/calendarDay';
import type { CirculatedDocument, PackFile } from '../../../domain/meetings/circulated';
import type { CopyOf, PackStore } from '../../../services/meetings/packPorts';
import type { Reading } from '../../client/batchRead';
import { ToldError } from '../../client/failures';
import { where } from '../../client/query';
import type { Filter } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { appError } from '../../client/toAppError';
import { lists, safeName } from '../../schema';
import type { ColumnName } from '../../schema/list';
import { attempt, orUnknown, saysConflict, saysGone, unless } from '../shared/attempt';
import { again } from '../../../services/shared/guarded';
import { untilDone } from '../shared/rounds';
import { circulatedContent } from './circulatedContent';
import { rowReader, stored } from '../../schema/rowReader';

type Packs = typeof lists.packs;

const filter = where(lists.packs);
const columns: readonly ColumnName<Packs>[] = [
  'Key',
  'MeetingKey',
  'Kind',
  'Marac',
  'Agency',
  'Version',
  'StartsAt',
  'Month',
  'Created',
  'FileRef'
];

/** The Key of one copy of one version. */
const copyKey = ({ meetingKey, kind, version }: Pick<CirculatedDocument, 'meetingKey' | 'kind' | 'version'>, agency: string): string =>
  `${meetingKey}:${kind}:${version}:${agency}`.slice(0, 255);

const folderOf = ({ marac, agency }: CopyOf): string => (agency === '' ? safeName(marac) : `${safeName(marac)}/${safeName(agency)}`);

/** How many times a file has been replaced. */
const placeMark = /~(\d+)$/;
const placeOf = (key: string): number => Number(placeMark.exec(key)?.[1] ?? 0);

/** File names hold keys only, because they are visible in many places. */
const fileName = ({ meetingKey, kind, version }: CirculatedDocument, place: number): string =>
  `${meetingKey}-${kind.toLowerCase()}-v${version}${place === 0 ? '' : `-${place}`}.json`;

/** A file of the library; undefined if it is not a circulated document, or its columns are not written yet. */
function fromPackRow(row: ReadRow<Packs>): PackFile | undefined {
  const reader = rowReader();
  const startsAt = reader.moment(row.StartsAt, 'Meeting starts');
  const kind = row.Kind === 'Agenda' || row.Kind === 'Minutes' ? row.Kind : undefined;
  if (!kind || !startsAt || !row.Key || !row.FileRef) return undefined;
  return {
    path: row.FileRef,
    key: row.Key,
    meetingKey: reader.text(row.MeetingKey),
    marac: reader.text(row.Marac),
    agency: reader.text(row.Agency),
    kind,
    version: typeof row.Version === 'number' ? row.Version : 1,
    startsAt,
    circulatedAt: reader.moment(row.Created, 'Created') ?? startsAt
  };
}

const newestFirst = (one: PackFile, other: PackFile): number =>
  other.startsAt.getTime() - one.startsAt.getTime() ||
  other.version - one.version ||
  one.agency.localeCompare(other.agency) ||
  placeOf(other.key) - placeOf(one.key);

function filesWhere(site: SiteClient, condition: Filter<Packs>): Reading<readonly PackFile[]> {
  const rows = site.list(lists.packs).rows({ select: columns, where: condition, orderBy: { column: 'Id' } });
  return async on =>
    (await rows(on))
      .map(fromPackRow)
      .filter((file): file is PackFile => file !== undefined)
      .sort(newestFirst);
}

/** What was circulated for the meetings of one month (YYYY-MM), in the folders this person can see. */
export const packsOfMonthReading = (site: SiteClient, month: string): Reading<readonly PackFile[]> =>
  filesWhere(site, filter.equals('Month', month));

/** What was circulated for one meeting. */
export const packsOfMeetingReading = (site: SiteClient, meetingKey: string): Reading<readonly PackFile[]> =>
  filesWhere(site, filter.equals('MeetingKey', meetingKey));

/** Agendas and minutes as circulated, on the partner site. */
export function createPackStore(site: SiteClient): PackStore {
  const list = site.list(lists.packs);
  const put = (document: CirculatedDocument, copy: CopyOf, place: number): Promise<PackFile> => {
    const base = copyKey(document, copy.agency);
    const key = place === 0 ? base : `${base.slice(0, 245)}~${place}`;
    const startsAt = new Date(document.startsAt);
    return untilDone<PackFile>(async () => {
      // A file that has replaced it counts as this copy too.
      const found = (await site.read(filesWhere(site, filter.startsWith('Key', base.slice(0, 245))))).find(
        file => copyKey(file, file.agency) === base && placeOf(file.key) >= place
      );
      if (found) return found;
      const row = await orUnknown(list.addFile(folderOf(copy), fileName(document, place), JSON.stringify(document), ['Key']));
      const values = {
        Key: key,
        MeetingKey: document.meetingKey,
        Kind: document.kind,
        Marac: copy.marac,
        Agency: copy.agency,
        Version: document.version,
        StartsAt: stored(startsAt),
        Month: dayOf(startsAt).slice(0, 7)
      } as const;
      if (row) await unless(saysConflict, orUnknown(list.update(row.Id, row.etag, values)));
      return again;
    });
  };
  const recycle = (path: string): Promise<void> => unless(saysGone, list.recycleFile(path));
  return {
    add: (document, copy) => attempt(() => put(document, copy, 0)),
    replace: (file, document) =>
      attempt(async () => {
        // The replacement is written first: a page that dies in between loses nothing.
        await put(document, file, placeOf(file.key) + 1);
        await recycle(file.path);
      }),
    recycle: ({ path }) => attempt(() => recycle(path)),
    ofMaracs: (maracs, months) =>
      attempt(async () => {
        const read = await site.readTogether(
          ...maracs.flatMap(marac =>
            months.map(month => filesWhere(site, filter.both(filter.equals('Month', month), filter.equals('Marac', marac))))
          )
        );
        return (read as readonly (readonly PackFile[])[]).flat().sort(newestFirst);
      }),
    holds: ({ path }, words) =>
      attempt(async () => {
        try {
          const text = await list.fileText(path);
          return words.some(one => text.includes(one));
        } catch (error) {
          if (saysGone(error)) return false;
          throw error;
        }
      }),
    list: months =>
      attempt(async () => {
        const read = await site.readTogether(...months.map(month => packsOfMonthReading(site, month)));
        return (read as readonly (readonly PackFile[])[]).flat().sort(newestFirst);
      }),
    ofMeeting: meetingKey => attempt(() => site.read(packsOfMeetingReading(site, meetingKey))),
    read: ({ path }) =>
      attempt(async () => {
        const document = circulatedContent(await list.fileText(path));
        if (!document)
          throw new ToldError(
            appError('damaged', 'document', {
              words: 'This document cannot be read.',
              nextAction: 'Ask the MARAC coordinator to circulate it again.'
            })
          );
        return document;
      })
  };
}
