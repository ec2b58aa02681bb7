import { withoutDirectionMarks } from './directionMarks';

/** The value of a JSON text, with direction marks removed from its texts. Throws if it is not JSON. */
export const parsedJson = (text: string): unknown =>
  JSON.parse(text, (_name, value: unknown) => (typeof value === 'string' ? withoutDirectionMarks(value) : value)) as unknown;

/** The value of a stored JSON text; undefined if it is not JSON. The caller checks the value's shape. */
export function fromJson(text: unknown): unknown {
  try {
    return parsedJson(String(text));
  } catch {
    return undefined;
  }
}

/** Checks the type of a part of a stored value. */
export type Guard<T> = (value: unknown) => value is T;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
export const isNumber = (value: unknown): value is number => typeof value === 'number';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
export const isMomentText = (value: unknown): value is string => isText(value) && !Number.isNaN(new Date(value).getTime());
export const oneOf =
  <Value extends string>(known: readonly Value[]): Guard<Value> =>
  (value): value is Value =>
    known.some(one => one === value);
export const orNothing =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);

/** A guard for every part of a value. */
export type Guards = Readonly<Record<string, Guard<unknown>>>;
export type Guarded<Parts extends Guards> = { readonly [Name in keyof Parts]: Parts[Name] extends Guard<infer T> ? T : never };

/** The requested parts of a stored value; undefined if one has the wrong type. */
export function guarded<Parts extends Guards>(parts: Parts, stored: Readonly<Record<string, unknown>>): Guarded<Parts> | undefined {
  const names = Object.keys(parts).filter(name => stored[name] !== undefined || !parts[name](undefined));
  return names.every(name => parts[name](stored[name]))
    ? (Object.fromEntries(names.map(name => [name, stored[name]])) as Guarded<Parts>)
    : undefined;
}
