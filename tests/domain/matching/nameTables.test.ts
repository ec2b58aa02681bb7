import { areOneName, familyNameBits, givenNameBits, isForename } from '../../../src/domain/matching/nameTables';

/** The first and the last of each group of spellings. */
const spellings = [
  'mohammed mehmet',
  'ahmed ahmet',
  'hussain hossein',
  'hassan hasan',
  'ali aly',
  'akhtar akther',
  'begum begam',
  'khatun khatoon',
  'bibi beebi',
  'choudhury choudhary',
  'sheikh shaykh',
  'malik malek',
  'rehman rahman',
  'uddin udin',
  'iqbal eqbal',
  'hussnain hasnain',
  'syed said',
  'yusuf yousef',
  'ibrahim ebrahim',
  'ismail ismael',
  'umar omar',
  'usman uthman',
  'bilal belal',
  'aisha aishah',
  'fatima fatma',
  'zainab zeinab',
  'mariam mariyam',
  'nasreen nazreen',
  'shabana shabanah',
  'yasmin jasmine',
  'noor nour',
  'khadija kadija',
  'sofia safia',
  'saima saimah',
  'gurpreet gurprit',
  'harpreet harprit',
  'manpreet manprit',
  'jaswinder jaswindar',
  'kulwinder kulvinder',
  'sukhwinder sukhvinder',
  'balwinder balvinder',
  'parminder perminder',
  'satwinder satvinder',
  'singh sing',
  'kaur cor',
  'patel patell',
  'abdul abdel',
  'abdullah abdallah',
  'abdirahman abdirahmaan',
  'hodan hodhan',
  'krzysztof kristof',
  'katarzyna katarzina',
  'sean shawn',
  'stephen stefan',
  'geoffrey jeffrey',
  'catherine katharine',
  'sara sarah',
  'ann anne',
  'lewis louis',
  'philip phillip',
  'alan allen',
  'teresa theresa',
  'lindsay lindsey',
  'clare clair',
  'deborah debra',
  'graham graeme',
  'mac mc',
  'clark clarke',
  'brown browne',
  'green greene',
  'smith smythe',
  'read reed',
  'davis davies',
  'thompson thomson',
  'phillips philips',
  'rodgers rogers'
];

/** Each short name, with one that it stands for. */
const shortNames = [
  'abi abigail',
  'al alexander',
  'alex alexandra',
  'andy andrew',
  'bec rebecca',
  'becky rebecca',
  'ben benjamin',
  'beth bethany',
  'bill william',
  'billy william',
  'bob robert',
  'bobby robert',
  'cathy catherine',
  'charlie charlotte',
  'chris christine',
  'dan daniel',
  'danny daniel',
  'dave david',
  'deb deborah',
  'debbie deborah',
  'ed edward',
  'eddie edward',
  'fred frederick',
  'gaz gary',
  'gez gerard',
  'harry harjinder',
  'jack john',
  'jackie jacqueline',
  'jas jasbir',
  'jen jennifer',
  'jenny jennifer',
  'jess jessica',
  'jim james',
  'jimmy james',
  'jo joanna',
  'joe joseph',
  'jon jonathan',
  'kat catherine',
  'kate catherine',
  'kathy catherine',
  'katie catherine',
  'kelz kelly',
  'ken kenneth',
  'kev kevin',
  'kim kimberley',
  'kully kulwinder',
  'lee leigh',
  'liz elizabeth',
  'lou louise',
  'maggie margaret',
  'mandy amanda',
  'manny manjit',
  'matt matthew',
  'maz mazhar',
  'mick michael',
  'mike michael',
  'mo mohammed',
  'nat nathan',
  'nick nicola',
  'nicky nicola',
  'paddy patrick',
  'pam pamela',
  'pat patrick',
  'pete peter',
  'phil philip',
  'raj rajesh',
  'ray raymond',
  'rich richard',
  'rick richard',
  'rob robert',
  'ron ronald',
  'sam samantha',
  'sandy sandra',
  'shaz sharon',
  'steve stephen',
  'sue susan',
  'sukh sukhdeep',
  'sunny sundeep',
  'terry terence',
  'tina christina',
  'tom thomas',
  'tommy thomas',
  'tony anthony',
  'tracy tracey',
  'vicky victoria',
  'will william',
  'zak zachary'
];

const notOne = (pairs: readonly string[]): readonly string[] =>
  pairs.filter(pair => {
    const [one, other] = pair.split(' ');
    return !areOneName(one, other) || !areOneName(other, one);
  });

describe('the tables of names', () => {
  it('know two spellings of one name, and a short name and what it stands for', () => {
    expect(notOne(spellings)).toEqual([]);
    expect(notOne(shortNames)).toEqual([]);
  });

  it('know a short name of another spelling, and make no names one that only share a beginning', () => {
    expect(notOne(['steve steven', 'kate kathryn', 'mo muhammad', 'liz beth'])).toEqual([]);
    const others = ['ali alison', 'sam sarah', 'khan khatun', 'amina amira'];
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
