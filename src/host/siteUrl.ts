/** The absolute address of a site that was given absolute, or relative to the server of the current page. */
export function siteUrl(given: string, currentWeb: string): string {
  return new URL(given.trim(), currentWeb).href.replace(/\/+$/, '');
}
