import { join } from 'node:path';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { actionListPaper } from '../../../src/domain/documents/actionListPaper';
import { casePaper, invitationPaper, leavingNoticePaper } from '../../../src/domain/documents/casePaper';
import type { CaseOnPaper, Invitation } from '../../../src/domain/documents/casePaper';
import { circulatedPaper } from '../../../src/domain/documents/circulatedPaper';
import { draftLetter, legalAidPaper } from '../../../src/domain/documents/legalAidLetter';
import type { Paper } from '../../../src/domain/documents/paper';
import { researchPaper } from '../../../src/domain/documents/researchPaper';
import type { TrackedAction } from '../../../src/domain/actions/trackedAction';
import { circulatedAgenda, circulatedCase, circulatedMinutes } from '../../ui/documents/builders';
import { golden } from '../../support/files/golden';
import { printedPaper } from './support/printedPaper';

const at = new Date('2026-07-21T09:00:00Z');
const reference = 'M-AB12-CD34-E';

const fullAgenda = circulatedAgenda({
  cases: [
    circulatedCase({
      changedSince: true,
      assessment: 'DARA, grade High',
      risksOpen: ['Not known: Forced marriage', 'Not asked: Separation'],
      interpreter: 'Polish'
    }),
    circulatedCase({
      number: 2,
      slot: undefined,
      marks: [],
      hasChildren: false,
      flags: [],
      dashScore: undefined,
      narrative: undefined,
      people: [
        { role: 'Victim', name: '', dateOfBirth: 'about 1990' },
        { role: 'Perpetrator', name: 'Bo Sample', address: '3 Sample Road' },
        { role: 'Other', name: '', relationship: 'Mother' }
      ]
    })
  ]
});
const emptyAgenda = circulatedAgenda({
  mode: 'Information by date',
  startsAt: 'one day',
  place: '',
  chair: ' ',
  openActions: [],
  cases: [],
  twelveMonths: [],
  otherBusiness: []
});

const [heard] = circulatedMinutes().cases;
const fullMinutes = circulatedMinutes({
  cases: [heard, { ...heard, number: 2, victimName: '', sections: [], actions: [] }],
  attendance: [...circulatedMinutes().attendance, { kind: 'Present', agency: '', name: '', confidentiality: true }]
});
const emptyMinutes = circulatedMinutes({ chair: '', approvedBy: '', attendance: [], cases: [] });

const action = (id: number, changes: Partial<TrackedAction> = {}): TrackedAction => ({
  id,
  etag: '1',
  key: `action-${id}`,
  caseKey: 'case-1',
  reference,
  meetingKey: 'meeting-july',
  marac: 'Coventry',
  agency: 'Housing',
  owner: '',
  action: `Action ${id}`,
  due: '2026-07-20' as CalendarDay,
  status: 'Open',
  outcome: '',
  completedBy: '',
  escalation: 'None',
  carriedForward: 0,
  history: [],
  restricted: false,
  problems: [],
  ...changes
});
const actions = [
  action(5, { due: undefined }),
  action(4),
  action(3, { owner: 'Harper Example', due: '2026-07-21' as CalendarDay }),
  action(2, { status: 'Done', outcome: ' Locks changed ' }),
  action(1, { agency: '', reference: '', due: undefined })
];
const listOf = { area: 'Coventry', agency: '', which: 'All owed', at };

const copy: CaseOnPaper = {
  kind: 'Transfer pack',
  title: 'MARAC referral',
  reference,
  formVersion: '2.1',
  details: [
    ['MARAC', 'Coventry'],
    ['Transferred from', '']
  ],
  cards: [
    {
      title: 'Safe contact',
      rows: [
        { label: 'Safe to call?', value: 'No', warning: true },
        { label: 'Code word', value: 'Rose' }
      ]
    },
    { title: 'Children', rows: [] }
  ]
};
const maker = { name: 'Example, Coordinator', at };

const invitation: Invitation = {
  reference,
  marac: 'Coventry',
  meetingOn: new Date('2026-07-08T09:00:00Z'),
  referrer: 'Example, Officer, Police',
  contacts: ['one@wmp.example', 'two@wmp.example'],
  madeOn: '2026-06-15' as CalendarDay
};
const received = { owningMarac: 'Coventry', receivedAt: new Date('2026-06-15T09:00:00Z'), status: 'Heard' } as const;
const approved = { chair: 'Example, Chair', at, recordedBy: 'Example, Administrator', askedBy: 'Example, Coordinator' };
const letterPeople = [
  { role: 'Victim', givenNames: 'Anya', familyName: 'Testcase', dateOfBirth: '1990-02-03' as CalendarDay },
  ...['Al', 'Bo', 'Cy'].map(givenNames => ({ role: 'Perpetrator', givenNames, familyName: givenNames === 'Cy' ? ' ' : 'Sample' }) as const)
] as const;

const papers: readonly (readonly [string, Paper])[] = [
  ['An agenda', circulatedPaper(fullAgenda)],
  [
    'An agenda of nothing, by date, for one agency, before it went',
    circulatedPaper(emptyAgenda, { agency: 'Housing', notCirculated: true })
  ],
  ['Minutes', circulatedPaper(fullMinutes)],
  ['Minutes of nothing', circulatedPaper(emptyMinutes)],
  ['A research form for one agency', researchPaper(fullAgenda, { agency: 'Housing' })],
  ['A research form of nothing', researchPaper(emptyAgenda)],
  ['An action list', actionListPaper(actions, listOf)],
  ['An action list of one agency', actionListPaper([action(1, { due: '2026-07-21' as CalendarDay })], { ...listOf, agency: 'Housing' })],
  ['An action list of nothing', actionListPaper([], listOf)],
  ['A transfer pack', casePaper(copy, maker)],
  ['A leaving notice', leavingNoticePaper({ reference, agency: 'Housing', sentAt: at, words: 'The victim has left.\n\nEnd what you do.' })],
  ['An invitation', invitationPaper(invitation)],
  ['An invitation without date or contact', invitationPaper({ ...invitation, meetingOn: undefined, contacts: [], referrer: '' })],
  ['An invitation to a case that is elsewhere', invitationPaper({ ...invitation, marac: undefined })],
  ['An invitation to a case that is elsewhere, without contact', invitationPaper({ ...invitation, marac: undefined, contacts: [] })],
  [
    'A letter for legal aid',
    legalAidPaper(reference, 'Coventry', {
      ...approved,
      text: draftLetter({ referral: received, people: letterPeople, heardOn: '2026-07-08' as CalendarDay })
    })
  ],
  [
    'A letter for legal aid with gaps',
    legalAidPaper(reference, 'Coventry', {
      ...approved,
      text: draftLetter({ referral: { ...received, receivedAt: new Date(NaN) }, people: [] })
    })
  ]
];

const held = golden(
  join(__dirname, 'golden', 'papers.txt'),
  papers.map(([name, paper]) => printedPaper(name, paper))
);

/** For whoever has to agree to a change of a document. */
describe('documents, word for word', () => {
  it.each(papers.map(([name, paper], at) => [name, paper, held[at] ?? ''] as const))('%s', (name, paper, text) => {
    expect(printedPaper(name, paper).split('\n')).toEqual(text.split('\n'));
  });
});
