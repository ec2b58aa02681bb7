import { instantShowing, londonTimeOf } from '../kernel/londonTime';

/** An entry for somebody's calendar: a meeting, its move, or its cancellation. Holds nobody's name, no area and no place. RFC 5546, 3.2. */
export interface CalendarEntry {
  /** The same for every version of one entry. */
  readonly uid: string;
  /** Grows with every version. */
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly startsAt: Date;
  readonly minutes: number;
  /** "MARAC meeting", with a reference where it is about one case. */
  readonly summary: string;
  /** When this version was made. */
  readonly madeAt: Date;
  /** Address of whoever answers questions about it; undefined where nobody is named. */
  readonly organiser: string | undefined;
  readonly attendees: readonly string[];
}

/** Makes the text of an entry, in a part of the page that is loaded for it; rejects where it cannot be loaded. */
export type MakeCalendar = (entry: CalendarEntry) => Promise<string>;

const two = (value: number): string => String(value).padStart(2, '0');

/** What London's clocks show, as iCalendar writes it: day "20260701" and time "100000". RFC 5545, 3.3.5. */
export function londonStamp(at: Date): { readonly day: string; readonly time: string } {
  const { year, month, day, minutes } = londonTimeOf(at);
  return { day: `${year}${two(month)}${two(day)}`, time: `${two(Math.floor(minutes / 60))}${two(minutes % 60)}00` };
}

/** What a stored entry says; undefined where the text is none. */
export function entryIn(calendar: string): { readonly sequence: number; readonly isOff: boolean; readonly startsAt: Date } | undefined {
  const sequence = /^SEQUENCE:(\d+)/m.exec(calendar);
  const starts = /^DTSTART;TZID=Europe\/London:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/m.exec(calendar);
  if (!sequence || !starts) return undefined;
  const [year, month, day, hours, minutes] = starts.slice(1).map(Number);
  return {
    sequence: Number(sequence[1]),
    isOff: /^METHOD:CANCEL/m.test(calendar),
    startsAt: instantShowing(Date.UTC(year, month - 1, day, hours, minutes))
  };
}
