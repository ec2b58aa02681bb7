import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import type { WordFile } from './openWordFile';
import { parseXml } from './parseXml';

/** The parts of a Word file that are read. */
export interface WordParts {
  /** The text; nothing where the file is no Word document. */
  readonly main?: string;
  /** Properties that programs have given it. */
  readonly properties?: string;
  readonly comments?: string;
}

/** The first target of a kind, in the list of what belongs to a part. Transitional and strict files name the kinds by different addresses that end alike. */
function targetOf(relationships: string | undefined, kind: string, folder: string): string | undefined {
  const tree = relationships === undefined ? undefined : parseXml(relationships);
  if (!tree?.ok) return undefined;
  const found = Array.from(tree.value.getElementsByTagNameNS('*', 'Relationship')).find(
    one => one.getAttribute('Type')?.endsWith(`/${kind}`) && one.getAttribute('TargetMode') !== 'External'
  );
  const target = found?.getAttribute('Target')?.replace(/\\/g, '/');
  if (!target) return undefined;
  // "../" leads out of the folder, and a stroke at the start goes from the top.
  const steps = (target.startsWith('/') ? target : `${folder}/${target}`).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Finds the parts by what the file says of them: their names are free, and Word for the web uses others. ISO/IEC 29500-2, 6.5.3; 29500-1, 11.3.10. */
export async function wordParts({ part }: WordFile): Promise<Outcome<WordParts>> {
  const top = await part('_rels/.rels');
  if (!top.ok) return top;
  const name = targetOf(top.value, 'officeDocument', '') ?? 'word/document.xml';
  const main = await part(name);
  if (!main.ok) return main;
  const folder = name.split('/').slice(0, -1).join('/');
  const own = await part(`${folder}/_rels/${name.slice(folder.length).replace('/', '')}.rels`);
  const properties = await part(targetOf(top.value, 'custom-properties', '') ?? 'docProps/custom.xml');
  if (!properties.ok) return properties;
  const remarks = own.ok ? targetOf(own.value, 'comments', folder) : undefined;
  const comments = remarks === undefined ? undefined : await part(remarks);
  if (comments?.ok === false) return comments;
  return ok({ main: main.value, properties: properties.value, comments: comments?.value });
}
