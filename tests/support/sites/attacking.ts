import type { SharePointEngine } from '../../../local/engine';
import type { Site } from '../../../src/services/shared/ports';
import { listPath, lists } from '../../../src/sharepoint/schema';
import type { ListDefinition, ListName } from '../../../src/sharepoint/schema';
import { owner, sitePaths } from './caseSite';
import { ask } from '../stories/partnerHome';

/** A list on one site: the schema says which there are, so that a new one is attacked as well. */
export interface Target {
  readonly site: Site;
  readonly name: ListName;
  readonly list: ListDefinition;
}

export const targets: readonly Target[] = (Object.keys(lists) as ListName[]).flatMap(name =>
  (Object.keys(lists[name].access) as Site[]).map(site => ({ site, name, list: lists[name] }))
);

export type Values = Readonly<Record<string, unknown>>;

/** A row as the owner of the site reads it. */
export interface Seen {
  readonly target: Target;
  readonly id: number;
  /** Address of the folder. */
  readonly folder: string;
  /** Address of the row or file. */
  readonly address: string;
  readonly values: Values;
}

export const wordsOf = ({ site, list }: Target): string => `${list.title}, ${site} site`;

const at = ({ site, list }: Target): string => `web/getList('${sitePaths[site]}/${listPath(list)}')`;

/** Asks below `_api` of the site of a list. */
export const askOf = (
  engine: SharePointEngine,
  login: string,
  { site }: Target,
  method: string,
  path: string,
  body?: object,
  headers?: Readonly<Record<string, string>>
) => ask(engine, login, method, path, body, headers, sitePaths[site]);

/** Every row and file of a list, as somebody reads it. */
export async function rowsSeen(engine: SharePointEngine, target: Target, login = owner): Promise<readonly Seen[]> {
  const answer = await askOf(
    engine,
    login,
    target,
    'GET',
    `${at(target)}/items?$select=*,FileRef,FileDirRef,FileSystemObjectType&$top=5000`
  );
  if (answer.status >= 300) return [];
  const { value } = JSON.parse(answer.body) as { value: Values[] };
  return value
    .filter(row => row.FileSystemObjectType === 0)
    .map(row => ({
      target,
      id: Number(row.Id),
      folder: String(row.FileDirRef),
      address: String(row.FileRef),
      values: Object.fromEntries(
        Object.keys(target.list.columns)
          .filter(name => row[name] !== null && row[name] !== undefined)
          .map(name => [name, row[name]])
      )
    }));
}

const json = { 'if-match': '*' };
const merge = { ...json, 'x-http-method': 'MERGE' };
const remove = { ...json, 'x-http-method': 'DELETE' };
const fileAt = (address: string): string => `web/getFileByServerRelativePath(decodedUrl='${address}')`;

/** A value that is none of those in the row, of the column's kind. */
function otherValue(kind: string, value: unknown): unknown {
  if (kind === 'number') return Number(value) + 1;
  if (kind === 'boolean') return !value;
  if (kind === 'dateTime') return '1999-12-31T00:00:00Z';
  return `FORGED ${String(value).slice(0, 60)}`;
}

type Attempt = readonly [verb: string, method: string, path: string, body?: object, headers?: Readonly<Record<string, string>>];

/** Every way to change, move or take away a row, and what belongs to it. */
export function attemptsOn({ target, id, address, values }: Seen): readonly Attempt[] {
  const item = `${at(target)}/items(${id})`;
  const [column = 'Title', value = ''] = Object.entries(values)[0] ?? [];
  const change = { [column]: otherValue(target.list.columns[column]?.kind ?? 'text', value) };
  return [
    ['MERGE', 'POST', item, change, merge],
    ['PATCH', 'PATCH', item, change, json],
    [
      'validateUpdateListItem',
      'POST',
      `${item}/validateUpdateListItem()`,
      { formValues: [{ FieldName: 'Title', FieldValue: 'FORGED' }], bNewDocumentUpdate: false }
    ],
    ['breakRoleInheritance', 'POST', `${item}/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=true)`],
    ['resetRoleInheritance', 'POST', `${item}/resetroleinheritance`],
    ['addRoleAssignment', 'POST', `${item}/roleassignments/addroleassignment(principalid=3,roledefid=1073741829)`],
    ['moveTo', 'POST', `${fileAt(address)}/moveTo(newurl='${sitePaths[target.site]}/${listPath(target.list)}/moved_.000',flags=1)`],
    ['attach', 'POST', `${item}/attachmentFiles/add(FileName='a.txt')`, {}],
    ['delete a version', 'POST', `${item}/versions(512)`, undefined, remove],
    ['recycle', 'POST', `${item}/recycle`],
    ['deleteObject', 'POST', `${item}/deleteObject()`],
    ['DELETE', 'POST', item, undefined, remove],
    ...(target.list.template === 'library'
      ? [['PUT of the file', 'POST', `${fileAt(address)}/$value`, { text: 'FORGED' }, { ...json, 'x-http-method': 'PUT' }] as Attempt]
      : [])
  ];
}

/** Which of the attempts on a row were not refused. */
export async function unrefused(engine: SharePointEngine, login: string, row: Seen): Promise<readonly string[]> {
  const through: string[] = [];
  for (const [verb, ...request] of attemptsOn(row)) {
    const { status } = await askOf(engine, login, row.target, ...request);
    if (status < 300) through.push(`${wordsOf(row.target)}: ${verb}`);
  }
  return through;
}

const text = (value: unknown): string => (typeof value === 'boolean' ? (value ? '1' : '0') : String(value));

/**
 * Adds a row of these values wherever somebody may: in the list, and in the folders of it that are given, by each way there is.
 * Answers with where it was taken.
 */
export async function addEverywhere(
  engine: SharePointEngine,
  login: string,
  target: Target,
  values: Values,
  folders: readonly string[]
): Promise<readonly string[]> {
  const taken: string[] = [];
  const plain = await askOf(engine, login, target, 'POST', `${at(target)}/items`, { Title: 'FORGED', ...values });
  if (plain.status < 300) taken.push('');
  for (const folder of folders) {
    const formValues = Object.entries({ Title: 'FORGED', ...values })
      // The form takes dates in the words of the site; what a text says is what is believed.
      .filter(([name]) => target.list.columns[name]?.kind !== 'dateTime')
      .map(([FieldName, value]) => ({ FieldName, FieldValue: text(value) }));
    const answer = await askOf(engine, login, target, 'POST', `${at(target)}/AddValidateUpdateItemUsingPath()`, {
      listItemCreateInfo: { FolderPath: { DecodedUrl: folder }, UnderlyingObjectType: 0 },
      formValues,
      bNewDocumentUpdate: false
    });
    const { value = [] } = answer.status < 300 ? (JSON.parse(answer.body) as { value?: { HasException: boolean }[] }) : {};
    if (answer.status < 300 && value.length > 0 && !value.some(({ HasException }) => HasException))
      taken.push(folder.split('/').pop() ?? '');
  }
  return taken;
}

/** Addresses of the folders of a list. */
export async function foldersOf(engine: SharePointEngine, target: Target): Promise<readonly string[]> {
  const { body } = await askOf(engine, owner, target, 'GET', `${at(target)}/items?$select=FileRef,FileSystemObjectType&$top=5000`);
  return (JSON.parse(body) as { value: { FileRef: string; FileSystemObjectType: number }[] }).value
    .filter(row => row.FileSystemObjectType === 1)
    .map(({ FileRef }) => FileRef);
}

/** Everything somebody can read, and where it stands: rows with who wrote them, their earlier versions, attached files, files and their earlier versions. */
export async function everythingRead(
  engine: SharePointEngine,
  login: string
): Promise<readonly { readonly where: string; readonly text: string }[]> {
  const read: { where: string; text: string }[] = [];
  for (const target of targets) {
    const take = async (where: string, path: string): Promise<string> => {
      const { status, body } = await askOf(engine, login, target, 'GET', path);
      if (status < 300) read.push({ where: `${wordsOf(target)}: ${where}`, text: body });
      return status < 300 ? body : '{}';
    };
    for (const { id, address } of await rowsSeen(engine, target, login)) {
      const item = `${at(target)}/items(${id})`;
      await take(
        `row ${id}`,
        `${item}?$select=*,FileRef,Author/Title,Author/EMail,Author/Name,Editor/Title,Editor/EMail,Editor/Name&$expand=Author,Editor`
      );
      await take(`words of row ${id}`, `${item}/FieldValuesAsText`);
      await take(`versions of row ${id}`, `${item}/versions`);
      if (target.list.attachments) {
        const files = JSON.parse(await take(`files of row ${id}`, `${item}/attachmentFiles`)) as {
          value?: { ServerRelativeUrl: string }[];
        };
        for (const { ServerRelativeUrl } of files.value ?? []) await take(ServerRelativeUrl, `${fileAt(ServerRelativeUrl)}/$value`);
      }
      if (target.list.template === 'library') {
        await take(address, `${fileAt(address)}/$value`);
        await take(`versions of ${address}`, `${fileAt(address)}/versions`);
      }
    }
  }
  return read;
}
