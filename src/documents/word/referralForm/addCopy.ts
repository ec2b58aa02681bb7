import type { Answers, AnswerRow, AnswerValue, StoredAnswers } from '../../../domain/form/answers';
import { isRows } from '../../../domain/form/answers';
import { answerText } from '../../../domain/form/answerText';
import { textOf } from '../../../domain/form/conditions';
import type { FormDefinition } from '../../../domain/form/definition';
import { ownQuestionsIn } from '../../../domain/form/everyQuestion';
import { capitalised, listed } from '../../../domain/kernel/words';
import type { ReadProblem } from './readAnswers';

/** A form with what a second copy of it adds. */
export interface WithCopy {
  readonly answers: Answers;
  readonly problems: readonly ReadProblem[];
  /** What became of the copy, in a sentence. */
  readonly note: string;
  /** It is about somebody else, and nothing of it was taken. */
  readonly anotherVictim: boolean;
}

const plain = (value: AnswerValue | undefined): string => textOf(value).trim().toLowerCase().replace(/\s+/g, ' ');

/** Whether both name a victim, and not the same one. */
const isAnotherVictim = (first: Answers, second: Answers): boolean =>
  (['victimFamilyName', 'victimGivenNames'] as const).some(
    id => plain(first[id]) !== '' && plain(second[id]) !== '' && plain(first[id]) !== plain(second[id])
  );

const same = (one: AnswerValue | undefined, other: AnswerValue | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether all that a row says is said by another one. */
const isSaid = (row: AnswerRow, rows: readonly AnswerRow[]): boolean =>
  rows.some(({ answers }) => Object.entries(row.answers).every(([id, value]) => same((answers as StoredAnswers)[id], value)));

/** Adds the people, and whatever the first copy leaves open; where the two differ, the first stands and the difference is named. `copy` is "the second copy", or the name of its file. */
export function addCopy(form: FormDefinition, first: Answers, second: Answers, copy: string): WithCopy {
  if (isAnotherVictim(first, second)) {
    const note = `${capitalised(copy)} names another victim, so nothing was taken from it: enter it as a referral of its own.`;
    return { answers: first, problems: [], note, anotherVictim: true };
  }
  const answers: Record<string, AnswerValue | undefined> = { ...first };
  const problems: ReadProblem[] = [];
  const added: string[] = [];
  for (const question of ownQuestionsIn(form.sections.flatMap(({ items }) => items))) {
    const [one, other] = [answers[question.id], (second as StoredAnswers)[question.id]];
    if (other === undefined || same(one, other)) continue;
    if (question.kind === 'group') {
      const rows = isRows(one) ? one : [];
      const more = isRows(other) ? other.filter(row => !isSaid(row, rows)) : [];
      answers[question.id] = [...rows, ...more];
      added.push(...more.map((_row, at) => `${question.rowName} ${rows.length + at + 1}`));
      continue;
    }
    if (one === undefined) answers[question.id] = other;
    problems.push({
      path: [question.id],
      field: capitalised(question.shortLabel ?? question.label),
      words:
        one === undefined
          ? `Answered in ${copy} only`
          : `${capitalised(copy)} says “${answerText(question, other)}”, which was not filled in`
    });
  }
  const taken = added.length > 0 ? `Added from it: ${listed(added)}.` : 'It adds nobody.';
  return {
    answers: answers as Answers,
    problems,
    note: `The form was filled in twice. ${capitalised(copy)} was read too. ${taken}`,
    anotherVictim: false
  };
}
