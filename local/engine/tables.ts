/** Everything but the rows of lists, which live in a table a list (`items_<n>`). */
export const tables = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS people (login TEXT PRIMARY KEY COLLATE NOCASE, title TEXT NOT NULL, email TEXT NOT NULL, guest INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS security_groups (id TEXT PRIMARY KEY COLLATE NOCASE, title TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS security_group_members (group_id TEXT NOT NULL COLLATE NOCASE, login TEXT NOT NULL COLLATE NOCASE, PRIMARY KEY (group_id, login));
CREATE TABLE IF NOT EXISTS sites (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE COLLATE NOCASE, title TEXT NOT NULL, description TEXT NOT NULL DEFAULT '',
  site_guid TEXT NOT NULL, web_guid TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, scope_id INTEGER NOT NULL,
  owner_group INTEGER, member_group INTEGER, visitor_group INTEGER, next_principal INTEGER NOT NULL, next_role INTEGER NOT NULL,
  properties TEXT NOT NULL DEFAULT '{}');
CREATE TABLE IF NOT EXISTS principals (
  site_id INTEGER NOT NULL, id INTEGER NOT NULL, kind TEXT NOT NULL, login TEXT NOT NULL COLLATE NOCASE, title TEXT NOT NULL COLLATE NOCASE,
  email TEXT NOT NULL DEFAULT '', administrator INTEGER NOT NULL DEFAULT 0, description TEXT, owner_id INTEGER,
  properties TEXT NOT NULL DEFAULT '{}', PRIMARY KEY (site_id, id));
CREATE UNIQUE INDEX IF NOT EXISTS principals_login ON principals (site_id, kind, login);
CREATE TABLE IF NOT EXISTS group_members (site_id INTEGER NOT NULL, group_id INTEGER NOT NULL, member_id INTEGER NOT NULL, PRIMARY KEY (site_id, group_id, member_id));
CREATE INDEX IF NOT EXISTS group_members_member ON group_members (site_id, member_id);
CREATE TABLE IF NOT EXISTS role_definitions (
  site_id INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, description TEXT, high INTEGER NOT NULL, low INTEGER NOT NULL,
  sequence INTEGER NOT NULL, kind INTEGER NOT NULL, hidden INTEGER NOT NULL, PRIMARY KEY (site_id, id));
CREATE TABLE IF NOT EXISTS scopes (
  id INTEGER PRIMARY KEY, guid TEXT NOT NULL, site_id INTEGER NOT NULL, list_id INTEGER, item_id INTEGER, parent_id INTEGER);
CREATE INDEX IF NOT EXISTS scopes_list ON scopes (list_id);
CREATE INDEX IF NOT EXISTS scopes_parent ON scopes (parent_id);
CREATE TABLE IF NOT EXISTS role_assignments (
  scope_id INTEGER NOT NULL, site_id INTEGER NOT NULL, principal_id INTEGER NOT NULL, role_id INTEGER NOT NULL, PRIMARY KEY (scope_id, principal_id, role_id));
CREATE INDEX IF NOT EXISTS role_assignments_principal ON role_assignments (site_id, principal_id);
CREATE TABLE IF NOT EXISTS lists (
  id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL, guid TEXT NOT NULL UNIQUE COLLATE NOCASE, title TEXT NOT NULL COLLATE NOCASE, url TEXT NOT NULL COLLATE NOCASE,
  template INTEGER NOT NULL, entity_type TEXT NOT NULL, content_type TEXT NOT NULL, folder_content_type TEXT NOT NULL, root_guid TEXT NOT NULL,
  scope_id INTEGER NOT NULL, unique_scope INTEGER NOT NULL DEFAULT 0, next_item INTEGER NOT NULL DEFAULT 1, version INTEGER NOT NULL DEFAULT 0,
  created TEXT NOT NULL, item_modified TEXT NOT NULL, author INTEGER NOT NULL, properties TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX IF NOT EXISTS lists_title ON lists (site_id, title) WHERE deleted = 0;
CREATE INDEX IF NOT EXISTS lists_url ON lists (site_id, url);
CREATE TABLE IF NOT EXISTS fields (
  list_id INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, guid TEXT NOT NULL COLLATE NOCASE, title TEXT NOT NULL COLLATE NOCASE, type TEXT NOT NULL,
  base INTEGER NOT NULL, sequence INTEGER NOT NULL, properties TEXT NOT NULL, PRIMARY KEY (list_id, name));
CREATE TABLE IF NOT EXISTS custom_actions (list_id INTEGER NOT NULL, guid TEXT NOT NULL COLLATE NOCASE, properties TEXT NOT NULL, PRIMARY KEY (list_id, guid));
CREATE TABLE IF NOT EXISTS item_versions (
  list_id INTEGER NOT NULL, item_id INTEGER NOT NULL, ui_version INTEGER NOT NULL, snapshot TEXT NOT NULL, PRIMARY KEY (list_id, item_id, ui_version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS attachments (
  list_id INTEGER NOT NULL, item_id INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, content BLOB NOT NULL, PRIMARY KEY (list_id, item_id, name));
CREATE TABLE IF NOT EXISTS file_contents (list_id INTEGER NOT NULL, item_id INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (list_id, item_id));
CREATE TABLE IF NOT EXISTS recycle_bin (
  guid TEXT PRIMARY KEY COLLATE NOCASE, site_id INTEGER NOT NULL, list_id INTEGER NOT NULL, item_type INTEGER NOT NULL, title TEXT NOT NULL,
  directory TEXT NOT NULL, leaf TEXT NOT NULL, author INTEGER NOT NULL, deleted_by INTEGER NOT NULL, deleted TEXT NOT NULL, size INTEGER NOT NULL, payload TEXT NOT NULL);
`;
