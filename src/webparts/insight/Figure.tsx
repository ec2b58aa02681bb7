import * as React from 'react';
import { officialSensitive } from '../../domain/kernel/marking';
import type { GiveExport } from '../../services/shared/logExport';
import { StackedBars } from '../../ui/charts/StackedBars';
import { Files } from './Files';
import { FigureTable } from './FigureTable';
import type { Behind, FigureTableView } from './presenters/figureTable';
import { sheetOf } from './presenters/figureTable';

export interface FigureProps {
  readonly view: FigureTableView;
  readonly first: string;
  /** The columns that the picture shows; no picture where none is named. */
  readonly drawn?: readonly string[];
  readonly asShares?: boolean;
  readonly onOpen?: (behind: Behind) => void;
  readonly give: GiveExport;
}

const valueOf = (value: string | number | undefined): number => (typeof value === 'number' ? value : 0);

/** A table with its picture, and both as files. */
export const Figure = ({ view, first, drawn = [], asShares, onOpen, give }: FigureProps): JSX.Element => {
  const picture = React.useRef<SVGSVGElement>(null);
  const columns = drawn.map(name => view.columns.indexOf(name)).filter(at => at >= 0);
  const hasPicture = columns.length > 0;
  const bars = view.lines
    .filter(({ isTotal }) => asShares || !isTotal)
    .map(({ name, cells }) => ({ name, parts: columns.map(at => valueOf(cells[at].value)) }));
  return (
    <>
      {hasPicture && (
        <StackedBars
          title={`Picture: ${view.caption}`}
          legend={columns.map(at => view.columns[at])}
          bars={bars}
          asShares={asShares}
          picture={picture}
        />
      )}
      <FigureTable view={view} first={first} onOpen={onOpen} />
      <Files sheet={sheetOf(view, first, [officialSensitive])} give={give} {...(hasPicture && { picture })} />
    </>
  );
};
