import { englishBankHolidays } from '../kernel/bankHolidays';
import type { Agency, Configuration, Marac, Thresholds } from './configuration';
import type { StaffedHours } from '../kernel/staffedHours';
import { defaultPostcodes } from './defaultPostcodes';
import { usualYears } from '../retention/retentionRules';

/*
 * What the Configuration list is filled with when the sites are set up. Afterwards the list is the truth: screens
 * read it, never this file. Board paper, paragraphs 29-34 and 37.
 */

const marac = (name: string, localAuthority: string, coordinator: string): Marac => ({
  name,
  localAuthority,
  coordinators: [`${coordinator}@wmp.example`],
  idvaService: `${name} IDVA service`
});

/** The eight MARACs of the seven local authorities, each with its coordinator. */
export const defaultMaracs: readonly Marac[] = [
  marac('Birmingham East', 'Birmingham', 'coordinator.birmingham'),
  marac('Birmingham West', 'Birmingham', 'coordinator.birmingham'),
  marac('Coventry', 'Coventry', 'senior'),
  marac('Dudley', 'Dudley', 'coordinator.sandwell'),
  marac('Sandwell', 'Sandwell', 'coordinator.sandwell'),
  marac('Solihull', 'Solihull', 'senior'),
  marac('Walsall', 'Walsall', 'coordinator.walsall'),
  marac('Wolverhampton', 'Wolverhampton', 'coordinator.walsall')
];

const everyMarac = defaultMaracs.map(({ name }) => name);

/** Agencies that sit at a MARAC. Every MARAC has all of them to begin with. */
export const defaultAgencies: readonly Agency[] = [
  'Police',
  'IDVA service',
  'Children’s Social Care',
  'Adult Social Care',
  'Housing',
  'Health',
  'Mental Health',
  'Hospital trust',
  'Maternity and health visiting',
  'Probation',
  'Education',
  'Substance misuse',
  'Voluntary sector',
  'Fire service',
  'MASH'
].map(name => ({ name, maracs: everyMarac }));

/** 8am to 5pm, Monday to Friday. Board paper, paragraph 37. */
export const defaultStaffedHours: StaffedHours = {
  opens: 8 * 60,
  closes: 17 * 60,
  bankHolidays: englishBankHolidays,
  rule: 'Skip days without staff'
};

/** 14 on the SafeLives Dash; three incidents reported to the police in 12 months. */
export const defaultThresholds: Thresholds = { visibleHighRisk: 14, potentialEscalation: 3 };

/** The region as it is set up. */
export const defaultConfiguration: Configuration = {
  maracs: defaultMaracs,
  postcodes: defaultPostcodes,
  agencies: defaultAgencies,
  // Owners enter them: nobody is told of anything at an address that nobody has checked.
  contacts: [],
  staffedHours: defaultStaffedHours,
  thresholds: defaultThresholds,
  adultFemales: [],
  retention: { years: usualYears, disposers: [] },
  pages: {},
  problems: []
};
