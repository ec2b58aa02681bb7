import type { Site } from '../../src/services/shared/ports';
import type { FolderSet, Grant, ListName } from '../../src/sharepoint/schema';

/**
 * Who may do what, written down apart from the schema: R read, A add, E edit, D delete, V see earlier versions,
 * O see and change everybody's rows where people see their own. Whoever is not named may do nothing; owners may do everything.
 */
export type Rights = Readonly<Partial<Record<Grant['group'], string>>>;

export interface ListRights {
  readonly list: Rights;
  readonly folders?: Readonly<Partial<Record<FolderSet['kind'], Rights>>>;
  /** People see and change their own rows only. */
  readonly ownRowsOnly?: true;
}

const team = 'RAEDV';
const restrictedToTeam = { Restricted: { 'MARAC Team': team } } as const;

/** A list added to the schema needs its row here. */
export const roleTable: Readonly<Record<ListName, Readonly<Partial<Record<Site, ListRights>>>>> = {
  configuration: {
    case: { list: { 'WMP Users': 'R', 'MARAC Team': 'R', OPCC: 'R', 'MARAC Mail Flow': 'R' } },
    partner: { list: { 'WMP Users': 'R', 'MARAC Team': 'R', 'Every representative': 'R' } }
  },
  intake: {
    case: { ownRowsOnly: true, list: { 'WMP Users': 'RAE', 'MARAC Team': 'RAEDVO', 'MARAC Mail Flow': 'RO' } },
    partner: { ownRowsOnly: true, list: { 'Every representative': 'RAE', 'MARAC Team': 'RAEDVO', 'MARAC Mail Flow': 'RO' } }
  },
  referrals: {
    case: {
      list: { 'WMP Users': 'R', 'MARAC Team': team, 'MARAC Mail Flow': 'R' },
      folders: { Restricted: { 'MARAC Team': team, 'MARAC Mail Flow': 'R' } }
    }
  },
  formVersions: { case: { list: { 'WMP Users': 'R', 'MARAC Team': team }, folders: restrictedToTeam } },
  people: { case: { list: { 'WMP Users': 'R', 'MARAC Team': team }, folders: restrictedToTeam } },
  matches: { case: { list: { 'MARAC Team': team }, folders: restrictedToTeam } },
  matchKeys: { case: { list: { 'MARAC Team': team }, folders: restrictedToTeam } },
  transfers: {
    case: {
      list: { 'WMP Users': 'R', 'MARAC Team': team, 'MARAC Mail Flow': 'R' },
      folders: { Restricted: { 'MARAC Team': team, 'MARAC Mail Flow': 'R' } }
    }
  },
  newAddresses: { case: { list: { 'MARAC Team': team } } },
  notes: { case: { list: { 'MARAC Team': 'RADV' } } },
  meetings: { case: { list: { 'MARAC Team': team, 'MARAC Mail Flow': 'R' }, folders: restrictedToTeam } },
  minutes: {
    case: {
      list: { 'MARAC Team': team, 'MARAC Mail Flow': 'R' },
      folders: { Restricted: { 'MARAC Team': team, 'MARAC Mail Flow': 'R' } }
    }
  },
  complexCases: { case: { list: { 'MARAC Team': team }, folders: restrictedToTeam } },
  events: {
    case: { ownRowsOnly: true, list: { 'WMP Users': 'RA', 'MARAC Team': 'RAVO' }, folders: { Restricted: { 'MARAC Team': 'RAVO' } } }
  },
  outbox: { case: { list: { 'MARAC Team': team, 'MARAC Mail Flow': 'RAE' } } },
  figures: { case: { list: { OPCC: 'R', 'MARAC Team': team }, folders: restrictedToTeam } },
  actions: {
    partner: {
      list: { 'WMP Users': 'R', 'MARAC Team': team },
      folders: { ...restrictedToTeam, 'Each MARAC and agency': { 'WMP Users': 'R', 'MARAC Team': team, 'The agency': 'R' } }
    }
  },
  notices: { partner: { list: { 'MARAC Team': team }, folders: { 'Each MARAC and agency': { 'MARAC Team': team, 'The agency': 'R' } } } },
  packs: {
    partner: {
      list: { 'MARAC Team': team },
      folders: {
        'Each MARAC': { 'MARAC Team': team, 'Representatives of the MARAC': 'R' },
        'Each agency beneath its MARAC': { 'MARAC Team': team, 'The agency': 'R' }
      }
    }
  },
  returns: { partner: { list: { 'MARAC Team': team }, folders: { 'Each MARAC and agency': { 'MARAC Team': team, 'The agency': 'RA' } } } }
};
