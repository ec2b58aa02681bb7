import type { Configuration } from '../../domain/setUp/configuration';
import { recordTypes } from '../../domain/retention/retentionRules';
import { usualPages } from '../../domain/setUp/pages';
import type { PageName, Pages } from '../../domain/setUp/pages';
import type { Site } from '../../services/shared/ports';
import type { RowToWrite, lists } from '../schema';
import { mayDispose } from '../stores/shared/configurationRow';

/** A row of the Configuration list to be written. */
export type ConfigurationRow = RowToWrite<typeof lists.configuration> & { readonly Title: string; readonly Key: string };

const joined = (values: readonly string[]): string => values.join('; ');

/** The Key of the row that says the list has been filled. */
export const filledKey = 'set-up:filled';

/** The Key of the row that says the pages have been entered, which lists filled by an earlier release have not. */
const pagesKey = 'set-up:pages';

/** The Key of the row that says a row was entered once: what owners delete after that stays deleted. */
export const enteredBy = ({ Kind, Key }: ConfigurationRow): string => (Kind === 'Page' || Key === pagesKey ? pagesKey : filledKey);

/** Where the pages are: as the configuration says, or else where they usually are. On the case site also those of the partner site, for the messages to agencies; a partner may not know the case site. */
function pageRows(site: Site, partnerSiteUrl: string | undefined, known: Pages): readonly ConfigurationRow[] {
  const partnerPath = site === 'case' && partnerSiteUrl !== undefined ? `${new URL(partnerSiteUrl).pathname.replace(/\/$/, '')}/` : '';
  const shown = site === 'case' && partnerPath === '' ? [] : Object.entries(usualPages.partner);
  return [
    ...(site === 'case' ? Object.entries(usualPages.case) : []),
    ...shown.map(([page, address]): readonly [string, string] => [page, `${partnerPath}${address}`])
  ].map(([page, address]): ConfigurationRow => ({
    Key: `page:${page}`,
    Title: page,
    Kind: 'Page',
    Address: known[page as PageName] ?? address
  }));
}

/**
 * The rows that hold a configuration, one for each thing that can be edited separately. Their Keys name what they set, so filling twice adds nothing;
 * the last row records that it is done. The partner site's rows hold no contacts. `partnerSiteUrl`: needed on the case site alone.
 */
export function configurationRows(configuration: Configuration, site: Site, partnerSiteUrl?: string): readonly ConfigurationRow[] {
  const { maracs, postcodes, agencies, contacts, staffedHours, thresholds, retention } = configuration;
  return [
    ...maracs.map((marac): ConfigurationRow => ({
      Key: `marac:${marac.name}`,
      Title: marac.name,
      Kind: 'MARAC',
      LocalAuthority: marac.localAuthority,
      IdvaService: marac.idvaService,
      ...(site === 'case' && { Coordinators: joined(marac.coordinators) })
    })),
    ...agencies.map((agency): ConfigurationRow => ({
      Key: `agency:${agency.name}`,
      Title: agency.name,
      Kind: 'Agency',
      Maracs: joined(agency.maracs)
    })),
    ...(site === 'case' ? contacts : []).map(({ marac, agency, emails }): ConfigurationRow => ({
      Key: `contact:${marac}:${agency}`,
      Title: agency,
      Kind: 'Contact',
      Marac: marac,
      Contacts: joined(emails)
    })),
    ...Object.keys(postcodes).map((district): ConfigurationRow => ({
      Key: `postcode:${district}`,
      Title: district,
      Kind: 'Postcode',
      Marac: postcodes[district]
    })),
    ...staffedHours.bankHolidays.map((day): ConfigurationRow => ({ Key: `holiday:${day}`, Title: day, Kind: 'Bank holiday' })),
    { Key: 'hours:opens', Title: 'opens', Kind: 'Staffed hours', Value: staffedHours.opens },
    { Key: 'hours:closes', Title: 'closes', Kind: 'Staffed hours', Value: staffedHours.closes },
    { Key: 'clock', Title: staffedHours.rule, Kind: 'Clock rule' },
    { Key: 'threshold:visibleHighRisk', Title: 'visibleHighRisk', Kind: 'Threshold', Value: thresholds.visibleHighRisk },
    { Key: 'threshold:potentialEscalation', Title: 'potentialEscalation', Kind: 'Threshold', Value: thresholds.potentialEscalation },
    ...(site === 'case'
      ? [
          ...recordTypes.map((recordType): ConfigurationRow => ({
            Key: `retention:${recordType}`,
            Title: recordType,
            Kind: 'Retention',
            Value: retention.years[recordType]
          })),
          { Key: 'retention:may dispose', Title: mayDispose, Kind: 'Retention', Coordinators: joined(retention.disposers) } as const
        ]
      : []),
    ...pageRows(site, partnerSiteUrl, configuration.pages),
    { Key: pagesKey, Title: 'Pages entered by Set-up', Kind: 'Set-up' },
    { Key: filledKey, Title: 'Filled by Set-up', Kind: 'Set-up' }
  ];
}
