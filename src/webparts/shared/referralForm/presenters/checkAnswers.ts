import type { AnswerSummary, SummaryRow as AnsweredRow } from '../../../../domain/form/reading/summarySections';
import type { ReferralContent } from '../../../../domain/referral/referral';
import { pathName } from '../../../../ui/form/answerPath';
import type { SummaryCard, SummaryRow } from '../../../../ui';
import { answerSummary } from '../../../../domain/form/reading/answerSummary';
import type { Answers } from '../../../../domain/form/answers';
import type { FormContext } from '../../../../domain/form/definition';
import { referralForm } from '../../../../domain/form/referralForm';

interface Placed {
  readonly sectionId: string;
  readonly cardId: string;
  readonly cardTitle: string;
  readonly row: AnsweredRow;
}

const placedRows = (answers: Answers, context: FormContext): ReadonlyMap<string, Placed> =>
  new Map(
    answerSummary(referralForm, answers, context).flatMap(({ sectionId, cards }) =>
      cards.flatMap(({ id, title, rows }) =>
        rows.map(row => [pathName(row.path), { sectionId, cardId: id, cardTitle: title, row }] as const)
      )
    )
  );

const words = (now: Placed | undefined, before: Placed | undefined): string => {
  const added = now ? now.row.text : 'Taken out';
  return before?.row.answered ? `${added}\nBefore: ${before.row.text}` : added;
};

interface Change extends Placed {
  readonly name: string;
  readonly was: Placed | undefined;
  readonly is: Placed | undefined;
}

/** An answer that was not there and is not given is no change; nor is a question that came or went unanswered. */
const differs = (was: Placed | undefined, is: Placed | undefined): boolean =>
  was?.row.text !== is?.row.text && ((was?.row.answered ?? false) || (is?.row.answered ?? false));

function changesOf(before: Answers, after: Answers, context: FormContext): readonly Change[] {
  const sent = placedRows(before, context);
  const now = placedRows(after, context);
  return Array.from(new Set([...now.keys(), ...sent.keys()])).flatMap(name => {
    const [was, is] = [sent.get(name), now.get(name)];
    const place = is ?? was;
    return place && differs(was, is) ? [{ ...place, name, was, is }] : [];
  });
}

/** Each answer that differs from what was sent, with what it was, a card a subject. None when nothing was changed. */
export function changedCards(before: Answers, after: Answers, context: FormContext, change: ChangeAnswer): readonly SummaryCard[] {
  const cards = new Map<string, SummaryCard>();
  changesOf(before, after, context).forEach(({ name, sectionId, cardId, cardTitle, row, was, is }) => {
    const known = cards.get(cardId) ?? { id: `changed-${cardId}`, title: cardTitle, rows: [] };
    const shown = {
      id: name,
      label: row.label,
      value: words(is, was),
      warning: is?.row.warning ?? false,
      changeWords: row.subject,
      ...(is && { onChange: () => change(sectionId, row.path) })
    };
    cards.set(cardId, { ...known, rows: [...known.rows, shown] });
  });
  return Array.from(cards.values());
}

/** The sections in which something differs from what was sent. */
export const changedSections = (before: Answers, after: Answers, context: FormContext): ReadonlySet<string> =>
  new Set(changesOf(before, after, context).map(({ sectionId }) => sectionId));

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
