/** Letters that Unicode does not take apart, as they are written without them. */
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

/** Lower-case letters without diacritics, also those that Unicode does not take apart: "Przykładowa" is "przykladowa", "Đặng" is "dang". */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıħŋŧəĳ]/g, letter => written.get(letter) ?? letter);
