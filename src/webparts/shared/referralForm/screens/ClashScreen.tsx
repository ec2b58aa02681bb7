import * as React from 'react';
import { formatInstantShort } from '../../../../domain/kernel/timeWords';
import { ConflictPanel, Page, pathName } from '../../../../ui';
import type { DraftClash } from '../hooks/draftSaver';
import type { FormScreenProps } from './TaskListScreen';
import type { Answers, AnswerValue } from '../../../../domain/form/answers';
import { isRows } from '../../../../domain/form/answers';
import { answerText } from '../../../../domain/form/answerText';
import type { FormContext } from '../../../../domain/form/definition';
import { referralForm } from '../../../../domain/form/referralForm';
import type { ShownQuestion } from '../../../../domain/form/shownItems';
import { questionsOf, shownForm } from '../../../../domain/form/shownItems';
import type { AnswerClash } from '../../../../services/desk/useCases';
import type { Conflict, Side } from '../../../../ui';
import { rowsAt, withAnswerAt, withoutRow, withRow } from '../../../../ui/form/answerPath';

const removedWords = 'Removed';
const noAnswerWords = 'No answer';

const questionsIn = (answers: Answers, context: FormContext): ReadonlyMap<string, ShownQuestion> =>
  new Map(
    shownForm(referralForm, answers, context)
      .sections.flatMap(({ items }) => questionsOf(items))
      .map(question => [pathName(question.path), question])
  );

const groupName = (groupId: string): string => {
  const group = referralForm.sections.flatMap(({ items }) => items).find(item => item.id === groupId);
  return group && group.kind === 'group' ? `One ${group.rowName}` : 'One entry';
};

const plainText = (value: AnswerValue | undefined): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.join('\n') : Object.values(value ?? {}).join(' ');

const rowText = (value: AnswerValue | undefined): string =>
  isRows(value)
    ? value
        .flatMap(row => Object.values(row.answers).map(answer => (isRows(answer) ? '' : plainText(answer))))
        .filter(Boolean)
        .join('\n') || noAnswerWords
    : removedWords;

/** Each question that was answered in two ways, in words. A row removed on one side and changed on the other is one of them. */
const presentClashes = ({ clashes, merged, theirs }: DraftClash, context: FormContext): readonly Conflict[] => {
  const mineShown = questionsIn(merged, context);
  const theirsShown = questionsIn(theirs.answers, context);
  return clashes.map(clash => {
    const id = `clash-${clash.path.join('-')}`;
    if (clash.path.length % 2 === 0) {
      return { id, question: groupName(clash.path[clash.path.length - 2]), mine: rowText(clash.mine), theirs: rowText(clash.theirs) };
    }
    const shown = mineShown.get(pathName(clash.path)) ?? theirsShown.get(pathName(clash.path));
    const text = (value: AnswerValue | undefined): string =>
      value === undefined ? noAnswerWords : shown ? answerText(shown.question, value) : plainText(value);
    return { id, question: shown?.question.label ?? 'An answer that is not shown now', mine: text(clash.mine), theirs: text(clash.theirs) };
  });
};

const withSide = (answers: Answers, { path, mine, theirs }: AnswerClash, side: Side): Answers => {
  const value = side === 'mine' ? mine : theirs;
  if (path.length % 2 === 1) {
    return withAnswerAt(answers, path, value);
  }
  const group = path.slice(0, -1);
  const rowKey = path[path.length - 1];
  const without = rowsAt(answers, group).some(row => row.key === rowKey) ? withoutRow(answers, group, rowKey) : answers;
  return isRows(value) ? withRow(without, group, value[0]) : without;
};

/** The merged answers with the chosen side of each clash. */
const chosenAnswers = ({ clashes, merged }: DraftClash, choices: Readonly<Record<string, Side>>): Answers =>
  clashes.reduce((answers, clash) => withSide(answers, clash, choices[`clash-${clash.path.join('-')}`] ?? 'mine'), merged);

/** The same questions were answered elsewhere too: the person says which answers stand. */
export const ClashScreen = ({ clash, session, context, now }: FormScreenProps & { readonly clash: DraftClash }): JSX.Element => {
  const conflicts = React.useMemo(() => presentClashes(clash, context), [clash, context]);
  const when = formatInstantShort(clash.theirs.modifiedAt, now());
  return (
    <Page title="Choose which answers to keep" screenKey="clash" reading>
      <ConflictPanel
        explanation={`This referral was changed in another window or on another computer (${clash.theirs.authorName}, ${when}). Everything else has been put together; these answers differ.`}
        conflicts={conflicts}
        onDecide={choices => void session.saver.resolve(clash, chosenAnswers(clash, choices))}
      />
    </Page>
  );
};
