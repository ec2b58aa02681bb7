import type { Outcome } from '../../../domain/kernel/appError';
import type { Attendance, Meeting } from '../../../domain/meetings/meeting';
import { mergeAttendance } from '../../../domain/meetings/mergeMinutes';
import { ok } from '../../../domain/kernel/result';
import { createSaver } from '../../../ui/saving/saver';
import type { SaveState } from '../../../ui/saving/saver';
import { sameAttendance } from './presenters/attendance';

export interface AttendanceSaver {
  rows(): readonly Attendance[];
  state(): SaveState;
  change(change: (rows: readonly Attendance[]) => readonly Attendance[]): void;
  /** Takes in what a reading found, or what another deed answered, with what is typed here. */
  takeIn(stored: readonly Attendance[]): void;
  subscribe(listener: () => void): () => void;
  flush(): Promise<SaveState>;
  online(): void;
  hasUnsaved(): boolean;
  dispose(): void;
}

export interface AttendanceSaverParts {
  readonly opened: readonly Attendance[];
  readonly save: (base: readonly Attendance[], wanted: readonly Attendance[]) => Promise<Outcome<Meeting>>;
  readonly now: () => Date;
}

/** Attendance, saved automatically while it is entered: rows of two people merge by their keys. */
export function attendanceSaver({ opened, save, now }: AttendanceSaverParts): AttendanceSaver {
  let base = opened;
  let current = opened;
  const saver = createSaver({
    dirty: () => !sameAttendance(current, base),
    now,
    write: async () => {
      const sent = current;
      const outcome = await save(base, sent);
      if (!outcome.ok) return outcome;
      const stored = outcome.value.attendance;
      current = mergeAttendance(sent, current, stored).rows;
      base = stored;
      return ok({ merged: !sameAttendance(sent, stored) });
    }
  });
  return {
    rows: () => current,
    change: change => {
      current = change(current);
      saver.touched();
      saver.tell();
    },
    takeIn: stored => {
      current = mergeAttendance(base, current, stored).rows;
      base = stored;
      saver.tell();
    },
    state: saver.state,
    subscribe: saver.subscribe,
    flush: saver.flush,
    online: saver.online,
    hasUnsaved: saver.hasUnsaved,
    dispose: saver.dispose
  };
}
