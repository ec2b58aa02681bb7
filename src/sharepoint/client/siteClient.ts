import { SPCollection, SPQueryable, spGet, spPost } from '@pnp/sp';
import type { SPFI } from '@pnp/sp';
import { withoutDirectionMarks } from '../../domain/kernel/directionMarks';
import { plainLine } from '../../domain/kernel/invisible';
import type { FirstRows } from '../../domain/kernel/firstRows';
import type { ColumnName, ListDefinition, Row, RowToWrite } from '../schema/list';
import { mostVersions } from '../schema/list';
import { folderPath, listPath } from '../schema/list';
import { batchRead } from './batchRead';
import type { Reading } from './batchRead';
import { RefusedValueError, TooManyRowsError } from './failures';
import { mostAtOnce } from './query';
import type { Query } from './query';

/** What SharePoint says about a row besides its columns. */
export interface RowIdentity {
  readonly Id: number;
  readonly etag: string;
  /** Who created the row. Empty if not asked for. */
  readonly authorName: string;
  /** Login as the directory knows it, without SharePoint's claim prefix. */
  readonly authorLogin: string;
  /** Names of the attached files, if asked for. */
  readonly files?: readonly string[];
}

export type ReadRow<List extends ListDefinition> = Row<List> & RowIdentity;

/** One version of a row. Its `Modified` is when the server stored that version; its number only ever grows. */
export type RowVersion<List extends ListDefinition> = Row<List> & {
  readonly VersionId?: number | null;
  /** Who wrote that version. */
  readonly editorName?: string;
};

/** One person as the site knows them. */
interface SiteUser {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
}

/** Rows in the order of their ids. `reached`: the id with which the page ends; undefined if there is none after the one asked for. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly reached: number | undefined;
}

/** What can be done with one list. Reads are `Reading`s, so that several go in one batch; writes are sent one by one. */
export interface ListClient<List extends ListDefinition> {
  /** Every matching row. Fails with `listTooLarge` if there are more than a list returns at once, rather than returning a part. */
  rows(query: Query<List>): Reading<readonly ReadRow<List>[]>;
  /** The first rows, for screens that start at the top, and whether there are more. */
  first(query: Query<List>, most: number): Reading<FirstRows<ReadRow<List>>>;
  /** As `first`, with the author of each row. */
  firstWithAuthor(query: Query<List>, most: number): Reading<FirstRows<ReadRow<List>>>;
  /** The rows after this id, whatever they hold. No filter, so that SharePoint answers in a list of any size: a filter by id meets the threshold. Folders are left out. */
  page(select: readonly ColumnName<List>[], after: number, most: number): Reading<RowPage<ReadRow<List>>>;
  /** As `rows`, with the author of each row. */
  rowsWithAuthor(query: Query<List>): Reading<readonly ReadRow<List>[]>;
  /** As `rows`, with the names of the files attached to each row. */
  rowsWithFiles(query: Query<List>): Reading<readonly ReadRow<List>[]>;
  row(id: number, select: readonly ColumnName<List>[]): Reading<ReadRow<List>>;
  /** Every version, newest first. */
  versions(id: number, select: readonly ColumnName<List>[]): Reading<readonly RowVersion<List>[]>;
  add(values: RowToWrite<List>): Promise<number>;
  /** Adds the row directly in a folder. Text columns only, because other values would be parsed in the site's locale. */
  addInFolder(folder: string, values: Readonly<Record<string, string>>): Promise<number>;
  /** Guarded by the etag; returns the new one. */
  update(id: number, etag: string, values: RowToWrite<List>): Promise<string>;
  recycle(id: number): Promise<void>;
  /** Moves a row with its versions into a folder of the list; from then on the folder's permissions apply. */
  moveIntoFolder(id: number, folder: string): Promise<void>;
  /** Names of the files attached to a row. */
  attachments(id: number): Reading<readonly string[]>;
  attach(id: number, name: string, content: ArrayBuffer): Promise<void>;
  /** Puts an attached file into the recycle bin. */
  detach(id: number, name: string): Promise<void>;
  attachment(id: number, name: string): Promise<ArrayBuffer>;
  /** Adds a file to a folder of a library, and returns its row. An existing file of this name stays as it is. */
  addFile(folder: string, name: string, content: string, select: readonly ColumnName<List>[]): Promise<ReadRow<List>>;
  /** The text of a file of a library, by its address from the server's root. */
  fileText(path: string): Promise<string>;
  /** Puts a file of a library into the recycle bin, with its versions. */
  recycleFile(path: string): Promise<void>;
}

/** One site. */
export interface SiteClient {
  readonly siteUrl: string;
  read<T>(reading: Reading<T>): Promise<T>;
  /** Several reads, one request. */
  readTogether<Readings extends readonly Reading<unknown>[]>(
    ...readings: Readings
  ): Promise<{ -readonly [Position in keyof Readings]: Readings[Position] extends Reading<infer T> ? T : never }>;
  currentUser: Reading<SiteUser>;
  /** Logins of a group's members, in lower case, without the claims prefix. Only members and the group's managers may read them. */
  membersOf(group: string): Reading<readonly string[]>;
  list<List extends ListDefinition>(list: List): ListClient<List>;
}

interface WireRow {
  readonly [column: string]: unknown;
}

interface WireFile {
  readonly FileName: string;
}

interface WireAuthor {
  readonly Title?: string;
  readonly Name?: string;
}

interface WireVersionEditor {
  readonly LookupValue?: string;
}

const versionOf = (wire: WireRow): number => Number(wire.VersionId);

/** `i:0#.f|membership|officer@wmp.example` is officer@wmp.example. */
export const plainLogin = (claim: string): string => claim.slice(claim.lastIndexOf('|') + 1).toLowerCase();

/** Columns that are read unchanged: parts of a text with a checksum, and addresses. */
const isExact = (column: string): boolean => /\d$|^File/.test(column);

/** The row for display: typed text without marks that change the writing direction, and single lines without anything that cannot be seen. */
const asDrawn = (wire: WireRow, { columns }: ListDefinition): WireRow =>
  Object.fromEntries(
    Object.entries(wire).map(([column, value]) => {
      if (typeof value !== 'string' || isExact(column)) return [column, value];
      const isLine = column === 'Title' || columns[column]?.kind === 'text';
      return [column, isLine ? plainLine(value) : withoutDirectionMarks(value)];
    })
  );

function identified<List extends ListDefinition>(wire: WireRow, list: List): ReadRow<List> {
  const author = (wire.Author ?? {}) as WireAuthor;
  const identity: RowIdentity = {
    Id: Number(wire.Id),
    etag: String(wire['odata.etag'] ?? ''),
    authorName: withoutDirectionMarks(author.Title ?? ''),
    authorLogin: plainLogin(author.Name ?? ''),
    ...(wire.AttachmentFiles !== undefined && { files: (wire.AttachmentFiles as readonly WireFile[]).map(({ FileName }) => FileName) })
  };
  return { ...asDrawn(wire, list), ...identity } as unknown as ReadRow<List>;
}

interface FormValueResult {
  readonly FieldName: string;
  readonly FieldValue: string | null;
  readonly ErrorMessage: string | null;
  readonly HasException: boolean;
}

/** The id of the row made by a form-style add, which answers 200 even if it refused a value and made nothing. */
export function addedId(results: readonly FormValueResult[]): number {
  const refused = results.find(result => result.HasException);
  if (refused) throw new RefusedValueError(refused.FieldName, refused.ErrorMessage ?? '');
  const id = Number(results.find(result => result.FieldName === 'Id')?.FieldValue ?? 0);
  if (!(id > 0)) throw new RefusedValueError('Id', 'no row was made');
  return id;
}

/** A path inside a quoted argument of an address. */
const quoted = (path: string): string => encodeURIComponent(path).replace(/'/g, "''");

/** SharePoint refuses a second file of one name with this code. */
const saysExists = (error: unknown): boolean => error instanceof Error && /-2130575257/.test(error.message);

type Expanded = Partial<Record<'Author' | 'AttachmentFiles', readonly string[]>>;
const withAuthor: Expanded = { Author: ['Author/Title', 'Author/Name'] };

function listClient<List extends ListDefinition>(sp: SPFI, sitePath: string, list: List): ListClient<List> {
  const address = `${sitePath}/${listPath(list)}`;
  const items = (on: SPFI): ReturnType<typeof sp.web.getList>['items'] => on.web.getList(address).items;

  const readRows =
    (query: Query<List>, expanded: Expanded, top: number): Reading<readonly ReadRow<List>[]> =>
    async on => {
      const asked = items(on)
        .select('Id', ...query.select.map(String), ...Object.values(expanded).flat())
        .top(top);
      if (Object.keys(expanded).length > 0) asked.expand(...Object.keys(expanded));
      if (typeof query.where !== 'string') asked.filter(query.where.text);
      if (query.orderBy) asked.orderBy(String(query.orderBy.column), query.orderBy.descending !== true);
      return (await asked<WireRow[]>()).map(row => identified(row, list));
    };
  const whole =
    (expanded: Expanded) =>
    (query: Query<List>): Reading<readonly ReadRow<List>[]> =>
    async on => {
      const found = await readRows(query, expanded, mostAtOnce)(on);
      if (found.length >= mostAtOnce) throw new TooManyRowsError(list.title);
      return found;
    };
  const firstOf =
    (expanded: Expanded) =>
    (query: Query<List>, most: number): Reading<FirstRows<ReadRow<List>>> =>
    async on => {
      // Reading one more than wanted shows whether there are more.
      const found = await readRows(query, expanded, most + 1)(on);
      return { rows: found.slice(0, most), more: found.length > most };
    };

  return {
    rows: whole({}),
    first: firstOf({}),
    page: (select, after, most) => async on => {
      const found = await items(on)
        .select('Id', 'FileSystemObjectType', ...select.map(String))
        .top(most)
        .skip(after)<WireRow[]>();
      const rows = found.filter(({ FileSystemObjectType }) => FileSystemObjectType === 0).map(row => identified(row, list));
      return { rows, reached: found.length === 0 ? undefined : Number(found[found.length - 1].Id) };
    },
    rowsWithAuthor: whole(withAuthor),
    firstWithAuthor: firstOf(withAuthor),
    rowsWithFiles: whole({ AttachmentFiles: ['AttachmentFiles/FileName'] }),
    row: (id, select) => async on => {
      const asked = items(on)
        .getById(id)
        .select('Id', ...select.map(String), 'Author/Title', 'Author/Name')
        .expand('Author');
      return identified(await asked<WireRow>(), list);
    },
    versions: (id, select) => async on => {
      const asked = items(on)
        .getById(id)
        .versions.select('VersionId', 'Modified', 'Editor', ...select.map(String))
        .top(mostVersions);
      const found = await asked<WireRow[]>();
      const named = found.map(wire => ({
        ...asDrawn(wire, list),
        editorName: withoutDirectionMarks(String((wire.Editor as WireVersionEditor | null | undefined)?.LookupValue ?? ''))
      }));
      return [...named].sort((one, other) => versionOf(other) - versionOf(one)) as unknown as readonly RowVersion<List>[];
    },
    add: async values => {
      const added = (await items(sp).add({ ...values })) as WireRow;
      return Number(added.Id);
    },
    addInFolder: async (folder, values) => {
      const formValues = Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
      const made = await sp.web.getList(address).addValidateUpdateItemUsingPath(formValues, `${address}/${folder}`);
      return addedId(made as unknown as FormValueResult[]);
    },
    update: async (id, etag, values) => {
      const answer = (await items(sp)
        .getById(id)
        .update({ ...values }, etag)) as unknown as Record<string, unknown>;
      return String(answer.etag ?? answer['odata.etag'] ?? '');
    },
    recycle: async id => {
      await items(sp).getById(id).recycle();
    },
    moveIntoFolder: async (id, folder) => {
      const { FileRef } = await items(sp).getById(id).select('FileRef')<{ FileRef: string }>();
      const target = `${sitePath}/${folderPath(list, folder)}/${FileRef.slice(FileRef.lastIndexOf('/') + 1)}`;
      if (FileRef === target) return;
      // A list row has no file of its own that PnPjs could move; SharePoint moves it by the path it has.
      await spPost(
        SPQueryable(sp.web, `getFileByServerRelativePath(decodedUrl='${quoted(FileRef)}')/moveTo(newurl='${quoted(target)}',flags=0)`)
      );
    },
    attachments: id => async on =>
      (await items(on).getById(id).attachmentFiles.select('FileName')<WireFile[]>()).map(file => file.FileName),
    attach: async (id, name, content) => {
      await items(sp).getById(id).attachmentFiles.add(name, content);
    },
    detach: async (id, name) => {
      await items(sp).getById(id).attachmentFiles.getByName(name).recycle();
    },
    attachment: (id, name) => items(sp).getById(id).attachmentFiles.getByName(name).getBuffer(),
    addFile: async (folder, name, content, select) => {
      const directory = `${sitePath}/${folderPath(list, folder)}`;
      try {
        await sp.web.getFolderByServerRelativePath(directory).files.addUsingPath(name, content, { Overwrite: false });
      } catch (error) {
        if (!saysExists(error)) throw error;
      }
      const row = await sp.web
        .getFileByServerRelativePath(`${directory}/${name}`)
        .listItemAllFields.select('Id', ...select.map(String))<WireRow>();
      return identified(row, list);
    },
    fileText: path => sp.web.getFileByServerRelativePath(path).getText(),
    recycleFile: async path => {
      await sp.web.getFileByServerRelativePath(path).recycle();
    }
  };
}

/** A client of the site that `sp` was made for. */
export function createSiteClient(sp: SPFI, siteUrl: string): SiteClient {
  const sitePath = new URL(siteUrl).pathname.replace(/\/$/, '');
  return {
    siteUrl,
    read: reading => reading(sp),
    readTogether: (...readings) => batchRead(sp, ...readings),
    currentUser: async on => {
      const user = await on.web.currentUser.select('Title', 'Email', 'LoginName', 'Groups/Title').expand('Groups')<WireRow>();
      const groups = (user.Groups ?? []) as readonly { readonly Title: string }[];
      return {
        login: plainLogin(String(user.LoginName)),
        name: plainLine(String(user.Title)),
        email: String(user.Email ?? ''),
        groups: groups.map(group => group.Title)
      };
    },
    membersOf: group => async on => {
      const people = await spGet<readonly WireRow[]>(
        SPCollection(on.web, `sitegroups/getByName('${quoted(group)}')/users`).select('LoginName')
      );
      return people.map(({ LoginName }) => plainLogin(String(LoginName)));
    },
    list: list => listClient(sp, sitePath, list)
  };
}
