import { knownNames } from '../../../src/domain/matching/knownNames';
import { plainSpelling, spellings } from '../../../src/domain/matching/nameSpellings';
import {
  areListedTogether,
  areOneName,
  areTwoNames,
  familyNameBits,
  givenNameBits,
  isForename,
  isOneMistyped
} from '../../../src/domain/matching/nameTables';
import { plainName } from '../../../src/domain/matching/names';
import { shortNames } from '../../../src/domain/matching/shortNames';

const asTwo = (pair: string): readonly [string, string] => pair.split(' ') as [string, string];
const notOne = (pairs: readonly string[]): readonly string[] => pairs.filter(pair => !areOneName(...asTwo(pair)));

describe('the tables of names', () => {
  it('know two spellings of one name, and a short name and what it stands for', () => {
    for (const [first, ...others] of spellings) expect(others.filter(other => !areOneName(first, other))).toEqual([]);
    for (const [full, ...shorts] of shortNames) expect(shorts.filter(short => !areOneName(full, short))).toEqual([]);
  });

  it('have each spelling in one group, and names that are plain already', () => {
    const all = spellings.flat();
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
    expect([...all, ...shortNames.flat(), ...knownNames].filter(name => plainName(name) !== name)).toEqual([]);
  });

  it('take regular differences of spelling for none, and those of short names for what they are', () => {
    expect(
      notOne(['shakeel shakil', 'farooqui faruki', 'jaswant jasvant', 'mcdonald macdonald', 'schroeder schroder', 'durdja durda'])
    ).toEqual([]);
    expect(plainSpelling('Lee')).toBe('Lee');
  });

  it('tell two names that are alike from one that is mistyped', () => {
    const two = ['hassan hussain', 'khalid khalida', 'daniel danielle', 'amina amira', 'quorl quorla'];
    expect(two.filter(pair => !areTwoNames(...asTwo(pair)))).toEqual([]);
    const one = ['mohammed muhammad', 'liz elizabeth', 'rebecca rebeccca', 'jagdeep jagdeap', 'zebbie zebbies'];
    expect(one.filter(pair => areTwoNames(...asTwo(pair)))).toEqual([]);
    expect(isOneMistyped('jagdeep', 'jagdeap')).toBe(true);
    expect(isOneMistyped('hassan', 'hussain') || isOneMistyped('zebbie', 'zebbies')).toBe(false);
  });

  it('tell names that a list has together from those that are guessed to be one', () => {
    const listed = ['mohammed muhammad', 'liz elizabeth', 'kate kathryn', 'usman othman'];
    expect(listed.filter(pair => !areListedTogether(...asTwo(pair)))).toEqual([]);
    const guessed = ['eliza elsie', 'george gina', 'adeel adil', 'colin colleen', 'karan karandeep', 'aleena alina', 'shakeel shakil'];
    expect(guessed.filter(pair => areListedTogether(...asTwo(pair)))).toEqual([]);
  });

  it('know a short name of another spelling, and make no names one that only share a beginning', () => {
    expect(notOne(['steve steven', 'kate kathryn', 'mo muhammad', 'liz beth'])).toEqual([]);
    const others = ['sam sarah', 'khan khatun', 'amina amira', 'harold henry', 'lee leo'];
    expect(notOne(others)).toEqual(others);
    expect(areOneName('Anybody', 'Anybody')).toBe(true);
  });

  it('say least of the names that most people have, in whatever spelling', () => {
    const rounded = (bits: number): number => Math.round(bits * 10) / 10;
    expect(['khan', 'singh', 'smyth', 'patel', 'nowak', 'sampleton'].map(familyNameBits).map(rounded)).toEqual([
      5.6, 5.5, 6.5, 6.8, 9, 9.6
    ]);
    expect(['muhammad', 'ali', 'harprit', 'steven', 'louise', 'zebedee'].map(givenNameBits).map(rounded)).toEqual([
      2.7, 5.3, 5.2, 5.8, 6.6, 7.6
    ]);
  });

  it('take a name that means something to the language as any other name', () => {
    for (const name of ['constructor', 'valueOf', 'hasOwnProperty']) {
      expect(areOneName(name, 'anna')).toBe(false);
      expect([familyNameBits(name), givenNameBits(name)]).toEqual([familyNameBits('sampleton'), givenNameBits('zebedee')]);
    }
  });

  it('know the names that stand before the one by which somebody is called', () => {
    expect(['mohammed', 'muhammad', 'abdel', 'sayed', 'md', 'imran', 'anna'].map(isForename)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false
    ]);
  });
});
