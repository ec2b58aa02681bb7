import { answerSummary } from '../../../domain/form/answerSummary';
import type { SummaryCard, SummaryRow } from '../../../domain/form/answerSummary';
import type { Answers } from '../../../domain/form/answers';
import type { FormContext, FormDefinition, FormProblem } from '../../../domain/form/definition';
import { maracOfAnswers } from '../../../domain/form/referralContent';
import { validateForm } from '../../../domain/form/validate';
import { fieldIdOf, pathName } from '../../../ui/form/answerPath';

/** One question, its answer, and where "Change" leads. */
export interface AnswerLine {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly warning: boolean;
  /** Ends the "Change" link for people who can't see the row. */
  readonly changeWords: string;
  readonly change: { readonly sectionId: string; readonly fieldId: string };
}

export interface AnswerCard {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly AnswerLine[];
}

export interface AnswerSection {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly AnswerCard[];
}

export interface CheckAnswersPage {
  readonly title: string;
  /** That nothing has been sent yet, and to whom it goes. */
  readonly lead: string;
  readonly sections: readonly AnswerSection[];
  /** What still stands in the way, in the form's order. Sending is possible when there is none. */
  readonly problems: readonly FormProblem[];
  readonly sendWords: string;
}

const lineOf = (sectionId: string, rowTitle: string | undefined, row: SummaryRow): AnswerLine => ({
  id: pathName(row.path),
  label: row.label,
  value: row.text,
  warning: row.warning,
  changeWords: rowTitle === undefined ? row.subject : `${row.subject}, ${rowTitle.toLowerCase()}`,
  change: { sectionId, fieldId: fieldIdOf(row.path) }
});

const cardOf = (sectionId: string, { id, title, rows, group }: SummaryCard): AnswerCard => ({
  id: `answers-${id}`,
  title,
  rows: rows.map(row => lineOf(sectionId, group && title, row))
});

const leadWords = (marac: string): string =>
  `Nothing has been sent yet. ${marac === '' ? 'The referral' : `The referral to ${marac} MARAC`} is sent when you press “Send referral”.`;

/** Everything that was answered, before it is sent. GOV.UK, "check answers". */
export function presentCheckAnswers(form: FormDefinition, answers: Answers, context: FormContext): CheckAnswersPage {
  return {
    title: 'Check your answers before you send the referral',
    lead: leadWords(maracOfAnswers(answers, context)),
    sections: answerSummary(form, answers, context).map(({ sectionId, title, cards }) => ({
      id: sectionId, title, cards: cards.map(card => cardOf(sectionId, card))
    })),
    problems: validateForm(form, answers, context),
    sendWords: 'Send referral'
  };
}
