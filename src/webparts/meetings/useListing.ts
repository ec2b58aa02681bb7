import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import type { MeetingsOpening, MeetingsUseCases } from '../../services/meetings/meetingsUseCases';
import { useAnnounce, useUnmountSignal } from '../../ui';
import { listedWords } from './presenters/waitingView';

/** What the last round of listing did. */
export interface Listing {
  /** In words; empty before the first round has ended. */
  readonly words: string;
  /** What could not be listed, in words. */
  readonly problems: readonly string[];
  readonly failure?: AppError;
}

const nothingYet: Listing = { words: '', problems: [] };

/**
 * Finishes what an earlier page left unfinished, and lists what waits, whenever the calendar was read; then it is read again where
 * anything was listed. `off`: the page is being edited.
 */
export function useListing(meetings: MeetingsUseCases, opening: MeetingsOpening | undefined, off: boolean, again: () => void): Listing {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [listing, setListing] = React.useState<Listing>(nothingYet);
  const done = React.useRef<MeetingsOpening>();
  React.useEffect(() => {
    if (!opening || off || done.current === opening) return;
    // The reading that follows a round shows what the round did, and starts no other.
    const isFirst = done.current === undefined;
    done.current = opening;
    const run = async (): Promise<void> => {
      const finished = await meetings.finishPending();
      const listed = await meetings.listCases();
      if (signal.aborted) return;
      if (!listed.ok) return setListing({ words: '', problems: [], failure: listed.error });
      const { listed: count, problems } = listed.value;
      const left = finished.ok ? finished.value : { recorded: [], problems: [] };
      const words = listedWords(count);
      if (count > 0) announce(words);
      setListing(before => ({
        words: count > 0 || isFirst || before.words === '' ? words : before.words,
        problems: [...left.problems, ...problems],
        ...(!finished.ok && { failure: finished.error })
      }));
      if (count + left.recorded.length > 0) again();
    };
    void run();
  }, [meetings, opening, off, again, announce, signal]);
  return listing;
}
