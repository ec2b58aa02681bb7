import { agenciesOf, reachOf } from '../../domain/case/contacts';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import { asSeenBy, isHiddenFrom } from '../../domain/case/barriers';
import { leavingRecipients } from '../../domain/transfer/leavingRecipients';
import { hasReadableExclusions } from '../../domain/case/notices';
import { chose } from '../../domain/form/vocabulary';
import type { AgendaSource } from '../../domain/meetings/agendaDocument';
import { toldAttendance } from '../../domain/meetings/attendanceAnswer';
import type { CirculatedAction } from '../../domain/meetings/circulated';
import type { Meeting } from '../../domain/meetings/meeting';
import { agendaOrder } from '../../domain/meetings/standardOrder';
import type { ReferralRecord } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { noSuchMeeting } from './changeMeeting';
import type { MeetingAtPartners, MeetingPorts, MeetingReading } from './meetingPorts';
import type { AgendaCase, ExpiredFlag, OpenMeeting } from './meetingsUseCases';
import { hasReadableAnswers } from '../shared/ports';

/** All that both sites hold of one meeting, with nothing hidden; copies are made from it. */
export interface WholeMeeting extends MeetingReading, MeetingAtPartners {
  readonly meeting: Meeting;
}

/** What must be known of a meeting before everything about it can be read in one go. */
export type SeenMeeting = Pick<Meeting, 'marac' | 'startsAt'>;

/** Flags that end after the meeting are not read: a busy year has more than a list returns at once. */
const endOfFlags = ({ startsAt }: SeenMeeting, now: Date): Date =>
  Number.isNaN(startsAt.getTime()) ? now : new Date(startsAt.getTime() + 1000);

/** Everything about one meeting: one request to each site at the same time, after its row if that is not known yet. */
export async function readMeeting(ports: MeetingPorts, key: string, seen?: SeenMeeting): Promise<Outcome<WholeMeeting>> {
  const { desk, reader, meetings } = ports;
  if (!seen) {
    const standing = await meetings.byKey(key);
    if (!standing.ok) return standing;
    return standing.value ? readMeeting(ports, key, standing.value) : noSuchMeeting;
  }
  const [read, shared] = await Promise.all([
    reader.meeting(key, { marac: seen.marac, before: endOfFlags(seen, desk.clock.now()) }),
    reader.atPartners(key, seen.marac)
  ]);
  if (!read.ok) return read;
  const { meeting } = read.value;
  if (!meeting) return noSuchMeeting;
  return shared.ok ? ok({ ...read.value, meeting, ...shared.value }) : shared;
}

function marksOf(record: ReferralRecord, onLog: ReadonlySet<string>): readonly string[] {
  const isRepeat = record.previousCaseKey !== undefined || record.criteria.includes('Repeat');
  const hasMoved = record.receivedByMarac !== '' && record.receivedByMarac !== record.owningMarac;
  return [
    ...(isRepeat ? ['Repeat'] : []),
    ...(hasMoved ? [`Transferred from ${record.receivedByMarac}`] : []),
    ...(onLog.has(record.key) ? ['Complex'] : []),
    ...(record.restricted ? ['Restricted'] : []),
    ...(record.changedSince ? ['Changed after sending'] : [])
  ];
}

/** What a copy needs to know of a case. */
function agendaSource(
  record: ReferralRecord,
  { configuration, meeting, onLog }: Pick<WholeMeeting, 'configuration' | 'meeting' | 'onLog'>
): AgendaSource {
  const { notTold } = leavingRecipients(configuration, meeting.marac, record.mustNotReceive ?? [], record.answers);
  return {
    referral: record,
    people: record.people,
    answers: record.answers,
    hasChildren: record.people.some(({ role }) => role === 'Child') || chose(record.answers, 'childrenInHousehold', 'Yes'),
    marks: marksOf(record, onLog),
    withheldFrom: notTold.map(({ agency }) => agency),
    inNoCopy: record.restricted || !hasReadableExclusions(record) || !hasReadableAnswers(record)
  };
}

/** The cases in the order of the agenda. */
export function orderedSources(whole: WholeMeeting): readonly AgendaSource[] {
  const sources = whole.cases.map(record => agendaSource(record, whole));
  const order = agendaOrder(
    sources.map(({ referral, hasChildren }) => ({ key: referral.key, hasChildren, receivedAt: referral.receivedAt })),
    whole.meeting.agenda.order
  );
  const known = new Map(sources.map(source => [source.referral.key, source]));
  return order.map(key => known.get(key)).filter((source): source is AgendaSource => source !== undefined);
}

/** An open action as shown on an agenda. */
export const circulatedAction = ({ reference, agency, action, due, status }: TrackedAction): CirculatedAction => ({
  reference,
  agency,
  action,
  ...(due && { due }),
  status
});

/** Open actions that were minuted before this meeting. */
export const openBefore = ({ meeting, openActions }: Pick<WholeMeeting, 'meeting' | 'openActions'>): readonly TrackedAction[] =>
  openActions.filter(({ meetingKey, status }) => status === 'Open' && meetingKey !== meeting.key);

/** Cases of this MARAC whose flags end by the day of the meeting. */
export const expiredFlags = ({ meeting, expired }: Pick<WholeMeeting, 'meeting' | 'expired'>): MeetingReading['expired'] =>
  expired.filter(
    ({ owningMarac, flagsUntil }) =>
      owningMarac === meeting.marac && flagsUntil !== undefined && flagsUntil.getTime() <= meeting.startsAt.getTime()
  );

/** A meeting as this person may see it: for a case hidden by a conflict, only its state and not whom it is about. */
export function asOpened(whole: WholeMeeting, login: string, serverNow: Date): OpenMeeting {
  const { meeting, configuration, research, attendance, documents, recording } = whole;
  const cases = orderedSources(whole).map(({ referral, people, answers, hasChildren, marks, withheldFrom }): AgendaCase => {
    const isHidden = isHiddenFrom(referral, login);
    return {
      referral: asSeenBy(login, referral),
      people: isHidden ? [] : people,
      answers: isHidden ? {} : answers,
      hasChildren,
      marks,
      withheldFrom: isHidden ? [] : withheldFrom,
      research: isHidden ? [] : research.filter(({ caseKey }) => caseKey === referral.key)
    };
  });
  return {
    meeting,
    cases,
    openActions: openBefore(whole).map(circulatedAction),
    expiredFlags: expiredFlags(whole).map((referral): ExpiredFlag => {
      const { key, reference, victimName, receivedAt } = asSeenBy(login, referral);
      return { caseKey: key, reference, victimName, receivedAt };
    }),
    agencies: agenciesOf(meeting.marac, configuration),
    withoutAddress: reachOf(agenciesOf(meeting.marac, configuration), meeting.marac, configuration).without,
    told: toldAttendance(attendance, meeting.key),
    documents,
    recording: recording.filter(({ meetingKey }) => meetingKey === meeting.key).map(({ reference }) => reference),
    serverNow
  };
}
