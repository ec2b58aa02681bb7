import { badRequest } from '../errors';
import type { ApiUrl } from '../files/path';
import { parseFilter } from './filter';
import type { Condition } from './filter';

/** One column to sort by. */
export interface Sort {
  readonly path: string;
  readonly descending: boolean;
}

/** The query options of a request. */
export interface QueryOptions {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly filter?: Condition;
  readonly orderBy: readonly Sort[];
  readonly top?: number;
  readonly skip: number;
  readonly skipToken: ReadonlyMap<string, string>;
}

function names(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') {
    return undefined;
  }
  if (!/^\d+$/.test(text)) {
    throw badRequest(
      `Invalid value '${text}' for $${name} query string option found. The $${name} query string option requires a non-negative integer value.`
    );
  }
  return Number(text);
}

function sorts(text: string | undefined): Sort[] {
  return names(text).map(part => {
    const match = /^([\w/]+)(?:\s+(asc|desc))?$/i.exec(part);
    if (!match) {
      throw badRequest(`The expression "${part}" is not valid.`);
    }
    return { path: match[1] as string, descending: (match[2] ?? '').toLowerCase() === 'desc' };
  });
}

function skipTokenOf(url: ApiUrl): Map<string, string> {
  const text = url.query.get('$skiptoken');
  const token = new Map<string, string>();
  if (text === undefined) {
    return token;
  }
  new URLSearchParams(text).forEach((value, key) => token.set(key, value));
  // A client that does not encode the token sends its parts as separate parameters.
  url.queryPairs.filter(([key]) => /^(p_|Paged)/i.test(key)).forEach(([key, value]) => token.set(key, value));
  return token;
}

/** Reads the query options of a URL. */
export function readQueryOptions(url: ApiUrl): QueryOptions {
  const filter = url.query.get('$filter');
  const top = wholeNumber('top', url.query.get('$top'));
  return {
    select: names(url.query.get('$select')),
    expand: names(url.query.get('$expand')),
    ...(filter ? { filter: parseFilter(filter) } : {}),
    orderBy: sorts(url.query.get('$orderby')),
    ...(top === undefined ? {} : { top }),
    skip: wholeNumber('skip', url.query.get('$skip')) ?? 0,
    skipToken: skipTokenOf(url)
  };
}
