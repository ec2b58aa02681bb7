import { defaultConfiguration } from '../../../../src/domain/setUp/defaultConfiguration';
import { reportAnswers } from '../../../../src/domain/actions/actionReport';
import type { TrackedAction } from '../../../../src/domain/actions/trackedAction';
import type { CalendarDay } from '../../../../src/domain/kernel/calendarDay';
import type { PackFile } from '../../../../src/domain/meetings/circulated';
import { meetingPapers } from '../../../../src/domain/meetings/copies';
import { nothingKnown, researchAnswers, researchAtFirst } from '../../../../src/domain/meetings/research';
import type { AgencyReturn } from '../../../../src/services/shared/messagePorts';
import type { PartnerOpening } from '../../../../src/services/partners/partnerUseCases';
import { actionRows, actionTask, actionView } from '../../../../src/webparts/partnerHome/presenters/actionsView';
import { draftWords, homeTasks } from '../../../../src/webparts/partnerHome/presenters/homeTasks';
import {
  documentRows,
  meetingRows,
  nextToReturn,
  peopleToSearch,
  researchView
} from '../../../../src/webparts/partnerHome/presenters/meetingView';
import { checkResearch, hasTyped, sentResearch, typedFrom } from '../../../../src/webparts/partnerHome/presenters/researchForm';
import { circulatedCase, coventryAgenda, meetingKey } from '../../../support/stories/partnerMeetings';

const now = new Date('2026-06-15T09:00:00Z');
const housing = { marac: 'Coventry', agency: 'Housing' };
const agenda = coventryAgenda();

const file = (version: number, agency = '', more: Partial<PackFile> = {}): PackFile => ({
  path: `/p/${agency}${version}`,
  key: `${version}${agency}`,
  meetingKey,
  marac: 'Coventry',
  agency,
  kind: 'Agenda',
  version,
  startsAt: new Date('2026-06-24T09:00:00Z'),
  circulatedAt: new Date(`2026-06-1${version}T09:00:00Z`),
  ...more
});

const answer = (id: number, caseNumber: number, more: Partial<AgencyReturn> = {}): AgencyReturn => ({
  id,
  key: `r-${id}`,
  caseKey: `case-${caseNumber}`,
  aboutKey: meetingKey,
  ...housing,
  kind: 'Research',
  summary: 'Nothing known about anyone in this case.',
  answers: researchAnswers(nothingKnown(circulatedCase(caseNumber).people)),
  at: now,
  by: 'Housing, Example',
  problems: [],
  ...more
});

const action = (key: string, due: string | undefined, more: Partial<TrackedAction> = {}): TrackedAction => ({
  id: 1,
  etag: '',
  key,
  caseKey: 'case-9',
  reference: 'WM-009',
  meetingKey: 'm',
  ...housing,
  owner: '',
  action: `Do ${key}`,
  ...(due && { due: due as CalendarDay }),
  status: 'Open',
  outcome: '',
  completedBy: '',
  escalation: 'None',
  carriedForward: 0,
  history: [],
  restricted: false,
  problems: [],
  ...more
});

const opening = (more: Partial<PartnerOpening['meetings']> = {}): PartnerOpening => ({
  name: 'Housing, Example',
  represents: [housing],
  hours: defaultConfiguration.staffedHours,
  notices: [],
  since: '2026-03',
  serverNow: now,
  meetings: { documents: [], actions: [], returns: [], ...more }
});

describe('copies', () => {
  it('are the newest version first; the agency’s own stands for the MARAC’s of the same version', () => {
    const [papers] = meetingPapers([file(1), file(2), file(1, 'Housing'), file(2, 'Health'), file(1, '', { marac: 'Walsall' })], [housing]);
    expect(papers.agendas.map(({ path }) => path)).toEqual(['/p/2', '/p/Housing1']);
    const { newest, earlier } = documentRows({ ...papers, minutes: [file(1, '', { kind: 'Minutes' })] });
    expect(newest.map(({ name }) => name)).toEqual(['Minutes, version 1', 'Agenda, version 2']);
    expect(earlier.map(({ name, copy }) => [name, copy !== ''])).toEqual([['Agenda, version 1', true]]);
  });

  it('stand in the list with those to come first, soonest first', () => {
    const at = (day: string): Partial<PackFile> => ({ meetingKey: day, startsAt: new Date(`${day}T09:00:00Z`) });
    const papers = meetingPapers(
      [file(1), file(1, '', at('2026-07-08')), file(1, '', at('2026-06-10')), file(1, '', at('2026-05-27'))],
      [housing]
    );
    const rows = meetingRows(papers, one => (one.meetingKey === meetingKey ? agenda : undefined), [answer(1, 1)], now);
    expect(rows.map(({ name, when, research }) => [name, when, research?.words])).toEqual([
      ['Coventry MARAC, 24 June 2026', '10am', '1 of 3 returned'],
      ['Coventry MARAC, 8 July 2026', '10am', undefined],
      ['Coventry MARAC, 10 June 2026', 'Held', undefined],
      ['Coventry MARAC, 27 May 2026', 'Held', undefined]
    ]);
  });
});

describe('research', () => {
  const late = new Date('2026-06-22T16:00:01Z');

  it('counts what is returned, marks what is late, and leads to the next case', () => {
    const returns = [answer(1, 1), answer(2, 2, { at: late })];
    const view = researchView(agenda, 'Housing', returns, late);
    expect(view).toMatchObject({ total: 3, done: 2, isLate: true, words: '2 of 3 returned', due: 'Was due Mon 22 Jun, 5pm' });
    expect(view.rows.map(({ state, tone }) => [state, tone])).toEqual([
      ['Nothing known', 'good'],
      ['Nothing known, late', 'good'],
      ['Late: not returned', 'danger']
    ]);
    expect(nextToReturn(view, 'case-1')?.caseKey).toBe('case-3');
    expect(nextToReturn(view, 'case-3')).toBeUndefined();
    expect(researchView(agenda, 'Health', returns, now)).toMatchObject({ done: 0, isLate: false, due: 'Due Mon 22 Jun, 5pm' });
  });

  it('that cannot be read counts as not returned', () => {
    expect(researchView(agenda, 'Housing', [answer(1, 1, { answers: {} })], now).rows[0]).toMatchObject({
      state: 'Sent, but cannot be read',
      isReturned: false
    });
    expect(sentResearch([answer(1, 1, { answers: {}, problems: ['It is torn'] })], meetingKey, 'case-1', 'Housing')).toMatchObject([
      { facts: [], problem: 'This cannot be read. Send it again. It is torn' }
    ]);
  });

  it('is filled in again from what was sent, by whoever is on the agenda now', () => {
    const sent = { role: 'Victim', name: 'Anya Example1', known: 'Known', facts: 'A tenant', opinion: '' } as const;
    const gone = { ...sent, name: 'Somebody Else' };
    const research = {
      key: 'r',
      meetingKey,
      caseKey: 'case-1',
      ...housing,
      people: [sent, gone],
      risksToStaff: 'A dog',
      withheld: '',
      withheldReason: ''
    };
    const typed = typedFrom(researchAtFirst(circulatedCase(1).people), research);
    expect(typed.people.map(({ name, known }) => [name, known])).toEqual([
      ['Anya Example1', 'Known'],
      ['Bela Example1', '']
    ]);
    expect(hasTyped(typed)).toBe(true);
    expect(hasTyped(researchAtFirst(circulatedCase(1).people))).toBe(false);
    expect(checkResearch(typed).research).toBeUndefined();
  });

  it('shows everything that was sent, newest first, the one that stands whole', () => {
    const known = {
      people: [{ role: 'Victim', name: 'Anya', known: 'Known', facts: '', opinion: '' } as const],
      risksToStaff: '',
      withheld: 'Arrears',
      withheldReason: 'Not relevant'
    };
    const sent = sentResearch(
      [answer(1, 1), answer(4, 1, { answers: researchAnswers(known) }), answer(5, 2)],
      meetingKey,
      'case-1',
      'Housing'
    );
    expect(sent.map(({ key, isReplaced }) => [key, isReplaced])).toEqual([
      ['r-4', false],
      ['r-1', true]
    ]);
    expect(sent[0].facts).toEqual([
      { label: 'Victim: Anya, facts', words: 'Withheld' },
      { label: 'Withheld', words: 'Arrears' },
      { label: 'Why it is withheld', words: 'Not relevant' }
    ]);
  });

  it('names whom to look for, and keeps a confidential address so', () => {
    expect(
      peopleToSearch(
        circulatedCase(1, {
          people: [
            {
              role: 'Victim',
              name: 'Anya',
              dateOfBirth: '1990-04-03',
              address: '1 Test Street',
              addressConfidential: true,
              relationship: 'Wife'
            },
            { role: 'Child', name: '', school: 'Test School' }
          ]
        })
      )
    ).toEqual([
      { title: 'Victim: Anya', details: ['Born 3 April 1990', 'Address confidential', 'Wife'] },
      { title: 'Child: name not given', details: ['School: Test School'] }
    ]);
  });
});

describe('actions', () => {
  const done = (about: string, status: 'Done' | 'Not done' | 'Open', id = 1): AgencyReturn =>
    answer(id, 9, {
      key: `report-${id}`,
      aboutKey: about,
      kind: 'Action status',
      answers: reportAnswers({ status, outcome: 'As agreed', evidence: 'Letter' })
    });

  it('stand by their day, overdue first, and as reported at once', () => {
    const actions = [
      action('due', '2026-06-30'),
      action('soon', '2026-06-17'),
      action('overdue', '2026-06-12'),
      action('lost', undefined),
      action('told', '2026-06-11'),
      action('failed', '2026-06-11')
    ];
    const rows = actionRows(opening({ actions, returns: [done('told', 'Done'), done('failed', 'Not done', 2), done('due', 'Open', 3)] }));
    expect(rows.map(({ key, state, reported }) => [key, state, reported])).toEqual([
      ['overdue', 'Overdue', ''],
      ['lost', 'No day given', ''],
      ['soon', 'Due soon', ''],
      ['due', 'Due', 'In progress'],
      ['told', 'Done', 'Done'],
      ['failed', 'Not done', 'Not done']
    ]);
    expect(rows.find(({ key }) => key === 'told')?.tone).not.toBe(rows.find(({ key }) => key === 'failed')?.tone);
    expect(actionTask(opening({ actions }))).toMatchObject([{ title: 'Report on 6 actions', status: '3 overdue', tone: 'danger' }]);
    expect(actionTask(opening({ actions: [actions[4]], returns: [done('told', 'Done')] }))).toEqual([]);
  });

  it('tell what happened to them, newest first', () => {
    const [row] = actionRows(
      opening({
        actions: [
          action('told', '2026-06-11', { history: [{ at: '2026-06-11T09:00:00Z', by: 'Example, Senior', what: 'Carried forward' }] })
        ],
        returns: [done('told', 'Done')]
      })
    );
    const view = actionView(row);
    expect(view.isOpen).toBe(false);
    expect(view.history.map(({ words, evidence }) => [words, evidence])).toEqual([
      ['Housing reported: Done. As agreed', 'Evidence: Letter'],
      ['Carried forward', '']
    ]);
  });

  it('of another agency are not closed by a report', () => {
    const forged = { ...done('told', 'Done'), agency: 'Health' };
    expect(actionRows(opening({ actions: [action('told', '2026-06-11')], returns: [forged] }))).toMatchObject([
      { state: 'Overdue', reported: '' }
    ]);
  });
});

describe('what to do next', () => {
  const papers = meetingPapers([file(1)], [housing]);

  it('is research with its count and day, until it is done', () => {
    const tasks = (returns: readonly AgencyReturn[]): readonly unknown[] =>
      homeTasks(opening({ returns }), papers, () => ({ kind: 'ready', value: agenda }), []).map(({ title, status, hint }) => [
        title,
        status,
        hint
      ]);
    expect(tasks([answer(1, 1)])).toEqual([
      ['Return research for the Coventry meeting of 24 June 2026', '1 of 3 done', 'Due Mon 22 Jun, 5pm']
    ]);
    expect(tasks([answer(1, 1), answer(2, 2), answer(3, 3)])).toEqual([]);
  });

  it('says while the agenda is read, and where it cannot be', () => {
    const status = (known: Parameters<typeof homeTasks>[2]): readonly string[] =>
      homeTasks(opening(), papers, known, []).map(one => one.status);
    expect(status(() => undefined)).toEqual(['Reading…']);
    expect(status(() => ({ kind: 'failed' }))).toEqual(['The agenda could not be read']);
  });

  it('tells what is typed and not sent', () => {
    expect(draftWords(0, 0)).toBe('');
    expect(draftWords(2, 1)).toBe(
      'Typed and not sent: Research about 2 cases, 1 report on an action. It is kept while this page is open, and nowhere else.'
    );
  });

  it('names the agency where somebody represents several', () => {
    const two = { ...opening(), represents: [housing, { marac: 'Coventry', agency: 'Health' }] };
    expect(
      homeTasks(two, meetingPapers([file(1)], two.represents), () => ({ kind: 'ready', value: agenda }), []).map(({ title }) => title)
    ).toEqual([
      'Return research for the Coventry meeting of 24 June 2026, as Health',
      'Return research for the Coventry meeting of 24 June 2026, as Housing'
    ]);
  });
});
