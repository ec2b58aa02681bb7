import { formatTime } from '../../../../domain/kernel/timeWords';
import type { SaveState } from '../hooks/draftSaver';

const kept = 'What you typed is kept on this page';

/** Fits into the middle of a sentence: no full stop, no capital, unless it begins with a name. */
function withinSentence(words: string): string {
  const open = words.trim().replace(/\.$/, '');
  return /^[A-Z][a-z]*[A-Z]/.test(open) ? open : open.charAt(0).toLowerCase() + open.slice(1);
}

/** The state of the draft in words: "Saved at 3:04am", "Not saved: …"; nothing before anything is typed. London's time. */
export function saveWords(state: SaveState): string {
  switch (state.kind) {
    case 'unsaved':
      return 'Not saved yet';
    case 'kept':
      return 'Your changes are not sent yet. They are lost if you close this page.';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved at ${formatTime(state.at)}${state.merged ? ', together with what was entered in another window' : ''}`;
    case 'retrying':
      return state.error.kind === 'offline'
        ? `Not saved: no connection. ${kept} and saved when the connection is back.`
        : `Not saved: ${withinSentence(state.error.words)}. ${kept} and will be saved again automatically.`;
    case 'stopped':
      return `Not saved: ${withinSentence(state.error.words)}. ${kept}. ${state.error.nextAction}`;
    case 'clash':
      return 'Not saved: the same question was answered differently in another window. Choose which answer stands.';
    case 'alreadySubmitted':
      return 'This referral has been sent already, so nothing more is saved here.';
    default:
      return '';
  }
}
