import { idvaAnswerNames, saysBeforeReview } from '../domain/desk/idvaNotice';
import { idvaAgency } from '../domain/desk/notices';
import type { AgencyReturn, StoredNotice } from './messagePorts';
import type { IdvaStanding } from './reviewUseCases';

/** Whether an answer is by the agency that was told, and in its own folder. */
export const answers = (notice: StoredNotice, answer: AgencyReturn): boolean =>
  answer.problems.length === 0 && answer.aboutKey === notice.key && answer.marac === notice.marac && answer.agency === notice.agency;

const lastOf = (returns: readonly AgencyReturn[], name: string, otherwise: (answer: AgencyReturn) => string): string =>
  [...returns].reverse().map(answer => answer.answers[name] || otherwise(answer)).find(words => words !== '') ?? '';

/** How each IDVA service that was told of a case has answered, the newest notice first. */
export function idvaStandings(notices: readonly StoredNotice[], returns: readonly AgencyReturn[]): readonly IdvaStanding[] {
  const told = notices.filter(({ agency, kind }) => agency === idvaAgency && (kind === 'IDVA offer' || kind === 'IDVA hand-over'));
  return [...told].reverse().map(notice => {
    const own = returns.filter(answer => answers(notice, answer));
    const ofKind = (kind: AgencyReturn['kind']): readonly AgencyReturn[] => own.filter(answer => answer.kind === kind);
    const [acknowledged] = ofKind('Acknowledgement');
    return {
      marac: notice.marac,
      sentAt: notice.sentAt,
      beforeReview: saysBeforeReview(notice.detail),
      ...(acknowledged && { acknowledged: { at: acknowledged.at, by: acknowledged.by } }),
      attempts: [...ofKind('Contact attempt')].reverse().map(({ at, by, summary }) => ({ at, by, words: summary })),
      outcome: lastOf(ofKind('IDVA outcome'), idvaAnswerNames.outcome, ({ summary }) => summary),
      wishes: lastOf(own, idvaAnswerNames.wishes, () => '')
    };
  });
}
