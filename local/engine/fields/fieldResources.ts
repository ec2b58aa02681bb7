import { XMLParser } from 'fast-xml-parser';
import { deletedAnswer, entityAnswer } from '../answer';
import type { Body } from '../body';
import { accessDenied, badRequest, invalidArgument, unknownProperty, wrongType } from '../errors';
import { addField, deleteField, fieldByName, fieldsOf, updateField } from './fields';
import type { Field, FieldSettings } from './field';
import { fieldTypes } from './fieldTypes';
import { maskAt } from '../items/itemRows';
import { fieldEntity, settingsOfType } from '../lists/listEntities';
import type { List } from '../lists/list';
import { permission } from '../security/masks';
import { allows } from '../security/permissions';
import { argument, requiredArgument } from '../files/path';
import type { Segment } from '../files/path';
import { collectionResource, entityResource, method } from '../resource';
import type { Resource } from '../resource';
import type { Session } from '../session';
import { plainGuid } from '../text';

function requireManage(session: Session, list: List): void {
  if (!allows(maskAt(session, list.scopeId), permission.manageLists)) {
    throw accessDenied();
  }
}

function settingsFrom(body: Body, type: string): FieldSettings {
  const known = settingsOfType(type);
  const settings: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (['Title', 'FieldTypeKind', 'StaticName', 'SchemaXml', 'TypeAsString', 'InternalName'].includes(name)) {
      continue;
    }
    if (!(name in known)) {
      throw unknownProperty(name, fieldTypes[type]?.entity ?? 'SP.Field');
    }
    if (typeof known[name] === 'boolean' && typeof value !== 'boolean') {
      throw wrongType('Edm.Boolean');
    }
    settings[name] = value;
  }
  return settings;
}

function typeFromKind(body: Body): string {
  const kind = Number(body.FieldTypeKind);
  if (kind === 20) {
    return body.AllowMultipleValues === true ? 'UserMulti' : 'User';
  }
  const found = Object.entries(fieldTypes).find(([, type]) => type.kind === kind && type.column !== undefined);
  if (!found) {
    throw invalidArgument(`Field type ${kind} is not installed properly. Go to the list settings page to delete this field.`);
  }
  return found[0];
}

const parser = new XMLParser({
  // Letters by their numbers, &#39; too, which this parser otherwise leaves as they stand.
  htmlEntities: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  isArray: name => name === 'CHOICE'
});

interface FieldXml {
  readonly attributes: Readonly<Record<string, string>>;
  readonly choices?: readonly string[];
  readonly initial?: string;
}

function readFieldXml(xml: string): FieldXml {
  const root = (parser.parse(xml) as { Field?: Record<string, unknown> }).Field;
  if (!root) {
    throw invalidArgument('Value does not fall within the expected range.');
  }
  const choices = (root.CHOICES as { CHOICE?: string[] } | undefined)?.CHOICE;
  const attributes = Object.fromEntries(Object.entries(root).filter(([, value]) => typeof value === 'string')) as Record<string, string>;
  return { attributes, ...(choices ? { choices } : {}), ...(root.Default === undefined ? {} : { initial: String(root.Default) }) };
}

const truth: Readonly<Record<string, string>> = {
  Required: 'Required',
  Hidden: 'Hidden',
  Indexed: 'Indexed',
  EnforceUniqueValues: 'EnforceUniqueValues',
  ReadOnly: 'ReadOnlyField',
  RichText: 'RichText',
  AppendOnly: 'AppendOnly',
  FillInChoice: 'FillInChoice'
};

function settingsFromXml(field: FieldXml, type: string): FieldSettings {
  const { attributes } = field;
  const settings: Record<string, unknown> = {};
  Object.entries(truth)
    .filter(([name]) => attributes[name] !== undefined)
    .forEach(([name, setting]) => {
      settings[setting] = /^(true|1)$/i.test(attributes[name] as string);
    });
  if (attributes.MaxLength !== undefined) {
    settings.MaxLength = Number(attributes.MaxLength);
  }
  if (attributes.NumLines !== undefined) {
    settings.NumberOfLines = Number(attributes.NumLines);
  }
  if (attributes.Description !== undefined) {
    settings.Description = attributes.Description;
  }
  if (attributes.Group !== undefined) {
    settings.Group = attributes.Group;
  }
  if (type === 'DateTime') {
    settings.DisplayFormat = attributes.Format === 'DateTime' ? 1 : 0;
  }
  if (attributes.Min !== undefined) {
    settings.MinimumValue = Number(attributes.Min);
  }
  if (attributes.Max !== undefined) {
    settings.MaximumValue = Number(attributes.Max);
  }
  if (attributes.UserSelectionMode !== undefined) {
    settings.SelectionMode = attributes.UserSelectionMode === 'PeopleOnly' ? 0 : 1;
  }
  return {
    ...settings,
    ...(field.choices ? { Choices: field.choices } : {}),
    ...(field.initial === undefined ? {} : { DefaultValue: field.initial })
  };
}

function createFromXml(session: Session, list: List, parameters: Body): Field {
  const xml = readFieldXml(String(parameters.SchemaXml ?? ''));
  const given = xml.attributes.Type ?? '';
  const type = given === 'User' && /^true$/i.test(xml.attributes.Mult ?? '') ? 'UserMulti' : given;
  if (fieldTypes[type]?.column === undefined) {
    throw invalidArgument(`Field type ${given} is not installed properly. Go to the list settings page to delete this field.`);
  }
  const title = xml.attributes.DisplayName ?? xml.attributes.Name ?? '';
  // The name in the XML counts only with the option "AddFieldInternalNameHint".
  const hinted = (Number(parameters.Options ?? 0) & 8) === 8;
  return addField(
    session.core,
    list,
    type,
    title,
    settingsFromXml(xml, type),
    hinted ? (xml.attributes.Name ?? title) : title,
    xml.attributes.ID === undefined ? undefined : plainGuid(xml.attributes.ID)
  );
}

function fieldResource(session: Session, list: List, field: Field): Resource {
  return entityResource(() => fieldEntity(list, field), {
    merge: call => {
      requireManage(session, list);
      const body = call.body(fieldTypes[field.type]?.entity ?? 'SP.Field');
      updateField(session.core, list, field, settingsFrom(body, field.type), typeof body.Title === 'string' ? body.Title : undefined);
      return { kind: 'updated' };
    },
    remove: () => {
      requireManage(session, list);
      deleteField(session.core, list, field);
      return deletedAnswer;
    }
  });
}

function requireField(session: Session, list: List, name: string): Resource {
  const field = fieldByName(session.core, list.id, name) ?? fieldsOf(session.core, list.id).find(one => one.guid === plainGuid(name));
  if (!field) {
    throw invalidArgument(`Column '${name}' does not exist. It may have been deleted by another user.  ${list.url}`);
  }
  return fieldResource(session, list, field);
}

/** `fields` of a list. */
export function fieldsResource(session: Session, list: List, segment: Segment): Resource {
  const key = argument(segment, 'id');
  if (key !== undefined) {
    return requireField(session, list, key);
  }
  const create = (body: Body): Field => {
    requireManage(session, list);
    const title = String(body.Title ?? '');
    if (title === '') {
      throw badRequest('The field needs a Title.');
    }
    const type = typeFromKind(body);
    return addField(session.core, list, type, title, settingsFrom(body, type));
  };
  return collectionResource('SP.Field', () => fieldsOf(session.core, list.id).map(field => fieldEntity(list, field)), {
    post: call => entityAnswer(fieldEntity(list, create(call.body('SP.Field'))), true),
    child: next => {
      switch (next.key) {
        case 'getbyinternalnameortitle':
          return requireField(session, list, requiredArgument(next, 'strName'));
        case 'getbytitle':
          return requireField(session, list, requiredArgument(next, 'title'));
        case 'getbyid':
          return requireField(session, list, requiredArgument(next, 'id'));
        case 'createfieldasxml':
          return method(call => {
            requireManage(session, list);
            return entityAnswer(fieldEntity(list, createFromXml(session, list, (call.body('SP.Field').parameters ?? {}) as Body)), true);
          });
        case 'addfield':
          return method(call => entityAnswer(fieldEntity(list, create((call.body('SP.Field').parameters ?? {}) as Body)), true));
        default:
          return undefined;
      }
    }
  });
}
