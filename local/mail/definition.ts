import type { Json, JsonObject } from './json';

export type ActionStatus = 'Succeeded' | 'Failed' | 'Skipped' | 'TimedOut';

/** Which actions an action waits for, and how they may have ended. */
type RunAfter = Readonly<Record<string, readonly ActionStatus[]>>;

interface Common {
  readonly runAfter?: RunAfter;
  readonly description?: string;
}

export type Actions = Readonly<Record<string, Action>>;

/** Sends a failed request again: never, or so many times after waiting so long (ISO 8601, `PT10S`). */
export type RetryPolicy = { readonly type: 'none' } | { readonly type: 'fixed'; readonly count: number; readonly interval: string };

export interface ConnectorAction extends Common {
  readonly type: 'OpenApiConnection';
  readonly inputs: {
    readonly host: { readonly apiId: string; readonly connectionName: string; readonly operationId: string };
    readonly parameters: JsonObject;
    readonly authentication: string;
    readonly retryPolicy: RetryPolicy;
  };
}

/** One step of a flow. */
export type Action =
  | (Common & { readonly type: 'Compose'; readonly inputs: Json })
  | (Common & { readonly type: 'Query'; readonly inputs: { readonly from: Json; readonly where: Json } })
  | (Common & { readonly type: 'Select'; readonly inputs: { readonly from: Json; readonly select: Json } })
  | (Common & {
      readonly type: 'Foreach';
      readonly foreach: Json;
      readonly actions: Actions;
      readonly runtimeConfiguration: { readonly concurrency: { readonly repetitions: number } };
    })
  | (Common & { readonly type: 'If'; readonly expression: Json; readonly actions: Actions; readonly else?: { readonly actions: Actions } })
  | (Common & { readonly type: 'Scope'; readonly actions: Actions })
  | (Common & {
      readonly type: 'Terminate';
      readonly inputs: { readonly runStatus: string; readonly runError?: { readonly code: string; readonly message: string } };
    })
  | ConnectorAction;

/** A flow as Power Automate takes it: the Workflow Definition Language of 2016-06-01. */
export interface FlowDefinition {
  readonly $schema: string;
  readonly contentVersion: string;
  readonly parameters: JsonObject;
  readonly triggers: Readonly<
    Record<
      string,
      {
        readonly type: 'Recurrence';
        readonly recurrence: { readonly frequency: 'Minute' | 'Hour'; readonly interval: number };
        readonly runtimeConfiguration: { readonly concurrency: { readonly runs: number } };
      }
    >
  >;
  readonly actions: Actions;
  readonly outputs: JsonObject;
}

/** The actions inside an action, group by group. */
export function innerActions(action: Action): readonly Actions[] {
  switch (action.type) {
    case 'If':
      return [action.actions, action.else?.actions ?? {}];
    case 'Foreach':
    case 'Scope':
      return [action.actions];
    default:
      return [];
  }
}
