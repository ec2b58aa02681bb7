import type { Answers, AnswerValue, StoredAnswers } from '../../../../src/domain/form/answers';
import type { FormContext, Section } from '../../../../src/domain/form/definition';
import { referralForm } from '../../../../src/domain/form/referralForm';
import { shownForm, shownSection } from '../../../../src/domain/form/shownItems';
import type { ShownItem } from '../../../../src/domain/form/shownItems';

/** The sections these answers show, in the order in which Continue leads through them. */
export const sectionsFor = (answers: Answers, context: FormContext): readonly Section[] =>
  shownForm(referralForm, answers, context).sections.map(({ section }) => section);

/** One question as a person meets it, read from the form's definition. */
export interface MetQuestion {
  readonly id: string;
  /** The accessible name of its control or group of controls. */
  readonly name: string;
  readonly role: 'textbox' | 'radiogroup' | 'group';
}

const optionalWords = (optional: boolean | undefined): string => (optional ? ' (optional)' : '');

function met(item: ShownItem): readonly MetQuestion[] {
  if (item.kind === 'notice' || item.kind === 'derived') return [];
  const { id, label, optional, kind } = item.question;
  const role = kind === 'radios' ? 'radiogroup' : ['checkboxes', 'date', 'group', 'attachments'].includes(kind) ? 'group' : 'textbox';
  const own: MetQuestion = { id, name: `${label}${optionalWords(optional)}`, role };
  if (item.kind === 'group') return [own, ...item.rows.flatMap(row => row.items.flatMap(met))];
  return [own, ...item.options.flatMap(({ reveals }) => reveals.flatMap(met))];
}

/** The questions of a section once it is answered, in reading order. */
export const questionsMet = (sectionId: string, answers: Answers, context: FormContext): readonly MetQuestion[] =>
  (shownSection(referralForm, sectionId, answers, context)?.items ?? []).flatMap(met);

/** The shown form's own rows are keyed by the page; a question of a row is found by its group, its place and its id. */
export interface WantedRow {
  readonly key: string;
  readonly answers: StoredAnswers;
}

/** The rows wanted of a group. */
export const wantedRows = (answers: StoredAnswers, groupId: string): readonly WantedRow[] =>
  (answers[groupId] as readonly WantedRow[] | undefined) ?? [];

/** Ids of every group of the form. */
export const groupIds: readonly string[] = referralForm.sections.flatMap(({ items }) =>
  items.filter(({ kind }) => kind === 'group').map(item => (item as { id: string }).id)
);

/** The id of the question that takes files. */
export const filesQuestion = referralForm.sections.flatMap(({ items }) => items).find(({ kind }) => kind === 'attachments') as {
  readonly id: string;
  readonly label: string;
};

/** An answer as a field of text takes it. */
export const typed = (value: AnswerValue | undefined): string => (typeof value === 'string' ? value : '');
