import type { PlacedControl } from './controls';
import type { FilledControl } from './readControls';

const fits = (found: FilledControl, expected: PlacedControl): boolean => found.kind === expected.kind && (found.title === '' || found.title === expected.title);

/**
 * The controls of a document whose tags were lost, told by their places: LibreOffice before 7.5 keeps none. Only when
 * every control is there, of its kind, in its place, under its title as far as there is one; otherwise nothing.
 */
export function tagsByPlace(controls: readonly FilledControl[], inOrder: readonly PlacedControl[]): readonly FilledControl[] | undefined {
  const found = controls.filter(({ innermost }) => innermost);
  const same = found.length === inOrder.length && found.every((control, index) => fits(control, inOrder[index]));
  return same ? found.map((control, index) => ({ ...control, tag: inOrder[index].tag, title: inOrder[index].title })) : undefined;
}
