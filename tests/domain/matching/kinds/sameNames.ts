import type { PersonRecord } from '../../../../src/domain/matching/record';
import { anotherFamily, mistyped, moved, named, otherTelephone, somebody, undated } from './making';
import type { Drawing, Kind, Pair, Sex } from './making';
import type { Two, WholeName } from './namePool';

type Way = (from: Drawing, one: PersonRecord, other: PersonRecord) => Pair;

/** All the date, and another home and telephone. */
const movedOn: Way = (from, one, other) => [one, moved(from, other)];
/** The home, and one without a date of birth. */
const atHome: Way = (from, one, other) => [one, otherTelephone(from, undated(other))];

const either = ({ random }: Drawing, [one, other]: Pair): Pair => (random.chance(0.5) ? [one, other] : [other, one]);

/** A pair of one person, whichever record came first. */
const same = (code: string, words: string, make: (from: Drawing) => Pair): Kind => ({
  code,
  words,
  isSame: true,
  make: from => either(from, make(from))
});

const written =
  (way: Way, names: (from: Drawing) => readonly [WholeName, WholeName]): ((from: Drawing) => Pair) =>
  from => {
    const [one, other] = names(from);
    const person = somebody(from, one);
    return way(from, person, named(person, other));
  };

/** A given name in two spellings, under any family name. */
const givenOf =
  (list: (from: Drawing) => readonly Two[]) =>
  (from: Drawing): readonly [WholeName, WholeName] => {
    const [one, other] = from.random.pick(list(from));
    const family = from.random.pick([...from.pool.families, ...from.pool.southAsianFamilies]);
    return [
      [one, family],
      [other, family]
    ];
  };

const familyOf =
  (list: (from: Drawing) => readonly Two[]) =>
  (from: Drawing): readonly [WholeName, WholeName] => {
    const [one, other] = from.random.pick(list(from));
    const given = from.random.pick([...from.pool.women, ...from.pool.men]);
    return [
      [given, one],
      [given, other]
    ];
  };

const wholeOf =
  (list: (from: Drawing) => readonly (readonly [WholeName, WholeName])[]) =>
  (from: Drawing): readonly [WholeName, WholeName] =>
    from.random.pick(list(from));

const bothSpelt = (from: Drawing): readonly [WholeName, WholeName] => {
  const [given, otherGiven] = from.random.pick(from.pool.givenSpellings);
  const [family, otherFamily] = from.random.pick(from.pool.familySpellings);
  return [
    [given, family],
    [otherGiven, otherFamily]
  ];
};

const titled = ({ pool, random }: Drawing): readonly [WholeName, WholeName] => {
  const [given, family, title] = random.pick(pool.titleNames);
  return [
    [given, family],
    [given, title]
  ];
};

const spellings = ({ pool }: Drawing) => pool.givenSpellings;
const shorts = ({ pool }: Drawing) => pool.shortNames;

function married(from: Drawing, sex: Sex = 'Female'): Pair {
  const person = somebody(from, undefined, sex);
  return [person, { ...person, familyName: anotherFamily(from, person.familyName ?? '') }];
}

function marriedAndShort(from: Drawing): Pair {
  const [given, other] = from.random.pick([...from.pool.shortNames, ...from.pool.givenSpellings]);
  const person = somebody(from, [given, from.random.pick(from.pool.families)]);
  return [person, { ...person, givenNames: other, familyName: anotherFamily(from, person.familyName ?? '') }];
}

const reversed = (person: PersonRecord): PersonRecord => named(person, [person.familyName ?? '', person.givenNames ?? '']);

const underTwoNames = (from: Drawing): PersonRecord => {
  const { pool, random } = from;
  const person = somebody(from);
  return { ...person, givenNames: `${person.givenNames ?? ''} ${random.pick(pool.women)}` };
};

/** Kinds of one person written under two names. */
export const sameNames: readonly Kind[] = [
  same('T01', 'given name otherwise spelt; moved', written(movedOn, givenOf(spellings))),
  same('T02', 'given name otherwise spelt; no date of birth in one, same home', written(atHome, givenOf(spellings))),
  same(
    'T03',
    'family name otherwise spelt; moved',
    written(
      movedOn,
      familyOf(({ pool }) => pool.familySpellings)
    )
  ),
  same('T04', 'both names otherwise spelt; moved', written(movedOn, bothSpelt)),
  same('T05', 'Kaur, Singh, Begum or Bibi for the family name; moved', written(movedOn, titled)),
  same('T06', 'the same; no date of birth in one, same home', written(atHome, titled)),
  same(
    'T07',
    'order of names, forenames, patronyms, titles; moved',
    written(
      movedOn,
      wholeOf(({ pool }) => pool.orders)
    )
  ),
  same(
    'T08',
    'Polish -ski/-ska and letters; moved',
    written(
      movedOn,
      wholeOf(({ pool }) => pool.polish)
    )
  ),
  same(
    'T09',
    'the same; no date of birth in one, same home',
    written(
      atHome,
      wholeOf(({ pool }) => pool.polish)
    )
  ),
  same(
    'T10',
    'other letters and endings; moved',
    written(
      movedOn,
      wholeOf(({ pool }) => pool.letters)
    )
  ),
  same(
    'T10b',
    'letters of a passport (đ ı ð þ ħ); moved',
    written(
      movedOn,
      wholeOf(({ pool }) => pool.passportLetters)
    )
  ),
  same(
    'T10c',
    'the same; no date of birth in one, same home',
    written(
      atHome,
      wholeOf(({ pool }) => pool.passportLetters)
    )
  ),
  same(
    'T10d',
    'Cyrillic and Latin; moved',
    written(
      movedOn,
      wholeOf(({ pool }) => pool.otherScripts)
    )
  ),
  same(
    'T11',
    'double-barrelled, shortened or turned round; moved',
    written(
      movedOn,
      familyOf(({ pool }) => pool.doubleBarrelled)
    )
  ),
  same(
    'T12',
    'prefixes of family names; moved',
    written(
      movedOn,
      familyOf(({ pool }) => pool.prefixes)
    )
  ),
  same('T13', 'another family name after marriage; moved', from => movedOn(from, ...married(from))),
  same('T14', 'another family name, no date of birth in one, moved, same telephone', from => {
    const [one, other] = married(from);
    return [one, { ...moved(from, undated(other)), telephones: one.telephones }];
  }),
  same('T15', 'another family name and otherwise spelt or short given name; moved', from => movedOn(from, ...marriedAndShort(from))),
  same('T15b', 'the same; no date of birth in one, same home', from => atHome(from, ...marriedAndShort(from))),
  same('T16', 'short name; moved', written(movedOn, givenOf(shorts))),
  same('T17', 'short name; no date of birth in one, same home', written(atHome, givenOf(shorts))),
  same('T38', 'names the wrong way round; moved', from => {
    const person = somebody(from);
    return [person, moved(from, reversed(person))];
  }),
  same('T39', 'several names the wrong way round; moved', from => {
    const person = underTwoNames(from);
    return [person, moved(from, reversed(person))];
  }),
  same('T40', 'one name only, in the other field; same home', from => {
    const person = somebody(from);
    return [person, undated(named(person, [person.familyName ?? '', '']))];
  }),
  same('T41', 'initial for the given name; same home', from => {
    const person = somebody(from);
    return [person, otherTelephone(from, { ...person, givenNames: (person.givenNames ?? '').slice(0, 1) })];
  }),
  same('T42', 'second name used as the first; moved', from => {
    const [both, second] = from.random.pick(from.pool.secondNames);
    const person = somebody(from, [both, from.random.pick(from.pool.families)]);
    return [person, moved(from, { ...person, givenNames: second })];
  }),
  same('T42b', 'second name used as the first, and another family name; moved', from => {
    const [both, second] = from.random.pick(from.pool.secondNames);
    const person = somebody(from, [both, from.random.pick(from.pool.families)]);
    return [person, moved(from, { ...person, givenNames: second, familyName: anotherFamily(from, person.familyName ?? '') })];
  }),
  same('T43', 'known by another name, noted as an alias; moved', from => {
    const person = somebody(from);
    const other = somebody(from, undefined, person.sex);
    const whole = `${person.givenNames ?? ''} ${person.familyName ?? ''}`;
    return [person, { ...moved(from, named(person, [other.givenNames ?? '', other.familyName ?? ''])), aliases: [whole] }];
  }),
  same('T44', 'first letter of one name mistyped; moved', from => {
    const person = somebody(from);
    const letter = from.random.pick(Array.from('BDFGLMPRST').filter(one => one !== (person.familyName ?? '')[0]));
    return [person, moved(from, { ...person, familyName: `${letter}${(person.familyName ?? '').slice(1)}` })];
  }),
  same('T45', 'a letter of each name mistyped; moved', from => {
    const person = somebody(from);
    const { random } = from;
    return [person, moved(from, named(person, [mistyped(person.givenNames ?? '', random), mistyped(person.familyName ?? '', random)]))];
  })
];
