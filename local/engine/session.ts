import type { EngineSettings } from './contract';
import type { Entity } from './entity';
import type { Field } from './fields/field';
import type { Item } from './items/item';
import type { List } from './lists/list';
import type { Permissions } from './security/permissions';
import type { Remembered, Storage } from './storage';
import { stampOf } from './text';

/** Entities to which those beneath them lead back: a list to its web, an item to its list and its file. */
interface EntitiesAbove {
  web(session: Session): Entity;
  list(session: Session, list: List): Entity;
  folder(session: Session, list: List, path: string): Entity;
  file(session: Session, list: List, item: Item): Entity;
}

/** What the whole engine shares. */
export interface Core {
  readonly storage: Storage;
  readonly settings: EngineSettings;
  readonly origin: string;
  readonly permissions: Permissions;
  /** Columns by the number of their list. */
  readonly fields: Remembered<number, readonly Field[]>;
  readonly entities: EntitiesAbove;
}

/** A site collection and its one web. */
export interface Site {
  readonly id: number;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly siteGuid: string;
  readonly webGuid: string;
  readonly created: string;
  readonly modified: string;
  readonly scopeId: number;
  readonly ownerGroup: number;
  readonly memberGroup: number;
  readonly visitorGroup: number;
  readonly properties: Readonly<Record<string, string>>;
}

/** One person at work in one site. */
export interface Session {
  readonly core: Core;
  readonly site: Site;
  readonly login: string;
  /** The person's id in the site. */
  readonly userId: number;
}

/** Now, as SharePoint stamps it. */
export function nowStamp(core: Core): string {
  return stampOf(core.settings.now());
}

/** The absolute URL of the web. */
export function siteUrl(session: Session): string {
  return `${session.core.origin}${session.site.path}`;
}
