import { queryColumn } from '../fields/columns';
import { expandRequired } from '../errors';
import { fieldsOf, jsonName } from '../fields/fields';
import type { Field } from '../fields/field';
import { columnsFor, itemOf, visibleRows } from './itemRows';
import type { Item } from './item';
import { itemTable } from '../lists/list';
import type { List } from '../lists/list';
import type { Condition } from '../odata/filter';
import type { Sort } from '../odata/queryOptions';
import { checkLookups, checkThreshold, plannedSql } from '../planner';
import type { Session } from '../session';
import type { SqlValue } from '../storage';
import { quoteName } from '../text';

/** What rows to read. */
export interface ItemQuery {
  readonly filter?: Condition;
  readonly orderBy: readonly Sort[];
  readonly top?: number;
  /** Where the page before ended, as the link to this page said. */
  readonly token: ReadonlyMap<string, string>;
  readonly select: readonly string[];
  readonly expand: readonly string[];
  /** Only what lies directly in this folder. */
  readonly folder?: string;
}

/** A page of rows. */
export interface ItemPage {
  readonly items: readonly Item[];
  readonly fields: readonly Field[];
  /** The token of the page after, if there is one. */
  readonly next?: string;
}

const defaultPage = 100;
const largestPage = 5000;

interface SortKey {
  readonly name: string;
  readonly sql: string;
  readonly descending: boolean;
  readonly numeric: boolean;
}

function sortKeys(session: Session, list: List, sorts: readonly Sort[]): SortKey[] {
  const keys = sorts.map(sort => {
    const column = queryColumn(session, list, sort.path);
    const numeric = ['Counter', 'Number', 'Currency', 'Boolean', 'User', 'Integer', 'Attachments'].includes(column.field.type);
    return { name: column.field.name, sql: column.sql, descending: sort.descending, numeric };
  });
  return keys.some(key => key.sql === 'id') ? keys : [...keys, { name: 'ID', sql: 'id', descending: false, numeric: true }];
}

function tokenValue(token: ReadonlyMap<string, string>, key: SortKey): SqlValue {
  const text = token.get(`p_${key.name}`);
  if (text === undefined || text === '') {
    return null;
  }
  return key.numeric ? Number(text) : text;
}

function after(key: SortKey, value: SqlValue, backwards: boolean): { text: string; values: SqlValue[] } {
  const descending = key.descending !== backwards;
  if (value === null) {
    return { text: descending ? '0' : `${key.sql} IS NOT NULL`, values: [] };
  }
  return descending ? { text: `(${key.sql} < ? OR ${key.sql} IS NULL)`, values: [value] } : { text: `${key.sql} > ?`, values: [value] };
}

/** The rows after (or, going back, before) the one the token names. */
function beyond(keys: readonly SortKey[], token: ReadonlyMap<string, string>): { text: string; values: SqlValue[] } {
  if (!token.has('p_ID')) {
    return { text: '1', values: [] };
  }
  const backwards = /true/i.test(token.get('PagedPrev') ?? '');
  const alternatives: string[] = [];
  const values: SqlValue[] = [];
  keys.forEach((key, index) => {
    const equal = keys.slice(0, index).map(earlier => {
      values.push(tokenValue(token, earlier));
      return `${earlier.sql} IS ?`;
    });
    const last = after(key, tokenValue(token, key), backwards);
    values.push(...last.values);
    alternatives.push([...equal, last.text].join(' AND '));
  });
  return { text: `(${alternatives.join(' OR ')})`, values };
}

function tokenFor(keys: readonly SortKey[], last: Record<string, SqlValue>): string {
  const parts = keys
    .filter(key => key.name !== 'ID')
    .map(key => `p_${key.name}=${encodeURIComponent(String(last[`sort_${key.name}`] ?? ''))}`);
  return ['Paged=TRUE', ...parts, `p_ID=${String(last.id)}`].join('&');
}

/** The fields that have to be read for what was selected. */
function wantedFields(session: Session, list: List, select: readonly string[], expand: readonly string[]): readonly Field[] {
  const fields = fieldsOf(session.core, list.id);
  if (select.length === 0 || select.includes('*')) {
    return fields;
  }
  const heads = new Set([...select, ...expand].map(path => (path.split('/')[0] as string).toLowerCase()));
  return fields.filter(field => {
    const name = jsonName(field.name).toLowerCase();
    return heads.has(name) || heads.has(`${name}id`) || heads.has(`${name}stringid`);
  });
}

function isPerson(field: Field): boolean {
  return field.type === 'User' || field.type === 'UserMulti';
}

/** People can be expanded only with the properties wanted of them; each costs a join. */
function checkExpansions(session: Session, list: List, query: ItemQuery): void {
  const people = fieldsOf(session.core, list.id)
    .filter(isPerson)
    .map(field => jsonName(field.name));
  const expanded = query.expand
    .map(path => path.split('/')[0] as string)
    .map(head => people.find(name => name.toLowerCase() === head.toLowerCase()))
    .filter((name): name is string => name !== undefined);
  expanded.forEach(name => {
    if (!query.select.some(path => path.toLowerCase().startsWith(`${name.toLowerCase()}/`))) {
      throw expandRequired(name);
    }
  });
  checkLookups(new Set(expanded));
}

/** Reads a page of rows the person may see. */
export function queryItems(session: Session, list: List, query: ItemQuery): ItemPage {
  checkExpansions(session, list, query);
  checkThreshold(session, list, query.filter, query.orderBy, query.folder);
  const fields = wantedFields(session, list, query.select, query.expand);
  const keys = sortKeys(session, list, query.orderBy);
  const backwards = /true/i.test(query.token.get('PagedPrev') ?? '');
  const conditions = [
    query.filter ? plannedSql(session, list, query.filter) : { text: '1', values: [] },
    visibleRows(session, list),
    beyond(keys, query.token),
    query.folder === undefined ? { text: '1', values: [] } : { text: 'dir = ?', values: [query.folder] }
  ].filter(sql => sql.text !== '1');
  const top = Math.min(query.top ?? defaultPage, largestPage);
  const sortColumns = keys.filter(key => key.name !== 'ID').map(key => `${key.sql} AS ${quoteName(`sort_${key.name}`)}`);
  const rows = session.core.storage.all(
    `SELECT ${[columnsFor(fields), ...sortColumns].join(', ')} FROM ${quoteName(itemTable(list.id))}
     ${conditions.length === 0 ? '' : `WHERE ${conditions.map(sql => sql.text).join(' AND ')}`}
     ORDER BY ${keys.map(key => `${query.filter ? '+' : ''}${key.sql} ${key.descending !== backwards ? 'DESC' : 'ASC'}`).join(', ')} LIMIT ?`,
    ...conditions.flatMap(sql => [...sql.values]),
    top + 1
  );
  const page = rows.slice(0, top);
  const last = page[page.length - 1];
  if (backwards) {
    page.reverse();
  }
  return { items: page.map(itemOf), fields, ...(rows.length > top && last && !backwards ? { next: tokenFor(keys, last) } : {}) };
}
