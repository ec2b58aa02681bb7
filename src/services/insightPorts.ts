import type { Outcome } from '../domain/appError';
import type { CalendarDay } from '../domain/calendarDay';
import type { Configuration } from '../domain/configuration';
import type { Counts } from '../domain/figures/counts';
import type { FigureCase } from '../domain/figures/figureCase';
import type { OversightPack } from '../domain/figures/oversightPack';
import type { Month } from '../domain/figures/quarter';
import type { CurrentUser, EventStore, Identifiers, ServerClock } from './ports';

/** What one MARAC received in one month, counted. */
export interface MonthOfMarac {
  readonly month: Month;
  readonly marac: string;
  readonly counts: Counts;
  /** When it was frozen; undefined while it is counted anew each time. */
  readonly frozenAt?: Date;
}

/** A pack as it was published. */
export interface PublishedPack {
  readonly key: string;
  readonly pack: OversightPack;
  readonly publishedAt: Date;
  /** Why it was published again; empty of the first. */
  readonly note: string;
}

/** What is read together when Insight opens. */
export interface InsightReading {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  /** Empty for whoever may not read them. */
  readonly frozen: readonly MonthOfMarac[];
  /** Of the quarters asked for, the latest first. */
  readonly published: readonly PublishedPack[];
  /** What is wrong with a stored row, in words. */
  readonly problems: readonly string[];
}

/** Cases that a meeting discussed. */
export interface DiscussedCases {
  readonly meetingKey: string;
  readonly marac: string;
  readonly day: CalendarDay;
  readonly caseKeys: readonly string[];
}

export interface InsightReader {
  /** In one request: who asks, the settings, the months that are frozen, the packs published of these quarters. */
  open(months: readonly Month[], quarters: readonly string[]): Promise<Outcome<InsightReading>>;
  /** The cases received in each of these months, in the order asked for: a slice a month, all in one request. */
  slices(months: readonly Month[]): Promise<Outcome<readonly (readonly FigureCase[])[]>>;
  /** Meetings held from one moment to another, and which cases each heard. */
  discussed(maracs: readonly string[], from: Date, to: Date): Promise<Outcome<readonly DiscussedCases[]>>;
  /** Cases by their keys. */
  cases(keys: readonly string[]): Promise<Outcome<readonly FigureCase[]>>;
}

export interface FiguresStore {
  /** Freezes months that are not; one that is frozen already stays as it is. */
  freeze(months: readonly MonthOfMarac[], at: Date): Promise<Outcome<void>>;
  /** Publishes a pack beside those before it, once. */
  publish(pack: PublishedPack): Promise<Outcome<void>>;
}

/** What Insight needs. */
export interface InsightPorts {
  readonly reader: InsightReader;
  readonly figures: FiguresStore;
  readonly events: Pick<EventStore, 'record'>;
  readonly clock: ServerClock;
  readonly identifiers: Identifiers;
}
