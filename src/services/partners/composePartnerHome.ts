import type { Outcome } from '../../domain/kernel/appError';
import { addMonths, dayOf } from '../../domain/kernel/calendarDay';
import { attemptAnswer, reportAnswer } from '../../domain/review/idvaAnswers';
import type { IdvaAnswer } from '../../domain/review/idvaAnswers';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import { answers, correctedKeys } from '../review/idvaState';
import type { AgencyReturn } from '../shared/messagePorts';
import type { PartnerHomePorts, PartnerNotice, PartnerReading } from './partnerPorts';
import type { Representation } from '../shared/ports';
import type { AnsweredNotice, PartnerHomeUseCases, PartnerOpening, Reporting } from './partnerUseCases';

/** This month and the three before: answers are due within days, and a list of all years would be too large to read. */
const usualMonths = 4;
/** How far back an agency may look: two years. */
const mostMonths = 24;

/** The last months as YYYY-MM, this one first, by London's calendar. */
export const recentMonths = (now: Date, count: number): readonly string[] =>
  Array.from({ length: count }, (_unused, before) => addMonths(dayOf(now), -before).slice(0, 7));

function folded(notice: PartnerNotice, all: readonly PartnerNotice[], returns: readonly AgencyReturn[]): AnsweredNotice {
  const own = returns.filter(answer => answers(notice, answer));
  const acknowledged = own.find(({ kind }) => kind === 'Acknowledgement');
  const renewals = all.filter(({ kind, key }) => kind === 'Contact changed' && key.startsWith(`${notice.key}:contact `));
  const renewedBy = renewals.reduce<PartnerNotice | undefined>((newest, one) => (newest && newest.id > one.id ? newest : one), undefined);
  return {
    notice,
    ...(renewedBy && { renewedBy }),
    ...(acknowledged && { acknowledged: { at: acknowledged.at, by: acknowledged.by } }),
    takenBack: all.some(({ key }) => key === `${notice.key}:correction`),
    reports: own.filter(({ kind }) => kind === 'Contact attempt' || kind === 'IDVA outcome'),
    correctedKeys: correctedKeys(own)
  };
}

/** Reads the page: notices, documents and actions of this person's agencies, and their answers. */
export async function openPartnerHome(
  { reader, clock }: Pick<PartnerHomePorts, 'reader' | 'clock'>,
  wanted: number = usualMonths
): Promise<Outcome<PartnerOpening>> {
  const count = Math.min(Math.max(1, wanted), mostMonths);
  const asked = recentMonths(clock.now(), count);
  let read: Outcome<PartnerReading> = await reader.open(asked);
  // Read again with the server's time from the first answer, so that a computer's wrong clock hides no notice.
  const months = recentMonths(clock.now(), count);
  if (read.ok && months[0] !== asked[0]) read = await reader.open(months);
  if (!read.ok) return read;
  const { name, represents, hours, notices, returns, meetings } = read.value;
  const isOwn = ({ marac, agency }: Representation): boolean => represents.some(held => held.marac === marac && held.agency === agency);
  const mine = notices.filter(isOwn);
  return ok({
    name,
    represents,
    hours,
    notices: mine.map(notice => folded(notice, mine, returns)),
    meetings: {
      documents: meetings.documents.filter(({ marac, agency }) =>
        represents.some(held => held.marac === marac && (agency === '' || agency === held.agency))
      ),
      actions: meetings.actions.filter(isOwn),
      returns: meetings.returns.filter(isOwn)
    },
    since: months[months.length - 1],
    serverNow: clock.now()
  });
}

const about = ({ key, caseKey, marac, agency }: PartnerNotice): Pick<AgencyReturn, 'aboutKey' | 'caseKey' | 'marac' | 'agency'> => ({
  aboutKey: key,
  caseKey,
  marac,
  agency
});

async function acknowledge({ returns }: PartnerHomePorts, answered: AnsweredNotice): Promise<Outcome<AnsweredNotice>> {
  const { notice } = answered;
  if (answered.acknowledged) return ok(answered);
  if (notice.content.kind === 'unreadable') {
    return failure(
      'damaged',
      'notice',
      'This notice cannot be read, so it cannot be acknowledged.',
      `Ask the coordinator of the ${notice.marac} MARAC what it says.`
    );
  }
  const sent = await returns.send({
    ...about(notice),
    key: `${notice.key}:acknowledged`,
    kind: 'Acknowledgement',
    summary: '',
    answers: {}
  });
  return sent.ok ? ok({ ...answered, acknowledged: { at: sent.value.at, by: sent.value.by } }) : sent;
}

const answerOf = (reporting: Reporting): IdvaAnswer =>
  reporting.kind === 'Contact attempt'
    ? attemptAnswer(reporting.attempt, reporting.corrects)
    : reportAnswer(reporting.report, reporting.corrects);

async function report({ returns }: PartnerHomePorts, answered: AnsweredNotice, reporting: Reporting): Promise<Outcome<AnsweredNotice>> {
  const { notice } = answered;
  const { summary, answers: named } = answerOf(reporting);
  const sent = await returns.send({ ...about(notice), key: reporting.key, kind: reporting.kind, summary, answers: named });
  if (!sent.ok) return sent;
  const reports = [...answered.reports.filter(({ key }) => key !== sent.value.key), sent.value];
  return ok({ ...answered, reports, correctedKeys: correctedKeys(reports) });
}

/** The partner home's use cases on its ports. */
export function composePartnerHome(ports: PartnerHomePorts): PartnerHomeUseCases {
  return {
    open: months => openPartnerHome(ports, months),
    acknowledge: answered => acknowledge(ports, answered),
    report: (answered, reporting) => report(ports, answered, reporting),
    newKey: () => ports.identifiers.newKey(),
    now: () => ports.clock.now()
  };
}
