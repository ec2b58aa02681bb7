import { dayOf } from '../../src/domain/kernel/calendarDay';
import { defaultMaracs } from '../../src/domain/setUp/defaultConfiguration';
import type { Attendance, Meeting } from '../../src/domain/meetings/meeting';
import { composeMeetings } from '../../src/services/meetings/composeMeetings';
import { composeMinutes } from '../../src/services/meetings/minutes/composeMinutes';
import { composePartnerMeetings } from '../../src/services/partners/composePartnerMeetings';
import type { MeetingStore } from '../../src/services/meetings/meetingPorts';
import type { MeetingsUseCases, PlannedMeeting } from '../../src/services/meetings/meetingsUseCases';
import type { MinutesUseCases, MinutingOpening } from '../../src/services/meetings/minutes/minutesUseCases';
import type { PartnerMeetingUseCases } from '../../src/services/partners/partnerMeetingUseCases';
import { createMeetingPorts } from '../../src/sharepoint/pages/createMeetingPorts';
import { createMinutesPorts } from '../../src/sharepoint/pages/createMeetingPorts';
import { createPartnerHomePorts } from '../../src/sharepoint/stores/partners/partnerStore';
import { people } from '../people';
import { coordinatorLogin } from './demoPeople';
import type { LoadOptions } from './load';
import { agendaIsOut, meetingPlans } from './meetingPlans';
import { minutesOf } from './minuted';
import { pageAs, worked } from './playing';
import { randomOf } from './random';

const minute = 60_000;

interface Desk {
  readonly store: MeetingStore;
  readonly meetings: MeetingsUseCases;
  readonly minutes: MinutesUseCases;
}

/** Plays meetings through the suite's own use cases, at the times at which they were: what it leaves is what the suite leaves. */
class Players {
  public constructor(private readonly options: LoadOptions) {}

  public desk(login: string, moment?: Date): Desk {
    const { client, context } = pageAs(this.options, login, moment);
    const ports = createMeetingPorts(client('case'), client('partner'), context);
    const meetings = composeMeetings(ports);
    return {
      store: ports.meetings,
      meetings,
      minutes: composeMinutes(createMinutesPorts(client('case'), client('partner'), context), meetings)
    };
  }

  public guest(login: string): PartnerMeetingUseCases {
    const { client, context } = pageAs(this.options, login);
    return composePartnerMeetings(createPartnerHomePorts(client('partner'), context));
  }
}

function attendanceAt(meeting: PlannedMeeting): readonly Attendance[] {
  const random = randomOf(`attendance ${meeting.key}`);
  const row = (kind: Attendance['kind'], agency: string): Attendance => ({
    key: random.guid(),
    kind,
    agency,
    name: `Sample, ${agency}`,
    ...(kind === 'Present' && { confidentiality: { at: meeting.startsAt, by: '' } })
  });
  return [
    ...['Police', 'IDVA service', 'Housing', 'Health', 'Children’s Social Care'].map(agency => row('Present', agency)),
    row('Apologies', 'Probation')
  ];
}

/** The minutes of a meeting as its last page left them: what is saved already is saved again as it is. */
async function minuted(
  minutes: MinutesUseCases,
  { meeting, cases, agencies, defaultDue, minutes: standing }: MinutingOpening
): Promise<Meeting> {
  for (const { referral } of cases) {
    const wanted = minutesOf(referral.key, referral.status === 'Actions open', agencies, dayOf(meeting.startsAt), defaultDue);
    worked(await minutes.save(meeting, standing[referral.key], wanted));
  }
  const attended = worked(await minutes.saveAttendance(meeting, meeting.attendance, attendanceAt(meeting)));
  return worked(await minutes.approve(attended));
}

/** A meeting heard, minuted, approved and sent out, unless it is already. Answers whether anything was done. */
async function playPast(players: Players, meeting: PlannedMeeting): Promise<boolean> {
  const login = coordinatorLogin(meeting.marac);
  const standing = worked(await players.desk(login).store.createOnce(meeting));
  if (standing.state === 'Minutes circulated') return false;
  const { minutes } = players.desk(login, new Date(meeting.startsAt.getTime() + meeting.lengthMinutes * minute));
  const opened = worked(await minutes.openMinutes(meeting.key));
  const approved = opened.meeting.agenda.approved ? opened.meeting : await minuted(minutes, opened);
  worked(await minutes.circulateMinutes(approved));
  return true;
}

async function playComing(players: Players, meeting: PlannedMeeting, isOut: boolean): Promise<boolean> {
  const { store, meetings } = players.desk(coordinatorLogin(meeting.marac));
  const standing = worked(await store.createOnce(meeting));
  if (!isOut || standing.agenda.circulated.length > 0) return false;
  const { meeting: opened } = worked(await meetings.openMeeting(meeting.key));
  worked(await meetings.circulateAgenda(opened, 'Whole'));
  return true;
}

/** One representative after another reports on an action or two. What they report waits for the tracker. */
async function playReports(players: Players): Promise<void> {
  for (const { login, isGuest } of people) {
    if (!isGuest) continue;
    const guest = players.guest(login);
    const { actions, returns } = worked(await guest.open());
    const owed = actions.filter(({ status }) => status === 'Open');
    if (returns.length > 0 || owed.length < 2) continue;
    const random = randomOf(`reports ${login}`);
    const [done, notPossible] = owed;
    worked(
      await guest.reportAction({
        key: random.guid(),
        action: done,
        status: 'Done',
        outcome: 'Done, and she was told in person.',
        evidence: 'Visit recorded, reference 0042.'
      })
    );
    worked(
      await guest.reportAction({
        key: random.guid(),
        action: notPossible,
        status: 'Not possible: circumstances changed',
        outcome: 'She has moved out of the property.',
        evidence: ''
      })
    );
  }
}

/**
 * The meetings of these MARACs: two past ones with minutes and actions, the next one with its agenda where that is out, and two more planned.
 * Meetings that are there stay as they are. Answers with how many were played.
 */
export async function playMeetings(
  options: LoadOptions,
  maracs: readonly string[] = defaultMaracs.map(({ name }) => name)
): Promise<number> {
  const players = new Players(options);
  const plans = meetingPlans(options.today).filter(({ marac }) => maracs.includes(marac));
  let played = 0;
  // What an earlier start committed and did not finish.
  if (plans.length > 0) worked(await players.desk(coordinatorLogin(plans[0].marac)).meetings.finishPending());
  for (const [at, { marac, past, coming }] of plans.entries()) {
    if (options.signal?.aborted) return played;
    options.tell?.('Meetings', at, plans.length);
    for (const meeting of coming) worked(await players.desk(coordinatorLogin(marac)).store.createOnce(meeting));
    for (const meeting of past) played += Number(await playPast(players, meeting));
    for (const meeting of coming) played += Number(await playComing(players, meeting, agendaIsOut(meeting, options.today)));
  }
  await playReports(players);
  options.tell?.('Meetings', plans.length, plans.length);
  return played;
}
