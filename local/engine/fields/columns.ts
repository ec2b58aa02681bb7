import { columnMissing, fieldOrPropertyMissing } from '../errors';
import { fieldsOf, isIndexed, jsonName } from './fields';
import type { Field } from './field';
import type { List } from '../lists/list';
import type { Session } from '../session';

/** A column of a query: what to compare, and whether an index answers for it. */
export interface QueryColumn {
  readonly field: Field;
  /** An SQL expression over the item table. */
  readonly sql: string;
  readonly indexed: boolean;
  /** For a person's column: the property of the person that is compared. */
  readonly personColumn?: 'id' | 'title' | 'email' | 'login';
}

const personColumns: Readonly<Record<string, 'id' | 'title' | 'email' | 'login'>> = {
  id: 'id',
  title: 'title',
  email: 'email',
  name: 'login',
  username: 'login'
};

function isPerson(field: Field): boolean {
  return field.type === 'User' || field.type === 'UserMulti';
}

/** Finds the column a `$filter` or `$orderby` path means. */
export function queryColumn(session: Session, list: List, path: string): QueryColumn {
  const fields = fieldsOf(session.core, list.id);
  const [head = '', tail] = path.split('/');
  const wanted = head.toLowerCase();
  const exact = fields.find(field => jsonName(field.name).toLowerCase() === wanted || field.name.toLowerCase() === wanted);
  if (exact) {
    if (tail === undefined) {
      return { field: exact, sql: exact.column, indexed: isIndexed(exact) };
    }
    const person = personColumns[tail.toLowerCase()];
    if (!isPerson(exact) || person === undefined) {
      throw fieldOrPropertyMissing(path);
    }
    return { field: exact, sql: exact.column, indexed: isIndexed(exact), personColumn: person };
  }
  const byId = fields.find(field => isPerson(field) && `${jsonName(field.name)}id`.toLowerCase() === wanted);
  if (byId && tail === undefined) {
    return { field: byId, sql: byId.column, indexed: isIndexed(byId) };
  }
  throw columnMissing(head);
}
