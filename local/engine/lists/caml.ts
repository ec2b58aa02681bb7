import { XMLParser } from 'fast-xml-parser';
import { invalidArgument } from '../errors';
import type { Comparison, Condition, Literal } from '../odata/filter';
import type { Sort } from '../odata/queryOptions';
import { startOfLocalDay, stampOf } from '../text';

/** A CAML view, in the terms of a query. */
export interface CamlQuery {
  readonly filter?: Condition;
  readonly orderBy: readonly Sort[];
  readonly rowLimit?: number;
  readonly viewFields: readonly string[];
  /** True if folders are passed through; else only what lies directly in the folder. */
  readonly recursive: boolean;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const parser = new XMLParser({
  // Letters by their numbers, &#39; too, which this parser otherwise leaves as they stand.
  htmlEntities: true,
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false
});

type Raw = Readonly<Record<string, unknown>>;

function elementOf(raw: Raw): Element | undefined {
  const name = Object.keys(raw).find(key => key !== ':@' && key !== '#text' && !key.startsWith('?'));
  if (name === undefined) {
    return undefined;
  }
  const inner = raw[name] as Raw[];
  return {
    name,
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    children: inner.map(elementOf).filter((one): one is Element => one !== undefined),
    text: inner.map(one => (one['#text'] === undefined ? '' : String(one['#text']))).join('')
  };
}

function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find(one => one.name === name);
}

/** Who asks and when, for values that depend on it. */
export interface CamlContext {
  readonly userId: number;
  readonly now: Date;
}

function literalOf(element: Element | undefined, context: CamlContext): Literal {
  if (!element) {
    throw invalidArgument('One or more field types are not installed properly. Go to the list settings page to delete these fields.');
  }
  if (childOf(element, 'UserID')) {
    return { kind: 'number', value: context.userId };
  }
  const today = childOf(element, 'Today');
  if (today) {
    const offset = Number(today.attributes.OffsetDays ?? today.attributes.Offset ?? 0);
    return { kind: 'dateTime', text: stampOf(startOfLocalDay(new Date(context.now.getTime() + offset * 86_400_000))) };
  }
  switch (element.attributes.Type) {
    case 'DateTime':
      return { kind: 'dateTime', text: element.text.trim() };
    case 'Integer':
    case 'Number':
    case 'Counter':
      return { kind: 'number', value: Number(element.text) };
    default:
      return { kind: 'string', text: element.text };
  }
}

function pathOf(element: Element): string {
  const field = childOf(element, 'FieldRef');
  const name = field?.attributes.Name;
  if (name === undefined) {
    throw invalidArgument('A CAML condition needs a FieldRef with a Name.');
  }
  return name;
}

/** A person column compared without `LookupId` is compared by the person's name. */
function personPath(element: Element, literal: Element | undefined): string {
  const field = childOf(element, 'FieldRef');
  const byName = literal?.attributes.Type === 'User' && !/^true$/i.test(field?.attributes.LookupId ?? '') && literal.children.length === 0;
  return byName ? `${pathOf(element)}/Title` : pathOf(element);
}

const operators: Readonly<Record<string, Comparison>> = { Eq: 'eq', Neq: 'ne', Lt: 'lt', Leq: 'le', Gt: 'gt', Geq: 'ge' };

function conditionOf(element: Element, context: CamlContext): Condition {
  const operator = operators[element.name];
  if (operator !== undefined) {
    const value = childOf(element, 'Value');
    return { kind: 'compare', operator, path: personPath(element, value), value: literalOf(value, context) };
  }
  switch (element.name) {
    case 'And':
    case 'Or': {
      const [left, right] = element.children.map(one => conditionOf(one, context));
      if (!left || !right || element.children.length !== 2) {
        throw invalidArgument(`A CAML ${element.name} takes two conditions.`);
      }
      return { kind: element.name === 'And' ? 'and' : 'or', left, right };
    }
    case 'IsNull':
      return { kind: 'compare', operator: 'eq', path: pathOf(element), value: { kind: 'null' } };
    case 'IsNotNull':
      return { kind: 'compare', operator: 'ne', path: pathOf(element), value: { kind: 'null' } };
    case 'BeginsWith':
      return { kind: 'startsWith', path: pathOf(element), text: childOf(element, 'Value')?.text ?? '' };
    case 'Contains':
      return { kind: 'contains', path: pathOf(element), text: childOf(element, 'Value')?.text ?? '' };
    case 'In':
      return {
        kind: 'in',
        path: pathOf(element),
        values: (childOf(element, 'Values')?.children ?? []).map(one => literalOf(one, context))
      };
    default:
      throw invalidArgument(`The CAML element ${element.name} is not understood.`);
  }
}

/** Reads the XML of a view. */
export function readCaml(viewXml: string, context: CamlContext): CamlQuery {
  let view: Element | undefined;
  try {
    view = (parser.parse(viewXml) as Raw[]).map(elementOf).find(one => one?.name === 'View');
  } catch {
    throw invalidArgument('Cannot complete this action.\n\nPlease try again.');
  }
  if (!view) {
    throw invalidArgument('Cannot complete this action.\n\nPlease try again.');
  }
  const query = childOf(view, 'Query');
  const where = childOf(query, 'Where')?.children[0];
  const limit = childOf(view, 'RowLimit')?.text.trim();
  return {
    ...(where ? { filter: conditionOf(where, context) } : {}),
    orderBy: (childOf(query, 'OrderBy')?.children ?? []).map(one => ({
      path: one.attributes.Name ?? '',
      descending: /^false$/i.test(one.attributes.Ascending ?? '')
    })),
    ...(limit ? { rowLimit: Number(limit) } : {}),
    viewFields: (childOf(view, 'ViewFields')?.children ?? []).map(one => one.attributes.Name ?? ''),
    recursive: /^recursive/i.test(view.attributes.Scope ?? '')
  };
}
