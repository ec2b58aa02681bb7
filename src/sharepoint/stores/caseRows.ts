import type { Evidence } from '../../domain/referral/referral';
import type { CaseEvent, EventStore, Identifiers, MatchKeyStore, PeopleStore, ServerClock } from '../../services/ports';
import { OutcomeUnknownError } from '../client/failures';
import { where } from '../client/query';
import type { SiteClient } from '../client/siteClient';
import { lists, restrictedFolder } from '../schema';
import { attempt, orUnknown } from './attempt';
import { ensureRows } from './ensureRows';
import { personRowKey, toPersonRow } from './personRow';
import { matchKeyRowKey, toEventRow, toHistoryLine, toMatchKeyRow } from './smallRows';

/** More rows than any one case can have. */
const mostRowsOfACase = 1000;

/** The people of a case: one row each. */
export function createPeopleStore(site: SiteClient): PeopleStore {
  const write =
    (isReplacing: boolean): PeopleStore['ensure'] =>
    (caseKey, people, restricted) =>
      attempt(async () => {
        const wanted = people.map(person => ({ key: personRowKey(caseKey, person), values: toPersonRow(caseKey, person, restricted) }));
        await ensureRows<typeof lists.people>(site, site.list(lists.people), wanted, {
          lookUp: { select: ['Key', 'Details'], where: where(lists.people).equals('CaseKey', caseKey), orderBy: { column: 'Id' }, top: mostRowsOfACase },
          restricted,
          firstColumns: ['Title', 'Key', 'CaseKey'],
          isComplete: (row, { values }) => (isReplacing ? row.Details === values.Details : !!row.Details),
          noOthers: isReplacing
        });
      });
  return { ensure: write(false), replace: write(true) };
}

/** What finds the same person in other cases: one row per key per person. */
export function createMatchKeyStore(site: SiteClient): MatchKeyStore {
  const write =
    (isReplacing: boolean): MatchKeyStore['ensure'] =>
    (caseKey, rows, restricted) =>
      attempt(async () => {
        const wanted = rows.map(row => ({ key: matchKeyRowKey(caseKey, row), values: toMatchKeyRow(caseKey, row) }));
        await ensureRows<typeof lists.matchKeys>(site, site.list(lists.matchKeys), wanted, {
          lookUp: { select: ['Key'], where: where(lists.matchKeys).equals('CaseKey', caseKey), orderBy: { column: 'Id' }, top: mostRowsOfACase },
          restricted,
          firstColumns: ['Title', 'Key', 'CaseKey', 'PersonKey', 'MatchKey'],
          isComplete: () => true,
          noOthers: isReplacing
        });
      });
  return { ensure: write(false), replace: write(true) };
}

/** More lines of history than a case file shows. */
const mostLines = 500;

/** The append-only history. When and who are the server's. */
export function createEventStore(site: SiteClient, clock: ServerClock, identifiers: Identifiers): EventStore {
  const list = site.list(lists.events);
  const filter = where(lists.events);
  const standing = async (key: string): Promise<Evidence | undefined> => {
    const query = { select: ['Key', 'Created'], where: filter.equals('Key', key), orderBy: { column: 'Id' }, top: 1 } as const;
    const [row] = await site.read(list.rowsWithAuthor(query));
    return row && { at: new Date(row.Created ?? NaN), by: row.authorName };
  };
  const add = async (event: CaseEvent, key: string): Promise<boolean> => {
    const row = toEventRow(event, key, clock.now());
    return (await orUnknown(event.restricted ? list.addInFolder(restrictedFolder, row) : list.add(row))) !== undefined;
  };
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
          select: ['Key', 'Kind', 'Detail', 'Created'],
          where: filter.equals('CaseKey', caseKey),
          orderBy: { column: 'Id', descending: true },
          top: mostLines
        } as const;
        const lines = (await site.read(list.rowsWithAuthor(query))).map(toHistoryLine);
        // Two who finish the same steps at once may both have written it, and a line can't be deleted: the first counts.
        const oldest = new Map(lines.map((line, at) => [line.key, at]));
        return lines.filter((line, at) => line.key === '' || oldest.get(line.key) === at);
      })
  };
}
