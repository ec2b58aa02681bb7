import type { MinuteLine, MinuteSection } from '../../../domain/meetings/minutes';

/** What one can do with the lines of a case. The same object as long as the case is open. */
export interface Editing {
  /** The focus has come to a line. */
  readonly came: (line: MinuteLine) => void;
  /** A line after this one; at the end of the section where none is named. */
  readonly add: (section: MinuteSection, afterKey?: string, text?: string) => void;
  readonly move: (key: string, by: 1 | -1) => void;
  readonly remove: (key: string) => void;
  /** Brings back what was deleted last. */
  readonly undo: () => void;
  /** To a section's last line; a new one where it has none. */
  readonly goTo: (section: MinuteSection) => void;
}
