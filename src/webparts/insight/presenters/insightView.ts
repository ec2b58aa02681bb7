import { duties } from '../../../domain/review/clocks';
import { boardTable, wholePercent } from '../../../domain/figures/boardTable';
import type { BoardTable } from '../../../domain/figures/boardTable';
import { addCounts, categoriesOf, countOf } from '../../../domain/figures/counts';
import type { Counts } from '../../../domain/figures/counts';
import { worstOf } from '../../../domain/figures/dutyTimes';
import { decidedOf, region } from '../../../domain/figures/oversightPack';
import type { MaracCounts, OversightPack } from '../../../domain/figures/oversightPack';
import { monthsOf, quarterAfter, quarterName } from '../../../domain/figures/quarter';
import type { Quarter } from '../../../domain/figures/quarter';
import { decisionTally, dutyTallyName } from '../../../domain/figures/tallies';
import type { Tally } from '../../../domain/figures/tallies';
import { notRecorded } from '../../../domain/figures/victimFacts';
import { median } from '../../../domain/kernel/median';
import { maracsToChoose } from '../../../domain/setUp/placed';
import { listed } from '../../../domain/kernel/sentence';
import { dutyTable } from '../../../domain/case/duties';
import type { Duty } from '../../../domain/case/duties';
import type { InsightOpening } from '../../../services/figures/insightUseCases';
import type { Behind, FigureCell, FigureLine, FigureTableView } from './figureTable';

/** MARACs of the region, and those that a counted case names still; `found`: further ones. */
export const maracNames = (
  { configuration, months }: Pick<InsightOpening, 'configuration' | 'months'>,
  found: readonly string[] = []
): readonly string[] => maracsToChoose([...months.map(({ marac }) => marac), ...found], configuration);

/** What each MARAC's months of a quarter count together. */
export function countedOf(opening: InsightOpening, quarter: Quarter): readonly MaracCounts[] {
  const months = monthsOf(quarter);
  return maracNames(opening).map(marac => ({
    marac,
    counts: addCounts(opening.months.filter(one => one.marac === marac && months.includes(one.month)).map(({ counts }) => counts))
  }));
}

/** The months of a quarter that are not frozen. */
export const movingMonths = (opening: InsightOpening): readonly string[] =>
  monthsOf(opening.quarter).filter(month => opening.months.some(one => one.month === month && !one.frozenAt));

const behind = (quarter: Quarter, maracs: readonly string[], tally: string, category: string, count: number): Behind => ({
  words: `${tally}: ${category}, ${maracs.length === 1 ? maracs[0] : 'the region'}, ${quarterName(quarter)}`,
  months: monthsOf(quarter),
  maracs,
  tally,
  category,
  count
});

const opened = (words: string, value: number, at: Behind): FigureCell => ({ words, value, ...(value > 0 && { behind: at }) });

const boardOf = (opening: InsightOpening, quarter: Quarter): BoardTable => {
  const counted = countedOf(opening, quarter);
  return boardTable(
    counted.map(decidedOf),
    counted.map(({ marac }) => marac)
  );
};

const change = (now: number, before: number): string =>
  before === 0 ? `${before}` : `${before} (${now >= before ? '+' : '−'}${wholePercent(Math.abs(now - before), before)} %)`;

/** The Board paper's table of a quarter, with what was received in the quarter before and a year ago. Board paper, paragraph 34. */
export function boardView(opening: InsightOpening): FigureTableView {
  const { quarter } = opening;
  const [now, before, yearAgo] = [quarter, quarterAfter(quarter, -1), quarterAfter(quarter, -4)].map(one => boardOf(opening, one));
  const isOpen = now.total.undecided > 0;
  const names = maracNames(opening);
  const line = (name: string, maracs: readonly string[], at: (table: BoardTable) => BoardTable['total']): FigureLine => {
    const { accepted, withdrawn, undecided, received, percentOfDemand } = at(now);
    const cell = (category: string, count: number): FigureCell =>
      opened(String(count), count, behind(quarter, maracs, decisionTally.name, category, count));
    return {
      name,
      cells: [
        cell('Accepted', accepted),
        cell('Withdrawn', withdrawn),
        ...(isOpen ? [cell('Not decided yet', undecided)] : []),
        { words: String(received), value: received },
        { words: `${percentOfDemand} %`, value: percentOfDemand },
        { words: change(received, at(before).received), value: at(before).received },
        { words: change(received, at(yearAgo).received), value: at(yearAgo).received }
      ]
    };
  };
  const none: BoardTable['total'] = { accepted: 0, withdrawn: 0, undecided: 0, received: 0, percentOfDemand: 0 };
  return {
    caption: `Referrals to MARAC, ${quarterName(quarter)}`,
    columns: [
      'Accepted',
      'Withdrawn',
      ...(isOpen ? ['Not decided yet'] : []),
      'Received',
      '% of demand',
      `Received in ${quarterName(quarterAfter(quarter, -1))}`,
      `Received in ${quarterName(quarterAfter(quarter, -4))}`
    ],
    lines: [
      ...names.map(marac => line(marac, [marac], table => table.lines.find(one => one.marac === marac) ?? none)),
      { ...line('Total', names, table => table.total), isTotal: true }
    ]
  };
}

const percentCell = (count: number, all: number): string => (all === 0 ? String(count) : `${count} (${wholePercent(count, all)} %)`);

/** A tally: a line a MARAC and one for the region, a column a category. */
export function tallyView(opening: InsightOpening, tally: Tally): FigureTableView {
  const counted = countedOf(opening, opening.quarter);
  const all = addCounts(counted.map(({ counts }) => counts));
  const columns = categoriesOf(all, tally);
  const line = (name: string, maracs: readonly string[], counts: Counts): FigureLine => {
    const sum = columns.reduce((total, category) => total + countOf(counts, tally.name, category), 0);
    return {
      name,
      cells: columns.map(category => {
        const count = countOf(counts, tally.name, category);
        return opened(percentCell(count, sum), count, behind(opening.quarter, maracs, tally.name, category, count));
      })
    };
  };
  return {
    caption: `${tally.name}, ${quarterName(opening.quarter)}`,
    columns,
    lines: [
      ...counted.map(({ marac, counts }) => line(marac, [marac], counts)),
      {
        ...line(
          region,
          counted.map(({ marac }) => marac),
          all
        ),
        isTotal: true
      }
    ]
  };
}

const hours = (minutes: number | undefined): FigureCell => {
  if (minutes === undefined) return { words: 'None done', value: '' };
  const whole = Math.round((minutes / 60) * 10) / 10;
  return { words: `${whole} hours`, value: whole };
};

/** "Reviewed within 24 hours, everything else within 48.": the longest time is that of everything else. */
export function promisesInWords(): string {
  const times = Array.from(new Set(dutyTable.map(({ hours: within }) => within))).sort((one, other) => one - other);
  const named = (within: number): string =>
    within === times[times.length - 1] ? 'everything else' : listed(dutyTable.filter(duty => duty.hours === within).map(({ key }) => key));
  return `${times.map((within, at) => `${named(within)} within ${within}${at === 0 ? ' hours' : ''}`).join(', ')}.`;
}

/** The clocks of a MARAC or of the region, by the region's rule or in plain hours. Board paper, paragraphs 38 to 40. */
export function clocksView(opening: InsightOpening, marac: string, counted: 'by the rule' | 'in plain hours'): FigureTableView {
  const ofQuarter = countedOf(opening, opening.quarter).filter(one => marac === '' || one.marac === marac);
  const counts = addCounts(ofQuarter.map(one => one.counts));
  const standings = ['In time', 'Late', 'Open', 'Overdue'];
  const line = (duty: Duty): FigureLine => {
    const name = dutyTallyName(duty, counted);
    const [inTime, late, open, overdue] = standings.map(standing => countOf(counts, name, standing));
    const cells = [inTime, late, open, overdue].map((count, at) =>
      opened(
        String(count),
        count,
        behind(
          opening.quarter,
          ofQuarter.map(one => one.marac),
          name,
          standings[at],
          count
        )
      )
    );
    const settled = inTime + late + overdue;
    return {
      name: duty,
      cells: [
        ...cells,
        {
          words: settled === 0 ? 'None due' : `${wholePercent(inTime, settled)} %`,
          value: settled === 0 ? '' : wholePercent(inTime, settled)
        },
        hours(median(counts.minutes[duty])),
        hours(worstOf(counts.minutes[duty]))
      ]
    };
  };
  return {
    caption: `${counted === 'by the rule' ? 'By the region’s rule' : 'In plain hours, nights and weekends counted'}: ${marac || 'the region'}, ${quarterName(opening.quarter)}`,
    columns: [...standings, '% in time', 'Median, in elapsed hours', 'Longest, in elapsed hours'],
    lines: duties.map(line)
  };
}

/** The share of answers not recorded, which shows where the form or the people who fill it in need help. */
export function qualityView(opening: InsightOpening, tallies: readonly Tally[]): FigureTableView {
  const counted = countedOf(opening, opening.quarter);
  const everywhere: MaracCounts = { marac: region, counts: addCounts(counted.map(({ counts }) => counts)) };
  const names = counted.map(({ marac }) => marac);
  return {
    caption: `Share that is not recorded, ${quarterName(opening.quarter)}`,
    columns: [...names, region],
    lines: tallies.map(({ name }) => ({
      name,
      cells: [...counted, everywhere].map(({ marac, counts }) => {
        const count = countOf(counts, name, notRecorded);
        const at = behind(opening.quarter, marac === region ? names : [marac], name, notRecorded, count);
        return {
          ...opened(counts.received === 0 ? 'No cases' : `${wholePercent(count, counts.received)} %`, count, at),
          value: wholePercent(count, counts.received)
        };
      })
    }))
  };
}

/** A published pack, or one to be published, as tables. */
export function packViews(pack: OversightPack, name: string): readonly FigureTableView[] {
  const { lines, total } = pack.board;
  const isOpen = total.undecided > 0;
  const cells = ({ accepted, withdrawn, undecided, received, percentOfDemand }: BoardTable['total']): readonly FigureCell[] =>
    [accepted, withdrawn, ...(isOpen ? [undecided] : []), received]
      .map((count): FigureCell => ({ words: String(count), value: count }))
      .concat({ words: `${percentOfDemand} %`, value: percentOfDemand });
  const board: FigureTableView = {
    caption: `Referrals to MARAC, ${name}`,
    columns: ['Accepted', 'Withdrawn', ...(isOpen ? ['Not decided yet'] : []), 'Received', '% of demand'],
    lines: [
      ...lines.map(line => ({ name: line.marac, cells: cells(line) })),
      { name: 'Total', cells: cells(total), isTotal: true as const }
    ]
  };
  const tables = pack.tables.map(({ title, columns, lines: rows }): FigureTableView => ({
    caption: `${title}, ${name}`,
    columns,
    lines: rows.map(({ marac, cells: shown }) => ({
      name: marac,
      ...(marac === region && { isTotal: true as const }),
      cells: shown.map((cell): FigureCell => ({ words: String(cell), value: cell }))
    }))
  }));
  return [board, ...tables];
}
