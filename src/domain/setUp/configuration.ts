import type { StaffedHours } from '../kernel/staffedHours';
import type { RetentionRules } from '../retention/retentionRules';
import type { Pages } from './pages';

/** One MARAC. Its name is its identity. Board paper, paragraphs 29-34. */
export interface Marac {
  readonly name: string;
  readonly localAuthority: string;
  /** Logins of the coordinators who cover it. */
  readonly coordinators: readonly string[];
  readonly idvaService: string;
}

export interface Agency {
  readonly name: string;
  readonly maracs: readonly string[];
}

/** Where an agency is told of messages at one MARAC. On the case site only. */
export interface AgencyContact {
  readonly marac: string;
  readonly agency: string;
  readonly emails: readonly string[];
}

export interface Thresholds {
  /** Yes answers on the SafeLives Dash that make a visible high risk. 14. */
  readonly visibleHighRisk: number;
  /** Police-reported incidents in 12 months that make a potential escalation. 3. */
  readonly potentialEscalation: number;
}

/** How many women of 18 and over live in the area of a MARAC, as the census or an estimate of a year has it. */
export interface AdultFemales {
  readonly marac: string;
  readonly year: number;
  readonly count: number;
}

/** Reference data of the region, kept in the Configuration list. */
export interface Configuration {
  readonly maracs: readonly Marac[];
  /** Postcode district or sector (B8, B8 1) to MARAC name. The longest match wins. */
  readonly postcodes: Readonly<Record<string, string>>;
  readonly agencies: readonly Agency[];
  readonly contacts: readonly AgencyContact[];
  readonly staffedHours: StaffedHours;
  readonly thresholds: Thresholds;
  /** Empty until owners enter them: no population is assumed. */
  readonly adultFemales: readonly AdultFemales[];
  readonly retention: RetentionRules;
  /** Where the pages of the suite are. */
  readonly pages: Pages;
  /** MARACs and agencies that are offered for nothing new any more; what they were told and owe stays theirs. */
  readonly retired?: { readonly maracs: readonly string[]; readonly agencies: readonly Agency[] };
  /** Rows that can't be read, in words. */
  readonly problems: readonly string[];
}
