import * as React from 'react';
import { addCounts } from '../../domain/figures/counts';
import { oversightPack } from '../../domain/figures/oversightPack';
import { quarterKey, quarterName } from '../../domain/figures/quarter';
import { routeTallies, shapeTallies, victimTallies } from '../../domain/figures/tallies';
import type { Tally } from '../../domain/figures/tallies';
import type { InsightOpening, InsightUseCases } from '../../services/figures/insightUseCases';
import { useStyles, AsyncView, Inset, Warning, useAsync } from '../../ui';
import { ToggleButtons } from '../../ui/fields/ToggleButtons';
import { CoursePart, RatesPart } from './CoursePart';
import { Figure } from './Figure';
import { insightStyles } from './insightStyles';
import { PackPart } from './PackPart';
import { parts } from './partNames';
import type { Part } from './partNames';
import type { Behind } from './presenters/figureTable';
import { boardView, clocksView, countedOf, movingMonths, promisesInWords, qualityView, tallyView } from './presenters/insightView';
import { returnColumns } from '../../domain/figures/safeLivesReturn';
import type { Sheet } from '../../domain/figures/sheet';
import { Files } from './Files';
import { FigureTable } from './FigureTable';

interface ReturnPartProps {
  readonly insight: InsightUseCases;
  readonly opening: InsightOpening;
  /** Empty for the region. */
  readonly marac: string;
}

/** The SafeLives return: a row a meeting, in the 32 columns, as it is uploaded. docs/requirements.md 8.1. */
const ReturnPart = ({ insight, opening, marac }: ReturnPartProps): JSX.Element => {
  const classes = useStyles(insightStyles);
  const { quarter } = opening;
  const load = React.useCallback(() => insight.safeLivesReturn(quarter, marac === '' ? [] : [marac]), [insight, quarter, marac]);
  const { state, reload } = useAsync(load);
  return (
    <AsyncView
      state={state}
      loadingWords="Reading the meetings and their cases…"
      onRetry={reload}
      empty={rows =>
        rows.length === 0 ? (
          <p>No meeting of this quarter has heard a case yet. A meeting is in the return once its minutes say which cases were heard.</p>
        ) : undefined
      }
    >
      {rows => {
        const broken = rows.filter(({ problems }) => problems.length > 0);
        // The headings must be in the first row, because SafeLives imports the file.
        const sheet: Sheet = {
          name: `SafeLives return ${quarterName(quarter).replace('/', '-')}${marac && ` ${marac}`}`,
          preamble: [],
          columns: returnColumns,
          rows: rows.map(({ cells }) => cells)
        };
        return (
          <>
            {broken.length === 0 ? (
              <Inset>
                Every check holds: the services add up to the cases, and so do the ethnic groups. A blank cell was not collected; 0 is none.
              </Inset>
            ) : (
              <Warning>
                <ul>
                  {broken.flatMap(row =>
                    row.problems.map(problem => (
                      <li key={`${row.marac} ${row.day} ${problem}`}>{`${row.marac}, ${String(row.cells[1])}: ${problem}.`}</li>
                    ))
                  )}
                </ul>
              </Warning>
            )}
            <p className={classes.quiet}>A referral made by several services counts in shares that add up to one.</p>
            <Files sheet={sheet} give={insight.give} />
            <FigureTable
              first="MARAC and date"
              view={{
                caption: `SafeLives return, ${quarterName(quarter)}`,
                columns: returnColumns.slice(2),
                lines: rows.map(({ cells }) => ({
                  name: `${String(cells[0])}, ${String(cells[1])}`,
                  cells: cells.slice(2).map(cell => ({ words: cell === undefined ? 'Blank' : String(cell) }))
                }))
              }}
            />
          </>
        );
      }}
    </AsyncView>
  );
};

export interface PartsProps {
  readonly insight: InsightUseCases;
  readonly opening: InsightOpening;
  /** Empty for the region. */
  readonly marac: string;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly onOpen: (behind: Behind) => void;
  readonly onPublished: () => void;
}

const Tallies = ({
  tallies,
  opening,
  onOpen,
  insight
}: Pick<PartsProps, 'opening' | 'onOpen' | 'insight'> & { readonly tallies: readonly Tally[] }): JSX.Element => (
  <>
    {tallies.map(tally => {
      const view = tallyView(opening, tally);
      return <Figure key={tally.name} view={view} first="MARAC" drawn={view.columns} asShares onOpen={onOpen} give={insight.give} />;
    })}
  </>
);

const Victims = (props: PartsProps): JSX.Element => {
  const classes = useStyles(insightStyles);
  const { children } = addCounts(countedOf(props.opening, props.opening.quarter).map(({ counts }) => counts));
  return (
    <>
      <p className={classes.quiet}>Children in the households of these cases, as far as is known: {children}.</p>
      <Tallies {...props} tallies={victimTallies} />
    </>
  );
};

const Clocks = ({ opening, marac, onOpen, insight }: PartsProps): JSX.Element => {
  const classes = useStyles(insightStyles);
  return (
    <>
      <p className={classes.quiet}>
        {promisesInWords()} How long it took is always told in elapsed hours. The percentage in time is of duties that are done or overdue;
        what is open is not late yet.
      </p>
      <Figure
        view={clocksView(opening, marac, 'by the rule')}
        first="Duty"
        drawn={['In time', 'Late', 'Overdue', 'Open']}
        asShares
        onOpen={onOpen}
        give={insight.give}
      />
      <Figure view={clocksView(opening, marac, 'in plain hours')} first="Duty" onOpen={onOpen} give={insight.give} />
    </>
  );
};

const Pack = ({ insight, opening, onPublished }: PartsProps): JSX.Element => {
  const counted = countedOf(opening, opening.quarter);
  return (
    <PackPart
      insight={insight}
      pack={oversightPack(quarterKey(opening.quarter), counted)}
      name={quarterName(opening.quarter)}
      published={opening.published}
      moving={movingMonths(opening)}
      onPublished={onPublished}
    />
  );
};

const Shown = (props: PartsProps): JSX.Element => {
  const { part, opening, insight, marac, onOpen } = props;
  switch (part) {
    case 'Referrals': {
      const view = boardView(opening);
      return <Figure view={view} first="MARAC" drawn={['Accepted', 'Withdrawn', 'Not decided yet']} onOpen={onOpen} give={insight.give} />;
    }
    case 'Three questions':
      return <Tallies {...props} tallies={shapeTallies} />;
    case 'Clocks':
      return <Clocks {...props} />;
    case 'Routes':
      return <Tallies {...props} tallies={routeTallies} />;
    case 'Victims':
      return <Victims {...props} />;
    case 'Not recorded':
      return (
        <Figure view={qualityView(opening, [...shapeTallies, ...victimTallies])} first="Question" onOpen={onOpen} give={insight.give} />
      );
    case 'Backlog and transfers':
    case 'Actions and attendance':
    case 'Complex cases':
      return <CoursePart key={part} insight={insight} opening={opening} part={part} />;
    case 'Rates':
      return <RatesPart insight={insight} opening={opening} />;
    case 'SafeLives return':
      return <ReturnPart insight={insight} opening={opening} marac={marac} />;
    case 'Oversight pack':
      return <Pack {...props} />;
  }
};

/** The parts of Insight, one at a time. */
export const Parts = (props: PartsProps): JSX.Element => {
  const classes = useStyles(insightStyles);
  return (
    <>
      <ToggleButtons label="Part" value={props.part} options={parts.map(part => ({ value: part, label: part }))} onChange={props.onPart} />
      <h3 className={classes.heading}>{props.part}</h3>
      <Shown {...props} />
    </>
  );
};
