import type { FilledControl } from './readControls';
import { versionTag, versionTitle } from './tags';

type Controls = readonly FilledControl[];

const beginsForm = ({ tag, title }: FilledControl): boolean => tag === versionTag || (tag === '' && title === versionTitle);

const isFilled = (control: FilledControl): boolean =>
  !beginsForm(control) && (control.text !== '' || control.ticked === true || control.beside !== undefined);

/** The forms below each other in a document: each begins with its version. What stands before the first belongs to it. */
export function formsOf(controls: Controls): readonly Controls[] {
  const forms: FilledControl[][] = [[]];
  let begun = false;
  for (const control of controls) {
    if (beginsForm(control) && begun) forms.push([]);
    begun = begun || beginsForm(control);
    forms[forms.length - 1].push(control);
  }
  return forms;
}

/** Blocks that were copied within one form: a second control of a tag belongs to a second copy. */
function repeatsIn(controls: Controls): readonly Controls[] {
  const seen = new Map<string, number>();
  const copies: FilledControl[][] = [];
  for (const control of controls) {
    const copy = seen.get(control.tag) ?? 0;
    seen.set(control.tag, copy + 1);
    (copies[copy] ??= []).push(control);
  }
  return copies;
}

/** The filled copies of the form in one document, as it asks for where there are more people than blocks. Blank ones are none. */
export function copiesOf(controls: Controls): readonly Controls[] {
  const copies = formsOf(controls).flatMap(repeatsIn);
  const filled = copies.filter(copy => copy.some(isFilled));
  return filled.length > 0 ? filled : copies.slice(0, 1);
}
