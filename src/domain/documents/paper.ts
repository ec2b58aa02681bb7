import type { CalendarDay } from '../kernel/calendarDay';
import { dayOf, parseDay } from '../kernel/calendarDay';
import { allowedInNames } from '../kernel/fileNames';
import { officialSensitive } from '../kernel/marking';
import { formatDay, formatInstant } from '../kernel/timeWords';

/** A label and its words. */
export interface PaperFact {
  readonly label: string;
  readonly words: string;
}

/** A column: its heading, and which part of the width it takes beside the others. */
interface PaperColumn {
  readonly heading: string;
  readonly width: number;
}

/** A table in words: the first cell of a row names it. */
export interface PaperTable {
  readonly caption: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** What stands there when there is no row. */
  readonly empty: string;
}

/** One piece of a document. Words are text and nothing else, whatever they look like; a line break in them is a line break. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: 'paragraph'; readonly words: string; readonly strong?: boolean }
  | { readonly kind: 'list'; readonly points: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly PaperFact[] }
  | ({ readonly kind: 'table' } & PaperTable)
  /** Words that must not be missed: in a box. */
  | { readonly kind: 'statement'; readonly words: string }
  /** One of several things of the same kind, such as a case: under its title, a heading of level 2. */
  | { readonly kind: 'part'; readonly title: string; readonly blocks: readonly PaperBlock[] }
  /** To be ticked by whoever fills the document in. */
  | { readonly kind: 'choice'; readonly label: string; readonly options: readonly string[] }
  /** To be written into, so many lines high. */
  | { readonly kind: 'room'; readonly label: string; readonly hint?: string; readonly lines: number };

/** What a document is. */
type PaperKind =
  | 'Referral'
  | 'Agenda'
  | 'Research form'
  | 'Minutes'
  | 'Action list'
  | 'Transfer pack'
  | 'Leaving notice'
  | 'Invitation'
  | 'Legal-aid letter';

/** A document in the style of the house, before it is put on a screen, on paper or into a file. It holds only what its reader may know. */
export interface Paper {
  readonly kind: PaperKind;
  /** Names nobody: it stands in the properties of a file too. */
  readonly title: string;
  /** Stands at the head of every page, and in the name of a file. */
  readonly marking: string;
  /** Of the case, or the MARAC and day of a meeting. Names nobody. */
  readonly reference: string;
  /** Which version it is, and from when. */
  readonly version: string;
  readonly language: 'en-GB';
  readonly blocks: readonly PaperBlock[];
}

/** A document of the house: everything but what makes it this one. */
export const paperOf = (paper: Omit<Paper, 'marking' | 'language'>): Paper => ({ ...paper, marking: officialSensitive, language: 'en-GB' });

/** A day as stored (YYYY-MM-DD) in words; what is no day stays as it is. */
export const dayWords = (stored: string | undefined): string => {
  const day = parseDay(stored ?? '');
  return day ? formatDay(day) : (stored ?? '');
};

/** A moment as stored (ISO) in words; what is no moment stays as it is. */
export const momentWords = (stored: string): string => {
  const moment = new Date(stored);
  return Number.isNaN(moment.getTime()) ? stored : formatInstant(moment);
};

/** The day of a stored moment, YYYY-MM-DD; empty where it is no moment. */
export const dayOfMoment = (stored: string): CalendarDay | '' => {
  const moment = new Date(stored);
  return Number.isNaN(moment.getTime()) ? '' : dayOf(moment);
};

/** Facts that say something. */
export const given = (facts: readonly PaperFact[]): readonly PaperFact[] => facts.filter(({ words }) => words.trim() !== '');

/** Without the columns in which nothing stands: a shorter table is read more easily. The first stays. */
export function withoutEmptyColumns(table: PaperTable): PaperTable {
  const kept = table.columns.map((_unused, at) => at === 0 || table.rows.some(row => row[at] !== ''));
  const only = <Cell>(cells: readonly Cell[]): readonly Cell[] => cells.filter((_unused, at) => kept[at]);
  return { ...table, columns: only(table.columns), rows: table.rows.map(only) };
}

/** "Agenda Coventry 2026-07-08 (version 1)": how the history names a document. */
export const paperInWords = ({ kind, reference, version }: Pick<Paper, 'kind' | 'reference' | 'version'>): string =>
  `${kind} ${reference} (${version})`;

const longestName = 120;

/** "OFFICIAL-SENSITIVE Agenda Coventry 2026-07-08": marking, kind and reference, never the name of a person. docs/requirements.md 9.2. */
export const paperFileName = ({ marking, kind, reference }: Pick<Paper, 'marking' | 'kind' | 'reference'>, ending: string): string =>
  `${allowedInNames(`${marking} ${kind} ${reference}`)
    .slice(0, longestName)
    .replace(/[\s.]+$/, '')}.${ending}`;
