import { formatInstant } from '../kernel/timeWords';
import type { PackFile } from './circulated';

/** One version of one document, whichever copy of it. */
export type DocumentVersion = Pick<PackFile, 'meetingKey' | 'marac' | 'kind' | 'version' | 'startsAt'>;

/** "Agenda of the Coventry MARAC, Wednesday 8 July 2026, 10am, version 1". */
export const documentWords = ({ kind, marac, startsAt, version }: DocumentVersion): string =>
  `${kind} of the ${marac} MARAC, ${formatInstant(startsAt)}, version ${version}`;

/** A person in an agency opened or downloaded a copy. */
export interface Reading {
  readonly kind: PackFile['kind'];
  readonly version: number;
  /** Whose copy it was; empty for that of the whole MARAC. */
  readonly copy: string;
  readonly how: string;
  readonly agency: string;
  readonly by: string;
  readonly at: Date;
}

/** What an agency's page records of an opening. */
export const openingAnswers = ({
  kind,
  version,
  agency
}: Pick<PackFile, 'kind' | 'version' | 'agency'>): Readonly<Record<string, string>> => ({ kind, version: String(version), copy: agency });

/** What agencies send back, as far as a reading is known by it. */
interface Sent {
  readonly kind: string;
  readonly summary: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly agency: string;
  readonly by: string;
  readonly at: Date;
}

/** "Exported as Word: Agenda Coventry 2026-07-08, copy for Housing (Version 1, circulated …)." */
const taken = /^(Printed|Exported as \w+): (Agenda|Minutes) .*?(?:, copy for (.+?))? \(Version (\d+),/;

/** The reading recorded in an agency's row; undefined if it records none. */
export function readingOf({ kind, summary, answers, agency, by, at }: Sent): Reading | undefined {
  const who = { agency, by, at };
  if (kind === 'Document opened') {
    const of = answers.kind === 'Minutes' ? 'Minutes' : 'Agenda';
    return { ...who, kind: of, version: Number(answers.version), copy: answers.copy ?? '', how: 'opened' };
  }
  const found = kind === 'Copy taken' ? taken.exec(summary) : null;
  return found
    ? {
        ...who,
        kind: found[2] as Reading['kind'],
        version: Number(found[4]),
        copy: found[3] ?? '',
        how: found[1] === 'Printed' ? 'printed' : found[1].replace('Exported as', 'saved as')
      }
    : undefined;
}

/** A document version out of which a case was taken, and the agencies that could read of it there and must not any more. */
export interface TakenOut {
  readonly document: DocumentVersion;
  readonly agencies: readonly string[];
}

const between = '; ';
const lineOf = ({ document, agencies }: TakenOut): string => `${documentWords(document)}: ${agencies.join(between)}`;

/** The line of history that says, before anything is changed, which documents hold the case. */
export const takenOutWords = (all: readonly TakenOut[]): string =>
  ['Taken out of these documents, which had been circulated to agencies that must not know of it any more:', ...all.map(lineOf)].join('\n');

/** Parses that line. `known`: every document that it may mean. */
export const readTakenOut = (words: string, known: readonly DocumentVersion[]): readonly TakenOut[] =>
  words.split('\n').flatMap(line => {
    const document = known.find(one => line.startsWith(`${documentWords(one)}: `));
    return document ? [{ document, agencies: line.slice(documentWords(document).length + 2).split(between) }] : [];
  });

/** An agency that had a document with the case, and what is known of who had read it. */
export interface ReadBefore extends TakenOut {
  readonly readings: readonly Reading[];
}

/** As far as recorded here: opening the file outside the page is only in the tenant's audit log. */
const notOpened = 'not opened, as far as is recorded';

const readingWords = ({ how, by, at }: Reading): string => `${how} by ${by}, ${formatInstant(at)}`;

/** Which agencies had read of a case in what was circulated, who there, and when. The first line of each paragraph names the document. */
export const readBeforeWords = (all: readonly ReadBefore[]): string =>
  all
    .map(({ document, agencies, readings }) =>
      [
        documentWords(document),
        ...agencies.map(agency => {
          const own = readings.filter(one => one.agency === agency && one.kind === document.kind && one.version === document.version);
          return `${agency}: ${own.length === 0 ? notOpened : own.map(readingWords).join('; ')}`;
        })
      ].join('\n')
    )
    .join('\n\n');

/** A paragraph of those words, for a screen. */
export interface ReadBeforeView {
  readonly document: string;
  readonly agencies: readonly { readonly agency: string; readonly words: string; readonly wasRead: boolean }[];
}

/** Those words as a screen shows them. */
export const readBeforeView = (words: string): readonly ReadBeforeView[] =>
  words.split('\n\n').map(paragraph => {
    const [document, ...lines] = paragraph.split('\n');
    return {
      document,
      agencies: lines.map(line => {
        const at = line.indexOf(': ');
        const said = line.slice(at + 2);
        return { agency: line.slice(0, Math.max(0, at)), words: said, wasRead: said !== notOpened };
      })
    };
  });
