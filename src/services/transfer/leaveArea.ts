import type { Outcome } from '../../domain/kernel/appError';
import { dayOf, parseDay } from '../../domain/kernel/calendarDay';
import type { Configuration } from '../../domain/setUp/configuration';
import type { DepartureDetail } from '../../domain/transfer/transfer';
import { leavingRecipients } from '../../domain/transfer/leavingRecipients';
import { fromJson } from '../../domain/kernel/json';
import type { ReferralSummary } from '../../domain/referral/referral';
import { mayTellOfLeaving } from '../../domain/referral/transitions';
import { ok } from '../../domain/kernel/result';
import { changeCase } from '../case/changeCase';
import type { CaseDecided } from '../case/changeCase';
import { failure, noSuchCase } from '../shared/failures';
import { finishPending } from '../case/finishPending';
import { noticesOf, standingNotices } from './finishLeave';
import { writeJournal } from '../case/journal';
import { keepAddress } from '../case/keptAddress';
import { answers as isAnswerTo } from '../review/idvaState';
import type { AgencyReturn, StoredNotice } from '../shared/messagePorts';
import type { CaseStores } from '../case/casePorts';
import { look, refuse } from './transferCase';
import type { Look, TransferPorts } from './transferCase';
import type { Departing, LeavingNotice, NotTold } from './transferUseCases';

const detailOf = (departing: Departing, marac: string, today: string): DepartureDetail => {
  const { leftOn, destination, note, addressToldTo, newAddress } = departing;
  return { marac, leftOn: leftOn.trim() === '' ? today : leftOn, destination, note, addressToldTo, newAddress };
};

/** The case after its pending steps are finished. */
async function finished(ports: TransferPorts, configuration: Configuration, caseKey: string): Promise<Outcome<ReferralSummary>> {
  const gone = noSuchCase;
  const found = await ports.referrals.byKey(caseKey);
  if (!found.ok) return found;
  if (!found.value) return gone;
  if (found.value.pending === '') return ok(found.value);
  const done = await finishPending(ports, configuration, found.value);
  if (!done.ok) return done;
  const after = await ports.referrals.byKey(caseKey);
  if (!after.ok) return after;
  return after.value ? ok(after.value) : gone;
}

/** Whether the history says that this departure was taken back. */
async function wasTakenBack(ports: TransferPorts, caseKey: string, departureKey: string): Promise<Outcome<boolean>> {
  const history = await ports.events.ofCase(caseKey);
  return history.ok ? ok(history.value.some(({ key }) => key === `${departureKey}:back`)) : history;
}

const takenBack = failure(
  'conflict',
  'departure',
  'Somebody has taken this back since.',
  'Look at the case as it is now. If the victim has left after all, say so anew.'
);

/**
 * Records that the victim has left the area, without a transfer: one update of the case is the commit point.
 * `departureKey` is made once, when the screen is opened, so that pressing twice or losing an answer tells once. Board paper, paragraph 42.
 */
export async function leaveArea(
  ports: TransferPorts,
  configuration: Configuration,
  departing: Departing
): Promise<Outcome<{ readonly referral: ReferralSummary; readonly notTold: readonly NotTold[] }>> {
  const { caseKey, departureKey } = departing;
  if (departing.leftOn.trim() !== '' && !parseDay(departing.leftOn))
    return failure('validation', 'leftOn', 'Enter a real date of leaving.', 'Enter a day, month and year.');
  const back = await wasTakenBack(ports, caseKey, departureKey);
  if (!back.ok) return back;
  if (back.value) return takenBack;
  const newAddress = await keepAddress(ports, caseKey, departing.newAddress);
  if (!newAddress.ok) return newAddress;
  const said = { ...departing, newAddress: newAddress.value };
  const decide = (standing: ReferralSummary): CaseDecided<Look> => {
    if (standing.departureKey === departureKey) return look;
    if (standing.departureKey !== undefined) {
      return refuse(
        'departure',
        'The agencies have been told already that the victim has left the area.',
        'Take that back first if it was wrong.',
        'conflict'
      );
    }
    if (!mayTellOfLeaving(standing.status))
      return refuse('status', 'This case is closed.', 'Refresh the queue and look at the case again.');
    const detail = detailOf(said, standing.owningMarac, dayOf(ports.clock.now()));
    const pending = writeJournal({ step: 'leftArea', departureKey, detail });
    return { write: { departure: { key: departureKey, detail: JSON.stringify(detail) }, pending } };
  };
  const changed = await changeCase<Look>(ports, configuration, caseKey, decide);
  if (!changed.ok) return changed;
  const done = await finished(ports, configuration, caseKey);
  if (!done.ok) return done;
  if (done.value.departureKey !== departureKey) return takenBack;
  const record = await ports.referrals.read(caseKey);
  if (!record.ok) return record;
  const { mustNotReceive = [], answers, owningMarac } = record.value;
  return ok({ referral: done.value, notTold: leavingRecipients(configuration, owningMarac, mustNotReceive, answers).notTold });
}

/** Takes back a departure: everybody who was told is sent a correction. */
export async function undoLeaveArea(
  ports: TransferPorts,
  configuration: Configuration,
  caseKey: string,
  departureKey: string
): Promise<Outcome<{ readonly referral: ReferralSummary }>> {
  const changed = await changeCase<Look>(ports, configuration, caseKey, standing => {
    if (standing.departureKey !== departureKey) return look;
    return { write: { departure: { key: '', detail: '' }, pending: writeJournal({ step: 'departureTakenBack', departureKey }) } };
  });
  if (!changed.ok) return changed;
  const done = await finished(ports, configuration, caseKey);
  if (!done.ok) return done;
  if ('written' in changed.value) return ok({ referral: done.value });
  const back = await wasTakenBack(ports, caseKey, departureKey);
  if (!back.ok) return back;
  return back.value
    ? ok({ referral: done.value })
    : failure(
        'conflict',
        'departure',
        'This is no longer valid: the case has gone to another MARAC since.',
        'Look at the case as it is now.'
      );
}

const acknowledges = (notice: StoredNotice, returns: readonly AgencyReturn[]): AgencyReturn | undefined =>
  returns.find(answer => answer.kind === 'Acknowledgement' && isAnswerTo(notice, answer));

/** The text of a notice; empty if it cannot be read. */
function noticeWords({ detail }: StoredNotice): string {
  const words = (fromJson(detail) as { readonly words?: unknown } | null | undefined)?.words;
  return typeof words === 'string' ? words : '';
}

/** Who was told that the victim has left, whether it was taken back, and who has answered. Oldest first. */
export async function leavingNoticesOf(ports: Pick<CaseStores, 'notices'>, caseKey: string): Promise<Outcome<readonly LeavingNotice[]>> {
  const store = noticesOf(ports);
  if (!store.ok) return store;
  const read = await store.value.withReturns(caseKey);
  if (!read.ok) return read;
  const { notices, returns } = read.value;
  const standing = new Set(standingNotices(notices).map(({ key }) => key));
  return ok(
    notices
      .filter(({ kind }) => kind === 'Victim has left')
      .map(notice => {
        const { key, agency, sentAt } = notice;
        const answer = acknowledges(notice, returns);
        const corrected = standing.has(key) ? undefined : notices.find(other => other.key === `${key}:correction`);
        return {
          agency,
          sentAt,
          words: noticeWords(notice),
          ...(answer && { acknowledged: { at: answer.at, by: answer.by } }),
          ...(corrected && { correctedAt: corrected.sentAt })
        };
      })
  );
}
