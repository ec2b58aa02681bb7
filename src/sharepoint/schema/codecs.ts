import * as v from 'valibot';
import { fromJson } from '../../domain/kernel/json';
import type { Problem } from '../../domain/kernel/problems';
import type { Column, ColumnKind } from './columns';
import { joined, promoted, several, stored } from './rowReader';
import type { RowReader } from './rowReader';

/** What SharePoint stores in a column. */
export type StoredValue = string | number | boolean | null;

/**
 * How the value of one column is read and written. Reading never throws: what is wrong is named, and something stands in for it, or nothing
 * (undefined). Null empties the column.
 */
export interface Codec<Read, Write = NonNullable<Read>> {
  read(reader: RowReader, value: unknown, column: Column): Read;
  write(value: Write | null): StoredValue;
}

/** Text as it is; empty where there is none. */
export const words: Codec<string> = { read: (reader, value) => reader.text(value), write: text => text ?? '' };

const ifAny: Codec<string | undefined> = { ...words, read: (reader, value) => reader.text(value) || undefined };

/** Text if there is any; emptied, the column holds nothing. */
export const textOrNothing: Codec<string | undefined> = { ...ifAny, write: text => text };

/** Text that somebody typed, or a name, on one line and cut to what a single-line column holds. */
export const oneLine: Codec<string | undefined> = { ...ifAny, write: text => promoted(text ?? '') };

/** The same; empty where there is none. */
export const oneLineOrEmpty: Codec<string> = { ...words, write: oneLine.write };

/** A key: text and nothing else, named where it is missing. */
export const keyOr = (problem: string): Codec<string> => ({
  ...words,
  read: (reader, value) => reader.take(v.pipe(v.string(), v.nonEmpty()), value, '', problem)
});

/** Text that must be there: named where it is not. */
export const needed = (problem: string): Codec<string> => ({
  ...words,
  read(reader, value) {
    const text = reader.text(value);
    if (text === '') reader.note(problem);
    return text;
  }
});

const moment: Codec<Date | undefined> = {
  read: (reader, value, { displayName }) => reader.moment(value, displayName),
  write: stored
};

/** A moment that must be there: named where it was deleted, and then no time. */
export const neededMoment = (problem: string): Codec<Date> => ({
  read(reader, value, { displayName }) {
    if (value === null || value === undefined) reader.note(problem);
    return reader.moment(value, displayName) ?? new Date(NaN);
  },
  write: stored
});

/** Before the suite existed: an earlier moment was mistyped in the list. */
const longAgo = Date.parse('2000-01-01T00:00:00Z');

/** A due time. An impossible one is reported, and ignored when working out what is owed. */
export const dueMoment: Codec<Date | undefined> = {
  read(reader, value) {
    const due = reader.moment(value, 'When something is next due');
    if (!due || due.getTime() >= longAgo) return due;
    reader.note('When something is next due cannot be right: it lies before the year 2000. Correct it in its row');
    return undefined;
  },
  write: stored
};

const numberIfAny: Codec<number | undefined> = {
  read: (_reader, value) => (typeof value === 'number' ? value : undefined),
  write: value => value
};

/** A number that may be missing; anything else is named. */
export const numberOr = (problem: string): Codec<number | undefined> => ({
  ...numberIfAny,
  read: (reader, value) => reader.take(v.nullish(v.number()), value, undefined, problem) ?? undefined
});

/** A number of which more is asked; the stand-in for anything else, and the problem is named. */
export const validNumber = (schema: v.GenericSchema<unknown, number>, standIn: number, problem: string): Codec<number> => ({
  read: (reader, value) => reader.take(schema, value, standIn, problem),
  write: value => value
});

/** Yes, or nothing. */
const onlyYes: Codec<true | undefined, boolean> = {
  read: (_reader, value) => value === true || undefined,
  write: value => value ?? false
};

/** Yes or no; no where nothing is stored. */
export const yesOrNo: Codec<boolean> = { read: (_reader, value) => value === true, write: value => value ?? false };

const choiceIfAny: Codec<string | undefined> = {
  read: (_reader, value, { choices = [] }) => choices.find(known => known === value),
  write: value => value
};

/** One of the column's choices; the stand-in for anything else, and the problem is named. */
export const orElse = <Choice extends string>(standIn: Choice, problem: string): Codec<Choice> => ({
  read(reader, value, { choices = [] }) {
    const known = choices.find(choice => choice === value);
    if (known === undefined) reader.note(problem);
    return (known ?? standIn) as Choice;
  },
  write: value => value
});

/** The same, of a column that stands for the stand-in where it is empty. */
export const emptyOrElse = <Choice extends string>(standIn: Choice, problem: string): Codec<Choice> => {
  const filled = orElse(standIn, problem);
  return { ...filled, read: (reader, value, column) => (reader.text(value) === '' ? standIn : filled.read(reader, value, column)) };
};

/** Those that are known of several values separated by semicolons, in the order in which they are known; others are named. */
export const severalOf = <Value extends string>(all: readonly Value[], problem: string): Codec<readonly Value[]> => ({
  read(reader, value) {
    const named = several(reader.text(value));
    const known = all.filter(one => named.includes(one));
    if (known.length < named.length) reader.note(problem);
    return known;
  },
  write: values => joined(values ?? [])
});

/** Several texts separated by semicolons, if there are any. */
export const textsIfAny: Codec<readonly string[] | undefined> = {
  read(reader, value) {
    const texts = several(reader.text(value));
    return texts.length > 0 ? texts : undefined;
  },
  write: texts => joined(texts ?? [])
};

/** A value as JSON, if there is one. One that cannot be read is named, and the stand-in taken. */
export const jsonIfAny = <Value>(
  schema: v.GenericSchema<unknown, Value>,
  standIn: Value,
  problem: string | Problem
): Codec<Value | undefined, Value> => ({
  read(reader, value) {
    const text = reader.text(value);
    return text === '' ? undefined : reader.take(schema, fromJson(text), standIn, problem);
  },
  write: held => (held === null ? '' : JSON.stringify(held))
});

/** How a column of each kind is read and written where nothing else is said: its value, if there is one. */
export const usualCodecs: Readonly<Record<ColumnKind, Codec<unknown, never>>> = {
  text: ifAny,
  note: ifAny,
  dateTime: moment,
  number: numberIfAny,
  boolean: onlyYes,
  choice: choiceIfAny
};
