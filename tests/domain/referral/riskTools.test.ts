import fc from 'fast-check';
import type { IncidentWeapon, Significance } from '../../../src/domain/referral/referral';
import {
  dashAcknowledgement,
  dashAnswers,
  dashQuestions,
  dashScore,
  incidentWeapons,
  significanceScale
} from '../../../src/domain/referral/riskTools';
import type { DashAnswer } from '../../../src/domain/referral/riskTools';

const anyAnswers = fc.dictionary(fc.integer({ min: 1, max: 24 }).map(String), fc.constantFrom<DashAnswer>(...dashAnswers));
const all = (answer: DashAnswer) => Object.fromEntries(dashQuestions.map(({ number }) => [number, answer]));

describe('the SafeLives Dash', () => {
  it('has 24 topics in order, each asked once in its own words', () => {
    expect(dashQuestions.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(new Set(dashQuestions.map(({ question }) => question)).size).toBe(24);
    expect(new Set(dashQuestions.map(({ topic }) => topic)).size).toBe(24);
    expect(dashQuestions.every(({ question }) => question.endsWith('?'))).toBe(true);
    expect(dashAcknowledgement).toContain('SafeLives');
  });

  it('asks details under ids of their own, and choices only from options', () => {
    const details = dashQuestions.flatMap(question => question.details);
    expect(new Set(details.map(({ id }) => id)).size).toBe(details.length);
    expect(details.every(({ kind, options }) => (kind === 'text') === (options === undefined))).toBe(true);
  });

  it('asks what the Board paper counts whatever the answer is', () => {
    const always = dashQuestions.flatMap(question => question.details).filter(({ askedWhen }) => askedWhen === 'Always');
    expect(always.map(({ id }) => id)).toEqual(['childContactSignificance', 'weaponInIncident']);
    const significance: readonly Significance[] = significanceScale;
    const weapons: readonly IncidentWeapon[] = incidentWeapons;
    expect(always.map(({ options }) => options)).toEqual([significance, weapons]);
  });

  it('flags coercive control, a weapon, child contact, strangulation, separation and stalking where they are asked', () => {
    const asking = (flag: string) => dashQuestions.filter(({ flags }) => flags.some(each => each === flag)).map(({ number }) => number);
    expect(['coerciveControl', 'weapon', 'childContact', 'strangulation', 'separation', 'stalking'].map(asking)).toEqual([
      [4, 12],
      [13],
      [7],
      [15],
      [6],
      [8]
    ]);
  });
});

describe('the score', () => {
  it('is unknown until something is answered', () => {
    expect(dashScore({})).toBeUndefined();
    expect(dashScore({ 3: undefined })).toBeUndefined();
    expect(dashScore({ 25: 'Yes' })).toBeUndefined();
  });

  it.each([
    ['Yes', 24],
    ['No', 0],
    ['Not known', 0],
    ['Not asked', 0]
  ] as const)('of nothing but %p is %d', (answer, score) => {
    expect(dashScore(all(answer))).toBe(score);
  });

  it('counts yes answers and nothing else', () => {
    fc.assert(
      fc.property(anyAnswers, answers => {
        const given = Object.values(answers);
        expect(dashScore(answers)).toBe(given.length === 0 ? undefined : given.filter(answer => answer === 'Yes').length);
      })
    );
  });

  it('goes up by one when one more is a yes', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 1, max: 24 }), (answers, number) => {
        fc.pre(answers[number] !== 'Yes');
        const more = { ...answers, [number]: 'Yes' as const };
        expect(dashScore(more)).toBe((dashScore(answers) ?? 0) + 1);
      })
    );
  });
});
