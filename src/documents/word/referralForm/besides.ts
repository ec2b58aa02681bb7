import type { FormContext } from '../../../domain/form/definition';
import { plainLine } from '../../../domain/kernel/invisible';
import { PRINTED_MARK, printedMark } from './printedMark';
import type { FilledControl, FilledControls, WordsOutside } from './readControls';
import { readTag, versionTag } from './tags';

type Region = Pick<FormContext['configuration'], 'maracs' | 'agencies'>;

/** Words that somebody put where the form has no box. */
export interface StrayWords {
  readonly words: string;
  /** The title of the box before them. */
  readonly after: string;
}

/** The controls with what stood at their edges, and the words that belong to none. */
export interface Besides {
  readonly controls: readonly FilledControl[];
  readonly stray: readonly StrayWords[];
}

type Place = Pick<WordsOutside, 'next' | 'follow'>;
type IsPrinted = (words: string, place: Place) => boolean;

/** Whether words are the blank form's own, or names of the region's settings, which stand on it as options. */
function createIsPrinted(printed: string, region: Region): IsPrinted {
  const marks = new Set(printed.match(new RegExp(`.{${PRINTED_MARK}}`, 'g')) ?? []);
  for (const { name } of [...region.maracs, ...region.agencies]) {
    for (const next of [undefined, 0]) marks.add(printedMark(name, { follow: true, next }));
  }
  return (words, place) => !/[\p{L}\p{N}]/u.test(words) || marks.has(printedMark(words, place));
}

/** What stands behind the longest beginning that the form has itself: "Label:  " before a box, an option's name behind one. */
function typedIn(words: string, place: Place, isPrinted: IsPrinted): string {
  if (isPrinted(words, place)) return '';
  for (let at = words.length - 1; at > 0; at -= 1) {
    const isBetweenWords = /[^\p{L}\p{N}]/u.test(words.slice(at - 1, at + 1));
    if (isBetweenWords && isPrinted(words.slice(0, at), place)) return words.slice(at).trim();
  }
  return words.trim();
}

const canBeWrittenIn = (control: FilledControl | undefined): boolean => control !== undefined && control.kind !== 'tick';

const breaksIn = (words: string): number => words.split('\n').length - 1;

/** Boxes of other documents that were pasted into the form. */
const isForeign = ({ tag, innermost, text }: FilledControl): boolean =>
  innermost && text !== '' && tag !== versionTag && readTag(tag) === undefined;

/** Lines that follow each other are one piece. */
function joined(stray: readonly StrayWords[]): readonly StrayWords[] {
  const pieces: StrayWords[] = [];
  for (const one of stray) {
    const before = pieces[pieces.length - 1];
    if (before?.after === one.after) pieces[pieces.length - 1] = { ...before, words: `${before.words} / ${one.words}` };
    else pieces.push(one);
  }
  return pieces;
}

/**
 * Tells the form's own words from those that somebody typed beside its boxes. LibreOffice lets a key at the left edge of a box
 * write before it, and moves line breaks there. `printed` are the marks of the form's version; where they are not known, nothing can be told.
 */
export function besides({ controls, outside }: FilledControls, printed: string | undefined, region: Region): Besides {
  const isPrinted: IsPrinted = printed === undefined ? () => true : createIsPrinted(printed, region);
  // An option that the region's settings no longer name is told by the title of its box.
  const isOption = ({ words, follow, near }: WordsOutside): boolean =>
    follow && controls[near]?.kind === 'tick' && controls[near].title.startsWith(`${plainLine(words).trim()}: `);
  const changed = [...controls];
  const stray: StrayWords[] = [];
  const titleOf = (near: number): string => controls.slice(0, near + 1).reduce((title, one) => one.title || title, '');
  const placed = (piece: WordsOutside): void => {
    const { words, next, near } = piece;
    const typed = isOption(piece) ? '' : typedIn(words, piece, isPrinted);
    const control = next === undefined ? undefined : changed[next];
    if (next === undefined || control === undefined || !canBeWrittenIn(control)) {
      if (typed !== '') stray.push({ words: typed, after: titleOf(near) });
      return;
    }
    const lostBreaks = typed === '' ? breaksIn(words) : 0;
    changed[next] = { ...control, ...(typed && { beside: typed }), ...(lostBreaks > 0 && { lostBreaks }) };
  };
  outside.forEach(placed);
  if (controls.some(({ tag }) => readTag(tag))) {
    controls.forEach((control, at) => {
      if (isForeign(control)) stray.push({ words: control.text, after: control.title || titleOf(at - 1) });
    });
  }
  return { controls: changed, stray: joined(stray) };
}
