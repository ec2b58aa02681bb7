import type { EventStore, Identifiers, MatchKeyStore, PeopleStore, ServerClock } from '../../services/ports';
import { OutcomeUnknownError } from '../client/failures';
import { where } from '../client/query';
import type { SiteClient } from '../client/siteClient';
import { lists, restrictedFolder } from '../schema';
import { attempt, orUnknown } from './attempt';
import { ensureRows } from './ensureRows';
import { personRowKey, toPersonRow } from './personRow';
import { matchKeyRowKey, toEventRow, toMatchKeyRow } from './smallRows';

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

/** The append-only history. */
export function createEventStore(site: SiteClient, clock: ServerClock, identifiers: Identifiers): EventStore {
  const list = site.list(lists.events);
  const isWritten = async (key: string): Promise<boolean> => {
    const query = { select: ['Key'], where: where(lists.events).equals('Key', key), top: 1 } as const;
    return (await site.read(list.rows(query))).length > 0;
  };
  return {
    record: event =>
      attempt(async () => {
        const key = event.key ?? identifiers.newKey();
        if (event.key !== undefined && (await isWritten(key))) return;
        const row = toEventRow(event, key, clock.now());
        const added = await orUnknown(event.restricted ? list.addInFolder(restrictedFolder, row) : list.add(row));
        if (added === undefined && !(await isWritten(key))) throw new OutcomeUnknownError();
      })
  };
}
