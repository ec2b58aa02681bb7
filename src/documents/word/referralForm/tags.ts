import { markOf } from '../../../domain/form/fingerprint';

/** Every tag of the form's controls begins so. Controls of other documents that were pasted in are left alone. */
export const PREFIX = 'marac:';

/** Word keeps no longer tags, nor longer titles of controls. */
export const LONGEST_TAG = 64;

/** The name of the document property, and the tag of the control in the text, that say which form it is. */
export const versionProperty = 'MaracFormVersion';
export const versionTag = `${PREFIX}version`;
export const versionTitle = 'Form version';

/**
 * The tag of a question's control: its path, rows of groups by number, "perpetrators.2.familyName". A choice has a
 * control for each option, told by a mark of its words: an option put in between in a later form moves none of the others.
 */
export function tagOf(path: readonly string[], option?: string): string {
  return `${PREFIX}${path.join('.')}${option === undefined ? '' : `=${markOf(option).slice(0, 8)}`}`;
}

/** What a tag says: the path, and the option's mark where it is an option's control. Nothing for anybody else's tag. */
export function readTag(tag: string): { readonly path: readonly string[]; readonly mark?: string } | undefined {
  if (!tag.startsWith(PREFIX) || tag === versionTag) return undefined;
  const [path, mark] = tag.slice(PREFIX.length).split('=');
  return { path: path.split('.'), mark };
}
