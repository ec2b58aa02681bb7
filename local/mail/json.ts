/** A value as a flow knows it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export type JsonObject = { readonly [name: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The definition asks for something that this runner does not do, or that no flow can do. Says what, in words. */
export class FlowError extends Error {
  public readonly name = 'FlowError';
}

/** As `string()` writes a value: text as it is, nothing as nothing, everything else as JSON. */
export function textOf(value: Json): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Whether two values are the same, whatever order the members of an object come in. */
export function same(one: Json, other: Json): boolean {
  if (isArray(one) && isArray(other)) return one.length === other.length && one.every((value, at) => same(value, other[at]));
  if (isObject(one) && isObject(other)) {
    const names = Object.keys(one);
    return names.length === Object.keys(other).length && names.every(name => name in other && same(one[name], other[name]));
  }
  return one === other;
}
