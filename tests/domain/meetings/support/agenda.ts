import { secretsOf } from '../../../../src/domain/secrets/secrets';
import type { Meeting } from '../../../../src/domain/meetings/meeting';
import type { AgendaSource, SafeSource } from '../../../../src/domain/meetings/agendaDocument';
import type { CasePerson, ReferralSummary } from '../../../../src/domain/referral/referral';

/** The Coventry meeting of Wednesday 8 July 2026, 10am. */
export const meetingWith = (changes: Partial<Meeting> = {}): Meeting => ({
  id: 1,
  etag: '"1"',
  key: 'july',
  marac: 'Coventry',
  startsAt: new Date('2026-07-08T09:00:00Z'),
  kind: 'Regular',
  mode: 'Teams',
  state: 'Planned',
  chair: 'Example, Chair',
  place: 'Teams',
  lengthMinutes: 60,
  minutesPerCase: 15,
  cutOffAt: new Date('2026-06-26T16:00:00Z'),
  researchDueAt: new Date('2026-07-06T16:00:00Z'),
  agenda: { order: [], otherBusiness: [], circulated: [], minutesCirculated: [] },
  attendance: [],
  pending: '',
  problems: [],
  ...changes
});

export const referralWith = (key: string, changes: Partial<ReferralSummary> = {}): ReferralSummary => ({
  id: 1,
  etag: '"1"',
  key,
  reference: `WM-${key}`,
  status: 'Listed',
  owningMarac: 'Coventry',
  receivedByMarac: 'Coventry',
  channel: 'Online form',
  receivedAt: new Date('2026-06-15T09:00:00Z'),
  evidence: {},
  victimName: 'Testcase, Anya',
  criteria: ['Visible high risk'],
  restricted: false,
  pending: '',
  problems: [],
  ...changes
});

export const personWith = (changes: Partial<CasePerson> = {}): CasePerson => ({
  key: 'victim',
  role: 'Victim',
  familyName: 'Testcase',
  givenNames: 'Anya',
  aliases: [],
  telephones: [],
  address: '',
  postcode: '',
  addressIsConfidential: false,
  ...changes
});

export const sourceWith = (key: string, changes: Partial<AgendaSource> = {}): SafeSource => {
  const source: AgendaSource = {
    referral: referralWith(key),
    people: [personWith()],
    answers: {},
    hasChildren: false,
    marks: [],
    withheldFrom: [],
    inNoCopy: false,
    ...changes
  };
  return { ...source, secrets: secretsOf(source) };
};
