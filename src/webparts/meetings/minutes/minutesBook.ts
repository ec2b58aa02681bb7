import type { Meeting } from '../../../domain/meetings/meeting';
import type { StoredCaseMinutes } from '../../../domain/meetings/minutes';
import type { MinutesUseCases, MinutingOpening } from '../../../services/meetings/minutes/minutesUseCases';
import { attendanceSaver } from './attendanceSaver';
import type { AttendanceSaver } from './attendanceSaver';
import { minutesSaver } from './minutesSaver';
import type { MergeMinutes, MinutesSaver } from './minutesSaver';
import type { SaveState } from '../../../ui/saving/saver';
import { casesStill } from './presenters/caseRows';
import { overallState } from './presenters/saveWords';

/** A whole meeting while it is minuted: a saver a case, one for the attendance, and quiet readings of what others write. */
export interface MinutesBook {
  opening(): MinutingOpening;
  meeting(): Meeting;
  /** Takes what a deed on the meeting answered. */
  becomes(meeting: Meeting): void;
  saverOf(caseKey: string): MinutesSaver;
  readonly attendance: AttendanceSaver;
  /** How saving stands over all cases: what needs the person first. */
  state(): SaveState;
  subscribe(listener: () => void): () => void;
  hasUnsaved(): boolean;
  /** Saves everything now; whether everything is stored. */
  flush(): Promise<boolean>;
  online(): void;
  /** Reads what others wrote, if that is due and nothing is unsaved. */
  refresh(): Promise<void>;
  dispose(): void;
}

/** What others wrote is read again at most so often. Milliseconds. */
export const readAgainAfter = 20_000;

const emptyMinutes = (meetingKey: string, caseKey: string): StoredCaseMinutes => ({
  key: `${meetingKey}:${caseKey}`,
  meetingKey,
  caseKey,
  outcome: 'Not yet heard',
  lines: [],
  pending: '',
  problems: []
});

export function minutesBook(opened: MinutingOpening, useCases: MinutesUseCases, merge: MergeMinutes): MinutesBook {
  let opening = opened;
  let meeting = opened.meeting;
  /** Counts what was stored of the meeting itself: a reading that began before knows less. */
  let deeds = 0;
  let lastRead = useCases.now().getTime();
  let reading = false;
  const savers = new Map<string, MinutesSaver>();
  const listeners = new Set<() => void>();
  const tell = (): void => Array.from(listeners).forEach(listener => listener());

  const storedOf = (from: MinutingOpening, caseKey: string): StoredCaseMinutes =>
    from.minutes[caseKey] ?? emptyMinutes(meeting.key, caseKey);
  const saverOf = (caseKey: string): MinutesSaver => {
    const known = savers.get(caseKey);
    if (known) return known;
    const made = minutesSaver({
      opened: storedOf(opening, caseKey),
      save: (base, wanted) => useCases.save(meeting, base, wanted),
      merge,
      now: useCases.now
    });
    made.subscribe(tell);
    savers.set(caseKey, made);
    return made;
  };

  const attendance = attendanceSaver({
    opened: opened.meeting.attendance,
    now: useCases.now,
    save: async (base, wanted) => {
      const outcome = await useCases.saveAttendance(meeting, base, wanted);
      if (outcome.ok) {
        meeting = outcome.value;
        deeds += 1;
      }
      return outcome;
    }
  });
  attendance.subscribe(tell);

  const everySaver = (): readonly (MinutesSaver | AttendanceSaver)[] => [...Array.from(savers.values()), attendance];
  const hasUnsaved = (): boolean => everySaver().some(saver => saver.hasUnsaved());

  const takeReading = (
    found: MinutingOpening,
    takers: readonly (readonly [string, (stored: StoredCaseMinutes) => void])[],
    deedsBefore: number
  ): void => {
    opening = { ...found, cases: casesStill(opening.cases, found.cases) };
    takers.forEach(([caseKey, take]) => {
      const stored = found.minutes[caseKey];
      if (stored) take(stored);
    });
    if (deeds === deedsBefore && !attendance.hasUnsaved()) {
      meeting = found.meeting;
      attendance.takeIn(found.meeting.attendance);
    }
    tell();
  };

  return {
    opening: () => opening,
    meeting: () => meeting,
    becomes: changed => {
      meeting = changed;
      deeds += 1;
      attendance.takeIn(changed.attendance);
      tell();
    },
    saverOf,
    attendance,
    state: () => overallState(everySaver().map(saver => saver.state())),
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    hasUnsaved,
    flush: async () => {
      await Promise.all(everySaver().map(saver => saver.flush()));
      return !hasUnsaved();
    },
    online: () => everySaver().forEach(saver => saver.online()),
    refresh: async () => {
      const started = useCases.now().getTime();
      if (reading || hasUnsaved() || started - lastRead < readAgainAfter) return;
      reading = true;
      lastRead = started;
      const deedsBefore = deeds;
      const takers = Array.from(savers.entries()).map(([caseKey, saver]) => [caseKey, saver.beginReading()] as const);
      const found = await useCases.openMinutes(meeting.key);
      reading = false;
      if (found.ok) takeReading(found.value, takers, deedsBefore);
    },
    dispose: () => everySaver().forEach(saver => saver.dispose())
  };
}
