import type { CalendarDay } from '../../../../src/domain/kernel/calendarDay';
import { defaultConfiguration } from '../../../../src/domain/setUp/defaultConfiguration';
import { attemptAnswer, reportAnswer } from '../../../../src/domain/review/idvaAnswers';
import type { IdvaNotice } from '../../../../src/domain/review/idvaNotice';
import type { AgencyReturn } from '../../../../src/services/shared/messagePorts';
import type { PartnerNotice } from '../../../../src/services/partners/partnerPorts';
import type { AnsweredNotice, PartnerOpening } from '../../../../src/services/partners/partnerUseCases';
import { homeTasks } from '../../../../src/webparts/partnerHome/presenters/homeTasks';
import { homeView, inOrder, monthsShown, nextWaiting, waitingWords } from '../../../../src/webparts/partnerHome/presenters/homeView';
import { noticeView } from '../../../../src/webparts/partnerHome/presenters/noticeView';
import { stateOf } from '../../../../src/webparts/partnerHome/presenters/noticeWords';
import {
  attemptAtFirst,
  checkAttempt,
  checkReport,
  reportAtFirst,
  summaryOf
} from '../../../../src/webparts/partnerHome/presenters/reportForms';

const now = new Date('2026-06-15T09:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);

const offer: IdvaNotice = {
  safeContact: { numbers: [], facts: [], missing: 'Nothing can be read' },
  victim: { name: 'Anya Testcase', dateOfBirth: '1988-03-27' as CalendarDay, address: '', addressIsSecret: true },
  perpetrators: ['Bo Sample'],
  engagement: { services: ['Housing'], who: '', willing: '' },
  wishes: '',
  meeting: { marac: 'Coventry' },
  beforeReview: true,
  withdrawn: true,
  contact: []
};

const notice = (key: string, more: Partial<PartnerNotice> = {}): PartnerNotice => ({
  id: 1,
  key,
  caseKey: 'case',
  reference: 'M-1111-1111-1',
  marac: 'Coventry',
  agency: 'Housing',
  kind: 'Victim has left',
  content: { kind: 'words', words: 'One.\n\nTwo.', contacts: [] },
  sentAt: now,
  sentBy: 'Example, Senior',
  ...more
});

const answered = (key: string, more: Partial<AnsweredNotice> = {}, noticed: Partial<PartnerNotice> = {}): AnsweredNotice => ({
  notice: notice(key, noticed),
  takenBack: false,
  reports: [],
  correctedKeys: new Set(),
  ...more
});

const report = (
  key: string,
  kind: 'Contact attempt' | 'IDVA outcome',
  answers: Readonly<Record<string, string>>,
  summary = key
): AgencyReturn => ({
  id: 1,
  key,
  caseKey: 'case',
  aboutKey: 'offer',
  marac: 'Coventry',
  agency: 'IDVA service',
  kind,
  summary,
  answers,
  at: now,
  by: 'Haven, Example',
  problems: []
});

const opening = (notices: readonly AnsweredNotice[], more: Partial<PartnerOpening> = {}): PartnerOpening => ({
  name: 'Housing, Example',
  represents: [{ marac: 'Coventry', agency: 'Housing' }],
  notices,
  hours: defaultConfiguration.staffedHours,
  meetings: { documents: [], actions: [], returns: [] },
  since: '2026-03',
  serverNow: now,
  ...more
});

const done = { acknowledged: { at: now, by: 'Housing, Example' } };

describe('the list', () => {
  it('has what waits on top, what is due soonest first, and the rest as they came', () => {
    const all = [
      answered('done', done),
      answered('no time'),
      answered('late', {}, { acknowledgeBy: hours(5) }),
      answered('soon', {}, { acknowledgeBy: hours(1) }),
      answered('older', done)
    ];
    expect(inOrder(all).map(one => one.notice.key)).toEqual(['soon', 'late', 'no time', 'done', 'older']);
    expect(nextWaiting(all, 'soon')?.notice.key).toBe('late');
    expect(nextWaiting([all[0]], 'soon')).toBeUndefined();
    expect(nextWaiting([answered('x', {}, { content: { kind: 'unreadable' } })], '')).toBeUndefined();
  });

  it.each([
    [[], 'Nothing to acknowledge'],
    [[answered('1', done)], 'Nothing to acknowledge'],
    [[answered('1', {}, { acknowledgeBy: hours(1) })], '1 notice to acknowledge'],
    [[answered('1', {}, { acknowledgeBy: hours(-1) })], '1 notice to acknowledge, overdue'],
    [[answered('1', {}, { acknowledgeBy: hours(-1) }), answered('2')], '2 notices to acknowledge, 1 of them overdue'],
    [
      [answered('1', {}, { acknowledgeBy: hours(-1) }), answered('2', {}, { acknowledgeBy: hours(-2) })],
      '2 notices to acknowledge, all of them overdue'
    ]
  ])('counts what waits in words: %#', (notices, words) => expect(waitingWords(notices, now)).toBe(words));

  it('says whom the person represents, since when notices are shown, and what was taken back', () => {
    const represents = [
      { marac: 'Coventry', agency: 'Housing' },
      { marac: 'Walsall', agency: 'Housing' },
      { marac: 'Walsall', agency: 'Health' }
    ];
    const view = homeView(opening([answered('1', { takenBack: true })], { represents }));
    expect(view).toMatchObject({
      isPartner: true,
      represents: 'You represent Housing at Coventry and Walsall; Health at Walsall.',
      since: 'Notices sent since 1 March 2026 are shown.'
    });
    expect(view.rows[0]).toMatchObject({
      what: 'A victim has left the area (taken back since)',
      toldAs: 'Housing, Coventry',
      reported: ''
    });
    expect(homeView(opening([], { represents: [] })).isPartner).toBe(false);
  });

  it('says about whom a notice is, as the newest has it; a notice of words says nobody’s name', () => {
    const told = { kind: 'IDVA offer', content: { kind: 'offer', offer } } as const;
    const newer = notice('2', {
      ...told,
      content: { kind: 'offer', offer: { ...offer, victim: { ...offer.victim, name: 'Anya Newname' } } }
    });
    const rows = homeView(opening([answered('1', {}, told), answered('2', { renewedBy: newer }, told), answered('3')])).rows;
    expect(rows.map(({ victim }) => victim)).toEqual(['Anya Testcase', 'Anya Newname', '']);
  });

  it('keeps a victim of whom nothing was reported on the list of what to do, the oldest first, until something is', () => {
    const told = { kind: 'IDVA offer', content: { kind: 'offer', offer } } as const;
    const tasksOf = (...notices: readonly AnsweredNotice[]) =>
      homeTasks(opening(notices), [], () => undefined, []).map(({ title, target }) => [title, 'key' in target && target.key]);
    const attempt = report('r1', 'Contact attempt', {});
    expect(tasksOf(answered('newer', done, told), answered('older', done, told), answered('words', done))).toEqual([
      ['Report on 2 victims you were asked to support', 'older']
    ]);
    expect(tasksOf(answered('reported', { ...done, reports: [attempt] }, told))).toEqual([]);
    expect(tasksOf(answered('corrected away', { ...done, reports: [attempt], correctedKeys: new Set(['r1']) }, told))).toHaveLength(1);
    expect(tasksOf(answered('taken back', { ...done, takenBack: true }, told))).toEqual([]);
    expect(tasksOf(answered('waits', {}, told))).toEqual([['Acknowledge 1 notice', 'waits']]);
  });

  it.each([
    ['2026-06', 1],
    ['2026-03', 4],
    ['2025-12', 7]
  ])('since %s are %i months', (since, months) => expect(monthsShown(opening([], { since }))).toBe(months));

  it('tells of a victim what was reported last, without what was put right since', () => {
    const of = (reports: readonly AgencyReturn[], corrected: readonly string[] = []): string =>
      homeView(
        opening([
          answered('offer', { reports, correctedKeys: new Set(corrected) }, { kind: 'IDVA offer', content: { kind: 'offer', offer } })
        ])
      ).rows[0].reported;
    expect(of([])).toBe('Nothing reported yet');
    const tried = report('a', 'Contact attempt', {});
    expect(of([tried])).toBe('1 attempt, no outcome yet');
    expect(of([tried, report('b', 'Contact attempt', {})])).toBe('2 attempts, no outcome yet');
    expect(of([report('c', 'IDVA outcome', { outcome: 'Declined' }), report('d', 'IDVA outcome', { outcome: 'Engaged' })])).toBe('Engaged');
    expect(of([report('c', 'IDVA outcome', { outcome: 'Declined' }), report('d', 'IDVA outcome', { outcome: 'Engaged' })], ['d'])).toBe(
      'Declined'
    );
  });
});

describe('one notice', () => {
  it.each([
    [answered('1', {}, { acknowledgeBy: hours(2) }), 'warning', 'Acknowledge by Mon 15 Jun, midday'],
    [answered('1', {}, { acknowledgeBy: hours(-24) }), 'danger', 'Overdue: was to be acknowledged by Sun 14 Jun, 10am'],
    [answered('1'), 'info', 'Not acknowledged yet'],
    [answered('1', done), 'good', 'Acknowledged']
  ] as const)('stands in words and tone: %#', (one, tone, words) => expect(stateOf(one, now)).toEqual({ tone, words }));

  it('of a victim keeps a secret address, and says what a coordinator must be asked', () => {
    const view = noticeView(answered('1', {}, { kind: 'IDVA offer', agency: 'IDVA service', content: { kind: 'offer', offer } }), now);
    if (view.content.kind !== 'offer') throw new Error('It is no offer.');
    expect(view.content.facts).toContainEqual({ label: 'Address', words: 'Kept secret: ask the coordinator by telephone' });
    expect(view.content.facts).toContainEqual({ label: 'Contact', words: 'The coordinator of the Coventry MARAC' });
    expect(view.content.remarks).toHaveLength(2);
    expect(view).toMatchObject({ mayAcknowledge: true, mayReport: true, title: 'Offer of support' });
    expect(view.title).not.toContain('Testcase');
  });

  it('that cannot be read is neither shown in part nor acknowledged', () => {
    const view = noticeView(answered('1', {}, { content: { kind: 'unreadable' } }), now);
    expect(view).toMatchObject({ mayAcknowledge: false, mayReport: false, content: { kind: 'unreadable' } });
  });

  it('shows every report, newest first, and how it stands by those that count', () => {
    const reports = [
      report('1', 'IDVA outcome', { outcome: 'Engaged', namedIdva: 'Mary', wishes: 'Locks' }),
      report('2', 'IDVA outcome', { outcome: 'Declined' })
    ];
    const view = noticeView(
      answered(
        '1',
        { reports, correctedKeys: new Set(['1']), ...done },
        { content: { kind: 'words', words: 'One.\n\nTwo.', contacts: [] } }
      ),
      now
    );
    expect(view.reports.map(({ key, corrected, wishes }) => [key, corrected, wishes])).toEqual([
      ['2', false, ''],
      ['1', true, 'Locks']
    ]);
    expect(view.standing.map(({ words }) => words)).toEqual(['Declined', 'Nobody named yet', 'Nothing reported yet']);
    expect(view.content).toEqual({ kind: 'words', lines: ['One.', 'Two.'] });
    expect(view.acknowledged).toBe('Acknowledged Monday 15 June 2026, 10am, by Housing, Example');
  });
});

describe('the forms', () => {
  const typed = {
    method: 'Telephone',
    day: { day: '15', month: '6', year: '2026' },
    time: '9:30',
    result: 'No answer',
    note: ' Rang off '
  };

  it('make an attempt; one later than now, or half told, is not', () => {
    expect(checkAttempt(typed, now)).toEqual({
      ok: true,
      value: { method: 'Telephone', when: new Date('2026-06-15T08:30:00Z'), result: 'No answer', note: ' Rang off ' }
    });
    expect(checkAttempt({ ...typed, time: '10:30' }, now)).toEqual({
      ok: false,
      error: { day: 'The attempt cannot have been later than now' }
    });
    const empty = checkAttempt({ ...attemptAtFirst(now), day: { day: '', month: '', year: '' }, note: 'x'.repeat(10_001) }, now);
    expect(empty.ok ? [] : summaryOf(empty.error).map(({ fieldId }) => fieldId)).toEqual([
      'attempt-method',
      'attempt-day',
      'attempt-time',
      'attempt-result',
      'report-note'
    ]);
    expect(checkAttempt({ ...typed, result: 'Something else' }, now).ok).toBe(false);
  });

  it('make a report of any part, and of none not', () => {
    const nothing = reportAtFirst();
    expect(checkReport(nothing).ok).toBe(false);
    expect(checkReport({ ...nothing, note: 'Only this' }).ok).toBe(false);
    expect(checkReport({ ...nothing, wishes: 'New locks' })).toEqual({
      ok: true,
      value: { outcome: '', namedIdva: '', wishes: 'New locks', note: '' }
    });
    expect(checkReport({ ...nothing, outcome: 'Made up' }).ok).toBe(false);
    expect(checkReport({ ...nothing, outcome: 'Engaged', namedIdva: 'x'.repeat(201) }).ok).toBe(false);
  });

  it('begin with what is put right, as it was sent', () => {
    const attempt = { method: 'Telephone', when: new Date('2026-06-12T13:05:00Z'), result: 'No answer', note: 'Rang off' } as const;
    const sent = report('a', 'Contact attempt', attemptAnswer(attempt).answers);
    const again = checkAttempt(attemptAtFirst(now, sent), now);
    expect(again).toEqual({ ok: true, value: attempt });
    const told = { outcome: 'Engaged', namedIdva: 'Mary', wishes: 'Locks', note: 'Soon' } as const;
    expect(checkReport(reportAtFirst(report('o', 'IDVA outcome', reportAnswer(told).answers)))).toEqual({ ok: true, value: told });
    expect(reportAnswer(told, { key: 'o', at: now })).toEqual({
      summary:
        'Correction of what was sent on Monday 15 June 2026, 10am. Engaged. The victim’s IDVA is Mary. The victim’s views and wishes are given. Soon.',
      answers: { ...told, corrects: 'o' }
    });
  });
});
