import { dayOf } from '../../../domain/kernel/calendarDay';
import { isBefore, mayStillBePutOn } from '../../../domain/meetings/listing';
import type { Meeting } from '../../../domain/meetings/meeting';
import { isWithinMaracs } from '../../../domain/setUp/placed';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { MeetingsOpening } from '../../../services/meetings/meetingsUseCases';
import type { CalendarFilter } from './calendarView';
import { counted } from '../../../domain/kernel/words';

/** One case that is on no agenda. */
export interface WaitingRow {
  readonly key: string;
  readonly reference: string;
  readonly victim: string;
  readonly marac: string;
  readonly received: string;
  /** Put off at an earlier meeting. */
  readonly wasPutOff: boolean;
  readonly why: string;
  /** What to do about it. */
  readonly todo: string;
}

const nothingPlanned = /^No meeting/;
const cutOffPassed = /cut-off/;
const full = /full/;

/** What to do about the reason for which a case waits. The reasons are those of `meetingToListAt`. */
export function todoFor(why: string): string {
  if (nothingPlanned.test(why)) return 'Plan a meeting.';
  if (cutOffPassed.test(why)) return 'Plan a meeting, or put it on one by hand.';
  if (full.test(why)) return 'Plan an extra meeting, or put it on one by hand.';
  return '';
}

const received = (at: Date): string => (Number.isNaN(at.getTime()) ? 'Cannot be read' : formatDay(dayOf(at)));

/** What waits at the MARACs shown, with the reason and what to do. */
export const waitingRows = (
  { unlisted, configuration }: Pick<MeetingsOpening, 'unlisted' | 'configuration'>,
  maracs: CalendarFilter['maracs']
): readonly WaitingRow[] =>
  unlisted
    .filter(({ referral }) => isWithinMaracs(referral.owningMarac, maracs, configuration))
    .map(({ referral, why }) => ({
      key: referral.key,
      reference: referral.reference,
      victim: referral.victimName,
      marac: referral.owningMarac,
      received: received(referral.receivedAt),
      wasPutOff: referral.status === 'Deferred',
      why,
      todo: todoFor(why)
    }));

/** "3 cases wait without a meeting". */
export const waitingWords = (count: number): string =>
  count === 0 ? 'No case waits without a meeting' : `${counted(count, 'case waits', 'cases wait')} without a meeting`;

/** What the round of listing did, in words. */
export function listedWords(listed: number): string {
  if (listed === 0) return 'No case was waiting that could be listed.';
  return `${counted(listed, 'case was', 'cases were')} put on an agenda.`;
}

/** A meeting on which a case can be put. */
export interface MeetingChoice {
  readonly value: string;
  readonly label: string;
  /** How many versions of its agenda have gone out. */
  readonly versions: number;
}

const choicesOf = (
  { meetings, serverNow }: Pick<MeetingsOpening, 'meetings' | 'serverNow'>,
  fits: (meeting: Meeting) => boolean
): readonly MeetingChoice[] =>
  meetings
    .filter(meeting => mayStillBePutOn(meeting) && meeting.startsAt.getTime() > serverNow.getTime() && fits(meeting))
    .map(({ key, startsAt, agenda }) => ({
      value: key,
      label: `${formatDay(dayOf(startsAt))}${agenda.circulated.length === 0 ? '' : ' (its agenda has been circulated)'}`,
      versions: agenda.circulated.length
    }));

/** Meetings of the MARAC after this one that still take cases, the next first. */
export const laterMeetings = (calendar: Pick<MeetingsOpening, 'meetings' | 'serverNow'>, from: Meeting): readonly MeetingChoice[] =>
  choicesOf(calendar, meeting => meeting.marac === from.marac && isBefore(from, meeting));

/** Meetings of the MARAC before this one that are still to come, the next first. */
export const earlierMeetings = (calendar: Pick<MeetingsOpening, 'meetings' | 'serverNow'>, from: Meeting): readonly MeetingChoice[] =>
  choicesOf(calendar, meeting => meeting.marac === from.marac && isBefore(meeting, from));

/** Said before circulated agendas are changed: the one from which a case goes, and the one to which it comes. Empty where neither has gone out. */
export function circulatedWords(from: number, to: number): string {
  const next = (which: string, version: number): string =>
    version === 0
      ? ''
      : `Version ${version} of ${which} agenda has been circulated. The agencies learn of the change only when you circulate version ${version + 1} of it.`;
  return [next('this', from), next('that meeting’s', to)].filter(words => words !== '').join('\n');
}
