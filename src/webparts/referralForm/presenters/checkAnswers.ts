import type { AnswerSummary, SummaryRow as AnsweredRow } from '../../../domain/form/answerSummary';
import { pathName } from '../../../ui/form/answerPath';
import type { SummaryCard, SummaryRow } from '../../../ui';

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
