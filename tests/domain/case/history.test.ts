import { isLifted } from '../../../src/domain/case/barriers';
import {
  historyKinds,
  historyWords,
  isEverybodysKind,
  isHistoryKind,
  notTheTeams,
  notTheTeamsWords
} from '../../../src/domain/case/history';
import type { HistoryKind } from '../../../src/domain/case/history';
import golden from './golden/historyKinds.json';

const stored = [...golden['63c5d83'], ...golden.since];

describe('what a line of history tells', () => {
  it('is stored under one of the names that releases have stored, and under no other: a new name is added to the golden file, and stays there', () => {
    expect([...historyKinds].sort()).toEqual([...stored].sort());
  });

  it.each(stored)('“%s” is read, and has words for people', name => {
    expect(isHistoryKind(name) && historyWords[name]).toMatch(/^[A-Z].*[a-z]$/);
  });

  it.each(['', 'opened', 'Opened ', 'toString'])('%j is none of them', name => {
    expect(isHistoryKind(name)).toBe(false);
  });

  it('may be anybody’s where it is what somebody does for themselves; the rest counts where it is the team’s', () => {
    expect(stored.filter(isEverybodysKind)).toEqual(['Opened', 'Searched', 'Printed']);
    expect(notTheTeams).toBe('Not written by the MARAC team');
    expect(['Accepted', ''].map(notTheTeamsWords)).toEqual([
      'It reads as “Accepted”, but the person who wrote it is not in the MARAC team. It counts for nothing.',
      'It reads as “nothing”, but the person who wrote it is not in the MARAC team. It counts for nothing.'
    ]);
  });

  it('opens a restricted case to its author where they took the case in or decided on it, or have just said why they must see it', () => {
    const now = new Date('2026-06-15T09:00:00Z');
    const lifts = (kind: HistoryKind | undefined): boolean =>
      isLifted('Restricted', [{ kind, byLogin: 'me@wmp.example', at: now }], 'me@wmp.example', now);
    expect(historyKinds.filter(lifts)).toEqual([
      'Taken in',
      'Sent again',
      'Change taken in',
      'Returned for information',
      'Accepted',
      'Withdrawn',
      'Looked at again',
      'Transfer offered',
      'Transfer accepted',
      'Opened past a barrier'
    ]);
    expect(lifts(undefined)).toBe(false);
  });
});
