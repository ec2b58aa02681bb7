/** How somebody was in touch. */
export const noteKinds = ['Call', 'Visit', 'Message', 'Other'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Whether what it says may be told outside the team. */
export const noteSharings = ['Safe to share', 'For the team only'] as const;
export type NoteSharing = (typeof noteSharings)[number];

/** The most characters of one note. */
export const longestNote = 10_000;

/** What somebody writes about a call, a visit or a message. It is never changed: what was wrong is said in another. */
export interface NoteWords {
  readonly kind: NoteKind;
  readonly sharing: NoteSharing;
  readonly text: string;
}

/** A note as stored: when and by whom, the server says. */
export interface CaseNote extends NoteWords {
  readonly key: string;
  readonly at: Date;
  readonly by: string;
}

/** Why it cannot be stored, in words; undefined where it can. */
export function noteProblem(text: string): string | undefined {
  if (text.trim() === '') return 'Enter what was said or done';
  return text.length > longestNote ? 'Shorten the note to 10,000 characters' : undefined;
}
