import { refused } from '../errors';
import { baseFields, fieldTypes } from './fieldTypes';
import type { Field, FieldSettings } from './field';
import type { FieldType } from './fieldTypes';
import { itemTable } from '../lists/list';
import type { List } from '../lists/list';
import { countRows } from '../lists/rowCount';
import type { Core } from '../session';
import type { Row } from '../storage';
import { encodeName, newGuid, quoteName } from '../text';

/** The kind of a column. */
export function typeOf(field: Field): FieldType {
  return fieldTypes[field.type] as FieldType;
}

/** True if the column has an index; the item's id always has one. */
export function isIndexed(field: Field): boolean {
  return field.name === 'ID' || field.settings.Indexed === true;
}

/** The name a column has in JSON: a leading underscore is not allowed there. */
export function jsonName(name: string): string {
  return name.startsWith('_') ? `OData_${name}` : name;
}

function columnName(name: string): string {
  return quoteName(`f_${name}`);
}

const baseByName = new Map(baseFields.map(field => [field.name.toLowerCase(), field]));

function fieldOf(row: Row): Field {
  const name = String(row.name);
  const column = (row.base === 1 ? baseByName.get(name.toLowerCase())?.column : undefined) ?? columnName(name);
  return {
    name,
    guid: String(row.guid),
    title: String(row.title),
    type: String(row.type),
    base: row.base === 1,
    column,
    key: column.replace(/^"|"$/g, ''),
    settings: JSON.parse(String(row.properties)) as FieldSettings
  };
}

/** Forgets what is known of a list's columns: after a change, or a change undone. */
function forgetFields(core: Core): void {
  core.fields.changed();
}

/** The columns of a list, in order. */
export function fieldsOf(core: Core, listId: number): readonly Field[] {
  return core.fields.of(listId, () => core.storage.all('SELECT * FROM fields WHERE list_id = ? ORDER BY sequence', listId).map(fieldOf));
}

function insertField(
  core: Core,
  listId: number,
  field: { name: string; guid: string; title: string; type: string; base: boolean; settings: FieldSettings }
): void {
  core.storage.run(
    `INSERT INTO fields (list_id, name, guid, title, type, base, sequence, properties)
     VALUES (?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM fields WHERE list_id = ?), ?)`,
    listId,
    field.name,
    field.guid,
    field.title,
    field.type,
    field.base ? 1 : 0,
    listId,
    JSON.stringify(field.settings)
  );
  forgetFields(core);
}

/** Gives a new list the columns every list has. */
export function addBaseFields(core: Core, listId: number, library: boolean): void {
  baseFields
    .filter(field => !(library && field.name === 'Attachments'))
    .forEach(field =>
      insertField(core, listId, {
        ...field,
        base: true,
        settings: {
          ReadOnlyField: field.readOnly,
          Hidden: field.hidden,
          Required: field.name === 'Title' && !library,
          ...(field.name === 'Title' ? { MaxLength: 255 } : {})
        }
      })
    );
}

/** A column by internal name or, failing that, by title. */
export function fieldByName(core: Core, listId: number, name: string): Field | undefined {
  const wanted = name.toLowerCase();
  const fields = fieldsOf(core, listId);
  return fields.find(field => field.name.toLowerCase() === wanted) ?? fields.find(field => field.title.toLowerCase() === wanted);
}

function freeName(core: Core, listId: number, title: string): string {
  const stem = encodeName(title, false).slice(0, 32);
  const taken = new Set(fieldsOf(core, listId).map(field => field.name.toLowerCase()));
  let name = stem;
  for (let number = 0; taken.has(name.toLowerCase()); number += 1) {
    name = `${stem.slice(0, 32 - String(number).length)}${number}`;
  }
  return name;
}

/** Adds a column. The internal name comes from the title (or the hint) and never changes again. */
export function addField(
  core: Core,
  list: List,
  type: string,
  title: string,
  settings: FieldSettings,
  nameHint = title,
  guid = newGuid()
): Field {
  if (fieldsOf(core, list.id).some(field => field.guid === guid)) {
    throw refused('A duplicate field name was found.', '-2130575294');
  }
  const name = freeName(core, list.id, nameHint);
  if (name === '') {
    throw refused('The field name is not valid. Specify a non-empty name.', '-2130575305');
  }
  const { Indexed: indexed, EnforceUniqueValues: unique, ...rest } = settings;
  core.storage.transaction(() => {
    core.storage.define(
      `ALTER TABLE ${quoteName(itemTable(list.id))} ADD COLUMN ${columnName(name)} ${(fieldTypes[type] as FieldType).column}`
    );
    insertField(core, list.id, { name, guid, title, type, base: false, settings: rest });
    if (indexed === true || unique === true) {
      updateField(core, list, fieldByName(core, list.id, name) as Field, {
        ...(indexed === true ? { Indexed: true } : {}),
        ...(unique === true ? { EnforceUniqueValues: true } : {})
      });
    }
  });
  return fieldsOf(core, list.id).find(field => field.name === name) as Field;
}

/** Above this many rows an index can no longer be added, whatever the threshold for reading. */
const indexableRows = 20_000;

function indexName(list: List, field: Field): string {
  return quoteName(`${itemTable(list.id)}_ix_${field.name}`);
}

function checkIndex(core: Core, list: List, field: Field): void {
  if (!typeOf(field).indexable || field.column.startsWith('(')) {
    throw refused(`The field '${field.title}' cannot be indexed.`, '-2130575220');
  }
  if (fieldsOf(core, list.id).filter(other => other.settings.Indexed === true).length >= 20) {
    throw refused('You cannot create more than 20 indexes on a list.', '-2130575217');
  }
  if (countRows(core, list, indexableRows) > indexableRows) {
    throw refused('The attempted operation is prohibited because it exceeds the list view threshold.', '-2147024860');
  }
}

function checkUnique(core: Core, list: List, field: Field, indexed: boolean): void {
  if (!indexed) {
    throw refused('This field must be indexed to enforce unique values.', '-2130575216');
  }
  if (Number(list.settings.ReadSecurity) === 2) {
    throw refused('Unique values cannot be enforced on a list where people can read only their own items.', '-2130575215');
  }
  const table = quoteName(itemTable(list.id));
  if (core.storage.one(`SELECT 1 AS found FROM ${table} WHERE unique_scope = 1 LIMIT 1`)) {
    throw refused('You cannot enforce unique values on a list that contains items or folders with unique permissions.', '-2130575214');
  }
  if (
    core.storage.one(
      `SELECT 1 AS found FROM ${table} WHERE ${field.column} IS NOT NULL GROUP BY ${field.column} HAVING COUNT(*) > 1 LIMIT 1`
    )
  ) {
    throw refused(`Field contains duplicate values. Column '${field.title}' cannot be set to enforce unique values.`, '-2130575213');
  }
}

/** Changes a column. Index and uniqueness follow SharePoint's rules. */
export function updateField(core: Core, list: List, field: Field, changes: FieldSettings, title?: string): void {
  const wasIndexed = isIndexed(field);
  const wantsUnique = changes.EnforceUniqueValues === true && field.settings.EnforceUniqueValues !== true;
  const indexed = changes.Indexed === undefined ? wasIndexed : changes.Indexed === true;
  if (wantsUnique) {
    checkUnique(core, list, field, indexed);
  }
  if (!indexed && field.settings.EnforceUniqueValues === true && changes.EnforceUniqueValues !== false) {
    throw refused('The index cannot be removed while the column enforces unique values.', '-2130575216');
  }
  core.storage.transaction(() => {
    if (indexed && !wasIndexed) {
      checkIndex(core, list, field);
      core.storage.define(`CREATE INDEX ${indexName(list, field)} ON ${quoteName(itemTable(list.id))} (${field.column})`);
    } else if (!indexed && wasIndexed) {
      core.storage.define(`DROP INDEX ${indexName(list, field)}`);
    }
    core.storage.run(
      'UPDATE fields SET title = ?, properties = ? WHERE list_id = ? AND name = ?',
      title ?? field.title,
      JSON.stringify({ ...field.settings, ...changes }),
      list.id,
      field.name
    );
  });
  forgetFields(core);
}

/** Removes a column and its values. */
export function deleteField(core: Core, list: List, field: Field): void {
  if (field.base) {
    throw refused('The field cannot be deleted because it is a base field.', '-2130575305');
  }
  core.storage.transaction(() => {
    core.storage.define(
      `DROP INDEX IF EXISTS ${indexName(list, field)}; ALTER TABLE ${quoteName(itemTable(list.id))} DROP COLUMN ${field.column}`
    );
    core.storage.run('DELETE FROM fields WHERE list_id = ? AND name = ?', list.id, field.name);
  });
  forgetFields(core);
}
