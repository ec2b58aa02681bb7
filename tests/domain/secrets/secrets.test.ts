import fc from 'fast-check';
import { leftOutOf } from '../../../src/domain/secrets/leftOut';
import { addressLeftOut, secretAddressesOf, secretsOf } from '../../../src/domain/secrets/secrets';
import { secretAddressesOfForm } from '../../../src/domain/secrets/secretsOfForm';
import type { Transfer } from '../../../src/domain/transfer/transfer';
import { personWith } from '../meetings/support/agenda';

const keeping = (address: string, postcode = '') => secretsOf({ people: [personWith({ address, postcode, addressIsConfidential: true })] });

describe('an address that must be kept secret, in any usual writing', () => {
  const trial = 'Flat 10, 19 Trial Lane\nCoventry';
  it.each([
    // What stood in circulated narratives, hostile look A.7.
    ['her new place on Trial Lane near the school', `her new place on ${addressLeftOut} near the school`],
    ['He found 19 Trial Ln.', `He found ${addressLeftOut}.`],
    ['He waits at 19a Trial Lane', `He waits at ${addressLeftOut}`],
    ['Postcode cv7-9cc', `Postcode ${addressLeftOut}`],
    ['She is in CV7 now', `She is in ${addressLeftOut} now`],
    ['CV79CC', addressLeftOut],
    ['CV7  9cc.', `${addressLeftOut}.`],
    ['CV7\n9CC', addressLeftOut],
    ['flat 10 19 TRIAL LANE COVENTRY CV7 9CC', addressLeftOut],
    ['19 Trial Lane, Flat 10, Coventry', addressLeftOut],
    ['Flat ten, nineteen Trial Lane', addressLeftOut],
    ['number nineteen, Trial Lane', addressLeftOut],
    ['no. 19 Trial La', addressLeftOut],
    ['19/10 Trial Lane', addressLeftOut],
    ['19-21 Trial Lane', addressLeftOut],
    ['Apt 10, 19, Trial\nLane,\nCoventry,\nCV7', addressLeftOut],
    ['at Trial Lane 19', `at ${addressLeftOut}`],
    ['Trail Lane', addressLeftOut],
    ['Triall Ln in Coventry', addressLeftOut],
    ['trial-lane', addressLeftOut],
    ['19TrialLane', addressLeftOut],
    ['Tri\u00ADal L\u200Bane', addressLeftOut],
    ['10/19 Tríal Lane', addressLeftOut],
    ['She said: “Trial Lane’s no good”', `She said: “${addressLeftOut} no good”`]
  ])('“%s”', (text, left) => expect(keeping(trial, 'CV7 9CC').takenOutOf(text)).toBe(left));
  it.each([
    ['14 Example Road', '14 Example Rd'],
    ['14 Example Road', '14 EXAMPLE RD.'],
    ['14 Example Road', '14, Example'],
    ['14 Example Road', 'Example Raod'],
    ['14 Example Road Coventry CV1 2AB', '14 example rd cv12ab'],
    ['14b Example Road', '14 B Example Road'],
    ['2 St Mary’s Street', 'St. Marys St'],
    ['2 St Mary’s Street', 'Saint Mary Str'],
    ['2 St John Street', 'saint johns street'],
    ['5 Greenhill Avenue', '5 Green Hill Ave'],
    ['5 Green Hill Avenue', 'Greenhill Av'],
    ['7 Elm Close', '7 Elm Cl'],
    ['7 Elm Close', 'elm clo'],
    ['9 Kings Court', 'King’s Ct'],
    ['9 Rose Gardens', 'Rose Gdns'],
    ['9 Specimen Drive', 'specimen dr'],
    ['9 Specimen Crescent', 'Specimen Cres'],
    ['9 Specimen Place', 'Specimin Pl'],
    ['9 Specimen Square', 'Specimen Sq'],
    ['9 Specimen Terrace', 'Specimen Tce'],
    ['9 Specimen Terrace', 'Specimen Terr.'],
    ['Specimen House, 3 Sample Lane', 'Specimen Hse'],
    ['Rose Cottage\n17 Hidden Lane', 'rose cottage'],
    ['The Willows\n17 Hidden Lane', 'the Willows'],
    ['Sunnyside\nHidden Lane\nMeriden', 'at Sunnyside'],
    ['22 Second Avenue', '22 2nd Ave'],
    ['22 2nd Avenue', 'Second Avenue'],
    ['17 Broadgate\nCoventry', '17 Broadgate, Coventry'],
    ['17 Broadgate Coventry', '17 Broadgate'],
    ['5 The Green\nMeriden', '5 The Green'],
    ['5 The Street', 'five the street'],
    ['1 Park Road', 'Park Rd'],
    ['104 Long Street', 'one hundred and four Long St'],
    ['Ground floor, 23 Sample Grove', 'twenty-three Sample Gr'],
    ['2 Sample Road', 'B9 1ST']
  ])('“%s” in “%s”', (address, text) => {
    const found = keeping(address, address === '2 Sample Road' ? 'B9 1ST' : '').foundIn(text);
    expect(found.filter(({ certain }) => certain)).toHaveLength(1);
  });
});

describe('how far a secret address reaches', () => {
  const secrets = keeping('Flat 10, 19 Trial Lane\nCoventry', 'CV7 9CC');
  /** What is left, and behind a question mark what a person is asked to look at. */
  const read = (text: string): string =>
    [
      secrets.takenOutOf(text).split(addressLeftOut).join('[]'),
      ...secrets
        .foundIn(text)
        .filter(({ certain }) => !certain)
        .map(({ words }) => words)
    ].join(' ? ');

  it.each([
    // Numbers before the street: those of a row of houses, and of whoever lives behind a number.
    ['14 to 19 Trial Lane', '[]'],
    ['19 and 21 Trial Lane', '[]'],
    ['19 or 21 Trial Lane', '[]'],
    ['19a, 19b Trial Lane', '[]'],
    ['10 20 30 40 50 60 70 19 Trial Lane', '[]'],
    ['number 19 on Trial Lane', '[]'],
    ['19 in Trial Lane', '[]'],
    ['19 at Trial Lane', '[]'],
    ['19 off Trial Lane', '[]'],
    ['19 of Trial Lane', '[]'],
    ['19 to Trial Lane', '19 to []'],
    ['19 near Trial Lane', '19 near []'],
    ['flat Trial Lane', 'flat []'],
    ['Coventry Trial Lane', '[]'],
    ['Coventry a Trial Lane', 'Coventry a []'],
    ['12345 Trial Lane', '12345 []'],
    ['30 on Trial Lane', '30 on []'],
    ['2nd floor, 19 Trial Lane', '[]'],
    ['2nd floor Trial Lane', '2nd floor []'],
    ['19,       Trial Lane', '[]'],
    ['19,        Trial Lane', '19,        []'],
    // What follows it.
    ['Trial Lane north', '[]'],
    ['Trial Lane, Coventry north', '[] north'],
    ['Trial Lane in Coventry', '[]'],
    ['Trial Lane near Coventry', '[] near Coventry'],
    ['Trial Lane in Walsall', '[] in Walsall'],
    ['Trial Lane number 19', '[]'],
    ['Trial Lane flat 10 and more', '[] and more'],
    ['Trial Lane flat 11', '[]'],
    ['Trial Lane 19b', '[]'],
    ['Trial Lane 19 21', '[]'],
    ['Trial Lane 25', '[] 25'],
    ['Trial Lane 9CC', '[]'],
    ['Trial Lane CV7', '[]'],
    ['Trial Lane Coventry Coventry CV7 9CC', '[]'],
    ['Trial Lane flat', '[] flat'],
    // The postcode, also with letters for figures, and its district, but no neighbour’s.
    ['cv 7 9 cc', '[]'],
    ['CV7 9C C', '[]'],
    ['CV7 9', '[]'],
    ['CV7 9 children', '[] children'],
    ['CV7 9CD', 'CV7 9CD'],
    ['CV7 8', '[] 8'],
    ['CV7 8CC', 'CV7 8CC'],
    ['CV7 8 CC', '[] 8 CC'],
    ['CV8 9CC', 'CV8 9CC'],
    ['CV', 'CV'],
    ['7 9CC', '7 9CC'],
    // Slips of the pen, with the right kind of street or the right number.
    ['Tril Lane', '[]'],
    ['Trail Ln', '[]'],
    ['Trial Laen', '[]'],
    ['triallane', '[]'],
    ['19 Tiral', '[]'],
    ['19 Trai', '19 Trai'],
    ['Trai Lane', 'Trai Lane'],
    ['Tri Lane', 'Tri Lane'],
    ['Trail Road', 'Trail Road'],
    ['Trial Laneway', 'Trial Laneway ? Trial'],
    // What may be the address, and what is none.
    ['Trial', 'Trial ? Trial'],
    ['at trial', 'at trial ? trial'],
    ['the trial', 'the trial'],
    ['Trials', 'Trials ? Trials'],
    ['Trial Street', 'Trial Street ? Trial Street'],
    ['number 19', 'number 19 ? number 19'],
    ['flat 10', 'flat 10 ? flat 10'],
    ['house 19', 'house 19 ? house 19'],
    ['room 19', 'room 19 ? room 19'],
    ['door 19', 'door 19 ? door 19'],
    ['gate 19', 'gate 19'],
    ['19 times', '19 times'],
    ['number 20', 'number 20'],
    ['number          19', 'number          19']
  ])('“%s”: %s', (text, left) => expect(read(text)).toBe(left));

  it.each(['at', 'in', 'on', 'near', 'off', 'to', 'from', 'behind', 'by', 'opposite', 'called', 'named'])(
    'a house by its name alone is meant after “%s”, or with a capital',
    before => {
      const house = keeping('Sunnyside\n17 Hidden Lane');
      expect(house.takenOutOf(`It is ${before} sunnyside, there`)).toBe(`It is ${before} ${addressLeftOut}, there`);
      expect(house.takenOutOf('The sunnyside, there. But Sunnyside!')).toBe(`The sunnyside, there. But ${addressLeftOut}!`);
    }
  );

  it.each([
    ['5 The Green\nMeriden', 'the green, The Green, at the green', 'the green, The Green, at the green'],
    ['5 The Green\nMeriden', '5 The Green', '[]'],
    ['5 The Green\nMeriden', '5 The', '5 The'],
    ['5 Fox Road', 'Fox Rd', '[]'],
    ['5 Fox Road', 'Box Rd', 'Box Rd'],
    ['5 Fox Road', 'at fox', 'at fox'],
    ['5 Hill Road', 'Hall Road', 'Hall Road ? Hall Road'],
    ['5 Kingsbury Road', 'Kingbsurry Road', '[]'],
    ['5 Kingsbury Road', 'Kinsburry Road', '[]'],
    ['5 Cheapside Digbeth', '5 Cheapside', '[]'],
    ['5 Cheapside Digbeth', 'Cheapside', 'Cheapside'],
    ['5 Cheapside Digbeth', 'cheapside digbeth', '[]'],
    ['The Willowherbs\n17 Hidden Lane', 'the wilowherbs', '[]'],
    ['Willowherbs\n17 Hidden Lane', 'at Wilowherbs', 'at Wilowherbs ? Wilowherbs'],
    ['5 Green Hill Avenue', 'Green,      Hill Avenue', '[]'],
    ['5 Green Hill Avenue', 'Green,         Hill Avenue', 'Green,         Hill Avenue'],
    ['9 Specimen Road, B8 1AA', 'Specimen Road B8 and Specimen Road 1AA', '[] and []'],
    ['Rose Cottage\n17 Hidden Lane', 'Rose, a cottage', 'Rose, a cottage ? Rose']
  ])('“%s” in “%s”: %s', (address, text, left) => {
    const found = keeping(address);
    expect(
      [
        found.takenOutOf(text).split(addressLeftOut).join('[]'),
        ...found
          .foundIn(text)
          .filter(({ certain }) => !certain)
          .map(({ words }) => words)
      ].join(' ? ')
    ).toBe(left);
  });

  it.each(['B8 1OO', 'b8 1oo', 'B8 100', 'B8 IOO', 'B8 l00'])('letters and figures that look alike are one: “%s”', text => {
    expect(keeping('9 Specimen Road', 'B8 1OO').takenOutOf(text)).toBe(addressLeftOut);
  });

  it('a district of two characters is left in for a person to look at', () => {
    const found = keeping('9 Specimen Road', 'B8 1AA');
    expect(found.takenOutOf('She is in B8 now')).toBe('She is in B8 now');
    expect(found.foundIn('She is in B8 now')).toEqual([{ kind: 'Address', words: 'B8', start: 10, end: 12, certain: false }]);
  });
});

describe('what is no secret', () => {
  const secrets = keeping('Flat 2, 14 Example Road\nCoventry', 'CV1 2AB');
  it.each([
    'He drove off in road traffic. She has known him for 14 years and has 2 children.',
    'For example, he took her keys on the road. The roads were closed.',
    'He lives at 30 Sample Street, Coventry, CV3 4CD, and works in Coventry.',
    'Flat tyre, flat refusal; at 2 o’clock he came to the door. No one answered.',
    'Crime number 20/14/2026. He rang 14 times between 2 and 3am on 14/02/2026.',
    'She moved out of the M6 corridor; the St John Ambulance came, Dr Example was there.',
    'Her court place is on the 14th. The house was cold, the close family knew nothing.'
  ])('stays: “%s”', text => {
    expect(secrets.takenOutOf(text)).toBe(text);
  });

  it('is nothing where an address was written that names no place', () => {
    for (const address of [
      'Women’s refuge, Coventry',
      'Refuge (address withheld)',
      'Not known',
      'c/o police',
      'Safe house',
      'Coventry',
      'NFA',
      '',
      '-'
    ]) {
      const text = 'She is in a refuge in Coventry, a safe house. The house is not known to him, and the police station is near.';
      expect([address, keeping(address).takenOutOf(text)]).toEqual([address, text]);
    }
  });

  it('is nothing where nobody’s address must be kept secret', () => {
    const open = secretsOf({
      people: [personWith({ address: '14 Example Road', postcode: 'CV1 2AB', telephones: ['07700 900123'] })],
      answers: { gpPractice: 'Example Surgery' }
    });
    expect(open.none).toBe(true);
    expect(open.takenOutOf('14 Example Road, 07700 900123, Example Surgery')).toBe('14 Example Road, 07700 900123, Example Surgery');
  });
});

describe('what may be the secret address', () => {
  it.each([
    ['She was seen at number 14', 'number 14'],
    ['She is staying near Example now', 'Example'],
    ['It is 30 Example Street', 'Example Street'],
    ['Somewhere in Exampel Rise', 'Exampel Rise']
  ])('is shown to a person, and stays in: “%s”', (text, words) => {
    const secrets = keeping('14 Example Road\nCoventry', 'CV1 2AB');
    expect(secrets.takenOutOf(text)).toBe(text);
    if (words !== 'Exampel Rise')
      expect(secrets.foundIn(text)).toEqual([expect.objectContaining({ certain: false, words: expect.stringContaining(words) })]);
  });
});

describe('the address of somebody else', () => {
  const secrets = keeping('14 Mark Road\nCoventry', 'CV1 2AB');
  const living = (address: string, postcode = ''): boolean => secrets.hides(personWith({ role: 'Perpetrator', address, postcode }));
  it('is hidden in the same street and under the same postcode, on the safe side', () => {
    expect(living('30 Mark Rd')).toBe(true);
    expect(living('1 Elsewhere', 'cv12ab')).toBe(true);
    expect(living('14 mark raod, Coventry')).toBe(true);
  });
  it('is given in a street with a name like it, in the same town and the same district', () => {
    expect(living('30 Park Road\nCoventry', 'CV1 3AB')).toBe(false);
    expect(living('14 Sample Street\nCoventry', 'CV1 9ZZ')).toBe(false);
  });
});

describe('what leads to a secret address', () => {
  const people = [
    personWith({ address: '14 Example Road', postcode: 'CV1 2AB', addressIsConfidential: true, telephones: ['07700 900123'] })
  ];
  const child = (key: string, school: string, livesWith: string) => ({ key, answers: { school, livesWith } });
  const answers = {
    gpPractice: 'The Specimen Medical Centre',
    children: [child('1', 'St Sample’s RC Primary School', 'The victim'), child('2', 'Otherwise Academy', 'The perpetrator')]
  };
  const secrets = secretsOf({ people, answers });
  it.each([
    ['Ring 07700900123', 'Ring [number left out]'],
    ['+44 7700 900 123', '+[number left out]'],
    ['0044 (0)7700 900123', '[number left out]'],
    ['They go to Saint Samples Primary.', 'They go to [school left out].'],
    ['at St. Sample’s', 'at [school left out]'],
    ['registered at Specimen Surgery', 'registered at [GP practice left out]'],
    ['The other goes to Otherwise Academy', 'The other goes to Otherwise Academy']
  ])('“%s”', (text, left) => expect(secrets.takenOutOf(text)).toBe(left));

  it.each(['07700 900123', '07700-900-123', '0 7 7 0 0 9 0 0 1 2 3', '447700900123', '00447700900123', '+44 (0) 7700 900123'])(
    'is her number written “%s”',
    text => {
      expect(secrets.takenOutOf(`Ring ${text} now`).replace('+', '')).toBe('Ring [number left out] now');
    }
  );

  it.each([
    '07700 900124',
    '7700 900123',
    '07700 900 and 123',
    '07700,           900123',
    'He said Sample',
    'a specimen',
    'at Otherwise Academy'
  ])('is not “%s”', text => expect(secrets.takenOutOf(text)).toBe(text));

  it('may be a name that is no more than that of the school or the practice', () => {
    expect(secrets.foundIn('near Specimen, by day')).toEqual([
      { kind: 'GP practice', words: 'Specimen', start: 5, end: 13, certain: false }
    ]);
    expect(secrets.foundIn('a Specimen Medical Health Centre')).toEqual([
      { kind: 'GP practice', words: 'Specimen Medical Health Centre', start: 2, end: 32, certain: true }
    ]);
    expect(secrets.foundIn('Specimin Surgery')[0]).toMatchObject({ kind: 'GP practice', certain: true });
  });

  it.each([
    ['The victim', true],
    ['Both', true],
    ['', true],
    ['The perpetrator', false],
    ['Somebody else', false]
  ])('is the school of a child who lives with “%s”: %s', (livesWith, is) => {
    expect(secrets.hidesSchool({ livesWith })).toBe(is);
    expect(secretsOf({ people: [personWith({ address: '14 Example Road' })], answers }).hidesSchool({ livesWith })).toBe(false);
    expect(
      secretsOf({ people: [personWith({ role: 'Child', address: '14 Example Road', addressIsConfidential: true })], answers }).hidesSchool({
        livesWith
      })
    ).toBe(false);
  });

  it('is taken out of every text of a form, and of nothing else', () => {
    const form = {
      history: 'At 14 Example Rd.',
      abuseKinds: ['Physical', 'ring 07700 900123'],
      perpetrators: [{ key: '14 Example Road', answers: { address: '14 Example Road', since: { day: '1', month: '2', year: '2026' } } }],
      none: undefined
    };
    expect(secrets.takenOutOfAnswers(form)).toEqual({
      history: `At ${addressLeftOut}.`,
      abuseKinds: ['Physical', 'ring [number left out]'],
      perpetrators: [{ key: '14 Example Road', answers: { address: addressLeftOut, since: { day: '1', month: '2', year: '2026' } } }],
      none: undefined
    });
    expect(secretsOf({ people: [] }).takenOutOfAnswers(form)).toBe(form);
  });

  it('that runs into another secret is left out with it, as an address', () => {
    const school = secretsOf({ people, answers: { children: [child('1', 'Example Road School', 'The victim')] } });
    expect(school.takenOutOf('at 14 Example Road School now')).toBe(`at ${addressLeftOut} now`);
    expect(school.takenOutOf('14 Example Road 07700900123')).toBe(`${addressLeftOut} [number left out]`);
  });

  it('stays for the IDVA, who rings her', () => {
    const text = 'Ring 07700 900123, or ask at St Sample’s. Not at 14 Example Rd.';
    expect(secretAddressesOf({ people, answers }).takenOutOf(text)).toBe(
      `Ring 07700 900123, or ask at St Sample’s. Not at ${addressLeftOut}.`
    );
  });

  it('is the new address of somebody who has moved, whatever was said of the old one', () => {
    const details = { newAddress: '5 Refuge View\nWalsall\nWS1 1AA' } as Transfer['details'];
    const moved = (state: Transfer['state']) => secretsOf({ people: [personWith()], transfers: [{ state, details }] });
    expect(moved('Accepted').takenOutOf('Now at five refuge view, WS11AA')).toBe(`Now at ${addressLeftOut}`);
    expect(moved('Offered').none).toBe(false);
    expect((['Undone', 'Refused'] as const).map(state => moved(state as Transfer['state']).none)).toEqual([true, true]);
    expect(secretsOf({ people: [personWith()], transfers: [{ state: 'Accepted', details: {} as Transfer['details'] }] }).none).toBe(true);
  });
});

describe('the words around what was left out', () => {
  const secrets = keeping('14 Example Road', 'CV1 2AB');
  const found = (text: string) => leftOutOf(secrets, 'M-AB12', [['What happened', text]]);

  it('are enough to know the place again', () => {
    expect(found('He waits at 14 Example Road, and rings.')).toEqual([
      {
        reference: 'M-AB12',
        where: 'What happened',
        kind: 'Address',
        words: '14 Example Road',
        around: 'He waits at 14 Example Road, and rings.',
        certain: true
      }
    ]);
    expect(found(`${'a'.repeat(41)} 14 Example Road\n\n${'b'.repeat(41)}`)[0].around).toBe(
      `…${'a'.repeat(39)} 14 Example Road ${'b'.repeat(38)}…`
    );
    expect(found(`${'a'.repeat(39)} 14 Example Road ${'b'.repeat(39)}`)[0].around).toBe(
      `${'a'.repeat(39)} 14 Example Road ${'b'.repeat(39)}`
    );
    expect(found('It is number 14')).toEqual([expect.objectContaining({ certain: false, words: 'number 14' })]);
    expect(
      leftOutOf(secrets, 'M-AB12', [
        ['One', 'Nothing'],
        ['Two', 'CV1 2AB, and CV1 2AB']
      ]).map(({ where, words }) => [where, words])
    ).toEqual([
      ['Two', 'CV1 2AB'],
      ['Two', 'CV1 2AB']
    ]);
  });

  it('of a form are those of the addresses it says must be kept secret', () => {
    expect(secretAddressesOfForm({ victimHome: 'In a refuge', victimAddress: '5 Refuge View' }).takenOutOf('5 Refuge View')).toBe(
      addressLeftOut
    );
    expect(secretAddressesOfForm({ victimHome: 'At an address', victimAddress: '5 Refuge View' }).none).toBe(true);
  });
});

describe('whatever the address, and however it is written', () => {
  const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
  const types = {
    Road: ['Road', 'Rd', 'rd.', 'ROAD'],
    Street: ['Street', 'St', 'st.', 'Str'],
    Avenue: ['Avenue', 'Ave', 'Av.'],
    Lane: ['Lane', 'Ln', 'La'],
    Close: ['Close', 'Cl', 'clo'],
    Court: ['Court', 'Ct'],
    Gardens: ['Gardens', 'Gdns', 'Gdns.'],
    Drive: ['Drive', 'Dr', 'dr.'],
    Crescent: ['Crescent', 'Cres'],
    Place: ['Place', 'Pl'],
    Square: ['Square', 'Sq.'],
    Terrace: ['Terrace', 'Tce', 'Ter']
  } as const;
  const typeNames = Object.keys(types) as (keyof typeof types)[];
  const names = [
    'Specimen',
    'Hollybush',
    'St Agnes',
    'Long Acre',
    'Quinton',
    'Kingsbury',
    'Ashtree',
    'Old Mill',
    'Wheatsheaf',
    'Fox'
  ] as const;
  const inWords: Readonly<Record<number, string>> = { 2: 'two', 14: 'fourteen', 23: 'twenty-three', 104: 'one hundred and four' };
  const homes = fc.record({
    number: pick(2, 14, 23, 104, 7, 61),
    letter: pick('', 'a', 'B'),
    flat: pick(undefined, 3, 18),
    name: pick(...names),
    type: pick(...typeNames),
    town: pick('Coventry', 'Smethwick', 'Kings Heath'),
    postcode: fc.record({ out: pick('CV7', 'B21', 'WS10', 'DY1'), in: pick('9CC', '1ST', '2ND', '4LN') }),
    comma: pick(', ', '\n', ' ')
  });
  type Home = typeof homes extends fc.Arbitrary<infer H> ? H : never;
  const addressOf = ({ number, letter, flat, name, type, town, comma }: Home): string =>
    [...(flat === undefined ? [] : [`Flat ${flat}`]), `${number}${letter} ${name} ${type}`, town].join(comma);
  /** One usual writing of it, whole or in part. */
  const writings = (home: Home): fc.Arbitrary<string> =>
    fc
      .record({
        type: pick(...types[home.type]),
        numbered: pick(
          `${home.number}${home.letter}`,
          `no. ${home.number}`,
          `No ${home.number}`,
          inWords[home.number] ?? String(home.number),
          ''
        ),
        flat: home.flat === undefined ? pick('') : pick(`Flat ${home.flat}`, `flat ${home.flat},`, `Apt ${home.flat}`, ''),
        after: fc.boolean(),
        saint: pick('St', 'Saint', 'st.'),
        town: pick(home.town, `in ${home.town}`, ''),
        code: pick(
          '',
          `${home.postcode.out} ${home.postcode.in}`,
          `${home.postcode.out}${home.postcode.in}`,
          `${home.postcode.out}-${home.postcode.in}`,
          home.postcode.out
        ),
        gap: pick(' ', ', ', '\n', '  '),
        upper: pick('as it is', 'small', 'CAPITALS')
      })
      .map(({ type, numbered, flat, after, saint, town, code, gap, upper }) => {
        const street = `${home.name.replace('St', home.name === 'St Agnes' ? saint : 'St')} ${type}`;
        const parts = after ? [numbered, flat, street] : [flat, numbered, street];
        const text = [...parts, town, code].filter(part => part !== '').join(gap);
        return upper === 'small' ? text.toLowerCase() : upper === 'CAPITALS' ? text.toUpperCase() : text;
      });
  const before = pick('He came to her door at ', 'Her new place is\n', 'Police were called (', 'She said: “', '');
  const behind = pick(' and shouted.', '.', '). Nobody was hurt.', '”, she said', '');
  const cases = homes.chain(home => fc.record({ home: fc.constant(home), written: writings(home), before, behind }));

  it('nothing of it stays, and all else does', () => {
    fc.assert(
      fc.property(cases, ({ home, written, before: first, behind: last }) => {
        const left = keeping(addressOf(home), `${home.postcode.out} ${home.postcode.in}`).takenOutOf(`${first}${written}${last}`);
        expect(left.replace(/\s+/g, ' ')).toMatch(/^[^[]*\[address left out\]\.?[^[]*$/);
        expect(left.startsWith(first)).toBe(true);
        expect(left.endsWith(last)).toBe(true);
        const rest = left
          .slice(first.length, left.length - last.length)
          .replace(addressLeftOut, '')
          .toLowerCase();
        expect(rest.replace(/[\s.,]/g, '')).toBe('');
      }),
      { numRuns: 800 }
    );
  });

  it('a text that names none is unchanged', () => {
    const innocent = pick(
      'he',
      'she',
      'road',
      'street',
      'traffic',
      'flat',
      'no',
      '14',
      'years',
      'children',
      'court',
      'close',
      'drive',
      'the',
      'place',
      'police',
      'was',
      'at',
      'house',
      'and',
      '999',
      'Example',
      'in',
      'square'
    );
    fc.assert(
      fc.property(homes, fc.array(innocent, { maxLength: 60 }), (home, words) => {
        const text = words.join(' ');
        expect(keeping(addressOf(home), `${home.postcode.out} ${home.postcode.in}`).takenOutOf(text)).toBe(text);
      }),
      { numRuns: 500 }
    );
  });

  it('whatever is typed as address or text, it answers, and what it finds is in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 300 }), (address, text) => {
        for (const { start, end, words } of keeping(address).foundIn(`${text} ${address} ${text}`))
          expect(`${text} ${address} ${text}`.slice(start, end)).toBe(words);
      }),
      { numRuns: 300 }
    );
  });

  it('answers a text of any length, also one made to be hard', () => {
    const hard = 'flat 2 14 one hundred and example cv 1 '.repeat(5_000);
    expect(keeping('Flat 2, 14 Example Road, Coventry', 'CV1 2AB').takenOutOf(`${hard}14 Example Rd`).endsWith(addressLeftOut)).toBe(true);
  });
});
