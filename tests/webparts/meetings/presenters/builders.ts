import { defaultConfiguration } from '../../../../src/domain/setUp/defaultConfiguration';
import type { Meeting } from '../../../../src/domain/meetings/meeting';
import { researchAnswers } from '../../../../src/domain/meetings/research';
import type { ResearchReturn } from '../../../../src/domain/meetings/research';
import type { ReferralSummary } from '../../../../src/domain/referral/referral';
import type { AgencyReturn } from '../../../../src/services/shared/messagePorts';
import type { AgendaCase, MeetingsOpening, OpenMeeting } from '../../../../src/services/meetings/meetingsUseCases';

export const now = new Date('2026-06-15T09:00:00Z');

export const meeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: 1,
  etag: '"1"',
  key: 'm',
  marac: 'Coventry',
  startsAt: new Date('2026-07-08T09:00:00Z'),
  kind: 'Regular',
  mode: 'Teams',
  state: 'Planned',
  chair: '',
  place: '',
  lengthMinutes: 180,
  minutesPerCase: 15,
  cutOffAt: new Date('2026-06-26T16:00:00Z'),
  researchDueAt: new Date('2026-07-06T16:00:00Z'),
  agenda: { order: [], otherBusiness: [], circulated: [], minutesCirculated: [] },
  attendance: [],
  pending: '',
  problems: [],
  ...changes
});

export const circulated = (changes: Partial<Meeting> = {}): Meeting =>
  meeting({
    state: 'Agenda circulated',
    agenda: {
      order: [],
      otherBusiness: [],
      circulated: [{ version: 1, at: new Date('2026-06-26T16:30:00Z'), by: 'Senior, Example' }],
      minutesCirculated: []
    },
    ...changes
  });

export const referral = (changes: Partial<ReferralSummary> = {}): ReferralSummary => ({
  id: 1,
  etag: '"1"',
  key: 'c1',
  reference: 'M-AAAA-AAAA-A',
  status: 'Listed',
  owningMarac: 'Coventry',
  receivedByMarac: 'Coventry',
  channel: 'Online form',
  receivedAt: new Date('2026-06-01T09:00:00Z'),
  evidence: {},
  victimName: 'Anya Testcase',
  criteria: ['Professional judgement'],
  restricted: false,
  pending: '',
  problems: [],
  ...changes
});

export const agendaCase = (changes: Partial<ReferralSummary> = {}, more: Partial<AgendaCase> = {}): AgendaCase => ({
  referral: referral(changes),
  people: [],
  answers: {},
  hasChildren: false,
  marks: [],
  withheldFrom: [],
  research: [],
  ...more
});

export const openMeeting = (changes: Partial<OpenMeeting> = {}): OpenMeeting => ({
  meeting: meeting(),
  cases: [],
  openActions: [],
  told: [],
  expiredFlags: [],
  agencies: ['Housing', 'Health', 'Police'],
  withoutAddress: [],
  documents: [],
  recording: [],
  serverNow: now,
  ...changes
});

export const opening = (changes: Partial<MeetingsOpening> = {}): MeetingsOpening =>
  ({
    meetings: [],
    listed: {},
    unlisted: [],
    configuration: defaultConfiguration,
    serverNow: now,
    ...changes
  }) as unknown as MeetingsOpening;

/** What an agency returned about a case of the meeting "m". */
export const research = (agency: string, given: Partial<ResearchReturn> = {}, id = 1, caseKey = 'c1'): AgencyReturn => ({
  id,
  key: `r${id}`,
  caseKey,
  aboutKey: 'm',
  marac: 'Coventry',
  agency,
  kind: 'Research',
  summary: '',
  answers: researchAnswers({
    people: [{ role: 'Victim', name: 'Anya Testcase', known: 'Known', facts: 'A tenant.', opinion: 'Afraid.' }],
    risksToStaff: '',
    withheld: '',
    withheldReason: '',
    ...given
  }),
  at: new Date('2026-07-02T09:00:00Z'),
  by: `${agency}, Example`,
  problems: []
});
