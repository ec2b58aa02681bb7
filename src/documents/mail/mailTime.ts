/** A time as a header of an e-mail gives it. */
export interface MailTime {
  readonly at: Date;
  /** Its zone is one that the standard does not know: it is taken for UTC, as RFC 5322, 4.3 says, and may be hours out. */
  readonly unsure: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes ahead of UTC. RFC 5322, 4.3 names the American ones; those of Europe are known beside it: this is a service of the United Kingdom, whose BST is British Summer Time. */
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  west: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420
};

/** What is in brackets is for people. They may stand within each other, and a stroke takes the meaning from the character after it. RFC 5322, 3.2.2. */
function withoutComments(text: string): string {
  let depth = 0;
  let quoted = false;
  let words = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') {
      if (depth === 0) words += text.slice(at, at + 2);
      at += 1;
      continue;
    }
    if (character === '"' && depth === 0) quoted = !quoted;
    if (character === '(' && !quoted) depth += 1;
    if (depth === 0) words += character;
    if (character === ')' && !quoted && depth > 0) {
      depth -= 1;
      words += ' ';
    }
  }
  return words;
}

/** Two figures and three are of earlier programs. RFC 5322, 4.3. */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

function minutesAhead(zone: string): number | undefined {
  const offset = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (offset === null) return zones[zone.toLowerCase()];
  const [, sign, hours, minutes] = offset;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const syntax =
  /^(?:[a-z]{3,9}\s*\.?\s*,?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})\s+(\d{1,2})\s*:\s*(\d{2})(?:\s*:\s*(\d{2})(?:\.\d+)?)?\s*([+-]\d{4}|"?[a-z]{1,5}"?)?$/i;

/** The time that a header gives; nothing where it is not written as RFC 5322, 3.3 and 4.3 have it. 12/06/2026 is two days, so it is none. */
export function mailTime(text: string | undefined): MailTime | undefined {
  const found = syntax.exec(
    withoutComments(text ?? '')
      .trim()
      .replace(/\s+/g, ' ')
  );
  if (found === null) return undefined;
  const [, day, monthName, year, hours, minutes, seconds = '0', zone = ''] = found;
  const month = months.indexOf(monthName.toLowerCase());
  const date = new Date(Date.UTC(yearOf(year), month, Number(day), Number(hours), Number(minutes), Math.min(Number(seconds), 59)));
  // 31 June, 25:00.
  if (month < 0 || date.getUTCDate() !== Number(day) || date.getUTCHours() !== Number(hours) || Number(minutes) > 59) return undefined;
  const ahead = minutesAhead(zone.replace(/"/g, ''));
  return { at: new Date(date.getTime() - (ahead ?? 0) * 60_000), unsure: ahead === undefined };
}

/** The time of a Received line: after the last semicolon that is not in a comment. RFC 5321, 4.4. */
export function receivedTime(line: string): MailTime | undefined {
  const words = withoutComments(line);
  const at = words.lastIndexOf(';');
  return at < 0 ? undefined : mailTime(words.slice(at + 1));
}
