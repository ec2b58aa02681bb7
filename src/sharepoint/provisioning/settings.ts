import type { ListDefinition } from '../schema';
import type { ListSettings } from './administration';

/** How the settings of a list should be: not searched, not in the navigation, not offline, versioned. */
export function desiredSettings(list: ListDefinition): ListSettings {
  // A library has no such setting.
  const own = list.template === 'list' && list.itemLevelSecurity === 'own';
  return {
    title: list.title,
    description: list.description,
    ownItemsOnly: own,
    ownEditsOnly: own,
    outOfSearch: true,
    versioned: true,
    attachments: list.template === 'list' && list.attachments,
    folders: true,
    offNavigation: true,
    offline: false
  };
}

const wordsFor: Readonly<Record<keyof ListSettings, (wanted: ListSettings) => string>> = {
  title: wanted => `its name is not "${wanted.title}"`,
  description: () => 'its description was changed',
  ownItemsOnly: wanted => (wanted.ownItemsOnly ? "people see each other's rows" : 'people see only their own rows'),
  ownEditsOnly: wanted => (wanted.ownEditsOnly ? "people can change each other's rows" : 'people can change only their own rows'),
  outOfSearch: () => 'it is in search',
  versioned: () => 'earlier versions are not kept',
  attachments: wanted => (wanted.attachments ? 'files cannot be attached' : 'files can be attached'),
  folders: () => 'folders cannot be made',
  offNavigation: () => 'it is on the navigation',
  offline: () => 'it can be copied to computers'
};

/** What is wrong with the settings of a list, in words. Empty when nothing is. */
export function wrongSettings(wanted: ListSettings, found: ListSettings): readonly string[] {
  return (Object.keys(wordsFor) as (keyof ListSettings)[]).filter(name => wanted[name] !== found[name]).map(name => wordsFor[name](wanted));
}
