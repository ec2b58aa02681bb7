import type { Outcome } from '../../domain/kernel/appError';
import { dayOf, instantAt } from '../../domain/kernel/calendarDay';
import type { Configuration } from '../../domain/setUp/configuration';
import { casesBehind, countCases } from '../../domain/figures/counts';
import type { Counting, FigureCase } from '../../domain/figures/figureCase';
import { mayFreeze } from '../../domain/figures/freezing';
import { endOf, monthsOf, quarterAfter, quarterKey, quarterOf } from '../../domain/figures/quarter';
import type { Month, Quarter } from '../../domain/figures/quarter';
import { returnRow } from '../../domain/figures/safeLivesReturn';
import type { ReturnRow } from '../../domain/figures/safeLivesReturn';
import { tallyOf } from '../../domain/figures/tallies';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import { createGiveExport } from '../shared/logExport';
import type { InsightPorts, MonthOfMarac } from './insightPorts';
import type { InsightOpening, InsightUseCases } from './insightUseCases';

/** A quarter is shown beside the one before and the same one a year ago. */
const shownWith = (quarter: Quarter): readonly Quarter[] => [quarter, quarterAfter(quarter, -1), quarterAfter(quarter, -4)];

const teamGroups = ['MARAC Team', 'MARAC Owners'];

const countingBy = ({ staffedHours, thresholds }: Configuration, now: Date): Counting => ({
  now,
  hours: staffedHours,
  visibleHighRisk: thresholds.visibleHighRisk
});

/** The MARACs of the settings, and any other that a case names, so that no case is left out. */
const maracsOf = (cases: readonly FigureCase[], { maracs }: Configuration): readonly string[] =>
  Array.from(new Set([...maracs.map(({ name }) => name), ...cases.map(({ receivedByMarac }) => receivedByMarac)]));

const countMonth = (month: Month, cases: readonly FigureCase[], configuration: Configuration, now: Date): readonly MonthOfMarac[] =>
  maracsOf(cases, configuration).map(marac => ({
    month,
    marac,
    counts: countCases(
      cases.filter(({ receivedByMarac }) => receivedByMarac === marac),
      countingBy(configuration, now)
    )
  }));

/** The months for which a row is missing: a month is either frozen for every MARAC or counted again. */
const movingOf = (months: readonly Month[], frozen: readonly MonthOfMarac[], { maracs }: Configuration): readonly Month[] =>
  months.filter(month => !maracs.every(({ name }) => frozen.some(one => one.month === month && one.marac === name)));

/**
 * Every month and MARAC: as frozen, or counted from these slices of months that are not. A frozen row is used even if its month is not frozen for
 * every MARAC.
 */
function monthsOfMaracs(
  frozen: readonly MonthOfMarac[],
  moving: readonly Month[],
  slices: readonly (readonly FigureCase[])[],
  configuration: Configuration,
  now: Date
): readonly MonthOfMarac[] {
  const counted = moving.flatMap((month, at) => countMonth(month, slices[at], configuration, now));
  const standsFor = (one: MonthOfMarac): MonthOfMarac =>
    frozen.find(({ month, marac }) => month === one.month && marac === one.marac) ?? one;
  return [...frozen.filter(({ month }) => !moving.includes(month)), ...counted.map(standsFor)];
}

const notOpen = failure('validation', 'insightNotOpen', 'The figures are not read yet.', 'Open Insight again.');

/** The start of the month and the start of the next, London time. */
const momentsOf = (quarter: Quarter): readonly [Date, Date] => [
  instantAt(endOf(quarterAfter(quarter, -1)), 0),
  instantAt(endOf(quarter), 0)
];

/** Insight on its ports. */
export function composeInsight(ports: InsightPorts): InsightUseCases {
  const { reader, figures, events, clock, identifiers } = ports;
  let configuration: Configuration | undefined;
  let isTeamHere = false;
  const slicesRead = new Map<Month, readonly FigureCase[]>();

  const lastEnded = (): Quarter => quarterAfter(quarterOf(dayOf(clock.now())), -1);

  /** Each slice is read once, so that the cases behind a number are those it was counted from. */
  async function slicesOf(months: readonly Month[]): Promise<Outcome<readonly (readonly FigureCase[])[]>> {
    const missing = months.filter(month => !slicesRead.has(month));
    const read = await reader.slices(missing);
    if (!read.ok) return read;
    missing.forEach((month, at) => slicesRead.set(month, read.value[at]));
    return ok(months.map(month => slicesRead.get(month) ?? []));
  }

  async function counted(
    months: readonly Month[],
    frozen: readonly MonthOfMarac[],
    settings: Configuration
  ): Promise<Outcome<readonly MonthOfMarac[]>> {
    const moving = movingOf(months, frozen, settings);
    const slices = await slicesOf(moving);
    return slices.ok ? ok(monthsOfMaracs(frozen, moving, slices.value, settings, clock.now())) : slices;
  }

  return {
    async open(asked) {
      const quarter = asked ?? lastEnded();
      const months = Array.from(new Set(shownWith(quarter).flatMap(monthsOf)));
      slicesRead.clear();
      const read = await reader.open(months, [quarterKey(quarter)]);
      if (!read.ok) return read;
      const { user, frozen, published, problems } = read.value;
      configuration = read.value.configuration;
      const isTeam = user.groups.some(group => teamGroups.includes(group));
      isTeamHere = isTeam;
      const opening: InsightOpening = { quarter, configuration, isTeam, months: [], published, problems, serverNow: clock.now() };
      if (!isTeam) return ok(opening);
      const all = await counted(months, frozen, configuration);
      return all.ok ? ok({ ...opening, months: all.value }) : all;
    },
    async casesBehind(months, maracs, tally, category) {
      if (!configuration) return notOpen;
      const slices = await slicesOf(months);
      if (!slices.ok) return slices;
      const own = slices.value.flat().filter(({ receivedByMarac }) => maracs.includes(receivedByMarac));
      return ok(casesBehind(own, tallyOf(tally), category, countingBy(configuration, clock.now())));
    },
    async freeze({ months, isTeam, serverNow }) {
      if (!isTeam) return ok(0);
      const names = Array.from(new Set(months.map(({ month }) => month)));
      const settled = names.filter(month =>
        mayFreeze(
          month,
          months.filter(one => one.month === month).map(({ counts }) => counts),
          dayOf(serverNow)
        )
      );
      const toFreeze = months.filter(({ month, frozenAt }) => !frozenAt && settled.includes(month));
      const frozen = await figures.freeze(toFreeze, clock.now());
      return frozen.ok ? ok(toFreeze.length) : frozen;
    },
    async publish(pack, note, key) {
      const read = await reader.open([], [pack.quarter]);
      if (!read.ok) return read;
      if (read.value.published.some(one => one.key !== key) && note.trim() === '') {
        return failure(
          'validation',
          'packNote',
          'This quarter was published before.',
          'Say in a note what has changed since, and publish it again.'
        );
      }
      const published = { key, pack, publishedAt: clock.now(), note: note.trim() };
      const done = await figures.publish(published);
      return done.ok ? ok(published) : done;
    },
    async course(quarter) {
      if (!configuration) return notOpen;
      return reader.course(configuration, monthsOf(quarter), ...momentsOf(quarter));
    },
    async year(quarter) {
      const months = [0, -1, -2, -3].flatMap(back => monthsOf(quarterAfter(quarter, back)));
      const read = await reader.open(months, [quarterKey(quarter)]);
      return read.ok ? counted(months, read.value.frozen, read.value.configuration) : read;
    },
    async safeLivesReturn(quarter, maracs) {
      const discussed = await reader.discussed(maracs, ...momentsOf(quarter));
      if (!discussed.ok) return discussed;
      const held = discussed.value.filter(({ caseKeys }) => caseKeys.length > 0);
      const cases = await reader.cases(Array.from(new Set(held.flatMap(({ caseKeys }) => caseKeys))));
      if (!cases.ok) return cases;
      const byKey = new Map(cases.value.map(one => [one.key, one]));
      return ok(
        held.map(({ marac, day, caseKeys }): ReturnRow => {
          const found = caseKeys.flatMap(key => byKey.get(key) ?? []);
          const row = returnRow({ marac, day, cases: found });
          const gone = caseKeys.length - found.length;
          return gone === 0 ? row : { ...row, problems: [...row.problems, `${gone} of the cases heard can no longer be read`] };
        })
      );
    },
    give: createGiveExport({ record: event => (isTeamHere ? events.record(event) : Promise.resolve(ok(undefined))) }),
    newKey: () => identifiers.newKey()
  };
}
