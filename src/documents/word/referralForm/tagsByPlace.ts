import { markOf } from '../../../domain/form/fingerprint';
import type { FormContext } from '../../../domain/form/definition';
import type { ControlKind } from './controls';
import type { FilledControl } from './readControls';
import { tagOf, versionTag } from './tags';

type Region = Pick<FormContext['configuration'], 'maracs' | 'agencies'>;

const kinds: Readonly<Record<string, ControlKind>> = { t: 'text', d: 'date', x: 'tick' };

/** The tags of the boxes of one line of a layout. Options that the region's settings name are taken from those of today, without what is an option anyhow. */
function tagsOf(path: readonly string[], options: readonly string[], region: Region): readonly string[] {
  const tag = tagOf(path);
  if (options.length === 0) return [path[0] === 'version' ? versionTag : tag];
  const own = options.map(mark => `${tag}=${mark}`);
  return options.flatMap((mark, at) => {
    const named = mark === '*maracs' ? region.maracs : mark === '*agencies' ? region.agencies : undefined;
    return named ? named.map(({ name }) => tagOf(path, name)).filter(one => !own.includes(one)) : [own[at]];
  });
}

/**
 * The controls of a document whose tags were lost, told by their places: LibreOffice before 7.5 keeps none. Only when every control of that version of the
 * form is there, of its kind, in its place, and those to write in under their titles; otherwise nothing.
 */
export function tagsByPlace(controls: readonly FilledControl[], layout: string, region: Region): readonly FilledControl[] | undefined {
  const found = controls.filter(({ innermost }) => innermost);
  const [titles, ...lines] = layout.split('|');
  const expected = lines.flatMap(line => {
    const [letter, path, ...options] = line.split(' ');
    return tagsOf(path.split('.'), options, region).map(tag => ({ tag, kind: kinds[letter] }));
  });
  const same = found.length === expected.length && found.every(({ kind }, at) => kind === expected[at].kind);
  const kept = found.filter(({ kind }) => kind === 'text').map(({ title }) => title);
  return same && markOf(kept.join('\n')) === titles ? found.map((control, at) => ({ ...control, tag: expected[at].tag })) : undefined;
}
