import type { Outcome } from '../domain/appError';
import type { MinutedCase } from '../domain/meetings/minutesDocument';
import type { StoredCaseMinutes } from '../domain/meetings/minutes';
import { emptyMinutes } from '../domain/meetings/minutes';
import { ok } from '../domain/result';
import type { OpenMeeting } from './meetingsUseCases';
import type { MinutesPorts } from './minutesPorts';

/** The cases of a meeting in the order of its agenda, each with its minutes; then those that left the agenda since: put off, or passed on. */
export async function minutedCases(ports: Pick<MinutesPorts, 'referrals'>, open: OpenMeeting, rows: readonly StoredCaseMinutes[]): Promise<Outcome<readonly MinutedCase[]>> {
  const byCase = new Map(rows.map(row => [row.caseKey, row]));
  const cases: MinutedCase[] = open.cases.map(({ referral, withheldFrom }) => ({
    referral,
    withheldFrom,
    minutes: byCase.get(referral.key) ?? emptyMinutes(open.meeting.key, referral.key)
  }));
  const there = new Set(cases.map(({ referral }) => referral.key));
  for (const row of rows.filter(({ caseKey, lines, outcome }) => !there.has(caseKey) && (lines.length > 0 || outcome !== 'Not yet heard'))) {
    const found = await ports.referrals.standing(row.caseKey);
    if (!found.ok) return found;
    if (found.value) cases.push({ referral: found.value, withheldFrom: [], minutes: row });
  }
  return ok(cases);
}
