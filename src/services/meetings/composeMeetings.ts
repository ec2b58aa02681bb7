import type { FinishingPorts } from '../desk/unfinishedPorts';
import type { Outcome } from '../../domain/kernel/appError';
import { asSeenBy } from '../../domain/case/barriers';
import type { Meeting } from '../../domain/meetings/meeting';
import { movedTo } from '../../domain/meetings/standardOrder';
import { ok } from '../../domain/kernel/result';
import { changeMeeting } from './changeMeeting';
import { chaseResearch } from './chaseResearch';
import { circulateAgenda, previewAgenda } from './circulateAgenda';
import { circulatedDocument } from './circulatedDocument';
import { bringForward, deferCase, putOn } from './deferCase';
import { earlierCases } from '../case/earlierCases';
import { failure } from '../shared/failures';
import { finishUnfinished } from '../desk/finishInBackground';
import { createKnownConfiguration } from '../shared/formContext';
import { createGiveExport } from '../shared/logExport';
import { listCases, listedAt, listings } from './listCases';
import type { CalendarReading, MeetingPorts, MeetingWrite } from './meetingPorts';
import type { MeetingsUseCases } from './meetingsUseCases';
import { asOpened, readMeeting } from './openMeeting';
import type { SeenMeeting } from './openMeeting';
import { alterMeeting, cancelMeeting, planMeeting, planSeries, restoreMeeting, sendCalendarEntries } from './planMeeting';

/** What the calendar's page needs: it finishes what other pages have left, too. */
export interface MeetingPagePorts extends MeetingPorts {
  readonly desk: FinishingPorts;
}

/** How many days back and ahead the calendar shows meetings. */
const daysBack = 92;
const daysAhead = 400;
const day = 86_400_000;

const readCalendar = ({ desk, reader }: MeetingPorts): Promise<Outcome<CalendarReading>> => {
  const now = desk.clock.now().getTime();
  return reader.calendar(new Date(now - daysBack * day), new Date(now + daysAhead * day));
};

/** Arranges an agenda, until the meeting is over. */
const arrange = (ports: MeetingPorts, meeting: Meeting, change: (standing: Meeting) => MeetingWrite['agenda']): Promise<Outcome<Meeting>> =>
  changeMeeting(ports.meetings, meeting.key, standing =>
    standing.state === 'Planned' || standing.state === 'Agenda circulated'
      ? { write: { agenda: change(standing) } }
      : {
          stop: failure(
            'validation',
            'meeting',
            `The meeting is now “${standing.state}”, so its agenda stays as it is.`,
            'Read the meeting again.'
          )
        }
  );

/** Calendar and agenda on their ports. */
export function composeMeetings(ports: MeetingPagePorts): MeetingsUseCases {
  const { desk } = ports;
  const known = createKnownConfiguration(desk.configuration);
  /** Each meeting as last read. */
  const seen = new Map<string, SeenMeeting>();
  let listing: ReturnType<MeetingsUseCases['listCases']> | undefined;
  return {
    async open() {
      const read = await readCalendar(ports);
      if (!read.ok) return read;
      const { user, configuration, meetings, waiting } = read.value;
      known.know(configuration);
      for (const meeting of meetings) seen.set(meeting.key, meeting);
      const now = desk.clock.now();
      const unlisted = listings(read.value, now).map(({ referral, listing: where }) => ({
        referral: asSeenBy(desk.login, referral),
        why: where.kind === 'waits' ? where.why : `It is added to the agenda of ${where.meeting.marac} automatically.`
      }));
      return ok({ user, configuration, meetings, unlisted, listed: listedAt(waiting), serverNow: now });
    },
    listCases() {
      // A second press while it runs joins it.
      listing ??= readCalendar(ports)
        .then(async (read): ReturnType<MeetingsUseCases['listCases']> =>
          read.ok ? ok(await listCases(desk, read.value, desk.clock.now())) : read
        )
        .finally(() => {
          listing = undefined;
        });
      return listing;
    },
    plan: meeting => planMeeting(ports, meeting),
    async planSeries(first, frequency, count) {
      const configuration = await known.get();
      return configuration.ok ? planSeries(ports, first, frequency, count, configuration.value.staffedHours) : configuration;
    },
    change: (meeting, change) => alterMeeting(ports, meeting, change),
    cancel: (meeting, reason) => cancelMeeting(ports, meeting, reason),
    restore: meeting => restoreMeeting(ports, meeting),
    sendEntries: meeting => sendCalendarEntries(ports, meeting),
    async openMeeting(key) {
      const whole = await readMeeting(ports, key, seen.get(key));
      if (!whole.ok) return whole;
      seen.set(key, whole.value.meeting);
      known.know(whole.value.configuration);
      return ok(asOpened(whole.value, desk.login, desk.clock.now()));
    },
    earlier: keys => earlierCases(desk, known, keys),
    move: (meeting, shown, caseKey, to) =>
      arrange(ports, meeting, ({ agenda }) => {
        // Cases that somebody else has moved since stay moved.
        const base = agenda.order.length > 0 && agenda.order.join() !== meeting.agenda.order.join() ? agenda.order : shown;
        return { ...agenda, order: movedTo(base.includes(caseKey) ? base : shown, caseKey, to) };
      }),
    standardOrder: meeting => arrange(ports, meeting, ({ agenda }) => ({ ...agenda, order: [] })),
    setOtherBusiness: (meeting, points) =>
      arrange(ports, meeting, ({ agenda }) => {
        const seen = new Set(meeting.agenda.otherBusiness.map(({ key }) => key));
        const given = new Set(points.map(({ key }) => key));
        const addedElsewhere = agenda.otherBusiness.filter(({ key }) => !seen.has(key) && !given.has(key));
        return { ...agenda, otherBusiness: [...points.filter(({ text }) => text.trim() !== ''), ...addedElsewhere] };
      }),
    defer: (...asked) => deferCase(ports, ...asked),
    bringForward: (...asked) => bringForward(ports, ...asked),
    putOn: (...asked) => putOn(ports, ...asked),
    circulateAgenda: (meeting, view) => circulateAgenda(ports, meeting, view),
    previewAgenda: (meeting, view) => previewAgenda(ports, meeting, view),
    circulatedDocument: (meeting, file) => circulatedDocument(ports, meeting, file),
    give: createGiveExport(desk.events),
    chaseResearch: meeting => chaseResearch(ports, meeting),
    finishPending: () => finishUnfinished(desk, known),
    newKey: () => desk.identifiers.newKey(),
    now: () => desk.clock.now()
  };
}
