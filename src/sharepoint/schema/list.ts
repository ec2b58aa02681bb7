import type { Site } from '../../services/shared/ports';
import type { Columns } from './columns';
import type { SiteAccess } from './access';

/** How many indexes SharePoint allows on one list. */
export const indexBudget = 20;

/** Versions that a list keeps of each row: as many as one read returns. */
export const mostVersions = 500;

/** Who sees the rows of a list, besides permissions: with 'own' people see and edit only rows they created. */
type ItemLevelSecurity = 'all' | 'own';

/** Names of indexed columns; any name if the list is not known. */
type IndexedName<ListColumns extends Columns> = string extends keyof ListColumns
  ? string
  : { [Name in keyof ListColumns & string]: ListColumns[Name]['indexed'] extends true ? Name : never }[keyof ListColumns & string];

/** Whether a list's rows belong to a case, and what happens to them with it. A list without this does not compile. */
export type HoldsCase<Name extends string = string> =
  | 'no'
  | {
      /** The columns that hold a case's Key; the row belongs to each. Empty if a row is about several cases and names them in its content. */
      readonly by: readonly Name[];
      /** `with the case`: its rows are recycled when the case is disposed of. Otherwise, in words, what happens to them or why they stay. */
      readonly disposal: 'with the case' | { readonly otherwise: string };
      /** `moved`: its rows go into the restricted folder with the case. Otherwise, in words, who can still read them or who removes them. */
      readonly restriction: 'moved' | { readonly otherwise: string };
    };

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
  readonly holdsCase: HoldsCase;
}

/** Declares a list: fills in the usual, and derives the address from the title. */
export function defineList<ListColumns extends Columns>(
  declared: Pick<ListDefinition<ListColumns>, 'title' | 'description' | 'columns' | 'access'> & {
    readonly holdsCase: HoldsCase<IndexedName<ListColumns>>;
  } & Partial<Pick<ListDefinition<ListColumns>, 'template' | 'attachments' | 'itemLevelSecurity'>>
): ListDefinition<ListColumns> {
  return { template: 'list', attachments: false, itemLevelSecurity: 'all', ...declared, url: declared.title.replace(/ /g, '') };
}

/** The columns every list has of itself. */
interface BuiltInRow {
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
  { [Name in keyof List['columns']]: List['columns'][Name]['indexed'] extends true ? Name : never }[keyof List['columns'] & string] | 'Id';

/** A list with one of the columns by which its rows name a case. */
export type CaseColumn = readonly [list: ListDefinition, column: string];

/** The lists whose rows share this fate of their case, with each column that names one. */
export const caseColumns = (
  all: readonly ListDefinition[],
  fate: 'disposed of with the case' | 'moved with the case'
): readonly CaseColumn[] =>
  all.flatMap(list => {
    const { holdsCase } = list;
    if (holdsCase === 'no') return [];
    const shares = fate === 'moved with the case' ? holdsCase.restriction === 'moved' : holdsCase.disposal === 'with the case';
    return shares ? holdsCase.by.map((column): CaseColumn => [list, column]) : [];
  });

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
