import * as React from 'react';
import { ActionLink, Hidden, StatusTag, useStyles, ErrorPanel, FirstOnly, useAsync } from '../../../ui';
import { complexStyles } from '../complexStyles';
import type { LogLine } from '../presenters/logView';
import { useReturnFocus } from '../../../ui/hooks/useReturnFocus';
import type { AcrossAreas } from '../../../domain/complex/acrossAreas';
import type { ComplexUseCases } from '../../../services/complex/complexUseCases';
import { counted } from '../../../domain/kernel/words';
import { CaseLink } from '../../../ui/route/PlaceLink';

const summaryWords = (people: number): string =>
  people === 1 ? 'One perpetrator is in cases in several areas' : `${people} perpetrators are in cases in several areas`;

/** Where somebody stands in cases of several areas. */
const Standing = ({ areas, victims, cases }: AcrossAreas): JSX.Element => (
  <>
    {areas.join(', ')}; {counted(victims, 'victim')}; cases{' '}
    {cases.map(({ caseKey, reference, marac }, at) => (
      <React.Fragment key={caseKey}>
        {at > 0 && ', '}
        <CaseLink reference={reference} /> ({marac})
      </React.Fragment>
    ))}
  </>
);

/** The same perpetrator in several areas, by links that people decided on. Board paper, paragraph 30. */
export const AcrossAreasList = ({
  useCases,
  caseKeys
}: {
  readonly useCases: ComplexUseCases;
  readonly caseKeys: readonly string[];
}): JSX.Element | null => {
  const classes = useStyles(complexStyles);
  const asked = caseKeys.join();
  const load = React.useCallback(() => useCases.acrossAreas(asked === '' ? [] : asked.split(',')), [useCases, asked]);
  const { state, reload } = useAsync(load);
  if (state.kind === 'loading') return <p className={classes.note}>Looking for perpetrators who stand in cases of several areas…</p>;
  if (state.kind === 'failed') return <ErrorPanel error={state.error} onRetry={() => reload()} />;
  const { rows, more } = state.value;
  if (rows.length === 0 && !more)
    return (
      <p className={classes.note}>
        No perpetrator of a case here is known in another area. Links between people are decided on the MARAC desk.
      </p>
    );
  return (
    <>
      <FirstOnly
        more={more}
        count={rows.length}
        what="perpetrators in cases of several areas"
        rest="The links between people were followed as far as a page can: open a person on the MARAC desk to see the rest."
      />
      <details className={classes.details}>
        <summary>{summaryWords(rows.length)}</summary>
        <ul>
          {rows.map(person => (
            <li key={`${person.name} ${person.cases.map(({ caseKey }) => caseKey).join()}`}>
              <strong>{person.name}</strong>: <Standing {...person} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};

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
        <p className={classes.quiet}>
          {line.marac}
          {!line.isHidden && (
            <>
              .{' '}
              <CaseLink reference={line.reference}>
                Case file<Hidden> of {line.reference}</Hidden>
              </CaseLink>
            </>
          )}
        </p>
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
