import { idvaAnswerNames } from '../../domain/review/idvaAnswers';
import { saysBeforeReview } from '../../domain/review/idvaNotice';
import { idvaAgency } from '../../domain/case/notices';
import type { AgencyReturn, StoredNotice } from '../shared/messagePorts';
import type { IdvaState } from './reviewUseCases';

/** Whether an answer is from the agency that got the notice, and in that agency's folder. */
export const answers = (notice: Pick<StoredNotice, 'key' | 'marac' | 'agency'>, answer: AgencyReturn): boolean =>
  answer.problems.length === 0 && answer.aboutKey === notice.key && answer.marac === notice.marac && answer.agency === notice.agency;

/** Keys of answers that a later one corrects: they stay in the record but no longer count. */
export const correctedKeys = (returns: readonly AgencyReturn[]): ReadonlySet<string> =>
  new Set(returns.map(answer => answer.answers[idvaAnswerNames.corrects] ?? '').filter(key => key !== ''));

/** A row typed in the list has only a summary. */
const wordsOnly = ({ summary, answers: named }: AgencyReturn): string => (Object.keys(named).length === 0 ? summary : '');

const lastOf = (returns: readonly AgencyReturn[], name: string, otherwise: (answer: AgencyReturn) => string): string =>
  [...returns]
    .reverse()
    .map(answer => answer.answers[name] || otherwise(answer))
    .find(words => words !== '') ?? '';

/** How each IDVA service has answered its notice about a case, newest notice first. */
export function idvaStates(notices: readonly StoredNotice[], returns: readonly AgencyReturn[]): readonly IdvaState[] {
  const told = notices.filter(({ agency, kind }) => agency === idvaAgency && (kind === 'IDVA offer' || kind === 'IDVA hand-over'));
  return [...told].reverse().map(notice => {
    const own = returns.filter(answer => answers(notice, answer));
    const ofKind = (kind: AgencyReturn['kind']): readonly AgencyReturn[] => own.filter(answer => answer.kind === kind);
    const [acknowledged] = ofKind('Acknowledgement');
    const corrected = correctedKeys(own);
    const counts = ({ key }: AgencyReturn): boolean => !corrected.has(key);
    const outcomes = ofKind('IDVA outcome').filter(counts);
    return {
      marac: notice.marac,
      sentAt: notice.sentAt,
      beforeReview: saysBeforeReview(notice.detail),
      ...(acknowledged && { acknowledged: { at: acknowledged.at, by: acknowledged.by } }),
      attempts: [...ofKind('Contact attempt')].reverse().map(answer => ({
        at: answer.at,
        by: answer.by,
        words: counts(answer) ? answer.summary : `${answer.summary} The service has corrected this since.`
      })),
      outcome: lastOf(outcomes, idvaAnswerNames.outcome, wordsOnly),
      namedIdva: lastOf(outcomes, idvaAnswerNames.namedIdva, () => ''),
      wishes: lastOf(own.filter(counts), idvaAnswerNames.wishes, () => '')
    };
  });
}
