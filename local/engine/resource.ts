import type { Answer } from './answer';
import { entityAnswer, valueAnswer } from './answer';
import type { Body } from './body';
import type { Entity } from './entity';
import { propertyOf } from './entity';
import type { Comparison, Condition, Literal } from './odata/filter';
import type { QueryOptions } from './odata/queryOptions';
import type { ApiUrl, Segment } from './files/path';

/** One request, as a resource sees it. */
export interface Call {
  readonly url: ApiUrl;
  readonly query: QueryOptions;
  readonly headers: Readonly<Record<string, string>>;
  readonly ifMatch: string | undefined;
  /** The JSON body; `typeName` is named if it is refused. */
  readonly body: (typeName: string) => Body;
  /** The JSON body if there is one, else an empty one. */
  readonly optionalBody: () => Body;
  readonly bytes: () => Uint8Array;
}

type Verb = (call: Call) => Answer;

/** Something a URL leads to: what it answers to each verb, and what lies beneath. */
export interface Resource {
  readonly get?: Verb;
  readonly post?: Verb;
  readonly merge?: Verb;
  readonly put?: Verb;
  readonly remove?: Verb;
  readonly child?: (segment: Segment) => Resource | undefined;
}

/** A method: POST only. */
export function method(post: Verb): Resource {
  return { post };
}

/** A function: GET, or POST as some clients send it. */
export function callable(get: Verb): Resource {
  return { get, post: get };
}

/** A resource of one entity; its properties and navigations can be reached by name. */
export function entityResource(entity: () => Entity, more: Resource = {}): Resource {
  return {
    get: () => entityAnswer(entity()),
    ...more,
    child: segment => more.child?.(segment) ?? propertyResource(entity(), segment)
  };
}

function propertyResource(entity: Entity, segment: Segment): Resource | undefined {
  const property = propertyOf(entity, segment.name);
  if (property) {
    return { get: () => valueAnswer(property.name, property.value) };
  }
  const name = Object.keys(entity.navigation ?? {}).find(key => key.toLowerCase() === segment.key);
  if (name === undefined) {
    return undefined;
  }
  const target = entity.navigation?.[name]?.() ?? null;
  if (Array.isArray(target)) {
    return collectionResource('SP.Entity', () => target as readonly Entity[]);
  }
  return target === null ? { get: () => ({ kind: 'void' }) } : entityResource(() => target as Entity);
}

function comparable(value: unknown): string | number | undefined {
  if (value === null || value === undefined) {
    return undefined;
  }
  return typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : String(value).toLowerCase();
}

function literalOf(literal: Literal): string | number | undefined {
  switch (literal.kind) {
    case 'number':
      return literal.value;
    case 'boolean':
      return Number(literal.value);
    case 'null':
      return undefined;
    default:
      return literal.text.toLowerCase();
  }
}

const holds: Readonly<Record<Comparison, (left: string | number | undefined, right: string | number | undefined) => boolean>> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  lt: (left, right) => left !== undefined && right !== undefined && left < right,
  le: (left, right) => left !== undefined && right !== undefined && left <= right,
  gt: (left, right) => left !== undefined && right !== undefined && left > right,
  ge: (left, right) => left !== undefined && right !== undefined && left >= right
};

function satisfies(entity: Entity, condition: Condition): boolean {
  const value = (path: string): string | number | undefined => comparable(propertyOf(entity, path)?.value);
  switch (condition.kind) {
    case 'and':
      return satisfies(entity, condition.left) && satisfies(entity, condition.right);
    case 'or':
      return satisfies(entity, condition.left) || satisfies(entity, condition.right);
    case 'not':
      return !satisfies(entity, condition.operand);
    case 'compare':
      return holds[condition.operator](value(condition.path), literalOf(condition.value));
    case 'in':
      return condition.values.some(literal => value(condition.path) === literalOf(literal));
    case 'startsWith':
      return String(value(condition.path) ?? '').startsWith(condition.text.toLowerCase());
    default:
      return String(value(condition.path) ?? '').includes(condition.text.toLowerCase());
  }
}

/** Filters, sorts and cuts a small collection in memory. */
function applyQuery(entities: readonly Entity[], query: QueryOptions): Entity[] {
  const { filter } = query;
  const kept = filter ? entities.filter(entity => satisfies(entity, filter)) : [...entities];
  for (const sort of [...query.orderBy].reverse()) {
    const key = (entity: Entity): string | number => comparable(propertyOf(entity, sort.path)?.value) ?? '';
    kept.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) * (sort.descending ? -1 : 1));
  }
  return kept.slice(query.skip, query.top === undefined ? undefined : query.skip + query.top);
}

/** A resource of a small collection. */
export function collectionResource(type: string, entities: () => readonly Entity[], more: Resource = {}): Resource {
  return { get: call => ({ kind: 'collection', type, entities: applyQuery(entities(), call.query) }), ...more };
}
