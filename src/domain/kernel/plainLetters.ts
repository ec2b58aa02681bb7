/** Letters that Unicode does not decompose, and their plain spelling. */
const written = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
  ['ə', 'e'],
  ['ĳ', 'ij']
]);

/** Lower-case letters without diacritics, including those that Unicode does not decompose: "Przykładowa" is "przykladowa", "Đặng" is "dang". */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıħŋŧəĳ]/g, letter => written.get(letter) ?? letter);
