import type { Site } from '../../services/ports';
import type { Columns } from './columns';
import type { SiteAccess } from './access';

/** How many indexes SharePoint allows on one list. */
export const indexBudget = 20;

/** Versions that a list keeps of each row: as many as are read of one. */
export const mostVersions = 500;

/** Whom the rows of a list are shown to, besides permissions: 'own' shows and lets people edit only what they made. */
export type ItemLevelSecurity = 'all' | 'own';

/** One list, declared once. Row types, filterable columns, provisioning, verification and documentation all come from it. */
export interface ListDefinition<ListColumns extends Columns = Columns> {
  /** The name people see. */
  readonly title: string;
  /** The last part of the list's address; the title without spaces. */
  readonly url: string;
  readonly template: 'list' | 'library';
  readonly description: string;
  readonly columns: ListColumns;
  /** On which sites the list is, and who may do what there. */
  readonly access: Readonly<Partial<Record<Site, SiteAccess>>>;
  readonly attachments: boolean;
  /** Reading; editing follows it. Overridden for roles that may override list behaviours. */
  readonly itemLevelSecurity: ItemLevelSecurity;
}

/** Declares a list: fills in the usual, and derives the address from the title. */
export function defineList<ListColumns extends Columns>(
  declared: Pick<ListDefinition<ListColumns>, 'title' | 'description' | 'columns' | 'access'> &
    Partial<Pick<ListDefinition<ListColumns>, 'template' | 'attachments' | 'itemLevelSecurity'>>
): ListDefinition<ListColumns> {
  return { template: 'list', attachments: false, itemLevelSecurity: 'all', ...declared, url: declared.title.replace(/ /g, '') };
}

/** The columns every list has of itself. */
export interface BuiltInRow {
  readonly Id?: number;
  readonly Title?: string | null;
  readonly Created?: string | null;
  readonly Modified?: string | null;
  readonly AuthorId?: number | null;
  readonly EditorId?: number | null;
  readonly Attachments?: boolean | null;
  /** The folder the row lies in, from the server's root. */
  readonly FileDirRef?: string | null;
  /** The address of the row, or of the file in a library, from the server's root. */
  readonly FileRef?: string | null;
}

type Stored<Kind> = Kind extends 'number' ? number : Kind extends 'boolean' ? boolean : string;

/** A row as it is read: anything may be missing, and a choice may hold any text. */
export type Row<List extends ListDefinition> = BuiltInRow & {
  readonly [Name in keyof List['columns']]?: Stored<List['columns'][Name]['kind']> | null;
};

/** A row as it is written: choices are checked by type; null clears. */
export type RowToWrite<List extends ListDefinition> = { readonly Title?: string } & {
  readonly [Name in keyof List['columns']]?: NonNullable<List['columns'][Name]['value']> | null;
};

/** Names of the columns of a list that may be selected. */
export type ColumnName<List extends ListDefinition> = (keyof List['columns'] & string) | keyof BuiltInRow;

/** Names of the columns of a list that may be filtered or sorted by: the indexed ones, and the row's number. */
export type FilterableColumn<List extends ListDefinition> =
  | { [Name in keyof List['columns']]: List['columns'][Name]['indexed'] extends true ? Name : never }[keyof List['columns'] & string]
  | 'Id';

/** Names of the indexed columns of a list, in the order declared. */
export function indexedColumns(list: ListDefinition): readonly string[] {
  return Object.keys(list.columns).filter(name => list.columns[name].indexed);
}

/** The list's address below its site: `Lists/<url>`, a library at `<url>`. */
export function listPath(list: ListDefinition): string {
  return list.template === 'library' ? list.url : `Lists/${list.url}`;
}

/** The address of a folder of a list below its site; of the list itself where none is named. */
export function folderPath(list: ListDefinition, folder: string): string {
  return folder === '' ? listPath(list) : `${listPath(list)}/${folder}`;
}
