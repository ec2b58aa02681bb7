import { completeAnswers } from '../../../domain/form/support/context';
import { reviewView } from '../../../../src/webparts/maracDesk/review/presenters/reviewView';
import type { ReferralSummary } from '../../../../src/domain/referral/referral';
import type { Answers } from '../../../../src/domain/form/answers';
import { aCase, aPerson, aRecord, configuration, wednesdayNoon } from '../builders';
import { parseDay } from '../../../../src/domain/kernel/calendarDay';
import { cannotRead } from '../../../../src/domain/kernel/problems';

const view = (answers: Answers = completeAnswers(), changes: Partial<ReferralSummary> = {}): ReturnType<typeof reviewView> =>
  reviewView(
    aRecord(aCase(changes), answers, [
      aPerson({ dateOfBirth: parseDay('1988-03-27') }),
      aPerson({ key: 'p', role: 'Perpetrator', givenNames: 'Bo', familyName: 'Sample' })
    ]),
    configuration,
    wednesdayNoon
  );

describe('what a coordinator reads before deciding', () => {
  test('who, by when, why it is claimed and what of the answers supports it', () => {
    const shown = view(completeAnswers(15), { criteria: ['Visible high risk', 'Repeat'] });
    expect(shown.victim).toBe('Ada Testcase, 38');
    expect(shown.facts.find(({ label }) => label === 'Perpetrators')?.words).toBe('Bo Sample');
    expect(shown.facts.find(({ label }) => label === 'Review due')?.words).toMatch(/^Thursday 16 April 2026, 10am \(in 22 hours\)$/);
    expect(shown.criteria).toEqual([
      { criterion: 'Visible high risk', because: '15 of 24 answered yes on the SafeLives Dash; 14 or more is visible high risk' },
      { criterion: 'Repeat', because: '' }
    ]);
    expect(shown.score).toBe('SafeLives Dash, 15 of 24 answered yes (visible high risk from 14)');
  });

  test('the most telling first, and what nobody knows apart from it', () => {
    const shown = view({ ...completeAnswers(24), dash1: 'Not known', dash2: 'Not asked', dash14: 'Not known' });
    expect(shown.critical[0]).toMatch(/strang/i);
    expect(shown.critical.join()).not.toContain('Threats to kill');
    expect(shown.criticalOpen.join()).toMatch(/Not known: .*Threats to kill/);
    expect(shown.otherYes).toContain('Fear of further harm');
    expect(shown.notKnown).toEqual(['Injury', 'Very frightened']);
  });

  test('a DARA with its grade, and how often each risk is there', () => {
    const dara = { daraThreatensToKill: 'All the time', daraStrangles: 'Occasionally', daraHumiliates: 'Often', daraSexual: 'Not known' };
    const shown = view({ ...completeAnswers(0), ...dara, riskTool: 'DARA', daraGrade: 'High', weaponInIncident: 'Knife or blade' });
    expect(shown.score).toBe('DARA, grade High. The DARA has no score');
    expect(shown.critical.slice(0, 3)).toEqual([
      'Strangling or suffocating: occasionally',
      'Threats to kill: all the time',
      'Weapon in this incident: knife or blade'
    ]);
    expect(shown.criticalOpen.join()).toMatch(/Not known: .*Sexual abuse/);
    expect(shown.otherYes).toEqual(['Humiliation: often']);
  });

  test('what the form asks for and does not say; what is merely not provided is apart', () => {
    const { incidentNarrative, ...without } = completeAnswers();
    expect(incidentNarrative).toBeDefined();
    const shown = view(without);
    expect(shown.missing).toContain('Enter what happened');
    expect(shown.words.map(({ label }) => label)).not.toContain('What happened');
    expect(view(undefined, { receivedAt: new Date('2026-06-15T09:00:00Z') }).missing).toEqual([]);
    expect(view().notProvided.length).toBeGreaterThan(0);
  });

  test('a form that cannot be read says so instead of seeming complete', () => {
    const shown = view({}, { problems: [cannotRead('answers', 'part 2 is missing')] });
    expect(shown.missing).toEqual(['Its answers cannot be read: part 2 is missing']);
  });

  test.each<[string, Partial<ReferralSummary>, string]>([
    ['nothing yet', {}, ''],
    [
      'asked and answered',
      { sentAgainAt: wednesdayNoon, decisionReason: 'How many children?' },
      'Asked of the referrer: How many children?'
    ],
    ['looked at again', { decisionReason: 'The officer rang.' }, 'Looked at again: The officer rang.'],
    [
      'with the referrer',
      { status: 'Returned for information', decisionReason: 'How many children?' },
      'Sent back to the referrer: How many children?'
    ]
  ])('what was decided before: %s', (_, changes, words) => expect(view(undefined, changes).before).toBe(words));
});
