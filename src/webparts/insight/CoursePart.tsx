import * as React from 'react';
import { dayOf } from '../../domain/kernel/calendarDay';
import { addCounts, countOf } from '../../domain/figures/counts';
import { actionTable, attendanceTable, backlogTable, rateTable, transferMatrix, triggerTable } from '../../domain/figures/courseTables';
import type { CourseTable } from '../../domain/figures/courseTables';
import { quarterName } from '../../domain/figures/quarter';
import type { CourseReading } from '../../services/figures/insightPorts';
import type { InsightOpening, InsightUseCases } from '../../services/figures/insightUseCases';
import { AsyncView, Inset, useAsync } from '../../ui';
import { Figure } from './Figure';
import { maracNames } from './presenters/insightView';
import type { FigureTableView } from './presenters/figureTable';
import type { CoursePartName } from './partNames';

/** Such a table as the screen shows it. */
const courseView = ({ title, columns, lines }: CourseTable, quarter: string): FigureTableView => ({
  caption: `${title}, ${quarter}`,
  columns,
  lines: lines.map(({ name, cells, isTotal }) => ({
    name,
    ...(isTotal && { isTotal }),
    cells: cells.map(cell => ({ words: String(cell), value: cell }))
  }))
});

interface Within {
  readonly insight: InsightUseCases;
  readonly opening: InsightOpening;
}

interface Drawn {
  readonly table: CourseTable;
  readonly drawn?: readonly string[];
}

const tablesOf = (
  part: CoursePartName,
  { waiting, passed, entries, meetings, research, closed, open }: CourseReading,
  opening: InsightOpening
): readonly Drawn[] => {
  const { serverNow } = opening;
  const maracs = maracNames(opening, [
    ...entries.map(({ marac }) => marac),
    ...passed.flatMap(({ from, to, isOutOfForce }) => (isOutOfForce ? [from] : [from, to]))
  ]);
  switch (part) {
    case 'Backlog and transfers':
      return [{ table: backlogTable(waiting, maracs, serverNow), drawn: ['Waiting'] }, { table: transferMatrix(passed, maracs) }];
    case 'Actions and attendance':
      return [
        { table: actionTable(closed, open, dayOf(serverNow)), drawn: ['Done', 'Not possible: circumstances changed', 'Not done'] },
        { table: attendanceTable(meetings, research), drawn: ['Present', 'Apologies'] }
      ];
    case 'Complex cases':
      return [{ table: triggerTable(entries, maracs) }];
  }
};

/** What becomes of cases, read when somebody asks for it. */
export const CoursePart = ({ insight, opening, part }: Within & { readonly part: CoursePartName }): JSX.Element => {
  const { quarter } = opening;
  const load = React.useCallback(() => insight.course(quarter), [insight, quarter]);
  const { state, reload } = useAsync(load);
  return (
    <AsyncView state={state} loadingWords="Reading what became of the cases…" onRetry={reload}>
      {course => (
        <>
          {course.problems.map(problem => (
            <Inset key={problem}>{problem}.</Inset>
          ))}
          {tablesOf(part, course, opening).map(({ table, drawn }) => (
            <Figure
              key={table.title}
              view={courseView(table, quarterName(quarter))}
              first={table.first}
              drawn={drawn}
              give={insight.give}
            />
          ))}
        </>
      )}
    </AsyncView>
  );
};

/** A year by the adult women of each area. docs/requirements.md 8.3. */
export const RatesPart = ({ insight, opening }: Within): JSX.Element => {
  const { quarter, configuration } = opening;
  const load = React.useCallback(() => insight.year(quarter), [insight, quarter]);
  const { state, reload } = useAsync(load);
  return (
    <AsyncView state={state} loadingWords="Counting twelve months…" onRetry={reload}>
      {months => {
        const received = maracNames({ configuration, months }).map(name => {
          const counts = addCounts(months.filter(({ marac }) => marac === name).map(one => one.counts));
          return { marac: name, count: counts.received, repeats: countOf(counts, 'Repeat', 'Repeat') };
        });
        const table = rateTable(received, configuration.adultFemales);
        return (
          <>
            {configuration.adultFemales.length === 0 && (
              <Inset>
                How many adult women live in each area is not set. An owner enters it in the Configuration list: Kind “Adult females”, Title
                the year, MARAC, Value the number, from the Office for National Statistics.
              </Inset>
            )}
            <Figure
              view={courseView(table, quarterName(quarter))}
              first={table.first}
              drawn={['Received in 12 months']}
              give={insight.give}
            />
          </>
        );
      }}
    </AsyncView>
  );
};
