import * as React from 'react';
import { ActionLink, Button } from '../../../ui/layout/Button';
import { useStyles } from '../../../ui/style/themedStyles';
import { partsStyles } from './partsStyles';

/** One part of the case file. */
export interface CasePart {
  /** Of its heading on the page. */
  readonly id: string;
  readonly heading: string;
  /** What the button beside the heading shows: "the history". Such a part is drawn, and so read, when it is first shown. */
  readonly shows?: string;
  /** Shown from the start: something in it is owed. */
  readonly atOnce?: boolean;
  readonly content: () => React.ReactNode;
}

/** Which parts are shown. One that was never shown is missing; one that is hidden again keeps what was typed into it. */
type Shown = Readonly<Record<string, boolean>>;

export interface PartsShown {
  readonly shown: Shown;
  readonly show: (id: string, isShown: boolean) => void;
  /** Shows a part and goes to its heading. */
  readonly goTo: (id: string) => void;
}

/** Kept above what is drawn, so that a part is still shown on the way back from a document of it. */
export function useParts(): PartsShown {
  const [shown, setShown] = React.useState<Shown>({});
  const show = React.useCallback((id: string, isShown: boolean) => setShown(before => ({ ...before, [id]: isShown })), []);
  const goTo = React.useCallback((id: string) => {
    setShown(before => ({ ...before, [id]: true }));
    const heading = document.getElementById(id);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView?.({ block: 'start' });
  }, []);
  return { shown, show, goTo };
}

interface CasePartsProps extends PartsShown {
  readonly parts: readonly CasePart[];
}

const Part = ({ part, shown, show }: { readonly part: CasePart } & Pick<PartsShown, 'shown' | 'show'>): JSX.Element => {
  const classes = useStyles(partsStyles);
  const { id, heading, shows, atOnce = shows === undefined, content } = part;
  const isShown = shown[id] ?? atOnce;
  return (
    <section className={classes.part} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id} tabIndex={-1} className={classes.heading}>
          {heading}
        </h3>
        {shows !== undefined && (
          <Button compact aria-expanded={isShown} onClick={() => show(id, !isShown)}>
            {isShown ? 'Hide' : 'Show'} {shows}
          </Button>
        )}
      </div>
      {(isShown || shown[id] !== undefined) && (
        <div hidden={!isShown} className={classes.content}>
          {content()}
        </div>
      )}
    </section>
  );
};

/** The case in parts, and a list of them that stays in view. */
export const CaseParts = ({ parts, shown, show, goTo }: CasePartsProps): JSX.Element => {
  const classes = useStyles(partsStyles);
  return (
    <div className={classes.file}>
      <nav className={classes.contents} aria-label="Contents of the case file">
        <ul className={classes.list} role="list">
          {parts.map(({ id, heading }) => (
            <li key={id}>
              <ActionLink onClick={() => goTo(id)}>{heading}</ActionLink>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {parts.map(part => (
          <Part key={part.id} part={part} shown={shown} show={show} />
        ))}
      </div>
    </div>
  );
};
