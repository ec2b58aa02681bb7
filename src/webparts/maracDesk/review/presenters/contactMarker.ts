import type { ShownContact } from '../../../../domain/case/newestContact';
import { mayCall, numberWords, stateWords } from '../../../../domain/case/safeContact';
import type { SafeContact } from '../../../../domain/case/safeContact';
import { formatInstant } from '../../../../domain/kernel/timeWords';
import type { Tone } from '../../../../ui/states/StatusTag';

/** Whether the victim can be reached safely: in one line, then what must be kept to. */
export interface ContactMarker {
  readonly tone: Tone;
  readonly words: string;
  readonly conditions: readonly string[];
}

/** Unknown is never taken for safe, nor is what is safe only on conditions. Board paper, paragraph 40. */
export function contactMarker({ contact, changed, unreadable }: ShownContact): ContactMarker {
  if (unreadable)
    return { tone: 'danger', words: 'The referrer has changed the form, and the change cannot be read: make no contact', conditions: [] };
  const marker = markerOf(contact);
  return changed
    ? { ...marker, tone: marker.tone === 'good' ? 'warning' : marker.tone, words: `Changed ${formatInstant(changed.at)}. ${marker.words}` }
    : marker;
}

/** While the versions of the form are read. */
export const readingMarker: ContactMarker = { tone: 'neutral', words: 'Reading how to reach the victim…', conditions: [] };

function markerOf({ numbers, facts, missing }: SafeContact): ContactMarker {
  if (missing) return { tone: 'danger', words: 'How to make safe contact is not known', conditions: [] };
  const warned = facts.filter(({ warning }) => warning).map(({ label, words }) => `${label}: ${words}`);
  const usable = numbers.filter(mayCall);
  const areAllSafe = numbers.every(({ state }) => state === 'Safe');
  // Of several numbers each is named with what holds of it, those that must not be called too.
  const conditions = [...(numbers.length === 1 ? (usable[0]?.conditions ?? []) : areAllSafe ? [] : numbers.map(numberWords)), ...warned];
  if (numbers.length === 0) return { tone: 'warning', words: 'No telephone number', conditions };
  if (usable.length === 0) return { tone: 'danger', words: 'No number is known to be safe to call', conditions };
  if (usable.length < numbers.length)
    return { tone: 'warning', words: `Call only ${usable.length} of ${numbers.length} numbers`, conditions };
  if (usable.some(({ state }) => state === 'Safe only if')) return { tone: 'warning', words: stateWords['Safe only if'], conditions };
  return conditions.length > 0
    ? { tone: 'warning', words: 'Contact with care', conditions }
    : { tone: 'good', words: stateWords.Safe, conditions };
}
