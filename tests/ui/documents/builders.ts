import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { CirculatedAgenda, CirculatedCase, CirculatedMinutes } from '../../../src/domain/meetings/circulated';

export const circulatedCase = (changes: Partial<CirculatedCase> = {}): CirculatedCase => ({
  caseKey: 'case-1',
  reference: 'M-AB12-CD34-E',
  number: 1,
  slot: '10am',
  marks: ['Repeat', 'Transferred from Dudley'],
  hasChildren: true,
  people: [
    { role: 'Victim', name: 'Anya Testcase', dateOfBirth: '1990-02-03', addressConfidential: true },
    { role: 'Child', name: 'Ben Testcase', relationship: 'Son', school: 'Example School', address: '1 Example Road' }
  ],
  criterion: 'Professional judgement',
  dashScore: 17,
  flags: ['Strangulation'],
  referrer: 'Example, Officer, Police',
  narrative: 'What happened.',
  ...changes
});

export const circulatedAgenda = (changes: Partial<CirculatedAgenda> = {}): CirculatedAgenda => ({
  kind: 'Agenda',
  meetingKey: 'meeting-july',
  marac: 'Coventry',
  version: 1,
  circulatedAt: '2026-06-26T14:00:00Z',
  startsAt: '2026-07-08T09:00:00Z',
  mode: 'Teams',
  place: 'Teams',
  chair: 'Example, Chair',
  researchDueAt: '2026-07-06T16:00:00Z',
  openActions: [
    { reference: 'M-OLD1-OLD2-X', agency: 'Housing', action: 'Change the locks', due: '2026-07-01' as CalendarDay, status: 'Open' }
  ],
  cases: [
    circulatedCase(),
    circulatedCase({
      caseKey: 'case-2',
      reference: 'M-XY98-ZW76-A',
      number: 2,
      slot: '10:15am',
      hasChildren: false,
      marks: [],
      narrative: undefined
    })
  ],
  twelveMonths: [{ reference: 'M-YEAR-YEAR-Y', name: 'Cora Testcase', since: '2025-07-01' }],
  otherBusiness: ['Holiday cover', 'Holiday cover'],
  ...changes
});

export const circulatedMinutes = (changes: Partial<CirculatedMinutes> = {}): CirculatedMinutes => ({
  kind: 'Minutes',
  meetingKey: 'meeting-july',
  marac: 'Coventry',
  version: 2,
  circulatedAt: '2026-07-09T14:00:00Z',
  startsAt: '2026-07-08T09:00:00Z',
  chair: 'Example, Chair',
  approvedBy: 'Chair, Example',
  attendance: [
    { kind: 'Present', agency: 'Housing', name: 'Harper Example', confidentiality: true },
    { kind: 'Observer', agency: 'OPCC', name: 'Olu Example', confidentiality: false },
    { kind: 'Apologies', agency: 'Health', name: 'Hana Example', confidentiality: false }
  ],
  cases: [
    {
      caseKey: 'case-1',
      reference: 'M-AB12-CD34-E',
      number: 1,
      victimName: 'Anya Testcase',
      outcome: 'Heard',
      sections: [{ heading: 'Presented by', lines: ['Police', 'Police'] }],
      actions: [{ agency: 'Housing', action: 'Change the locks', due: '2026-07-20' as CalendarDay }]
    }
  ],
  ...changes
});
