import type { ListClient, ReadRow, RowPage, SiteClient } from '../../client/siteClient';
import type { ColumnName, ListDefinition } from '../../schema/list';

/** Where to begin, and how many rows come at once. */
interface Paging<List extends ListDefinition> {
  readonly select: readonly ColumnName<List>[];
  readonly after: number;
  readonly most: number;
}

/**
 * Goes through all rows of a list in the order of their ids. What is added meanwhile comes last. Stops where `work` answers false, and tells whether it came
 * to the end.
 */
export async function eachPage<List extends ListDefinition>(
  site: SiteClient,
  list: ListClient<List>,
  { select, after, most }: Paging<List>,
  work: (page: RowPage<ReadRow<List>> & { readonly reached: number }) => Promise<boolean>
): Promise<boolean> {
  for (let from = after; ;) {
    const { rows, reached } = await site.read(list.page(select, from, most));
    if (reached === undefined) return true;
    if (!(await work({ rows, reached }))) return false;
    from = reached;
  }
}
