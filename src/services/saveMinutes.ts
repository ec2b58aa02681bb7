import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import { mergeMinutes, sameMinutes } from '../domain/meetings/mergeMinutes';
import type { Meeting } from '../domain/meetings/meeting';
import { asksTheSame, monthOfMeeting, strangers } from '../domain/meetings/minuteActions';
import { linesUnreadable, minutesKey } from '../domain/meetings/minutes';
import type { CaseMinutes, MinuteLine, StoredCaseMinutes } from '../domain/meetings/minutes';
import { ok } from '../domain/result';
import { noSuchCase } from './changeStanding';
import { failure, needsLooking, notConfirmed } from './failures';
import { finishMinutes, minutesJournal } from './finishMinutes';
import type { MinutesPorts } from './minutesPorts';
import type { SavedMinutes } from './minutesUseCases';
import type { SentSaves } from './sentSaves';

const rounds = 12;
/** Keys of so many saves stay with the minutes: as many others may write before a lost answer is looked up. */
const savesKept = 24;

/** Why nothing of a meeting's minutes can be written any more; undefined while it can. */
export function lockedBecause({ state, agenda }: Meeting): Outcome<never> | undefined {
  if (state === 'Cancelled') return failure('validation', 'cancelled', 'This meeting was cancelled.', 'Go back to the calendar. What you typed is still on this page.');
  if (agenda.minutesCirculated.length > 0) {
    return failure('validation', 'circulated', 'These minutes were circulated, and can no longer be changed.', 'Raise it at the next meeting. What you typed is still on this page.');
  }
  if (agenda.approved) {
    return failure('validation', 'approved', `${agenda.approved.by} has approved these minutes.`, 'Ask the chair to take the approval back. What you typed is still on this page.');
  }
  return undefined;
}

export const noSuchMeeting = failure('notFound', 'meeting', 'There is no such meeting, or you may not see it.', 'Go back to the calendar.');

/** Lines that cannot be read any more leave their actions behind: what the tracker was told of them is put back. */
async function repaired(ports: MinutesPorts, stored: StoredCaseMinutes): Promise<Outcome<StoredCaseMinutes>> {
  if (!ports.tracker || !stored.problems.some(problem => problem.startsWith(linesUnreadable))) return ok(stored);
  const found = await ports.tracker.fromLines(stored.meetingKey, stored.caseKey);
  if (!found.ok) return found;
  const there = new Set(stored.lines.map(({ key }) => key));
  const lines = found.value
    .filter(({ key, due }) => due !== undefined && !there.has(key))
    .map(({ key, action, agency, owner, due }, at): MinuteLine => ({ key, section: 'Actions', rank: at + 1, text: action, action: { agency, owner, due: due as NonNullable<typeof due> } }));
  return ok({ ...stored, lines: [...stored.lines, ...lines] });
}

interface Before {
  readonly meeting: Meeting;
  readonly stored: StoredCaseMinutes;
}

/** The row of a case that has none yet, in the folder in which it belongs, before a word is written in it. */
async function opened(ports: MinutesPorts, meeting: Meeting, caseKey: string): Promise<Outcome<StoredCaseMinutes>> {
  const found = await ports.referrals.standing(caseKey);
  if (!found.ok) return found;
  if (!found.value) return noSuchCase;
  const { reference, restricted } = found.value;
  const row = await ports.minutes.openOnce({ meetingKey: meeting.key, caseKey, reference, month: monthOfMeeting(meeting), restricted });
  if (!row.ok || restricted) return row;
  // Restricted in between: whoever did it may not have seen this row yet.
  const again = await ports.referrals.standing(caseKey);
  if (!again.ok) return again;
  if (!again.value?.restricted) return row;
  const moved = await ports.minutes.restrict(row.value);
  return moved.ok ? ports.minutes.openOnce({ meetingKey: meeting.key, caseKey, reference, month: monthOfMeeting(meeting), restricted: true }) : moved;
}

/** Meeting and minutes as they stand, with nothing unfinished: a save never begins on steps that another left. */
async function before(ports: MinutesPorts, configuration: Configuration, meetingKey: string, caseKey: string): Promise<Outcome<Before | 'again'>> {
  const found = await ports.beforeSave(meetingKey, caseKey);
  if (!found.ok) return found;
  const { meeting, stored } = found.value;
  if (!meeting) return noSuchMeeting;
  const locked = lockedBecause(meeting);
  if (locked) return locked;
  if (!stored) {
    const row = await opened(ports, meeting, caseKey);
    return row.ok ? ok({ meeting, stored: row.value }) : row;
  }
  if (stored.pending !== '') {
    const finished = await finishMinutes(ports, configuration, meeting, stored);
    return finished.ok ? ok('again') : finished;
  }
  const whole = await repaired(ports, stored);
  return whole.ok ? ok({ meeting, stored: whole.value }) : whole;
}

const plain = ({ outcome, lines }: CaseMinutes): CaseMinutes => ({ outcome, lines });

/** The commit is done; what follows is not. Tried again, it is finished, and nothing is stored twice. */
const stepsLeft = (outcome: Outcome<unknown>): Outcome<never> =>
  outcome.ok ? notConfirmed('minutes') : { ok: false, error: { ...outcome.error, words: `What you typed is stored. Its actions are not in the tracker yet: ${outcome.error.words}` } };

/**
 * Saves the minutes of one case. One update of its row is the commit and sets the journal; actions, status and history follow. Where somebody
 * else wrote meanwhile, both are merged line by line and sent again; a lost answer is looked up by the key of the save.
 */
export async function saveMinutes(
  ports: MinutesPorts,
  configuration: Configuration,
  sent: SentSaves,
  asked: { readonly meetingKey: string; readonly caseKey: string; readonly base: StoredCaseMinutes; readonly wanted: CaseMinutes }
): Promise<Outcome<SavedMinutes>> {
  const { meetingKey, caseKey, wanted } = asked;
  const key = minutesKey(meetingKey, caseKey);
  const save = ports.identifiers.newKey();
  let merging = { mergedFromElsewhere: false, kept: [] as readonly string[] };
  for (let round = 1; round <= rounds; round++) {
    const found = await before(ports, configuration, meetingKey, caseKey);
    if (!found.ok) return found;
    if (found.value === 'again') continue;
    const { meeting, stored } = found.value;
    if (stored.saves?.includes(save)) return ok({ stored, ...merging });
    const base = sent.lastStored(key, stored, asked.base);
    const { merged, kept } = mergeMinutes(base, wanted, plain(stored));
    merging = { mergedFromElsewhere: !sameMinutes(plain(base), plain(stored)), kept };
    if (sameMinutes(merged, stored) && stored.problems.length === 0) return ok({ stored, ...merging });
    const unknown = strangers([...stored.lines, ...base.lines], merged.lines, configuration.agencies.filter(({ maracs }) => maracs.includes(meeting.marac)).map(({ name }) => name));
    if (unknown.length > 0) {
      return failure('validation', 'agency', `${unknown.join(', ')}: not at the ${meeting.marac} MARAC, so no action can be given to it.`, 'Choose an agency of this MARAC.');
    }
    const isDecided = merged.outcome !== stored.outcome;
    const revision = (stored.revision ?? 0) + 1;
    const hasSteps = isDecided || stored.problems.length > 0 || !asksTheSame(stored.lines, merged.lines);
    sent.remember(key, save, wanted);
    const written = await ports.minutes.store(stored, {
      ...merged,
      revision,
      saves: [...(stored.saves ?? []), save].slice(-savesKept),
      pending: hasSteps ? minutesJournal(revision, stored.outcome, merged.outcome) : ''
    });
    if (!written.ok) {
      if (needsLooking(written)) continue;
      return written;
    }
    const finished = await finishMinutes(ports, configuration, meeting, written.value);
    return finished.ok ? ok({ stored: finished.value, ...merging }) : stepsLeft(finished);
  }
  return notConfirmed('minutes');
}
