import type { ReferralContent } from '../../../../../src/domain/referral/referral';
import type { AppError } from '../../../../../src/domain/kernel/appError';
import type { Answers } from '../../../../../src/domain/form/answers';
import { answerSummary } from '../../../../../src/domain/form/reading/answerSummary';
import { referralForm } from '../../../../../src/domain/form/referralForm';
import type { IntakeStatus } from '../../../../../src/domain/referral/status';
import { dueTimes } from '../../../../../src/domain/review/clocks';
import type { IntakeItem, IntakeSummary } from '../../../../../src/services/shared/ports';
import type { SaveState } from '../../../../../src/webparts/shared/referralForm/hooks/draftSaver';
import { overviewCard, summaryCards } from '../../../../../src/webparts/shared/referralForm/presenters/checkAnswers';
import { confirmation } from '../../../../../src/webparts/shared/referralForm/presenters/confirmation';
import { draftsOf, referralCards, sentOf } from '../../../../../src/webparts/shared/referralForm/presenters/myReferrals';
import { saveWords } from '../../../../../src/webparts/shared/referralForm/presenters/saveStatus';
import { completeAnswers, context } from '../../../../domain/form/support/context';

const at = (text: string): Date => new Date(text);
const now = at('2026-06-15T11:00:00Z');
const hours = context.configuration.staffedHours;

const item = (changes: Partial<IntakeItem> = {}): IntakeItem => ({
  site: 'case',
  id: 1,
  etag: '"1"',
  key: 'key-1',
  status: 'Submitted',
  reference: 'M-1',
  marac: 'Walsall',
  authorName: 'Example, Officer',
  authorLogin: 'officer@wmp.example',
  modifiedAt: at('2026-06-15T08:00:00Z'),
  problems: [],
  answers: {},
  formVersion: '1.0',
  ...changes
});

describe('check answers', () => {
  it('leads each answer back to its question', () => {
    const changes: string[] = [];
    const cards = summaryCards(answerSummary(referralForm, completeAnswers(), context), (section, path) =>
      changes.push(`${section} ${path.join('.')}`)
    );
    const phone = cards.find(({ title }) => title === 'Telephone number 1');
    expect(phone?.rows[1]).toMatchObject({
      id: 'victimTelephones.phone-1.safeToCall',
      value: 'Not safe to call',
      warning: true,
      changeWords: 'whether the number is safe to call, telephone number 1'
    });
    phone?.rows[1].onChange?.();
    cards[0].rows[0].onChange?.();
    expect(cards[0].rows[0]).toMatchObject({ label: 'Family name', value: 'Testcase', changeWords: 'the victim’s family name' });
    expect(changes).toEqual(['safeContact victimTelephones.phone-1.safeToCall', 'victim victimFamilyName']);
    const ids = cards.flatMap(card => [card.id, ...card.rows.map(row => row.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the confirmation', () => {
  it('says what happens next and by when', () => {
    const receivedAt = at('2026-06-12T16:30:00Z');
    const page = confirmation({
      item: item(),
      reference: 'M-7K4Q',
      receivedAt,
      dueTimes: dueTimes(receivedAt, context.configuration.staffedHours)
    });
    expect(page).toMatchObject({ reference: 'M-7K4Q', received: 'Received Friday 12 June 2026, 5:30pm' });
    expect(page.steps[0]).toBe(
      'The Walsall MARAC coordinator reviews the referral by Tuesday 16 June 2026, 8am. The decision and the reason show under My referrals.'
    );
    expect(page.steps.slice(1).every(step => step.includes('by Wednesday 17 June 2026, 8am'))).toBe(true);
    expect(page.notes.join(' ')).toContain('999');
  });

  it.each<readonly [string, Answers, RegExp]>([
    ['immediate danger', { immediateDanger: 'Yes' }, /call 999 now/],
    ['a victim under 16', { victimUnder16Safeguarding: 'No' }, /safeguarding referral to children’s social care today/],
    [
      'a victim out of force',
      { victimPostcode: 'M1 1AE', maracWithoutPostcode: 'Walsall' },
      /outside the force area: the Walsall MARAC coordinator/
    ],
    ['a restricted referral', { conflictOfInterest: 'Yes' }, /only people who are cleared/]
  ])('says what the path asks for: %s', (_name, answers, words) => {
    const of = (given: Answers) =>
      confirmation({
        item: item({ answers: given }),
        reference: 'M-1',
        receivedAt: now,
        dueTimes: dueTimes(now, context.configuration.staffedHours)
      }).notes;
    expect(of(answers).join(' ')).toMatch(words);
    expect(of(answers).length).toBe(
      of({ victimUnder16Safeguarding: 'Yes', conflictOfInterest: 'No', immediateDanger: 'No', victimPostcode: 'B8 1AA' }).length + 1
    );
  });

  it('names no MARAC that is not known', () => {
    const receivedAt = now;
    const page = confirmation({
      item: item({ marac: '' }),
      reference: 'M-1',
      receivedAt,
      dueTimes: dueTimes(receivedAt, context.configuration.staffedHours)
    });
    expect(page.steps[0]).toMatch(/^A MARAC coordinator reviews/);
  });
});

describe('my referrals', () => {
  const mine: readonly IntakeSummary[] = [
    item({
      id: 1,
      key: 'sent-first',
      status: 'Accepted',
      reference: 'M-1',
      submittedAt: at('2026-06-01T08:00:00Z'),
      decision: { criterion: 'Visible high risk', reason: '15 of 24', nextStep: 'The meeting is on 2 July.' }
    }),
    item({ id: 2, key: 'draft-old', status: 'Draft', marac: '', reference: '', modifiedAt: at('2026-06-10T08:00:00Z') }),
    item({ id: 3, key: 'sent-last', status: 'Submitted', reference: 'M-3', submittedAt: at('2026-06-14T08:00:00Z') }),
    item({
      id: 4,
      key: 'back',
      status: 'Returned',
      reference: 'M-4',
      submittedAt: at('2026-06-02T08:00:00Z'),
      modifiedAt: at('2026-06-09T08:00:00Z'),
      decision: { criterion: '', reason: 'Which door?', nextStep: '' }
    }),
    item({ id: 5, key: 'draft-new', status: 'Draft', modifiedAt: at('2026-06-15T08:00:00Z') })
  ];

  it('go on with what came back first, then the newest draft, and name nobody', () => {
    expect(draftsOf(mine, now).map(({ item: { id }, words, action }) => [id, words, action])).toEqual([
      [4, 'Referral to Walsall MARAC M-4, returned to you Tue 9 Jun, 9am', 'Answer the question'],
      [5, 'Referral to Walsall MARAC, last saved Mon 15 Jun, 9am', 'Continue your draft'],
      [2, 'Referral, last saved Wed 10 Jun, 9am', 'Continue your draft']
    ]);
  });

  it('follow what was sent, the newest first', () => {
    expect(sentOf(mine).map(({ key }) => key)).toEqual(['sent-last', 'back', 'sent-first']);
    const [last, back, first] = referralCards(sentOf(mine), now, hours, jest.fn()).map(({ title, rows }) => [
      title,
      ...rows.map(({ label, value }) => `${label}: ${value}`)
    ]);
    expect(last).toEqual([
      'M-3',
      'Status: Sent',
      'MARAC: Walsall',
      'Sent: Sun 14 Jun, 9am',
      'What happens next: The coordinator receives it and reviews it within 24 hours.',
      'Review due by: Tue 16 Jun, 8am'
    ]);
    expect(back).toContain('The coordinator asks: Which door?');
    expect(back).toContain('What happens next: Open it, answer the question and send it again.');
    expect(first).toEqual(
      expect.arrayContaining([
        'Status: Accepted',
        'Criterion: Visible high risk',
        'Reason: 15 of 24',
        'What happens next: The meeting is on 2 July.'
      ])
    );
  });

  it('warn from the 23rd day that a draft is deleted on the 30th', () => {
    const saved = (modifiedAt: string): IntakeSummary => item({ status: 'Draft', modifiedAt: at(modifiedAt) });
    const warnings = draftsOf([saved('2026-05-23T11:00:01Z'), saved('2026-05-23T11:00:00Z')], now).map(({ warning }) => warning);
    expect(warnings).toEqual([undefined, 'It will be deleted on 22 June 2026 unless you add to it before then.']);
  });

  it('offer what can be done with each as it stands, and open it', () => {
    const opened: string[] = [];
    const cards = referralCards(sentOf(mine), now, hours, (action, key) => void opened.push(`${action} ${key}`));
    expect(cards.map(({ actions = [] }) => actions.map(({ words }) => words))).toEqual([
      ['Add or change something', 'Printable copy'],
      ['Answer the question', 'Printable copy'],
      ['Add or change something', 'Printable copy']
    ]);
    cards.forEach(({ actions = [] }) => actions[0].onAct());
    expect(opened).toEqual(['amend sent-last', 'continue back', 'amend sent-first']);
    const withdrawn = item({ id: 7, key: 'w', status: 'Withdrawn', reference: 'M-7', submittedAt: now });
    expect(referralCards([withdrawn], now, hours, jest.fn())[0].actions?.map(({ words }) => words)).toEqual(['Printable copy']);
  });

  it('say by when a review is due, from when it came by e-mail where it did, and what to do once that has passed', () => {
    const due = (changes: Partial<IntakeItem>): string | undefined =>
      referralCards([item({ submittedAt: at('2026-06-15T08:00:00Z'), ...changes })], now, hours, jest.fn())[0].rows.find(
        ({ label }) => label === 'Review due by'
      )?.value;
    expect(due({})).toBe('Tue 16 Jun, 9am');
    expect(due({ status: 'Taken in', submittedAt: at('2026-06-12T15:00:00Z') })).toBe('Mon 15 Jun, 4pm');
    expect(due({ status: 'Taken in', submittedAt: at('2026-06-11T10:00:00Z') })).toBe(
      'Fri 12 Jun, 11am. This has passed: ask the coordinator and give the reference.'
    );
    const receivedByEmail = {
      receivedAt: at('2026-06-12T14:00:00Z'),
      name: 'Helen Example',
      agency: 'Housing',
      email: 'helen@coventry.example'
    };
    expect(due({ receivedByEmail })).toBe('Mon 15 Jun, 3pm');
    for (const status of ['Returned', 'Accepted', 'Withdrawn'] as const) expect(due({ status })).toBeUndefined();
    expect(due({ submittedAt: undefined })).toBeUndefined();
  });

  it('say that a change after sending is with the coordinator', () => {
    const [card] = referralCards([item({ status: 'Accepted', hasAmendment: true })], now, hours, jest.fn());
    expect(card.rows.map(({ label, value }) => `${label}: ${value}`)).toContain(
      'Changed after sending: The coordinator is shown what you changed and why.'
    );
  });

  it('show a row that was damaged in the list, and say so', () => {
    const damaged = item({
      key: '',
      id: 9,
      status: 'toString' as IntakeStatus,
      reference: '',
      marac: '',
      problems: [{ words: 'The status is none of ours' }, { words: 'No key' }]
    });
    const [card] = referralCards(sentOf([damaged]), now, hours, jest.fn());
    expect(card.title).toBe('No reference yet');
    expect(card.id).toBe('referral-9');
    expect(card.rows.map(({ value }) => value)).toEqual([
      'Status cannot be read',
      'Not known',
      'Not known',
      'Ask the MARAC team and give the reference.',
      'The status is none of ours\nNo key'
    ]);
    expect(card.rows[4].warning).toBe(true);
    expect(card.actions).toEqual([]);
  });
});

describe('the words on saving', () => {
  const error = (changes: Partial<AppError>): AppError => ({
    kind: 'unexpected',
    words: 'Something went wrong.',
    nextAction: 'Call the service desk.',
    supportCode: 'X-1',
    ...changes
  });
  const savedAt = at('2026-06-15T02:04:00Z');

  it.each<readonly [SaveState, string]>([
    [{ kind: 'unchanged' }, ''],
    [{ kind: 'unsaved' }, 'Not saved yet'],
    [{ kind: 'saving' }, 'Saving…'],
    [{ kind: 'saved', at: savedAt, merged: false }, 'Saved at 3:04am'],
    [{ kind: 'saved', at: savedAt, merged: true }, 'Saved at 3:04am, together with what was entered in another window'],
    [
      { kind: 'retrying', tryAt: now, error: error({ kind: 'offline', words: 'There is no connection.' }) },
      'Not saved: no connection. What you typed is kept on this page and saved when the connection is back.'
    ],
    [
      { kind: 'retrying', tryAt: now, error: error({ words: 'SharePoint is busy.' }) },
      'Not saved: SharePoint is busy. What you typed is kept on this page and will be saved again automatically.'
    ],
    [{ kind: 'stopped', error: error({}) }, 'Not saved: something went wrong. What you typed is kept on this page. Call the service desk.'],
    [
      { kind: 'clash', clash: { clashes: [], theirs: item(), merged: {} } },
      'Not saved: the same question was answered differently in another window. Choose which answer stands.'
    ],
    [{ kind: 'alreadySubmitted', item: item() }, 'This referral has been sent already, so nothing more is saved here.']
  ])('%j', (state, words) => expect(saveWords(state)).toBe(words));
});

describe('where a referral goes, before it is sent', () => {
  const content: ReferralContent = {
    marac: 'Coventry',
    people: [],
    criteria: ['Visible high risk', 'Repeat'],
    dashScore: 15,
    coerciveControl: 'Not recorded',
    weaponInIncident: 'Not recorded',
    childContactConflict: 'Not recorded',
    restricted: false
  };
  const shown = (given: ReferralContent): readonly string[] => overviewCard(given).rows.map(({ label, value }) => `${label}: ${value}`);

  it('names the MARAC, the criteria, the score and who can see it', () => {
    expect(shown(content)).toEqual([
      'MARAC: Coventry',
      'Criteria: Visible high risk, Repeat',
      'SafeLives Dash: 15 of 24 answered yes',
      'Who can see it: WMP users and the MARAC team'
    ]);
  });

  it('says so when something is not known or restricted', () => {
    expect(shown({ ...content, marac: '', criteria: [], dashScore: undefined, restricted: true })).toEqual([
      'MARAC: Not known yet',
      'Criteria: None met yet',
      'Who can see it: Restricted: the MARAC team only'
    ]);
  });
});
