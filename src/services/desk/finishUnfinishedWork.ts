import { caseFollowUps, withFollowUps } from './caseFollowUps';
import type { MeetingPorts } from '../meetings/meetingPorts';
import type { AppError, Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Meeting } from '../../domain/meetings/meeting';
import { ok } from '../../domain/kernel/result';
import { finishEntry } from '../complex/changeComplex';
import { clearMeetingPending } from '../meetings/changeMeeting';
import { finishAgenda } from '../meetings/circulateAgenda';
import { finishCirculation } from '../meetings/minutes/circulateMinutes';
import { finishRows } from '../meetings/minutes/finishAllMinutes';
import type { UnfinishedDone } from '../shared/ports';
import { finishPending } from '../case/finishPending';
import type { UnfinishedWork, FinishingPorts } from './unfinishedPorts';
import type { MinutesPorts } from '../meetings/minutes/minutesPorts';
import type { UnfinishedMinutes } from '../../domain/meetings/minutes';
import { finishJournal } from '../case/journal';
import { meetingDay } from '../meetings/listCases';
import { finishMark } from '../matching/markMatch';
import type { MeetingsUseCases } from '../meetings/meetingsUseCases';
import { asOpened, readMeeting } from '../meetings/openMeeting';
import { finishCancel, finishMove } from '../meetings/planMeeting';
import { trySuggest } from '../complex/trySuggest';
import { tellWaiting } from '../transfer/transferTelling';

interface LeftPorts {
  readonly meetings: MeetingPorts;
  readonly minutes: MinutesPorts;
}

const inWords = ({ words, nextAction }: AppError): string => `${words} ${nextAction}`;

/** One problem never stops the rest. */
async function finishEach<T>(
  rows: readonly T[],
  what: (row: T) => string,
  finish: (row: T) => Promise<Outcome<unknown>>
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const row of rows) {
    const finished = await finish(row);
    if (!finished.ok) problems.push(`${what(row)}: ${inWords(finished.error)}`);
  }
  return problems;
}

/** A meeting as this person may see it. */
const opening = ({ meetings }: LeftPorts): Pick<MeetingsUseCases, 'openMeeting'> => ({
  async openMeeting(key) {
    const whole = await readMeeting(meetings, key);
    return whole.ok ? ok(asOpened(whole.value, meetings.desk.login, meetings.desk.clock.now())) : whole;
  }
});

/** The steps of each kind of journal of a meeting. */
async function finishMeeting(ports: LeftPorts, configuration: Configuration, { key }: Meeting): Promise<Outcome<unknown>> {
  const { meetings } = ports;
  const found = await meetings.meetings.byKey(key);
  if (!found.ok) return found;
  const meeting = found.value;
  if (!meeting) return ok(undefined);
  const clearAfter = async (finished: Outcome<unknown>): Promise<Outcome<unknown>> =>
    finished.ok ? clearMeetingPending(meetings.meetings, meeting) : finished;
  // Nothing is pending if somebody else has finished it since it was read.
  return finishJournal<'meeting', unknown>('meeting', meeting.pending, undefined, async journal => {
    switch (journal.step) {
      case 'circulateAgenda':
        return finishAgenda(meetings, meeting, journal);
      case 'cancel':
        return clearAfter(await finishCancel(meetings, meeting, journal.reason));
      case 'move':
        return clearAfter(await finishMove(meetings, meeting));
      case 'circulateMinutes':
        return finishCirculation(ports.minutes, opening(ports), configuration, meeting);
    }
  });
}

/** Actions, outcome and history of the minutes of one case. */
async function finishMinutesOf(
  { minutes }: { readonly minutes: MinutesPorts },
  configuration: Configuration,
  { key }: UnfinishedMinutes
): Promise<Outcome<unknown>> {
  // Read again: the person who takes the minutes may have continued since.
  const found = await minutes.minutes.byKey(key);
  if (!found.ok) return found;
  return found.value && found.value.pending !== '' ? finishRows(minutes, configuration, [found.value]) : ok(undefined);
}

async function finishMeetings(
  desk: FinishingPorts,
  configuration: Configuration,
  { meetings, minutes }: Pick<UnfinishedWork, 'meetings' | 'minutes'>
): Promise<UnfinishedDone> {
  if (meetings.length + minutes.length === 0) return { recorded: [], problems: [] };
  const { meetings: agenda, minutes: stores } = await desk.left.meetingPorts();
  const ports = { meetings: agenda, minutes: { ...stores, followUps: caseFollowUps } };
  const ofMeetings = await finishEach(
    meetings,
    meeting => `${meeting.marac} MARAC of ${meetingDay(meeting)}`,
    meeting => finishMeeting(ports, configuration, meeting)
  );
  const recorded: string[] = [];
  const ofMinutes = await finishEach(
    minutes,
    ({ reference }) => `Minutes of ${reference}`,
    async row => {
      const finished = await finishMinutesOf(ports, configuration, row);
      if (finished.ok) recorded.push(row.reference);
      return finished;
    }
  );
  return { recorded, problems: [...ofMeetings, ...ofMinutes] };
}

/** Finishes what pages that died have left, in every list with a journal. Each step is proved by its rows, so several pages may try. */
export async function finishUnfinishedWork(
  given: FinishingPorts,
  configuration: Configuration,
  left: UnfinishedWork
): Promise<UnfinishedDone> {
  const desk = withFollowUps(given);
  const suggest = (caseKey: string): Promise<Outcome<void>> => trySuggest(desk, configuration, caseKey);
  const ofCases = await finishEach(
    left.referrals,
    ({ reference }) => reference,
    referral => finishPending(desk, configuration, referral)
  );
  const told = left.referrals.length + left.transfers.length === 0 ? ok(undefined) : await tellWaiting(desk, configuration);
  const ofEntries = await finishEach(
    left.entries,
    ({ reference }) => reference,
    entry => finishEntry(desk, entry)
  );
  const ofPairs = await finishEach(
    left.pairs,
    ({ sides }) => sides.map(({ reference }) => reference).join(' and '),
    pair => finishMark({ ...desk, suggest }, pair)
  );
  const { recorded, problems } = await finishMeetings(desk, configuration, left);
  return {
    recorded,
    problems: [
      ...ofCases,
      ...(told.ok ? [] : [`Agencies could not be told of a transfer: ${inWords(told.error)}`]),
      ...ofEntries,
      ...ofPairs,
      ...problems
    ]
  };
}
