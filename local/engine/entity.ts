import { expandRequired, fieldOrPropertyMissing } from './errors';
import type { QueryOptions } from './odata/queryOptions';

/** A structured value that is not an entity, for example `SP.BasePermissions`. */
export class ComplexValue {
  public constructor(
    public readonly type: string,
    public readonly fields: Readonly<Record<string, unknown>>
  ) {}
}

/** Something with an address of its own. */
export interface Entity {
  /** For example `SP.List`. */
  readonly type: string;
  /** Relative to `_api/`, for example `Web/Lists(guid'…')`; list items use a GUID. */
  readonly id: string;
  readonly editLink: string;
  readonly etag?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Given only if asked for by name. */
  readonly onRequest?: Readonly<Record<string, () => unknown>>;
  /** Given only if expanded. */
  readonly navigation?: Readonly<Record<string, () => Entity | readonly Entity[] | null>>;
}

/** An entity cut down to what was asked for. */
export interface Projection {
  readonly entity: Entity;
  readonly values: ReadonlyArray<readonly [string, unknown]>;
  readonly expanded: ReadonlyArray<readonly [string, Projection | readonly Projection[] | null]>;
}

type Tree = Map<string, Tree>;

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    let level = root;
    for (const step of path.split('/')) {
      const next: Tree = level.get(step) ?? new Map();
      level.set(step, next);
      level = next;
    }
  }
  return root;
}

/** The name as the entity spells it. */
function spelling(named: object, wanted: string): string | undefined {
  return Object.hasOwn(named, wanted) ? wanted : Object.keys(named).find(name => name.toLowerCase() === wanted.toLowerCase());
}

function branch(tree: Tree, name: string): Tree | undefined {
  return tree.get(name) ?? Array.from(tree.entries()).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function projectTree(entity: Entity, select: Tree, expand: Tree): Projection {
  const onRequest = entity.onRequest ?? {};
  const navigation = entity.navigation ?? {};
  const values = new Map<string, unknown>();
  const everything = (): void => Object.entries(entity.properties).forEach(([name, value]) => values.set(name, value));
  if (select.size === 0) {
    everything();
  }
  for (const [wanted] of select) {
    if (wanted === '*') {
      everything();
      continue;
    }
    const property = spelling(entity.properties, wanted);
    const extra = property === undefined ? spelling(onRequest, wanted) : undefined;
    if (property !== undefined) {
      values.set(property, entity.properties[property]);
      // Recorded: asking for Id gives ID as well.
      if (wanted.toLowerCase() === 'id' && 'ID' in entity.properties && 'Id' in entity.properties) {
        values.set('Id', entity.properties.Id).set('ID', entity.properties.ID);
      }
    } else if (extra !== undefined) {
      values.set(extra, (onRequest[extra] as () => unknown)());
    } else if (spelling(navigation, wanted) === undefined) {
      throw fieldOrPropertyMissing(wanted);
    } else if ((branch(select, wanted)?.size ?? 0) > 0 && branch(expand, wanted) === undefined) {
      throw expandRequired(wanted);
    }
  }
  const expanded: Array<[string, Projection | Projection[] | null]> = [];
  for (const [wanted, deeper] of expand) {
    const link = spelling(navigation, wanted);
    const extra = spelling(onRequest, wanted);
    if (link !== undefined) {
      const target = (navigation[link] as () => Entity | readonly Entity[] | null)();
      const inner = branch(select, wanted) ?? new Map();
      const cut = (one: Entity): Projection => projectTree(one, inner, deeper);
      expanded.push([link, target === null ? null : Array.isArray(target) ? target.map(cut) : cut(target as Entity)]);
    } else if (extra !== undefined) {
      values.set(extra, (onRequest[extra] as () => unknown)());
    } else if (spelling(entity.properties, wanted) === undefined) {
      throw fieldOrPropertyMissing(wanted);
    }
  }
  return { entity, values: Array.from(values.entries()), expanded };
}

/** Cuts entities down by `$select` and `$expand`. */
export function projector(query: QueryOptions): (entity: Entity) => Projection {
  const select = treeOf(query.select);
  const expand = treeOf(query.expand);
  return entity => projectTree(entity, select, expand);
}

/** One property by name, for `/Title` at the end of a URL; undefined if there is none. */
export function propertyOf(entity: Entity, name: string): { readonly name: string; readonly value: unknown } | undefined {
  const property = spelling(entity.properties, name);
  if (property !== undefined) {
    return { name: property, value: entity.properties[property] };
  }
  const extra = spelling(entity.onRequest ?? {}, name);
  return extra === undefined ? undefined : { name: extra, value: (entity.onRequest as Record<string, () => unknown>)[extra]?.() };
}
