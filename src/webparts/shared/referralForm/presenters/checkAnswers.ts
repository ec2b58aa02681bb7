import type { AnswerSummary, SummaryRow as AnsweredRow } from '../../../../domain/form/reading/summarySections';
import type { ReferralContent } from '../../../../domain/referral/referral';
import { pathName } from '../../../../ui/form/answerPath';
import type { SummaryCard, SummaryRow } from '../../../../ui';

/** Leads to the question, to change its answer. */
export type ChangeAnswer = (sectionId: string, path: readonly string[]) => void;

/** "the telephone number, telephone number 2": one of several is told from the others without the card's heading. */
const changeWords = (row: AnsweredRow, rowTitle: string | undefined): string =>
  rowTitle === undefined ? row.subject : `${row.subject}, ${rowTitle.toLowerCase()}`;

const shownRow = (row: AnsweredRow, rowTitle: string | undefined, change: () => void): SummaryRow => ({
  id: pathName(row.path),
  label: row.label,
  value: row.text,
  warning: row.warning,
  changeWords: changeWords(row, rowTitle),
  onChange: change
});

/** The answers as cards, each row with its way back to the question. GOV.UK, "check answers". */
export const summaryCards = (summary: AnswerSummary, change: ChangeAnswer): readonly SummaryCard[] =>
  summary.flatMap(({ sectionId, cards }) =>
    cards.map(card => ({
      id: `answers-${card.id}`,
      title: card.title,
      rows: card.rows.map(row => shownRow(row, card.group && card.title, () => change(sectionId, row.path)))
    }))
  );

/** What follows from the answers and decides where the referral goes and why: so that a wrong turn is seen before sending. */
export function overviewCard(content: ReferralContent): SummaryCard {
  const row = (id: string, label: string, value: string): SummaryRow => ({ id: `overview-${id}`, label, value });
  return {
    id: 'answers-overview',
    title: 'Where this referral goes, and why',
    rows: [
      row('marac', 'MARAC', content.marac || 'Not known yet'),
      row('criteria', content.criteria.length === 1 ? 'Criterion' : 'Criteria', content.criteria.join(', ') || 'None met yet'),
      ...(content.dashScore === undefined ? [] : [row('score', 'SafeLives Dash', `${content.dashScore} of 24 answered yes`)]),
      row('restricted', 'Who can see it', content.restricted ? 'Restricted: the MARAC team only' : 'WMP users and the MARAC team')
    ]
  };
}
