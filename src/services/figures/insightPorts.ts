import type { Outcome } from '../../domain/kernel/appError';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { CalendarDay } from '../../domain/kernel/calendarDay';
import type { ComplexSummary } from '../../domain/complex/complexCase';
import type { Configuration } from '../../domain/setUp/configuration';
import type { WaitingCase } from '../../domain/review/backlog';
import type { Counts } from '../../domain/figures/counts';
import type { PassedOn, ResearchReturned } from '../../domain/figures/courseTables';
import type { FigureCase } from '../../domain/figures/figureCase';
import type { OversightPack } from '../../domain/figures/oversightPack';
import type { Month } from '../../domain/figures/quarter';
import type { Meeting } from '../../domain/meetings/meeting';
import type { ExportLog } from '../shared/logExport';
import type { CurrentUser, Identifiers, ServerClock } from '../shared/ports';

/** What one MARAC received in one month, counted. */
export interface MonthOfMarac {
  readonly month: Month;
  readonly marac: string;
  readonly counts: Counts;
  /** When it was frozen; undefined if it is still counted each time. */
  readonly frozenAt?: Date;
}

/** A pack as it was published. */
export interface PublishedPack {
  readonly key: string;
  readonly pack: OversightPack;
  readonly publishedAt: Date;
  /** Why it was published again; empty the first time. */
  readonly note: string;
}

/** What is read together when Insight opens. */
interface InsightReading {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  /** Empty for people who may not read them. */
  readonly frozen: readonly MonthOfMarac[];
  /** Those of the quarters asked for, latest first. */
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

/** The course of cases, read when somebody asks for it. */
export interface CourseReading {
  /** Accepted and not yet heard, today. */
  readonly waiting: readonly WaitingCase[];
  /** Transfers that were offered in the quarter and accepted. */
  readonly passed: readonly PassedOn[];
  /** On the complex-case log, or suggested for it, today. */
  readonly entries: readonly ComplexSummary[];
  /** In the quarter. */
  readonly meetings: readonly Meeting[];
  readonly research: readonly ResearchReturned[];
  /** Actions closed in the quarter, and those owed today. */
  readonly closed: readonly TrackedAction[];
  readonly open: readonly TrackedAction[];
  /** Parts that were too large to read, in words. */
  readonly problems: readonly string[];
}

export interface InsightReader {
  /** In one request: who asks, the settings, the months that are frozen, the packs published of these quarters. */
  open(months: readonly Month[], quarters: readonly string[]): Promise<Outcome<InsightReading>>;
  /** The cases received in each of these months, in the order asked for: a slice a month, all in one request. */
  slices(months: readonly Month[]): Promise<Outcome<readonly (readonly FigureCase[])[]>>;
  /** Meetings of these MARACs (empty: all) from one moment to another, and the cases each heard. */
  discussed(maracs: readonly string[], from: Date, to: Date): Promise<Outcome<readonly DiscussedCases[]>>;
  course(configuration: Configuration, months: readonly Month[], from: Date, to: Date): Promise<Outcome<CourseReading>>;
  /** Cases by their keys. */
  cases(keys: readonly string[]): Promise<Outcome<readonly FigureCase[]>>;
}

export interface FiguresStore {
  /** Freezes months that are not frozen yet. */
  freeze(months: readonly MonthOfMarac[], at: Date): Promise<Outcome<void>>;
  /** Publishes a further pack, once; earlier ones stay. */
  publish(pack: PublishedPack): Promise<Outcome<void>>;
}

/** What Insight needs. */
export interface InsightPorts {
  readonly reader: InsightReader;
  readonly figures: FiguresStore;
  readonly events: ExportLog;
  readonly clock: ServerClock;
  readonly identifiers: Identifiers;
}
