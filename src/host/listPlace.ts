/** Whether a command stands in the toolbar: on its own list, with one row chosen. Addresses are compared as SharePoint does, without regard to case. */
export function commandShows(
  list: { readonly serverRelativeUrl: string } | undefined,
  webUrl: string,
  listPath: string,
  chosen: number
): boolean {
  const tidy = (url: string): string => decodeURIComponent(url).toLowerCase().replace(/\/+$/, '');
  return list !== undefined && chosen === 1 && tidy(list.serverRelativeUrl) === `${tidy(webUrl)}/${listPath.toLowerCase()}`;
}

/** The number of a row as a list view gives it: text or number. Undefined when it gives none. */
export function rowIdOf(value: unknown): number | undefined {
  const id = Number(value);
  return Number.isInteger(id) && id > 0 ? id : undefined;
}
