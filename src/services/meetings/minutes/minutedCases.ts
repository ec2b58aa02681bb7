import type { Outcome } from '../../../domain/kernel/appError';
import type { Configuration } from '../../../domain/setUp/configuration';
import { leavingRecipients } from '../../../domain/transfer/leavingRecipients';
import type { MinutedCase } from '../../../domain/meetings/minutesDocument';
import type { Transfer } from '../../../domain/transfer/transfer';
import type { Answers } from '../../../domain/form/answers';
import type { CasePerson } from '../../../domain/referral/referral';
import type { CaseMinutes, StoredCaseMinutes } from '../../../domain/meetings/minutes';
import { emptyMinutes } from '../../../domain/meetings/minutes';
import { ok } from '../../../domain/kernel/result';
import type { OpenMeeting } from '../meetingsUseCases';
import type { MinutesPorts } from './minutesPorts';
import { hasReadableAnswers } from '../../shared/ports';
import { withSecrets } from '../../case/secretsOfCase';

/** One case, with who must not be told of it: nobody may be told if its form cannot be read. */
async function minutedCase(
  ports: Pick<MinutesPorts, 'referrals'>,
  configuration: Configuration,
  marac: string,
  caseKey: string,
  minutes: CaseMinutes
): Promise<Outcome<WithoutSecrets>> {
  const read = await ports.referrals.read(caseKey);
  if (!read.ok) return read;
  const record = read.value;
  const { told, notTold } = leavingRecipients(configuration, marac, record.mustNotReceive ?? [], record.answers);
  const withheld = hasReadableAnswers(record) ? notTold : [...told, ...notTold];
  return ok({
    referral: record,
    withheldFrom: withheld.map(({ agency }) => agency),
    minutes,
    people: record.people,
    answers: record.answers,
    ...(record.transfers && { transfers: record.transfers })
  });
}

type WithoutSecrets = Omit<MinutedCase, 'secrets'> & {
  readonly people: readonly CasePerson[];
  readonly answers: Answers;
  readonly transfers?: readonly Transfer[];
};

/**
 * The cases of a meeting in the order of its agenda, each with its minutes; then those that have left the agenda since, by deferral or transfer.
 * Cases hidden from this person by a conflict are read too, because the copies are for the agencies.
 */
export async function minutedCases(
  ports: Pick<MinutesPorts, 'referrals' | 'transfers' | 'formVersions'>,
  configuration: Configuration,
  open: OpenMeeting,
  rows: readonly StoredCaseMinutes[]
): Promise<Outcome<readonly MinutedCase[]>> {
  const { key: meetingKey, marac } = open.meeting;
  const byCase = new Map(rows.map(row => [row.caseKey, row]));
  const cases: WithoutSecrets[] = [];
  for (const { referral, withheldFrom, people, answers } of open.cases) {
    const minutes = byCase.get(referral.key) ?? emptyMinutes(meetingKey, referral.key);
    const one = referral.hidden
      ? await minutedCase(ports, configuration, marac, referral.key, minutes)
      : ok({ referral, withheldFrom, minutes, people, answers });
    if (!one.ok) return one;
    cases.push(one.value);
  }
  const there = new Set(cases.map(({ referral }) => referral.key));
  for (const row of rows.filter(
    ({ caseKey, lines, outcome }) => !there.has(caseKey) && (lines.length > 0 || outcome !== 'Not yet heard')
  )) {
    const one = await minutedCase(ports, configuration, marac, row.caseKey, row);
    if (!one.ok) return one;
    cases.push(one.value);
  }
  return withSecrets(ports, cases);
}
