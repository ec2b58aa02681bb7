import type { FinishingPorts } from '../desk/unfinishedPorts';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Outcome } from '../../domain/kernel/appError';
import type { ComplexEntry, ComplexSummary } from '../../domain/complex/complexCase';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { PersonInCase } from '../matching/matchingPorts';
import type { CurrentUser } from '../shared/ports';

/** What the log reads when it opens, in one request. */
interface ComplexLogReading {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  /** Entries suggested, on the log, and ended in the months asked for. */
  readonly entries: readonly ComplexSummary[];
}

/** One entry with its case, in one request. */
interface ComplexEntryReading {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  readonly entry?: ComplexEntry;
  readonly referral?: ReferralSummary;
}

export interface ComplexReader {
  /** `closedIn`: months (YYYY-MM) whose ended entries are read too. */
  log(closedIn: readonly string[]): Promise<Outcome<ComplexLogReading>>;
  entry(caseKey: string): Promise<Outcome<ComplexEntryReading>>;
  /** The cases with these keys; those that cannot be read are left out. */
  cases(caseKeys: readonly string[]): Promise<Outcome<readonly ReferralSummary[]>>;
  /** The case with this reference, as it is written on letters. */
  withReference(reference: string): Promise<Outcome<ReferralSummary | undefined>>;
  /** The perpetrators of these cases. */
  perpetrators(caseKeys: readonly string[]): Promise<Outcome<readonly PersonInCase[]>>;
  /** Open cases. */
  openCases(): Promise<Outcome<readonly ReferralSummary[]>>;
}

/** What the log's use cases need. */
export interface ComplexPorts {
  readonly desk: FinishingPorts;
  readonly reader: ComplexReader;
}
