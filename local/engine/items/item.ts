import type { List } from '../lists/list';
import type { Row } from '../storage';

/** One row of a list, or a folder in it. */
export interface Item {
  readonly id: number;
  readonly guid: string;
  readonly uniqueId: string;
  /** Server-relative path of the folder it lies in. */
  readonly directory: string;
  readonly leaf: string;
  readonly folder: boolean;
  readonly contentType: string;
  /** Counts every write; half of the etag. */
  readonly version: number;
  /** 512 for each major version. */
  readonly uiVersion: number;
  readonly created: string;
  readonly modified: string;
  readonly author: number;
  readonly editor: number;
  readonly attachments: boolean;
  readonly scopeId: number;
  readonly unique: boolean;
  /** Kept values, by SQL column. */
  readonly row: Row;
}

/** The address of an item beneath `_api/`. */
export function itemAddress(list: List, item: Item): string {
  return `${listAddress(list)}/Items(${item.id})`;
}

/** The address of a list beneath `_api/`. */
function listAddress(list: List): string {
  return `Web/Lists(guid'${list.guid}')`;
}

/** `512` is 1.0. */
export function versionLabel(uiVersion: number): string {
  return `${Math.floor(uiVersion / 512)}.${uiVersion % 512}`;
}
