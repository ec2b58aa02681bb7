/*
 * Which MARAC covers which postcode district, or sector where a district lies in two areas. A first table for the
 * site owner to correct: boundaries follow councils, not postcodes, and where Birmingham is divided is the team's choice.
 */
const districts: Readonly<Record<string, string>> = {
  'Birmingham East': 'B8 B9 B10 B11 B12 B13 B14 B23 B24 B25 B26 B27 B28 B33 B34 B35 B40 B72 B73 B74 B75 B76',
  'Birmingham West': 'B1 B2 B3 B4 B5 B6 B7 B15 B16 B17 B18 B19 B20 B21 B29 B30 B31 B32 B38 B42 B44 B45',
  Coventry: 'CV1 CV2 CV3 CV4 CV5 CV6',
  Dudley: 'B62 B63 DY1 DY2 DY3 DY5 DY6 DY8 DY9',
  Sandwell: 'B43 B64 B65 B66 B67 B68 B69 B70 B71 DY4 WS10',
  Solihull: 'B36 B37 B90 B91 B92 B93 B94',
  Walsall: 'WS1 WS2 WS3 WS4 WS5 WS8 WS9 WV12 WV13',
  Wolverhampton: 'WV1 WV2 WV3 WV4 WV6 WV10 WV11 WV14'
};

/** Sectors that go another way than the rest of their district, as name of the MARAC to "district sector" pairs. */
const sectors: Readonly<Record<string, readonly string[]>> = {
  'Birmingham East': ['B36 8', 'B36 9'],
  Coventry: ['CV7 8', 'CV7 9'],
  Dudley: ['B64 7'],
  Solihull: ['B26 3', 'CV7 7'],
  Walsall: ['B74 3', 'WV11 3']
};

function entries(table: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, string])[] {
  return Object.keys(table).reduce<readonly (readonly [string, string])[]>(
    (found, marac) => [...found, ...table[marac].map(postcode => [postcode, marac] as const)],
    []
  );
}

const districtLists: Record<string, readonly string[]> = {};
for (const marac of Object.keys(districts)) {
  districtLists[marac] = districts[marac].split(' ');
}

/** Postcode district or sector to MARAC. The longest match wins. */
export const defaultPostcodes: Readonly<Record<string, string>> = Object.fromEntries([...entries(districtLists), ...entries(sectors)]);
