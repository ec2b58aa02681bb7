/** A list or a library. */
export interface List {
  readonly id: number;
  readonly guid: string;
  readonly title: string;
  /** Server-relative path of the root folder. */
  readonly url: string;
  /** 100 a list, 101 a document library. */
  readonly template: number;
  readonly entityType: string;
  readonly contentType: string;
  readonly folderContentType: string;
  readonly rootGuid: string;
  readonly scopeId: number;
  readonly unique: boolean;
  readonly version: number;
  readonly created: string;
  readonly author: number;
  readonly settings: ListSettings;
}

/** What can be set on a list, by SharePoint's names. */
export type ListSettings = Readonly<Record<string, string | number | boolean | null>>;

/** The table that holds the rows of a list. */
export function itemTable(listId: number): string {
  return `items_${listId}`;
}

/** True for a document library. */
export function isLibrary(list: List): boolean {
  return list.template === 101;
}

/** The entity type of the rows: `SP.Data.TasksListItem`. */
export function itemType(list: List): string {
  return `SP.Data.${list.entityType}Item`;
}
