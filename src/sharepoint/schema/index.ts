import type { Site } from '../../services/shared/ports';
import type { ListDefinition } from './list';
import { actions } from './lists/actions';
import { complexCases } from './lists/complexCases';
import { configuration } from './lists/configuration';
import { events } from './lists/events';
import { figures } from './lists/figures';
import { formVersions } from './lists/formVersions';
import { intake } from './lists/intake';
import { matchKeys } from './lists/matchKeys';
import { matches } from './lists/matches';
import { meetings } from './lists/meetings';
import { minutes } from './lists/minutes';
import { newAddresses } from './lists/newAddresses';
import { notes } from './lists/notes';
import { notices } from './lists/notices';
import { outbox } from './lists/outbox';
import { packs } from './lists/packs';
import { people } from './lists/people';
import { referrals } from './lists/referrals';
import { returns } from './lists/returns';
import { transfers } from './lists/transfers';

export * from './access';
export * from './columns';
export * from './list';
export * from './roles';

/** Every list of the suite. Configuration comes first: the folders of the partner site are made from it. */
export const lists = {
  configuration,
  intake,
  referrals,
  formVersions,
  people,
  matchKeys,
  matches,
  transfers,
  newAddresses,
  notes,
  meetings,
  minutes,
  complexCases,
  events,
  outbox,
  figures,
  actions,
  notices,
  packs,
  returns
} as const;

/** The name by which the suite refers to a list. */
export type ListName = keyof typeof lists;

const onSite = (site: Site): readonly ListDefinition[] => Object.values(lists).filter(list => site in list.access);

/** The lists of each site, in the order in which they are made. */
export const siteSchemas: Readonly<Record<Site, readonly ListDefinition[]>> = { case: onSite('case'), partner: onSite('partner') };
