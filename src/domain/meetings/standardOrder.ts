/** What the order of an agenda needs to know of a case. */
export interface OrderedCase {
  readonly key: string;
  readonly hasChildren: boolean;
  readonly receivedAt: Date;
}

const oldestFirst = (one: OrderedCase, other: OrderedCase): number =>
  one.receivedAt.getTime() - other.receivedAt.getTime() || (one.key < other.key ? -1 : 1);

/** Cases with children first, so that agencies that serve children may leave; then adults; each by receipt. SafeLives, suggested agenda. */
export const standardOrder = (cases: readonly OrderedCase[]): readonly OrderedCase[] => [
  ...cases.filter(({ hasChildren }) => hasChildren).sort(oldestFirst),
  ...cases.filter(({ hasChildren }) => !hasChildren).sort(oldestFirst)
];

/** The order shown: as somebody arranged it, if anybody did. New cases are at the end of their group; cases that have gone leave no gap. */
export function agendaOrder(cases: readonly OrderedCase[], arranged: readonly string[]): readonly string[] {
  const standard = standardOrder(cases);
  const known = new Map(standard.map(one => [one.key, one]));
  const order = arranged.filter((key, at) => known.has(key) && arranged.indexOf(key) === at);
  if (order.length === 0) return standard.map(({ key }) => key);
  for (const one of standard.filter(({ key }) => !order.includes(key))) {
    const lastWithChildren = order.reduce((last, key, at) => (known.get(key)?.hasChildren ? at : last), -1);
    order.splice(one.hasChildren ? lastWithChildren + 1 : order.length, 0, one.key);
  }
  return order;
}

/** The order with one case moved to a place, counted from 0. */
export function movedTo(order: readonly string[], key: string, to: number): readonly string[] {
  if (!order.includes(key)) return order;
  const others = order.filter(other => other !== key);
  const place = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, place), key, ...others.slice(place)];
}

/** A part of an agenda under its heading. */
export interface OrderSection<T> {
  readonly title: string;
  readonly cases: readonly T[];
}

/**
 * Cases in the order in which they are heard, under their headings: those with children and those with adults only, or one heading where somebody's
 * own order mixes them. The same on screen, in print and in files.
 */
export function inSections<T extends Pick<OrderedCase, 'hasChildren'>>(cases: readonly T[]): readonly OrderSection<T>[] {
  const firstAdult = cases.findIndex(({ hasChildren }) => !hasChildren);
  const adults = firstAdult < 0 ? cases.length : firstAdult;
  if (cases.slice(adults).some(({ hasChildren }) => hasChildren)) return [{ title: 'Cases, children and adults mixed', cases }];
  return [
    { title: 'Cases with children', cases: cases.slice(0, adults) },
    { title: 'Cases with adults only', cases: cases.slice(adults) }
  ];
}
