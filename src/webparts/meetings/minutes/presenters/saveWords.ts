import { formatTime } from '../../../../domain/kernel/timeWords';
import type { Tone } from '../../../../ui';
import type { SaveState } from '../../../../ui/saving/saver';

const urgency: readonly SaveState['kind'][] = ['stopped', 'retrying', 'saving', 'unsaved', 'saved', 'unchanged'];

const savedAt = (state: SaveState): number => (state.kind === 'saved' ? state.at.getTime() : 0);

/** The combined state of several saves: first what needs the person, then what is in progress, then the last one done. */
export function overallState(states: readonly SaveState[]): SaveState {
  const sorted = [...states].sort((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind) || savedAt(b) - savedAt(a));
  return sorted[0] ?? { kind: 'unchanged' };
}

export interface SaveWords {
  readonly words: string;
  readonly tone: Tone;
  /** What the person can do, where there is something. */
  readonly more?: string;
}

const everythingKept = 'Everything is kept on this page and tried again. Do not close it.';

/** The state of saving, in words. */
export function saveWords(state: SaveState): SaveWords {
  switch (state.kind) {
    case 'unchanged':
      return { words: 'Nothing to save', tone: 'neutral' };
    case 'unsaved':
      return { words: 'Not saved yet', tone: 'neutral' };
    case 'saving':
      return { words: 'Saving…', tone: 'info' };
    case 'saved':
      return { words: `Saved ${formatTime(state.at)}${state.merged ? ', merged with what a colleague wrote' : ''}`, tone: 'good' };
    case 'retrying':
      return state.error.kind === 'offline'
        ? { words: 'Not saved: no connection', tone: 'warning', more: everythingKept }
        : { words: 'Not saved', tone: 'warning', more: `${state.error.words} ${everythingKept}` };
    default:
      return { words: 'Not saved', tone: 'danger', more: `${state.error.words} ${state.error.nextAction}` };
  }
}

/** What is announced: failures, the first save after one, and what a colleague wrote. Not every save. */
export function saveSaid(before: SaveState['kind'] | undefined, hadFailed: boolean, state: SaveState): string {
  if (state.kind === before) return '';
  const { words, more } = saveWords(state);
  if (state.kind === 'retrying' || state.kind === 'stopped') return `${words}. ${more ?? ''}`.trim();
  return state.kind === 'saved' && (hadFailed || state.merged) ? `${words}.` : '';
}
