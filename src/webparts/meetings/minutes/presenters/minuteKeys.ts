import { minuteSections } from '../../../../domain/meetings/minutes';
import type { MinuteSection } from '../../../../domain/meetings/minutes';

/** What a key does while minutes are typed. */
export type MinuteDeed =
  'nextLine' | 'nextSection' | 'previousSection' | 'up' | 'down' | 'remove' | 'undo' | 'nextCase' | 'previousCase' | 'save' | 'help';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const withAlt: Readonly<Record<string, MinuteDeed>> = {
  ArrowRight: 'nextSection',
  ArrowLeft: 'previousSection',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Delete: 'remove',
  Insert: 'undo',
  PageDown: 'nextCase',
  PageUp: 'previousCase',
  '/': 'help'
};

/** Where a key was pressed: in a box one types in, in a list of choices, or elsewhere. */
export type PressedIn = 'typing' | 'choosing' | 'elsewhere';

/** What a key does; nothing where it means what it always means. */
export function deedOfKey(pressed: Pressed, where: PressedIn): MinuteDeed | undefined {
  const { key, altKey, shiftKey } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  if (control && !altKey) {
    if (key === 'Enter') return shiftKey ? 'previousSection' : 'nextSection';
    return key.toLowerCase() === 's' && !shiftKey ? 'save' : undefined;
  }
  if (altKey && !control) {
    // Alt and an arrow open a list of choices.
    if (where === 'choosing' && (key === 'ArrowUp' || key === 'ArrowDown')) return undefined;
    return withAlt[key];
  }
  if (key === 'Enter' && where === 'typing' && !shiftKey) return 'nextLine';
  return key === '?' && where === 'elsewhere' ? 'help' : undefined;
}

/** The section before (-1) or after (1) another; nothing at either end. */
export const sectionBeside = (section: MinuteSection, by: 1 | -1): MinuteSection | undefined =>
  minuteSections[minuteSections.indexOf(section) + by];

/** The overview of keys: what is pressed, and what it does. */
export const keyWords: readonly (readonly [string, string])[] = [
  ['Enter', 'Next line'],
  ['Shift Enter', 'Line break within a line'],
  ['Ctrl Enter, Alt Right', 'Next section'],
  ['Ctrl Shift Enter, Alt Left', 'Section before'],
  ['Alt Up, Alt Down', 'Move the line up or down'],
  ['Alt Delete', 'Delete the line'],
  ['Alt Insert', 'Bring back the line deleted last'],
  ['Alt Page Down, Alt Page Up', 'Next case, case before'],
  ['Ctrl S', 'Save now'],
  ['Letters, in a list of agencies', 'Choose the agency that begins so'],
  ['? or, while typing, Alt /', 'Show or hide this list']
];
