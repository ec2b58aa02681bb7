import type { Column, ColumnKind } from '../schema';

const attributes: Readonly<Record<ColumnKind, string>> = {
  text: 'Type="Text" MaxLength="255"',
  note: 'Type="Note" NumLines="6" RichText="FALSE"',
  choice: 'Type="Choice" Format="Dropdown" FillInChoice="FALSE"',
  number: 'Type="Number"',
  dateTime: 'Type="DateTime" Format="DateTime"',
  boolean: 'Type="Boolean"'
};

const escaped = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A 32-bit hash of a text (FNV-1a) that starts from a seed. */
function hash(text: string, seed: number): string {
  let value = (2166136261 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619) >>> 0;
  return value.toString(16).padStart(8, '0');
}

/**
 * The id of a column, always the same for a column of a list: SharePoint refuses a second column with the same id,
 * where it would give a second one with the same name another name.
 */
export function columnId(listUrl: string, name: string): string {
  const digits = [1, 2, 3, 4].map(seed => hash(`${listUrl}/${name}`, seed)).join('');
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}}`;
}

/** SharePoint's own description of a column. Its index is made with it, before the list has a row. */
export function fieldXml(listUrl: string, name: string, column: Column): string {
  const index = column.indexed ? ' Indexed="TRUE"' : '';
  const heading = `ID="${columnId(listUrl, name)}" Name="${name}" StaticName="${name}" DisplayName="${escaped(column.displayName)}" Description="${escaped(column.description)}"`;
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
