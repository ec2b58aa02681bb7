import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { FigureCase } from '../../domain/figures/figureCase';
import type { OversightPack } from '../../domain/figures/oversightPack';
import type { Month, Quarter } from '../../domain/figures/quarter';
import type { ReturnRow } from '../../domain/figures/safeLivesReturn';
import type { GiveExport } from '../shared/logExport';
import type { CourseReading, MonthOfMarac, PublishedPack } from './insightPorts';

/** Insight for one quarter, beside the quarter before and the same quarter a year ago. */
export interface InsightOpening {
  readonly quarter: Quarter;
  readonly configuration: Configuration;
  /** The team sees every figure and the cases behind it. Everybody else sees published figures only. */
  readonly isTeam: boolean;
  /** Each month of the three quarters and each MARAC. Empty for people who see published figures only. */
  readonly months: readonly MonthOfMarac[];
  /** Packs published of this quarter, the latest first. */
  readonly published: readonly PublishedPack[];
  readonly problems: readonly string[];
  readonly serverNow: Date;
}

/** What Insight calls. Board paper, paragraphs 34 and 42. */
export interface InsightUseCases {
  /** For the given quarter, or the last one that has ended. */
  open(quarter?: Quarter): Promise<Outcome<InsightOpening>>;
  /** The cases received in these months by these MARACs that fall into a category of a tally. */
  casesBehind(
    months: readonly Month[],
    maracs: readonly string[],
    tally: string,
    category: string
  ): Promise<Outcome<readonly FigureCase[]>>;
  /** Freezes settled months that are not frozen yet; returns how many. */
  freeze(opening: InsightOpening): Promise<Outcome<number>>;
  /** Publishes the pack of the quarter to the OPCC. One that was published before is published again with a note. */
  publish(pack: OversightPack, note: string, key: string): Promise<Outcome<PublishedPack>>;
  /** The SafeLives return of these MARACs (empty: all): a row for each meeting held in the quarter. */
  safeLivesReturn(quarter: Quarter, maracs: readonly string[]): Promise<Outcome<readonly ReturnRow[]>>;
  /** The course of cases: the backlog, transfers, complex cases, actions, attendance. */
  course(quarter: Quarter): Promise<Outcome<CourseReading>>;
  /** Each month and MARAC of the twelve months that end with the quarter. */
  year(quarter: Quarter): Promise<Outcome<readonly MonthOfMarac[]>>;
  /** Gives a file of figures, after recording it in the history. The OPCC may save what was published to it. */
  readonly give: GiveExport;
  newKey(): string;
}
