import * as v from 'valibot';
import { parseDay } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { recordTypes, usualYears } from '../../../domain/retention/retentionRules';
import type { RecordType, RetentionRules } from '../../../domain/retention/retentionRules';
import type { AdultFemales, Agency, AgencyContact, Configuration, Marac, Thresholds } from '../../../domain/setUp/configuration';
import { pageAddress, pageNames } from '../../../domain/setUp/pages';
import type { PageName } from '../../../domain/setUp/pages';
import type { ClockRule, StaffedHours } from '../../../domain/kernel/staffedHours';
import type { RowIdentity } from '../../client/siteClient';
import type { ColumnName, Row } from '../../schema/list';
import type { lists } from '../../schema';
import { configurationKinds } from '../../schema/lists/configuration';
import { wordsOf } from '../../../domain/kernel/problems';
import { rowReader, several } from '../../schema/rowReader';

type ConfigurationRow = Row<typeof lists.configuration> & RowIdentity;

/** Columns of the reference data. */
export const configurationColumns: readonly ColumnName<typeof lists.configuration>[] = [
  'Title',
  'Kind',
  'Marac',
  'Maracs',
  'LocalAuthority',
  'Coordinators',
  'IdvaService',
  'Contacts',
  'Value',
  'Address',
  'Retired'
];

/** What is used where a row is missing: 8am to 5pm (Board paper, paragraph 37), 14 on the SafeLives Dash, three incidents in 12 months. */
const usual = { opens: 480, closes: 1020, visibleHighRisk: 14, potentialEscalation: 3, rule: 'Skip days without staff' } as const;

/** Title of the row that names who may dispose of records. */
export const mayDispose = 'May dispose';

const kinds: readonly string[] = configurationKinds;
const rules: readonly ClockRule[] = ['Skip days without staff', 'Plain elapsed hours'];

/**
 * The region's reference data from its rows. A row that cannot be read is left out and reported; required values fall back to Set-up's defaults.
 * `siteUrl`: of the site that holds them, which the addresses of pages start from.
 */
export function fromConfigurationRows(rows: readonly ConfigurationRow[], siteUrl: string): Configuration {
  const reader = rowReader();
  const { text, note } = reader;
  const current = rows.filter(row => row.Retired !== true);
  const ofKind = (kind: string): readonly ConfigurationRow[] => current.filter(row => row.Kind === kind);
  const inWords = (row: ConfigurationRow): string => `Configuration row ${row.Id} (${text(row.Kind)} “${text(row.Title)}”)`;
  for (const row of current) {
    if (!kinds.includes(text(row.Kind))) note(`Configuration row ${row.Id} does not say what it sets`);
  }
  const numberOf = (kind: string, title: string, standIn: number): number => {
    const row = ofKind(kind).find(found => found.Title === title);
    const value = v.safeParse(v.pipe(v.number(), v.integer(), v.minValue(0)), row?.Value);
    if (value.success) return value.output;
    note(row ? `${inWords(row)} has no whole number: ${standIn} is used` : `${kind} “${title}” is missing: ${standIn} is used`);
    return standIn;
  };

  const maracs = ofKind('MARAC').map((row): Marac => ({
    name: text(row.Title),
    localAuthority: text(row.LocalAuthority),
    coordinators: several(text(row.Coordinators)).map(login => login.toLowerCase()),
    idvaService: text(row.IdvaService)
  }));
  if (maracs.length === 0) note('No MARAC is configured');
  const isMarac = (name: string): boolean => maracs.some(marac => marac.name === name);

  const postcodes: Record<string, string> = {};
  for (const row of ofKind('Postcode')) {
    if (isMarac(text(row.Marac))) postcodes[text(row.Title).toUpperCase()] = text(row.Marac);
    else note(`${inWords(row)} names no MARAC that exists`);
  }

  const toAgency = (row: ConfigurationRow): Agency => ({ name: text(row.Title), maracs: several(text(row.Maracs)) });
  const agencies = ofKind('Agency').map(toAgency);
  const retiredOf = (kind: string): readonly ConfigurationRow[] => rows.filter(row => row.Retired === true && row.Kind === kind);
  const retired = { maracs: retiredOf('MARAC').map(row => text(row.Title)), agencies: retiredOf('Agency').map(toAgency) };

  const contacts = ofKind('Contact').map((row): AgencyContact => ({
    marac: text(row.Marac),
    agency: text(row.Title),
    emails: several(text(row.Contacts)).map(email => email.toLowerCase())
  }));

  const bankHolidays: CalendarDay[] = [];
  for (const row of ofKind('Bank holiday')) {
    const day = parseDay(text(row.Title));
    if (day) bankHolidays.push(day);
    else note(`${inWords(row)} is not a day written like 2026-12-25`);
  }

  const adultFemales: AdultFemales[] = [];
  for (const row of ofKind('Adult females')) {
    const count = v.safeParse(v.pipe(v.number(), v.integer(), v.minValue(1)), row.Value);
    if (count.success && isMarac(text(row.Marac)) && /^\d{4}$/.test(text(row.Title)))
      adultFemales.push({ marac: text(row.Marac), year: Number(text(row.Title)), count: count.output });
    else note(`${inWords(row)} needs a year, a MARAC that exists, and a number`);
  }

  const yearsOf = (recordType: RecordType): number =>
    ofKind('Retention').some(row => row.Title === recordType)
      ? numberOf('Retention', recordType, usualYears[recordType])
      : usualYears[recordType];
  const retention: RetentionRules = {
    years: Object.fromEntries(recordTypes.map(recordType => [recordType, yearsOf(recordType)])) as RetentionRules['years'],
    disposers: ofKind('Retention')
      .filter(row => row.Title === mayDispose)
      .flatMap(row => several(text(row.Coordinators)))
      .map(login => login.toLowerCase())
  };

  const pages: Partial<Record<PageName, string>> = {};
  for (const row of ofKind('Page')) {
    const page = pageNames.find(name => name === row.Title);
    const address = pageAddress(text(row.Address), siteUrl);
    if (page && address) pages[page] = address;
    else if (text(row.Address).trim() !== '') note(`${inWords(row)} names no page of the suite, or its address is none that may be opened`);
  }

  const ruleRow = ofKind('Clock rule')[0];
  const staffedHours: StaffedHours = {
    opens: numberOf('Staffed hours', 'opens', usual.opens),
    closes: numberOf('Staffed hours', 'closes', usual.closes),
    bankHolidays,
    rule: reader.take<ClockRule>(v.picklist(rules), ruleRow?.Title, usual.rule, `The clock rule cannot be read: “${usual.rule}” is used`)
  };
  const thresholds: Thresholds = {
    visibleHighRisk: numberOf('Threshold', 'visibleHighRisk', usual.visibleHighRisk),
    potentialEscalation: numberOf('Threshold', 'potentialEscalation', usual.potentialEscalation)
  };
  const hoursAreSound = staffedHours.opens < staffedHours.closes && staffedHours.closes <= 24 * 60;
  if (!hoursAreSound) note('The staffed hours do not make sense: the usual ones are used');
  return {
    maracs,
    postcodes,
    agencies,
    contacts,
    staffedHours: hoursAreSound ? staffedHours : { ...staffedHours, opens: usual.opens, closes: usual.closes },
    thresholds,
    adultFemales,
    retention,
    pages,
    ...(retired.maracs.length + retired.agencies.length > 0 && { retired }),
    problems: wordsOf(reader.problems)
  };
}
