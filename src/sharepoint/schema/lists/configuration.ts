import { grant } from '../access';
import { boolean, choice, indexed, key, note, number, text } from '../columns';
import { defineList } from '../list';

/** What a row of the Configuration list sets. */
export type ConfigurationKind =
  | 'MARAC'
  | 'Postcode'
  | 'Agency'
  | 'Contact'
  | 'Bank holiday'
  | 'Staffed hours'
  | 'Clock rule'
  | 'Threshold'
  | 'Adult females'
  | 'Retention'
  | 'Page'
  | 'Set-up';

/** The kinds of row, in the order in which they are read. */
export const configurationKinds: readonly ConfigurationKind[] = [
  'MARAC',
  'Postcode',
  'Agency',
  'Contact',
  'Bank holiday',
  'Staffed hours',
  'Clock rule',
  'Threshold',
  'Adult females',
  'Retention',
  'Page',
  'Set-up'
];

/**
 * Reference data of the region, one small row each, so that owners edit it in the list. Title: what the row is called.
 * MARAC: Title name, LocalAuthority, Coordinators, IdvaService. Postcode: Title district, Marac. Agency: Title name, Maracs.
 * Contact: Title agency, Marac, Contacts; on the case site only.
 * Bank holiday: Title the day as YYYY-MM-DD. Staffed hours: Title "opens" or "closes", Value minutes after midnight.
 * Clock rule: Title the rule. Threshold: Title "visibleHighRisk" or "potentialEscalation", Value the number.
 * Adult females: Title the year, such as 2023, Marac, Value how many women of 18 and over live in its area.
 * Retention: Title the kind of record, Value the whole years it is kept; or Title "May dispose", Coordinators the logins of those who may dispose of records.
 * Page: Title the page, Address where it is: within this site, within the server, or whole. Messages and other pages lead there.
 * Set-up: one row, written last, that says the list has been filled; Set-up never enters again what owners delete.
 */
export const configuration = defineList({
  title: 'Configuration',
  description: 'MARACs, postcodes, agencies, bank holidays, clock rule and thresholds',
  access: {
    case: {
      list: [
        grant('WMP Users', 'MARAC read'),
        grant('MARAC Team', 'MARAC read'),
        grant('OPCC', 'MARAC read'),
        grant('MARAC Mail Flow', 'MARAC read')
      ],
      folders: []
    },
    partner: {
      list: [grant('WMP Users', 'MARAC read'), grant('MARAC Team', 'MARAC read'), grant('Every representative', 'MARAC read')],
      folders: []
    }
  },
  // Settings for the region.
  holdsCase: 'no',
  columns: {
    Key: key,
    Kind: indexed(choice('Kind', 'What the row sets', configurationKinds)),
    Marac: text('MARAC', 'Postcode: the MARAC it belongs to. Contact: the MARAC at which the agency sits. Adult females: whose area'),
    Maracs: note('MARACs', 'Agency: the MARACs it sits on, separated by semicolons'),
    LocalAuthority: text('Local authority', 'MARAC: the authority of its area'),
    Coordinators: note('Coordinators', 'MARAC, and retention “May dispose”: logins, separated by semicolons; empty on the partner site'),
    IdvaService: text('IDVA service', 'MARAC: the service that is told of every victim'),
    Contacts: note('Contacts', 'Contact: e-mail addresses that are told of messages, separated by semicolons'),
    Value: number('Value', 'Staffed hours: minutes after midnight. Threshold, adult females: the number. Retention: whole years'),
    Address: note('Address', 'Page: where it is, such as SitePages/Desk.aspx, or its whole address'),
    Retired: boolean('Retired', 'Kept for old cases, offered for new ones no longer')
  }
});
