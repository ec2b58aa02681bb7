/** A row of a list view, as far as a command looks at it. */
interface ChosenRow {
  getValueByName(name: string): unknown;
}

/** A list view says of a folder that its kind is 1. */
const isFolder = (row: ChosenRow): boolean => String(row.getValueByName('FSObjType')) === '1';

/** Whether a command stands in the toolbar: on its own list, with one row chosen that is no folder. Addresses are compared as SharePoint does, without regard to case. */
export function commandShows(
  list: { readonly serverRelativeUrl: string } | undefined,
  webUrl: string,
  listPath: string,
  chosen: readonly ChosenRow[]
): boolean {
  const tidy = (url: string): string => decodeURIComponent(url).toLowerCase().replace(/\/+$/, '');
  return (
    list !== undefined &&
    chosen.length === 1 &&
    !isFolder(chosen[0]) &&
    tidy(list.serverRelativeUrl) === `${tidy(webUrl)}/${listPath.toLowerCase()}`
  );
}

/** The number of a row as a list view gives it: text or number. Undefined when it gives none. */
export function rowIdOf(value: unknown): number | undefined {
  const id = Number(value);
  return Number.isInteger(id) && id > 0 ? id : undefined;
}
