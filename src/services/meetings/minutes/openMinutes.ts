import type { Outcome } from '../../../domain/kernel/appError';
import { addDays, dayOf, instantAt } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { defaultDue } from '../../../domain/meetings/defaultDue';
import type { StoredCaseMinutes } from '../../../domain/meetings/minutes';
import { emptyMinutes } from '../../../domain/meetings/minutes';
import { ok } from '../../../domain/kernel/result';
import type { MeetingsUseCases } from '../meetingsUseCases';
import type { MinutesPorts } from './minutesPorts';
import type { MinutingOpening } from './minutesUseCases';
import { repaired } from './repairMinutes';

/** No MARAC meets less often. */
const daysAhead = 100;

/** A meeting with the minutes of its cases. Actions are due before the MARAC's next meeting. */
export async function openMinutes(
  ports: MinutesPorts,
  agenda: Pick<MeetingsUseCases, 'openMeeting'>,
  configuration: Configuration,
  meetingKey: string
): Promise<Outcome<MinutingOpening>> {
  const [open, rows] = await Promise.all([agenda.openMeeting(meetingKey), ports.minutes.ofMeeting(meetingKey)]);
  if (!open.ok) return open;
  if (!rows.ok) return rows;
  const { meeting, cases } = open.value;
  const later = await ports.meetings.startingWithin(meeting.startsAt, instantAt(addDays(dayOf(meeting.startsAt), daysAhead), 0));
  if (!later.ok) return later;
  const minutes: Record<string, StoredCaseMinutes> = Object.fromEntries(
    cases.map(({ referral }) => [referral.key, emptyMinutes(meetingKey, referral.key)])
  );
  for (const row of rows.value) {
    const whole = await repaired(ports, row);
    if (!whole.ok) return whole;
    minutes[row.caseKey] = whole.value;
  }
  return ok({ ...open.value, minutes, defaultDue: defaultDue(meeting, later.value, configuration.staffedHours) });
}
