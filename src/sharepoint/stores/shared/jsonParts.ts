import { parsedJson } from '../../../domain/kernel/json';

/** Characters (UTF-16 code units) a stored part may hold: below SharePoint's limit for a multi-line column by REST. */
export const longestPart = 60_000;
/** Parts a row has columns for. */
export const mostParts = 6;

/** A JSON text cut into parts, each of which fits a column. */
export interface JsonParts {
  readonly parts: readonly string[];
  /** Of the whole text; reveals a part that was edited, lost or misplaced. */
  readonly checksum: string;
}

/** Why a stored text can't be read, in words that end a sentence. */
type PartsProblem = 'a part of it is missing' | 'it was changed outside the suite' | 'it is not readable';

export type JoinedParts = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: PartsProblem };

/**
 * Two 32-bit FNV-1a sums over the UTF-16 code units, one forwards and one from a second seed, as 16 hexadecimal digits. It detects damage, not
 * forgery: the version history guards against that.
 */
export function checksumOf(text: string): string {
  const { imul } = Math;
  let first = 0x811c9dc5;
  let second = 0x1b873593;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = imul(first ^ unit, 0x01000193);
    second = (imul(second ^ unit, 0x85ebca6b) + at) | 0;
  }
  const hex = (sum: number): string => (sum >>> 0).toString(16).padStart(8, '0');
  return hex(first) + hex(second);
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** How many characters back to look for a better place to cut. */
const farthestBack = 1_000;

/** Not between the two halves of a surrogate pair, and not beside white space, which SharePoint may trim off a column's ends. */
function isGoodPlace(text: string, at: number): boolean {
  return !isHighSurrogate(text.charCodeAt(at - 1)) && !/\s/.test(text.slice(at - 1, at + 1));
}

function placeToCut(text: string, from: number, longest: number): number {
  const latest = from + longest;
  if (latest >= text.length) return text.length;
  for (let at = latest; at > Math.max(from, latest - farthestBack); at--) {
    if (isGoodPlace(text, at)) return at;
  }
  return isHighSurrogate(text.charCodeAt(latest - 1)) ? latest - 1 : latest;
}

/** Cuts a text at most every `longest` characters, never between the two halves of a surrogate pair. `longest` is at least 2. */
export function cut(text: string, longest: number = longestPart): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    const to = placeToCut(text, from, longest);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

/** The value as JSON, in parts; undefined when it needs more parts than a row has. */
export function toParts(value: unknown): JsonParts | undefined {
  // A lone surrogate would be refused or replaced on the wire; JSON.stringify writes it as an escape.
  const text = JSON.stringify(value);
  const parts = cut(text);
  return parts.length > mostParts ? undefined : { parts, checksum: checksumOf(text) };
}

/** The JSON text of a value that needs more parts than a row has, to be kept in a file; and its checksum. */
export function toLongText(value: unknown): { readonly text: string; readonly checksum: string } {
  const text = JSON.stringify(value);
  return { text, checksum: checksumOf(text) };
}

/** The value that was stored, or what is wrong with it. Line ends that SharePoint changed are ignored: this JSON has none. */
export function fromParts(stored: readonly string[], count: number, checksum: string): JoinedParts {
  const parts = stored.slice(0, count);
  const isWhole = Number.isInteger(count) && count > 0 && count <= stored.length && parts.every(part => part !== '');
  if (!isWhole) return { ok: false, problem: 'a part of it is missing' };
  return fromText(parts.join(''), checksum);
}

/** The value of a whole text, or what is wrong with it. */
export function fromText(text: string, checksum: string): JoinedParts {
  if (checksumOf(text) !== checksum) return { ok: false, problem: 'it was changed outside the suite' };
  try {
    return { ok: true, value: parsedJson(text) };
  } catch {
    return { ok: false, problem: 'it is not readable' };
  }
}
