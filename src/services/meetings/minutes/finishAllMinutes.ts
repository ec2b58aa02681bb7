import type { Outcome } from '../../../domain/kernel/appError';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { StoredCaseMinutes } from '../../../domain/meetings/minutes';
import { ok } from '../../../domain/kernel/result';
import { noSuchMeeting } from '../changeMeeting';
import { finishCirculation } from './circulateMinutes';
import { finishMinutes } from './finishMinutes';
import type { MeetingsUseCases } from '../meetingsUseCases';
import type { MinutesPorts } from './minutesPorts';

/** Finishes one save of a page that died or lost its connection. */
async function finishRow(ports: MinutesPorts, configuration: Configuration, row: StoredCaseMinutes): Promise<Outcome<void>> {
  const meeting = await ports.meetings.byKey(row.meetingKey);
  if (!meeting.ok) return meeting;
  if (!meeting.value) return noSuchMeeting;
  const finished = await finishMinutes(ports, configuration, meeting.value, row);
  return finished.ok ? ok(undefined) : finished;
}

/** Finishes these rows. One problem never stops the rest; the last one is returned. */
export async function finishRows(
  ports: MinutesPorts,
  configuration: Configuration,
  rows: readonly StoredCaseMinutes[]
): Promise<Outcome<void>> {
  let problem: Outcome<void> = ok(undefined);
  for (const row of rows) {
    const finished = await finishRow(ports, configuration, row);
    if (!finished.ok) problem = finished;
  }
  return problem;
}

/** Finishes what earlier pages left: interrupted saves and half-circulated minutes. */
export async function finishAllMinutes(
  ports: MinutesPorts,
  agenda: Pick<MeetingsUseCases, 'openMeeting'>,
  configuration: Configuration
): Promise<Outcome<void>> {
  const rows = await ports.minutes.unfinished();
  if (!rows.ok) return rows;
  let problem = await finishRows(ports, configuration, rows.value);
  const meetings = await ports.meetings.withPending();
  if (!meetings.ok) return meetings;
  for (const meeting of meetings.value) {
    const finished = await finishCirculation(ports, agenda, configuration, meeting);
    if (!finished.ok) problem = finished;
  }
  return problem;
}
