import type { Outcome } from '../../domain/kernel/appError';
import { failure } from './failures';
import type { EventStore } from './ports';

/** A file or print-out that is about to leave the suite. */
export interface ExportedFile {
  /** What it is, by reference and never by a person's name: "Agenda of the Coventry MARAC of 8 July 2026, version 1". */
  readonly what: string;
  readonly format: 'Word' | 'Spreadsheet' | 'CSV' | 'Picture' | 'Print';
  /** Key of the case, or of the meeting, that it is about; empty for figures and lists of several cases. */
  readonly caseKey: string;
  /** It concerns a restricted case, so the line is stored where only the team can read it. */
  readonly restricted: boolean;
}

/** Where exports are logged. The server records who and when. */
export type ExportLog = Pick<EventStore, 'record'>;

/** Screens give a file through this: `make` makes it, `give` hands it to the browser. */
export type GiveExport = <File>(exported: ExportedFile, make: () => Promise<File>, give: (file: File) => void) => Promise<Outcome<void>>;

/** Logs that a file leaves the suite: one line of history. Data Protection Act 2018, section 62 (disclosure); docs/requirements.md 9.1. */
export const logExport = (log: ExportLog, { what, format, caseKey, restricted }: ExportedFile): Promise<Outcome<void>> =>
  log.record({
    caseKey,
    restricted,
    ...(format === 'Print'
      ? { kind: 'Printed', detail: `Printed: ${what}.` }
      : { kind: 'Exported', detail: `Exported as ${format}: ${what}.` })
  });

/**
 * Gives a file once its export is logged. The file is made first, so that nothing is logged that could not be made; if the log cannot be
 * written, no file is given. If the page is closed in between, an export is logged that did not happen, which is the safe way round.
 */
export const createGiveExport =
  (log: ExportLog): GiveExport =>
  async (exported, make, give) => {
    let file: Awaited<ReturnType<typeof make>>;
    try {
      file = await make();
    } catch {
      return failure(
        'unexpected',
        'makeFile',
        'The file could not be made.',
        'Nothing has left the suite. Check your connection, then try again.'
      );
    }
    const logged = await logExport(log, exported);
    if (logged.ok) give(file);
    return logged;
  };
