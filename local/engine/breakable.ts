import { refused } from './errors';
import { fieldsOf } from './fields/fields';
import { countRows } from './lists/rowCount';
import type { List } from './lists/list';
import type { Session } from './session';

/** Above this many rows a list can no longer be given permissions of its own. */
const largestBreakableList = 100_000;

/** Refuses permissions of its own to something in a list with a unique column: SharePoint allows only one of the two. */
export function breakable(session: Session, list: List): void {
  if (fieldsOf(session.core, list.id).some(field => field.settings.EnforceUniqueValues === true)) {
    throw refused(
      'You cannot break permission inheritance on an item or folder in a list that contains a column that enforces unique values.',
      '-2130575214'
    );
  }
}

/** Refuses permissions of its own to a very large list. */
export function breakableList(session: Session, list: List): void {
  if (countRows(session.core, list, largestBreakableList) > largestBreakableList) {
    throw refused('You cannot break inheritance on a list with more than 100,000 items.', '-2147024860');
  }
}
