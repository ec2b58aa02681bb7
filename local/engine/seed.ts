import type { SeedDefaults, SeedRow } from './contract';
import { ensurePrincipal, findSite } from './security/directory';
import { insertRow, isVersioned, keepVersion, takeIds, uiVersionOf } from './items/itemWrites';
import { anyItem, folderScope } from './items/itemRows';
import type { Item } from './items/item';
import { valuesOf, withDefaults } from './items/itemValues';
import type { FieldValues } from './items/itemValues';
import { listByTitle } from './lists/lists';
import type { List } from './lists/list';
import { nowStamp } from './session';
import type { Core, Session } from './session';
import type { Row } from './storage';
import { stampOf } from './text';

function sessionFor(core: Core, sitePath: string, login: string): Session {
  const site = findSite(core, sitePath);
  const userId = site && ensurePrincipal(core, site.id, login);
  if (!site || userId === undefined) {
    throw new Error(`There is no site ${sitePath}, or nobody called ${login}.`);
  }
  return { core, site, login, userId };
}

/** Folders of the list by name, each looked up once. */
function folderFinder(session: Session, list: List): (folder: string | undefined) => { directory: string; scopeId: number } {
  const known = new Map<string, { directory: string; scopeId: number }>();
  return folder => {
    const directory = folder === undefined || folder === '' ? list.url : `${list.url}/${folder}`;
    let found = known.get(directory);
    if (!found) {
      const scopeId = folderScope(session, list, directory);
      if (scopeId === undefined) {
        throw new Error(`The list ${list.title} has no folder ${folder ?? ''}.`);
      }
      found = { directory, scopeId };
      known.set(directory, found);
    }
    return found;
  };
}

/** One writing of a row: the values it changed, by whom and when. */
interface Writing {
  readonly values: FieldValues;
  readonly editor: number;
  readonly modified: string;
}

/** The earlier versions of a row as they were before each later writing. */
function keepEarlier(session: Session, list: List, item: Item, writings: readonly Writing[]): void {
  const nothing = Object.fromEntries(writings.flatMap(({ values }) => Array.from(values.keys(), field => [field.key, null] as const)));
  let row: Row = { ...item.row, ...nothing };
  writings.slice(0, -1).forEach(({ values, editor, modified }, at) => {
    const uiVersion = uiVersionOf(list, at + 1);
    row = { ...row, version: at + 1, ui_version: uiVersion, editor, modified };
    values.forEach((value, field) => {
      row[field.key] = value;
    });
    keepVersion(session.core, list, { id: item.id, uiVersion, row });
  });
}

/**
 * Writes many rows at once, past the rights of people and the rules for stamps, but the rows and their versions are the
 * same as those `items.add` and later changes make. Answers the ids, in order.
 */
export function seedItems(core: Core, sitePath: string, listTitle: string, rows: readonly SeedRow[], defaults: SeedDefaults): number[] {
  const session = sessionFor(core, sitePath, defaults.author);
  const list = listByTitle(core, session.site.id, listTitle);
  if (!list) {
    throw new Error(`The site ${sitePath} has no list ${listTitle}.`);
  }
  if (rows.length === 0) {
    return [];
  }
  const folderOf = folderFinder(session, list);
  const authors = new Map<string, number>();
  const authorOf = (login: string): number => {
    const id = authors.get(login) ?? sessionFor(core, sitePath, login).userId;
    authors.set(login, id);
    return id;
  };
  const writingsOf = (row: SeedRow, author: number, created: Date): Writing[] => [
    {
      values: withDefaults(session, list, valuesOf(session, list, row.values)),
      editor: author,
      modified: stampOf(row.modified ?? created)
    },
    ...(row.later ?? []).map(({ values, editor, modified }) => ({
      values: valuesOf(session, list, values),
      editor: editor === undefined ? author : authorOf(editor),
      modified: stampOf(modified)
    }))
  ];
  return core.storage.transaction(() => {
    const first = takeIds(core, list, rows.length, nowStamp(core));
    return rows.map((row, at) => {
      const id = first + at;
      const created = row.created ?? defaults.created;
      const author = authorOf(row.author ?? defaults.author);
      const writings = writingsOf(row, author, created);
      const { editor, modified } = writings[writings.length - 1] as Writing;
      const values = new Map(writings.flatMap(writing => Array.from(writing.values)));
      insertRow(
        core,
        list,
        { ...folderOf(row.folder), author, created: stampOf(created), editor, modified, writes: writings.length, values },
        id
      );
      if (writings.length > 1 && isVersioned(list)) {
        keepEarlier(session, list, anyItem(session, list, id) as Item, writings);
      }
      return id;
    });
  });
}
