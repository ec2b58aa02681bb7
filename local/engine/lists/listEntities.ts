import { ComplexValue } from '../entity';
import type { Entity } from '../entity';
import { fieldsOf, typeOf } from '../fields/fields';
import type { Field } from '../fields/field';
import { isLibrary, itemType } from './list';
import { countRows } from './rowCount';
import { itemModifiedIn, listSecurable, listById } from './lists';
import type { List } from './list';
import { folderEntity } from '../files/fileEntities';
import { roleAssignmentEntities, securityFacts } from '../security/securityResources';
import type { SecurableThing } from '../security/securityResources';
import type { Session } from '../session';

/** The list with what guards it. */
export function listThing(session: Session, list: List): SecurableThing {
  return { address: `Web/Lists(guid'${list.guid}')`, current: () => listSecurable(listById(session.core, list.id) ?? list) };
}

const onlyOnRequest = [
  'OnQuickLaunch',
  'ReadSecurity',
  'WriteSecurity',
  'ValidationFormula',
  'ValidationMessage',
  'ExcludeFromOfflineClient',
  'DisableCommenting'
];

/** A list as an entity. */
export function listEntity(session: Session, list: List): Entity {
  const address = `Web/Lists(guid'${list.guid}')`;
  const thing = listThing(session, list);
  const itemModified = itemModifiedIn(session.core, list);
  const shown = Object.entries(list.settings).filter(([name]) => !onlyOnRequest.includes(name));
  return {
    type: 'SP.List',
    id: address,
    editLink: address,
    etag: `"${list.version}"`,
    properties: {
      AllowContentTypes: true,
      BaseTemplate: list.template,
      BaseType: isLibrary(list) ? 1 : 0,
      ...Object.fromEntries(shown),
      Created: list.created,
      CurrentChangeToken: new ComplexValue('SP.ChangeToken', {
        StringValue: `1;3;${list.guid};${Date.parse(itemModified) * 10_000 + 621_355_968_000_000_000};${list.version}`
      }),
      DocumentTemplateUrl: null,
      EntityTypeName: list.entityType,
      HasExternalDataSource: false,
      Id: list.guid,
      ItemCount: countRows(session.core, list),
      LastItemDeletedDate: itemModified,
      LastItemModifiedDate: itemModified,
      LastItemUserModifiedDate: itemModified,
      ListItemEntityTypeFullName: itemType(list),
      ParentWebUrl: session.site.path || '/',
      TemplateFeatureId: isLibrary(list) ? '00bfea71-e717-4e80-aa17-d0c71b360101' : '00bfea71-de22-43b2-a848-c05709900100',
      Title: list.title
    },
    onRequest: {
      ...Object.fromEntries(onlyOnRequest.map(name => [name, () => list.settings[name]])),
      ...securityFacts(session, thing)
    },
    navigation: {
      RootFolder: () => folderEntity(session, list, list.url),
      ParentWeb: () => session.core.entities.web(session),
      Fields: () => fieldsOf(session.core, list.id).map(field => fieldEntity(list, field)),
      RoleAssignments: () => roleAssignmentEntities(session, thing)
    }
  };
}

const ownSettings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Text: { MaxLength: 255 },
  Note: {
    AllowHyperlink: false,
    AppendOnly: false,
    NumberOfLines: 6,
    RestrictedMode: true,
    RichText: false,
    UnlimitedLengthInDocumentLibrary: false,
    WikiLinking: false
  },
  Choice: { FillInChoice: false, Mappings: '', Choices: [], EditFormat: 0 },
  MultiChoice: { FillInChoice: false, Mappings: '', Choices: [] },
  Number: {
    CommaSeparator: true,
    CustomUnitName: null,
    CustomUnitOnRight: true,
    DisplayFormat: -1,
    MaximumValue: 1.7976931348623157e308,
    MinimumValue: -1.7976931348623157e308,
    ShowAsPercentage: false,
    Unit: null
  },
  Currency: { CurrencyLocaleId: 2057, DisplayFormat: 2, MaximumValue: 1.7976931348623157e308, MinimumValue: -1.7976931348623157e308 },
  DateTime: { DateTimeCalendarType: 0, DateFormat: null, DisplayFormat: 1, FriendlyDisplayFormat: 0, TimeFormat: null },
  User: {
    AllowDisplay: true,
    AllowMultipleValues: false,
    DependentLookupInternalNames: [],
    IsDependentLookup: false,
    IsRelationship: true,
    LookupField: '',
    Presence: true,
    SelectionGroup: 0,
    SelectionMode: 1
  },
  UserMulti: {
    AllowDisplay: true,
    AllowMultipleValues: true,
    DependentLookupInternalNames: [],
    IsDependentLookup: false,
    IsRelationship: true,
    LookupField: '',
    Presence: true,
    SelectionGroup: 0,
    SelectionMode: 1
  },
  URL: { DisplayFormat: 0 }
};

/** What can be set on any column. */
const commonSettings: Readonly<Record<string, unknown>> = {
  CustomFormatter: null,
  DefaultFormula: null,
  DefaultValue: null,
  Description: '',
  Direction: 'none',
  EnforceUniqueValues: false,
  Group: 'Custom Columns',
  Hidden: false,
  Indexed: false,
  JSLink: 'clienttemplates.js',
  PinnedToFiltersPane: false,
  ReadOnlyField: false,
  Required: false,
  ShowInFiltersPane: 0,
  ValidationFormula: null,
  ValidationMessage: null
};

/** What can be set on a column of this kind. */
export function settingsOfType(type: string): Readonly<Record<string, unknown>> {
  return { ...commonSettings, ...(ownSettings[type] ?? {}) };
}

function xmlText(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function schemaXml(list: List, field: Field, settings: Readonly<Record<string, unknown>>): string {
  const flag = (name: string): string => (settings[name] === true ? 'TRUE' : 'FALSE');
  const attributes: Array<readonly [string, string]> = [
    ['Type', field.type],
    ['DisplayName', field.title],
    ['Required', flag('Required')],
    ['EnforceUniqueValues', flag('EnforceUniqueValues')],
    ['Indexed', flag('Indexed')],
    ...(field.type === 'Text' ? [['MaxLength', String(settings.MaxLength)] as const] : []),
    ...(field.type === 'Note'
      ? [
          ['NumLines', String(settings.NumberOfLines)] as const,
          ['RichText', flag('RichText')] as const,
          ['AppendOnly', flag('AppendOnly')] as const
        ]
      : []),
    ...(field.type === 'DateTime' ? [['Format', settings.DisplayFormat === 0 ? 'DateOnly' : 'DateTime'] as const] : []),
    ['ID', `{${field.guid}}`],
    ['SourceID', `{${list.guid}}`],
    ['StaticName', field.name],
    ['Name', field.name]
  ];
  const open = `<Field ${attributes.map(([name, value]) => `${name}="${xmlText(value)}"`).join(' ')}`;
  const choices = Array.isArray(settings.Choices)
    ? `<CHOICES>${(settings.Choices as string[]).map(choice => `<CHOICE>${xmlText(choice)}</CHOICE>`).join('')}</CHOICES>`
    : '';
  const initial = typeof settings.DefaultValue === 'string' ? `<Default>${xmlText(settings.DefaultValue)}</Default>` : '';
  return choices + initial === '' ? `${open} />` : `${open}>${initial}${choices}</Field>`;
}

/** A column as an entity. */
export function fieldEntity(list: List, field: Field): Entity {
  const address = `Web/Lists(guid'${list.guid}')/Fields(guid'${field.guid}')`;
  const type = typeOf(field);
  const settings = { ...settingsOfType(field.type), ...field.settings };
  return {
    type: type.entity,
    id: address,
    editLink: address,
    properties: {
      AutoIndexed: false,
      CanBeDeleted: !field.base,
      ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
      ClientSideComponentProperties: null,
      ClientValidationFormula: null,
      ClientValidationMessage: null,
      ...settings,
      EntityPropertyName: field.name.startsWith('_') ? `OData_${field.name}` : field.name,
      Filterable: !['Note', 'URL'].includes(field.type),
      FromBaseType: field.base,
      Id: field.guid,
      IndexStatus: settings.Indexed === true ? 1 : 0,
      InternalName: field.name,
      IsModern: false,
      SchemaXml: schemaXml(list, field, settings),
      Scope: list.url,
      Sealed: false,
      Sortable: !['Note', 'URL', 'MultiChoice'].includes(field.type),
      StaticName: field.name,
      Title: field.title,
      FieldTypeKind: type.kind,
      TypeAsString: field.type,
      TypeDisplayName: type.display,
      TypeShortDescription: type.display
    }
  };
}
