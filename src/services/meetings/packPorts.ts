import type { Outcome } from '../../domain/kernel/appError';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';

/** Whose copy a document is: that of a whole MARAC where the agency is empty. */
export interface CopyOf {
  readonly marac: string;
  readonly agency: string;
}

/** Agendas and minutes as circulated. A file is written once, and never changed: another takes its place where a case was taken out of it. */
export interface PackStore {
  /** Idempotent: a copy that is there already stays as it is. */
  add(document: CirculatedDocument, copy: CopyOf): Promise<Outcome<PackFile>>;
  /** Of meetings in these months (YYYY-MM): of the library only what this person's folders show; the newest first. */
  list(months: readonly string[]): Promise<Outcome<readonly PackFile[]>>;
  ofMeeting(meetingKey: string): Promise<Outcome<readonly PackFile[]>>;
  /** Every file of these MARACs for meetings in these months (YYYY-MM). */
  ofMaracs(maracs: readonly string[], months: readonly string[]): Promise<Outcome<readonly PackFile[]>>;
  /** Whether one of these words stands in the file, readable or not. One that is gone holds nothing. */
  holds(file: Pick<PackFile, 'path'>, words: readonly string[]): Promise<Outcome<boolean>>;
  /** Puts another file in the place of one, and recycles that one with every version of it. Idempotent. */
  replace(file: PackFile, document: CirculatedDocument): Promise<Outcome<void>>;
  /** Into the recycle bin, where only whoever put it there and the owners find it. One that is gone is good. */
  recycle(file: Pick<PackFile, 'path'>): Promise<Outcome<void>>;
  read(file: Pick<PackFile, 'path'>): Promise<Outcome<CirculatedDocument>>;
}
