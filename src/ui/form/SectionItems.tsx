import * as React from 'react';
import type { Notice as NoticeItem } from '../../domain/form/definition';
import type { ShownDerived, ShownGroup, ShownItem, ShownOption } from '../../domain/form/shownItems';
import { GroupField } from '../fields/GroupField';
import { space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { Inset, Warning } from '../states/Notice';
import { useAnswersStore } from './AnswersContext';
import { fieldIdOf, pathName } from './answerPath';
import { QuestionField } from './QuestionField';
import { mayGiveAway, SecretAnswerWarning } from './SecretAnswerWarning';

/** What is wrong, by the name of the question's path. */
export type ProblemWords = Readonly<Record<string, string>>;

const styles = themedStyles(() => ({
  heading: { fontSize: 20, fontWeight: 600, margin: `${space.large}px 0 ${space.medium}px` },
  label: { fontWeight: 600, display: 'block' }
}));

const Notice = ({ notice }: { readonly notice: NoticeItem }): JSX.Element => {
  const classes = useStyles(styles);
  switch (notice.tone) {
    case 'heading':
      return <h3 className={classes.heading}>{notice.words}</h3>;
    case 'warning':
      return <Warning>{notice.words}</Warning>;
    default:
      return <Inset>{notice.words}</Inset>;
  }
};

/** Worked out from the answers while they are given: announced when it changes. */
const Derived = ({ item }: { readonly item: ShownDerived }): JSX.Element => (
  <Inset>
    <span className={useStyles(styles).label}>{item.label}</span>
    <span role="status">{item.text}</span>
  </Inset>
);

interface ItemsProps {
  readonly items: readonly ShownItem[];
  readonly problems: ProblemWords;
  /** Makes the key of a new row. */
  readonly newKey: () => string;
}

const Group = ({ item, problems, newKey }: { readonly item: ShownGroup } & Omit<ItemsProps, 'items'>): JSX.Element => {
  const store = useAnswersStore();
  const { question, path, rows } = item;
  return (
    <GroupField
      id={fieldIdOf(path)}
      label={question.label}
      hint={question.hint}
      optional={question.optional}
      error={problems[pathName(path)]}
      rows={rows}
      rowName={question.rowName}
      minimum={question.least}
      maximum={question.most}
      renderRow={key => <SectionItems items={rows.find(row => row.key === key)?.items ?? []} problems={problems} newKey={newKey} />}
      onAdd={() => {
        const key = newKey();
        store.addRow(path, { key, answers: {} });
        return key;
      }}
      onRemove={key => store.removeRow(path, key)}
      onUndoRemove={() => store.restoreRow(path)}
    />
  );
};

const itemKey = (item: ShownItem): string => {
  switch (item.kind) {
    case 'notice':
      return `notice ${item.notice.id}`;
    case 'derived':
      return `derived ${item.id}`;
    default:
      return pathName(item.path);
  }
};

/** What is wrong below the options of a question, in one string. */
const problemsBelow = (options: readonly ShownOption[], problems: ProblemWords): string =>
  options
    .flatMap(({ reveals }) => reveals)
    .map(item =>
      item.kind === 'question'
        ? `${problems[pathName(item.path)] ?? ''}|${problemsBelow(item.options, problems)}`
        : JSON.stringify(problems)
    )
    .join('|');

/** The questions, notices and groups of one page, as the answers so far make them. */
export const SectionItems = ({ items, problems, newKey }: ItemsProps): JSX.Element => (
  <>
    {items.map(item => {
      switch (item.kind) {
        case 'notice':
          return <Notice key={itemKey(item)} notice={item.notice} />;
        case 'derived':
          return <Derived key={itemKey(item)} item={item} />;
        case 'group':
          return <Group key={itemKey(item)} item={item} problems={problems} newKey={newKey} />;
        default:
          return (
            <React.Fragment key={itemKey(item)}>
              <QuestionField
                question={item.question}
                path={item.path}
                options={item.options}
                error={problems[pathName(item.path)]}
                below={problemsBelow(item.options, problems)}
                renderBelow={option => <SectionItems items={option.reveals} problems={problems} newKey={newKey} />}
              />
              {mayGiveAway(item.question) && <SecretAnswerWarning path={item.path} />}
            </React.Fragment>
          );
      }
    })}
  </>
);
