import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { safeDetails } from '../../../src/domain/transfer/transferDetails';
import type { Transfer } from '../../../src/domain/transfer/transfer';
import type { CasePerson, ReferralContent } from '../../../src/domain/referral/referral';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import type { CaseChange, NewReferral, SentAgain, DraftToSave } from '../../../src/services/shared/ports';
import type { ComplexWrite, NewComplexEntry } from '../../../src/services/complex/entryPorts';
import type { PlannedMeeting } from '../../../src/services/meetings/meetingsUseCases';
import type { MeetingWrite } from '../../../src/services/meetings/meetingPorts';
import type { MinutesToStore } from '../../../src/services/meetings/minutes/minutesPorts';
import type { Pair } from '../../../src/services/matching/matchingUseCases';
import type { NewTransfer, TransferChange } from '../../../src/services/transfer/transferPorts';

/** Moments a minute apart, so that no two columns of an example hold the same one. */
export const at = (minute: number): Date => new Date(Date.parse('2026-06-15T09:00:00.700Z') + minute * 60_000);
const by = (minute: number): { readonly at: Date; readonly by: string } => ({ at: at(minute), by: `Example,  Officer ${minute}` });

export const caseKey = '0b6f1a52-6a94-4f7c-8a39-0123456789ab';
export const otherKey = '5c1d3e84-90f2-4f7c-8a39-ba9876543210';
export const [marac, otherMarac] = defaultConfiguration.maracs.map(({ name }) => name);

export const victim: CasePerson = {
  key: 'victim',
  role: 'Victim',
  familyName: 'Testcase',
  givenNames: 'Anya\nMaria',
  aliases: ['Annie', 'A. Test'],
  dateOfBirth: '1990-02-03' as CalendarDay,
  telephones: ['01632 960001', '01632 960002'],
  address: '1 Example Street\nBirmingham',
  postcode: 'B8 1AA',
  addressIsConfidential: true
};

export const relative: CasePerson = {
  key: 'child',
  role: 'Child',
  familyName: 'Testcase',
  givenNames: 'Ben',
  aliases: [],
  telephones: [],
  address: '',
  postcode: '',
  addressIsConfidential: false,
  relationship: 'Son'
};

export const content: ReferralContent = {
  marac,
  people: [victim, relative],
  criteria: ['Visible high risk', 'Repeat'],
  judgement: 'She fears for her life',
  riskTool: 'SafeLives Dash',
  daraGrade: 'High',
  dashScore: 15,
  coerciveControl: 'Yes',
  weaponInIncident: 'Knife or blade',
  childContactConflict: 'Contributory',
  restricted: true
};

export const barestContent: ReferralContent = {
  marac,
  people: [],
  criteria: [],
  coerciveControl: 'Not recorded',
  weaponInIncident: 'Not recorded',
  childContactConflict: 'Not recorded',
  restricted: false
};

export const referral: NewReferral = {
  key: caseKey,
  reference: 'M-7K4Q-9XTZ-C',
  site: 'partner',
  intakeId: 3,
  channel: 'E-mailed form',
  referrerName: 'Example,  Officer',
  referrerLogin: 'officer@wmp.example',
  referrerAgency: 'Housing',
  referrerEmail: 'somebody@housing.example',
  enteredBy: 'Example, Coordinator',
  receivedElsewhereAt: at(1),
  receivedAt: new Date('2026-03-31T23:30:00.700Z'),
  owed: { nextDueAt: at(2), dutiesDueAt: at(3), idvaDueAt: at(4) },
  retentionReviewAt: at(5),
  submittedVersion: 4,
  answers: { victimFamilyName: 'Testcase', victimSex: 'Female' },
  formVersion: '1.0',
  content,
  pending: '{"version":1}'
};

export const barestReferral: NewReferral = {
  key: caseKey,
  reference: 'M-7K4Q-9XTZ-C',
  site: 'case',
  intakeId: 3,
  channel: 'Online form',
  referrerName: 'Example, Officer',
  referrerLogin: 'officer@wmp.example',
  receivedAt: at(0),
  owed: {},
  retentionReviewAt: at(5),
  answers: {},
  formVersion: '1.0',
  content: barestContent,
  pending: ''
};

export const standing = {
  status: 'Listed',
  owningMarac: otherMarac,
  owed: { nextDueAt: at(6) },
  evidence: { Reviewed: by(7), 'IDVA notified': by(8) },
  idvaAcknowledged: by(9)
} as const;

export const sentAgain: SentAgain = {
  submittedVersion: 6,
  sentAgainAt: at(10),
  answers: { victimFamilyName: 'Testcase' },
  formVersion: '1.1',
  content: barestContent,
  restricted: true,
  status: 'Awaiting review',
  changedSince: false,
  pending: '{"version":1,"step":"again"}'
};

/** Every change of a case there is, under a name. */
export const caseChanges: Readonly<Record<string, CaseChange>> = {
  nothing: {},
  status: { status: 'Accepted' },
  'another MARAC': { owningMarac: otherMarac },
  evidence: { evidence: { Reviewed: by(1), Processed: null, 'Crimes considered': by(2) } },
  'what is owed': { owed: { nextDueAt: at(1), dutiesDueAt: at(2), idvaDueAt: at(3) } },
  'nothing owed': { owed: {} },
  accepted: { decision: { key: 'decision', reason: 'High risk\nof harm', criterion: 'Visible  high risk' } },
  withdrawn: { decision: { key: 'decision', reason: 'Not one', withdrawnReason: 'No  criterion', idvaOffer: 'Wanted' } },
  returned: { returnedAt: at(1) },
  crimes: { crimes: { outcome: 'Newly recorded', detail: '20/1\n20/2' } },
  acknowledged: { idvaAcknowledged: by(1) },
  'matches reviewed': { matchesReviewed: by(1), matchesOwed: null },
  'matches owed': { matchesOwed: 3 },
  'matches owed, not known': { matchesOwed: 0 },
  criteria: { criteria: ['Visible high risk', 'Repeat'] },
  repeat: { previousCaseKey: otherKey },
  'transfer offered': { pendingTransfer: 'transfer' },
  'transfer answered': { pendingTransfer: '', currentTransfer: 'transfer' },
  'on an agenda': { onAgenda: { meetingKey: 'meeting', startsAt: at(1) } },
  'off the agenda': { offAgenda: true },
  flagged: { flagsUntil: at(1) },
  'not flagged': { flagsUntil: null },
  retention: { retentionReviewAt: at(1), legalHold: true },
  'hold lifted': { legalHold: false },
  left: { departure: { key: 'departure', detail: '{"leftOn":"2026-06-01"}' } },
  'not left': { departure: { key: '', detail: '' } },
  excluded: { mustNotReceive: [{ agency: 'Housing', person: '', reason: 'A relative works there' }] },
  'nobody excluded': { mustNotReceive: [] },
  conflicts: { conflictLogins: ['one@wmp.example', 'two@wmp.example'] },
  'no conflicts': { conflictLogins: [] },
  restricted: { restricted: true },
  begun: { pending: '{"version":1}' },
  finished: { pending: '' }
};

export const transfer: NewTransfer = {
  key: 'transfer',
  caseKey,
  reference: 'M-7K4Q-9XTZ-C',
  from: marac,
  to: otherMarac,
  outOfForce: true,
  details: { ...safeDetails, reason: 'Moved temporarily', reviewOn: '2026-08-01', addressToldTo: ['Health'] },
  offered: by(1),
  answerDue: at(2),
  restricted: false
};

export const transferChanges = (standingTransfer: Transfer): Readonly<Record<string, TransferChange>> => ({
  nothing: {},
  accepted: { state: 'Accepted', answered: by(1), nextDue: { at: at(2) } },
  declined: { state: 'Declined', answered: by(1), answerReason: 'Not\nours', nextDue: {} },
  receipt: { receipt: by(1) },
  evidence: { evidence: { Reviewed: by(1), Processed: null } },
  crimes: { crimes: { outcome: 'Newly recorded', detail: '20/1' } },
  acknowledged: { idvaAcknowledged: by(1) },
  details: { details: { ...standingTransfer.details, note: 'More.' } },
  'details in full': { details: { ...standingTransfer.details, reason: 'Moved' }, detailed: 2 },
  'to be told': { toBeTold: true },
  told: { toBeTold: false }
});

export const meeting: PlannedMeeting = {
  key: 'meeting',
  marac,
  startsAt: at(1),
  kind: 'Extra',
  mode: 'Teams',
  chair: 'Example,  Chair',
  place: 'Room 1\nTown Hall',
  lengthMinutes: 120,
  minutesPerCase: 12,
  cutOffAt: at(2),
  researchDueAt: at(3)
};

export const meetingChanges: Readonly<Record<string, MeetingWrite>> = {
  nothing: {},
  moved: { startsAt: at(4), mode: 'In person', cutOffAt: at(5), researchDueAt: at(6) },
  facts: { chair: 'Example, Other', place: '', lengthMinutes: 90, minutesPerCase: 15 },
  held: { state: 'Held', pending: '' },
  agenda: {
    agenda: {
      order: [caseKey],
      otherBusiness: [{ key: 'one', text: 'Dates' }],
      circulated: [{ version: 1, at: at(1), by: 'Example, Officer', cases: [caseKey], told: ['Housing'], notTold: ['Health'] }],
      approved: by(2),
      minutesCirculated: []
    }
  },
  attendance: {
    attendance: [
      { key: 'a', kind: 'Present', agency: 'Housing', name: 'Example, Rep', confidentiality: by(1), informationSent: true },
      { key: 'b', kind: 'Apologies', agency: 'Health', name: '' }
    ]
  },
  begun: { pending: '{"version":1}' }
};

export const minutesToOpen = { meetingKey: 'meeting', caseKey, reference: 'M-7K4Q-9XTZ-C', month: '2026-06', restricted: false };

export const minutes: MinutesToStore = {
  outcome: 'Heard',
  lines: [
    { key: 'line', section: 'Information shared', rank: 1, text: 'She said\nso' },
    {
      key: 'todo',
      section: 'Actions',
      rank: 2,
      text: 'Ring her',
      action: { agency: 'Housing', owner: 'Example', due: '2026-07-01' as CalendarDay }
    }
  ],
  revision: 3,
  saves: ['save'],
  pending: '{"version":1}'
};

export const entry: NewComplexEntry = {
  key: 'entry',
  caseKey,
  reference: 'M-7K4Q-9XTZ-C',
  marac,
  fired: [{ name: 'Pregnancy', words: 'She is' }],
  proposedAt: at(1),
  decisionKey: 'decision',
  pending: '{"version":1}',
  restricted: false
};

export const complexWrites: Readonly<Record<string, ComplexWrite>> = {
  nothing: {},
  logged: { state: 'Active', decided: by(1), loggedAt: at(2), nextReviewAt: at(3), rationale: 'Why\nso', decisionKey: 'd', pending: 'p' },
  'taken back': { state: 'Proposed', decided: null, loggedAt: null, lastReviewAt: null, closedAt: null, pending: '' },
  ended: { state: 'Stepped down', closedAt: at(4), decided: by(5) },
  'ended without a day': { state: 'Declined' },
  led: { marac: otherMarac, leadCoordinator: 'one@wmp.example', leadAgency: 'Housing', escalation: 'Panel', reviewEveryDays: 14 },
  reviewed: {
    lastReviewAt: at(1),
    nextReviewAt: null,
    proposedAt: at(2),
    reviews: [{ key: 'r', at: at(1), by: 'Example, Officer', change: 'Same', decision: 'Go on', actions: 'None' }]
  },
  told: {
    fired: [],
    detail: { processes: [], riskSummary: 'High', barriers: 'Many', tried: 'All', outcome: '', learning: '' }
  }
};

export const draft: DraftToSave = {
  key: caseKey,
  answers: { victimFamilyName: 'Testcase' },
  formVersion: '1.0',
  marac
};

export const emailedDraft: DraftToSave = {
  ...draft,
  channel: 'E-mailed form',
  receivedByEmail: { agency: 'Housing', name: 'Example,  Somebody', email: 'somebody@housing.example', receivedAt: at(1) }
};

export const pair: Pair = {
  pairKey: 'pair',
  sides: [
    { caseKey, reference: 'M-7K4Q-9XTZ-C', personKey: 'victim', role: 'Victim', restricted: false },
    { caseKey: otherKey, reference: 'M-AAAA-BBBB-C', personKey: 'child', role: 'Child', restricted: true }
  ],
  score: 17.5,
  reasons: ['Same name', 'Same day of birth']
};
