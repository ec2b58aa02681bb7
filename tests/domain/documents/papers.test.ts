import { actionListPaper } from '../../../src/domain/documents/actionListPaper';
import { agendaPaper } from '../../../src/domain/documents/agendaPaper';
import { casePaper, invitationPaper, leavingNoticePaper } from '../../../src/domain/documents/casePaper';
import { paperFileName } from '../../../src/domain/documents/paper';
import type { Paper } from '../../../src/domain/documents/paper';
import { researchPaper } from '../../../src/domain/documents/researchPaper';
import type { TrackedAction } from '../../../src/domain/actions/trackedAction';
import { leavingNotice } from '../../../src/domain/transfer/leavingNotice';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { circulatedAgenda } from '../../ui/documents/builders';

const wordsIn = (paper: Paper): string => JSON.stringify(paper.blocks);

describe('a file name', () => {
  it('carries marking, kind and reference', () => {
    expect(paperFileName(agendaPaper(circulatedAgenda()), 'docx')).toBe('OFFICIAL-SENSITIVE Agenda Coventry 2026-07-08.docx');
    expect(paperFileName(agendaPaper(circulatedAgenda(), { agency: 'Housing' }), 'docx')).toBe(
      'OFFICIAL-SENSITIVE Agenda Coventry 2026-07-08, copy for Housing.docx'
    );
  });

  it('is one that Windows and SharePoint take', () => {
    expect(paperFileName({ marking: 'OFFICIAL-SENSITIVE', kind: 'Agenda', reference: 'a/b\\c:*?"<>|#%\u202egnp.  ' }, 'docx')).toBe(
      'OFFICIAL-SENSITIVE Agenda a b c gnp.docx'
    );
    expect(paperFileName({ marking: 'OFFICIAL-SENSITIVE', kind: 'Agenda', reference: 'x'.repeat(300) }, 'docx').length).toBeLessThanOrEqual(
      125
    );
  });
});

describe('an agenda on paper and in Word', () => {
  const [first] = circulatedAgenda().cases;
  const of = (...children: readonly boolean[]): Paper =>
    agendaPaper(
      circulatedAgenda({ cases: children.map((hasChildren, at) => ({ ...first, hasChildren, number: at + 1, reference: `M-${at + 1}` })) })
    );
  const headings = (paper: Paper): readonly string[] =>
    paper.blocks.flatMap(block =>
      block.kind === 'part'
        ? [block.title.split(',')[0]]
        : block.kind === 'heading' && block.words.startsWith('Cases, ')
          ? [block.words]
          : block.kind === 'heading' && /^Cases with/.test(block.words)
            ? [block.words]
            : []
    );

  it('has every case where the coordinator arranged it, with the numbers in order', () => {
    expect(headings(of(true, false, true, false))).toEqual(['Cases, children and adults mixed', '1. M-1', '2. M-2', '3. M-3', '4. M-4']);
    expect(headings(of(true, true, false))).toEqual(['Cases with children', '1. M-1', '2. M-2', 'Cases with adults only', '3. M-3']);
    expect(headings(of(false))).toEqual(['Cases with adults only', '1. M-1']);
  });
});

const action = (changes: Partial<TrackedAction> = {}): TrackedAction => ({
  id: 1,
  etag: '1',
  key: 'action-1',
  caseKey: 'case-1',
  reference: 'M-AB12-CD34-E',
  meetingKey: 'meeting-july',
  marac: 'Coventry',
  agency: 'Housing',
  owner: '',
  action: 'Change the locks',
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

describe('an action list', () => {
  const at = new Date('2026-07-21T09:00:00Z');
  const of = { area: 'Coventry', agency: '', which: 'Open', at };

  it('stands by agency and by day, and tells what is late in words', () => {
    const paper = actionListPaper(
      [action({ id: 2, due: '2026-07-30' as CalendarDay, action: 'Later' }), action(), action({ id: 3, agency: 'Health', due: undefined })],
      of
    );
    const tables = paper.blocks.flatMap(block => (block.kind === 'table' ? [block] : []));
    expect(tables.map(({ caption }) => caption)).toEqual(['Actions of Health', 'Actions of Housing']);
    expect(tables[0].rows[0][2]).toBe('No day given');
    expect(tables[1].rows.map(row => row.slice(1))).toEqual([
      ['Change the locks', '20 July 2026', 'Open, overdue'],
      ['Later', '30 July 2026', 'Open']
    ]);
    expect(wordsIn(paper)).toContain('3, of them 1 overdue');
    expect(wordsIn(paper)).toContain('For the MARAC team only.');
    expect(wordsIn(actionListPaper([action()], { ...of, agency: 'Housing' }))).not.toContain('For the MARAC team only.');
  });

  it('has nothing of restricted cases, not even that there are any', () => {
    const paper = actionListPaper([action(), action({ id: 9, restricted: true, reference: 'M-SECR-ETSE-C', action: 'Secret' })], of);
    expect(wordsIn(paper)).not.toMatch(/SECR|Secret|restricted/);
    expect(wordsIn(paper)).toContain('"words":"1, of them 1 overdue"');
    expect(wordsIn(actionListPaper([action({ restricted: true })], of))).toContain('No action is on this list.');
  });
});

test('a research form gives what the agenda gives of a person and no more', () => {
  const words = wordsIn(researchPaper(circulatedAgenda()));
  expect(words).toContain('Anya Testcase (victim)');
  expect(words).toContain('Confidential');
  expect(words).not.toContain('What happened.');
});

test('a referral has every answer, a warning in words, and whoever made the copy', () => {
  const paper = casePaper(
    {
      kind: 'Referral',
      title: 'MARAC referral',
      reference: 'M-AB12-CD34-E',
      formVersion: '3',
      details: [['MARAC', 'Coventry']],
      cards: [{ title: 'Safe contact', rows: [{ label: 'Safe to call?', value: 'No', warning: true }] }]
    },
    { name: 'Example, Coordinator', at: new Date('2026-06-15T09:00:00Z') }
  );
  expect(wordsIn(paper)).toContain('Warning: No');
  expect(paper.version).toBe('Form version 3. Made by Example, Coordinator, Monday 15 June 2026, 10am');
});

test('a leaving notice is what that agency was told, word for word', () => {
  const { words } = leavingNotice({
    reference: 'M-AB12-CD34-E',
    area: 'Coventry',
    leftOn: '2026-06-15' as CalendarDay,
    contacts: ['senior@wmp.example'],
    isTemporary: false
  });
  const paper = leavingNoticePaper({ reference: 'M-AB12-CD34-E', agency: 'Housing', sentAt: new Date('2026-06-15T09:00:00Z'), words });
  for (const line of words.split('\n')) expect(wordsIn(paper)).toContain(JSON.stringify(line));
  expect(paperFileName(paper, 'docx')).toBe('OFFICIAL-SENSITIVE Leaving notice M-AB12-CD34-E, for Housing.docx');
});

test('an invitation says where, when and whom to ask, and names nobody of the case', () => {
  const paper = invitationPaper({
    reference: 'M-AB12-CD34-E',
    marac: 'Coventry',
    meetingOn: new Date('2026-07-08T09:00:00Z'),
    referrer: 'Example, Officer',
    contacts: [],
    madeOn: '2026-06-15' as CalendarDay
  });
  expect(wordsIn(paper)).toContain('Wednesday 8 July 2026, 10am');
  expect(wordsIn(paper)).toContain('The coordinator of the Coventry MARAC');
  expect(
    wordsIn(
      invitationPaper({ reference: 'M-AB12-CD34-E', marac: 'Coventry', referrer: '', contacts: [], madeOn: '2026-06-15' as CalendarDay })
    )
  ).toContain('The date is not set yet');
  const elsewhere = wordsIn(
    invitationPaper({
      reference: 'M-AB12-CD34-E',
      meetingOn: new Date('2026-07-08T09:00:00Z'),
      referrer: '',
      contacts: ['senior@wmp.example'],
      madeOn: '2026-06-15' as CalendarDay
    })
  );
  expect(elsewhere).toContain('For when and where, ask senior@wmp.example.');
  expect(elsewhere).not.toMatch(/8 July|9am|10am/);
});
