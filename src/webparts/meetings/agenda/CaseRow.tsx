import * as React from 'react';
import { Button, Hidden, StatusTag, Warning, useStyles } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { nextPlace, placeAfterKey } from '../presenters/meetingView';
import type { AgendaRow } from '../presenters/meetingView';
import type { CaseResearch, ReturnedPerson } from '../presenters/researchView';
import { CaseLink } from '../../../ui/route/PlaceLink';

const Said = ({ label, words }: { readonly label: string; readonly words: string }): JSX.Element | null =>
  words === '' ? null : (
    <p className={useStyles(meetingsStyles).said}>
      <strong>{label}:</strong> {words}
    </p>
  );

const Person = ({ person }: { readonly person: ReturnedPerson }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <div>
      <p className={classes.said}>
        <strong>{person.who}</strong>
        {person.isKnown ? '' : ': nothing known'}
      </p>
      <Said label="Facts" words={person.facts} />
      <Said label="Professional opinion" words={person.opinion} />
    </div>
  );
};

const OneAgency = ({ one }: { readonly one: CaseResearch }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <li className={classes.returned}>
      {one.agency} <StatusTag tone={one.tone}>{one.standing}</StatusTag>
      {one.came !== '' && <p className={classes.quiet}>{one.came}</p>}
      {one.problem !== '' && <p className={classes.words}>{one.problem}</p>}
      {one.standing === 'Returned' && one.people.map((person, at) => <Person key={at} person={person} />)}
      <Said label="Risks to staff" words={one.risksToStaff} />
      <Said label="Withheld" words={one.withheld} />
      <Said label="Why it is withheld" words={one.withheldReason} />
    </li>
  );
};

/** What agencies have returned about one case: how many at a glance, what they know one press deeper. */
const CaseResearchList = ({ research, words }: { readonly research: readonly CaseResearch[]; readonly words: string }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <details className={classes.details}>
      <summary>Research: {words}</summary>
      <ul className={classes.list} role="list">
        {research.map(one => (
          <OneAgency key={one.agency} one={one} />
        ))}
      </ul>
    </details>
  );
};

/** The id of a case's row, for the focus. */
export const rowId = (key: string): string => `agenda-${key}`;

export interface CaseRowProps {
  readonly row: AgendaRow;
  /** Counted from 0 through the whole agenda. */
  readonly place: number;
  readonly count: number;
  readonly arranging: boolean;
  /** The case that is being dragged. */
  readonly dragging?: string;
  readonly onDrag: (key: string | undefined) => void;
  readonly onMove: (key: string, to: number) => void;
  readonly onDefer: (row: AgendaRow) => void;
  /** Not given where no earlier meeting is to come. */
  readonly onBringForward?: (row: AgendaRow) => void;
  readonly beside: React.ReactNode;
  readonly under: React.ReactNode;
}

const Marks = ({ row }: { readonly row: AgendaRow }): JSX.Element | null => {
  const classes = useStyles(meetingsStyles);
  if (row.marks.length === 0 && row.flags.length === 0) return null;
  return (
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
  );
};

const Buttons = ({ row, place, count, onMove, onDefer, onBringForward }: CaseRowProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const move = (by: -1 | 1): void => {
    const to = nextPlace(place, by, count);
    if (to !== undefined) onMove(row.key, to);
  };
  return (
    <div className={classes.buttons}>
      <Button id={`${rowId(row.key)}-up`} compact inactive={place === 0} onClick={() => move(-1)} aria-label={`Move up: ${row.reference}`}>
        Move up
      </Button>
      <Button
        id={`${rowId(row.key)}-down`}
        compact
        inactive={place === count - 1}
        onClick={() => move(1)}
        aria-label={`Move down: ${row.reference}`}
      >
        Move down
      </Button>
      <Button id={`${rowId(row.key)}-off`} compact onClick={() => onDefer(row)} aria-label={`Put off: ${row.reference}`}>
        Put off
      </Button>
      {onBringForward && (
        <Button compact onClick={() => onBringForward(row)} aria-label={`Bring forward: ${row.reference}`}>
          Bring forward
        </Button>
      )}
    </div>
  );
};

interface DragHandlers {
  readonly over: boolean;
  readonly handlers: Pick<
    React.HTMLAttributes<HTMLLIElement>,
    'draggable' | 'onDragStart' | 'onDragEnd' | 'onDragOver' | 'onDragLeave' | 'onDrop'
  >;
}

/** A row that is dragged, and that others are dropped on: they take its place. */
function useDrag({ row, place, arranging, dragging, onDrag, onMove }: CaseRowProps): DragHandlers {
  const [over, setOver] = React.useState(false);
  return {
    over,
    handlers: {
      draggable: arranging,
      onDragStart: event => {
        event.dataTransfer.effectAllowed = 'move';
        // Nothing personal: the text may be dropped anywhere.
        event.dataTransfer.setData('text/plain', 'case');
        onDrag(row.key);
      },
      onDragEnd: () => onDrag(undefined),
      onDragOver: event => {
        if (dragging === undefined || dragging === row.key) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: event => {
        event.preventDefault();
        setOver(false);
        if (dragging !== undefined && dragging !== row.key) onMove(dragging, place);
        onDrag(undefined);
      }
    }
  };
}

/** One case of the agenda. */
export const CaseRow = (props: CaseRowProps): JSX.Element => {
  const { row, place, count, arranging, dragging, onMove } = props;
  const classes = useStyles(meetingsStyles);
  const { over, handlers } = useDrag(props);
  const look = [
    classes.case,
    arranging ? classes.draggable : '',
    dragging === row.key ? classes.dragged : '',
    over ? classes.target : ''
  ].join(' ');
  return (
    <li
      id={rowId(row.key)}
      className={look}
      tabIndex={-1}
      {...handlers}
      onKeyDown={event => {
        const to = arranging ? placeAfterKey(event, place, count) : undefined;
        if (to === undefined) return;
        event.preventDefault();
        onMove(row.key, to);
      }}
    >
      <div>
        <span className={classes.number}>
          <Hidden>Case </Hidden>
          {row.number}
        </span>
        {row.slot !== '' && <p className={classes.quiet}>{row.slot}</p>}
      </div>
      <div>
        <p className={classes.name}>
          {row.victim}, <CaseLink reference={row.reference} />
        </p>
        {row.people !== '' && <p className={classes.words}>{row.people}</p>}
        {row.criterion !== '' && <p className={classes.quiet}>{row.criterion}</p>}
        <Marks row={row} />
        {row.risksOpen.map(words => (
          <p key={words} className={classes.quiet}>
            {words}
          </p>
        ))}
        {row.withheld !== '' && <p className={classes.words}>{row.withheld}</p>}
        {row.problems.length > 0 && <Warning>{row.problems.join('\n')}</Warning>}
        {props.beside}
        {row.research.length > 0 && <CaseResearchList research={row.research} words={row.researchWords} />}
        {props.under}
      </div>
      {arranging && <Buttons {...props} />}
    </li>
  );
};
