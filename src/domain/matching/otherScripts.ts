/** Cyrillic letters as passports write them. ICAO Doc 9303-3, section 6 B; Г as in Bulgarian, Russian and Ukrainian passports of today alike but for one letter. */
const cyrillic = new Map(
  'а:a б:b в:v г:g ґ:g д:d ђ:d е:e є:ie ж:zh з:z и:i і:i й:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:c у:u ф:f х:kh ц:ts ч:ch џ:dz ш:sh щ:shch ъ:ie ы:y ь: э:e ю:iu я:ia'
    .split(' ')
    .map(pair => pair.split(':') as [string, string])
);

/** Greek letters by ISO 843, as Greek passports have them. */
const greek = new Map(
  'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o'
    .split(' ')
    .map(pair => pair.split(':') as [string, string])
);

/** Lower-case letters of the Cyrillic and Greek scripts in Latin ones. Others stay: Arabic writes no vowels, so its commonest names stand among the spellings. */
export const inLatin = (plain: string): string =>
  /[\u0370-\u03ff\u0400-\u04ff]/.test(plain)
    ? Array.from(plain, letter => cyrillic.get(letter) ?? greek.get(letter) ?? letter).join('')
    : plain;
