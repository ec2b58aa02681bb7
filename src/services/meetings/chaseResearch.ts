import type { Outcome } from '../../domain/kernel/appError';
import { dayOf } from '../../domain/kernel/calendarDay';
import type { AgendaSource } from '../../domain/meetings/agendaDocument';
import type { Meeting } from '../../domain/meetings/meeting';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import { meetingDay } from './listCases';
import type { MeetingPorts } from './meetingPorts';
import type { ResearchReminded } from './meetingsUseCases';
import type { AgencyReturn } from '../shared/messagePorts';
import { orderedSources, readMeeting } from './openMeeting';
import { agenciesOf } from '../../domain/case/contacts';
import { tellAgencies } from '../shared/tellAgencies';
import { places } from '../../domain/setUp/pages';

/** Agencies that owe research about at least one case that they may know of. */
const lateAgencies = (agencies: readonly string[], cases: readonly AgendaSource[], research: readonly AgencyReturn[]): readonly string[] =>
  agencies.filter(agency =>
    cases.some(
      ({ referral, withheldFrom, inNoCopy }) =>
        !inNoCopy &&
        !withheldFrom.includes(agency) &&
        !research.some(answer => answer.agency === agency && answer.caseKey === referral.key && answer.problems.length === 0)
    )
  );

/** Reminds agencies whose research is late, each once a day. Messages name no case. */
export async function chaseResearch(ports: MeetingPorts, meeting: Meeting): Promise<Outcome<ResearchReminded>> {
  const whole = await readMeeting(ports, meeting.key, meeting);
  if (!whole.ok) return whole;
  // That answer has set the server's time.
  const now = ports.desk.clock.now();
  const standing = whole.value.meeting;
  if (standing.agenda.circulated.length === 0)
    return failure(
      'validation',
      'research',
      'The agenda has not been circulated yet, so no research is owed.',
      'Circulate the agenda first.'
    );
  if (standing.researchDueAt.getTime() > now.getTime()) {
    return failure(
      'validation',
      'research',
      `Research is due on ${meetingDay({ startsAt: standing.researchDueAt })}: nobody is late yet.`,
      'Come back after that.'
    );
  }
  const late = lateAgencies(agenciesOf(standing.marac, whole.value.configuration), orderedSources(whole.value), whole.value.research);
  const told = await tellAgencies(ports.desk.outbox, whole.value.configuration, standing.marac, late, {
    key: `${standing.key}:research:${dayOf(now)}`,
    kind: 'Research reminder',
    subject: `Research for the ${standing.marac} MARAC of ${meetingDay(standing)} is late`,
    place: places.agencyMeeting(standing.key),
    text: () =>
      `Research for the ${standing.marac} MARAC of ${meetingDay(standing)} has not come from your agency for every case. Return it on the MARAC partner site; nothing known is an answer too.`
  });
  return told.ok ? ok({ reminded: told.value.told, notReminded: told.value.notTold }) : told;
}
