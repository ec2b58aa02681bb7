import { FlowError, isArray, isObject, same, textOf } from './json';
import type { Json } from './json';
import { addedTo, convertTimeZone, formatDateTime } from './times';

type Function = (...values: readonly Json[]) => Json;

const shown = (value: Json): string => JSON.stringify(value) ?? 'nothing';

function text(name: string, value: Json): string {
  if (typeof value !== 'string') throw new FlowError(`${name}() needs a text, not ${shown(value)}.`);
  return value;
}

function number(name: string, value: Json): number {
  if (typeof value !== 'number') throw new FlowError(`${name}() needs a number, not ${shown(value)}.`);
  return value;
}

function truth(name: string, value: Json): boolean {
  if (typeof value !== 'boolean') throw new FlowError(`${name}() needs true or false, not ${shown(value)}.`);
  return value;
}

function list(name: string, value: Json): readonly Json[] {
  if (!isArray(value)) throw new FlowError(`${name}() needs a list, not ${shown(value)}.`);
  return value;
}

function compared(name: string, one: Json, other: Json): number {
  const bothText = typeof one === 'string' && typeof other === 'string';
  const bothNumbers = typeof one === 'number' && typeof other === 'number';
  if (!bothText && !bothNumbers) throw new FlowError(`${name}() cannot compare ${shown(one)} with ${shown(other)}.`);
  return one === other ? 0 : one < other ? -1 : 1;
}

/** As .NET escapes a part of an address: every sign but letters, digits, `-`, `.`, `_` and `~`. */
const escaped = (value: string): string =>
  encodeURIComponent(value).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const without = (values: readonly Json[]): readonly Json[] =>
  values.filter((value, at) => values.findIndex(earlier => same(earlier, value)) === at);

/** The functions of the Workflow Definition Language that the flows use and that need nothing but their values. */
const functions: Readonly<Record<string, Function>> = {
  addDays: (at, days, format) => formatDateTime(addedTo(text('addDays', at), number('addDays', days) * 86_400_000), format),
  addMinutes: (at, minutes, format) => formatDateTime(addedTo(text('addMinutes', at), number('addMinutes', minutes) * 60_000), format),
  add: (one, other) => number('add', one) + number('add', other),
  and: (...values) => values.map(value => truth('and', value)).every(Boolean),
  base64: value => Buffer.from(text('base64', value), 'utf8').toString('base64'),
  coalesce: (...values) => values.find(value => value !== null) ?? null,
  concat: (...values) => values.map(textOf).join(''),
  contains: (whole, part) =>
    isArray(whole) ? whole.some(value => same(value, part)) : text('contains', whole).includes(text('contains', part)),
  convertTimeZone: (at, from, to, format) =>
    convertTimeZone(text('convertTimeZone', at), [text('convertTimeZone', from), text('convertTimeZone', to)], format),
  createArray: (...values) => values,
  decodeUriComponent: value => decodeURIComponent(text('decodeUriComponent', value)),
  empty: value =>
    value === null || value === '' || (isArray(value) && value.length === 0) || (isObject(value) && Object.keys(value).length === 0),
  encodeUriComponent: value => escaped(text('encodeUriComponent', value)),
  equals: (one, other) => same(one, other),
  first: value => (isArray(value) ? (value[0] ?? null) : text('first', value).slice(0, 1)),
  formatDateTime: (at, format) => formatDateTime(addedTo(text('formatDateTime', at), 0), format),
  greater: (one, other) => compared('greater', one, other) > 0,
  greaterOrEquals: (one, other) => compared('greaterOrEquals', one, other) >= 0,
  if: (condition, yes, no) => (truth('if', condition) ? yes : no),
  join: (values, between) => list('join', values).map(textOf).join(text('join', between)),
  json: value => JSON.parse(text('json', value)) as Json,
  length: value => (isArray(value) ? value.length : text('length', value).length),
  less: (one, other) => compared('less', one, other) < 0,
  lessOrEquals: (one, other) => compared('lessOrEquals', one, other) <= 0,
  not: value => !truth('not', value),
  or: (...values) => values.map(value => truth('or', value)).some(Boolean),
  replace: (value, old, by) => text('replace', value).split(text('replace', old)).join(text('replace', by)),
  split: (value, between) => text('split', value).split(text('split', between)),
  startsWith: (value, start) => text('startsWith', value).toLowerCase().startsWith(text('startsWith', start).toLowerCase()),
  string: value => textOf(value),
  take: (value, count) => list('take', value).slice(0, number('take', count)),
  toLower: value => text('toLower', value).toLowerCase(),
  union: (...values) => without(values.flatMap(value => list('union', value)))
};

/** How many values each takes, for a definition to be checked before it runs: [fewest, most]. */
const arity: Readonly<Record<string, readonly [number, number]>> = {
  ...Object.fromEntries(Object.keys(functions).map(name => [name, [functions[name].length, functions[name].length] as const])),
  ...Object.fromEntries(['and', 'coalesce', 'concat', 'createArray', 'or', 'union'].map(name => [name, [1, 100] as const])),
  ...Object.fromEntries(
    ['addDays', 'addMinutes', 'formatDateTime'].map(name => [name, [functions[name].length - 1, functions[name].length] as const])
  ),
  convertTimeZone: [3, 4],
  utcNow: [0, 1],
  outputs: [1, 1],
  body: [1, 1],
  actions: [1, 1],
  items: [1, 1],
  item: [0, 0],
  parameters: [1, 1]
};

/** Throws a FlowError where there is no such function, or it takes another number of values. */
export function checkCall(name: string, values: number): void {
  if (!Object.prototype.hasOwnProperty.call(arity, name)) throw new FlowError(`The mail runner does not know the function ${name}().`);
  const [fewest, most] = arity[name];
  if (values < fewest || values > most) throw new FlowError(`${name}() does not take ${values} values.`);
}

/** What a function makes of its values; undefined where it is none of these, but needs to know how the flow has gone. */
export function callFunction(name: string, values: readonly Json[]): Json | undefined {
  if (!Object.prototype.hasOwnProperty.call(functions, name)) return undefined;
  // What is left out is nothing, as it is to a flow.
  const padded = [...values, ...Array.from({ length: Math.max(0, functions[name].length - values.length) }, () => null)];
  return functions[name](...padded);
}
