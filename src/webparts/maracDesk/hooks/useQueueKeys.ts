import * as React from 'react';
import type { Duty } from '../../../domain/case/duties';
import { dutyOfKey } from '../presenters/dutyKeys';

/** The actions of the queue's keys. */
export interface QueueKeys {
  readonly search: () => void;
  readonly help: () => void;
  /** Hides the list of keys: not a letter, it always works. */
  readonly hideHelp: () => void;
  readonly refresh: () => void;
  /** Acts on the focused row, if any. */
  readonly transfer: () => void;
  readonly duty: (duty: Duty, inRow: boolean) => void;
}

const isTyping = (target: EventTarget): boolean => target instanceof HTMLElement && /^(input|select|textarea)$/i.test(target.tagName);

const isInRow = (target: EventTarget): boolean => target instanceof HTMLElement && target.closest('tbody tr') !== null;

/** Keys of one letter: only within the queue, never while somebody types, and not at all once they are turned off. WCAG 2.2, 2.1.4. */
export const queueKeyHandler =
  (on: boolean, keys: QueueKeys): ((event: React.KeyboardEvent) => void) =>
  event => {
    if (event.key === 'Escape' && !isTyping(event.target)) return keys.hideHelp();
    if (!on || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const duty = dutyOfKey(event.key);
    const inRow = isInRow(event.target);
    if (event.key === '/') {
      event.preventDefault();
      keys.search();
    } else if (event.key === '?') {
      keys.help();
    } else if (event.key === 'r') {
      keys.refresh();
    } else if (event.key === 't' && inRow) {
      keys.transfer();
    } else if (duty && (inRow || duty === 'Reviewed')) {
      event.preventDefault();
      keys.duty(duty, inRow);
    }
  };
