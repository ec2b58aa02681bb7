import type { Outcome } from '../../../domain/kernel/appError';
import type { Configuration } from '../../../domain/setUp/configuration';
import { mergeMinutes, sameMinutes } from '../../../domain/meetings/mergeMinutes';
import { isExcluded } from '../../../domain/case/exclusions';
import { hasReadableExclusions } from '../../../domain/case/notices';
import type { Meeting } from '../../../domain/meetings/meeting';
import { asksTheSame, monthOfMeeting, strangers } from '../../../domain/meetings/minuteActions';
import { minutesKey } from '../../../domain/meetings/minutes';
import type { CaseMinutes, StoredCaseMinutes } from '../../../domain/meetings/minutes';
import { ok } from '../../../domain/kernel/result';
import { noSuchMeeting } from '../changeMeeting';
import { failure, needsLooking, notConfirmed, noSuchCase } from '../../shared/failures';
import { again, untilSettled } from '../../shared/guarded';
import type { Again } from '../../shared/guarded';
import { finishMinutes, minutesJournal } from './finishMinutes';
import { lockedBecause } from './minutesLock';
import type { MinutesPorts } from './minutesPorts';
import type { SavedMinutes } from './minutesUseCases';
import { repaired } from './repairMinutes';
import type { SentSaves } from './sentSaves';

/** How many keys of saves are kept with the minutes: as many others may write before a lost answer is looked up. */
const savesKept = 24;

interface Before {
  readonly meeting: Meeting;
  readonly stored: StoredCaseMinutes;
}

/** Creates a case's row in the right folder before anything is written in it. */
async function opened(ports: MinutesPorts, meeting: Meeting, caseKey: string): Promise<Outcome<StoredCaseMinutes>> {
  const found = await ports.referrals.byKey(caseKey);
  if (!found.ok) return found;
  if (!found.value) return noSuchCase;
  const { reference, restricted } = found.value;
  const row = await ports.minutes.openOnce({ meetingKey: meeting.key, caseKey, reference, month: monthOfMeeting(meeting), restricted });
  if (!row.ok || restricted) return row;
  // The case was restricted in between, perhaps before this row could be seen and moved.
  const again = await ports.referrals.byKey(caseKey);
  if (!again.ok) return again;
  if (!again.value?.restricted) return row;
  const moved = await ports.minutes.restrict(row.value);
  return moved.ok
    ? ports.minutes.openOnce({ meetingKey: meeting.key, caseKey, reference, month: monthOfMeeting(meeting), restricted: true })
    : moved;
}

/** Meeting and minutes as stored, after finishing any steps left by another page. */
async function before(
  ports: MinutesPorts,
  configuration: Configuration,
  meetingKey: string,
  caseKey: string
): Promise<Outcome<Before> | Again> {
  const found = await ports.beforeSave(meetingKey, caseKey);
  if (!found.ok) return found;
  const { meeting, stored } = found.value;
  if (!meeting) return noSuchMeeting;
  const locked = lockedBecause(meeting, ports.clock.now());
  if (locked) return locked;
  if (!stored) {
    const row = await opened(ports, meeting, caseKey);
    return row.ok ? ok({ meeting, stored: row.value }) : row;
  }
  if (stored.pending !== '') {
    const finished = await finishMinutes(ports, configuration, meeting, stored);
    return finished.ok ? again : finished;
  }
  const whole = await repaired(ports, stored);
  return whole.ok ? ok({ meeting, stored: whole.value }) : whole;
}

/** Why an agency cannot be given a new action: it has no folder at this MARAC, or must not know of the case. */
async function cannotBeAsked(
  ports: MinutesPorts,
  configuration: Configuration,
  { marac }: Meeting,
  stored: StoredCaseMinutes,
  merged: CaseMinutes
): Promise<Extract<Outcome<never>, { ok: false }> | undefined> {
  const newly = strangers(stored.lines, merged.lines, []);
  if (newly.length === 0) return undefined;
  const sits = new Set(configuration.agencies.filter(({ maracs }) => maracs.includes(marac)).map(({ name }) => name));
  const elsewhere = newly.filter(agency => !sits.has(agency));
  if (elsewhere.length > 0) {
    return failure(
      'validation',
      'agency',
      `No action can be given to ${elsewhere.join(', ')}: not at the ${marac} MARAC.`,
      'Choose an agency of this MARAC. What you typed is still on this page.'
    );
  }
  const found = await ports.referrals.byKey(stored.caseKey);
  if (!found.ok) return found;
  if (!found.value || found.value.restricted) return undefined;
  const { mustNotReceive = [], problems } = found.value;
  const untold = hasReadableExclusions({ problems }) ? newly.filter(agency => isExcluded(agency, mustNotReceive)) : newly;
  if (untold.length === 0) return undefined;
  return failure(
    'validation',
    'excluded',
    `No action can be given to ${untold.join(', ')}, which must not be told of this case.`,
    'Choose another agency. What you typed is still on this page.'
  );
}

const plain = ({ outcome, lines }: CaseMinutes): CaseMinutes => ({ outcome, lines });

/** The failure after the commit, before its steps are done. Trying again finishes them, and nothing is stored twice. */
const stepsLeft = (outcome: Outcome<unknown>): Outcome<never> =>
  outcome.ok
    ? notConfirmed('minutes')
    : {
        ok: false,
        error: { ...outcome.error, words: `What you typed is stored. Its actions are not in the tracker yet: ${outcome.error.words}` }
      };

/**
 * Saves the minutes of one case. One update of its row is the commit and sets the journal; actions, status and history follow. If somebody else wrote
 * in the meantime, both are merged line by line and sent again; a lost answer is looked up by the key of the save.
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
  return untilSettled<SavedMinutes>('minutes', async () => {
    const found = await before(ports, configuration, meetingKey, caseKey);
    if (found === again || !found.ok) return found;
    const { meeting, stored } = found.value;
    if (stored.saves?.includes(save)) return ok({ stored, ...merging });
    const base = sent.lastStored(key, stored, asked.base);
    const { merged, kept } = mergeMinutes(base, wanted, plain(stored));
    merging = { mergedFromElsewhere: !sameMinutes(plain(base), plain(stored)), kept };
    if (sameMinutes(merged, stored) && stored.problems.length === 0) return ok({ stored, ...merging });
    const refused = await cannotBeAsked(ports, configuration, meeting, stored, merged);
    if (refused) return refused;
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
    if (!written.ok) return needsLooking(written) ? again : written;
    const finished = await finishMinutes(ports, configuration, meeting, written.value);
    return finished.ok ? ok({ stored: finished.value, ...merging }) : stepsLeft(finished);
  });
}
