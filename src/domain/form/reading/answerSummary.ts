import type { AnswerSummary, SummaryCard, SummaryRow, SummarySection } from './summarySections';
import type { Answers } from '../answers';
import { answerText } from '../answerText';
import { isAnswered } from '../conditions';
import type { FormContext, FormDefinition } from '../definition';
import { otherAnswers } from './otherAnswers';
import { questionsOf, shownForm } from '../shownItems';
import type { ShownGroup, ShownItem, ShownQuestion, ShownSection } from '../shownItems';

function summaryRow({ question, path, value, options }: ShownQuestion): SummaryRow {
  return {
    path,
    label: question.shortLabel ?? question.label,
    text: answerText(question, value),
    answered: isAnswered(value),
    warning: options.some(({ chosen, option }) => chosen && option.warning === true),
    subject: question.subject
  };
}

const isGroup = (item: ShownItem): item is ShownGroup => item.kind === 'group';

function groupsWithin(item: ShownItem): readonly ShownGroup[] {
  if (isGroup(item)) {
    return [item];
  }
  return item.kind === 'question' ? item.options.flatMap(({ reveals }) => reveals.flatMap(groupsWithin)) : [];
}

/** A question and what its chosen options reveal, but for groups: they have cards of their own, or one row while they are empty. */
const ownRows = (items: readonly ShownItem[]): readonly SummaryRow[] =>
  items.flatMap(item => [
    ...(isGroup(item) ? [] : questionsOf([withoutGroups(item)]).map(summaryRow)),
    ...groupsWithin(item)
      .filter(({ rows }) => rows.length === 0)
      .map(emptyGroupRow)
  ]);

function withoutGroups(item: ShownItem): ShownItem {
  if (item.kind !== 'question') {
    return item;
  }
  const options = item.options.map(one => ({ ...one, reveals: one.reveals.filter(below => !isGroup(below)).map(withoutGroups) }));
  return { ...item, options };
}

const emptyGroupRow = ({ question, path }: ShownGroup): SummaryRow => ({
  path,
  label: question.shortLabel ?? question.label,
  text: question.least > 0 ? 'None added yet' : 'None',
  answered: false,
  warning: false,
  subject: question.subject
});

function groupCards(group: ShownGroup): readonly SummaryCard[] {
  return group.rows.flatMap(row => [
    {
      id: `${group.question.id}-${row.key}`,
      title: row.title,
      rows: ownRows(row.items),
      group: { id: group.question.id, rowKey: row.key }
    },
    ...row.items.flatMap(groupsWithin).flatMap(groupCards)
  ]);
}

function sectionSummary({ section, items }: ShownSection): SummarySection {
  const groups = items.flatMap(groupsWithin);
  const firstQuestion = items.findIndex(item => item.kind === 'question');
  const leading = (firstQuestion < 0 ? items : items.slice(0, firstQuestion)).filter(isGroup);
  const following = groups.filter(group => !leading.includes(group));
  const rows = ownRows(items);
  const own: readonly SummaryCard[] = rows.length === 0 ? [] : [{ id: section.id, title: section.title, rows }];
  const cards = [...leading.flatMap(groupCards), ...own, ...following.flatMap(groupCards)];
  return { sectionId: section.id, title: section.title, cards };
}

/** Leaves out what was not answered: nobody can tell whether an earlier form asked for it. */
function answeredOnly({ sectionId, title, cards }: SummarySection): SummarySection {
  const kept = cards.map(card => ({ ...card, rows: card.rows.filter(({ answered }) => answered) }));
  return { sectionId, title, cards: kept.filter(({ rows }) => rows.length > 0) };
}

/**
 * Questions and answers for check answers, print and the case file. Unanswered optional questions say "Not provided".
 * `filledInOn` is the version of the form on which the answers were given. When it is another one, unanswered questions
 * are left out and answers that this form has no place for stand at the end: nothing that was said is lost.
 */
export function answerSummary(form: FormDefinition, answers: Answers, context: FormContext, filledInOn = form.version): AnswerSummary {
  const shown = shownForm(form, answers, context);
  const sections = shown.sections.map(sectionSummary);
  return filledInOn === form.version ? sections : [...sections.map(answeredOnly), ...otherAnswers(form, answers, shown.answers)];
}
