import {
  approvedDetail,
  askedDetail,
  draftLetter,
  legalAidPaper,
  letterGap,
  letterProblem,
  letterStanding,
  mayAskForLetter
} from '../../../src/domain/documents/legalAidLetter';
import type { WrittenKind } from '../../../src/domain/case/history';
import type { LetterCase, LetterLine } from '../../../src/domain/documents/legalAidLetter';
import { paperFileName } from '../../../src/domain/documents/paper';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';

const referral: LetterCase['referral'] = { owningMarac: 'Coventry', receivedAt: new Date('2026-06-15T09:00:00Z'), status: 'Heard' };
const victim = { role: 'Victim', givenNames: 'Anya', familyName: 'Testcase', dateOfBirth: '1990-02-03' as CalendarDay } as const;
const perpetrator = { role: 'Perpetrator', givenNames: 'Colin', familyName: 'Testcase' } as const;
const line = (kind: WrittenKind, detail: string, key = 'letter-1', byLogin = 'coordinator@wmp.example'): LetterLine => ({
  key,
  kind,
  detail,
  at: new Date('2026-06-16T09:00:00Z'),
  by: 'Example, Coordinator',
  byLogin
});

describe('the draft', () => {
  it('says what Schedule 1 asks for: a member, referred and when, at risk of harm and from whom', () => {
    const text = draftLetter({ referral, people: [perpetrator, victim], heardOn: '2026-07-08' as CalendarDay });
    expect(text).toContain('I am a member of the Coventry multi-agency risk assessment conference (MARAC).');
    expect(text).toContain('Anya Testcase, born 3 February 1990, was referred to the MARAC on 15 June 2026');
    expect(text).toContain('The MARAC discussed the case on 8 July 2026.');
    expect(text).toContain('Anya Testcase is at risk of harm from domestic abuse by Colin Testcase.');
    expect(text).toContain('regulation 33 of and Schedule 1 to the Civil Legal Aid (Procedure) Regulations 2012');
    expect(letterProblem(text)).toBe('');
  });

  it('names every perpetrator, and says of no meeting that was not', () => {
    const text = draftLetter({ referral, people: [victim, perpetrator, { ...perpetrator, givenNames: 'Dan' }] });
    expect(text).toContain('by Colin Testcase and Dan Testcase.');
    expect(text).not.toContain('discussed');
  });

  it('leaves a gap where the case does not say it, and a letter with a gap cannot be approved', () => {
    expect(draftLetter({ referral: { ...referral, receivedAt: new Date(NaN) }, people: [] }).split(letterGap)).toHaveLength(5);
    expect(letterProblem(draftLetter({ referral, people: [victim] }))).toContain(letterGap);
    expect(letterProblem('  ')).toBe('Enter the words of the letter');
    expect(letterProblem('x'.repeat(5_001))).toBe('Shorten the letter');
  });

  it('is for cases that were accepted', () => {
    expect(
      (['Awaiting review', 'Returned for information', 'Withdrawn', 'Accepted', 'Heard', 'Closed'] as const).map(status =>
        mayAskForLetter({ status })
      )
    ).toEqual([false, false, false, true, true, true]);
  });
});

describe('where a letter stands', () => {
  const text = 'I am a member.\n\nShe is at risk.';

  it('is by the newest line of history about it', () => {
    const asked = line('Legal-aid letter asked for', askedDetail(text), 'letter-1:asked');
    const approved = line('Legal-aid letter approved', approvedDetail(' Example,  Chair ', text), 'letter-1:approved', 'chair@wmp.example');
    expect(letterStanding([line('Opened', 'x')])).toEqual({ kind: 'None' });
    expect(letterStanding([asked])).toMatchObject({ kind: 'Asked', letterKey: 'letter-1', text, askedBy: 'Example, Coordinator' });
    expect(letterStanding([line('Opened', 'x'), approved, asked])).toMatchObject({
      kind: 'Approved',
      letterKey: 'letter-1',
      text,
      chair: 'Example, Chair'
    });
    expect(letterStanding([approved, line('Legal-aid letter refused', 'No.', 'letter-1:refused'), asked])).toMatchObject({
      kind: 'Refused'
    });
    expect(
      letterStanding([
        line('Legal-aid letter asked for', askedDetail(text), 'letter-2:asked'),
        line('Legal-aid letter refused', 'No.', 'letter-1:refused')
      ])
    ).toMatchObject({ kind: 'Asked', letterKey: 'letter-2' });
    expect(letterStanding([line('Legal-aid letter refused', 'The risk has ended.'), asked])).toMatchObject({
      kind: 'Refused',
      reason: 'The risk has ended.'
    });
    expect(letterStanding([asked, approved])).toMatchObject({ kind: 'Asked' });
  });

  it('is not approved by a line alone, nor by whoever asked for it: both names are shown', () => {
    const asked = line('Legal-aid letter asked for', askedDetail(text), 'letter-1:asked');
    const approved = (login: string): LetterLine =>
      line('Legal-aid letter approved', approvedDetail('Example, Chair', text), 'letter-1:approved', login);
    expect(letterStanding([approved('chair@wmp.example')])).toEqual({ kind: 'None' });
    expect(letterStanding([approved('Coordinator@wmp.example'), asked])).toMatchObject({ kind: 'Asked', askedBy: 'Example, Coordinator' });
    expect(letterStanding([{ ...approved('chair@wmp.example'), by: 'Example, Administrator' }, asked])).toMatchObject({
      recordedBy: 'Example, Administrator',
      askedBy: 'Example, Coordinator'
    });
  });

  it('is read of lines that 63c5d83 stored, word for word', () => {
    const asked = line(
      'Legal-aid letter asked for',
      `The letter was asked for in these words, and waits for the chair.\n\n${text}`,
      'letter-1:asked'
    );
    const approved = line(
      'Legal-aid letter approved',
      `Approved by Example, Chair, chair, in these words.\r\n\r\n${text}`,
      'letter-1:approved',
      'chair@wmp.example'
    );
    expect(letterStanding([asked])).toMatchObject({ kind: 'Asked', text });
    expect(letterStanding([approved, asked])).toMatchObject({ kind: 'Approved', text, chair: 'Example, Chair' });
  });

  it('is nothing where the line cannot be read: nobody has approved what cannot be read', () => {
    expect(letterStanding([line('Legal-aid letter approved', 'Somebody wrote this in the list.')])).toEqual({ kind: 'None' });
  });
});

test('the letter leaves in the words that were approved, and its file names nobody', () => {
  const paper = legalAidPaper('M-AB12-CD34-E', 'Coventry', {
    text: 'First.\n\nSecond.',
    chair: 'Example, Chair',
    at: new Date('2026-07-09T09:00:00Z'),
    recordedBy: 'Example, Administrator',
    askedBy: 'Example, Coordinator'
  });
  expect(paper.blocks).toContainEqual({ kind: 'paragraph', words: 'Second.' });
  expect(JSON.stringify(paper.blocks)).toMatch(/Approval recorded by.*Example, Administrator.*Asked for by.*Example, Coordinator/);
  expect(paperFileName(paper, 'docx')).toBe('OFFICIAL-SENSITIVE Legal-aid letter M-AB12-CD34-E.docx');
});
