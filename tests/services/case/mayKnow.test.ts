import type { Exclusion } from '../../../src/domain/case/notices';
import { cannotRead } from '../../../src/domain/kernel/problems';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import type { ReferralRecord } from '../../../src/domain/referral/referral';
import { judge, mayStandIn, nobodyMay } from '../../../src/services/case/mayKnow';
import { referralWith } from '../../domain/meetings/support/agenda';

const configuration = { ...defaultConfiguration, agencies: ['Housing', 'Health', 'Police'].map(name => ({ name, maracs: ['Coventry'] })) };
const of = (agency: string, marac = 'Coventry') => ({ marac, agency });
const excluded = (agency: string, person = '', insteadOf = ''): Exclusion => ({ agency, person, reason: 'Works there', insteadOf });
const judged = (changes: Partial<ReferralRecord> = {}) =>
  judge(configuration, { ...referralWith('a'), answers: { incidentNarrative: 'x' }, people: [], ...changes } as ReferralRecord);
const worksForHousing = { perpetrators: [{ key: 'p', answers: { worksForAgency: 'Yes', employer: 'Housing' } }] };

describe('who may know of a case', () => {
  it.each<
    [
      string,
      Partial<ReferralRecord>,
      readonly [told: boolean, named: boolean, inDocuments: boolean, inCopyOfAll: boolean],
      readonly [told: boolean, named: boolean, inDocuments: boolean]
    ]
  >([
    ['nothing is against it', {}, [true, false, true, true], [true, false, true]],
    ['it is restricted', { restricted: true }, [true, false, false, false], [true, false, false]],
    ['the agency is excluded', { mustNotReceive: [excluded('Housing')] }, [false, true, false, false], [true, false, true]],
    [
      'a person of it is, and nobody receives',
      { mustNotReceive: [excluded('Housing', 'Al')] },
      [false, true, false, false],
      [true, false, true]
    ],
    [
      'a person of it is, and somebody receives',
      { mustNotReceive: [excluded('Housing', 'Al', 'sam@housing.example')] },
      [true, true, true, false],
      [true, false, true]
    ],
    ['the form says that the perpetrator works there', { answers: worksForHousing }, [false, true, false, false], [true, false, true]],
    [
      'who must not be told cannot be read',
      { problems: [cannotRead('exclusions', 'it is no JSON')] },
      [false, true, false, false],
      [false, true, false]
    ],
    ['the form cannot be read', { problems: [cannotRead('answers')] }, [false, true, false, false], [false, true, false]]
  ])(
    'of Housing, and of Health, where %s',
    (_what, changes, [told, named, inDocuments, inCopyOfAll], [health, healthNamed, healthDocuments]) => {
      const one = judged(changes);
      expect([one.isTold(of('Housing')), one.isNamed(of('Housing')), one.inDocuments(of('Housing')), one.inCopyOfAll('Coventry')]).toEqual([
        told,
        named,
        inDocuments,
        inCopyOfAll
      ]);
      expect([one.isTold(of('Health')), one.isNamed(of('Health')), one.inDocuments(of('Health'))]).toEqual([
        health,
        healthNamed,
        healthDocuments
      ]);
      expect([mayStandIn(one, of('')), mayStandIn(one, of('Housing'))]).toEqual([inCopyOfAll, inDocuments]);
      expect(one).toMatchObject({ key: 'a', reference: 'WM-a' });
    }
  );

  it('is nobody of one that is not there any more', () => {
    const gone = nobodyMay('k');
    expect([
      gone.key,
      gone.reference,
      gone.isTold(of('Housing')),
      gone.isNamed(of('Housing')),
      gone.inDocuments(of('Housing')),
      gone.inCopyOfAll('Coventry')
    ]).toEqual(['k', 'k', false, true, false, false]);
  });
});
