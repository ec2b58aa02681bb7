import { markOf } from '../form/fingerprint';

interface Keyed {
  readonly key: string;
}

/** One field of a row, and how it is put into another. */
export interface MergedField<Row> {
  readonly of: (row: Row) => unknown;
  readonly put: (from: Row, into: Row) => Row;
  /** Free text: if two people changed it at once, both versions are kept. For other fields the stored one wins. */
  readonly isWords: boolean;
}

/** How rows of one kind are merged. */
export interface MergeRules<Row extends Keyed> {
  readonly fields: readonly MergedField<Row>[];
  /** Nothing is written in it: nothing is lost with it. */
  readonly isEmpty: (row: Row) => boolean;
  /** This person's row beside theirs, under another key. */
  readonly beside: (mine: Row, theirs: Row, key: string, merged: readonly Row[]) => Row;
}

/** What two people made of the same rows. `kept`: keys of rows that hold this person's words beside the other's. */
export interface MergedRows<Row> {
  readonly rows: readonly Row[];
  readonly kept: readonly string[];
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const isSameRow = <Row extends Keyed>({ fields }: MergeRules<Row>, a: Row, b: Row): boolean =>
  a === b || fields.every(({ of }) => same(of(a), of(b)));

/** Whether somebody changed the words of a row: where it stands does not count. */
const hasNewWords = <Row extends Keyed>({ fields }: MergeRules<Row>, base: Row, row: Row): boolean =>
  fields.some(({ isWords, of }) => isWords && !same(of(base), of(row)));

interface OneMerged<Row> {
  readonly row?: Row;
  /** Mine, where its words must stand beside theirs. */
  readonly beside?: Row;
}

function mergeBoth<Row extends Keyed>(rules: MergeRules<Row>, base: Row | undefined, mine: Row, theirs: Row): OneMerged<Row> {
  if (isSameRow(rules, mine, theirs)) return { row: mine };
  if (base && isSameRow(rules, base, theirs)) return { row: mine };
  if (base && isSameRow(rules, base, mine)) return { row: theirs };
  const changedByBoth = ({ of }: MergedField<Row>): boolean =>
    !same(of(mine), of(theirs)) && !(base && same(of(base), of(mine))) && !(base && same(of(base), of(theirs)));
  const clashes = rules.fields.some(field => field.isWords && changedByBoth(field));
  // Emptied by one and written by the other: the words stand.
  if (clashes && rules.isEmpty(theirs)) return { row: mine };
  // If a separate row is needed, theirs keeps all its own words, rather than a mixture of both.
  const taken = rules.fields.filter(field => !(field.isWords && clashes) && base !== undefined && same(field.of(base), field.of(theirs)));
  const merged = taken.reduce((row, field) => field.put(mine, row), theirs);
  const row = isSameRow(rules, merged, theirs) ? theirs : merged;
  return clashes && !rules.isEmpty(mine) ? { row, beside: mine } : { row };
}

function mergeOne<Row extends Keyed>(
  rules: MergeRules<Row>,
  base: Row | undefined,
  mine: Row | undefined,
  theirs: Row | undefined
): OneMerged<Row> {
  if (mine && theirs) return mergeBoth(rules, base, mine, theirs);
  const left = mine ?? theirs;
  if (!left) return {};
  // Deleted by one person: it stays deleted unless the other wrote something new in it.
  return base === undefined || hasNewWords(rules, base, left) ? { row: left } : {};
}

const byKey = <Row extends Keyed>(rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map(row => [row.key, row]));

/** The key of a row that holds one person's words beside another's; always the same for the same input. */
const besideKey = <Row extends Keyed>({ fields }: MergeRules<Row>, mine: Row): string =>
  `${mine.key.split('~')[0]}~${markOf(JSON.stringify([mine.key, ...fields.filter(({ isWords }) => isWords).map(({ of }) => of(mine) ?? null)]))}`;

/**
 * Merges rows by their keys, against what this person last read. Nobody's words are lost: a row that both changed stays as theirs, and mine follows
 * under its own key. Merging the result again changes nothing.
 */
export function mergeRows<Row extends Keyed>(
  rules: MergeRules<Row>,
  base: readonly Row[],
  mine: readonly Row[],
  theirs: readonly Row[]
): MergedRows<Row> {
  const [before, here, there] = [byKey(base), byKey(mine), byKey(theirs)];
  const keys = Array.from(new Set([...theirs, ...mine].map(({ key }) => key)));
  const merged = keys.map(key => ({ key, ...mergeOne(rules, before.get(key), here.get(key), there.get(key)) }));
  const rows = merged.map(({ row }) => row).filter((row): row is NonNullable<typeof row> => row !== undefined);
  const kept: string[] = [];
  for (const { key, beside } of merged) {
    if (!beside) continue;
    const besides = besideKey(rules, beside);
    kept.push(besides);
    const stands = there.get(key) as Row;
    if (!rows.some(row => row.key === besides)) rows.push(rules.beside(beside, stands, besides, rows));
  }
  return { rows, kept };
}
