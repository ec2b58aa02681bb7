import type { CaseMinutes, StoredCaseMinutes } from '../../../domain/meetings/minutes';

interface Sent {
  readonly save: string;
  readonly minutes: CaseMinutes;
}

/** What this page has sent for each case's minutes, answered or not. In memory only. */
export interface SentSaves {
  remember(key: string, save: string, minutes: CaseMinutes): void;
  /**
   * The base for merging: what this page last sent, if it is stored and later than the last answer. Without it, a page that lost an answer would
   * mistake its own words for somebody else's.
   */
  lastStored(key: string, stored: StoredCaseMinutes, answered: StoredCaseMinutes): CaseMinutes;
}

const mostRemembered = 24;

export function createSentSaves(): SentSaves {
  const byKey = new Map<string, readonly Sent[]>();
  return {
    remember: (key, save, minutes) => {
      const others = (byKey.get(key) ?? []).filter(one => one.save !== save);
      byKey.set(key, [...others, { save, minutes }].slice(-mostRemembered));
    },
    lastStored: (key, { saves = [] }, answered) => {
      const known = new Set(answered.saves ?? []);
      const later = (byKey.get(key) ?? []).filter(({ save }) => saves.includes(save) && !known.has(save));
      return later[later.length - 1]?.minutes ?? answered;
    }
  };
}
