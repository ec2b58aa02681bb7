import type { Outcome } from '../../../domain/kernel/appError';
import type { MinuteLine, StoredCaseMinutes } from '../../../domain/meetings/minutes';
import { ok } from '../../../domain/kernel/result';
import type { MinutesPorts } from './minutesPorts';
import { isUnread } from '../../../domain/kernel/problems';

/** Rebuilds lines that can no longer be read from the actions they created in the tracker. */
export async function repaired(ports: Pick<MinutesPorts, 'tracker'>, stored: StoredCaseMinutes): Promise<Outcome<StoredCaseMinutes>> {
  if (!ports.tracker || !isUnread(stored, 'minutes')) return ok(stored);
  const found = await ports.tracker.fromLines(stored.meetingKey, stored.caseKey);
  if (!found.ok) return found;
  const there = new Set(stored.lines.map(({ key }) => key));
  const lines = found.value
    .filter(({ key, due }) => due !== undefined && !there.has(key))
    .map(({ key, action, agency, owner, due }, at): MinuteLine => ({
      key,
      section: 'Actions',
      rank: at + 1,
      text: action,
      action: { agency, owner, due: due as NonNullable<typeof due> }
    }));
  return ok({ ...stored, lines: [...stored.lines, ...lines] });
}
