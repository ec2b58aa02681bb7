/** What happens to a request that a fault rule picks. */
export type FaultAction =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly delayMs: number }
  /** The connection breaks and nothing has happened. */
  | 'drop-before'
  /** What was asked is done, and the answer is lost. */
  | 'drop-after-commit'
  /** SharePoint says that the page's request digest has expired. */
  | 'expire-digest';

/** One rule of a fault plan. */
export interface FaultRule {
  /** Regular expression over `METHOD /path?query`, decoded; the parts of a batch are looked at too. */
  readonly match: string;
  /** The first request this happens to, counted from 1 among those that match; default 1. */
  readonly nth?: number;
  /** How many requests in a row it happens to; default 1. */
  readonly times?: number;
  readonly action: FaultAction;
}

interface ActiveRule {
  readonly rule: FaultRule;
  readonly pattern: RegExp;
  seen: number;
}

function isAction(value: unknown): value is FaultAction {
  if (typeof value === 'string') {
    return ['drop-before', 'drop-after-commit', 'expire-digest'].includes(value);
  }
  const action = value as { status?: unknown; delayMs?: unknown } | null;
  return typeof action === 'object' && action !== null && (typeof action.status === 'number' || typeof action.delayMs === 'number');
}

/** The rules of a posted plan. Throws an Error that names the first rule that makes no sense. */
export function parsePlan(plan: unknown): readonly FaultRule[] {
  if (!Array.isArray(plan)) {
    throw new Error('A fault plan is a list of rules.');
  }
  return plan.map((candidate: unknown, index) => {
    const rule = candidate as Partial<FaultRule> | null;
    if (typeof rule?.match !== 'string' || !isAction(rule.action)) {
      throw new Error(`Rule ${index + 1} needs "match" and an "action".`);
    }
    return { match: rule.match, nth: rule.nth, times: rule.times, action: rule.action };
  });
}

/** Breaks the site on purpose, by a plan. */
export class FaultPlan {
  private active: ActiveRule[] = [];

  /** Replaces the plan; all counting starts anew. Throws a SyntaxError for a bad expression. */
  public set(rules: readonly FaultRule[]): void {
    this.active = rules.map(rule => ({ rule, pattern: new RegExp(rule.match, 'i'), seen: 0 }));
  }

  /** What happens to this request; every rule that matches counts it, and the first one that is due decides. */
  public next(lines: readonly string[]): FaultAction | undefined {
    let decided: FaultAction | undefined;
    for (const active of this.active) {
      if (lines.some(line => active.pattern.test(line))) {
        active.seen += 1;
        const first = active.rule.nth ?? 1;
        const isDue = active.seen >= first && active.seen < first + (active.rule.times ?? 1);
        if (isDue && decided === undefined) {
          decided = active.rule.action;
        }
      }
    }
    return decided;
  }

  /** Rules with how many requests each has matched, for tests that want to know. */
  public report(): readonly { readonly match: string; readonly seen: number }[] {
    return this.active.map(({ rule, seen }) => ({ match: rule.match, seen }));
  }
}
