import { withoutDirectionMarks } from '../../../domain/kernel/directionMarks';
import { childOf, isOn, valueOf } from '../parseXml';
import { blankDate, blankWords } from './controls';
import type { ControlKind } from './controls';

/** One control of a returned form. */
export interface FilledControl {
  /** Empty where the program that saved the document keeps no tags. */
  readonly tag: string;
  readonly kind: ControlKind | 'other';
  /** It holds no control itself. */
  readonly innermost: boolean;
  readonly title: string;
  /** What was written in it; empty while nothing was. */
  readonly text: string;
  /** Of a box: whether it is ticked. */
  readonly ticked?: boolean;
}

/** What a document holds besides its layout. */
export interface FilledControls {
  readonly controls: readonly FilledControl[];
  readonly trackedChanges: boolean;
}

/** What programs put in a control that is empty: ours, and Word's own where ours was lost. */
const blanks: ReadonlySet<string> = new Set([
  blankWords,
  blankDate,
  'Click here to enter text.',
  'Click or tap here to enter text.',
  'Click here to enter a date.',
  'Click or tap to enter a date.'
]);

/** What a reader of the document does not see: taken out with changes tracked, instructions of fields, a second version of the same. */
const unseen: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'rPr', 'pPr', 'sdtPr']);

const letters: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** The words of an element, a line for each paragraph. */
function wordsOf(element: Element): string {
  const { localName } = element;
  if (unseen.has(localName)) return '';
  if (localName === 't') return withoutDirectionMarks(element.textContent ?? '');
  if (localName === 'sym')
    return String.fromCodePoint(parseInt(Array.from(element.attributes).find(one => one.localName === 'char')?.value ?? '20', 16) || 32);
  if (letters[localName] !== undefined) return letters[localName];
  let words = '';
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) words += wordsOf(child);
  return localName === 'p' ? `${words}\n` : words;
}

const written = (text: string): string => {
  const tidy = text
    .replace(/\r/g, '')
    .replace(/\u00a0/g, ' ')
    .trim();
  return blanks.has(tidy) ? '' : tidy;
};

/** A box that is ticked says so in its properties, and by what is drawn; either is enough. */
const isTicked = (box: Element, drawn: string): boolean => isOn(childOf(box, 'checked')) || /[\u2611\u2612\u2714\u2718]/.test(drawn);

function kindOf(properties: Element | undefined): FilledControl['kind'] {
  if (childOf(properties, 'checkbox')) return 'tick';
  if (childOf(properties, 'date')) return 'date';
  return childOf(properties, 'text') ? 'text' : 'other';
}

function controlOf(sdt: Element, innermost: boolean): FilledControl {
  const properties = childOf(sdt, 'sdtPr');
  const content = childOf(sdt, 'sdtContent');
  const words = content === undefined ? '' : wordsOf(content);
  const common = {
    tag: valueOf(childOf(properties, 'tag')) ?? '',
    kind: kindOf(properties),
    innermost,
    title: valueOf(childOf(properties, 'alias')) ?? ''
  };
  const box = childOf(properties, 'checkbox');
  if (box) return { ...common, text: '', ticked: isTicked(box, words) };
  return { ...common, text: isOn(childOf(properties, 'showingPlcHdr')) ? '' : written(words) };
}

const isWithin = (element: Element, names: readonly string[]): boolean => {
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    if (names.includes(above.localName)) return true;
  }
  return false;
};

const tracked = ['ins', 'del', 'moveFrom', 'moveTo'];

/** The controls of a document in reading order. Changes that were tracked are read as if they had been accepted. */
export function readControls(document: Document): FilledControls {
  const found = Array.from(document.getElementsByTagNameNS('*', 'sdt'));
  return {
    // In reading order a control within another comes right after it.
    controls: found.flatMap((sdt, at) =>
      isWithin(sdt, ['del', 'moveFrom', 'Fallback']) ? [] : [controlOf(sdt, at + 1 === found.length || !sdt.contains(found[at + 1]))]
    ),
    trackedChanges: tracked.some(name => document.getElementsByTagNameNS('*', name).length > 0)
  };
}
