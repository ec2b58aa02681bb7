import type { Outcome } from '../../../domain/kernel/appError';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { nextMove } from '../../../domain/meetings/heardStatus';
import type { Meeting } from '../../../domain/meetings/meeting';
import { isAsked, wantedActions } from '../../../domain/meetings/minuteActions';
import type { CaseOutcome, StoredCaseMinutes } from '../../../domain/meetings/minutes';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { ReferralStatus } from '../../../domain/referral/status';
import { ok } from '../../../domain/kernel/result';
import type { Secrets } from '../../../domain/secrets/secrets';
import { changeCase } from '../../case/changeCase';
import type { CaseDecided } from '../../case/changeCase';
import { changeMeeting } from '../changeMeeting';
import { failure, notSetUp, noSuchCase } from '../../shared/failures';
import { finishJournal, writeJournal } from '../../case/journal';
import type { JournalOf } from '../../case/journal';
import type { MinutesPorts } from './minutesPorts';
import type { CaseChange } from '../../shared/ports';
import { secretsOfRecord } from '../../case/secretsOfCase';

/** The journal of a save. */
export const minutesJournal = (revision: number, before: CaseOutcome, after: CaseOutcome): string =>
  writeJournal({
    step: 'save',
    revision,
    isDecision: before !== after,
    wasDeferred: before !== after && before === 'Deferred to the next meeting'
  });

/** More moves than there are between any two statuses that a meeting gives. */
const mostMoves = 6;

const changeTo = (status: ReferralStatus, meeting: Meeting): CaseChange => ({
  status,
  ...(status === 'Deferred' && { offAgenda: true as const }),
  ...(status === 'Listed' && { onAgenda: { meetingKey: meeting.key, startsAt: meeting.startsAt } })
});

type Moved = 'stands' | 'overtaken';

/** One move of the case, which is read before the minutes: a change by a later save then fails the etag instead of being undone by a late page. */
async function decideMove(
  ports: MinutesPorts,
  meeting: Meeting,
  stored: StoredCaseMinutes,
  wasDeferred: boolean,
  standing: ReferralSummary
): Promise<CaseDecided<Moved>> {
  const at = { status: standing.status, isHere: standing.meetingKey === meeting.key, isNowhere: standing.meetingKey === undefined };
  const move = nextMove(at, { outcome: stored.outcome, hasActions: stored.lines.some(isAsked), wasDeferred });
  if (move === undefined) return { stop: ok('stands') };
  const now = await ports.minutes.byKey(stored.key);
  if (!now.ok) return { stop: now };
  if (now.value?.pending !== stored.pending) return { stop: ok('overtaken') };
  return { write: changeTo(move, meeting) };
}

/** Brings the case to the status that the minutes give it. */
async function moveCase(
  ports: MinutesPorts,
  configuration: Configuration,
  meeting: Meeting,
  stored: StoredCaseMinutes,
  wasDeferred: boolean
): Promise<Outcome<Moved>> {
  for (let move = 1; move <= mostMoves; move++) {
    const changed = await changeCase<Moved>(ports, configuration, stored.caseKey, standing =>
      decideMove(ports, meeting, stored, wasDeferred, standing)
    );
    if (!changed.ok) return changed;
    if ('stopped' in changed.value) return ok(changed.value.stopped);
  }
  return failure('conflict', 'heard', 'Somebody else is changing this case at the same moment.', 'Try again in a moment.');
}

const kindOf = { Heard: 'Heard', 'Deferred to the next meeting': 'Deferred', 'Not yet heard': 'Listed again' } as const;

/** Writes a line of history if the meeting decided about the case, once for each save that did. */
async function tellHistory(ports: MinutesPorts, meeting: Meeting, stored: StoredCaseMinutes, restricted: boolean): Promise<Outcome<void>> {
  return ports.events.record({
    key: `${stored.key}:${stored.revision}`,
    caseKey: stored.caseKey,
    kind: kindOf[stored.outcome],
    detail: `${stored.outcome}, at the ${meeting.marac} MARAC of ${dayOf(meeting.startsAt)}.`,
    restricted
  });
}

/** Marks the meeting as held when its first case is heard, but not before it has begun. */
const markHeld = (ports: MinutesPorts, meeting: Meeting): Promise<Outcome<unknown>> =>
  changeMeeting(
    ports.meetings,
    meeting.key,
    standing => {
      const isAhead = standing.state === 'Planned' || standing.state === 'Agenda circulated';
      const hasBegun = ports.clock.now().getTime() >= standing.startsAt.getTime();
      return isAhead && hasBegun ? { write: { state: 'Held' } } : { stop: ok(standing) };
    },
    meeting
  );

/** The case's secrets, which must not reach the tracker; not read if no action goes there. */
async function secretsFor(
  ports: Pick<MinutesPorts, 'referrals' | 'transfers' | 'formVersions'>,
  { caseKey, lines }: StoredCaseMinutes
): Promise<Outcome<Secrets | undefined>> {
  if (!lines.some(isAsked)) return ok(undefined);
  const record = await ports.referrals.read(caseKey);
  return record.ok ? secretsOfRecord(ports, record.value) : record;
}

/**
 * The steps that follow a save: actions into the tracker by the keys of their lines, the status of the case, a line of history, the meeting held.
 * Idempotent, also between two people; the journal is cleared last.
 */
export const finishMinutes = (
  ports: MinutesPorts,
  configuration: Configuration,
  meeting: Meeting,
  stored: StoredCaseMinutes
): Promise<Outcome<StoredCaseMinutes>> =>
  finishJournal('minutes', stored.pending, stored, journal => followUpSave(ports, configuration, meeting, stored, journal));

async function followUpSave(
  ports: MinutesPorts,
  configuration: Configuration,
  meeting: Meeting,
  stored: StoredCaseMinutes,
  { isDecision, wasDeferred }: JournalOf<'minutes'>
): Promise<Outcome<StoredCaseMinutes>> {
  const found = await ports.referrals.byKey(stored.caseKey);
  if (!found.ok) return found;
  if (!found.value) return noSuchCase;
  const { key, reference, restricted, mustNotReceive } = found.value;
  const secrets = await secretsFor(ports, stored);
  if (!secrets.ok) return secrets;
  const wanted = wantedActions(stored.lines, {
    meeting,
    case: { key, reference, restricted, ...(mustNotReceive && { mustNotReceive }) },
    ...(secrets.value && { secrets: secrets.value })
  });
  if (!ports.tracker && wanted.length > 0) {
    return notSetUp('tracker', 'This page does not know the partner site, where actions are tracked.');
  }
  const followed = ports.tracker
    ? await ports.tracker.follow({ meetingKey: meeting.key, caseKey: key, revision: stored.revision ?? 0, wanted })
    : ok(undefined);
  if (!followed.ok) return followed;
  const moved = await moveCase(ports, configuration, meeting, stored, wasDeferred);
  if (!moved.ok) return moved;
  if (moved.value === 'stands' && isDecision) {
    const told = await tellHistory(ports, meeting, stored, restricted);
    if (!told.ok) return told;
    const held = stored.outcome === 'Heard' ? await markHeld(ports, meeting) : ok(undefined);
    if (!held.ok) return held;
  }
  return ports.minutes.clearPending(stored);
}
