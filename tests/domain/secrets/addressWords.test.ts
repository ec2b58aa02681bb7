import { wordsOf } from '../../../src/domain/secrets/addressWords';
import { institution, secretPlace } from '../../../src/domain/secrets/secretPlaces';
import { addressLeftOut, secretsOf } from '../../../src/domain/secrets/secrets';
import { personWith } from '../meetings/support/agenda';

const keeping = (address: string) => secretsOf({ people: [personWith({ address, addressIsConfidential: true })] });
const list = (words: string): readonly string[] => words.split(' ');
const wordsIn = (text: string): readonly string[] => wordsOf(text).map(({ text: word, isNumber }) => (isNumber ? `#${word}` : word));

/** Each kind of street or building, and how it is abbreviated. */
const kinds = {
  road: 'rd',
  street: 'st str saint sreet',
  avenue: 'av ave aven avn',
  lane: 'ln la',
  close: 'cl clo',
  drive: 'dr drv doctor',
  crescent: 'cres cresc cr',
  place: 'pl',
  square: 'sq',
  terrace: 'tce ter terr trc',
  gardens: 'gdns gdn gds garden',
  grove: 'grv gro gr',
  parade: 'pde',
  boulevard: 'blvd bvd',
  mews: 'mws',
  walk: 'wlk',
  way: 'wy',
  row: '',
  croft: 'cft',
  circus: '',
  approach: 'app',
  embankment: 'emb',
  quay: '',
  villas: 'villa',
  highway: 'hwy',
  broadway: 'bdwy bway',
  alley: 'aly',
  green: 'grn',
  park: 'pk',
  hill: 'hl',
  view: 'vw',
  mount: 'mt',
  rise: '',
  gate: '',
  yard: 'yd',
  wharf: '',
  bank: '',
  end: '',
  wood: 'woods',
  field: 'fields fld flds',
  meadow: 'meadows mdw',
  chase: '',
  vale: '',
  common: '',
  bridge: 'brg',
  heights: 'hts',
  path: '',
  passage: '',
  orchard: '',
  spinney: '',
  heath: '',
  brook: '',
  ridge: '',
  dene: '',
  court: 'ct crt',
  house: 'hse',
  cottage: 'cott ctg cottages',
  lodge: 'ldg',
  tower: 'towers twr',
  building: 'buildings bldg bldgs',
  mansions: 'mans mansion',
  hall: '',
  farm: 'fm',
  barn: '',
  manor: '',
  hostel: '',
  refuge: '',
  hotel: '',
  point: '',
  centre: 'ctr center',
  inn: ''
};

describe('the words of addresses', () => {
  it.each(Object.entries(kinds))('know a %s, also as “%s”', (kind, short) => {
    expect(secretPlace(`9 Specimen ${kind}`).places).toEqual([{ name: 'specimen', wordCount: 1, type: kind, needsNumber: false }]);
    for (const written of [kind, ...list(short)].filter(Boolean)) {
      expect([written, keeping(`9 Specimen ${kind}`).takenOutOf(`to Specimen ${written.toUpperCase()} today`)]).toEqual([
        written,
        `to ${addressLeftOut} today`
      ]);
      expect(secretPlace(`The ${written}\n9 Specimen Road`).places.map(({ name }) => name)).toEqual(['specimen']);
    }
  });

  it.each([
    ['flat', 'apt apartment apartments appt flt flats'],
    ['floor', 'flr fl'],
    ['number', 'no num nos nr'],
    ['room', 'rm'],
    ['unit', ''],
    ['door', ''],
    ['bedsit', ''],
    ['studio', ''],
    ['block', 'blk'],
    ['plot', '']
  ])('know a %s, also as “%s”, and take it out with its street', (home, short) => {
    const secrets = keeping(`${home} 3, 9 Specimen Road`);
    for (const written of [home, ...list(short)].filter(Boolean))
      expect([written, secrets.takenOutOf(`in ${written} 3, 9 Specimen Rd`)]).toEqual([written, `in ${addressLeftOut}`]);
  });

  it.each(['ground floor', 'top floor', 'basement', '2nd floor', 'first floor', 'floor 2'])('take out the %s with its street', floor => {
    expect(keeping('9 Specimen Road').takenOutOf(`She lives ${floor}, 9 Specimen Road`)).toBe(`She lives ${addressLeftOut}`);
  });

  it.each([
    ['north', 'n'],
    ['south', 's'],
    ['east', 'e'],
    ['west', 'w'],
    ['upper', 'upr'],
    ['lower', 'lwr']
  ])('know %s, also as “%s”', (direction, short) => {
    expect(secretPlace(`9 Specimen Road ${direction}`).places).toEqual([
      { name: 'specimen', wordCount: 1, type: 'road', needsNumber: false }
    ]);
    for (const written of [direction, short])
      expect(keeping('9 Specimen Road').takenOutOf(`at Specimen Road ${written}, today`)).toBe(`at ${addressLeftOut}, today`);
    expect(keeping(`9 ${direction} Specimen Road`).takenOutOf(`at ${short} Specimen Road`)).toBe(`at ${addressLeftOut}`);
  });

  it('know great and little by their abbreviations', () => {
    expect(keeping('9 Great Specimen Road').takenOutOf('Gt Specimen Rd')).toBe(addressLeftOut);
    expect(keeping('9 Little Specimen Road').takenOutOf('Lt. Specimen Rd')).toBe(addressLeftOut);
  });

  it('know numbers in words', () => {
    const ones =
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
    expect(wordsIn(ones)).toEqual(Array.from({ length: 19 }, (_unused, at) => `#${at + 1}`));
    expect(list('twenty thirty forty fifty sixty seventy eighty ninety').flatMap(ten => wordsIn(`${ten}-three, ${ten} road`))).toEqual(
      [20, 30, 40, 50, 60, 70, 80, 90].flatMap(ten => [`#${ten + 3}`, `#${ten}`, 'road'])
    );
    expect(['one hundred and four', 'two hundred', 'two hundred six', 'nine hundred and ninety-nine'].flatMap(wordsIn)).toEqual([
      '#104',
      '#200',
      '#206',
      '#999'
    ]);
    expect(wordsIn('zero, hundred, ten hundred, twenty ten, twenty hundred, one hundred and Example')).toEqual([
      '#0',
      'hundred',
      '#10',
      'hundred',
      '#20',
      '#10',
      '#20',
      'hundred',
      '#100',
      'and',
      'example'
    ]);
  });

  it('know places in a row, in figures and in words', () => {
    expect(wordsIn('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth')).toEqual(
      Array.from({ length: 12 }, (_unused, at) => `${at + 1}th`)
    );
    expect(wordsIn('1st 2nd 3rd 4TH')).toEqual(['1th', '2th', '3th', '4th']);
    expect(wordsIn('2 nd, 14b, 5x')).toEqual(['#2', 'nd', '#14', 'b', '#5', 'x']);
  });

  it('say where each stands, and whether it began with a capital', () => {
    expect(wordsOf('At 21st O’Neill’s, forty-two')).toEqual([
      { raw: 'at', text: 'at', start: 0, end: 2, isNumber: false, isCapital: true },
      { raw: '21st', text: '21th', start: 3, end: 7, isNumber: false, isCapital: false },
      { raw: 'oneills', text: 'oneills', start: 8, end: 17, isNumber: false, isCapital: true },
      { raw: 'forty', text: '42', start: 19, end: 28, isNumber: true, isCapital: false }
    ]);
    expect(wordsOf('’ ’’ “Example’”').map(({ start, end }) => [start, end])).toEqual([[6, 13]]);
  });
});

describe('an address taken apart', () => {
  /** "name+kind", with # where it tells nothing without its number; then numbers, towns and postcodes. */
  const apart = (address: string, postcode = ''): string => {
    const { places, numbers, localities, postcodes } = secretPlace(address, postcode);
    const named = places.map(({ name, type, needsNumber }) => `${name}${type === undefined ? '' : `+${type}`}${needsNumber ? '#' : ''}`);
    return [named, [...numbers], [...localities], postcodes].map(parts => parts.join(' ')).join(' | ');
  };

  it.each([
    ['Flat 10, 19 Trial Lane\nCoventry\nCV7 9CC', 'trial+lane | 10 19 | coventry | cv79cc'],
    ['Flat 10; 19 Trial Lane\r\nCoventry cv7-9cc', 'trial+lane | 10 19 | coventry | cv79cc'],
    ['5 Cheapside Digbeth', 'cheapsidedigbeth cheapside# | 5 |  | '],
    ['17 Broadgate Coventry', 'broadgate | 17 | coventry | '],
    ['5 The Green\nMeriden', 'the+green# | 5 | meriden | '],
    ['5 Green Park View', 'greenpark+view | 5 |  | '],
    ['The Willows\n17 Hidden Lane', 'thewillows hidden+lane | 17 |  | '],
    ['Far Oak Green\n17 Hidden Lane', 'faroak+green hidden+lane | 17 |  | '],
    ['Women’s refuge\n17 Hidden Lane North\nEngland', 'hidden+lane | 17 |  | '],
    ['Specimen House', 'specimen+house |  |  | '],
    ['Specimen House, 3 Sample Lane, Walsall', 'specimen+house sample+lane | 3 | walsall | '],
    ['Block C, Flat 2, Specimen Court, Sample Lane', 'specimen+court sample+lane | 2 |  | '],
    ['14b Example Road', 'example+road | 14 |  | '],
    ['2 A Example Road', 'example+road | 2 |  | '],
    ['Example Road 14', 'example+road | 14 |  | '],
    ['1 Park Road', 'park+road | 1 |  | '],
    ['3 North Street', 'north+street | 3 |  | '],
    ['4 Park Lane West', 'park+lane | 4 |  | '],
    ['12 St Mark’s Church Hall', 'streetmarkschurch+hall | 12 |  | '],
    ['Old Mill Farm, Long Lane', 'oldmill+farm long+lane |  |  | '],
    ['c/o her mother, 5 Specimen Road', 'specimen+road | 5 |  | '],
    ['Room 4\nSpecimen Hotel\nDudley', 'specimen+hotel | 4 | dudley | '],
    ['Sunnyside\nMeriden', 'sunnyside |  | meriden | '],
    ['Sunnyside', ' |  | sunnyside | '],
    ['', ' |  |  | ']
  ])('%j', (address, parts) => expect(apart(address)).toBe(parts));

  it('has its postcode once, wherever it stands', () => {
    expect(apart('9 Specimen Road, B8.1AA', 'b8 1aa')).toBe('specimen+road | 9 |  | b81aa');
    expect(apart('9 Specimen Road', 'B8')).toBe('specimen+road | 9 |  | ');
  });

  it('has a town of the region or near it as a town, never as a name', () => {
    const towns = list(
      'birmingham coventry dudley sandwell solihull walsall wolverhampton bromwich midlands london warwickshire staffordshire worcestershire leicester derby stoke manchester'
    );
    expect(towns.map(town => apart(`5 Specimen ${town}`))).toEqual(towns.map(town => `specimen | 5 | ${town} | `));
  });

  it('names nothing by words that say only that it is secret, or whose it is', () => {
    const words = list(
      'a an and at by c care co for from her his in is its my near next not of off on or our same so that the their to up us with as above address aid abode accommodation bed bnb breakfast carer confidential ' +
        'council daughter emergency father fixed force friend friends home homeless housing known live lives living mother mum mums nil none parent parents please police private safe secret shelter sister ' +
        'sisters son staying supported temporary unknown undisclosed unit victim victims withheld woman women womens worker england uk united kingdom'
    );
    expect(words.filter(word => apart(`${word}\n5 Specimen Road`) !== 'specimen+road | 5 |  | ')).toEqual([]);
  });
});

describe('a school or a practice', () => {
  const nameOf = (typed: string, kind: 'School' | 'GP practice' = 'School'): string | undefined => institution(typed, kind)?.name;

  it('is known by its name, whatever kind it is', () => {
    const schools = list(
      'school primary junior infant infants secondary high academy nursery college preschool pre playgroup catholic church england cofe ce rc roman grammar comprehensive sixth form community free'
    );
    const practices = list('surgery practice medical health centre clinic doctors gp group partnership');
    expect(schools.filter(word => nameOf(`Specimen ${word}`) !== 'specimen' || nameOf(`${word} Specimen`) !== 'specimen')).toEqual([]);
    expect(
      practices.filter(
        word => nameOf(`The Specimen ${word}`, 'GP practice') !== 'specimen' || nameOf(`${word} at Specimen`, 'GP practice') !== 'specimen'
      )
    ).toEqual([]);
  });

  it.each([
    ['St Sample’s RC Primary School', 'streetsamples'],
    ['Primary School of Example', 'example'],
    ['Academy at Sample, Coventry', 'sample'],
    ['Specimen (the infants)', 'specimen'],
    ['Specimen; another', 'specimen'],
    ['School', undefined],
    ['Park School', undefined],
    ['Ab School', undefined],
    ['Abc School', 'abc'],
    ['', undefined]
  ])('“%s” is “%s”', (typed, name) => expect(nameOf(typed)).toBe(name));
});
