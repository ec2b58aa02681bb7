import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import type { Meeting } from '../../domain/meetings/meeting';
import { movedTo } from '../../domain/meetings/standardOrder';
import type { MeetingsUseCases, OpenMeeting } from '../../services/meetings/meetingsUseCases';
import { useUnmountSignal } from '../../ui';
import { inOrder } from './presenters/meetingView';

export interface Arranging {
  /** The meeting with what was moved since it was read. */
  readonly open: OpenMeeting;
  /** A move is on its way to the server. */
  readonly saving: boolean;
  readonly failure?: AppError;
  /** Moves a case to a place, counted from 0: shown at once, and stored in the order of the moves. */
  readonly move: (caseKey: string, to: number) => void;
}

interface Arranged {
  readonly read: OpenMeeting;
  readonly order: readonly string[];
  readonly meeting: Meeting;
}

const asRead = (read: OpenMeeting): Arranged => ({ read, order: read.cases.map(({ referral }) => referral.key), meeting: read.meeting });

/** Moves of an agenda: nobody waits for one before the next, and none is lost. */
export function useArranging(useCases: Pick<MeetingsUseCases, 'move'>, read: OpenMeeting, onFresh: () => void): Arranging {
  const signal = useUnmountSignal();
  const [, draw] = React.useReducer((count: number) => count + 1, 0);
  const [failure, setFailure] = React.useState<AppError>();
  const current = React.useRef<Arranged>(asRead(read));
  const waiting = React.useRef(0);
  const line = React.useRef<Promise<void>>(Promise.resolve());
  // What was read since stands, unless a move is on its way: it is read again once that has arrived.
  if (current.current.read !== read && waiting.current === 0) current.current = asRead(read);

  const store = async (shown: readonly string[], caseKey: string, to: number): Promise<void> => {
    const moved = await useCases.move(current.current.meeting, shown, caseKey, to);
    waiting.current--;
    if (signal.aborted) return;
    if (moved.ok) {
      current.current = { ...current.current, meeting: moved.value };
      setFailure(undefined);
    } else {
      setFailure(moved.error);
      if (waiting.current === 0) onFresh();
    }
    draw();
  };
  const move = (caseKey: string, to: number): void => {
    const shown = current.current.order;
    current.current = { ...current.current, order: movedTo(shown, caseKey, to) };
    waiting.current++;
    draw();
    line.current = line.current.then(() => store(shown, caseKey, to));
  };
  const { order, meeting } = current.current;
  const cases = React.useMemo(() => inOrder(read.cases, order), [read, order]);
  const open = React.useMemo(() => ({ ...read, meeting, cases }), [read, meeting, cases]);
  return { open, saving: waiting.current > 0, ...(failure && { failure }), move };
}
