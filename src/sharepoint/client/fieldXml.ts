import type { Column, ColumnKind } from '../schema';

const attributes: Readonly<Record<ColumnKind, string>> = {
  text: 'Type="Text" MaxLength="255"',
  note: 'Type="Note" NumLines="6" RichText="FALSE"',
  choice: 'Type="Choice" Format="Dropdown" FillInChoice="FALSE"',
  number: 'Type="Number"',
  dateTime: 'Type="DateTime" Format="DateTime"',
  boolean: 'Type="Boolean"'
};

const escaped = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** SharePoint's own description of a column. Its index is made with it, before the list has a row. */
export function fieldXml(name: string, column: Column): string {
  const index = column.indexed ? ' Indexed="TRUE"' : '';
  const heading = `Name="${name}" StaticName="${name}" DisplayName="${escaped(column.displayName)}" Description="${escaped(column.description)}"`;
  const choices = (column.choices ?? []).map(value => `<CHOICE>${escaped(value)}</CHOICE>`).join('');
  const inner = `${column.kind === 'boolean' ? '<Default>0</Default>' : ''}${choices === '' ? '' : `<CHOICES>${choices}</CHOICES>`}`;
  return `<Field ${attributes[column.kind]} ${heading}${index}>${inner}</Field>`;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(parseInt(hexadecimal, 16));
    return entities[name ?? ''] ?? whole;
  });

/** The choices in SharePoint's own description of a column, in order. */
export function choicesIn(xml: string): readonly string[] {
  return (xml.match(/<CHOICE>[^<]*<\/CHOICE>/g) ?? []).map(choice => unescaped(choice.slice('<CHOICE>'.length, -'</CHOICE>'.length)));
}
