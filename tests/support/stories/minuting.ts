import { caseFollowUps } from '../../../src/services/desk/caseFollowUps';
import type { SharePointEngine } from '../../../local/engine';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { Answers } from '../../../src/domain/form/answers';
import { emptyMinutes } from '../../../src/domain/meetings/minutes';
import type { CaseMinutes, MinuteLine, StoredCaseMinutes } from '../../../src/domain/meetings/minutes';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { MinutesPorts } from '../../../src/services/meetings/minutes/minutesPorts';
import type { PlannedMeeting } from '../../../src/services/meetings/meetingsUseCases';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { stillClock } from '../run/stillClock';
import { createMinutesPorts } from '../../../src/sharepoint/pages/createMeetingPorts';
import { clientOf, coordinator, rowsOf, transportTo } from '../sites/caseSite';
import type { CaseSites, StoredRow } from '../sites/caseSite';
import { good } from './referring';
import { coventryAnswers, oneCase } from './reviewing';

export const chair = 'chair@wmp.example';
export const meetingKey = '11111111-2222-4333-8444-555555555555';
/** An hour into the meeting. */
export const duringMeeting = new Date('2026-06-16T10:00:00Z');

export const planned: PlannedMeeting = {
  key: meetingKey,
  marac: 'Coventry',
  startsAt: new Date('2026-06-16T09:00:00Z'),
  kind: 'Regular',
  mode: 'In person',
  chair: 'Example, Chair',
  place: 'Room 1',
  lengthMinutes: 180,
  minutesPerCase: 15,
  cutOffAt: new Date('2026-06-09T16:00:00Z'),
  researchDueAt: new Date('2026-06-15T16:00:00Z')
};

/** The ports of the minutes, on a page opened afresh by somebody. */
export function portsOf(engine: SharePointEngine, login = coordinator, transport: Transport = transportTo(engine, login)): MinutesPorts {
  const clock = stillClock();
  const stores = createMinutesPorts(clientOf(transport, 'case', clock), clientOf(transport, 'partner', clock), {
    login,
    clock,
    identifiers: createIdentifiers()
  });
  return { ...stores, followUps: caseFollowUps };
}

/** A case on the agenda of a meeting that has begun. */
export interface Listed {
  readonly copy: () => SharePointEngine;
  readonly caseKeys: readonly string[];
}

/** So many cases of Coventry, listed at one meeting; their keys. */
export async function listedOn(engine: SharePointEngine, ...answers: readonly Answers[]): Promise<readonly string[]> {
  const ports = portsOf(engine);
  good(await ports.meetings.createOnce(planned));
  const caseKeys: string[] = [];
  for (const one of answers.length > 0 ? answers : [coventryAnswers()]) {
    const key = await oneCase(engine, one);
    const standing = good(await ports.referrals.byKey(key));
    if (!standing) throw new Error('The case was not taken in.');
    good(await ports.referrals.change(standing, { status: 'Listed', onAgenda: { meetingKey, startsAt: planned.startsAt } }));
    caseKeys.push(key);
  }
  return caseKeys;
}

/** The same, an hour into the meeting. */
export async function listed(sites: CaseSites, ...answers: readonly Answers[]): Promise<Listed> {
  const engine = sites.fresh(() => duringMeeting);
  const caseKeys = await listedOn(engine, ...answers);
  return { copy: sites.freeze(engine), caseKeys };
}

export const due = '2026-06-29' as CalendarDay;
export const said = (key: string, text: string, rank = 1): MinuteLine => ({ key, section: 'Information shared', rank, text });
export const asks = (key: string, text: string, agency = 'Housing', rank = 1): MinuteLine => ({
  key,
  section: 'Actions',
  rank,
  text,
  action: { agency, owner: '', due }
});
export const minutesOf = (...lines: readonly MinuteLine[]): CaseMinutes => ({ outcome: 'Not yet heard', lines });
export const heard = (...lines: readonly MinuteLine[]): CaseMinutes => ({ outcome: 'Heard', lines });
export const nothingYet = (caseKey: string): StoredCaseMinutes => emptyMinutes(meetingKey, caseKey);

export const actionRows = (engine: SharePointEngine): Promise<readonly StoredRow[]> => rowsOf(engine, 'Actions', 'partner');
export const minutesRows = (engine: SharePointEngine): Promise<readonly StoredRow[]> => rowsOf(engine, 'Minutes');

/** What is open in the tracker, as "agency: what". */
export const openActions = async (engine: SharePointEngine): Promise<readonly string[]> =>
  (await actionRows(engine))
    .filter(({ Status }) => Status === 'Open')
    .map(({ Agency, Action }) => `${String(Agency)}: ${String(Action)}`)
    .sort();

/** The lines stored of one case. */
export async function storedLines(engine: SharePointEngine): Promise<readonly MinuteLine[]> {
  const [row, ...others] = await minutesRows(engine);
  expect(others).toEqual([]);
  const text = [1, 2, 3, 4, 5, 6].map(part => String(row[`Lines${part}`] ?? '')).join('');
  return (JSON.parse(text) as { lines: MinuteLine[] }).lines;
}
