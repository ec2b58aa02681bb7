import type { Outcome } from '../../../domain/kernel/appError';
import type { Answers, AnswerValue, StoredAnswers } from '../../../domain/form/answers';
import { isAnswered, rowsOf } from '../../../domain/form/conditions';
import type { FormContext, FormDefinition, FormProblem } from '../../../domain/form/definition';
import { everyQuestionLabel, ownQuestionsIn } from '../../../domain/form/everyQuestion';
import { otherAnswers } from '../../../domain/form/reading/otherAnswers';
import { shownForm } from '../../../domain/form/shownItems';
import { validateForm } from '../../../domain/form/validate';
import { ok } from '../../../domain/kernel/result';
import { openWordFile, refused } from '../openWordFile';
import { childOf, parseXml } from '../parseXml';
import { readAnswers } from './readAnswers';
import type { ReadProblem } from './readAnswers';
import { readControls } from './readControls';
import type { FilledControl } from './readControls';
import { tagsByPlace } from './tagsByPlace';
import { readTag, tagOf, versionProperty, versionTag } from './tags';

/** A returned form. */
export interface ReadForm {
  readonly answers: Answers;
  /** How many questions were answered, those in rows among them. */
  readonly answered: number;
  /** What needs a person's eye, in the form's order. */
  readonly problems: readonly ReadProblem[];
  /** The version printed on it; nothing when it was lost. */
  readonly version?: string;
  /** It was filled in on another version of the form than today's. */
  readonly otherVersion: boolean;
  /** Changes were tracked in it. They are read as if accepted. */
  readonly trackedChanges: boolean;
}

const DOCUMENT = 'word/document.xml';
const PROPERTIES = 'docProps/custom.xml';

const noForm = refused(
  'noForm',
  'This Word document does not hold the referral form, or it was saved by a program that took its boxes out.',
  'Enter the referral by hand, with the file as the original.'
);
const blankForm = refused('blank', 'The form is empty: nothing in it was filled in.', 'Ask the sender for the form as it was filled in.');

/** The version that the document's properties name. Some agencies' mail takes properties out, so the form prints it too, in its first control. */
function versionOf(properties: string | undefined, controls: readonly FilledControl[]): string | undefined {
  const first = controls.find(({ innermost }) => innermost);
  const printed = (controls.find(({ tag }) => tag === versionTag) ?? (first?.tag === '' ? first : undefined))?.text;
  const tree = properties === undefined ? undefined : parseXml(properties);
  if (!tree?.ok) return printed;
  const property = Array.from(tree.value.getElementsByTagNameNS('*', 'property')).find(one => one.getAttribute('name') === versionProperty);
  return childOf(property, 'lpwstr')?.textContent?.trim() || printed;
}

function valueAt(answers: StoredAnswers, [id, key, ...rest]: readonly string[]): AnswerValue | undefined {
  const value = answers[id];
  if (key === undefined) return value;
  const row = rowsOf(value).find(one => one.key === key);
  return row && valueAt(row.answers, rest);
}

/** What the form's own rules find wrong with what was answered. What is missing, the form asks for by itself. */
const wrongAnswers = (form: FormDefinition, answers: Answers, context: FormContext): readonly ReadProblem[] =>
  validateForm(form, answers, context)
    .filter(({ path }) => isAnswered(valueAt(answers, path)))
    .map(({ path, words }: FormProblem) => ({ path, field: everyQuestionLabel(form, path), words }));

/** What was answered below something that was not: it would be left out, and nobody would see it. */
const unasked = (form: FormDefinition, answers: Answers, context: FormContext): readonly ReadProblem[] =>
  otherAnswers(form, answers, shownForm(form, answers, context).answers)
    .flatMap(({ cards }) => cards.flatMap(({ rows }) => rows))
    .map(({ path, text }) => ({
      path,
      field: everyQuestionLabel(form, path),
      words: `Answered “${text}”, but the answers before it do not ask for it. It is left out unless they are changed`
    }));

const countAnswers = (answers: StoredAnswers): number =>
  Object.values(answers).reduce<number>((sum, value) => {
    const rows = rowsOf(value);
    return sum + (rows.length > 0 ? rows.reduce((ofRows, row) => ofRows + countAnswers(row.answers), 0) : 1);
  }, 0);

const isTagged = ({ tag }: FilledControl): boolean => readTag(tag) !== undefined;

/** The controls under their tags, or by their places on the form of their own version where there are no tags. */
async function taggedControls(
  found: readonly FilledControl[],
  version: string | undefined,
  { configuration }: FormContext
): Promise<readonly FilledControl[] | undefined> {
  if (found.some(isTagged)) return found;
  if (found.length === 0 || version === undefined) return undefined;
  const { layouts } = await import(/* webpackChunkName: 'marac-word-layouts' */ './layouts');
  const layout = layouts[version];
  return layout === undefined ? undefined : tagsByPlace(found, layout, configuration);
}

/** Whether the form that came back has a box for a question of today's, in its first row where it is asked in rows. */
function isOnForm(tags: readonly string[], path: readonly string[]): boolean {
  const tag = tagOf(path.map((part, at) => (at % 2 === 1 ? '1' : part)));
  return tags.some(one => one === tag || one.startsWith(`${tag}=`) || one.startsWith(`${tag}.`));
}

/** What today's form asks and the form that came back did not: everything that must be answered, and whatever is asked of everybody. */
function notAskedYet(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
  controls: readonly FilledControl[],
  version: string
): readonly ReadProblem[] {
  const tags = controls.map(({ tag }) => tag);
  const needed = validateForm(form, answers, context).map(({ path }) => path);
  const ofEverybody = ownQuestionsIn(form.sections.filter(section => section.shownWhen === undefined).flatMap(({ items }) => items))
    .filter(({ shownWhen, kind }) => shownWhen === undefined && kind !== 'attachments')
    .map(({ id }) => [id]);
  const missing = [...needed.filter(path => !isAnswered(valueAt(answers, path))), ...ofEverybody].filter(path => !isOnForm(tags, path));
  const each = new Map(missing.map(path => [path.join('.'), path]));
  return Array.from(each.values()).map(path => ({
    path,
    field: everyQuestionLabel(form, path),
    words: `Not asked on the form that came back, which is version ${version}: ask the sender`
  }));
}

/** A returned form as a tree; refused when it is none. */
function documentOf(bytes: Uint8Array): Outcome<{ readonly document: Document; readonly properties?: string }> {
  const parts = openWordFile(bytes, name => name === DOCUMENT || name === PROPERTIES);
  if (!parts.ok) return parts;
  const text = parts.value.get(DOCUMENT);
  if (text === undefined) return noForm;
  const tree = parseXml(text);
  return tree.ok ? ok({ document: tree.value, properties: parts.value.get(PROPERTIES) }) : tree;
}

/** Reads a returned form: everything in it, or a refusal with its reason. `newKey` makes a key for a row of a group. */
export async function readWordForm(
  bytes: Uint8Array,
  form: FormDefinition,
  context: FormContext,
  newKey: (groupId: string) => string
): Promise<Outcome<ReadForm>> {
  const opened = documentOf(bytes);
  if (!opened.ok) return opened;
  const { controls: found, trackedChanges } = readControls(opened.value.document);
  const version = versionOf(opened.value.properties, found);
  const controls = await taggedControls(found, version, context);
  if (controls === undefined) return noForm;
  const { answers, problems } = readAnswers(controls, form, context, newKey);
  const answered = countAnswers(answers);
  if (answered + problems.length === 0) return blankForm;
  return ok({
    answers,
    answered,
    problems: [
      ...problems,
      ...wrongAnswers(form, answers, context),
      ...unasked(form, answers, context),
      ...(version === undefined || version === form.version ? [] : notAskedYet(form, answers, context, controls, version))
    ],
    version,
    otherVersion: version !== form.version,
    trackedChanges
  });
}
