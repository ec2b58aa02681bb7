/** The names of a look-up, and of those who are found: each is heard and held against others again and again. */
export const namesRemembered = 2_000;

/**
 * Caches a function's results by value. For calendar work: a year of referrals asks hundreds of thousands of times about a few thousand hours and
 * days. `most`: the cache is emptied when it holds so many.
 */
export function remembered<Value extends string | number, Result>(most: number, work: (value: Value) => Result): (value: Value) => Result {
  const known = new Map<Value, Result>();
  return value => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const result = work(value);
    if (known.size >= most) known.clear();
    known.set(value, result);
    return result;
  };
}

/** The same for results derived from an immutable object, for as long as the object exists. */
export function rememberedOf<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { readonly result: Result }>();
  return of => {
    const before = known.get(of) ?? { result: work(of) };
    known.set(of, before);
    return before.result;
  };
}
