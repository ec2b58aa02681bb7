import { queryColumn } from '../fields/columns';
import type { QueryColumn } from '../fields/columns';
import { badRequest, unsuitableForFilter } from '../errors';
import type { List } from '../lists/list';
import type { Comparison, Condition, Literal } from '../odata/filter';
import type { Session } from '../session';
import type { SqlValue } from '../storage';
import { stampOf } from '../text';

/** A piece of SQL with its values. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const signs: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

function momentOf(text: string): string {
  const normal = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : /(?:Z|[+-]\d{2}:\d{2})$/i.test(text) ? text : `${text}Z`;
  const moment = new Date(normal);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(moment.getTime())) {
    throw badRequest(`String was not recognized as a valid DateTime: '${text}'.`);
  }
  return stampOf(moment);
}

function literalText(literal: Literal): string {
  switch (literal.kind) {
    case 'number':
      return String(literal.value);
    case 'boolean':
      return literal.value ? '1' : '0';
    case 'null':
      return '';
    default:
      return literal.text;
  }
}

function numberOf(literal: Literal): number {
  const value = literal.kind === 'boolean' ? Number(literal.value) : Number(literalText(literal));
  if (Number.isNaN(value)) {
    throw badRequest("A binary operator with incompatible types was detected. Found operand types 'Edm.Double' and 'Edm.String'.");
  }
  return value;
}

function versionOf(literal: Literal): number {
  return Math.round(Number(literalText(literal)) * 512);
}

function sqlLiteral(column: QueryColumn, literal: Literal): SqlValue {
  switch (column.field.type) {
    case 'DateTime':
      return momentOf(literalText(literal));
    case 'Boolean':
    case 'Attachments':
      return ['1', 'true', 'yes'].includes(literalText(literal).toLowerCase()) ? 1 : 0;
    case 'Number':
    case 'Currency':
    case 'Counter':
    case 'Integer':
    case 'User':
      return numberOf(literal);
    default:
      if (column.field.name === '_UIVersionString') {
        return versionOf(literal);
      }
      return column.field.name === 'FSObjType' ? numberOf(literal) : literalText(literal);
  }
}

function columnOf(session: Session, list: List, path: string, useIndex: boolean): QueryColumn {
  const column = queryColumn(session, list, path);
  // A plus before a column tells SQLite not to look for an index of it.
  return useIndex ? column : { ...column, sql: `+${column.sql}` };
}

function refuseLongText(column: QueryColumn): void {
  if (column.field.type === 'Note' || column.field.type === 'URL') {
    throw unsuitableForFilter(column.field.name, column.field.type);
  }
}

function personMatch(session: Session, column: QueryColumn, test: string, value: SqlValue): Sql {
  return {
    text: `${column.sql} IN (SELECT id FROM principals WHERE site_id = ? AND ${column.personColumn as string} ${test})`,
    values: [session.site.id, value]
  };
}

function comparison(session: Session, list: List, condition: Extract<Condition, { kind: 'compare' }>, useIndex: boolean): Sql {
  const column = columnOf(session, list, condition.path, useIndex);
  refuseLongText(column);
  const { operator, value } = condition;
  if (value.kind === 'null') {
    if (operator !== 'eq' && operator !== 'ne') {
      return { text: '0', values: [] };
    }
    return { text: `${column.sql} IS ${operator === 'eq' ? '' : 'NOT '}NULL`, values: [] };
  }
  if (column.personColumn !== undefined) {
    return personMatch(
      session,
      column,
      `COLLATE NOCASE ${signs[operator]} ?`,
      column.personColumn === 'id' ? numberOf(value) : literalText(value)
    );
  }
  if (column.field.type === 'MultiChoice') {
    const found = `COALESCE(${column.sql}, '[]') LIKE ? ESCAPE '\\'`;
    const pattern = `%${JSON.stringify(literalText(value)).replace(/[\\%_]/g, '\\$&')}%`;
    return { text: operator === 'ne' ? `NOT ${found}` : found, values: [pattern] };
  }
  const kept = sqlLiteral(column, value);
  // An empty cell is not equal to anything, so it is found by "not equal".
  const text = operator === 'ne' ? `(${column.sql} <> ? OR ${column.sql} IS NULL)` : `${column.sql} ${signs[operator]} ?`;
  return { text, values: [kept] };
}

function textMatch(
  session: Session,
  list: List,
  condition: Extract<Condition, { kind: 'startsWith' | 'contains' }>,
  useIndex: boolean
): Sql {
  const column = columnOf(session, list, condition.path, useIndex);
  refuseLongText(column);
  if (column.personColumn !== undefined) {
    const pattern = condition.text.replace(/[\\%_]/g, '\\$&');
    return personMatch(session, column, "LIKE ? ESCAPE '\\'", condition.kind === 'startsWith' ? `${pattern}%` : `%${pattern}%`);
  }
  if (!['Text', 'Choice', 'File', 'Lookup', 'MultiChoice'].includes(column.field.type)) {
    throw unsuitableForFilter(column.field.name, column.field.type);
  }
  if (condition.kind === 'contains') {
    return { text: `instr(lower(${column.sql}), lower(?)) > 0`, values: [condition.text] };
  }
  // A range, so that the index serves.
  return { text: `(${column.sql} >= ? AND ${column.sql} < ?)`, values: [condition.text, `${condition.text}\u{10FFFF}`] };
}

/** Turns a condition into SQL over the item table; without `useIndex` the database is kept from choosing an index for it. */
export function toSql(session: Session, list: List, condition: Condition, useIndex = true): Sql {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const left = toSql(session, list, condition.left, useIndex);
      const right = toSql(session, list, condition.right, useIndex);
      return { text: `(${left.text} ${condition.kind === 'and' ? 'AND' : 'OR'} ${right.text})`, values: [...left.values, ...right.values] };
    }
    case 'not': {
      const inner = toSql(session, list, condition.operand, useIndex);
      return { text: `NOT COALESCE(${inner.text}, 0)`, values: inner.values };
    }
    case 'compare':
      return comparison(session, list, condition, useIndex);
    case 'in': {
      const column = columnOf(session, list, condition.path, useIndex);
      refuseLongText(column);
      const values = condition.values.map(value => sqlLiteral(column, value));
      return { text: values.length === 0 ? '0' : `${column.sql} IN (${values.map(() => '?').join(',')})`, values };
    }
    default:
      return textMatch(session, list, condition, useIndex);
  }
}
