/** What stands behind the number to be dialled: "ext 12", ", ext: 4000", "(extension 7)", "x205", "ext 7841 4000". */
const extension = /[\s,;]*\(?\s*(?:extension|extn?|x)\s*[.:]?\s*(\d[\d\s]*)\)?\s*$/i;

/** A telephone number as it was typed, in its parts. */
export function telephoneParts(typed: string): { readonly number: string; readonly extension?: string } {
  const found = extension.exec(typed);
  return found ? { number: typed.slice(0, found.index).trim(), extension: found[1].trim() } : { number: typed.trim() };
}

/**
 * The digits to dial within the United Kingdom, with the nought that a spreadsheet drops, or a country's code and number. Numbers of seven digits are Birmingham's
 * and of eight beginning with 76 or 77 Coventry's, as people there write them (Ofcom, National Telephone Numbering Plan: 0121 and 024 7).
 */
export function dialled(number: string): string {
  const digits = number.replace(/\(0\)/g, '').replace(/\D/g, '');
  const isAbroad = number.trim().startsWith('+') || digits.startsWith('00');
  const after = digits.replace(/^00/, '');
  if (isAbroad) {
    if (after.startsWith('44')) return `0${after.slice(2).replace(/^0/, '')}`;
    // A nought too many is no country: Russia's numbers have eleven digits.
    return /^7\d{9}$/.test(after) ? `0${after}` : after;
  }
  if (/^440?[1-37-9]\d{8,9}$/.test(digits) && digits.length >= 11) return `0${digits.slice(2).replace(/^0/, '')}`;
  if (/^[1-37-9]\d{9}$/.test(digits)) return `0${digits}`;
  if (/^[2-9]\d{6}$/.test(digits)) return `0121${digits}`;
  return /^7[67]\d{6}$/.test(digits) ? `024${digits}` : digits;
}
