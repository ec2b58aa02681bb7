import type { Outcome } from '../../domain/kernel/appError';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';

/** Whose copy a document is; an empty agency means the MARAC's common copy. */
export interface CopyOf {
  readonly marac: string;
  readonly agency: string;
}

/** Agendas and minutes as circulated. A file never changes: if a case must be removed, another file replaces it. */
export interface PackStore {
  /** Idempotent: an existing copy stays as it is. */
  add(document: CirculatedDocument, copy: CopyOf): Promise<Outcome<PackFile>>;
  /** Files of meetings in these months (YYYY-MM) that this person may see, newest first. */
  list(months: readonly string[]): Promise<Outcome<readonly PackFile[]>>;
  ofMeeting(meetingKey: string): Promise<Outcome<readonly PackFile[]>>;
  /** Every file of these MARACs for meetings in these months (YYYY-MM). */
  ofMaracs(maracs: readonly string[], months: readonly string[]): Promise<Outcome<readonly PackFile[]>>;
  /** Whether the file contains one of these words, even if it cannot be parsed. False if the file is gone. */
  holds(file: Pick<PackFile, 'path'>, words: readonly string[]): Promise<Outcome<boolean>>;
  /** Replaces a file, and recycles the old one with all its versions. Idempotent. */
  replace(file: PackFile, document: CirculatedDocument): Promise<Outcome<void>>;
  /** Moves a file to the recycle bin, where only the person who deleted it and the owners can see it. Succeeds if it is gone already. */
  recycle(file: Pick<PackFile, 'path'>): Promise<Outcome<void>>;
  read(file: Pick<PackFile, 'path'>): Promise<Outcome<CirculatedDocument>>;
}
