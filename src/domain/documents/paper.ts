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

/** A column: its heading, and its relative width. */
interface PaperColumn {
  readonly heading: string;
  readonly width: number;
}

/** A table in words: the first cell of a row names it. */
export interface PaperTable {
  readonly caption: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The words when there are no rows. */
  readonly empty: string;
}

/** One piece of a document. Words are plain text, never markup; a line break in them is a line break. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: 'paragraph'; readonly words: string; readonly strong?: boolean }
  | { readonly kind: 'list'; readonly points: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly PaperFact[] }
  | ({ readonly kind: 'table' } & PaperTable)
  /** Words that must not be missed: in a box. */
  | { readonly kind: 'statement'; readonly words: string }
  /** One of several similar parts, such as a case, under its title (a heading of level 2). */
  | { readonly kind: 'part'; readonly title: string; readonly blocks: readonly PaperBlock[] }
  /** To be ticked by the person who fills the document in. */
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

/** A document in the house style, independent of screen, print or file. It holds only what its reader may know. */
export interface Paper {
  readonly kind: PaperKind;
  /** Names nobody, because it is in a file's properties too. */
  readonly title: string;
  /** At the head of every page, and in file names. */
  readonly marking: string;
  /** The case's reference, or the MARAC and day of a meeting. Names nobody. */
  readonly reference: string;
  /** Which version it is, and from when. */
  readonly version: string;
  readonly language: 'en-GB';
  readonly blocks: readonly PaperBlock[];
}

/** Makes a document from the parts that differ; the rest is the house style. */
export const paperOf = (paper: Omit<Paper, 'marking' | 'language'>): Paper => ({ ...paper, marking: officialSensitive, language: 'en-GB' });

/** A day as stored (YYYY-MM-DD) in words; anything else unchanged. */
export const dayWords = (stored: string | undefined): string => {
  const day = parseDay(stored ?? '');
  return day ? formatDay(day) : (stored ?? '');
};

/** A moment as stored (ISO) in words; anything else unchanged. */
export const momentWords = (stored: string): string => {
  const moment = new Date(stored);
  return Number.isNaN(moment.getTime()) ? stored : formatInstant(moment);
};

/** The day of a stored moment, YYYY-MM-DD; empty if it is not a moment. */
export const dayOfMoment = (stored: string): CalendarDay | '' => {
  const moment = new Date(stored);
  return Number.isNaN(moment.getTime()) ? '' : dayOf(moment);
};

/** Facts that are not empty. */
export const given = (facts: readonly PaperFact[]): readonly PaperFact[] => facts.filter(({ words }) => words.trim() !== '');

/** The table without empty columns, except the first. */
export function withoutEmptyColumns(table: PaperTable): PaperTable {
  const kept = table.columns.map((_unused, at) => at === 0 || table.rows.some(row => row[at] !== ''));
  const only = <Cell>(cells: readonly Cell[]): readonly Cell[] => cells.filter((_unused, at) => kept[at]);
  return { ...table, columns: only(table.columns), rows: table.rows.map(only) };
}

/** "Agenda Coventry 2026-07-08 (version 1)": how the history names a document. */
export const paperInWords = ({ kind, reference, version }: Pick<Paper, 'kind' | 'reference' | 'version'>): string =>
  `${kind} ${reference} (${version})`;

const longestName = 120;

/** "OFFICIAL-SENSITIVE Agenda Coventry 2026-07-08": marking, kind and reference, never a person's name. docs/requirements.md 9.2. */
export const paperFileName = ({ marking, kind, reference }: Pick<Paper, 'marking' | 'kind' | 'reference'>, ending: string): string =>
  `${allowedInNames(`${marking} ${kind} ${reference}`)
    .slice(0, longestName)
    .replace(/[\s.]+$/, '')}.${ending}`;
