import { SPHttpClient } from '@microsoft/sp-http';
import type { WebPartContext } from '@microsoft/sp-webpart-base';

/** So many of a list's newest rows. */
export async function readItems(
  context: WebPartContext,
  list: string,
  columns: readonly string[],
  rows: number
): Promise<Record<string, unknown>[]> {
  const query = `$select=${['Id', ...columns].join(',')}&$orderby=Id desc&$top=${rows}`;
  const address = `${context.pageContext.web.absoluteUrl}/_api/web/lists/getByTitle('${list}')/items?${query}`;
  const response = await context.spHttpClient.get(address, SPHttpClient.configurations.v1);
  return ((await response.json()) as { value: Record<string, unknown>[] }).value;
}
