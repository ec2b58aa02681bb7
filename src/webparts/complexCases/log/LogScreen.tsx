import * as React from 'react';
import type { ComplexLog, ComplexUseCases } from '../../../services/complex/complexUseCases';
import { Page, useStyles } from '../../../ui';
import { complexStyles } from '../complexStyles';
import { emptyWords, firstFilter, linesOf, logMaracs, monitorsOf, shownWords, watchedCases } from '../presenters/logView';
import type { LogFilter } from '../presenters/logView';
import { AcrossAreasList } from './AcrossAreasList';
import { LogBar } from './LogBar';
import { LogList } from './LogList';
import { LookThrough } from './LookThrough';
import { Monitors } from './Monitors';
import { PutForwardForm } from './PutForwardForm';

export interface LogScreenProps {
  readonly useCases: ComplexUseCases;
  readonly log: ComplexLog;
  readonly refreshing: boolean;
  /** What the person has chosen to see; not given until they have. */
  readonly filter?: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
  /** The case one comes back from: takes the focus. */
  readonly returnTo?: string;
  readonly onOpen: (caseKey: string) => void;
  readonly onAgain: () => void;
}

/** The log: what is watched of it, and its entries. */
export const LogScreen = ({
  useCases,
  log,
  refreshing,
  filter: chosen,
  onFilter,
  returnTo,
  onOpen,
  onAgain
}: LogScreenProps): JSX.Element => {
  const classes = useStyles(complexStyles);
  const [putting, setPutting] = React.useState(false);
  const putButton = React.useRef<HTMLButtonElement>(null);
  const first = React.useMemo(() => firstFilter(log), [log]);
  const filter = chosen ?? first;
  const lines = React.useMemo(() => linesOf(log, filter), [log, filter]);
  const monitors = React.useMemo(() => monitorsOf(log, filter.marac), [log, filter.marac]);
  const maracs = React.useMemo(() => logMaracs(log), [log]);
  const watched = React.useMemo(() => watchedCases(log), [log]);
  /** On the way back the log shows what it showed, whatever has been decided since. */
  const open = (caseKey: string): void => {
    onFilter(filter);
    onOpen(caseKey);
  };
  return (
    <Page title="Complex cases" caption={filter.marac === '' ? 'The region' : filter.marac} screenKey="log">
      <Monitors monitors={monitors} />
      <AcrossAreasList useCases={useCases} caseKeys={watched} />
      <LogBar
        maracs={maracs}
        filter={filter}
        onFilter={onFilter}
        refreshing={refreshing}
        onAgain={onAgain}
        onPutForward={() => setPutting(true)}
        putButton={putButton}
      />
      {putting && (
        <PutForwardForm
          useCases={useCases}
          onDone={open}
          onLeave={() => {
            setPutting(false);
            putButton.current?.focus();
          }}
        />
      )}
      <h3 className={classes.heading}>
        {shownWords[filter.shown]}: {lines.length}
      </h3>
      {lines.length === 0 ? (
        <p className={classes.paragraph}>{emptyWords[filter.shown]}</p>
      ) : (
        <LogList lines={lines} returnTo={returnTo} onOpen={open} />
      )}
      <LookThrough useCases={useCases} maracs={maracs} marac={filter.marac} onFound={onAgain} />
    </Page>
  );
};
