import type { Outcome } from '../../domain/kernel/appError';
import type { CalendarEntry, MakeCalendar } from '../../domain/meetings/calendarEntry';
import { ok } from '../../domain/kernel/result';
import { failure } from './failures';

/** The text of a calendar entry. What makes it is loaded for it: if it cannot be, the message is not sent without it. */
export async function calendarText(ports: { readonly makeCalendar: MakeCalendar }, entry: CalendarEntry): Promise<Outcome<string>> {
  try {
    return ok(await ports.makeCalendar(entry));
  } catch {
    return failure(
      'offline',
      'calendar',
      'A calendar entry could not be made, so its message was not sent.',
      'Check your connection, then try again. The next page that opens tries too.'
    );
  }
}
