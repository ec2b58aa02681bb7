import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import type { ICalDayJsStub } from 'ical-generator';
import { londonStamp } from '../../domain/meetings/calendarEntry';
import type { CalendarEntry } from '../../domain/meetings/calendarEntry';

const london = 'Europe/London';

/** London's clocks since 1996: forward on the last Sunday of March, back on that of October, at 1am UTC. IANA time zone database, Europe/London and rule EU. */
const londonsClocks = `BEGIN:VTIMEZONE
TZID:${london}
BEGIN:DAYLIGHT
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/** A plain Date would be written by the clock of this computer, whatever the time zone: findings/ical-generator-machine-clock.sh. */
function byLondonsClocks(at: Date): ICalDayJsStub {
  const { day, time } = londonStamp(at);
  const shown: ICalDayJsStub = {
    format: form => (form === 'YYYYMMDD' ? day : time),
    isValid: () => true,
    toDate: () => at,
    toJSON: () => at.toJSON(),
    tz: () => shown
  };
  return shown;
}

const minute = 60_000;

/** The text of an entry. Readers differ in what they make of a time zone that is only named, so London's clocks are described in it. */
export function makeCalendar(entry: CalendarEntry): string {
  const { uid, sequence, method, startsAt, minutes, summary, madeAt, organiser, attendees } = entry;
  const isOff = method === 'CANCEL';
  const calendar = ical({ prodId: '//West Midlands MARAC//Meetings//EN', method: ICalCalendarMethod[method] });
  // Without a name of its own the calendar writes DTSTAMP in UTC.
  calendar.timezone({ name: null, generator: () => londonsClocks });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: madeAt,
    start: byLondonsClocks(startsAt),
    end: byLondonsClocks(new Date(startsAt.getTime() + minutes * minute)),
    timezone: london,
    summary,
    class: ICalEventClass.PRIVATE,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(organiser !== undefined && { organizer: { name: 'MARAC team', email: organiser } }),
    attendees: attendees.map(email => ({ email, rsvp: !isOff, status: ICalAttendeeStatus.NEEDSACTION }))
  });
  return calendar.toString();
}
