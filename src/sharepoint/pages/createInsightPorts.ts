import { dayOf } from '../../domain/kernel/calendarDay';
import type { FigureCase } from '../../domain/figures/figureCase';
import type { Month } from '../../domain/figures/quarter';
import type { DiscussedCases, FiguresStore, InsightPorts, InsightReader } from '../../services/figures/insightPorts';
import type { Reading } from '../client/batchRead';
import { where } from '../client/query';
import type { Filter } from '../client/query';
import type { ReadRow, SiteClient } from '../client/siteClient';
import { lists } from '../schema';
import { attempt } from '../stores/shared/attempt';
import { createEventStore, createTeam } from '../stores/case/caseRows';
import { configurationReading } from '../stores/shared/configurationStore';
import type { PortContext } from '../stores/shared/portContext';
import { ensureRows } from '../stores/shared/ensureRows';
import { figureCaseColumns, fromFigureCaseRow } from '../stores/figures/figureCaseRow';
import { figureColumns, fromFrozenRow, fromPublishedRow, frozenKey, toFrozenRow, toPublishedRow } from '../stores/figures/figureRow';
import { readCourse } from './insightCourse';
import { meetingsReading } from '../stores/meetings/meetingStore';
import { inParts, standingOnly } from '../stores/shared/rowSets';

type Referrals = typeof lists.referrals;
type Figures = typeof lists.figures;

const filter = where(lists.figures);
const referrals = where(lists.referrals);
const minutes = where(lists.minutes);
/** Keys in one request, because the length of an address is limited. */
const keysTogether = 20;

function casesReading(site: SiteClient, condition: Filter<Referrals>): Reading<readonly FigureCase[]> {
  const rows = site.list(lists.referrals).rows({ select: figureCaseColumns, where: condition, orderBy: { column: 'Id' } });
  return async on => standingOnly(await rows(on)).map(fromFigureCaseRow);
}

async function readAll<T>(site: SiteClient, readings: readonly Reading<T>[]): Promise<readonly T[]> {
  return readings.length === 0 ? [] : ((await site.readTogether(...readings)) as readonly T[]);
}

function createReader(site: SiteClient, partnerSite: SiteClient | undefined): InsightReader {
  const figures = (names: readonly string[]): Reading<readonly ReadRow<Figures>[]> =>
    site.list(lists.figures).rows({ select: figureColumns, where: filter.isAnyOf('Month', names), orderBy: { column: 'Id' } });
  return {
    open: (months, quarters) =>
      attempt(async () => {
        const [user, configuration, rows] = await site.readTogether(
          site.currentUser,
          configurationReading(site),
          figures([...months, ...quarters])
        );
        const isPack = ({ Month }: { readonly Month?: string | null }): boolean => quarters.includes(Month ?? '');
        const monthly = standingOnly(rows.filter(row => !isPack(row)));
        const packs = standingOnly(rows.filter(isPack));
        const frozen = monthly.flatMap(row => fromFrozenRow(row) ?? []);
        const published = packs.flatMap(row => fromPublishedRow(row) ?? []);
        // Without a time, somebody is freezing it at this moment.
        const isFinished = ({ FrozenAt }: { readonly FrozenAt?: string | null }): boolean => !!FrozenAt;
        const damaged = [...monthly, ...packs].filter(isFinished).length - frozen.length - published.length;
        return {
          user,
          configuration,
          frozen,
          published: [...published].sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime()),
          problems: damaged === 0 ? [] : [`${damaged} rows of the Figures list cannot be read, and are left out`]
        };
      }),
    slices: months =>
      attempt(() =>
        readAll(
          site,
          months.map((month: Month) => casesReading(site, referrals.equals('ReceivedMonth', month)))
        )
      ),
    discussed: (maracs, from, to) =>
      attempt(async () => {
        const meetings = (await site.read(meetingsReading(site, from, to))).filter(
          ({ marac }) => maracs.length === 0 || maracs.includes(marac)
        );
        const parts = await readAll(
          site,
          inParts(
            meetings.map(({ key }) => key),
            keysTogether
          ).map(keys =>
            site.list(lists.minutes).rows({
              select: ['Key', 'MeetingKey', 'CaseKey', 'Outcome'],
              where: minutes.isAnyOf('MeetingKey', keys),
              orderBy: { column: 'Id' }
            })
          )
        );
        const heard = standingOnly(parts.flat()).filter(({ Outcome }) => Outcome === 'Heard');
        return meetings.map(({ key, marac, startsAt }): DiscussedCases => ({
          meetingKey: key,
          marac,
          day: dayOf(startsAt),
          caseKeys: heard.filter(({ MeetingKey }) => MeetingKey === key).map(({ CaseKey }) => CaseKey ?? '')
        }));
      }),
    course: (configuration, months, from, to) => attempt(() => readCourse(site, partnerSite, configuration, months, from, to)),
    cases: keys =>
      attempt(async () =>
        (
          await readAll(
            site,
            inParts(keys, keysTogether).map(some => casesReading(site, referrals.isAnyOf('Key', some)))
          )
        ).flat()
      )
  };
}

function createFiguresStore(site: SiteClient): FiguresStore {
  const list = site.list(lists.figures);
  return {
    freeze: (months, at) =>
      attempt(async () => {
        const names = Array.from(new Set(months.map(({ month }) => month)));
        if (names.length === 0) return;
        await ensureRows<Figures>(
          site,
          list,
          months.map(month => ({ key: frozenKey(month.month, month.marac), values: toFrozenRow(month, at) })),
          {
            lookUp: { select: ['Key', 'FrozenAt'], where: filter.isAnyOf('Month', names), orderBy: { column: 'Id' } },
            restricted: true,
            firstColumns: ['Title', 'Key', 'Month', 'Marac'],
            isComplete: row => !!row.FrozenAt
          }
        );
      }),
    publish: published =>
      attempt(async () => {
        await ensureRows<Figures>(site, list, [{ key: published.key, values: toPublishedRow(published) }], {
          lookUp: { select: ['Key', 'FrozenAt'], where: filter.equals('Key', published.key), orderBy: { column: 'Id' } },
          restricted: false,
          firstColumns: ['Title', 'Key'],
          isComplete: row => !!row.FrozenAt
        });
      })
  };
}

/** What Insight needs: the case site, and what agencies owe and return on the partner site. */
export const createInsightPorts = (
  site: SiteClient,
  partnerSite: SiteClient | undefined,
  { clock, identifiers }: PortContext
): InsightPorts => ({
  reader: createReader(site, partnerSite),
  figures: createFiguresStore(site),
  events: createEventStore(site, clock, identifiers, createTeam(site)),
  clock,
  identifiers
});
