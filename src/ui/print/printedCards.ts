import type { AnswerSummary, SummarySection } from '../../domain/form/reading/summarySections';
import { pathName } from '../form/answerPath';

/** A section's answers, or one row of a group, on paper. */
export interface PrintedCard {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    /** The answer needs care: "Not safe to call". */
    readonly warning?: boolean;
  }[];
}

/** Whoever picks the paper up reads first how to reach the victim without adding to the danger. */
const first = ({ sectionId }: SummarySection): boolean => sectionId === 'safeContact';

/** Every answer in the order of the printed form: safe contact, then the sections in theirs. */
export const printedCards = (summary: AnswerSummary): readonly PrintedCard[] =>
  [...summary.filter(first), ...summary.filter(section => !first(section))].flatMap(({ cards }) =>
    cards.map(({ id, title, rows }) => ({
      id: `printed-${id}`,
      title,
      rows: rows.map(({ path, label, text, warning }) => ({ id: pathName(path), label, value: text, warning }))
    }))
  );
