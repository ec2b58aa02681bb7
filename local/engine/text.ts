import { randomUUID } from 'node:crypto';

/** A new GUID, lower case, without braces. */
export function newGuid(): string {
  return randomUUID();
}

/** True if the text is a GUID, with or without braces. */
export function isGuid(text: string): boolean {
  return /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i.test(text);
}

/** Lower case, braces off. */
export function plainGuid(text: string): string {
  return text.replace(/[{}]/g, '').toLowerCase();
}

/** A moment as SharePoint writes it: UTC, whole seconds. */
export function stampOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** The server-relative path without a trailing slash. */
export function trimSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path;
}

/** The folder part and the last part of a server-relative path. */
export function splitPath(path: string): { directory: string; leaf: string } {
  const trimmed = trimSlash(path);
  const cut = trimmed.lastIndexOf('/');
  return { directory: trimmed.slice(0, cut), leaf: trimmed.slice(cut + 1) };
}

/** A name made safe for an internal name or an entity type: `My List` gives `My_x0020_List`. */
export function encodeName(name: string, underscoreToo: boolean): string {
  const plain = underscoreToo ? /[A-Za-z0-9]/ : /[A-Za-z0-9_]/;
  return Array.from(name)
    .map(character => (plain.test(character) ? character : `_x${(character.codePointAt(0) as number).toString(16).padStart(4, '0')}_`))
    .join('');
}

/** Quotes an SQL name. */
export function quoteName(name: string): string {
  return `"${name.replace(/"/g, '""')}"`;
}

const zone = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeZoneName: 'shortOffset',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
});

/** The start, in UTC, of the London day a moment falls on: what a date-only column keeps. */
export function startOfLocalDay(moment: Date): Date {
  const parts = new Map(zone.formatToParts(moment).map(part => [part.type, part.value] as const));
  const midnight = new Date(Date.UTC(Number(parts.get('year')), Number(parts.get('month')) - 1, Number(parts.get('day'))));
  const offset = zone.formatToParts(midnight).find(part => part.type === 'timeZoneName')?.value === 'GMT+1' ? 1 : 0;
  return new Date(midnight.getTime() - offset * 3_600_000);
}
