import type { SafeContact } from '../../../../domain/desk/safeContact';
import type { Tone } from '../../../../ui/states/StatusTag';

/** Whether the victim can be reached safely, in one line. */
export interface ContactMarker {
  readonly tone: Tone;
  readonly words: string;
}

/** Unknown is never taken for safe. Board paper, paragraph 40. */
export function contactMarker({ numbers, facts, missing }: SafeContact): ContactMarker {
  if (missing) return { tone: 'danger', words: 'How to make safe contact is not known' };
  const unsafe = numbers.filter(({ callIsUnsafe }) => callIsUnsafe).length;
  const warned = facts.filter(({ warning }) => warning).map(({ label, words }) => `${label.toLowerCase()}: ${words.toLowerCase()}`);
  if (numbers.length === 0) return { tone: 'warning', words: ['No telephone number', ...warned].join('; ') };
  if (unsafe === numbers.length) return { tone: 'danger', words: ['No number is known to be safe to call', ...warned].join('; ') };
  if (unsafe > 0) return { tone: 'warning', words: [`${unsafe} of ${numbers.length} numbers not known to be safe to call`, ...warned].join('; ') };
  return warned.length > 0 ? { tone: 'warning', words: `Contact with care: ${warned.join('; ')}` } : { tone: 'good', words: 'Safe to call' };
}
