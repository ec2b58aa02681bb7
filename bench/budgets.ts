/** A figure that must not pass a limit. */
export interface Budget {
  /** What is measured, in words: "Desk queue: data reads". */
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: 'kB' | 'MB' | 'reads' | 'times' | 'ms' | 'forms' | 'requests' | 'look-ups' | '%';
  /** `below`: the limit itself is too much. `above`: it is not enough. */
  readonly kind: 'at most' | 'below' | 'above';
}

/** Whether a figure keeps within its limit. What could not be measured does not. */
export const isKept = ({ value, limit, kind }: Budget): boolean =>
  kind === 'above' ? value > limit : kind === 'below' ? value < limit : value <= limit;

/** The budgets that are broken, in order. */
export const broken = (budgets: readonly Budget[]): readonly Budget[] => budgets.filter(budget => !isKept(budget));

const decimals: Readonly<Record<Budget['unit'], number>> = {
  kB: 1,
  MB: 0,
  reads: 0,
  times: 2,
  ms: 1,
  forms: 0,
  requests: 2,
  'look-ups': 0,
  '%': 1
};

/** A figure with its unit: "12.3 kB", "1 read". */
export const figure = (value: number, unit: Budget['unit']): string =>
  `${value.toFixed(decimals[unit])} ${value === 1 && decimals[unit] === 0 ? unit.replace(/s$/, '') : unit}`;

/** Name, figure, limit and verdict of each budget, for a table. */
export const budgetRows = (budgets: readonly Budget[]): readonly (readonly string[])[] =>
  budgets.map(budget => [
    budget.name,
    figure(budget.value, budget.unit),
    `${budget.kind} ${figure(budget.limit, budget.unit)}`,
    isKept(budget) ? 'kept' : 'BROKEN'
  ]);
