import type { CaseMinutes, MinuteLine } from '../../../../domain/meetings/minutes';
import { lineOf, sameLine } from './lines';

/** A line that two people had changed at once. */
export interface Clash {
  readonly key: string;
  /** The line that holds what this person wrote. */
  readonly movedTo: string;
  readonly mine: string;
  readonly theirs: string;
  /** Both lines, as they are stored. */
  readonly theirLine: MinuteLine;
  readonly myLine: MinuteLine;
}

/** A line put beside another begins its key with the other's. `mergeRows`. */
const origin = (key: string): string => key.split('~')[0];

/** Lines whose words as sent are stored under another key, since somebody else had changed the line meanwhile. */
export function clashesIn(sent: CaseMinutes, stored: CaseMinutes): readonly Clash[] {
  const known = new Set(sent.lines.map(line => line.key));
  const arrived = stored.lines.filter(line => !known.has(line.key));
  return sent.lines.flatMap((line): readonly Clash[] => {
    const theirLine = lineOf(stored, line.key);
    if (!theirLine || sameLine(theirLine, line)) return [];
    const isMine = (one: MinuteLine): boolean => sameLine({ ...one, key: line.key, section: line.section, rank: line.rank }, line);
    const myLine = arrived.find(one => origin(one.key) === origin(line.key) && isMine(one));
    return myLine ? [{ key: line.key, movedTo: myLine.key, mine: line.text, theirs: theirLine.text, theirLine, myLine }] : [];
  });
}

/** These minutes with the words of such lines, as they stand here, under their new keys, and the other's words under the old ones. */
export function withMoved(minutes: CaseMinutes, clashes: readonly Clash[]): CaseMinutes {
  if (clashes.length === 0) return minutes;
  const byKey = new Map(clashes.map(clash => [clash.key, clash]));
  const lines = minutes.lines.flatMap((line): readonly MinuteLine[] => {
    const clash = byKey.get(line.key);
    if (!clash) return [line];
    const { movedTo, theirLine, myLine } = clash;
    return [theirLine, { ...line, key: movedTo, section: myLine.section, rank: myLine.rank }];
  });
  // A line taken away here before its other words were seen: those stay.
  const unseen = clashes.filter(({ key }) => !lineOf(minutes, key)).map(({ theirLine }) => theirLine);
  return { ...minutes, lines: [...lines, ...unseen] };
}
