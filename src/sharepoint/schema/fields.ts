import type { Evidence } from '../../domain/case/evidence';
import { usualCodecs } from './codecs';
import type { Codec, StoredValue } from './codecs';
import type { Column, Columns } from './columns';
import type { ColumnName, ListDefinition, Row, RowToWrite } from './list';
import { promoted, stored } from './rowReader';
import type { RowReader } from './rowReader';

/**
 * A value under the name by which the suite knows it, the columns that hold it, and how it is read from them and written to them. A list
 * declares each with its column: what is selected, read and written of its rows, and the types of both, come from there.
 */
interface Field<Name extends string = string, Read = unknown, Write = unknown, Aside extends boolean = boolean> {
  readonly name: Name;
  readonly columns: readonly string[];
  /** Not read with the rest of the row: only where it is asked for by name. */
  readonly isAside: Aside;
  read(reader: RowReader, row: object): Read;
  write(value: Write | null): Readonly<Record<string, StoredValue>>;
}

interface Holds<F extends Field> {
  /** What a column holds, by itself or together with others. `column`: its internal name. */
  readonly holds: (column: string) => F;
}

type UsualRead<C extends Column> =
  (C['kind'] extends 'dateTime' ? Date : C['kind'] extends 'boolean' ? true : NonNullable<C['value']>) | undefined;
type UsualWrite<C extends Column> = C['kind'] extends 'dateTime' ? Date : NonNullable<C['value']>;

const inRow = (row: object, column: string): unknown => (row as Readonly<Record<string, unknown>>)[column];

const ofColumn =
  (name: string, column: Column, isAside: boolean, codec: Codec<unknown, never> = usualCodecs[column.kind]) =>
  (internalName: string): Field => ({
    name,
    columns: [internalName],
    isAside,
    read: (reader, row) => codec.read(reader, inRow(row, internalName), column),
    write: value => ({ [internalName]: codec.write(value as never) })
  });

/** The column, and what it holds: read with every row. Without a codec as is usual for its kind: the value, if there is one. */
export function held<Name extends string, C extends Column>(
  name: Name,
  column: C
): C & Holds<Field<Name, UsualRead<C>, UsualWrite<C>, false>>;
export function held<Name extends string, C extends Column, Read, Write>(
  name: Name,
  column: C,
  codec: Codec<Read, Write>
): C & Holds<Field<Name, Read, Write, false>>;
export function held(name: string, column: Column, codec?: Codec<unknown, never>): Column & Holds<Field> {
  return { ...column, holds: ofColumn(name, column, false, codec) };
}

/** The same of a column that is read only where it is asked for by name. */
export function aside<Name extends string, C extends Column>(
  name: Name,
  column: C
): C & Holds<Field<Name, UsualRead<C>, UsualWrite<C>, true>>;
export function aside<Name extends string, C extends Column, Read, Write>(
  name: Name,
  column: C,
  codec: Codec<Read, Write>
): C & Holds<Field<Name, Read, Write, true>>;
export function aside(name: string, column: Column, codec?: Codec<unknown, never>): Column & Holds<Field> {
  return { ...column, holds: ofColumn(name, column, true, codec) };
}

/** Columns that hold one value together. */
export function together<Name extends string, Several extends Columns, Read, Write>(
  name: Name,
  columns: Several,
  codec: {
    read(reader: RowReader, row: { readonly [Column in keyof Several]?: unknown }): Read;
    write(value: Write | null): { readonly [Column in keyof Several]?: StoredValue };
  }
): { readonly [Column in keyof Several]: Several[Column] & Holds<Field<Name, Read, Write, false>> } {
  const field: Field = {
    name,
    columns: Object.keys(columns),
    isAside: false,
    read: (reader, row) => codec.read(reader, row),
    write: value => codec.write(value as Write | null) as Readonly<Record<string, StoredValue>>
  };
  const holding = Object.entries(columns).map(([internalName, column]) => [internalName, { ...column, holds: () => field }]);
  return Object.fromEntries(holding) as { readonly [Column in keyof Several]: Several[Column] & Holds<Field<Name, Read, Write, false>> };
}

/** Two columns that hold when something was done, and by whom. */
export function evidence<Name extends string, Both extends Columns>(
  name: Name,
  columns: Both
): { readonly [Column in keyof Both]: Both[Column] & Holds<Field<Name, Evidence | undefined, Evidence, false>> } {
  const [at, by] = Object.keys(columns);
  return together(name, columns, {
    read(reader, row): Evidence | undefined {
      const moment = reader.moment(inRow(row, at), columns[at].displayName);
      return moment && { at: moment, by: reader.text(inRow(row, by)) };
    },
    write: (done: Evidence | null) =>
      ({ [at]: stored(done?.at), [by]: promoted(done?.by ?? '') }) as { [Column in keyof Both]?: StoredValue }
  });
}

type FieldIn<List extends ListDefinition> = {
  [Name in keyof List['columns']]: List['columns'][Name] extends Holds<infer F> ? F : never;
}[keyof List['columns']];
type ReadOf<F> = F extends Field<string, infer Read, infer _Write, boolean> ? Read : never;
type WriteOf<F> = F extends Field<string, infer _Read, infer Write, boolean> ? Write : never;
type Named<List extends ListDefinition, Name> = Extract<FieldIn<List>, { readonly name: Name }>;

/** Names under which the columns of a list hold something. */
export type FieldName<List extends ListDefinition> = FieldIn<List>['name'];
type NameReadWithRow<List extends ListDefinition> = Extract<FieldIn<List>, { readonly isAside: false }>['name'];
type IfAny<List extends ListDefinition, Name extends string> = Name extends string
  ? undefined extends ReadOf<Named<List, Name>>
    ? Name
    : never
  : never;

/** What is read of a row under these names; what may be missing is optional. */
export type ReadOfRow<List extends ListDefinition, Name extends string> = {
  readonly [N in Exclude<Name, IfAny<List, Name>>]: ReadOf<Named<List, N>>;
} & { readonly [N in IfAny<List, Name>]?: NonNullable<ReadOf<Named<List, N>>> };

/** What is read of every row of a list. */
export type Readable<List extends ListDefinition> = ReadOfRow<List, NameReadWithRow<List>>;

/** What may be written in a row of a list: null empties, what is not given stays. */
export type Writable<List extends ListDefinition> = { readonly [N in FieldName<List>]?: WriteOf<Named<List, N>> | null };

const known = new WeakMap<ListDefinition, readonly Field[]>();

function fieldsOf(list: ListDefinition): readonly Field[] {
  const before = known.get(list);
  if (before) return before;
  const all = Object.entries(list.columns).flatMap(([name, column]) =>
    'holds' in column ? [(column as Column & Holds<Field>).holds(name)] : []
  );
  const fields = [...new Set(all)];
  known.set(list, fields);
  return fields;
}

/** The columns that every reading of a row selects; with names, those that hold these. */
export const columnsRead = <List extends ListDefinition>(list: List, names?: readonly FieldName<List>[]): readonly ColumnName<List>[] =>
  fieldsOf(list)
    .filter(({ name, isAside }) => (names ? (names as readonly string[]).includes(name) : !isAside))
    .flatMap(({ columns }) => columns as readonly ColumnName<List>[]);

/** What a row holds; what is wrong with it is noted. */
export function readRow<List extends ListDefinition>(list: List, reader: RowReader, row: Row<List>): Readable<List>;
/** What a row holds under these names. */
export function readRow<List extends ListDefinition, Name extends FieldName<List>>(
  list: List,
  reader: RowReader,
  row: Row<List>,
  names: readonly Name[]
): ReadOfRow<List, Name>;
export function readRow(list: ListDefinition, reader: RowReader, row: object, names?: readonly string[]): object {
  const read: Record<string, unknown> = {};
  for (const field of fieldsOf(list)) {
    if (names ? !names.includes(field.name) : field.isAside) continue;
    const value = field.read(reader, row);
    if (value !== undefined) read[field.name] = value;
  }
  return read;
}

/** These values as columns: null empties, what is not given stays. A name that the list does not know does not compile. */
export function toColumns<List extends ListDefinition, Values extends Writable<List>>(
  list: List,
  values: Values & { readonly [Name in Exclude<keyof Values, FieldName<List>>]: never }
): RowToWrite<List> {
  const given = values as Readonly<Record<string, unknown>>;
  return Object.assign(
    {},
    ...fieldsOf(list)
      .filter(({ name }) => given[name] !== undefined)
      .map(field => field.write(given[field.name]))
  ) as RowToWrite<List>;
}
