import * as React from 'react';
import { useAnnounce, useStyles } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { movedWords } from '../presenters/meetingView';
import type { AgendaRow, AgendaSection } from '../presenters/meetingView';
import { CaseRow, rowId } from './CaseRow';

export interface AgendaListProps {
  readonly sections: readonly AgendaSection[];
  /** Whether the order can still be changed. */
  readonly arranging: boolean;
  readonly onMove: (key: string, to: number) => void;
  readonly onDefer: (row: AgendaRow) => void;
  readonly onBringForward?: (row: AgendaRow) => void;
  /** What stands beside a case: what became of the one of which it is a repeat. */
  readonly beside: (row: AgendaRow) => React.ReactNode;
  /** What stands below a case: a form that asks why. */
  readonly under: (row: AgendaRow) => React.ReactNode;
}

/** A case that was moved keeps the focus where it was: a browser drops it with the row that is taken from its place. */
function useKeptFocus(): (id: string) => void {
  const wanted = React.useRef<string>();
  React.useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return id => {
    wanted.current = id;
  };
}

const howToMove = 'Drag a case to another place, press its buttons, or press Alt and an arrow key within it.';

/** The cases in the order in which they are heard. Dragging always has a way by keyboard. WCAG 2.2, 2.5.7. */
export const AgendaList = ({ sections, arranging, onMove, onDefer, onBringForward, beside, under }: AgendaListProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const announce = useAnnounce();
  const keepFocus = useKeptFocus();
  const [dragging, setDragging] = React.useState<string>();
  const rows = sections.flatMap(section => section.rows);
  const move = (key: string, to: number): void => {
    const row = rows.find(one => one.key === key);
    if (!row) return;
    const active = document.activeElement;
    const isWithin = active !== null && active.id !== '' && document.getElementById(rowId(key))?.contains(active);
    keepFocus(isWithin ? active.id : rowId(key));
    onMove(key, to);
    announce(movedWords(row.reference, to, rows.length));
  };
  if (rows.length === 0) {
    return (
      <section aria-label="Cases">
        <h3 className={classes.heading}>Cases</h3>
        <p className={classes.paragraph}>No case is on the agenda yet. Accepted cases are added automatically until the cut-off.</p>
      </section>
    );
  }
  return (
    <>
      {arranging && rows.length > 1 && <p className={classes.quiet}>{howToMove}</p>}
      {sections.map(section => (
        <section key={section.title} aria-label={section.title}>
          <h3 className={classes.heading}>{section.title}</h3>
          {section.rows.length === 0 && <p className={classes.quiet}>None.</p>}
          <ol className={classes.list} role="list" start={section.rows[0]?.number}>
            {section.rows.map(row => (
              <CaseRow
                key={row.key}
                row={row}
                place={row.number - 1}
                count={rows.length}
                arranging={arranging}
                dragging={dragging}
                onDrag={setDragging}
                onMove={move}
                onDefer={onDefer}
                onBringForward={onBringForward}
                beside={beside(row)}
                under={under(row)}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
};
