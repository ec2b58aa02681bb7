import type { Site } from '../../services/ports';
import type { ListDefinition } from './list';
import { configuration } from './lists/configuration';
import { events } from './lists/events';
import { intake } from './lists/intake';
import { matchKeys } from './lists/matchKeys';
import { people } from './lists/people';
import { referrals } from './lists/referrals';

export * from './access';
export * from './columns';
export * from './list';
export * from './roles';

/** Every list of the suite. */
export const lists = { intake, referrals, people, matchKeys, events, configuration } as const;

const onSite = (site: Site): readonly ListDefinition[] => Object.values(lists).filter(list => site in list.access);

/** The lists of each site, in the order in which they are made. */
export const siteSchemas: Readonly<Record<Site, readonly ListDefinition[]>> = { case: onSite('case'), partner: onSite('partner') };
