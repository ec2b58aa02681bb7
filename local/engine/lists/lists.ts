import { duplicateListTitle, invalidArgument, invalidTemplate } from '../errors';
import { addBaseFields } from '../fields/fields';
import { itemTableColumns } from '../fields/fieldTypes';
import type { Securable } from '../security/scopes';
import type { Core, Session } from '../session';
import { nowStamp } from '../session';
import type { Row } from '../storage';
import { encodeName, newGuid, quoteName } from '../text';
import { itemTable } from './list';
import type { List, ListSettings } from './list';

/** The settings a new list has. Their types are the types a write must use. */
export function defaultSettings(template: number): ListSettings {
  return template === 101 ? librarySettings : plainSettings;
}

function settingsOfNew(library: boolean): ListSettings {
  return {
    ContentTypesEnabled: false,
    CrawlNonDefaultViews: false,
    DefaultItemOpenUseListSetting: false,
    Description: '',
    Direction: 'none',
    DisableCommenting: false,
    DisableGridEditing: false,
    DraftVersionVisibility: 0,
    EnableAttachments: !library,
    EnableFolderCreation: library,
    EnableMinorVersions: false,
    EnableModeration: false,
    EnableRequestSignOff: true,
    EnableVersioning: true,
    ExcludeFromOfflineClient: false,
    ForceCheckout: false,
    Hidden: false,
    ImageUrl: library ? '/_layouts/15/images/itdl.png?rev=47' : '/_layouts/15/images/itgen.png?rev=47',
    IrmEnabled: false,
    IrmExpire: false,
    IrmReject: false,
    IsApplicationList: false,
    ListExperienceOptions: 0,
    MajorVersionLimit: library ? 500 : 50,
    MajorWithMinorVersionsLimit: 0,
    MultipleUploadDisabled: false,
    NoCrawl: false,
    OnQuickLaunch: false,
    ParserDisabled: false,
    ReadSecurity: 1,
    ServerTemplateCanCreateFolders: true,
    ValidationFormula: null,
    ValidationMessage: null,
    WriteSecurity: 1
  };
}

const librarySettings = settingsOfNew(true);
const plainSettings = settingsOfNew(false);

/** The list as something with permissions. */
export function listSecurable(list: List): Securable {
  return { kind: 'list', listId: list.id, scopeId: list.scopeId, unique: list.unique, itemTable: itemTable(list.id) };
}

function listOf(row: Row): List {
  const template = Number(row.template);
  return {
    id: Number(row.id),
    guid: String(row.guid),
    title: String(row.title),
    url: String(row.url),
    template,
    entityType: String(row.entity_type),
    contentType: String(row.content_type),
    folderContentType: String(row.folder_content_type),
    rootGuid: String(row.root_guid),
    scopeId: Number(row.scope_id),
    unique: row.unique_scope === 1,
    version: Number(row.version),
    created: String(row.created),
    author: Number(row.author),
    settings: { ...defaultSettings(template), ...(JSON.parse(String(row.properties)) as ListSettings) }
  };
}

/** All lists of a site, by title. */
export function listsOf(core: Core, siteId: number): readonly List[] {
  return core.permissions.remember(`lists of ${siteId}`, () =>
    core.storage.all('SELECT * FROM lists WHERE deleted = 0 AND site_id = ? ORDER BY title', siteId).map(listOf)
  );
}

/** A list of a site by title. */
export function listByTitle(core: Core, siteId: number, title: string): List | undefined {
  const wanted = title.toLowerCase();
  return listsOf(core, siteId).find(list => list.title.toLowerCase() === wanted);
}

/** A list of a site by its GUID. */
export function listByGuid(core: Core, siteId: number, guid: string): List | undefined {
  const wanted = guid.toLowerCase();
  return listsOf(core, siteId).find(list => list.guid.toLowerCase() === wanted);
}

/** A list by its number. */
export function listById(core: Core, id: number): List | undefined {
  const row = core.storage.one('SELECT * FROM lists WHERE deleted = 0 AND id = ?', id);
  return row && listOf(row);
}

/** The list a server-relative path lies in, or is the root of. */
export function listAtPath(core: Core, siteId: number, path: string): List | undefined {
  const within = `${path.toLowerCase()}/`;
  return listsOf(core, siteId).find(list => within.startsWith(`${list.url.toLowerCase()}/`));
}

/** When a row of the list was changed last. */
export function itemModifiedIn(core: Core, list: List): string {
  return String(core.storage.one('SELECT item_modified FROM lists WHERE id = ?', list.id)?.item_modified);
}

/** The highest id of a list, 0 if it is empty. */
export function highestId(core: Core, list: List): number {
  return Number(core.storage.one(`SELECT MAX(id) AS id FROM ${quoteName(itemTable(list.id))}`)?.id ?? 0);
}

function freeUrl(session: Session, wanted: string): string {
  const taken = (url: string): boolean =>
    session.core.storage.one('SELECT 1 AS found FROM lists WHERE site_id = ? AND url = ?', session.site.id, url) !== undefined;
  let url = wanted;
  for (let number = 1; taken(url); number += 1) {
    url = `${wanted}${number}`;
  }
  return url;
}

/** Makes a list. Its address comes from the title it is made with, and stays when the title changes. */
export function createList(session: Session, title: string, template: number, settings: ListSettings): List {
  const { core, site } = session;
  if (title.trim() === '') {
    throw invalidArgument('The title of a list cannot be empty.');
  }
  if (template !== 100 && template !== 101) {
    throw invalidTemplate();
  }
  if (listByTitle(core, site.id, title)) {
    throw duplicateListTitle();
  }
  const leaf = title.replace(/["#%*:<>?/\\|]/g, '');
  const url = freeUrl(session, template === 101 ? `${site.path}/${leaf}` : `${site.path}/Lists/${leaf}`);
  const stem = encodeName(url.slice(url.lastIndexOf('/') + 1), true);
  const stamp = nowStamp(core);
  const guid = newGuid();
  const contentType = `${template === 101 ? '0x010100' : '0x0100'}${newGuid().replace(/-/g, '').toUpperCase()}`;
  const id = core.storage.run(
    `INSERT INTO lists (site_id, guid, title, url, template, entity_type, content_type, folder_content_type, root_guid, scope_id, created, item_modified, author, properties)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    site.id,
    guid,
    title,
    url,
    template,
    template === 101 ? stem : `${stem}List`,
    contentType,
    `0x012000${newGuid().replace(/-/g, '').toUpperCase()}`,
    newGuid(),
    site.scopeId,
    stamp,
    stamp,
    session.userId,
    JSON.stringify(settings)
  ).id;
  const table = itemTable(id);
  core.storage.define(
    `CREATE TABLE ${quoteName(table)} (${itemTableColumns}); CREATE UNIQUE INDEX ${quoteName(`${table}_path`)} ON ${quoteName(table)} (dir, leaf);`
  );
  addBaseFields(core, id, template === 101);
  core.permissions.changed();
  return listByGuid(core, site.id, guid) as List;
}

/** Changes settings, and the title if given; the list's own version goes up. */
export function updateList(session: Session, list: List, settings: ListSettings, title?: string): void {
  const { core, site } = session;
  if (title !== undefined && title.toLowerCase() !== list.title.toLowerCase() && listByTitle(core, site.id, title)) {
    throw duplicateListTitle();
  }
  core.storage.run(
    'UPDATE lists SET title = ?, properties = ?, version = version + 1 WHERE id = ?',
    title ?? list.title,
    JSON.stringify({ ...list.settings, ...settings }),
    list.id
  );
  core.permissions.changed();
}

/** Takes a list out of the site; it can be put back from the recycle bin. */
export function hideList(core: Core, list: List): void {
  core.storage.run('UPDATE lists SET deleted = 1 WHERE id = ?', list.id);
  core.permissions.changed();
}

/** Deletes a list and everything in it. */
export function destroyList(core: Core, listId: number): void {
  core.storage.transaction(() => {
    core.storage.define(`DROP TABLE ${quoteName(itemTable(listId))}`);
    for (const table of ['fields', 'custom_actions', 'item_versions', 'attachments', 'file_contents', 'recycle_bin']) {
      core.storage.run(`DELETE FROM ${table} WHERE list_id = ?`, listId);
    }
    core.storage.run('DELETE FROM role_assignments WHERE scope_id IN (SELECT id FROM scopes WHERE list_id = ?)', listId);
    core.storage.run('DELETE FROM scopes WHERE list_id = ?', listId);
    core.storage.run('DELETE FROM lists WHERE id = ?', listId);
  });
  core.permissions.changed();
}
