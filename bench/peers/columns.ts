import { ownQuestionsIn } from '../../src/domain/form/everyQuestion';
import type { Question, SimpleQuestion } from '../../src/domain/form/definition';
import { safeContactSection } from '../../src/domain/form/sections/safeContact';
import { victimSection } from '../../src/domain/form/sections/victim';
import { wishesSection } from '../../src/domain/form/sections/wishes';

/** A question of the referral form as a column of a list. */
export interface PeerColumn {
  readonly name: string;
  readonly title: string;
  readonly type: 'Text' | 'Note' | 'Number' | 'DateTime' | 'Choice' | 'MultiChoice';
  readonly required: boolean;
  readonly choices: readonly string[];
}

const types: Readonly<Partial<Record<Question['kind'], PeerColumn['type']>>> = {
  text: 'Text',
  telephone: 'Text',
  postcode: 'Text',
  narrative: 'Note',
  number: 'Number',
  date: 'DateTime',
  radios: 'Choice',
  checkboxes: 'MultiChoice'
};

const choicesOf = (question: SimpleQuestion): readonly string[] =>
  'options' in question ? question.options.map(({ value }) => value) : [];

function columnsOf(question: Question): readonly PeerColumn[] {
  const type = types[question.kind];
  if (type === undefined || question.kind === 'group') {
    return [];
  }
  const choices = choicesOf(question);
  return [
    {
      name: question.id.slice(0, 32),
      title: question.shortLabel ?? question.label,
      type,
      required: question.optional !== true && question.shownWhen === undefined,
      choices: choices.length > 0 || !('options' in question) ? choices : ['Birmingham', 'Coventry', 'Sandwell']
    }
  ];
}

const most = 40;

const firstItems = [victimSection, safeContactSection, wishesSection].flatMap(({ items }) => items);

/** The first questions of the referral form as a list keeps them: a column each, without groups of rows. */
export const peerColumns: readonly PeerColumn[] = ownQuestionsIn(firstItems).flatMap(columnsOf).slice(0, most);

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** The column as SharePoint is told to make it. */
export function columnXml({ name, title, type, required, choices }: PeerColumn): string {
  const format = type === 'DateTime' ? ' Format="DateOnly"' : '';
  const listed = choices.map(choice => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join('');
  const open = `<Field Type="${type}" Name="${name}" StaticName="${name}" DisplayName="${escapeXml(title)}" Required="${required ? 'TRUE' : 'FALSE'}"${format}`;
  return listed === '' ? `${open} />` : `${open}><CHOICES>${listed}</CHOICES></Field>`;
}

const contentTypeId = '0x0100A1B2C3D4E5F60718293A4B5C6D7E8F90';

/** What every column has in the schema of a form. */
const schemaBase = ({ name, title, type, required }: PeerColumn): object => ({
  Name: name,
  InternalName: name,
  FieldType: type,
  Type: type === 'MultiChoice' ? 'Choice' : type,
  Title: title,
  Hidden: false,
  IMEMode: null,
  Required: required,
  Direction: 'none',
  Description: '',
  ReadOnlyField: false,
  IsAutoHyperLink: false,
  DefaultValue: '',
  DefaultValueTyped: null
});

const schemaMore: Readonly<Record<PeerColumn['type'], (column: PeerColumn) => object>> = {
  Text: () => ({ MaxLength: 255 }),
  Note: () => ({ RichText: false, AppendOnly: false, RichTextMode: 0, NumberOfLines: 6, AllowHyperlink: false, RestrictedMode: true }),
  Number: () => ({ ShowAsPercentage: false, CommaSeparator: true, Unit: '' }),
  DateTime: () => ({
    DisplayFormat: 0,
    CalendarType: 1,
    FirstDayOfWeek: 1,
    LocaleId: '2057',
    DateFormat: 'DateOnly',
    HoursMode24: true,
    TimeSeparator: ':'
  }),
  Choice: ({ choices }) => ({ FillInChoice: false, Choices: choices, MultiChoices: [], FormatType: 0 }),
  MultiChoice: ({ choices }) => ({ FillInChoice: false, Choices: [], MultiChoices: choices, FormatType: 0 })
};

/**
 * What `RenderListDataAsStream` answers when asked for the schema of the list's form (`RenderOptions` 64), as the control's own
 * types have it. The local engine has no such method: SharePoint's own forms use it, and the suite has none of those.
 */
export function formSchema(columns: readonly PeerColumn[]): object {
  const fields = columns.map(column => ({ ...schemaBase(column), ...schemaMore[column.type](column) }));
  return {
    ClientForms: { Edit: { Item: fields }, New: { Item: fields } },
    ClientFormCustomFormatter: {},
    ContentTypeIdToNameMap: { [contentTypeId]: 'Item' },
    ContentTypeIdToCompatibleFormatMap: {},
    ListData: { Row: [], FirstRow: 1, FolderPermissions: '0x3008031021', LastRow: 0, RowLimit: 30 }
  };
}
