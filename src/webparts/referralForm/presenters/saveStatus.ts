import { formatTime, lengthOfTime } from '../../../domain/timeWords';
import type { SaveState } from '../hooks/draftSaver';

/** What the form says about saving. */
export interface SaveStatus {
  readonly words: string;
  /** True when it is worth telling somebody who can't see it; typing isn't interrupted for "Saving". */
  readonly announce: boolean;
  readonly problem: boolean;
}

const quiet = (words: string): SaveStatus => ({ words, announce: false, problem: false });
const told = (words: string): SaveStatus => ({ words, announce: true, problem: false });
const wrong = (words: string): SaveStatus => ({ words, announce: true, problem: true });

const kept = 'What you typed is kept on this page';

function retryingWords(state: Extract<SaveState, { kind: 'retrying' }>, now: Date): string {
  if (state.error.kind === 'offline') {
    return `Not saved: no connection. ${kept} and saved when the connection is back.`;
  }
  const wait = state.tryAt.getTime() - now.getTime();
  const again = wait < 1000 ? 'now' : `in ${wait < 60_000 ? `${Math.ceil(wait / 1000)} seconds` : lengthOfTime(wait)}`;
  return `Not saved: ${withoutStop(state.error.words)}. ${kept}; trying again ${again}.`;
}

const withoutStop = (words: string): string => {
  const trimmed = words.trim().replace(/\.$/, '');
  return trimmed.charAt(0).toLowerCase() + trimmed.slice(1);
};

/** The state of the draft in words: "Saved at 3:04am", "Not saved: …". Times are London's. */
export function presentSaveState(state: SaveState, now: Date): SaveStatus {
  switch (state.kind) {
    case 'unchanged':
      return quiet('What you type is saved by itself.');
    case 'unsaved':
      return quiet('Not saved yet');
    case 'saving':
      return quiet('Saving');
    case 'saved':
      return told(
        state.merged
          ? `Saved at ${formatTime(state.at)}, together with what you typed in another window`
          : `Saved at ${formatTime(state.at)}`
      );
    case 'retrying':
      return wrong(retryingWords(state, now));
    case 'stopped':
      return wrong(`Not saved: ${withoutStop(state.error.words)}. ${kept}. ${state.error.nextAction}`);
    case 'clash':
      return wrong('Not saved: the same question was answered differently in another window. Choose which answer stands.');
    default:
      return wrong('This referral has already been sent, so nothing more is saved here.');
  }
}
