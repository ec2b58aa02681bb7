import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import type { Answers } from '../../../src/domain/form/answers';
import { formVersion } from '../../../src/domain/form/referralForm';
import type { CasePerson, ReferralRecord, ReferralSummary } from '../../../src/domain/referral/referral';
import type { Evidence } from '../../../src/domain/case/evidence';
import type { CurrentUser, IntakeSummary } from '../../../src/services/shared/ports';
import type { DeskOpening } from '../../../src/services/desk/useCases';

/** Monday 6 April 2026 is Easter Monday; the week after has no holiday. */
export const wednesdayNoon = new Date('2026-04-15T11:00:00Z');

export const configuration = defaultConfiguration;

export const birmingham: CurrentUser = {
  login: 'coordinator.birmingham@wmp.example',
  name: 'Example, Birmingham',
  email: 'coordinator.birmingham@wmp.example',
  groups: ['MARAC Team']
};

let made = 0;

/** A case received on Wednesday 15 April 2026 at 10am, awaiting review. */
export const aCase = (changes: Partial<ReferralSummary> = {}): ReferralSummary => {
  made += 1;
  return {
    id: made,
    etag: '"1"',
    key: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    reference: `M-TEST-${String(made).padStart(4, '0')}-X`,
    status: 'Awaiting review',
    owningMarac: 'Birmingham East',
    receivedByMarac: 'Birmingham East',
    channel: 'Online form',
    receivedAt: new Date('2026-04-15T09:00:00Z'),
    evidence: {},
    victimName: 'Testcase, Ada',
    criteria: ['Visible high risk'],
    dashScore: 16,
    restricted: false,
    pending: '',
    problems: [],
    ...changes
  };
};

export const done = (at: string, by = 'Example, Birmingham'): Evidence => ({ at: new Date(at), by });

export const aPerson = (changes: Partial<CasePerson> = {}): CasePerson => ({
  key: `person-${changes.role ?? 'Victim'}`,
  role: 'Victim',
  familyName: 'Testcase',
  givenNames: 'Ada',
  aliases: [],
  telephones: [],
  address: '1 Sample Street',
  postcode: 'B8 1AA',
  addressIsConfidential: false,
  ...changes
});

export const aRecord = (summary: ReferralSummary, answers: Answers = {}, people: readonly CasePerson[] = [aPerson()]): ReferralRecord => ({
  ...summary,
  answers,
  formVersion,
  people,
  files: []
});

export const anIntake = (reference: string, id = 1): IntakeSummary => ({
  site: 'case',
  id,
  etag: '"1"',
  key: `intake-${id}`,
  status: 'Submitted',
  reference,
  marac: 'Birmingham East',
  authorName: 'Example, Officer',
  authorLogin: 'officer@wmp.example',
  modifiedAt: wednesdayNoon,
  submittedAt: wednesdayNoon,
  problems: []
});

export const anOpening = (changes: Partial<DeskOpening> = {}): DeskOpening => ({
  user: birmingham,
  configuration,
  queue: [],
  queueHasMore: false,
  transfers: [],
  waiting: [],
  recording: [],
  mailToSend: [],
  serverNow: wednesdayNoon,
  ...changes
});
