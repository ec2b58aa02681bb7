import fc from 'fast-check';
import { defaultThresholds } from '../../../src/domain/setUp/defaultConfiguration';
import { criteria, criteriaProblems, suggestCriteria } from '../../../src/domain/referral/criteria';
import type { CriteriaEvidence } from '../../../src/domain/referral/criteria';
import type { Criterion } from '../../../src/domain/referral/status';

const suggested = (evidence: CriteriaEvidence, thresholds = defaultThresholds) =>
  suggestCriteria(evidence, thresholds).map(({ criterion }) => criterion);

const anyEvidence: fc.Arbitrary<CriteriaEvidence> = fc.record(
  {
    riskTool: fc.constantFrom('SafeLives Dash' as const, 'DARA' as const),
    dashScore: fc.nat(24),
    policeIncidents: fc.nat(30),
    repeat: fc.boolean(),
    transferIn: fc.boolean()
  },
  { requiredKeys: [] }
);

describe('criteria suggested', () => {
  it.each<[CriteriaEvidence, readonly Criterion[]]>([
    [{}, []],
    [{ riskTool: 'SafeLives Dash', dashScore: 13 }, []],
    [{ riskTool: 'SafeLives Dash', dashScore: 14 }, ['Visible high risk']],
    [{ riskTool: 'SafeLives Dash' }, []],
    [{ riskTool: 'DARA', dashScore: 24 }, []],
    [{ dashScore: 24 }, []],
    [{ policeIncidents: 2 }, []],
    [{ policeIncidents: 3 }, ['Potential escalation']],
    [{ repeat: true }, ['Repeat']],
    [{ repeat: false, transferIn: false }, []],
    [{ transferIn: true }, ['Transfer in']],
    [
      { riskTool: 'SafeLives Dash', dashScore: 20, policeIncidents: 9, repeat: true, transferIn: true },
      ['Visible high risk', 'Potential escalation', 'Repeat', 'Transfer in']
    ]
  ])('%j: %j', (evidence, expected) => {
    expect(suggested(evidence)).toEqual(expected);
  });

  it('follow the area’s own thresholds, and say so', () => {
    const lower = { visibleHighRisk: 10, potentialEscalation: 2 };
    expect(suggested({ riskTool: 'SafeLives Dash', dashScore: 10, policeIncidents: 2 }, lower)).toEqual([
      'Visible high risk',
      'Potential escalation'
    ]);
    expect(suggestCriteria({ riskTool: 'SafeLives Dash', dashScore: 11 }, lower)[0].because).toBe(
      '11 of 24 answered yes on the SafeLives Dash; 10 or more is visible high risk'
    );
  });

  it('can always be chosen as they are suggested', () => {
    fc.assert(
      fc.property(anyEvidence, evidence => {
        const chosen = suggested(evidence);
        fc.pre(chosen.length > 0);
        expect(criteriaProblems(chosen, undefined, evidence, defaultThresholds)).toEqual([]);
      })
    );
  });
});

describe('what stands in the way', () => {
  const problems = (chosen: readonly Criterion[], judgement: string | undefined, evidence: CriteriaEvidence) =>
    criteriaProblems(chosen, judgement, evidence, defaultThresholds);

  it('is never a low score: judgement in words is enough, whatever the evidence', () => {
    fc.assert(
      fc.property(anyEvidence, evidence => {
        expect(problems(['Professional judgement'], 'She is very frightened and minimises it', evidence)).toEqual([]);
      })
    );
  });

  it('is no criterion at all', () => {
    expect(problems([], 'Words', {})).toEqual([{ about: 'criteria', words: 'Select at least one reason for referring to MARAC' }]);
  });

  it.each([undefined, '', '  \n '])('is professional judgement without words (%j)', judgement => {
    expect(problems(['Professional judgement'], judgement, {})).toEqual([
      { about: 'judgement', words: 'Say in your own words why you believe the risk is high' }
    ]);
  });

  it.each<[CriteriaEvidence, string]>([
    [{ riskTool: 'SafeLives Dash', dashScore: 9 }, '9 of 24 are answered yes; visible high risk needs 14.'],
    [{ riskTool: 'SafeLives Dash' }, 'Visible high risk needs the SafeLives Dash to be answered.'],
    [{ riskTool: 'DARA', dashScore: 20 }, 'Visible high risk is counted on the SafeLives Dash only.']
  ])('is visible high risk that the Dash does not show (%j)', (evidence, start) => {
    const [problem, ...others] = problems(['Visible high risk'], undefined, evidence);
    expect(others).toEqual([]);
    expect(problem.about).toBe('criteria');
    expect(problem.words).toBe(`${start} Select professional judgement instead and say why you believe the risk is high`);
  });

  it('knows a meaning for each criterion', () => {
    expect(criteria.map(({ criterion }) => criterion)).toEqual([
      'Visible high risk',
      'Professional judgement',
      'Potential escalation',
      'Repeat',
      'Transfer in'
    ]);
    expect(criteria.every(({ meaning }) => meaning.length > 20)).toBe(true);
  });
});
