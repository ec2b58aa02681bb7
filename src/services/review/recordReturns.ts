import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { WrittenKind } from '../../domain/case/history';
import { idvaAgency } from '../../domain/case/notices';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { changeResponsible } from './changeResponsible';
import { recordReports } from '../actions/recordReports';
import { idvaNoticeKey } from './tellIdva';
import { answers } from './idvaState';
import { rowAfter } from '../shared/guarded';
import type { AgencyReturn, NoticeStore, ReturnStore, StoredNotice } from '../shared/messagePorts';
import type { CasePorts } from '../case/casePorts';

/** The answers that agencies give to a notice, and the kind of history line for each. */
const historyOf = {
  Acknowledgement: 'Notice acknowledged',
  'Contact attempt': 'IDVA contact attempt',
  'IDVA outcome': 'IDVA outcome'
} as const satisfies Readonly<Partial<Record<AgencyReturn['kind'], WrittenKind>>>;
type Answer = AgencyReturn & { readonly kind: keyof typeof historyOf };
const recordedKinds = Object.keys(historyOf) as readonly Answer['kind'][];
const isAnswer = (answer: AgencyReturn): answer is Answer => recordedKinds.some(kind => kind === answer.kind);

/** What the history says about an answer: who answered, and their words. */
const detailOf = ({ by, agency, marac, summary }: AgencyReturn): string =>
  [`${by}, ${agency} at ${marac}.`, summary].filter(words => words !== '').join(' ');

/** Records that an IDVA service acknowledged its notice, on the case or in the transfer's row. The first acknowledgement counts. */
async function acknowledge(ports: CasePorts, configuration: Configuration, answer: AgencyReturn): Promise<Outcome<ReferralSummary>> {
  const changed = await changeResponsible<ReferralSummary>(ports, configuration, answer.caseKey, (responsible, standing) => {
    // An answer to a notice of a MARAC that is no longer responsible does not affect what is owed.
    const isOurs = answer.aboutKey === idvaNoticeKey(standing);
    if (!isOurs || (responsible.idvaAcknowledged && !responsible.transfer)) return { stop: ok(standing) };
    return { write: responsible.idvaAcknowledged ? {} : { idvaAcknowledged: { at: answer.at, by: answer.by } } };
  });
  return rowAfter(changed);
}

/** Takes one answer into the record: the history, then the acknowledgement on the case; it is marked as recorded last. Idempotent. */
async function foldOne(
  ports: CasePorts,
  configuration: Configuration,
  returns: ReturnStore,
  notice: StoredNotice,
  answer: Answer
): Promise<Outcome<ReferralSummary | undefined>> {
  const standing = await ports.referrals.byKey(answer.caseKey);
  if (!standing.ok) return standing;
  let referral = standing.value;
  if (referral) {
    const logged = await ports.events.record({
      // Two rows with one Key are one answer, sent twice or by two people of the agency at the same time.
      key: `${notice.key}:return ${answer.key || answer.id}`,
      caseKey: referral.key,
      kind: historyOf[answer.kind],
      detail: detailOf(answer),
      restricted: referral.restricted
    });
    if (!logged.ok) return logged;
    if (answer.kind === 'Acknowledgement' && notice.agency === idvaAgency) {
      const acknowledged = await acknowledge(ports, configuration, answer);
      if (!acknowledged.ok) return acknowledged;
      referral = acknowledged.value;
    }
  }
  const recorded = await returns.markRecorded(answer.id);
  return recorded.ok ? ok(referral) : recorded;
}

/**
 * Takes in agencies' answers to notices and their reports on actions. An answer that is not from the agency that got the notice is reported once and
 * otherwise ignored. One problem never stops the rest.
 */
export async function recordReturns(
  ports: CasePorts,
  configuration: Configuration,
  notices: NoticeStore,
  returns: ReturnStore
): Promise<{ readonly changed: readonly ReferralSummary[]; readonly problems: readonly string[] }> {
  const waiting = await returns.waiting([...recordedKinds, 'Action status']);
  if (!waiting.ok) return { changed: [], problems: [`Answers of agencies could not be read. ${waiting.error.words}`] };
  const changed: ReferralSummary[] = [];
  const reports = waiting.value.filter(({ kind }) => kind === 'Action status');
  const problems = ports.trackedActions ? [...(await recordReports(ports.trackedActions, returns, reports)).problems] : [];
  const known = new Map<string, readonly StoredNotice[]>();
  for (const answer of waiting.value.filter(isAnswer)) {
    let told = known.get(answer.caseKey);
    if (!told) {
      const read = await notices.ofCase(answer.caseKey);
      if (!read.ok) {
        problems.push(`Answer ${answer.id} of ${answer.agency}: ${read.error.words}`);
        continue;
      }
      told = read.value;
      known.set(answer.caseKey, told);
    }
    const notice = told.find(one => answers(one, answer));
    if (!notice) {
      problems.push(
        `Answer ${answer.id} of ${answer.agency || 'an agency'} does not belong to a notice that it was sent. It is laid aside.`
      );
      await returns.markRecorded(answer.id);
      continue;
    }
    const recorded = await foldOne(ports, configuration, returns, notice, answer);
    if (!recorded.ok) problems.push(`Answer ${answer.id} of ${answer.agency}: ${recorded.error.words}`);
    else if (recorded.value) changed.push(recorded.value);
  }
  return { changed, problems };
}
