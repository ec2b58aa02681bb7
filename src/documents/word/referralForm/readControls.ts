import { childOf, isOn, valueOf } from '../parseXml';
import { blankDate, blankWords } from './controls';
import type { ControlKind } from './controls';
import { contentWords, isUnseen, UNREADABLE, wordsOf } from './wordsOf';

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
  /** Words of the blank form stood among what was written, and were taken out. */
  readonly remains?: boolean;
  /** It was marked as empty, although something was written in it. */
  readonly markedEmpty?: boolean;
  /** Words at its edge, which the blank form does not have. */
  readonly beside?: string;
  /** Line breaks that a program moved out of it. */
  readonly lostBreaks?: number;
}

/** Words that stand in no control: the form's own, and what somebody typed there. */
export interface WordsOutside {
  readonly words: string;
  /** The number of the control that comes right after them in the same line. */
  readonly next?: number;
  /** A control stands before them in the same line. */
  readonly follow: boolean;
  /** The number of the last control before them, wherever it stands. */
  readonly near: number;
}

/** What a document holds besides its layout. */
export interface FilledControls {
  readonly controls: readonly FilledControl[];
  readonly outside: readonly WordsOutside[];
  readonly trackedChanges: boolean;
}

/** What programs put in a control that is empty: ours, and Word's own where ours was lost. */
const blanks: readonly string[] = [
  blankWords,
  blankDate,
  'Click here to enter text.',
  'Click or tap here to enter text.',
  'Click here to enter a date.',
  'Click or tap to enter a date.'
];

const tidied = (text: string): string =>
  text
    .replace(/\r/g, '')
    .replace(/\u00a0/g, ' ')
    .trim();

/** What was typed into the middle of the words of the blank form, or beside them: LibreOffice does not take them out. */
function typedAmong(text: string, blank: string): string | undefined {
  for (let at = blank.length; at >= 0; at -= 1) {
    const [start, end] = [blank.slice(0, at), blank.slice(at)];
    if (text.length > blank.length && text.startsWith(start) && text.endsWith(end)) {
      return text.slice(start.length, text.length - end.length).trim();
    }
  }
  return text.includes(blank) ? text.replace(blank, ' ').trim() : undefined;
}

/** A date's placeholder may be the shorter words of a text's: the longest that fits is the one that was there. */
function writtenIn(words: string): Pick<FilledControl, 'text' | 'remains'> {
  const text = tidied(words);
  if (blanks.includes(text)) return { text: '' };
  const among = blanks.map(blank => typedAmong(text, blank)).filter((typed): typed is string => typed !== undefined);
  if (among.length === 0) return { text };
  return { text: among.reduce((one, other) => (other.length < one.length ? other : one)), remains: true };
}

/** How a ticked box is drawn, by hand too. */
const tickDrawn = /[\u2611\u2612\u2713-\u2718\u2705\u{1f5f8}\u{1f5f9}]|^\s*x\s*$/iu;

/** A box that is ticked says so in its properties, and by what is drawn; either is enough. */
const isTicked = (box: Element, drawn: string): boolean => isOn(childOf(box, 'checked')) || tickDrawn.test(drawn);

function kindOf(properties: Element | undefined): FilledControl['kind'] {
  if (childOf(properties, 'checkbox')) return 'tick';
  if (childOf(properties, 'date')) return 'date';
  return childOf(properties, 'text') ? 'text' : 'other';
}

function controlOf(sdt: Element, innermost: boolean): FilledControl {
  const properties = childOf(sdt, 'sdtPr');
  const words = contentWords(sdt);
  const common = {
    tag: valueOf(childOf(properties, 'tag')) ?? '',
    kind: kindOf(properties),
    innermost,
    title: valueOf(childOf(properties, 'alias')) ?? ''
  };
  const box = childOf(properties, 'checkbox');
  if (box) return { ...common, text: '', ticked: isTicked(box, words) };
  const written = writtenIn(words);
  const markedEmpty = written.text !== '' && isOn(childOf(properties, 'showingPlcHdr'));
  return { ...common, ...written, ...(markedEmpty && { markedEmpty }) };
}

const holdsControl = (element: Element): boolean => element.getElementsByTagNameNS('*', 'sdt').length > 0;

const tracked = ['ins', 'del', 'moveFrom', 'moveTo'];

/** Goes through a document once, in reading order. */
class Reader {
  readonly controls: FilledControl[] = [];
  readonly outside: WordsOutside[] = [];
  private words = '';
  private follow = false;

  /** Words up to here are one piece. `next` is the control that follows. */
  private endPiece(next?: number): void {
    if (this.words.trim() !== '' || this.words.includes('\n'))
      this.outside.push({ words: this.words, next, follow: this.follow, near: this.controls.length - 1 });
    this.words = '';
    this.follow = next !== undefined;
  }

  private readControl(sdt: Element): void {
    const innermost = !holdsControl(sdt);
    this.endPiece(this.controls.length);
    this.controls.push(controlOf(sdt, innermost));
    const content = childOf(sdt, 'sdtContent');
    if (!innermost && content) this.readWithin(content);
  }

  private readWithin(element: Element): void {
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) this.read(child);
  }

  private readParagraph(paragraph: Element): void {
    this.endPiece();
    this.readWithin(paragraph);
    this.endPiece();
  }

  read(element: Element): void {
    const { localName } = element;
    if (isUnseen(element)) return;
    if (localName === 'sdt') this.readControl(element);
    else if (localName === 'p') this.readParagraph(element);
    // A run may hold a box with text, and controls in it.
    else if (localName === 'r' && !holdsControl(element)) this.words += wordsOf(element);
    else this.readWithin(element);
  }
}

/** The controls of a document in reading order, and the words beside them. Changes that were tracked are read as if they had been accepted. */
export function readControls(document: Document): FilledControls {
  const reader = new Reader();
  reader.read(document.documentElement);
  const { controls, outside } = reader;
  return {
    controls,
    outside: outside.map(one => ({ ...one, words: one.words.replace(new RegExp(UNREADABLE, 'g'), '') })),
    trackedChanges: tracked.some(name => document.getElementsByTagNameNS('*', name).length > 0)
  };
}
