import type { AnswerRow, AnswerValue, StoredAnswers } from './answers';
import { isDateParts, isRows } from './answers';

/** One question answered differently in two places. `path` is question id, or question id, row key, question id and so on. */
export interface AnswerClash {
  readonly path: readonly string[];
  readonly mine: AnswerValue | undefined;
  readonly theirs: AnswerValue | undefined;
}

/** Both people's answers together. A clash keeps mine, or whichever of the two still holds an answer. */
export interface MergedAnswers {
  readonly merged: StoredAnswers;
  readonly clashes: readonly AnswerClash[];
}

type Value = AnswerValue | undefined;

const isUnanswered = (value: Value): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** Whether two answers are the same. No answer and an empty list are. */
export function sameAnswer(a: Value, b: Value): boolean {
  return a === b || JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));
}

function comparable(value: Value): unknown {
  if (isUnanswered(value)) {
    return null;
  }
  if (isRows(value)) {
    return value.map(row => [row.key, comparableAnswers(row.answers)]);
  }
  return isDateParts(value) ? [value.day, value.month, value.year] : value;
}

function comparableAnswers(answers: StoredAnswers): unknown {
  return Object.keys(answers)
    .sort()
    .map(id => [id, comparable(answers[id])])
    .filter(([, value]) => value !== null);
}

/** Whether two sets of answers say the same. */
export function sameAnswers(a: StoredAnswers, b: StoredAnswers): boolean {
  return JSON.stringify(comparableAnswers(a)) === JSON.stringify(comparableAnswers(b));
}

const rowsOf = (value: Value): readonly AnswerRow[] => (isRows(value) ? value : []);

/** Rows by key; a key that a damaged record holds twice stays two rows. */
function byKey(rows: readonly AnswerRow[]): ReadonlyMap<string, AnswerRow> {
  const found = new Map<string, AnswerRow>();
  for (const row of rows) {
    let identity = row.key;
    while (found.has(identity)) {
      identity += '\u0000';
    }
    found.set(identity, row);
  }
  return found;
}

/**
 * Puts two people's changes to the same answers together, question by question; rows of a group by their key. Only a
 * question that both changed, differently, is a clash. Nothing typed is lost: what `merged` does not hold, the clash does.
 */
export function mergeAnswers(base: StoredAnswers, mine: StoredAnswers, theirs: StoredAnswers): MergedAnswers {
  const clashes: AnswerClash[] = [];
  return { merged: mergeLevel(base, mine, theirs, [], clashes), clashes };
}

function mergeLevel(
  base: StoredAnswers,
  mine: StoredAnswers,
  theirs: StoredAnswers,
  path: readonly string[],
  clashes: AnswerClash[]
): StoredAnswers {
  const merged: Record<string, AnswerValue> = {};
  for (const id of Array.from(new Set([...Object.keys(mine), ...Object.keys(theirs)]))) {
    const value = mergeValue(base[id], mine[id], theirs[id], [...path, id], clashes);
    if (value !== undefined) {
      merged[id] = value;
    }
  }
  return merged;
}

function mergeValue(base: Value, mine: Value, theirs: Value, path: readonly string[], clashes: AnswerClash[]): Value {
  if (sameAnswer(mine, theirs) || sameAnswer(base, theirs)) {
    return mine;
  }
  if (sameAnswer(base, mine)) {
    return theirs;
  }
  const answered = [base, mine, theirs].filter(value => !isUnanswered(value));
  if (answered.every(isRows)) {
    return mergeRows(rowsOf(base), rowsOf(mine), rowsOf(theirs), path, clashes);
  }
  clashes.push({ path, mine, theirs });
  return isUnanswered(mine) ? theirs : mine;
}

function mergeRows(
  baseRows: readonly AnswerRow[],
  mineRows: readonly AnswerRow[],
  theirRows: readonly AnswerRow[],
  path: readonly string[],
  clashes: AnswerClash[]
): Value {
  const base = byKey(baseRows);
  const mine = byKey(mineRows);
  const theirs = byKey(theirRows);
  const merged: AnswerRow[] = [];
  for (const identity of Array.from(new Set([...mine.keys(), ...theirs.keys()]))) {
    const row = mergeRow(base.get(identity), mine.get(identity), theirs.get(identity), path, clashes);
    if (row !== undefined) {
      merged.push(row);
    }
  }
  return merged.length > 0 ? merged : undefined;
}

function mergeRow(
  base: AnswerRow | undefined,
  mine: AnswerRow | undefined,
  theirs: AnswerRow | undefined,
  path: readonly string[],
  clashes: AnswerClash[]
): AnswerRow | undefined {
  if (mine !== undefined && theirs !== undefined) {
    const answers = mergeLevel(base?.answers ?? {}, mine.answers, theirs.answers, [...path, mine.key], clashes);
    return { key: mine.key, answers };
  }
  const kept = mine ?? theirs;
  if (kept === undefined || base === undefined) {
    return kept;
  }
  // One removed the row. The other's untouched copy goes with it; a copy with something new in it stays, and both are told.
  if (sameAnswers(base.answers, kept.answers)) {
    return undefined;
  }
  clashes.push({ path: [...path, kept.key], mine: mine && [mine], theirs: theirs && [theirs] });
  return kept;
}
