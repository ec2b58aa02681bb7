import type { AnswerValue } from '../../../../src/domain/form/answers';
import type {
  Condition,
  FormDefinition,
  FormItem,
  Option,
  Question,
  Section,
  SimpleQuestion
} from '../../../../src/domain/form/definition';
import { isQuestion } from '../../../../src/domain/form/definition';
import { validateForm } from '../../../../src/domain/form/validate';
import { context } from './context';

const quoted = (words: string): string => `“${words}”`;
const indented = (lines: readonly string[]): readonly string[] => lines.map(line => `    ${line}`);
/** The line, where there is something to say. */
const said = (words: string, value: string | undefined): readonly string[] => (value === undefined ? [] : [`${words}: ${value}`]);

function when(condition: Condition): string {
  if ('question' in condition) {
    return `${condition.question} is ${condition.oneOf.map(quoted).join(' or ')}`;
  }
  if ('answered' in condition) {
    return `${condition.answered} is answered`;
  }
  if ('fact' in condition) {
    return condition.fact;
  }
  if ('not' in condition) {
    return `not (${when(condition.not)})`;
  }
  return 'allOf' in condition ? condition.allOf.map(when).join(', and ') : condition.anyOf.map(when).join(', or ');
}

const shown = (condition: Condition | undefined): readonly string[] => said('only when', condition && when(condition));

/** What the form says to this answer of this question alone. */
function wordsTo(question: SimpleQuestion, value: AnswerValue | undefined): string {
  const alone: FormDefinition = {
    version: '',
    title: '',
    danger: '',
    sections: [{ id: 'alone', title: '', items: [{ ...question, shownWhen: undefined }] }]
  };
  return (
    validateForm(alone, { [question.id]: value }, context)
      .map(({ words }) => words)
      .join(' / ') || 'nothing'
  );
}

/** An answer that breaks the rule of this name; none where the rule looks at other answers as well. */
const breaking: Readonly<Record<string, AnswerValue>> = {
  'not in the future': { day: '16', month: '6', year: '2026' },
  '1900 or later': { day: '31', month: '12', year: '1899' },
  'under 18': { day: '15', month: '6', year: '2008' },
  'no digits': 'Anya2',
  'NHS number': '943 476 5918',
  'PNC number': '1999/0123456A',
  'e-mail address': 'anya at example.org',
  'reference numbers': '20/123456/26, none'
};

const breakingOf = (name: string): AnswerValue | undefined => {
  const [, least] = /^at least (\d+) characters$/.exec(name) ?? [];
  return least === undefined ? breaking[name] : 'a'.repeat(Number(least) - 1);
};

/** An answer that no question of this kind takes. */
function wrongFor(question: SimpleQuestion): AnswerValue {
  switch (question.kind) {
    case 'text':
      return 'a'.repeat((question.limit ?? 255) + 1);
    case 'narrative':
      return 'a'.repeat(question.limit + 1);
    case 'number':
      return String(question.most + 1);
    case 'date':
      return { day: '31', month: '4', year: '2026' };
    case 'attachments':
      return [{ key: 'a', answers: { fileName: 'virus.exe', bytes: '10' } }];
    default:
      return '?';
  }
}

function messages(question: SimpleQuestion): readonly string[] {
  return [
    ...(question.optional ? [] : [`empty: ${wordsTo(question, undefined)}`]),
    // Of a choice it is the same words each time.
    ...('options' in question ? [] : [`wrong: ${wordsTo(question, wrongFor(question))}`]),
    ...(question.kind === 'number' ? [`wrong: ${wordsTo(question, String(question.least - 1))}`] : []),
    ...(question.rules ?? []).map(({ name }) => {
      const answer = breakingOf(name);
      return answer === undefined ? `rule: ${name}` : `rule: ${name}: ${wordsTo(question, answer)}`;
    })
  ];
}

function kindOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'group':
      return [`${question.least} to ${question.most} rows, each “${question.rowName}”`];
    case 'text':
      return question.limit === undefined ? [] : [`up to ${question.limit} characters`];
    case 'narrative':
      return [`up to ${question.limit} characters`, ...(question.lines === undefined ? [] : [`${question.lines} lines`])];
    case 'number':
      return [`${question.least} to ${question.most}`];
    case 'attachments':
      return [`up to ${question.most} of up to ${question.largest} bytes`, question.endings.join(' ')];
    case 'radios':
      return question.inline ? ['side by side'] : [];
    default:
      return [];
  }
}

const fieldOf = (question: Question): readonly string[] => [
  ...('width' in question && question.width !== undefined ? [`width ${question.width}`] : []),
  ...('inputMode' in question && question.inputMode !== undefined ? [`${question.inputMode} keyboard`] : []),
  ...('autocomplete' in question && question.autocomplete !== undefined ? [`autocomplete ${question.autocomplete}`] : []),
  ...('spellCheck' in question && question.spellCheck === false ? ['no spelling checked'] : [])
];

function printedOption({ value, hint, exclusive, apart, warning, shownWhen, reveals = [] }: Option): readonly string[] {
  const marks = [...(exclusive ? ['clears the others'] : []), ...(apart ? ['after “or”'] : []), ...(warning ? ['with a warning'] : [])];
  return [
    `( ) ${[value, ...marks].join(', ')}`,
    ...indented([...said('hint', hint), ...shown(shownWhen), ...reveals.flatMap(printedItem)])
  ];
}

function printedQuestion(question: Question): readonly string[] {
  const { kind, id, label, shortLabel, subject, hint, optional, missing, shownWhen } = question;
  return [
    `${label} [${id}]`,
    ...indented([
      [kind, optional ? 'optional' : 'must be answered', ...kindOf(question), ...fieldOf(question)].join(', '),
      `subject: ${subject}`,
      ...said('in short', shortLabel),
      ...said('hint', hint),
      ...shown(shownWhen),
      ...(question.kind === 'group' ? [...said('empty', missing), ...question.items.flatMap(printedItem)] : messages(question)),
      ...('options' in question ? question.options.flatMap(printedOption) : []),
      ...said('and every', 'optionsFrom' in question ? question.optionsFrom : undefined)
    ])
  ];
}

function printedItem(item: FormItem): readonly string[] {
  if (isQuestion(item)) {
    return printedQuestion(item);
  }
  const words = item.kind === 'notice' ? `${item.tone}: ${item.words}` : `worked out: ${item.label}: ${item.text}`;
  return [`${words} [${item.id}]`, ...indented(shown(item.shownWhen))];
}

/** A section in plain words: what it asks, in which order, when, with which options, and what it says of a wrong answer. */
export const printedSection = ({ id, title, intro, footnote, optional, shownWhen, items }: Section): string =>
  [
    `== ${title} [${id}]${optional ? ', optional' : ''}`,
    ...said('intro', intro),
    ...said('footnote', footnote),
    ...shown(shownWhen),
    ...items.flatMap(printedItem)
  ].join('\n');
