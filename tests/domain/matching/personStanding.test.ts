import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { personStanding } from '../../../src/domain/matching/personStanding';
import type { StandsIn } from '../../../src/domain/matching/personStanding';

const { maracs } = defaultConfiguration;
const stands = (role: StandsIn['role'], victimName: string, marac = 'Coventry'): StandsIn => ({ role, victimName, marac });

describe('what the cases of one person come to', () => {
  it('is a serial perpetrator against two victims, however their names are written, across borders', () => {
    expect(
      personStanding(
        [
          stands('Child', 'Mother'),
          stands('Perpetrator', 'Anya Testcase'),
          stands('Perpetrator', 'Bea Sample', 'Walsall'),
          stands('Perpetrator', 'bea sample', 'Coventry')
        ],
        maracs
      )
    ).toEqual({
      parts: [
        { role: 'Perpetrator', cases: 3 },
        { role: 'Child', cases: 1 }
      ],
      areas: ['Coventry', 'Walsall'],
      victims: 2,
      isSerial: true,
      isCrossBorder: true,
      isOnBothSides: false
    });
  });

  it('is none against one victim twice, nor a victim in many cases', () => {
    expect(personStanding([stands('Perpetrator', 'Bea Sample'), stands('Perpetrator', 'BEA SAMPLE')], maracs)).toMatchObject({
      victims: 1,
      isSerial: false,
      isCrossBorder: false
    });
    expect(personStanding([stands('Victim', 'Anya Testcase'), stands('Victim', 'Bea Sample')], maracs)).toMatchObject({
      victims: 0,
      isSerial: false
    });
  });

  it('is on both sides only as victim and perpetrator; two MARACs of one authority are no border, one that is not configured is', () => {
    expect(personStanding([stands('Perpetrator', 'Bea Sample'), stands('Victim', 'Anya Testcase')], maracs).isOnBothSides).toBe(true);
    expect(personStanding([stands('Child', 'Bea Sample'), stands('Victim', 'Anya Testcase')], maracs).isOnBothSides).toBe(false);
    expect(
      personStanding([stands('Victim', 'Anya', 'Birmingham East'), stands('Victim', 'Anya', 'Birmingham West')], maracs).areas
    ).toEqual(['Birmingham']);
    expect(personStanding([stands('Victim', 'Anya', 'Nowhere'), stands('Victim', 'Anya', 'Coventry')], maracs).areas).toEqual([
      'Nowhere',
      'Coventry'
    ]);
    expect(personStanding([], maracs)).toEqual({
      parts: [],
      areas: [],
      victims: 0,
      isSerial: false,
      isCrossBorder: false,
      isOnBothSides: false
    });
  });
});
