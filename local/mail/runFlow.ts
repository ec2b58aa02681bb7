import { connectorOperations } from './connectors';
import type { ConnectorAnswer, Connections } from './connectors';
import type { Action, Actions, ActionStatus, ConnectorAction, FlowDefinition, RetryPolicy } from './definition';
import { innerActions } from './definition';
import { Evaluation } from './evaluation';
import { FlowError, isArray } from './json';
import type { Json, JsonObject } from './json';

/** What a flow runs with. */
export interface FlowSurroundings {
  readonly connections: Connections;
  /** The service's clock. */
  readonly now: () => Date;
  /** Waits before a request is sent again. */
  readonly pause: (seconds: number) => Promise<void>;
}

/** How a run ended. Holds names of actions and codes, nothing of a case. */
export interface FlowRun {
  readonly status: 'Succeeded' | 'Failed';
  readonly failures: readonly { readonly action: string; readonly reason: string }[];
}

class Terminated extends Error {
  public constructor(public readonly status: string) {
    super(status);
  }
}

const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

function secondsOf(interval: string): number {
  const match = /^PT(?:(\d+)M)?(?:(\d+)S)?$/.exec(interval);
  if (!match) throw new FlowError(`"${interval}" is not an interval that the mail runner knows.`);
  return Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
}

/** One run of one definition: every action once its predecessors have ended as it asks for. */
class Run {
  public readonly failures: { action: string; reason: string }[] = [];
  private readonly evaluation: Evaluation;

  public constructor(private readonly surroundings: FlowSurroundings) {
    this.evaluation = new Evaluation(surroundings.now);
  }

  /** Runs a group, and says how it ended: by the last actions of it, as Power Automate does. */
  public async group(actions: Actions): Promise<ActionStatus> {
    let waiting = Object.keys(actions);
    const statusOf = (name: string): ActionStatus | undefined => this.evaluation.statusOf(name);
    while (waiting.length > 0) {
      const next = waiting.find(name => Object.keys(actions[name].runAfter ?? {}).every(before => statusOf(before) !== undefined));
      if (next === undefined) throw new FlowError(`These actions wait for one another: ${waiting.join(', ')}.`);
      const runAfter = Object.entries(actions[next].runAfter ?? {});
      const runs = runAfter.every(([before, statuses]) => statuses.includes(statusOf(before) as ActionStatus));
      if (runs) await this.action(next, actions[next]);
      else this.evaluation.ended(next, 'Skipped');
      waiting = waiting.filter(name => name !== next);
    }
    const followed = new Set(Object.values(actions).flatMap(action => Object.keys(action.runAfter ?? {})));
    const hasFailed = (name: string): boolean => {
      const status = statusOf(name);
      return status === 'Skipped' ? Object.keys(actions[name].runAfter ?? {}).some(hasFailed) : status !== 'Succeeded';
    };
    return Object.keys(actions)
      .filter(name => !followed.has(name))
      .some(hasFailed)
      ? 'Failed'
      : 'Succeeded';
  }

  private async action(name: string, action: Action): Promise<void> {
    try {
      const { status, outputs } = await this.perform(name, action);
      this.evaluation.ended(name, status, outputs);
      if (status === 'Failed' && outputs !== undefined) this.failures.push({ action: name, reason: String(outputs.statusCode) });
    } catch (error) {
      if (!(error instanceof FlowError)) throw error;
      // As a template that cannot be evaluated: the action has failed, and the flow goes on as it says.
      this.failures.push({ action: name, reason: error.message });
      this.evaluation.ended(name, 'Failed', { body: { message: error.message } });
    }
  }

  private async perform(name: string, action: Action): Promise<{ status: ActionStatus; outputs?: JsonObject }> {
    const { evaluation } = this;
    const done = (body: Json): { status: ActionStatus; outputs: JsonObject } => ({ status: 'Succeeded', outputs: { body } });
    switch (action.type) {
      case 'Compose':
        return { status: 'Succeeded', outputs: { whole: evaluation.of(action.inputs) } };
      case 'Select':
        return done(this.list(name, action.inputs.from).map(item => evaluation.within(item, () => evaluation.of(action.inputs.select))));
      case 'Query':
        return done(
          this.list(name, action.inputs.from).filter(item => evaluation.within(item, () => this.truth(name, action.inputs.where)))
        );
      case 'Foreach':
        return { status: await this.each(name, action) };
      case 'If':
        return { status: await this.group(this.truth(name, action.expression) ? action.actions : (action.else?.actions ?? {})) };
      case 'Scope':
        return { status: await this.group(action.actions) };
      case 'Terminate':
        throw new Terminated(action.inputs.runStatus);
      case 'OpenApiConnection':
        return this.call(action);
    }
  }

  private async each(name: string, action: Extract<Action, { type: 'Foreach' }>): Promise<ActionStatus> {
    let status: ActionStatus = 'Succeeded';
    for (const item of this.list(name, action.foreach)) {
      innerActions(action).forEach(inner => this.evaluation.forget(inner));
      const ended = await this.evaluation.inLoop(name, item, () => this.group(action.actions));
      if (ended !== 'Succeeded') status = ended;
    }
    return status;
  }

  private async call({
    inputs: { host, parameters, retryPolicy }
  }: ConnectorAction): Promise<{ status: ActionStatus; outputs: JsonObject }> {
    const operation = connectorOperations[`${host.connectionName} ${host.operationId}`];
    if (!operation) throw new FlowError(`The mail runner does not know ${host.operationId}.`);
    const asked = this.evaluation.of(parameters) as JsonObject;
    const answer = await this.again(retryPolicy, () => operation.call(this.surroundings.connections, asked));
    return { status: answer.statusCode < 400 ? 'Succeeded' : 'Failed', outputs: { ...answer } };
  }

  /** Calls, and calls again as the policy says where the service was busy or no answer came. */
  private async again(policy: RetryPolicy, call: () => Promise<ConnectorAnswer>): Promise<ConnectorAnswer> {
    const attempts = policy.type === 'fixed' ? policy.count + 1 : 1;
    for (let attempt = 1; ; attempt++) {
      const answer = await call().catch((error: unknown): ConnectorAnswer => {
        if (error instanceof FlowError) throw error;
        return { statusCode: 502, headers: {}, body: null };
      });
      if (attempt === attempts || !isPassing(answer.statusCode)) return answer;
      await this.surroundings.pause(
        Math.max(policy.type === 'fixed' ? secondsOf(policy.interval) : 0, Number(answer.headers['retry-after'] ?? 0) || 0)
      );
    }
  }

  private list(name: string, from: Json): readonly Json[] {
    const value = this.evaluation.of(from);
    if (!isArray(value)) throw new FlowError(`"${name}" needs a list.`);
    return value;
  }

  private truth(name: string, condition: Json): boolean {
    const value = this.evaluation.condition(condition);
    if (typeof value !== 'boolean') throw new FlowError(`"${name}" needs true or false.`);
    return value;
  }
}

/** Runs a definition once. A failed request fails its action and the flow goes on as it says; never rejects for one. */
export async function runFlow(definition: FlowDefinition, surroundings: FlowSurroundings): Promise<FlowRun> {
  const run = new Run(surroundings);
  try {
    const status = await run.group(definition.actions);
    return { status: status === 'Succeeded' ? 'Succeeded' : 'Failed', failures: run.failures };
  } catch (error) {
    if (!(error instanceof Terminated)) throw error;
    return { status: error.status === 'Succeeded' ? 'Succeeded' : 'Failed', failures: run.failures };
  }
}
