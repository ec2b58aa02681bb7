import type { Outcome } from '../../../domain/kernel/appError';
import type { Answers, AnswerValue, StoredAnswers } from '../../../domain/form/answers';
import { isAnswered, rowsOf } from '../../../domain/form/conditions';
import { countAnswers } from '../../../domain/form/countAnswers';
import type { FormContext, FormDefinition, FormProblem } from '../../../domain/form/definition';
import { everyQuestionLabel, ownQuestionsIn } from '../../../domain/form/everyQuestion';
import { otherAnswers } from '../../../domain/form/reading/otherAnswers';
import { shownForm } from '../../../domain/form/shownItems';
import { validateForm } from '../../../domain/form/validate';
import { ok } from '../../../domain/kernel/result';
import { openWordFile, refused } from '../openWordFile';
import { childOf, foreignParts, hasDocumentType, parseXml } from '../parseXml';
import { wordParts } from '../wordParts';
import { addCopy } from './addCopy';
import { besides } from './besides';
import type { StrayWords } from './besides';
import { commentNotes, commentsIn, shortened } from './comments';
import { copiesOf, formsOf } from './copies';
import { readAnswers } from './readAnswers';
import type { ReadProblem } from './readAnswers';
import { readControls } from './readControls';
import type { FilledControl } from './readControls';
import { tagsByPlace } from './tagsByPlace';
import { PREFIX, readTag, tagOf, versionProperty, versionTag, versionTitle } from './tags';

/** A returned form. */
export interface ReadForm {
  readonly answers: Answers;
  /** How many questions were answered, those in rows among them. */
  readonly answered: number;
  /** What needs a person's eye, in the form's order. */
  readonly problems: readonly ReadProblem[];
  /** The version printed on it; nothing when it was lost. */
  readonly version?: string;
  /** It was filled in on a version of the form that asks other questions than today's. */
  readonly otherVersion: boolean;
  /** Changes were tracked in it. They are read as if accepted. */
  readonly trackedChanges: boolean;
  /** It was another form: every answer is a guess that somebody has to confirm. */
  readonly guessed?: boolean;
  /** What else is to be known of it, in sentences: further copies, comments. */
  readonly notes?: readonly string[];
}

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

/** Characters of a document of which a tree is made in a moment. */
const SHORT = 400_000;

/** Every program keeps the tags, the properties or the titles of boxes to write in. Looked for in the text: a tree of a long document takes a second to make. */
const mayBeForm = (main: string, properties: string | undefined): boolean =>
  main.length < SHORT || main.includes(PREFIX) || main.includes(`"${versionTitle}"`) || properties?.includes(versionProperty) === true;

const isTagged = ({ tag }: FilledControl): boolean => readTag(tag) !== undefined;

/** The controls under their tags, or by their places on the form of their own version where there are no tags. */
function taggedControls(
  found: readonly FilledControl[],
  layout: string | undefined,
  { configuration }: FormContext
): readonly FilledControl[] | undefined {
  if (found.some(isTagged)) return found;
  if (found.length === 0 || layout === undefined) return undefined;
  const forms = formsOf(found).map(one => tagsByPlace(one, layout, configuration));
  return forms.every((one): one is readonly FilledControl[] => one !== undefined) ? forms.flat() : undefined;
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

interface OpenedForm {
  readonly document: Document;
  readonly properties?: string;
  readonly comments: readonly string[];
}

/** A returned form as a tree; refused when it is none, and before anything is made of a long document that cannot be one. */
async function documentOf(bytes: Uint8Array): Promise<Outcome<OpenedForm>> {
  const opened = openWordFile(bytes);
  const parts = opened.ok ? await wordParts(opened.value) : opened;
  if (!parts.ok) return parts;
  const { main, properties, comments } = parts.value;
  if (main === undefined) return noForm;
  if (!mayBeForm(main, properties)) return hasDocumentType(main) ? foreignParts : noForm;
  const tree = parseXml(main);
  if (!tree.ok) return tree;
  return ok({ document: tree.value, properties, comments: commentsIn(comments) });
}

/** What the form's answers are once every copy of it was read. */
function readCopies(controls: readonly FilledControl[], form: FormDefinition, context: FormContext, newKey: (groupId: string) => string) {
  const [first, ...others] = copiesOf(controls).map(copy => readAnswers(copy, form, context, newKey));
  let { answers, problems } = first;
  const notes: string[] = [];
  others.forEach((other, at) => {
    const name = others.length === 1 ? 'the second copy' : `copy ${at + 2} of the form`;
    const both = addCopy(form, answers, other.answers, name);
    answers = both.answers;
    problems = [...problems, ...both.problems, ...(both.anotherVictim ? [] : other.problems)];
    notes.push(both.note);
  });
  return { answers, problems, notes };
}

/** Words where the form has no box for them: read by nobody but a person. */
const strayProblems = (stray: readonly StrayWords[]): readonly ReadProblem[] =>
  stray.map(({ words, after }) => ({
    path: [],
    field: 'Written outside the boxes',
    words: `“${shortened(words)}”${after === '' ? '' : `, after “${after}”`}. It was not filled in anywhere`
  }));

/** Reads a returned form: everything in it, or a refusal with its reason. `newKey` makes a key for a row of a group. */
export async function readWordForm(
  bytes: Uint8Array,
  form: FormDefinition,
  context: FormContext,
  newKey: (groupId: string) => string
): Promise<Outcome<ReadForm>> {
  const opened = await documentOf(bytes);
  if (!opened.ok) return opened;
  const read = readControls(opened.value.document);
  const version = versionOf(opened.value.properties, read.controls);
  const { layouts, printedWords } = await import(/* webpackChunkName: 'marac-word-layouts' */ './sentOut');
  const { controls: found, stray } = besides(read, version === undefined ? undefined : printedWords[version], context.configuration);
  const controls = taggedControls(found, version === undefined ? undefined : layouts[version], context);
  if (controls === undefined) return noForm;
  const { answers, problems, notes } = readCopies(controls, form, context, newKey);
  const answered = countAnswers(answers);
  const listedStray = strayProblems(stray);
  if (answered + problems.length + listedStray.length === 0) return blankForm;
  return ok({
    answers,
    answered,
    problems: [
      ...problems,
      ...wrongAnswers(form, answers, context),
      ...unasked(form, answers, context),
      ...(version === undefined || version === form.version ? [] : notAskedYet(form, answers, context, controls, version)),
      ...listedStray
    ],
    version,
    otherVersion: version === undefined || (version !== form.version && layouts[version] !== layouts[form.version]),
    trackedChanges: read.trackedChanges,
    notes: [...notes, ...commentNotes(opened.value.comments)]
  });
}
