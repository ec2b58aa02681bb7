import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { noDetail } from '../../../src/domain/complex/complexCase';
import type { ComplexEntry } from '../../../src/domain/complex/complexCase';
import type { ComplexLog } from '../../../src/services/complex/complexUseCases';
import { complexHelp } from '../../../src/webparts/shared/teamHelp';
import { movesOf, nextOf, reviewsOf, textsOf } from '../../../src/webparts/complexCases/presenters/entryView';
import {
  agencyOptions,
  decisionProblems,
  editOf,
  firstPlan,
  frequencyOptions,
  leadOptions,
  newReview,
  noDay,
  readEdit,
  readReview,
  rebased
} from '../../../src/webparts/complexCases/presenters/forms';
import { firstFilter, lineOf, linesOf, logMaracs, monitorsOf, watchedCases } from '../../../src/webparts/complexCases/presenters/logView';

const now = new Date('2026-06-15T09:00:00Z');
const at = (day: string): Date => new Date(`${day}T11:00:00Z`);

const entry = (changes: Partial<ComplexEntry> = {}): ComplexEntry => ({
  id: 1,
  etag: '"1"',
  key: 'case-1:complex',
  caseKey: 'case-1',
  reference: 'M-1',
  marac: 'Coventry',
  state: 'Active',
  fired: [
    { name: 'Pregnancy', words: 'There is a pregnancy.' },
    { name: 'More than one area', words: 'The perpetrator is in cases of 2 areas.' }
  ],
  rationale: 'Nobody leads.',
  decidedBy: 'A',
  decidedAt: at('2026-05-01'),
  leadCoordinator: 'senior@wmp.example',
  leadAgency: 'Housing',
  escalation: 'Local',
  reviewEveryDays: 14,
  proposedAt: at('2026-04-28'),
  loggedAt: at('2026-05-01'),
  nextReviewAt: at('2026-06-20'),
  decisionKey: 'd',
  pending: '',
  restricted: false,
  problems: [],
  detail: noDetail,
  reviews: [],
  ...changes
});

const log = (...entries: readonly ComplexEntry[]): ComplexLog => ({
  user: { login: 'coordinator.walsall@wmp.example', name: 'W', email: '', groups: [] },
  configuration: {
    ...defaultConfiguration,
    maracs: defaultConfiguration.maracs.map(marac => ({
      ...marac,
      coordinators: [marac.name === 'Walsall' ? 'coordinator.walsall@wmp.example' : 'other']
    }))
  },
  rows: entries.map(one => ({ entry: one })),
  serverNow: now
});

describe('the log', () => {
  it('shows what is due first, in whichever MARAC is chosen, and what waits where something does', () => {
    const entries = [
      entry({ key: 'later' }),
      entry({ key: 'late', nextReviewAt: at('2026-06-01') }),
      entry({ key: 'other', marac: 'Walsall' }),
      entry({ key: 'new', state: 'Proposed', marac: 'Walsall' }),
      entry({ key: 'over', state: 'Stepped down', closedAt: at('2026-06-02') })
    ];
    const keys = (marac: string, shown: 'suggested' | 'onLog' | 'ended'): readonly string[] =>
      linesOf(log(...entries), { marac, shown }).map(({ key }) => key);
    expect(keys('', 'onLog')).toEqual(['late', 'later', 'other']);
    expect(keys('Coventry', 'onLog')).toEqual(['late', 'later']);
    expect([keys('Coventry', 'suggested'), keys('Walsall', 'suggested'), keys('', 'ended')]).toEqual([[], ['new'], ['over']]);
    const renamed = log(entry({ key: 'of a MARAC that was renamed', marac: 'Walsall Town' }));
    expect(linesOf(renamed, { marac: 'Coventry', shown: 'onLog' }).map(({ key }) => key)).toEqual(['of a MARAC that was renamed']);
    expect(logMaracs(renamed)).toContain('Walsall Town');
    expect(firstFilter(log(...entries))).toEqual({ marac: 'Walsall', shown: 'suggested' });
    expect(firstFilter(log(entry()))).toMatchObject({ shown: 'onLog' });
    expect(firstFilter({ ...log(), user: { ...log().user, login: 'nobody' } }).marac).toBe('');
  });

  it('says how late a review is, how long nobody has looked, and the strong reasons first', () => {
    const line = lineOf({ entry: entry({ nextReviewAt: at('2026-06-14') }) }, now);
    expect(line).toMatchObject({
      isOverdue: true,
      tone: 'danger',
      next: 'Review overdue: it was due on 14 June 2026, 1 day ago',
      why: 'More than one area; Pregnancy',
      victim: 'Its case cannot be read'
    });
    expect(line.watched).toBe('45 days on the log, nobody has looked at it for 45 days, escalation: local, led by senior@wmp.example');
    expect(lineOf({ entry: entry({ nextReviewAt: at('2026-06-15') }) }, now).next).toBe('Review today');
    const { nextReviewAt, ...undated } = entry();
    expect(lineOf({ entry: undated as ComplexEntry }, now).next).toBe('No day is set for its next review');
  });

  it('watches what waits, what is overdue, how long, and how it ends', () => {
    const words = monitorsOf(
      log(
        entry({ nextReviewAt: at('2026-06-01') }),
        entry({ state: 'Proposed' }),
        entry({ state: 'Declined', closedAt: now }),
        entry({ marac: 'Walsall' })
      ),
      'Coventry'
    );
    expect(words.map(({ label, words: said }) => `${label}: ${said}`)).toEqual([
      'Waiting for a decision: 1',
      'On the log: 1',
      'Reviews overdue: 1',
      'Not looked at for over 28 days: 1',
      'How long on the log: 5 to 13 weeks: 1',
      'Ended within a year: declined: 1'
    ]);
    expect(watchedCases(log(entry()))).toEqual([]);
  });
});

describe('an entry', () => {
  it('says what to do next, overdue actions among it', () => {
    const actions = [
      { id: 1, etag: '', key: 'a', action: 'Locks', marac: 'Coventry', agency: 'Housing', dueAt: at('2026-06-01'), restricted: false }
    ];
    expect(nextOf({ entry: entry(), serverNow: now, actions })).toBe(
      'Next review by 20 June 2026. 1 action of the case is overdue: chase it.'
    );
    expect(nextOf({ entry: entry({ nextReviewAt: at('2026-06-01') }), serverNow: now, actions: [] })).toMatch(
      /14 days ago\. Review it now\.$/
    );
    expect(movesOf('Proposed').map(({ to }) => to)).toEqual(['Active', 'Declined']);
    expect(movesOf('Declined')).toEqual([]);
    expect(movesOf('Stepped down').map(({ press }) => press)).toEqual(['Reopen it']);
  });

  it('shows reviews with the newest first, and the texts that there are', () => {
    const review = (key: string, day: string): ComplexEntry['reviews'][number] => ({
      key,
      at: at(day),
      by: 'A',
      change: 'Up',
      decision: key,
      actions: ''
    });
    expect(
      reviewsOf(entry({ reviews: [review('first', '2026-05-10'), review('second', '2026-05-20')] })).map(({ decision }) => decision)
    ).toEqual(['second', 'first']);
    expect(textsOf(entry({ detail: { ...noDetail, tried: 'Two moves.' } })).map(({ heading }) => heading)).toEqual([
      'Why it is on the log',
      'What has been tried'
    ]);
  });
});

describe('forms', () => {
  it('offer whoever coordinates, and whoever leads already', () => {
    expect(leadOptions({ maracs: [] }, 'left@wmp.example').map(({ value }) => value)).toEqual(['', 'left@wmp.example']);
    expect(agencyOptions({ agencies: [{ name: 'Housing', maracs: ['Walsall'] }] }, 'Coventry', 'Gone').map(({ value }) => value)).toEqual([
      '',
      'Gone'
    ]);
    expect(frequencyOptions(60).map(({ label }) => label)).toContain('Every 60 days');
    const fresh = entry({ leadCoordinator: '', reviewEveryDays: 28 });
    expect(firstPlan({ entry: fresh, configuration: defaultConfiguration, login: 'COORDINATOR.walsall@wmp.example' })).toMatchObject({
      leadCoordinator: 'coordinator.walsall@wmp.example',
      reviewEveryDays: 14
    });
    expect(firstPlan({ entry: fresh, configuration: defaultConfiguration, login: 'chair@wmp.example' }).leadCoordinator).toBe('');
  });

  it('name what is missing', () => {
    const plan = { leadCoordinator: '', leadAgency: '', escalation: 'Local', reviewEveryDays: 14 } as const;
    expect(decisionProblems('Proposed', 'Active', { reason: 'short', learning: '', plan }).map(({ words }) => words)).toEqual([
      'Enter why, in at least 10 characters',
      'Select who leads'
    ]);
    expect(decisionProblems('Active', 'Stepped down', { reason: 'It has ended.', learning: ' ', plan }).map(({ words }) => words)).toEqual([
      'Enter what was learnt, or that nothing was'
    ]);
    expect(decisionProblems('Monitoring', 'Active', { reason: 'He is back again.', learning: '', plan })).toEqual([]);
    const far = readReview(
      { ...newReview, change: 'Up', decision: 'Housing leads now.', nextReview: { day: '1', month: '9', year: '2026' } },
      now
    );
    expect(far).toEqual({
      ok: false,
      problems: [{ fieldId: 'complex-next-review', words: 'The next review must be between today and 13 July 2026' }]
    });
    expect(
      readReview({ ...newReview, change: 'Up', decision: 'Housing leads now.', nextReview: { day: '40', month: '9', year: '2026' } }, now)
        .ok
    ).toBe(false);
    expect(readReview({ ...newReview, change: 'Down', decision: ' Housing leads now. ' }, now)).toEqual({
      ok: true,
      review: { change: 'Down', decision: 'Housing leads now.', actions: '' }
    });
  });

  it('keep a day that nobody touched, overdue as it may be, and take in what somebody else has stored', () => {
    const overdue = entry({ nextReviewAt: at('2026-06-01') });
    const typed = { ...editOf(overdue), barriers: 'Mine' };
    expect(readEdit(typed, overdue, now)).toMatchObject({ ok: true, fields: { nextReviewOn: '2026-06-01', barriers: 'Mine' } });
    expect(readEdit({ ...typed, nextReview: noDay }, overdue, now)).toMatchObject({
      ok: false,
      problems: [{ words: 'Enter when it is reviewed next' }]
    });
    const theirs = entry({ nextReviewAt: at('2026-06-01'), leadAgency: 'Health', detail: { ...noDetail, barriers: 'Theirs' } });
    expect(rebased(typed, editOf(overdue), editOf(theirs))).toMatchObject({ leadAgency: 'Health', barriers: 'Mine' });
  });

  it('tell who gives access, and leave a case behind a barrier to say so itself', () => {
    expect(complexHelp({ kind: 'forbidden', supportCode: 'x' })).toContain('MARAC Team');
    expect(complexHelp({ kind: 'forbidden', supportCode: 'forbidden-barrier' })).toBeUndefined();
  });
});
