import type { UnfinishedWork, UnfinishedStore } from '../../../services/desk/unfinishedPorts';
import type { StoredMessage } from '../../../services/shared/messagePorts';
import type { UnfinishedMinutes } from '../../../domain/meetings/minutes';
import type { Reading } from '../../client/batchRead';
import type { SiteClient } from '../../client/siteClient';
import { toAppError } from '../../client/toAppError';
import { attempt } from '../shared/attempt';
import { toCheckReading } from '../shared/outboxStore';
import { unfinishedEntriesReading } from '../complex/complexStore';
import { unfinishedPairsReading } from '../matching/matchStore';
import { unfinishedMeetingsReading } from '../meetings/meetingStore';
import { unfinishedMinutesReading } from '../meetings/minutesStore';
import { unfinishedReferralsReading } from '../case/referralStore';
import { unfinishedTransfersReading } from '../transfer/transferStore';

/** A person who may read the queue but not a team-only list gets nothing from that list, and the rest as usual. */
function ifAllowed<T>(reading: Reading<readonly T[]>): Reading<readonly T[]> {
  return async on => {
    try {
      return await reading(on);
    } catch (error) {
      if (toAppError(error).kind === 'forbidden') return [];
      throw error;
    }
  };
}

/** Minutes with unfinished steps, for pages that people outside the team may open. */
export const shownUnfinishedMinutesReading = (site: SiteClient): Reading<readonly UnfinishedMinutes[]> =>
  ifAllowed(unfinishedMinutesReading(site));

/** Messages that wait for a person, for the same pages. */
export const shownToCheckReading = (site: SiteClient): Reading<readonly StoredMessage[]> => ifAllowed(toCheckReading(site));

/** Unfinished steps in every list with a journal: as part of a page's first request, or in a request of its own. */
export function unfinishedReading(site: SiteClient): Reading<UnfinishedWork> {
  const [referrals, transfers] = [unfinishedReferralsReading(site), unfinishedTransfersReading(site)];
  const [entries, pairs] = [ifAllowed(unfinishedEntriesReading(site)), ifAllowed(unfinishedPairsReading(site))];
  const [meetings, minutes] = [ifAllowed(unfinishedMeetingsReading(site)), shownUnfinishedMinutesReading(site)];
  return async on => {
    const [first, last] = await Promise.all([
      Promise.all([referrals(on), transfers(on), entries(on), pairs(on)]),
      Promise.all([meetings(on), minutes(on)])
    ]);
    return { referrals: first[0], transfers: first[1], entries: first[2], pairs: first[3], meetings: last[0], minutes: last[1] };
  };
}

/** What pages that died have left on the case site. */
export const readUnfinished = (caseSite: SiteClient): ReturnType<UnfinishedStore['read']> =>
  attempt(async () => (await caseSite.readTogether(unfinishedReading(caseSite)))[0]);
