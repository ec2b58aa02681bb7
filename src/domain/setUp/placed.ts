import type { Configuration } from './configuration';

type Maracs = Pick<Configuration, 'maracs'>;

/** Whether the settings have a MARAC of this name. */
export const isConfigured = (marac: string, { maracs }: Maracs): boolean => maracs.some(({ name }) => name === marac);

/** MARACs that rows name and the settings do not: renamed, retired or deleted there. */
export const unplacedMaracs = (found: readonly string[], settings: Maracs): readonly string[] =>
  Array.from(new Set(found))
    .filter(name => !isConfigured(name, settings))
    .sort((one, other) => one.localeCompare(other));

/** MARACs to choose from: those of the settings, then those that rows name still. One without a name cannot be chosen. */
export const maracsToChoose = (found: readonly string[], settings: Maracs): readonly string[] => [
  ...settings.maracs.map(({ name }) => name),
  ...unplacedMaracs(found, settings).filter(name => name !== '')
];

/** A MARAC as a choice. */
export const maracChoiceWords = (name: string, settings: Maracs): string =>
  isConfigured(name, settings) ? name : `${name} (not in the settings any more)`;

/**
 * Whether a MARAC's items are shown to somebody who looks at these MARACs (empty: all). A MARAC that is not in the settings has no coordinators, so
 * its items are shown to everybody. The flow MARAC due does the same.
 */
export const isWithinMaracs = (marac: string, maracs: readonly string[], settings: Maracs): boolean =>
  maracs.length === 0 || maracs.includes(marac) || !isConfigured(marac, settings);

/** Why nobody is responsible for a MARAC and agency, in words; undefined if the settings have both. */
export function unplacedWords(
  { marac, agency }: { readonly marac: string; readonly agency: string },
  settings: Pick<Configuration, 'maracs' | 'agencies'>
): string | undefined {
  if (marac === '') return 'No MARAC is given';
  if (!isConfigured(marac, settings)) return `MARAC not in the settings any more: ${marac}`;
  if (agency === '') return `No agency is given, ${marac}`;
  return settings.agencies.some(({ name, maracs }) => name === agency && maracs.includes(marac))
    ? undefined
    : `Agency not in the settings any more: ${agency}, ${marac}`;
}

/** What is grouped by why nobody can be found for it; what the settings place is left out. */
export function unplacedGroups<T extends { readonly marac: string; readonly agency: string }>(
  rows: readonly T[],
  settings: Pick<Configuration, 'maracs' | 'agencies'>
): readonly { readonly words: string; readonly rows: readonly T[] }[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const words = unplacedWords(row, settings);
    if (words !== undefined) groups.set(words, [...(groups.get(words) ?? []), row]);
  }
  return Array.from(groups, ([words, of]) => ({ words, rows: of })).sort((one, other) => one.words.localeCompare(other.words));
}

/**
 * Agencies that may have closed actions: all that sit or sat on the MARACs of a scope. For a MARAC that is not in the settings, all agencies, because
 * its own are unknown. `found`: MARACs that rows name.
 */
export function debtorsOf(
  { maracs, agency }: { readonly maracs: readonly string[]; readonly agency: string },
  settings: Pick<Configuration, 'maracs' | 'agencies' | 'retired'>,
  found: readonly string[]
): readonly { readonly marac: string; readonly agency: string }[] {
  const all = [...settings.agencies, ...(settings.retired?.agencies ?? [])].filter(({ name }) => agency === '' || name === agency);
  return maracsToChoose([...found, ...(settings.retired?.maracs ?? [])], settings)
    .filter(marac => isWithinMaracs(marac, maracs, settings))
    .flatMap(marac =>
      all.filter(one => one.maracs.includes(marac) || !isConfigured(marac, settings)).map(({ name }) => ({ marac, agency: name }))
    );
}
