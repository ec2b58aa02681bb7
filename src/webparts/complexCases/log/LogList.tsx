import * as React from 'react';
import { ActionLink, StatusTag, useStyles } from '../../../ui';
import { complexStyles } from '../complexStyles';
import type { LogLine } from '../presenters/logView';
import { useReturnFocus } from '../../../ui/hooks/useReturnFocus';

interface ItemProps {
  readonly line: LogLine;
  /** Takes the focus: one comes back from it. */
  readonly focused: boolean;
  readonly onOpen: (caseKey: string) => void;
}

const Item = ({ line, focused, onOpen }: ItemProps): JSX.Element => {
  const classes = useStyles(complexStyles);
  const link = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (focused) link.current?.focus();
  }, [focused]);
  const name = `${line.reference}, ${line.victim}`;
  return (
    <li className={classes.item}>
      <div>
        {line.isHidden ? (
          <p className={classes.words}>{name}</p>
        ) : (
          <ActionLink ref={link} onClick={() => onOpen(line.caseKey)}>
            {name}
          </ActionLink>
        )}
        <p className={classes.quiet}>{line.marac}</p>
        {line.why !== '' && <p className={classes.words}>{line.why}</p>}
        {line.problems.length > 0 && <p className={classes.words}>{line.problems.join('. ')}</p>}
      </div>
      <div>
        <p className={classes.state}>
          <StatusTag tone={line.tone}>{line.state}</StatusTag>
        </p>
        <p className={classes.next}>{line.next}</p>
        {line.watched !== '' && <p className={classes.quiet}>{line.watched}</p>}
      </div>
    </li>
  );
};

/** Entries, in the order in which they are worked through. */
export const LogList = ({
  lines,
  returnTo,
  onOpen
}: {
  readonly lines: readonly LogLine[];
  readonly returnTo?: string;
  readonly onOpen: (caseKey: string) => void;
}): JSX.Element => {
  const classes = useStyles(complexStyles);
  const focused = useReturnFocus(returnTo);
  return (
    <ul className={classes.list} role="list">
      {lines.map(line => (
        <Item key={line.key} line={line} focused={line.caseKey === focused} onOpen={onOpen} />
      ))}
    </ul>
  );
};
