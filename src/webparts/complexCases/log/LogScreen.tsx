import * as React from 'react';
import type { ComplexLog, ComplexUseCases } from '../../../services/complex/complexUseCases';
import { Page, useStyles, ToneMark, Button } from '../../../ui';
import { complexStyles } from '../complexStyles';
import { emptyWords, firstFilter, linesOf, logMaracs, monitorsOf, shownWords, watchedCases } from '../presenters/logView';
import type { LogFilter, Monitor, Shown } from '../presenters/logView';
import { AcrossAreasList, LogList } from './LogList';
import { LookThrough } from './LookThrough';
import { PutForwardForm } from './PutForwardForm';
import { BarSelect } from '../../../ui/fields/BarSelect';

interface LogBarProps {
  readonly maracs: readonly string[];
  readonly filter: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
  readonly refreshing: boolean;
  readonly onAgain: () => void;
  readonly onPutForward: () => void;
  /** Takes the focus when the form is left. */
  readonly putButton: React.Ref<HTMLButtonElement>;
}

const entries = (['suggested', 'onLog', 'ended'] as const).map((value: Shown) => ({ value, label: shownWords[value] }));

/** Which entries are shown, and what can be done with the log. */
const LogBar = ({ maracs, filter, onFilter, refreshing, onAgain, onPutForward, putButton }: LogBarProps): JSX.Element => {
  const classes = useStyles(complexStyles);
  return (
    <div className={classes.bar}>
      <BarSelect
        id="complex-shown"
        label="Entries"
        value={filter.shown}
        options={entries}
        onChange={shown => onFilter({ ...filter, shown })}
      />
      <BarSelect
        id="complex-marac"
        label="MARAC"
        value={filter.marac}
        options={[{ value: '', label: 'The whole region' }, ...maracs.map(name => ({ value: name, label: name }))]}
        onChange={marac => onFilter({ ...filter, marac })}
      />
      <Button ref={putButton} onClick={onPutForward}>
        Put a case forward
      </Button>
      <Button inactive={refreshing} onClick={onAgain}>
        {refreshing ? 'Reading…' : 'Refresh'}
      </Button>
    </div>
  );
};

/** What the log watches, at the top of it. */
const Monitors = ({ monitors }: { readonly monitors: readonly Monitor[] }): JSX.Element => {
  const classes = useStyles(complexStyles);
  return (
    <dl className={classes.monitors}>
      {monitors.map(({ label, words, isAlarming }) => (
        <div key={label}>
          <dt className={classes.monitorLabel}>{label}</dt>
          <dd className={isAlarming ? classes.alarming : classes.monitorWords}>
            {isAlarming && <ToneMark tone="danger" />} {words}
          </dd>
        </div>
      ))}
    </dl>
  );
};

export interface LogScreenProps {
  readonly useCases: ComplexUseCases;
  readonly log: ComplexLog;
  readonly refreshing: boolean;
  /** What the person has chosen to see; undefined until they have. */
  readonly filter?: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
  /** The case that the person comes back from; it takes the focus. */
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
  /** When the person comes back, the log keeps its filter, whatever has been decided since. */
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
