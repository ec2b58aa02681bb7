import { FlowError } from './json';
import type { Json } from './json';

/** Windows' names of time zones that the flows use. */
const zones: Readonly<Record<string, string>> = { UTC: 'UTC', 'GMT Standard Time': 'Europe/London' };

function zoneOf(name: string): string {
  if (!Object.prototype.hasOwnProperty.call(zones, name)) throw new FlowError(`The mail runner does not know the time zone "${name}".`);
  return zones[name];
}

/** A moment so many milliseconds later. Throws a FlowError where the text is no time. */
export function addedTo(at: string, milliseconds: number): Date {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) throw new FlowError(`"${at}" is not a time.`);
  return new Date(moment.getTime() + milliseconds);
}

const part = /yyyy|MMMM|MM|dddd|dd|HH|mm|ss|fffffff|'[^']*'/g;

function written(moment: Date, zone: string, format: string): string {
  if (/[A-Za-z]/.test(format.replace(part, '').replace(/[TZ]/g, '')))
    throw new FlowError(`The mail runner does not know the format "${format}".`);
  const options = { timeZone: zone, hourCycle: 'h23' } as const;
  const of = (asked: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en-GB', { ...options, ...asked }).format(moment);
  const two = (value: string): string => value.padStart(2, '0');
  const parts: Readonly<Record<string, () => string>> = {
    yyyy: () => of({ year: 'numeric' }),
    MMMM: () => of({ month: 'long' }),
    MM: () => two(of({ month: 'numeric' })),
    dddd: () => of({ weekday: 'long' }),
    dd: () => two(of({ day: 'numeric' })),
    HH: () => two(of({ hour: 'numeric' })),
    mm: () => two(of({ minute: 'numeric' })),
    ss: () => two(of({ second: 'numeric' })),
    fffffff: () => `${String(moment.getUTCMilliseconds()).padStart(3, '0')}0000`
  };
  return format.replace(part, found => (found.startsWith("'") ? found.slice(1, -1) : parts[found]()));
}

/** A moment in UTC. Without a format as .NET's round trip writes it. Throws a FlowError where the format is no text. */
export function formatDateTime(moment: Date, format: Json): string {
  if (format === null) return `${moment.toISOString().slice(0, -1)}0000Z`;
  if (typeof format !== 'string') throw new FlowError('A format is a text.');
  return written(moment, 'UTC', format);
}

/** A moment of one zone by the clocks of another. Only from UTC: nothing else is stored. */
export function convertTimeZone(at: string, [from, to]: readonly [string, string], format: Json): string {
  if (zoneOf(from) !== 'UTC' || typeof format !== 'string') throw new FlowError('convertTimeZone() is known from UTC, with a format.');
  return written(addedTo(at, 0), zoneOf(to), format);
}
