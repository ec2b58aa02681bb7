/**
 * The same work, done once for each value while they are remembered. For what the calendar is asked again and again: a year of referrals asks it hundreds of
 * thousands of times about a few thousand hours and days. `most`: so many are remembered; then it begins anew.
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

/** The same, for what is worked out of an object that does not change: as long as there is the object. */
export function rememberedOf<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { readonly result: Result }>();
  return of => {
    const before = known.get(of) ?? { result: work(of) };
    known.set(of, before);
    return before.result;
  };
}
