import type { ShownItem, ShownOption, ShownRow } from '../../domain/form/shownItems';
import { pathName } from './answerPath';

const all = <T>(a: readonly T[], b: readonly T[], same: (left: T, right: T) => boolean): boolean =>
  a.length === b.length && a.every((one, index) => same(one, b[index]));

const sameRow = (a: ShownRow, b: ShownRow): boolean => a.key === b.key && a.title === b.title && sameItems(a.items, b.items);

/** Whether two lists of options offer the same and ask the same below them, whichever is chosen. */
export const sameOptions = (a: readonly ShownOption[], b: readonly ShownOption[]): boolean =>
  all(a, b, (left, right) => left.option.value === right.option.value && sameItems(left.reveals, right.reveals));

/** Whether two items ask the same, whatever was answered. */
const sameItem = (a: ShownItem, b: ShownItem): boolean => {
  if (a.kind === 'notice' || b.kind === 'notice') {
    return a.kind === 'notice' && b.kind === 'notice' && a.notice === b.notice;
  }
  if (a.kind === 'derived' || b.kind === 'derived') {
    return a.kind === 'derived' && b.kind === 'derived' && a.id === b.id && a.text === b.text;
  }
  if (a.question !== b.question || pathName(a.path) !== pathName(b.path)) {
    return false;
  }
  if (a.kind === 'group' || b.kind === 'group') {
    return a.kind === 'group' && b.kind === 'group' && all(a.rows, b.rows, sameRow);
  }
  return sameOptions(a.options, b.options);
};

/** Whether a page has to be drawn again: not for what is typed, only for what is asked. */
export const sameItems = (a: readonly ShownItem[], b: readonly ShownItem[]): boolean => all(a, b, sameItem);
