import { officialSensitive } from '../kernel/marking';
import { withoutForbidden } from '../kernel/xmlText';

/** A cell of a sheet; undefined is left blank, which is not none. */
export type SheetCell = string | number | undefined;

/** A table that is given out as a file. */
export interface Sheet {
  /** Names the sheet and its file. */
  readonly name: string;
  /** Lines above the headings: title and marking. Empty if the receiver expects the headings in the first row. */
  readonly preamble: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What a spreadsheet program would treat as a formula or a command. OWASP, CSV injection. */
const dangerous = /^[=+\-@\t\r\n]/;
/** A text that no spreadsheet program executes. */
export function harmless(text: string): string {
  const clean = withoutForbidden(text);
  return dangerous.test(clean) ? `'${clean}` : clean;
}

/** A name that every file system takes: marking first, no person in it. */
export const fileNameOf = ({ name }: Sheet, ending: string): string =>
  `${officialSensitive} ${name
    .replace(/[^\w' -]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}.${ending}`;
