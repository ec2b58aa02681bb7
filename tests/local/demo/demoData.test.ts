import { addDays, dayOf, instantAt } from '../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { clockState, dueTimes, dutiesOwed } from '../../../src/domain/review/clocks';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { contentAsFarAsKnown, toReferralContent } from '../../../src/domain/form/reading/referralContent';
import { matchKeysOf } from '../../../src/domain/matching/matchKeys';
import { demoData, generateReferrals } from '../../../local/demo';
import { caseloadPlans, caseloadSize, unfinishedIntake } from '../../../local/demo/caseload';
import { caseOf } from '../../../local/demo/demoCase';
import type { DemoCase, DemoData } from '../../../local/demo';
import { isStaffed } from '../../../src/domain/kernel/staffedHours';

const today = '2026-11-23' as CalendarDay;
const data = demoData(today);
const hours = defaultConfiguration.staffedHours;
const contextOf = (submittedAt: Date) => ({ configuration: defaultConfiguration, today: dayOf(submittedAt) });
const found = ({ answers, submittedAt }: DemoCase) => toReferralContent(answers, contextOf(submittedAt));
const foundOfCases = data.cases.map(found);
const contents = foundOfCases.map((content, at) =>
  content.ok ? content.value : contentAsFarAsKnown(data.cases[at].answers, contextOf(data.cases[at].submittedAt))
);
const keysByCase = contents.map(({ people }) => people.map(matchKeysOf));
const ofStatus = (...statuses: readonly DemoCase['status'][]) => data.cases.filter(({ status }) => statuses.includes(status));

describe('the demo data', () => {
  it('is several thousand cases, each with a key of its own', () => {
    expect(data.cases.length).toBeGreaterThan(4_000);
    const keys = [...data.cases, ...data.intake].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is the same whenever it is made, and has the same keys on another day', () => {
    expect(JSON.stringify(demoData(today)) === JSON.stringify(data)).toBe(true);
    const later = demoData('2027-01-02' as CalendarDay);
    const keysOf = ({ cases, intake }: DemoData) => [...cases, ...intake].map(({ key }) => key).sort();
    expect(keysOf(later)).toEqual(keysOf(data));
  });

  it('holds forms that are complete, and lead to the MARAC that received them', () => {
    const waiting = data.intake.filter((item): item is DemoCase => item.submittedAt !== undefined);
    const foundOfSent = [...foundOfCases, ...waiting.map(found)];
    expect(foundOfSent.map(content => (content.ok ? content.value.marac : content.error))).toEqual(
      [...data.cases, ...waiting].map(({ marac }) => marac)
    );
  });

  it('holds drafts that are not complete', () => {
    const drafts = data.intake.filter(({ submittedAt }) => submittedAt === undefined);
    expect(drafts.map(({ author }) => author.login)).toEqual(['officer@wmp.example', 'officer@wmp.example']);
    for (const { answers, startedAt } of drafts) {
      expect(toReferralContent(answers, contextOf(startedAt)).ok).toBe(false);
    }
  });

  it('leaves three referrals waiting to be taken in, one of them on the partner site', () => {
    const waiting = data.intake.filter(({ submittedAt }) => submittedAt !== undefined);
    expect(waiting.map(({ site, author }) => `${site} ${author.login}`)).toEqual([
      'case officer@wmp.example',
      'case officer2@wmp.example',
      'partner housing.coventry@coventry.example'
    ]);
  });

  it('names nobody who could be taken for real', () => {
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
    const synthetic =
      /test|sample|demo|mock|specimen|example|fiction|pretend|dummy|trial|proto|imagin|namuna|namoonova|udaharan|ornek|przyk[lł]ad|ejemplo|muster|exemplu|mithal/i;
    const people = contents.flatMap(content => content.people);
    expect(people.filter(({ familyName }) => !synthetic.test(plain(familyName)))).toEqual([]);
    expect(people.filter(({ postcode }) => !/^($|.*[CIKMOV]{2}$)/.test(postcode))).toEqual([]);
    const numbers = people.flatMap(({ telephones }) => telephones);
    expect(numbers.length).toBeGreaterThan(1_000);
    expect(
      numbers.filter(
        number => !/^(07700 900|01632 960|03069 990|020 7946 0|028 9649 6|029 2018 0|0191 498 0|01[1-6]\d 496 0)\d{3}$/.test(number)
      )
    ).toEqual([]);
  });
});

describe('the caseload of the day', () => {
  const now = instantAt(today, 10 * 60);
  const stateOf = ({ submittedAt, evidence }: DemoCase) => {
    const { due, doBy } = dueTimes(submittedAt, hours);
    const [first] = dutiesOwed(evidence);
    return first && clockState({ now, due: due[first], doBy: doBy[first], hours });
  };
  const count = (cases: readonly DemoCase[], state: string) => cases.filter(each => stateOf(each) === state).length;

  it('has referrals to review: late, pressing and in time', () => {
    const waiting = ofStatus('Awaiting review');
    expect(waiting.length).toBeGreaterThanOrEqual(30);
    expect(['Overdue', 'Due soon', 'In time'].map(state => count(waiting, state) > 2)).toEqual([true, true, true]);
  });

  it('has cases at every stage', () => {
    for (const status of ['Returned for information', 'Accepted', 'Listed', 'Deferred', 'Heard', 'Actions open', 'Withdrawn'] as const) {
      expect(ofStatus(status).length).toBeGreaterThan(5);
    }
    const outstanding = ofStatus('Accepted').filter(({ owed }) => owed.nextDueAt !== undefined);
    expect(outstanding.length).toBeGreaterThan(20);
    expect(count(outstanding, 'Overdue')).toBeGreaterThan(4);
  });

  it('has some restricted cases', () => {
    const open = contents.filter((_, at) => data.cases[at].owed.nextDueAt !== undefined);
    const restricted = open.filter(content => content.restricted);
    expect(restricted.length).toBeGreaterThan(2);
    expect(restricted.length).toBeLessThan(open.length / 5);
  });

  it('owes exactly what has no evidence, and nothing once it is settled', () => {
    const owed = data.cases.map(({ status, evidence, submittedAt }) => {
      const [first] = status === 'Closed' || status === 'Withdrawn' ? [] : dutiesOwed(evidence);
      return first && dueTimes(submittedAt, hours).due[first];
    });
    expect(data.cases.map(({ owed }) => owed.nextDueAt)).toEqual(owed);
  });

  it.each(['2026-11-23', '2026-11-22', '2026-12-29', '2027-01-01', '2028-02-29'])('as of %s holds nothing that is still to come', date => {
    const midnight = instantAt(date as CalendarDay, 0).getTime();
    const cases = caseloadPlans(date as CalendarDay, 1, []).map(caseOf);
    const intake = unfinishedIntake(date as CalendarDay, 1);
    expect(cases.length).toBe(caseloadSize);
    const evidence = cases.flatMap(item => Object.values(item.evidence).map(({ at }) => ({ at, item })));
    const moments = [
      ...cases.flatMap(item => [item.startedAt, item.submittedAt, item.decidedAt]),
      ...intake.map(({ startedAt, submittedAt }) => submittedAt ?? startedAt),
      ...evidence.map(({ at }) => at)
    ];
    expect(Math.max(...moments.map(moment => moment.getTime()))).toBeLessThan(midnight);
    // Evidence is made by people at work, and never before the clock has started.
    const atWork = (at: Date) => isStaffed(at, hours) || isStaffed(new Date(at.getTime() - 1000), hours);
    expect(evidence.filter(({ at }) => !atWork(at))).toEqual([]);
    expect(evidence.filter(({ at, item }) => at.getTime() < dueTimes(item.submittedAt, hours).clockStart.getTime() - 1000)).toEqual([]);
  });
});

describe('matching', () => {
  it('finds the earlier referral of everybody referred again', () => {
    const seen = new Set<string>();
    const again: boolean[] = [];
    const inOrder = data.cases.map((item, at) => ({ item, keys: keysByCase[at][0] }));
    inOrder.sort((a, b) => a.item.submittedAt.getTime() - b.item.submittedAt.getTime());
    for (const { item, keys } of inOrder) {
      const criteria = item.answers.criteria;
      if (Array.isArray(criteria) && criteria.some(each => each === 'Repeat')) {
        again.push(keys.some(key => seen.has(key)));
      }
      keys.forEach(key => seen.add(key));
    }
    expect(again.length).toBeGreaterThan(100);
    expect(again.filter(found => !found).length / again.length).toBeLessThan(0.05);
  });

  it('finds perpetrators known in several areas', () => {
    const areas = new Map<string, Set<string>>();
    data.cases.forEach(({ marac }, at) => {
      for (const key of keysByCase[at][1].filter(each => each.startsWith('born:'))) {
        areas.set(key, (areas.get(key) ?? new Set()).add(marac));
      }
    });
    expect(Array.from(areas.values()).filter(maracs => maracs.size >= 3).length).toBeGreaterThan(10);
  });

  it('has no key that half the list shares', () => {
    const counts = new Map<string, number>();
    keysByCase.flat(2).forEach(key => counts.set(key, (counts.get(key) ?? 0) + 1));
    expect(Math.max(...Array.from(counts.values()))).toBeLessThan(100);
  });
});

describe('referrals for measuring', () => {
  it('are as many as asked for, with the same caseload whatever the number', () => {
    const owedOf = (cases: readonly DemoCase[]) => cases.filter(({ owed }) => owed.nextDueAt !== undefined).length;
    const [few, some, many] = [100, 500, 1_200].map(count => Array.from(generateReferrals(count, today)));
    expect([few, some, many].map(({ length }) => length)).toEqual([100, 500, 1_200]);
    expect(owedOf(some)).toBe(owedOf(many));
  });

  it('are complete forms dated before today', () => {
    const cases = Array.from(generateReferrals(700, today));
    const found = cases.map(({ answers, submittedAt }) => toReferralContent(answers, contextOf(submittedAt)));
    expect(found.map(content => content.ok && content.value.marac)).toEqual(cases.map(({ marac }) => marac));
    expect(cases.filter(({ submittedAt }) => dayOf(submittedAt) > addDays(today, -1))).toEqual([]);
  });
});
