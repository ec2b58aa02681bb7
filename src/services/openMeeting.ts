import type { TrackedAction } from '../domain/actions/trackedAction';
import type { Outcome } from '../domain/appError';
import { asSeenBy, isHiddenFrom } from '../domain/desk/barriers';
import { leavingRecipients } from '../domain/desk/leavingRecipients';
import { hasReadableExclusions } from '../domain/desk/notices';
import { textOf } from '../domain/form/conditions';
import type { Configuration } from '../domain/configuration';
import type { AgendaSource } from '../domain/meetings/agendaDocument';
import { toldAttendance } from '../domain/meetings/attendanceAnswer';
import type { CirculatedAction } from '../domain/meetings/circulated';
import type { Meeting } from '../domain/meetings/meeting';
import { agendaOrder } from '../domain/meetings/standardOrder';
import type { ReferralRecord } from '../domain/referral/referral';
import { ok } from '../domain/result';
import { noSuchMeeting } from './changeMeeting';
import type { MeetingAtPartners, MeetingPorts, MeetingReading } from './meetingPorts';
import type { AgendaCase, ExpiredFlag, OpenMeeting } from './meetingsUseCases';
import { hasReadableAnswers } from './ports';

/** How far ahead flags are looked for: the meetings that are planned and open lie within. Days. */
const flagsAhead = 120;

/** What both sites hold of one meeting, with nothing hidden from anybody: what copies are made from. */
export interface WholeMeeting extends MeetingReading, MeetingAtPartners {
  readonly meeting: Meeting;
}

/** Everything about one meeting: one request to each site. `marac`, where it is known, lets both go at once. */
export async function readMeeting({ desk, reader }: MeetingPorts, key: string, marac?: string): Promise<Outcome<WholeMeeting>> {
  const horizon = new Date(desk.clock.now().getTime() + flagsAhead * 86_400_000);
  const partners = marac === undefined ? undefined : reader.atPartners(key, marac);
  const [read, early] = await Promise.all([reader.meeting(key, horizon), partners]);
  if (!read.ok) return read;
  const { meeting } = read.value;
  if (!meeting) return noSuchMeeting;
  const shared = early ?? (await reader.atPartners(key, meeting.marac));
  return shared.ok ? ok({ ...read.value, meeting, ...shared.value }) : shared;
}

/** Agencies that sit on a MARAC. */
export const agenciesOf = (marac: string, { agencies }: Pick<Configuration, 'agencies'>): readonly string[] =>
  agencies.filter(({ maracs }) => maracs.includes(marac)).map(({ name }) => name);

function marksOf(record: ReferralRecord, onLog: ReadonlySet<string>): readonly string[] {
  const isRepeat = record.previousCaseKey !== undefined || record.criteria.includes('Repeat');
  const hasMoved = record.receivedByMarac !== '' && record.receivedByMarac !== record.owningMarac;
  return [
    ...(isRepeat ? ['Repeat'] : []),
    ...(hasMoved ? [`Transferred from ${record.receivedByMarac}`] : []),
    ...(onLog.has(record.key) ? ['Complex'] : []),
    ...(record.restricted ? ['Restricted'] : [])
  ];
}

/** What a copy needs to know of a case. */
export function agendaSource(record: ReferralRecord, { configuration, meeting, onLog }: Pick<WholeMeeting, 'configuration' | 'meeting' | 'onLog'>): AgendaSource {
  const { notTold } = leavingRecipients(configuration, meeting.marac, record.mustNotReceive ?? [], record.answers);
  return {
    referral: record,
    people: record.people,
    answers: record.answers,
    hasChildren: record.people.some(({ role }) => role === 'Child') || textOf(record.answers.childrenInHousehold) === 'Yes',
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

/** An open action as an agenda gives it. */
export const circulatedAction = ({ reference, agency, action, due, status }: TrackedAction): CirculatedAction => ({ reference, agency, action, ...(due && { due }), status });

/** Actions that were minuted before this meeting and are owed still. */
export const openBefore = ({ meeting, openActions }: Pick<WholeMeeting, 'meeting' | 'openActions'>): readonly TrackedAction[] =>
  openActions.filter(({ meetingKey, status }) => status === 'Open' && meetingKey !== meeting.key);

/** Cases of this MARAC whose flags end by the day of the meeting. */
export const expiredFlags = ({ meeting, expired }: Pick<WholeMeeting, 'meeting' | 'expired'>): MeetingReading['expired'] =>
  expired.filter(({ owningMarac, flagsUntil }) => owningMarac === meeting.marac && flagsUntil !== undefined && flagsUntil.getTime() <= meeting.startsAt.getTime());

/** A meeting as the person at the screen may see it: of a case that a conflict keeps from them, where it stands and nothing of whom it is about. */
export function asOpened(whole: WholeMeeting, login: string, serverNow: Date): OpenMeeting {
  const { meeting, configuration, research, attendance, documents } = whole;
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
    told: toldAttendance(attendance, meeting.key),
    documents,
    serverNow
  };
}
