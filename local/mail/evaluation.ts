import type { Actions, ActionStatus } from './definition';
import { innerActions } from './definition';
import type { Expression } from './expressions';
import { readText } from './expressions';
import { callFunction } from './functions';
import { FlowError, isArray, isObject, textOf } from './json';
import type { Json, JsonObject } from './json';
import { formatDateTime } from './times';

interface Ended {
  readonly status: ActionStatus;
  /** `whole` is what a Compose made; every other action has a body and perhaps more. */
  readonly outputs?: JsonObject;
}

/** What the expressions of one run see: how its actions have ended, and which item a loop is at. */
export class Evaluation {
  private readonly results = new Map<string, Ended>();
  private readonly loops = new Map<string, Json>();
  private readonly items: Json[] = [];

  public constructor(private readonly now: () => Date) {}

  public statusOf(action: string): ActionStatus | undefined {
    return this.results.get(action)?.status;
  }

  public ended(action: string, status: ActionStatus, outputs?: JsonObject): void {
    this.results.set(action, { status, outputs });
  }

  /** The next round of a loop knows nothing of the one before. */
  public forget(actions: Actions): void {
    for (const [name, action] of Object.entries(actions)) {
      this.results.delete(name);
      innerActions(action).forEach(inner => this.forget(inner));
    }
  }

  /** Evaluates with this as `item()`. */
  public within<T>(item: Json, evaluate: () => T): T {
    this.items.push(item);
    try {
      return evaluate();
    } finally {
      this.items.pop();
    }
  }

  /** Runs with this as `items('loop')`. */
  public async inLoop<T>(loop: string, item: Json, run: () => Promise<T>): Promise<T> {
    this.loops.set(loop, item);
    try {
      return await run();
    } finally {
      this.loops.delete(loop);
    }
  }

  /** A part of the definition with every expression in it worked out. Throws a FlowError where one cannot be. */
  public of(value: Json): Json {
    if (isArray(value)) return value.map(inner => this.of(inner));
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.of(inner)]));
    if (typeof value !== 'string') return value;
    const found = readText(value);
    if (typeof found === 'string') return found;
    if (Array.isArray(found)) return found.map(part => (typeof part === 'string' ? part : textOf(this.value(part)))).join('');
    return this.value(found as Expression);
  }

  /** The condition of an If: an expression, or an object such as `{"equals": [1, 2]}`. */
  public condition(value: Json): Json {
    if (!isObject(value)) return this.of(value);
    const [[name, parameters], ...more] = Object.entries(value);
    if (more.length > 0) throw new FlowError('A condition has one operator.');
    const values = isArray(parameters) ? parameters : [parameters];
    const found = callFunction(
      name,
      values.map(inner => (['and', 'or', 'not'].includes(name) ? this.condition(inner) : this.of(inner)))
    );
    if (found === undefined) throw new FlowError(`The mail runner does not know the condition "${name}".`);
    return found;
  }

  private value(expression: Expression): Json {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'member':
        return this.member(expression);
      case 'call': {
        const values = expression.parameters.map(parameter => this.value(parameter));
        const found = callFunction(expression.name, values);
        return found === undefined ? this.aboutTheRun(expression.name, values) : found;
      }
    }
  }

  private member({ of, member, optional }: Extract<Expression, { kind: 'member' }>): Json {
    const whole = this.value(of);
    const name = this.value(member);
    const found =
      isArray(whole) && typeof name === 'number' ? whole[name] : isObject(whole) && typeof name === 'string' ? whole[name] : undefined;
    if (found === undefined && !optional)
      throw new FlowError(`There is no ${JSON.stringify(name)}, and the expression does not allow for that.`);
    return found ?? null;
  }

  private aboutTheRun(name: string, [first = null]: readonly Json[]): Json {
    switch (name) {
      case 'utcNow':
        return formatDateTime(this.now(), first);
      case 'item': {
        const item = this.items[this.items.length - 1];
        if (item === undefined) throw new FlowError('item() stands outside a list.');
        return item;
      }
      case 'items':
        return this.loops.get(textOf(first)) ?? null;
      case 'body':
        return this.results.get(textOf(first))?.outputs?.body ?? null;
      case 'outputs': {
        const outputs = this.results.get(textOf(first))?.outputs;
        return outputs && 'whole' in outputs ? outputs.whole : (outputs ?? null);
      }
      case 'actions': {
        const ended = this.results.get(textOf(first));
        return ended ? { status: ended.status, outputs: ended.outputs ?? null } : null;
      }
      default:
        throw new FlowError(`The mail runner does not know the function ${name}().`);
    }
  }
}
