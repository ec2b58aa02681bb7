import { BuilderElement, CheckBoxUtil, TextRun } from 'docx';
import type { XmlComponent } from 'docx';
import { LONGEST_TAG } from './tags';

/** What stands in a control until somebody types over it. */
export const blankWords = 'Click to answer';
export const blankDate = 'Click to enter a date';

/** One control to be filled in. */
interface Control {
  readonly tag: string;
  /** What assistive technology says of it, and Word shows on it. */
  readonly title: string;
}

export type ControlKind = 'text' | 'date' | 'tick';

/** A control as it stands in a document, in its place among the others. */
export interface PlacedControl extends Control {
  readonly kind: ControlKind;
}

/** Makes the controls of one document: each has a number of its own. */
export interface Controls {
  readonly text: (control: Control, lines: 'one' | 'several') => XmlComponent;
  readonly date: (control: Control) => XmlComponent;
  readonly tick: (control: Control) => XmlComponent;
  /** Words that nobody can change, found again by their tag. */
  readonly fixed: (control: Control, words: string) => XmlComponent;
  /** Those made so far, in the order of the document. */
  readonly made: readonly PlacedControl[];
}

const element = (name: string, attributes: Readonly<Record<string, string>> = {}, children: readonly XmlComponent[] = []): XmlComponent =>
  new BuilderElement<Record<string, string>>({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children
  });

const valued = (name: string, value: string): XmlComponent => element(name, { 'w:val': value });

const cut = (text: string): string => (text.length > LONGEST_TAG ? `${text.slice(0, LONGEST_TAG - 1)}…` : text);

const placeholderRun = (words: string): XmlComponent => new TextRun({ text: words, style: 'Placeholder' });

const dateKind = (): XmlComponent =>
  element('w:date', {}, [
    valued('w:dateFormat', 'd MMMM yyyy'),
    valued('w:lid', 'en-GB'),
    valued('w:storeMappedDataAs', 'dateTime'),
    valued('w:calendar', 'gregorian')
  ]);

/** Content controls as Word writes them. ISO/IEC 29500-1, 17.5.2; the order of the properties is the schema's. */
export function createControls(): Controls {
  const made: PlacedControl[] = [];
  const control = (
    { tag, title }: Control,
    kind: ControlKind,
    lock: string,
    properties: readonly XmlComponent[],
    content: XmlComponent
  ): XmlComponent => {
    made.push({ tag, title: cut(title), kind });
    const common = [valued('w:alias', cut(title)), valued('w:tag', tag), valued('w:id', String(made.length)), valued('w:lock', lock)];
    return element('w:sdt', {}, [element('w:sdtPr', {}, [...common, ...properties]), element('w:sdtContent', {}, [content])]);
  };
  // The control stays where it is, and what it holds can be changed.
  const blank = (of: Control, kind: ControlKind, property: XmlComponent, words: string): XmlComponent =>
    control(of, kind, 'sdtLocked', [element('w:showingPlcHdr'), property], placeholderRun(words));
  return {
    text: (of, lines) => blank(of, 'text', lines === 'one' ? element('w:text') : element('w:text', { 'w:multiLine': '1' }), blankWords),
    date: of => blank(of, 'date', dateKind(), blankDate),
    tick: of => control(of, 'tick', 'sdtLocked', [new CheckBoxUtil()], new TextRun({ text: '\u2610', font: 'MS Gothic' })),
    fixed: (of, words) => control(of, 'text', 'sdtContentLocked', [element('w:text')], new TextRun(words)),
    made
  };
}
