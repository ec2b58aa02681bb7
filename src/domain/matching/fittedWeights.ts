/**
 * Levels of agreement, and how many of a million pairs have them: pairs of `one` person, and of `two` drawn by chance. `bits`: the doublings of the odds that follow,
 * log2 of the one over the other; for names that agree, what is added to the rarity of the name. Written by tests/domain/matching/kinds/fitWeights.ts.
 */
export const fitted = {
  familyName: {
    Same: { one: 847188, two: 5562, bits: -0.2 },
    'Otherwise spelt or short': { one: 49580, two: 532, bits: -0.9 },
    'Sounds alike': { one: 24564, two: 732, bits: -2.4 },
    Misspelt: { one: 15966, two: 72, bits: 0.3 },
    'Another letter': { one: 12088, two: 282, bits: -2.1 },
    'Shares a part': { one: 2844, two: 67, bits: -2.1 },
    Customary: { one: 8662, two: 107612, bits: -3.6 },
    Different: { one: 41047, two: 885153, bits: -4.4 }
  },
  givenName: {
    Same: { one: 877124, two: 4078, bits: -0.2 },
    'Otherwise spelt or short': { one: 57386, two: 777, bits: -1.7 },
    'Sounds alike': { one: 23137, two: 128, bits: -0.4 },
    Misspelt: { one: 4967, two: 28, bits: -0.5 },
    'Another letter': { one: 8693, two: 43, bits: -0.3 },
    'Two names alike': { one: 980, two: 1235, bits: -8.3 },
    'Shares a part': { one: 6209, two: 1552, bits: -5.9 },
    Different: { one: 21503, two: 992174, bits: -5.5 }
  },
  dateOfBirth: {
    Same: { one: 907255, two: 61, bits: 13.9 },
    'The same 1 January': { one: 10609, two: 35, bits: 8.2 },
    'Day and month swapped': { one: 11978, two: 24, bits: 9 },
    'Digits swapped': { one: 1369, two: 38, bits: 5.2 },
    'One digit of the day or month differs': { one: 16085, two: 994, bits: 4 },
    'One digit of the year differs': { one: 17112, two: 656, bits: 4.7 },
    'A day apart': { one: 4449, two: 14, bits: 8.3 },
    'A month apart': { one: 2396, two: 16, bits: 7.2 },
    'A year apart': { one: 4449, two: 7, bits: 9.4 },
    'Year alone known': { one: 16085, two: 1374, bits: 3.5 },
    'Years beside, day unknown': { one: 4449, two: 2978, bits: 0.6 },
    'Same day and month': { one: 2396, two: 2008, bits: 0.3 },
    Different: { one: 5133, two: 991800, bits: -7.6 }
  },
  telephone: {
    Same: { one: 300259, two: 237, bits: 10.3 }
  },
  home: {
    Same: { one: 458630, two: 262, bits: 10.8 },
    'Same postcode': { one: 49451, two: 52, bits: 9.9 }
  }
};
