import type { Outcome } from '../../../domain/kernel/appError';
import type { CaseMinutes, MinuteLine, StoredCaseMinutes } from '../../../domain/meetings/minutes';
import { ok } from '../../../domain/kernel/result';
import type { SavedMinutes } from '../../../services/meetings/minutes/minutesUseCases';
import { createSaver } from '../../../ui/saving/saver';
import type { Saver, SaveState } from '../../../ui/saving/saver';
import { changeLine, lineOf, sameLine, sameMinutes, toStore } from './presenters/lines';

/** A line that two people had changed at once. */
interface Clash {
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
function clashesIn(sent: CaseMinutes, stored: CaseMinutes): readonly Clash[] {
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
function withMoved(minutes: CaseMinutes, clashes: readonly Clash[]): CaseMinutes {
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

/** Puts together what two people made of the same lines. `kept`: keys of lines that hold this person's words beside the other's. */
export type MergeMinutes = (
  base: CaseMinutes,
  mine: CaseMinutes,
  theirs: CaseMinutes
) => { readonly merged: CaseMinutes; readonly kept: readonly string[] };

/** One line that two people had changed at once: what each of them wrote. */
interface KeptLine {
  readonly mine: string;
  readonly theirs: string;
}

export interface MinutesSaverParts {
  readonly opened: StoredCaseMinutes;
  readonly save: (base: StoredCaseMinutes, wanted: CaseMinutes) => Promise<Outcome<SavedMinutes>>;
  readonly merge: MergeMinutes;
  readonly now: () => Date;
}

/** The minutes of one case while they are typed: saved at each pause, merged with what somebody else writes. Independent of React. */
export interface MinutesSaver {
  /** What is typed, to the last key. */
  current(): CaseMinutes;
  /** The source of the lists on the screen: a new object only when a line is added, removed or moved, not for each key. */
  shape(): CaseMinutes;
  /** What the server last answered. */
  stored(): StoredCaseMinutes;
  state(): SaveState;
  /** Lines kept twice because two people changed them, until they are dismissed. */
  kept(): readonly KeptLine[];
  dismissKept(): void;
  /** Names the box in which a line is typed. It stays with the words when they become a line of their own: the caret does not move. */
  boxOf(key: string): string;
  /** One key pressed in a line: its text, or what makes it an action. */
  type(key: string, typed: Partial<Pick<MinuteLine, 'text' | 'action'>>): void;
  /** Lines added, taken away, moved; the outcome; what makes a line an action. */
  change(change: (minutes: CaseMinutes) => CaseMinutes): void;
  /** To be called before a reading; what comes back takes in what was found, unless something was typed or stored meanwhile. */
  beginReading(): (stored: StoredCaseMinutes) => void;
  subscribe(listener: () => void): () => void;
  flush(): Promise<SaveState>;
  online(): void;
  hasUnsaved(): boolean;
  dispose(): void;
}

/** Minutes as they are merged: without what only a stored row has. */
const plain = ({ outcome, lines }: CaseMinutes): CaseMinutes => ({ outcome, lines });

export function minutesSaver({ opened, save, merge, now }: MinutesSaverParts): MinutesSaver {
  let base = opened;
  let current: CaseMinutes = plain(opened);
  let shape = current;
  let kept: readonly KeptLine[] = [];
  const boxes = new Map<string, string>();
  let boxesMade = 0;

  const boxOf = (key: string): string => boxes.get(key) ?? key;
  const wanted = (): CaseMinutes => toStore(current, base);
  const dirty = (): boolean => current !== base && !sameMinutes(wanted(), base);

  /** The box keeps the words typed in it; the other person's words get a new box. */
  const moveBoxes = (clashes: ReturnType<typeof clashesIn>): void =>
    clashes.forEach(({ key, movedTo }) => {
      const box = boxOf(key);
      boxes.set(movedTo, box);
      boxes.set(key, `${key} again ${++boxesMade}`);
    });

  const takeStored = (sent: CaseMinutes, stored: StoredCaseMinutes): void => {
    const clashes = clashesIn(sent, stored);
    moveBoxes(clashes);
    kept = [...kept, ...clashes.map(({ mine, theirs }) => ({ mine, theirs }))];
    // What was typed while it was being stored stands: as a line of its own, where that line has become one.
    const mine = withMoved(current, clashes);
    current = merge(withMoved(sent, clashes), mine, plain(stored)).merged;
    base = stored;
    shape = current;
  };

  const saver: Saver = createSaver({
    dirty,
    now,
    write: async () => {
      const sent = wanted();
      const outcome = await save(base, sent);
      if (!outcome.ok) return outcome;
      takeStored(sent, outcome.value.stored);
      return ok({ merged: outcome.value.mergedFromElsewhere });
    }
  });

  return {
    current: () => current,
    shape: () => shape,
    stored: () => base,
    kept: () => kept,
    dismissKept: () => {
      kept = [];
      saver.tell();
    },
    boxOf,
    type: (key, typed) => {
      const line = lineOf(current, key);
      if (!line || sameLine(line, { ...line, ...typed })) return;
      current = changeLine(current, key, typed);
      saver.touched();
    },
    change: change => {
      const changed = change(current);
      if (changed === current) return;
      current = changed;
      shape = changed;
      saver.touched();
      saver.tell();
    },
    beginReading: () => {
      const before = base;
      return stored => {
        // A read that began before a save knows less than the screen.
        if (before !== base || saver.hasUnsaved()) return;
        const isNew = stored.etag !== base.etag;
        if (isNew) current = merge(plain(base), current, plain(stored)).merged;
        base = stored;
        if (isNew) shape = current;
        saver.tell();
      };
    },
    state: saver.state,
    subscribe: saver.subscribe,
    flush: saver.flush,
    online: saver.online,
    hasUnsaved: saver.hasUnsaved,
    dispose: saver.dispose
  };
}
