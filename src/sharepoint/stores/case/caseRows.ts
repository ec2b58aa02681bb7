import { isEverybodysKind } from '../../../domain/case/history';
import type { Evidence } from '../../../domain/case/evidence';
import type {
  CaseEvent,
  EventStore,
  Identifiers,
  MatchKeyStore,
  OwnEvents,
  PeopleStore,
  ServerClock
} from '../../../services/shared/ports';
import { OutcomeUnknownError } from '../../client/failures';
import { where } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { toAppError } from '../../client/toAppError';
import { lists, restrictedFolder } from '../../schema';
import { attempt, orUnknown } from '../shared/attempt';
import { ensureRows } from '../shared/ensureRows';
import { personRowKey, toPersonRow } from './personRow';
import { folderBelow } from '../shared/reading';
import { matchKeyRowKey, toEventRow, toHistoryLine, toMatchKeyRow } from '../shared/smallRows';

/** The people of a case: one row each. */
export function createPeopleStore(site: SiteClient): PeopleStore {
  const write =
    (isReplacing: boolean): PeopleStore['ensure'] =>
    (caseKey, people, restricted) =>
      attempt(async () => {
        const wanted = people.map(person => ({ key: personRowKey(caseKey, person), values: toPersonRow(caseKey, person, restricted) }));
        await ensureRows<typeof lists.people>(site, site.list(lists.people), wanted, {
          lookUp: { select: ['Key', 'Details'], where: where(lists.people).equals('CaseKey', caseKey), orderBy: { column: 'Id' } },
          restricted,
          firstColumns: ['Title', 'Key', 'CaseKey'],
          isComplete: (row, { values }) => (isReplacing ? row.Details === values.Details : !!row.Details),
          noOthers: isReplacing
        });
      });
  return { ensure: write(false), replace: write(true) };
}

/** Match keys, which find the same person in other cases: one row per key per person. */
export function createMatchKeyStore(site: SiteClient): MatchKeyStore {
  const write =
    (isReplacing: boolean): MatchKeyStore['ensure'] =>
    (caseKey, rows, restricted) =>
      attempt(async () => {
        const wanted = rows.map(row => ({ key: matchKeyRowKey(caseKey, row), values: toMatchKeyRow(caseKey, row) }));
        await ensureRows<typeof lists.matchKeys>(site, site.list(lists.matchKeys), wanted, {
          lookUp: { select: ['Key'], where: where(lists.matchKeys).equals('CaseKey', caseKey), orderBy: { column: 'Id' } },
          restricted,
          firstColumns: ['Title', 'Key', 'CaseKey', 'PersonKey', 'MatchKey'],
          isComplete: () => true,
          noOthers: isReplacing
        });
      });
  return { ensure: write(false), replace: write(true) };
}

type Events = typeof lists.events;
const ofEvents = where(lists.events);
type EventRow = ReadRow<Events>;

/** Logins of the MARAC team. */
export type TeamMembers = () => Promise<ReadonlySet<string>>;

/** Who is in the MARAC team, read once per page. SharePoint does not show it to people outside the team. */
export function createTeam(site: SiteClient): TeamMembers {
  let known: Promise<ReadonlySet<string>> | undefined;
  const read = async (): Promise<ReadonlySet<string>> => {
    try {
      return new Set(await site.read(site.membersOf('MARAC Team')));
    } catch (error) {
      if (toAppError(error).kind === 'forbidden') return new Set();
      known = undefined;
      throw error;
    }
  };
  return () => (known ??= read());
}

/** The lines that anybody may write about what they did themselves, at the top of the list. The server records who and when. */
export function createOwnEvents(site: SiteClient, clock: ServerClock, identifiers: Identifiers): OwnEvents {
  const list = site.list(lists.events);
  return {
    record: event =>
      attempt(async () => {
        const key = event.key ?? identifiers.newKey();
        const stands = async (): Promise<boolean> =>
          (await site.read(list.rows({ select: ['Key'], where: ofEvents.equals('Key', key), orderBy: { column: 'Id' } }))).length > 0;
        if ((await orUnknown(list.add(toEventRow(event, key, clock.now())))) === undefined && !(await stands()))
          throw new OutcomeUnknownError();
      })
  };
}

/**
 * The history as the MARAC team writes and reads it. Its lines are in a folder to which nobody else can add, which is why they count as evidence.
 * Older lines are at the top of the list, where any officer can add: they count if their author is in the team.
 */
export function createEventStore(site: SiteClient, clock: ServerClock, identifiers: Identifiers, team: TeamMembers): EventStore {
  const list = site.list(lists.events);
  const isInTeamsFolder = ({ FileDirRef }: EventRow): boolean => folderBelow(lists.events, FileDirRef) === restrictedFolder;
  /** Which of these rows the team wrote. The group is read only if a row is outside the folder. */
  const teams = async (rows: readonly EventRow[]): Promise<(row: EventRow) => boolean> => {
    const members = rows.every(isInTeamsFolder) ? undefined : await team();
    return row => isInTeamsFolder(row) || members?.has(row.authorLogin) === true;
  };
  const standing = async (key: string): Promise<Evidence | undefined> => {
    const query = { select: ['Key', 'Created', 'FileDirRef'], where: ofEvents.equals('Key', key), orderBy: { column: 'Id' } } as const;
    const rows = await site.read(list.rowsWithAuthor(query));
    const row = rows.find(await teams(rows));
    return row && { at: new Date(row.Created ?? NaN), by: row.authorName };
  };
  const add = async (event: CaseEvent, key: string): Promise<boolean> =>
    (await orUnknown(list.addInFolder(restrictedFolder, toEventRow(event, key, clock.now())))) !== undefined;
  /** Look up, add, look up: of several lines with one key the first counts. */
  const once = async (event: CaseEvent, key: string): Promise<Evidence> => {
    const before = await standing(key);
    if (before) return before;
    await add(event, key);
    const after = await standing(key);
    if (!after) throw new OutcomeUnknownError();
    return after;
  };
  return {
    evidence: event => attempt(() => once(event, event.key)),
    record: event =>
      attempt(async () => {
        const key = event.key ?? identifiers.newKey();
        if (event.key !== undefined && (await standing(key))) return;
        if (!(await add(event, key)) && !(await standing(key))) throw new OutcomeUnknownError();
      }),
    ofCase: caseKey =>
      attempt(async () => {
        const query = {
          select: ['Key', 'Kind', 'Detail', 'Created', 'FileDirRef'],
          where: ofEvents.equals('CaseKey', caseKey),
          orderBy: { column: 'Id', descending: true }
        } as const;
        const rows = await site.read(list.rowsWithAuthor(query));
        // For kinds that anybody may write, the author does not matter.
        const isTeams = await teams(rows.filter(({ Kind }) => !isEverybodysKind(Kind)));
        const lines = rows.map(row => toHistoryLine(row, isTeams(row)));
        // Two pages that finish the same steps may both have written it, and a line cannot be deleted: the first counts.
        const oldest = new Map(lines.map((line, at) => [line.key, at]));
        return lines.filter((line, at) => line.key === '' || oldest.get(line.key) === at);
      })
  };
}
