import fc from 'fast-check';
import type { Answers, AnswerValue } from '../../../../src/domain/form/answers';
import type {
  FormContext,
  FormDefinition,
  FormItem,
  GroupQuestion,
  Question,
  SimpleQuestion
} from '../../../../src/domain/form/definition';
import { isQuestion } from '../../../../src/domain/form/definition';
import { optionsOf } from '../../../../src/domain/form/shownItems';

/** Every question among items, those below options and in groups among them. */
export const allQuestions = (items: readonly FormItem[]): readonly Question[] =>
  items.filter(isQuestion).flatMap(question => {
    switch (question.kind) {
      case 'group':
        return [question, ...allQuestions(question.items)];
      case 'radios':
      case 'checkboxes':
        return [question, ...question.options.flatMap(option => allQuestions(option.reveals ?? []))];
      default:
        return [question];
    }
  });

/** The questions that stand in the form or in one row, without those of groups below. */
const ownQuestions = (items: readonly FormItem[]): readonly Question[] =>
  items
    .filter(isQuestion)
    .flatMap(question =>
      question.kind === 'radios' || question.kind === 'checkboxes'
        ? [question, ...question.options.flatMap(option => ownQuestions(option.reveals ?? []))]
        : [question]
    );

const someText = fc.oneof(
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }), weight: 20 },
  // Names and narratives around the limits of their fields.
  {
    arbitrary: fc.constantFrom(254, 255, 256, 2_000, 9_999, 10_000, 10_001).map(length => 'D’Àrcy-محمد 🙂 '.repeat(700).slice(0, length)),
    weight: 2
  },
  {
    weight: 20,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'O’Neill-Łukasiewicz',
      '<b>&amp;',
      'B8 1AA',
      '07700 900982',
      '31',
      '-4',
      '1e9',
      '٣',
      'constructor',
      '__proto__',
      '\u0000',
      '\ud800'
    )
  }
);

const dateParts = fc.oneof(
  fc.record({
    day: fc.integer({ min: 1, max: 31 }).map(String),
    month: fc.integer({ min: 1, max: 12 }).map(String),
    year: fc.integer({ min: 1880, max: 2030 }).map(String)
  }),
  fc.record({ day: someText, month: someText, year: someText })
);

function rightKind(question: SimpleQuestion, context: FormContext): fc.Arbitrary<AnswerValue> {
  switch (question.kind) {
    case 'date':
      return dateParts;
    case 'radios':
      return fc.constantFrom(...optionsOf(question, context).map(({ value }) => value));
    case 'checkboxes':
      return fc.subarray(
        optionsOf(question, context).map(({ value }) => value),
        { minLength: 1 }
      );
    case 'attachments':
      return fc.array(
        fc.record({
          key: fc.uuid(),
          answers: fc.record({
            fileName: fc.oneof(someText, fc.constantFrom('Statement.pdf', 'Schrift.DOCX', 'virus.exe')),
            bytes: fc.integer({ min: 0, max: 2e7 }).map(String)
          })
        }),
        { minLength: 1, maxLength: 6 }
      );
    case 'number':
      return fc.oneof(fc.integer({ min: -2, max: 130 }).map(String), someText);
    default:
      return someText;
  }
}

/** Mostly the kind of answer the question takes; now and then any other that may be stored. */
const answerTo = (question: Question, context: FormContext): fc.Arbitrary<AnswerValue> =>
  question.kind === 'group'
    ? rowsOf(question, context)
    : fc.oneof(
        { arbitrary: rightKind(question, context), weight: 20 },
        {
          arbitrary: fc.oneof(someText, dateParts, fc.array(someText, { maxLength: 3 }), fc.constant([{ key: 'stray', answers: {} }])),
          weight: 1
        }
      );

const rowsOf = (group: GroupQuestion, context: FormContext): fc.Arbitrary<AnswerValue> =>
  fc.array(fc.record({ key: fc.uuid(), answers: answersTo(group.items, context) }), { minLength: 1, maxLength: 3 });

function answersTo(items: readonly FormItem[], context: FormContext): fc.Arbitrary<Answers> {
  const arbitraries = Object.fromEntries(ownQuestions(items).map(question => [question.id, answerTo(question, context)]));
  return fc.record(arbitraries, { requiredKeys: [] });
}

/** Answers as people and damaged rows leave them: any question answered or not, well or badly. */
export const generatedAnswers = (form: FormDefinition, context: FormContext): fc.Arbitrary<Answers> =>
  answersTo(
    form.sections.flatMap(({ items }) => items),
    context
  );

/** Every piece of text in an answer. */
export function textsIn(value: AnswerValue | undefined): readonly string[] {
  if (value === undefined) {
    return [];
  }
  if (typeof value === 'string') {
    return [value];
  }
  if ('day' in value) {
    return [value.day, value.month, value.year];
  }
  return value.flatMap(one => (typeof one === 'string' ? [one] : Object.values(one.answers).flatMap(textsIn)));
}
