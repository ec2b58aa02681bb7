import * as React from 'react';
import type { SimpleQuestion } from '../../domain/form/definition';
import { isOneLine } from '../../domain/form/oneLine';
import type { ShownOption, ShownItem, ShownRow } from '../../domain/form/shownItems';
import type { CheckboxOption } from '../fields/CheckboxesField';
import { CheckboxesField } from '../fields/CheckboxesField';
import { DateField } from '../fields/DateField';
import type { FieldCommon } from '../fields/FieldFrame';
import { NarrativeField } from '../fields/NarrativeField';
import { RadiosField } from '../fields/RadiosField';
import { TextField } from '../fields/TextField';
import { useAnswer } from './AnswersContext';
import { AttachmentsField } from './AttachmentsField';
import type { AnswerPath } from './answerPath';
import { dateValue, fieldIdOf, pathName, textValue, ticksValue } from './answerPath';

const all = <T,>(a: readonly T[], b: readonly T[], same: (left: T, right: T) => boolean): boolean =>
  a.length === b.length && a.every((one, index) => same(one, b[index]));

const sameRow = (a: ShownRow, b: ShownRow): boolean => a.key === b.key && a.title === b.title && sameItems(a.items, b.items);

/** Whether two lists of options offer the same and ask the same below them, whichever is chosen. */
const sameOptions = (a: readonly ShownOption[], b: readonly ShownOption[]): boolean =>
  all(a, b, (left, right) => left.option.value === right.option.value && sameItems(left.reveals, right.reveals));

/** Whether two items ask the same, whatever was answered. */
const sameItem = (a: ShownItem, b: ShownItem): boolean => {
  if (a.kind === 'notice' || b.kind === 'notice') {
    return a.kind === 'notice' && b.kind === 'notice' && a.notice === b.notice;
  }
  if (a.kind === 'derived' || b.kind === 'derived') {
    return a.kind === 'derived' && b.kind === 'derived' && a.id === b.id && a.text === b.text;
  }
  if (a.question !== b.question || pathName(a.path) !== pathName(b.path)) {
    return false;
  }
  if (a.kind === 'group' || b.kind === 'group') {
    return a.kind === 'group' && b.kind === 'group' && all(a.rows, b.rows, sameRow);
  }
  return sameOptions(a.options, b.options);
};

/** Whether a page has to be drawn again: not for what is typed, only for what is asked. */
export const sameItems = (a: readonly ShownItem[], b: readonly ShownItem[]): boolean => all(a, b, sameItem);

export interface QuestionFieldProps {
  readonly question: SimpleQuestion;
  readonly path: AnswerPath;
  readonly options: readonly ShownOption[];
  /** The words of what is wrong with the answer. */
  readonly error?: string;
  /** Draws the questions asked below a chosen option. */
  readonly renderBelow: (option: ShownOption) => React.ReactNode;
  /** Changes when a question below an option has something wrong: draws this one again. */
  readonly below: string;
}

const fieldOptions = (options: readonly ShownOption[]): readonly CheckboxOption[] =>
  options.map(({ option }) => ({
    value: option.value,
    label: option.value,
    hint: option.hint,
    exclusive: option.exclusive,
    apart: option.apart
  }));

const inputModes = { telephone: 'tel', number: 'numeric', text: undefined, postcode: undefined } as const;

const Field = ({ question, path, options, error, renderBelow }: QuestionFieldProps): JSX.Element => {
  const [value, setValue] = useAnswer(path);
  const offered = React.useMemo(() => fieldOptions(options), [options]);
  const common: FieldCommon = {
    id: fieldIdOf(path),
    label: question.label,
    hint: question.hint,
    optional: question.optional,
    error
  };
  const below = (chosen: string): React.ReactNode => {
    const shown = options.find(({ option }) => option.value === chosen);
    return shown && shown.reveals.length > 0 ? renderBelow(shown) : null;
  };
  switch (question.kind) {
    case 'narrative':
      return (
        <NarrativeField
          {...common}
          value={textValue(value)}
          onChange={setValue}
          limit={question.limit}
          rows={question.lines}
          plain={isOneLine(question)}
        />
      );
    case 'date':
      return <DateField {...common} value={dateValue(value)} onChange={setValue} />;
    case 'radios':
      return (
        <RadiosField {...common} value={textValue(value)} onChange={setValue} options={offered} inline={question.inline} under={below} />
      );
    case 'attachments':
      return <AttachmentsField question={question} path={path} common={common} />;
    case 'checkboxes':
      return <CheckboxesField {...common} value={ticksValue(value)} onChange={setValue} options={offered} under={below} />;
    default:
      return (
        <TextField
          {...common}
          value={textValue(value)}
          onChange={setValue}
          width={question.width ?? (question.kind === 'postcode' ? 10 : undefined)}
          autoComplete={question.autocomplete}
          inputMode={question.inputMode ?? inputModes[question.kind]}
          spellCheck={question.spellCheck}
          autoCapitalize={question.kind === 'postcode' ? 'characters' : undefined}
        />
      );
  }
};

/** The field of one question. Drawn again when its own answer, error or options change, and for nothing else. */
export const QuestionField = React.memo(
  Field,
  (a, b) =>
    a.question === b.question &&
    pathName(a.path) === pathName(b.path) &&
    a.error === b.error &&
    a.below === b.below &&
    sameOptions(a.options, b.options)
);
