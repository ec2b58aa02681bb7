/** Digits of a telephone number as dialled within the United Kingdom; undefined when too short to tell anybody apart. */
export function tidyTelephone(typed: string): string | undefined {
  const digits = typed
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+44|0044)0?/, '0')
    .replace(/\+/g, '');
  return digits.length >= 10 && digits.length <= 15 ? digits : undefined;
}

/** The ten digits of an NHS number whose check digit fits; undefined otherwise. Check: modulus 11, NHS Data Dictionary. */
export function tidyNhsNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) {
    return undefined;
  }
  const weighted = Array.from(digits.slice(0, 9)).reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0);
  return (11 - (weighted % 11)) % 11 === Number(digits[9]) ? digits : undefined;
}

/** A Police National Computer identity as year, serial without leading noughts and check letter; undefined when it is none. */
export function tidyPncId(typed: string): string | undefined {
  const parts = /^(\d{4}|\d{2})\/?0*(\d{1,7})([A-Z])$/.exec(typed.toUpperCase().replace(/\s/g, ''));
  // The century is left out, as older records do: the check letter tells the few that share the rest apart.
  return parts ? `${parts[1].slice(-2)}/${parts[2]}${parts[3]}` : undefined;
}

/** What tells one home from another within a postcode: "12", "3 12a" (flat 3, number 12a) or the house's name. Undefined when there is nothing. */
export function houseOf(address: string, postcode: string): string | undefined {
  const withoutSpaces = (text: string): string => text.toLowerCase().replace(/\s/g, '');
  const lines = address
    .split(/[\n,]/)
    .map(line => line.trim().toLowerCase())
    .filter(line => line !== '' && withoutSpaces(line) !== withoutSpaces(postcode));
  const numbers = lines
    .slice(0, 2)
    .join(' ')
    .match(/\b\d+[a-z]?\b/g);
  if (numbers !== null) {
    return numbers.join(' ');
  }
  const name = (lines[0] ?? '').replace(/[^\p{L}]/gu, '');
  return name === '' ? undefined : name;
}
