import type { SeedDefaults, SeedRow } from './contract';
import { ensurePrincipal, findSite } from './directory';
import { insertRow, writeItem } from './itemWrites';
import { anyItem, folderScope } from './itemRows';
import type { Item } from './itemRows';
import { valuesOf, withDefaults } from './itemValues';
import { listByTitle } from './lists';
import type { List } from './lists';
import type { Core, Session } from './session';
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
  return (folder) => {
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

/**
 * Writes many rows at once, past the rights of people and the rules for stamps, but the rows are the same as
 * those `items.add` makes. Answers the ids, in order.
 */
export function seedItems(core: Core, sitePath: string, listTitle: string, rows: readonly SeedRow[], defaults: SeedDefaults): number[] {
  const session = sessionFor(core, sitePath, defaults.author);
  const list = listByTitle(core, session.site.id, listTitle);
  if (!list) {
    throw new Error(`The site ${sitePath} has no list ${listTitle}.`);
  }
  const folderOf = folderFinder(session, list);
  const authors = new Map<string, number>();
  const authorOf = (login: string): number => {
    const id = authors.get(login) ?? sessionFor(core, sitePath, login).userId;
    authors.set(login, id);
    return id;
  };
  return core.storage.transaction(() => rows.map((row) => {
    const created = row.created ?? defaults.created;
    const author = authorOf(row.author ?? defaults.author);
    const id = insertRow(core, list, {
      ...folderOf(row.folder),
      author,
      created: stampOf(created),
      modified: stampOf(row.modified ?? created),
      values: withDefaults(session, list, valuesOf(session, list, row.values)),
    });
    for (const { values, editor, modified } of row.later ?? []) {
      const stamps = { modified: stampOf(modified), editor: editor === undefined ? author : authorOf(editor) };
      writeItem(session, list, anyItem(session, list, id) as Item, valuesOf(session, list, values), stamps);
    }
    return id;
  }));
}
