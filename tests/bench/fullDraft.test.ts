import { fullDraft } from '../../bench/fullDraft';
import { isNamed, judgeForms, workQueueOut } from '../../bench/rules';
import { dayOf } from '../../src/domain/kernel/calendarDay';
import { defaultConfiguration } from '../../src/domain/setUp/defaultConfiguration';
import { isRows } from '../../src/domain/form/answers';
import { referralForm } from '../../src/domain/form/referralForm';
import { validateForm } from '../../src/domain/form/validate';

describe('what the benchmark works on', () => {
  it('a full draft has four perpetrators with keys of their own, a long narrative, and nothing wrong', () => {
    const now = new Date('2026-06-15T09:00:00Z');
    const { answers } = fullDraft(now);
    expect(isRows(answers.perpetrators) && new Set(answers.perpetrators.map(({ key }) => key)).size).toBe(4);
    expect(String(answers.incidentNarrative).length).toBeGreaterThan(5_900);
    expect(validateForm(referralForm, answers, { configuration: defaultConfiguration, today: dayOf(now) })).toEqual([]);
  });

  it('generated forms are judged without an exception, every problem named', () => {
    const judged = judgeForms(500, 1, () => undefined);
    expect(judged).toMatchObject({ forms: 500, exceptions: 0, unnamed: 0 });
    expect(judged.problems).toBeGreaterThan(500);
    expect(judged.milliseconds).toHaveLength(500);
  });

  it('a problem without words, section or question counts as not named', () => {
    const named = { sectionId: 'victim', path: ['victimFamilyName'], words: 'Enter the victim’s family name' };
    expect(
      [
        named,
        { ...named, words: 'Enter' },
        { ...named, words: 'Enter undefined again' },
        { ...named, sectionId: 'none' },
        { ...named, path: ['perpetrators', 'row-1'] }
      ].map(isNamed)
    ).toEqual([true, false, false, false, false]);
  });

  it('a queue is worked out as often as asked', () => {
    const worked = workQueueOut(400, 2);
    expect(worked.cases).toBe(400);
    expect([worked.fromRows, worked.oneLetter].map(({ length }) => length)).toEqual([2, 2]);
  });
});
