/** A kind of column. */
export interface FieldType {
  readonly kind: number;
  readonly entity: string;
  /** How SQLite keeps it; undefined for what is worked out. */
  readonly column?: string;
  readonly indexable: boolean;
  readonly display: string;
}

/** The kinds of columns the engine knows, by `TypeAsString`. */
export const fieldTypes: Readonly<Record<string, FieldType>> = {
  Integer: { kind: 1, entity: 'SP.FieldNumber', indexable: false, display: 'Integer' },
  Text: { kind: 2, entity: 'SP.FieldText', column: 'TEXT COLLATE NOCASE', indexable: true, display: 'Single line of text' },
  Note: { kind: 3, entity: 'SP.FieldMultiLineText', column: 'TEXT', indexable: false, display: 'Multiple lines of text' },
  DateTime: { kind: 4, entity: 'SP.FieldDateTime', column: 'TEXT', indexable: true, display: 'Date and Time' },
  Counter: { kind: 5, entity: 'SP.Field', indexable: false, display: 'Counter' },
  Choice: { kind: 6, entity: 'SP.FieldChoice', column: 'TEXT COLLATE NOCASE', indexable: true, display: 'Choice' },
  Lookup: { kind: 7, entity: 'SP.FieldLookup', indexable: false, display: 'Lookup' },
  Boolean: { kind: 8, entity: 'SP.Field', column: 'INTEGER', indexable: true, display: 'Yes/No' },
  Number: { kind: 9, entity: 'SP.FieldNumber', column: 'REAL', indexable: true, display: 'Number' },
  Currency: { kind: 10, entity: 'SP.FieldCurrency', column: 'REAL', indexable: true, display: 'Currency' },
  URL: { kind: 11, entity: 'SP.FieldUrl', column: 'TEXT', indexable: false, display: 'Hyperlink or Picture' },
  Guid: { kind: 14, entity: 'SP.FieldGuid', indexable: false, display: 'Guid' },
  MultiChoice: { kind: 15, entity: 'SP.FieldMultiChoice', column: 'TEXT', indexable: false, display: 'Choice' },
  File: { kind: 18, entity: 'SP.FieldFile', indexable: false, display: 'File' },
  Attachments: { kind: 19, entity: 'SP.FieldAttachments', indexable: false, display: 'Attachments' },
  User: { kind: 20, entity: 'SP.FieldUser', column: 'INTEGER', indexable: true, display: 'Person or Group' },
  UserMulti: { kind: 20, entity: 'SP.FieldUser', column: 'TEXT', indexable: false, display: 'Person or Group' },
  ContentTypeId: { kind: 25, entity: 'SP.Field', indexable: false, display: 'Content Type Id' }
};

/** A column every list starts with. */
export interface BaseField {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly guid: string;
  /** The SQL column it is kept in. */
  readonly column: string;
  readonly readOnly: boolean;
  readonly hidden: boolean;
}

const base = (name: string, title: string, type: string, guid: string, column: string, readOnly = true, hidden = false): BaseField => ({
  name,
  title,
  type,
  guid,
  column,
  readOnly,
  hidden
});

/** Titles and ids as recorded from SharePoint Online. */
export const baseFields: readonly BaseField[] = [
  base('ID', 'ID', 'Counter', '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'id'),
  base('ContentTypeId', 'Content Type ID', 'ContentTypeId', '03e45e84-1992-4d42-9116-26f756012634', 'content_type', true, true),
  base('Title', 'Title', 'Text', 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', 'f_Title', false),
  base('Modified', 'Modified', 'DateTime', '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'modified'),
  base('Created', 'Created', 'DateTime', '8c06beca-0777-48f7-91c7-6da68bc07b69', 'created'),
  base('Author', 'Created By', 'User', '1df5e554-ec7e-46a6-901d-d85a3881cb18', 'author'),
  base('Editor', 'Modified By', 'User', 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'editor'),
  base('owshiddenversion', 'owshiddenversion', 'Integer', 'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5', 'version', true, true),
  base('_UIVersionString', 'Version', 'Text', 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', 'ui_version'),
  base('Attachments', 'Attachments', 'Attachments', '67df98f4-9dec-48ff-a553-29bece9c5bf4', 'attachments', false),
  base('GUID', 'GUID', 'Guid', 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0', 'guid', true, true),
  base('FileRef', 'URL Path', 'Lookup', '94f89715-e097-4e8b-ba79-ea02aa8b7adb', "(dir || '/' || leaf)", true, true),
  base('FileDirRef', 'Path', 'Lookup', '56605df6-8fa1-47e4-a04c-5b384d59609f', 'dir', true, true),
  base('FSObjType', 'Item Type', 'Lookup', '30bb605f-5bae-48fe-b4e3-1f81d9772af9', 'fs_type', true, true),
  base('FileLeafRef', 'Name', 'File', '8553196d-ec8d-4564-9861-3dbe931050c8', 'leaf', true, true),
  base('UniqueId', 'Unique Id', 'Lookup', '4b7403de-8d94-43e8-9f0f-137a3e298126', 'unique_id', true, true)
];

/** The columns of a row that are not fields of the list. */
export const itemTableColumns = `
  id INTEGER PRIMARY KEY, guid TEXT NOT NULL, unique_id TEXT NOT NULL, dir TEXT NOT NULL COLLATE NOCASE, leaf TEXT NOT NULL COLLATE NOCASE,
  fs_type INTEGER NOT NULL, content_type TEXT NOT NULL, version INTEGER NOT NULL, ui_version INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
  author INTEGER NOT NULL, editor INTEGER NOT NULL, attachments INTEGER NOT NULL DEFAULT 0, scope_id INTEGER NOT NULL, unique_scope INTEGER NOT NULL DEFAULT 0,
  f_Title TEXT COLLATE NOCASE`;
