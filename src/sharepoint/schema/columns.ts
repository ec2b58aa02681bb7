/** The column types the suite uses. No Lookup columns: links are Keys. No person columns: they count against a limit of twelve. */
export type ColumnKind = 'text' | 'note' | 'choice' | 'number' | 'dateTime' | 'boolean';

/** One column. Its internal name is the property under which the list declares it. */
export interface Column<Kind extends ColumnKind = ColumnKind, Indexed extends boolean = boolean, Value = unknown> {
  readonly kind: Kind;
  /** The heading people see in the list. */
  readonly displayName: string;
  readonly description: string;
  /** Only an indexed column can be filtered on a list of more than 5,000 rows. */
  readonly indexed: Indexed;
  /** For a choice column: what may be chosen. */
  readonly choices?: readonly string[];
  /** Never set: carries the type of the stored value. */
  readonly value?: Value;
}

export type Columns = Readonly<Record<string, Column>>;

function column<Kind extends ColumnKind, Value>(kind: Kind, displayName: string, description: string): Column<Kind, false, Value> {
  return { kind, displayName, description, indexed: false };
}

/** Single line of text, at most 255 characters. */
export const text = (displayName: string, description: string): Column<'text', false, string> => column('text', displayName, description);

/** Plain text of any length, never rich text. Can't be indexed. */
export const note = (displayName: string, description: string): Column<'note', false, string> => column('note', displayName, description);

export const number = (displayName: string, description: string): Column<'number', false, number> =>
  column('number', displayName, description);

/** An instant, stored in UTC to the second. */
export const dateTime = (displayName: string, description: string): Column<'dateTime', false, string> =>
  column('dateTime', displayName, description);

export const boolean = (displayName: string, description: string): Column<'boolean', false, boolean> =>
  column('boolean', displayName, description);

/** One of the given values. SharePoint does not check this for every kind of write, so values are parsed when read. */
export function choice<Choice extends string>(
  displayName: string,
  description: string,
  choices: readonly Choice[]
): Column<'choice', false, Choice> {
  return { kind: 'choice', displayName, description, indexed: false, choices };
}

/** The column with an index. Not for a note: SharePoint can't index one. */
export function indexed<Kind extends Exclude<ColumnKind, 'note'>, Value>(unindexed: Column<Kind, false, Value>): Column<Kind, true, Value> {
  return { ...unindexed, indexed: true };
}

/** The columns of a text too long for one: numbered parts, their number and a checksum. */
export type PartColumns<Prefix extends string> = Readonly<Record<`${Prefix}${1 | 2 | 3 | 4 | 5 | 6}`, Column<'note', false, string>>> &
  Readonly<Record<`${Prefix}Parts`, Column<'number', false, number>>> &
  Readonly<Record<`${Prefix}Checksum`, Column<'text', false, string>>>;

/** Six note columns of at most 60,000 characters each, how many are in use, and the checksum of the whole. */
export function parts<Prefix extends string>(prefix: Prefix, what: string): PartColumns<Prefix> {
  const columns: Record<string, Column> = {};
  for (let part = 1; part <= 6; part++) columns[`${prefix}${part}`] = note(`${what}, part ${part}`, 'JSON; not for editing by hand');
  columns[`${prefix}Parts`] = number(`${what}, parts`, 'How many parts are in use');
  columns[`${prefix}Checksum`] = text(`${what}, checksum`, 'Tells whether the parts are whole');
  return columns as PartColumns<Prefix>;
}

/** Indexed columns kept free in a large list: no index can be added past 20,000 rows. */
export const spareColumns = {
  SpareText1: indexed(text('Spare text 1', 'Indexed and unused: no index can be added once the list is large')),
  SpareText2: indexed(text('Spare text 2', 'Indexed and unused: no index can be added once the list is large')),
  SpareText3: indexed(text('Spare text 3', 'Indexed and unused: no index can be added once the list is large')),
  SpareDate1: indexed(dateTime('Spare date 1', 'Indexed and unused: no index can be added once the list is large'))
} as const;

/** The column by which every row is known. Made on the client when the screen opens. */
export const key = indexed(text('Key', 'Identity of the row: made once, never changed'));

/** The Key of the case a row belongs to. */
export const caseKey = indexed(text('Case key', 'Key of the referral this row belongs to'));
