import * as React from 'react';
import { Button, StatusTag } from '../../../ui';
import { useStyles } from '../../../ui/style/themedStyles';
import { meetingsStyles } from '../meetingsStyles';
import type { AgencyResearch, AgendaRow } from '../presenters/meetingView';

/** What agencies have returned about one case, one click deeper. */
const Research = ({ agencies, words }: { readonly agencies: readonly AgencyResearch[]; readonly words: string }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <details className={classes.details}>
      <summary>Research: {words}</summary>
      <ul>
        {agencies.map(({ agency, standing, lines }) => (
          <li key={agency}>
            {agency}: {standing.toLowerCase()}
            {lines.map((line, at) => (
              <p key={at} className={classes.words} style={{ whiteSpace: 'pre-line' }}>
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
};

export interface CaseRowProps {
  readonly row: AgendaRow;
  readonly place: number;
  readonly count: number;
  readonly mayArrange: boolean;
  readonly dragging?: string;
  readonly onDrag: (key: string | undefined) => void;
  readonly onMove: (key: string, to: number) => void;
  readonly onDefer: (row: AgendaRow) => void;
}

/** One case of the agenda: dragged, or moved by its buttons or Alt and an arrow. WCAG 2.2, 2.5.7. */
export const CaseRow = ({ row, place, count, mayArrange, dragging, onDrag, onMove, onDefer }: CaseRowProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const [over, setOver] = React.useState(false);
  const move = (to: number): void => {
    if (to >= 0 && to < count) onMove(row.key, to);
  };
  const look = `${classes.case}${dragging === row.key ? ` ${classes.dragged}` : ''}${over ? ` ${classes.target}` : ''}`;
  return (
    <li
      id={`agenda-${row.key}`}
      className={look}
      tabIndex={-1}
      draggable={mayArrange}
      onDragStart={event => {
        event.dataTransfer.effectAllowed = 'move';
        // Nothing personal: the text may be dropped anywhere.
        event.dataTransfer.setData('text/plain', 'case');
        onDrag(row.key);
      }}
      onDragEnd={() => onDrag(undefined)}
      onDragOver={event => {
        if (dragging === undefined) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        if (dragging !== undefined && dragging !== row.key) onMove(dragging, place);
        onDrag(undefined);
      }}
      onKeyDown={event => {
        if (!mayArrange || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        move(place + (event.key === 'ArrowUp' ? -1 : 1));
      }}
    >
      <div>
        <span className={classes.number}>{row.number}</span>
        {row.slot !== '' && <p className={classes.quiet}>{row.slot}</p>}
      </div>
      <div>
        <p className={classes.name}>
          {row.victim}, {row.reference}
        </p>
        {row.perpetrators !== '' && <p className={classes.words}>Perpetrator: {row.perpetrators}</p>}
        <p className={classes.quiet}>{[row.criterion, row.children].filter(part => part !== '').join('. ')}</p>
        {(row.marks.length > 0 || row.flags.length > 0) && (
          <div className={classes.marks}>
            {row.marks.map(mark => (
              <StatusTag key={mark} tone="info">
                {mark}
              </StatusTag>
            ))}
            {row.flags.map(flag => (
              <StatusTag key={flag} tone="warning">
                {flag}
              </StatusTag>
            ))}
          </div>
        )}
        {row.withheld !== '' && <p className={classes.words}>{row.withheld}</p>}
        {row.problems.length > 0 && <p className={classes.words}>{row.problems.join('. ')}</p>}
        {row.agencies.length > 0 && <Research agencies={row.agencies} words={row.research} />}
      </div>
      {mayArrange && (
        <div className={classes.buttons}>
          <Button compact inactive={place === 0} onClick={() => move(place - 1)} aria-label={`Move up: ${row.reference}`}>
            Up
          </Button>
          <Button compact inactive={place === count - 1} onClick={() => move(place + 1)} aria-label={`Move down: ${row.reference}`}>
            Down
          </Button>
          <Button compact onClick={() => onDefer(row)} aria-label={`Put off: ${row.reference}`}>
            Put off
          </Button>
        </div>
      )}
    </li>
  );
};
