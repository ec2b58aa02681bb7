import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { answerSummary } from '../../../src/domain/form/reading/answerSummary';
import type { Answers, AnswerValue } from '../../../src/domain/form/answers';
import { attachedFiles } from '../../../src/domain/form/attachments';
import { isAnswered } from '../../../src/domain/form/conditions';
import { contentAsFarAsKnown, toReferralContent } from '../../../src/domain/form/reading/referralContent';
import type { QuestionKind } from '../../../src/domain/form/definition';
import { referralForm } from '../../../src/domain/form/referralForm';
import { questionsOf, shownForm, stripHidden } from '../../../src/domain/form/shownItems';
import { taskList } from '../../../src/domain/form/taskList';
import { validateForm, validateSection } from '../../../src/domain/form/validate';
import { context } from './support/context';
import { generatedAnswers, textsIn } from './support/fillIn';
import { repaired } from './support/repaired';

const generated = generatedAnswers(referralForm, context);
/** `npm run test:all` asks all that it is told to; an ordinary run is content with fewer. */
const formsAsked = process.env.MARAC_TESTS === 'all' ? 2_000 : 300;
const runs = { numRuns: formsAsked };

const sectionIds = referralForm.sections.map(({ id }) => id);

const frozen = (answers: Answers): string => JSON.stringify(answers);

/** What the reader must find: of files their names, since sizes are rounded. */
const readIn = (kind: QuestionKind, value: AnswerValue | undefined): readonly string[] =>
  kind === 'attachments' ? attachedFiles(value).map(({ name }) => name) : textsIn(value);

describe('generated forms', () => {
  it('name their problems in words and change nothing that was typed', () => {
    fc.assert(
      fc.property(generated, answers => {
        const before = frozen(answers);
        const problems = validateForm(referralForm, answers, context);
        const nameless = problems.filter(
          ({ words, path, sectionId }) =>
            words.length < 10 ||
            /undefined|\[object|\bNaN\b|invalid|please|sorry/.test(words) ||
            path.length % 2 === 0 ||
            !sectionIds.includes(sectionId)
        );
        return nameless.length === 0 && frozen(answers) === before;
      }),
      runs
    );
  });

  it('find the same problems section by section as in the whole', () => {
    fc.assert(
      fc.property(generated, answers => {
        const bySection = referralForm.sections.flatMap(({ id }) => validateSection(referralForm, id, answers, context));
        expect(bySection).toEqual(validateForm(referralForm, answers, context));
      }),
      { numRuns: 200 }
    );
  });

  it('lose no character between the answers shown and the answers submitted, and show each of them to the reader', () => {
    fc.assert(
      fc.property(generated, answers => {
        const shown = shownForm(referralForm, answers, context);
        const read = new Map(
          answerSummary(referralForm, answers, context).flatMap(({ cards }) =>
            cards.flatMap(card => card.rows.map(row => [row.path.join(), row] as const))
          )
        );
        const lost = shown.sections
          .flatMap(({ items }) => questionsOf(items))
          .filter(({ path, value, question }) => {
            const row = read.get(path.join());
            const texts =
              isAnswered(value) && question.kind !== 'date' ? readIn(question.kind, value).filter(text => text.trim() !== '') : [];
            return row === undefined || row.answered !== isAnswered(value) || texts.some(text => !row.text.includes(text));
          });
        expect(lost).toEqual([]);
        const submitted = textsIn([{ key: 'all', answers: stripHidden(referralForm, answers, context) }]);
        const onThePage = shown.sections.flatMap(({ items }) => questionsOf(items)).flatMap(({ value }) => textsIn(value));
        expect([...submitted].sort()).toEqual([...onThePage].sort());
      }),
      { numRuns: Math.min(500, formsAsked) }
    );
  });

  it('submit the same however often hidden answers are left out', () => {
    fc.assert(
      fc.property(generated, answers => {
        const once = stripHidden(referralForm, answers, context);
        return (
          isDeepStrictEqual(stripHidden(referralForm, once, context), once) &&
          isDeepStrictEqual(validateForm(referralForm, once, context), validateForm(referralForm, answers, context))
        );
      }),
      runs
    );
  });

  it('can be completed by putting right what is named, without touching a good answer', () => {
    fc.assert(
      fc.property(generated, fc.array(fc.nat(1_000), { minLength: 7, maxLength: 7 }), (answers, picks) => {
        const complete = repaired(referralForm, answers, context, picks);
        expect(validateForm(referralForm, complete, context)).toEqual([]);
        const content = toReferralContent(complete, context);
        expect(content).toMatchObject({ ok: true });
        if (content.ok) {
          expect(content.value.criteria.length).toBeGreaterThan(0);
          expect(content.value.marac).not.toBe('');
          expect(content.value.people.map(({ role }) => role)).toContain('Perpetrator');
          expect(content.value.people.every(({ telephones }) => telephones.every(number => number !== ''))).toBe(true);
        }
        expect(
          taskList(referralForm, complete, context).filter(({ status, title }) => status !== 'Completed' && !title.endsWith('(optional)'))
        ).toHaveLength(1);
      }),
      { numRuns: Math.min(300, formsAsked / 4) }
    );
  });

  it('give content exactly when nothing is wrong, and the task list agrees', () => {
    fc.assert(
      fc.property(generated, answers => {
        const problems = validateForm(referralForm, answers, context);
        const content = toReferralContent(answers, context);
        expect(content.ok).toBe(problems.length === 0);
        expect(contentAsFarAsKnown(answers, context).people[0].role).toBe('Victim');
        for (const task of taskList(referralForm, answers, context)) {
          const own = problems.filter(({ sectionId }) => sectionId === task.id);
          if (task.status === 'Completed') {
            expect(own).toEqual([]);
          }
          if (task.id === 'checkAnswers') {
            expect(task.status === 'Not started').toBe(problems.length === 0);
          }
        }
      }),
      { numRuns: Math.min(500, formsAsked) }
    );
  });
});
