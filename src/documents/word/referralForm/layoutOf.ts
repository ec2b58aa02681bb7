import { markOf } from '../../../domain/form/fingerprint';
import type { FormContext, FormDefinition } from '../../../domain/form/definition';
import type { ControlKind, PlacedControl } from './controls';
import { controlsInOrder } from './makeWordForm';

const letters: Readonly<Record<ControlKind, string>> = { text: 't', date: 'd', tick: 'x' };

/** The options that the region's settings name come and go with these: one of each stands in for them. */
const standIns = { maracs: '*maracs', agencies: '*agencies' } as const;

/** The form with one option in place of those that the region's settings name. */
export function withStandIns({ configuration, ...context }: FormContext): FormContext {
  const [marac, agency] = [configuration.maracs[0], configuration.agencies[0]];
  return {
    ...context,
    configuration: { ...configuration, maracs: [{ ...marac, name: standIns.maracs }], agencies: [{ ...agency, name: standIns.agencies }] }
  };
}

export const isStandIn = (words: string): boolean => Object.values(standIns).some(name => name === words);

const standInOf = ({ title }: PlacedControl): string | undefined => Object.values(standIns).find(name => title.startsWith(`${name}: `));

/**
 * The order of the boxes of a form as one text, for `layouts.ts`: a mark of the titles that are kept, then for each question the kind of its boxes, its
 * path, and for a choice the marks of its options in order.
 */
export function layoutOf(form: FormDefinition, context: FormContext): string {
  const controls = controlsInOrder(form, withStandIns(context));
  const lines: string[][] = [];
  for (const control of controls) {
    const [path, mark] = control.tag.slice(control.tag.indexOf(':') + 1).split('=');
    if (lines[lines.length - 1]?.[1] !== path) lines.push([letters[control.kind], path]);
    if (mark !== undefined) lines[lines.length - 1].push(standInOf(control) ?? mark);
  }
  // LibreOffice keeps the titles of boxes to write in, and no others.
  const titles = controls.filter(({ kind }) => kind === 'text').map(({ title }) => title);
  return [markOf(titles.join('\n')), ...lines.map(parts => parts.join(' '))].join('|');
}
