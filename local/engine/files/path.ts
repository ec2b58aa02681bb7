import { badRequest } from '../errors';

/** One step of a SharePoint URL: `getByTitle('Tasks')` has one positional argument, `moveto(newurl='…')` a named one. */
export interface Segment {
  readonly name: string;
  /** Lower case. */
  readonly key: string;
  readonly positional: readonly string[];
  /** By lower-case name. */
  readonly named: ReadonlyMap<string, string>;
}

/** A request URL taken apart. */
export interface ApiUrl {
  readonly origin: string;
  /** Server-relative path of the web, `` for the root site. */
  readonly webPath: string;
  /** What follows `/_api/`, decoded. */
  readonly path: string;
  readonly segments: readonly Segment[];
  readonly query: ReadonlyMap<string, string>;
  /** The query as sent, in order, for links to the next page. */
  readonly queryPairs: ReadonlyArray<readonly [string, string]>;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let depth = 0;
  let current = '';
  for (const character of text) {
    if (character === "'") {
      quoted = !quoted;
    } else if (!quoted && character === '(') {
      depth += 1;
    } else if (!quoted && character === ')') {
      depth -= 1;
    }
    if (character === separator && !quoted && depth === 0) {
      parts.push(current);
      current = '';
    } else {
      current += character;
    }
  }
  parts.push(current);
  return parts;
}

function literal(text: string, aliases: ReadonlyMap<string, string>): string {
  const trimmed = text.trim();
  if (trimmed.startsWith('@')) {
    const value = aliases.get(trimmed.toLowerCase());
    if (value === undefined) {
      throw badRequest(`The parameter alias '${trimmed}' has no value.`);
    }
    return literal(value, new Map());
  }
  const quoted = /^(?:guid|datetime)?'((?:[^']|'')*)'$/i.exec(trimmed);
  return quoted ? (quoted[1] as string).replace(/''/g, "'") : trimmed;
}

function parseSegment(text: string, aliases: ReadonlyMap<string, string>): Segment {
  const open = text.indexOf('(');
  if (open < 0) {
    return { name: text, key: text.toLowerCase(), positional: [], named: new Map() };
  }
  if (!text.endsWith(')')) {
    throw badRequest(`The expression "${text}" is not valid.`);
  }
  const name = text.slice(0, open);
  const inner = text.slice(open + 1, -1).trim();
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const part of inner === '' ? [] : splitOutsideQuotes(inner, ',')) {
    const assignment = /^\s*([A-Za-z_]\w*)\s*=(.*)$/s.exec(part);
    if (assignment) {
      named.set((assignment[1] as string).toLowerCase(), literal(assignment[2] as string, aliases));
    } else {
      positional.push(literal(part, aliases));
    }
  }
  return { name, key: name.toLowerCase(), positional, named };
}

/** Takes an absolute `_api` URL apart; undefined if it is not one. */
export function parseApiUrl(url: string): ApiUrl | undefined {
  const parsed = /^(https?:\/\/[^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(url);
  if (!parsed) {
    return undefined;
  }
  const [, origin = '', rawPath = '', rawQuery = ''] = parsed;
  let decoded: string;
  try {
    decoded = decodeURIComponent(rawPath);
  } catch {
    throw badRequest('The URL is not valid.');
  }
  const marker = /\/_api(?:\/|$)/i.exec(decoded);
  if (!marker) {
    return undefined;
  }
  const queryPairs = Array.from(new URLSearchParams(rawQuery).entries());
  const query = new Map(queryPairs.map(([key, value]) => [key.toLowerCase(), value] as const));
  const path = decoded.slice(marker.index + marker[0].length);
  const segments = splitOutsideQuotes(path, '/')
    .filter(part => part !== '')
    .map(part => parseSegment(part, query));
  return { origin, webPath: decoded.slice(0, marker.index), path, segments, query, queryPairs };
}

/** An argument by name, or else by position. */
export function argument(segment: Segment, name: string, position = 0): string | undefined {
  return segment.named.get(name.toLowerCase()) ?? segment.positional[position];
}

/** An argument that must be there. */
export function requiredArgument(segment: Segment, name: string, position = 0): string {
  const value = argument(segment, name, position);
  if (value === undefined) {
    throw badRequest(`The method ${segment.name} needs the parameter ${name}.`);
  }
  return value;
}
