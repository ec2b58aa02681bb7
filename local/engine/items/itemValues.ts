import { refused, unknownProperty, wrongType } from '../errors';
import { fieldsOf, jsonName } from '../fields/fields';
import type { Field } from '../fields/field';
import { itemType } from '../lists/list';
import type { List } from '../lists/list';
import type { Session } from '../session';
import type { SqlValue } from '../storage';
import { stampOf, startOfLocalDay } from '../text';

/** Values to be written, by field. */
export type FieldValues = ReadonlyMap<Field, SqlValue>;

function text(value: unknown): string | null {
  if (value === null) {
    return null;
  }
  if (typeof value !== 'string') {
    throw wrongType('Edm.String');
  }
  return value === '' ? null : value;
}

function shortText(field: Field, value: unknown): string | null {
  const given = text(value);
  const limit = Number(field.settings.MaxLength ?? 255);
  if (given !== null && given.length > limit) {
    throw refused('Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.', '-2130575338', 400);
  }
  return given;
}

function number(value: unknown): number | null {
  if (value === null) {
    return null;
  }
  const plain = typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof plain !== 'number' || !Number.isFinite(plain)) {
    throw wrongType('Edm.Double');
  }
  return plain;
}

function moment(field: Field, value: unknown): string | null {
  if (value === null) {
    return null;
  }
  const given =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(value)
      ? new Date(/(?:Z|[+-]\d{2}:\d{2})$/.test(value) ? value : `${value}${value.includes('T') ? '' : 'T00:00:00'}Z`)
      : undefined;
  if (!given || Number.isNaN(given.getTime())) {
    throw wrongType('Edm.DateTime');
  }
  return stampOf(field.settings.DisplayFormat === 0 ? startOfLocalDay(given) : given);
}

function boolean(value: unknown): number | null {
  if (value === null) {
    return null;
  }
  if (typeof value !== 'boolean') {
    throw wrongType('Edm.Boolean');
  }
  return value ? 1 : 0;
}

function personId(session: Session, value: unknown): number {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isInteger(id)) {
    throw wrongType('Edm.Int32');
  }
  if (!session.core.storage.one('SELECT 1 AS found FROM principals WHERE site_id = ? AND id = ?', session.site.id, id)) {
    throw refused('The specified user could not be found.', '-2130575276', 400);
  }
  return id;
}

function list(value: unknown): unknown[] | null {
  if (value === null) {
    return null;
  }
  if (!Array.isArray(value)) {
    throw wrongType('Collection(Edm.String)');
  }
  return value.length === 0 ? null : value;
}

/** One value as the column keeps it. Throws the refusal SharePoint gives for a value of the wrong kind. */
export function storedValue(session: Session, field: Field, value: unknown): SqlValue {
  switch (field.type) {
    case 'Text':
      return shortText(field, value);
    case 'Choice':
    case 'Note':
      return text(value);
    case 'Number':
    case 'Currency':
      return number(value);
    case 'DateTime':
      return moment(field, value);
    case 'Boolean':
      return boolean(value);
    case 'User':
      return value === null || value === 0 ? null : personId(session, value);
    case 'UserMulti': {
      const ids = list(value);
      return ids && JSON.stringify(ids.map(id => personId(session, id)));
    }
    case 'MultiChoice': {
      const choices = list(value);
      return choices && JSON.stringify(choices.map(choice => text(choice)));
    }
    case 'URL': {
      if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
        throw wrongType('SP.FieldUrlValue');
      }
      return value && JSON.stringify(value);
    }
    default:
      throw wrongType('Edm.String');
  }
}

/** The name a column's value has in the JSON of a row. */
export function valueName(field: Field): string {
  return field.type === 'User' || field.type === 'UserMulti' ? `${jsonName(field.name)}Id` : jsonName(field.name);
}

const ignored = new Set([
  'id',
  'guid',
  'created',
  'modified',
  'authorid',
  'editorid',
  'authorstringid',
  'editorstringid',
  'attachments',
  'filesystemobjecttype',
  'odata__uiversionstring',
  'serverredirectedembeduri',
  'serverredirectedembedurl',
  'complianceassetid'
]);

const writableNames = new WeakMap<readonly Field[], ReadonlyMap<string, Field>>();

/** The columns a write may name, by the lower-case name it uses. */
function writable(session: Session, target: List): ReadonlyMap<string, Field> {
  const fields = fieldsOf(session.core, target.id);
  let names = writableNames.get(fields);
  if (!names) {
    const made = new Map<string, Field>();
    fields
      .filter(field => !field.base || field.name === 'Title')
      .forEach(field => {
        made.set(valueName(field).toLowerCase(), field);
        if (field.type === 'User') {
          made.set(`${jsonName(field.name)}StringId`.toLowerCase(), field);
        }
      });
    names = made;
    writableNames.set(fields, names);
  }
  return names;
}

/** The values of a write. What only the server sets is passed over in silence; an unknown name is refused. */
export function valuesOf(session: Session, target: List, body: Readonly<Record<string, unknown>>): Map<Field, SqlValue> {
  const byName = writable(session, target);
  const values = new Map<Field, SqlValue>();
  for (const [name, value] of Object.entries(body)) {
    const field = byName.get(name.toLowerCase());
    if (field) {
      if (!(/stringid$/i.test(name) && values.has(field))) {
        values.set(field, storedValue(session, field, value));
      }
    } else if (name.toLowerCase() !== 'contenttypeid' && !ignored.has(name.toLowerCase())) {
      throw unknownProperty(name, itemType(target));
    }
  }
  return values;
}

/** Adds the default values of columns that a new row does not mention. */
export function withDefaults(session: Session, target: List, values: ReadonlyMap<Field, SqlValue>): Map<Field, SqlValue> {
  const complete = new Map(values);
  for (const field of fieldsOf(session.core, target.id)) {
    const given = field.settings.DefaultValue;
    if (!field.base && !complete.has(field) && typeof given === 'string' && given !== '') {
      complete.set(field, defaultValue(session, field, given));
    }
  }
  return complete;
}

function defaultValue(session: Session, field: Field, given: string): SqlValue {
  switch (field.type) {
    case 'Boolean':
      return given === '1' ? 1 : 0;
    case 'MultiChoice':
      return JSON.stringify([given]);
    case 'DateTime':
      return storedValue(session, field, given.toLowerCase() === '[today]' ? stampOf(session.core.settings.now()) : given);
    default:
      return storedValue(session, field, given);
  }
}

/** What JSON gives for a kept value. */
export function wireValue(field: Field, value: SqlValue): unknown {
  if (value === null || value === undefined) {
    return null;
  }
  switch (field.type) {
    case 'Boolean':
      return value === 1;
    case 'MultiChoice':
    case 'UserMulti':
    case 'URL':
      return JSON.parse(String(value));
    default:
      return value;
  }
}
