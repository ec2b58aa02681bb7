import { connectorOperations } from './connectors';
import type { Action, Actions, FlowDefinition } from './definition';
import { innerActions } from './definition';
import type { Expression } from './expressions';
import { readText } from './expressions';
import { checkCall } from './functions';
import { FlowError, isArray, isObject } from './json';
import type { Json } from './json';

const types: readonly Action['type'][] = ['Compose', 'Query', 'Select', 'Foreach', 'If', 'Scope', 'Terminate', 'OpenApiConnection'];
const namingFunctions = ['outputs', 'body', 'actions', 'items'];

function eachText(value: Json, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value);
  else if (isArray(value)) value.forEach(inner => eachText(inner, visit));
  else if (isObject(value)) Object.values(value).forEach(inner => eachText(inner, visit));
}

function eachCall(expression: Expression, visit: (call: Extract<Expression, { kind: 'call' }>) => void): void {
  if (expression.kind === 'member') {
    eachCall(expression.of, visit);
    eachCall(expression.member, visit);
  } else if (expression.kind === 'call') {
    visit(expression);
    expression.parameters.forEach(parameter => eachCall(parameter, visit));
  }
}

/** Everything of an action that holds expressions, and not the actions inside it. */
function ownParts(action: Action): Json {
  const { actions: _inner, else: _otherwise, ...own } = action as Action & { actions?: unknown; else?: unknown };
  return own as unknown as Json;
}

/** Where an action stands: what may be named from there. */
interface Place {
  /** Names that have a result by then, or may have one. */
  readonly known: ReadonlySet<string>;
  readonly loops: ReadonlySet<string>;
}

function checkTexts(name: string, value: Json, place: Place): void {
  eachText(value, text => {
    const found = readText(text);
    const expressions =
      typeof found === 'string'
        ? []
        : Array.isArray(found)
          ? found.filter((part): part is Expression => typeof part !== 'string')
          : [found as Expression];
    expressions.forEach(expression =>
      eachCall(expression, call => {
        checkCall(call.name, call.parameters.length);
        if (!namingFunctions.includes(call.name)) return;
        const [named] = call.parameters;
        const there = call.name === 'items' ? place.loops : place.known;
        if (named.kind !== 'literal' || !there.has(String(named.value)))
          throw new FlowError(`"${name}" names something that is not there: ${text}`);
      })
    );
  });
}

function checkAction(name: string, action: Action, place: Place): void {
  if (!types.includes(action.type))
    throw new FlowError(`The mail runner does not know actions of the type "${String(action.type)}" ("${name}").`);
  if (action.type === 'Foreach' && action.runtimeConfiguration?.concurrency?.repetitions !== 1)
    throw new FlowError(`"${name}" must take one at a time: order matters.`);
  if (action.type === 'OpenApiConnection') {
    const { host, retryPolicy, parameters } = action.inputs;
    const operation = connectorOperations[`${host.connectionName} ${host.operationId}`];
    if (!operation || host.apiId !== `/providers/Microsoft.PowerApps/apis/${host.connectionName}`)
      throw new FlowError(`The mail runner does not know the operation of "${name}".`);
    const unknown = Object.keys(parameters).find(parameter => !operation.parameters.includes(parameter));
    if (unknown !== undefined) throw new FlowError(`The mail runner does not know the parameter "${unknown}" of "${name}".`);
    if (!['none', 'fixed'].includes(retryPolicy?.type)) throw new FlowError(`"${name}" must say whether it is sent again.`);
  }
  checkTexts(name, ownParts(action), place);
}

function checkActions(actions: Actions, place: Place): void {
  const known = new Set([...place.known, ...Object.keys(actions)]);
  for (const [name, action] of Object.entries(actions)) {
    const absent = Object.keys(action.runAfter ?? {}).find(before => !(before in actions));
    if (absent !== undefined) throw new FlowError(`"${name}" runs after "${absent}", which is not beside it.`);
    checkAction(name, action, { known, loops: place.loops });
    const loops = action.type === 'Foreach' ? new Set([...place.loops, name]) : place.loops;
    innerActions(action).forEach(inner => checkActions(inner, { known, loops }));
  }
}

function namesOf(actions: Actions): readonly string[] {
  return Object.entries(actions).flatMap(([name, action]) => [name, ...innerActions(action).flatMap(namesOf)]);
}

/** Throws a FlowError, in words, where a definition asks for something that the runner does not do or that names nothing. */
export function checkDefinition(definition: FlowDefinition): void {
  const triggers = Object.values(definition.triggers);
  if (triggers.length !== 1 || triggers[0].type !== 'Recurrence') throw new FlowError('A scheduled flow has one trigger, a recurrence.');
  const names = namesOf(definition.actions);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new FlowError(`Two actions are called "${twice}".`);
  checkActions(definition.actions, { known: new Set(), loops: new Set() });
}
