import * as React from 'react';
import { narrow, readingWidth, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { ActionLink } from '../layout/Button';
import type { Tone } from '../states/StatusTag';
import { StatusTag } from '../states/StatusTag';

/** One task of the list. Without `onOpen` it can't be started yet. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly tone: Tone;
  /** What it is about, or why it can't be started yet. */
  readonly hint?: string;
  readonly onOpen?: () => void;
}

const styles = themedStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0, maxWidth: readingWidth, borderTop: `1px solid ${theme.semanticColors.bodyDivider}` },
  task: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: space.medium,
    padding: `${space.small}px 0`,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    selectors: {
      [narrow]: { flexDirection: 'column', alignItems: 'flex-start', gap: space.tiny }
    }
  },
  hint: { display: 'block', color: theme.semanticColors.bodySubtext, fontSize: 14 }
}));

/** The tasks in any order, each with its status in words. GOV.UK, "complete multiple tasks". */
export const TaskList = ({ tasks, label }: { readonly tasks: readonly Task[]; readonly label: string }): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <ul className={classes.list} aria-label={label}>
      {tasks.map(task => {
        const statusId = `task-${task.id}-status`;
        const hintId = `task-${task.id}-hint`;
        return (
          <li key={task.id} className={classes.task}>
            <span>
              {task.onOpen ? (
                <ActionLink id={`task-${task.id}`} onClick={task.onOpen} aria-describedby={task.hint ? `${statusId} ${hintId}` : statusId}>
                  {task.title}
                </ActionLink>
              ) : (
                <span>{task.title}</span>
              )}
              {task.hint && (
                <span id={hintId} className={classes.hint}>
                  {task.hint}
                </span>
              )}
            </span>
            <StatusTag id={statusId} tone={task.tone}>
              {task.status}
            </StatusTag>
          </li>
        );
      })}
    </ul>
  );
};
