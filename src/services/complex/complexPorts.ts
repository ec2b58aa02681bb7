import type { FinishingPorts } from '../desk/leftPorts';
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
  /** Suggested, on the log, and those that ended in the months asked for. */
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
  /** `closedIn`: months, YYYY-MM, of which the entries that ended are read too. */
  log(closedIn: readonly string[]): Promise<Outcome<ComplexLogReading>>;
  entry(caseKey: string): Promise<Outcome<ComplexEntryReading>>;
  /** The cases of these keys; those that cannot be read are missing. */
  cases(caseKeys: readonly string[]): Promise<Outcome<readonly ReferralSummary[]>>;
  /** The case with this reference, as it is written on letters. */
  withReference(reference: string): Promise<Outcome<ReferralSummary | undefined>>;
  /** The perpetrators of these cases. */
  perpetrators(caseKeys: readonly string[]): Promise<Outcome<readonly PersonInCase[]>>;
  /** Cases that are before MARAC and not over. */
  openCases(): Promise<Outcome<readonly ReferralSummary[]>>;
}

/** What the log's use cases need. */
export interface ComplexPorts {
  readonly desk: FinishingPorts;
  readonly reader: ComplexReader;
}
