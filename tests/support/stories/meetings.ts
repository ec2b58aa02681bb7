import type { SharePointEngine } from '../../../local/engine';
import type { Answers } from '../../../src/domain/form/answers';
import type { Meeting } from '../../../src/domain/meetings/meeting';
import { composeMeetings } from '../../../src/services/meetings/composeMeetings';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { MeetingsUseCases, PlannedMeeting } from '../../../src/services/meetings/meetingsUseCases';
import { stillClock } from '../run/stillClock';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { createMeetingPorts } from '../../../src/sharepoint/pages/createMeetingPorts';
import { clientOf, transportTo } from '../sites/caseSite';
import { coventryAnswers, oneCase, openReview, rationale, senior, written } from './reviewing';
import { good } from './referring';

/** Calendar and agenda, opened afresh by somebody. */
export function openMeetings(
  engine: SharePointEngine,
  { login = senior, transport }: { readonly login?: string; readonly transport?: Transport } = {}
): MeetingsUseCases {
  const clock = stillClock();
  const send = transport ?? transportTo(engine, login);
  return composeMeetings(
    createMeetingPorts(clientOf(send, 'case', clock), clientOf(send, 'partner', clock), { login, clock, identifiers: createIdentifiers() })
  );
}

/** The Coventry meeting of Wednesday 8 July 2026, 10am; the cut-off is 26 June. */
export const planned = (changes: Partial<PlannedMeeting> = {}): PlannedMeeting => ({
  key: 'meeting-july',
  marac: 'Coventry',
  startsAt: new Date('2026-07-08T09:00:00Z'),
  kind: 'Regular',
  mode: 'Teams',
  chair: 'Example, Chair',
  place: 'Teams',
  lengthMinutes: 300,
  minutesPerCase: 15,
  cutOffAt: new Date('2026-06-26T16:00:00Z'),
  researchDueAt: new Date('2026-07-06T16:00:00Z'),
  ...changes
});

/** One accepted case. */
export async function acceptedCase(
  engine: SharePointEngine,
  answers: Answers = coventryAnswers(),
  more: { readonly previousCaseKey?: string } = {}
): Promise<string> {
  const caseKey = await oneCase(engine, answers);
  written(
    await openReview(engine, { login: senior }).accept({
      caseKey,
      decisionKey: `${caseKey}-accepted`,
      criterion: more.previousCaseKey ? 'Repeat' : 'Professional judgement',
      rationale,
      ...more
    })
  );
  return caseKey;
}

/** A meeting with these accepted cases on its agenda. */
export async function listedMeeting(
  engine: SharePointEngine,
  count: number,
  meeting = planned(),
  answers: (place: number) => Answers = coventryAnswers
): Promise<{ readonly meeting: Meeting; readonly caseKeys: readonly string[] }> {
  const caseKeys: string[] = [];
  for (let place = 0; place < count; place++) caseKeys.push(await acceptedCase(engine, answers(place)));
  const meetings = openMeetings(engine);
  const made = good(await meetings.plan(meeting));
  good(await meetings.listCases());
  return { meeting: made, caseKeys };
}
