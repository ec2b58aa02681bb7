import { childOf, isOn } from '../parseXml';

/** Stands for what is in a document and cannot be read as words: a picture, a symbol of a font of its own. Unicode 23.8: for what has no equivalent. */
export const UNREADABLE = '\ufffd';

/** What a reader of the document does not see: taken out with changes tracked, instructions of fields, how a text is pronounced. */
const unseen: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'delText', 'rPr', 'pPr', 'sdtPr', 'rt']);

const letters: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

const pictures: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);

/** Characters that fonts of symbols keep at places of their own, as Word types them for "-->", ":)" and ticks. The fonts' own tables. */
const symbols: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x4a: '☺',
    0x4b: '😐',
    0x4c: '☹',
    0x6c: '●',
    0x6e: '■',
    0x6f: '☐',
    0x71: '❑',
    0x72: '❒',
    0x76: '❖',
    0xa7: '▪',
    0xa8: '☐',
    0xd8: '➢',
    0xdf: '←',
    0xe0: '→',
    0xe8: '➔',
    0xef: '⇦',
    0xf0: '⇨',
    0xf3: '⬄',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑'
  },
  symbol: { 0xab: '↔', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb0: '°', 0xb3: '≥', 0xa3: '≤', 0xb7: '•', 0xde: '⇒' }
};

const attributeOf = (element: Element, name: string): string =>
  Array.from(element.attributes).find(({ localName }) => localName === name)?.value ?? '';

function symbolOf(element: Element): string {
  const code = parseInt(attributeOf(element, 'char'), 16);
  if (!(code > 0x1f) || code > 0x10ffff) return UNREADABLE;
  // Fonts of symbols have their characters at F000 and up, or below 256. ISO/IEC 29500-1, 17.3.3.30.
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const own = symbols[attributeOf(element, 'font').toLowerCase()]?.[place];
  return own ?? (code >= 0xe000 && code <= 0xf8ff ? UNREADABLE : String.fromCodePoint(code));
}

/** A box of Word's older forms: what was ticked, or what it was made with. ISO/IEC 29500-1, 17.16.7. */
const isTickedField = (box: Element): boolean => isOn(childOf(box, 'checked') ?? childOf(box, 'default'));

/** The same in several ways, for programs that know more or less: the first one that has words. ISO/IEC 29500-3, 7.6. */
function alternatives(element: Element): string {
  let fallback = '';
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    const words = childrenOf(child);
    if (words.replace(new RegExp(UNREADABLE, 'g'), '').trim() !== '') return words;
    fallback = words || fallback;
  }
  return fallback;
}

const privateUse = /[\ue000-\uf8ff]/g;

function textIn(element: Element): string {
  const text = (element.textContent ?? '').replace(privateUse, UNREADABLE);
  // LibreOffice saves Enter as a second text in the same run. Word never writes two without something between.
  return element.previousElementSibling?.localName === 't' ? `\n${text}` : text;
}

function childrenOf(element: Element): string {
  let words = '';
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) words += wordsOf(child);
  return words;
}

/** The words of an element, a line for each paragraph. */
export function wordsOf(element: Element): string {
  const { localName } = element;
  if (unseen.has(localName)) return '';
  if (localName === 't') return textIn(element);
  if (localName === 'sym' || localName === 'symEx') return symbolOf(element);
  if (localName === 'AlternateContent') return alternatives(element);
  if (localName === 'checkBox') return isTickedField(element) ? '☒' : '☐';
  if (letters[localName] !== undefined) return letters[localName];
  const words = childrenOf(element);
  if (pictures.has(localName) && words.trim() === '') return UNREADABLE;
  return localName === 'p' ? `${words}\n` : words;
}

/** Whether something is hidden by a change that was tracked, or is the second way to say what was said. */
export const isUnseen = ({ localName }: Element): boolean => unseen.has(localName) || localName === 'Fallback';

/** The control's own words, or nothing where it has no content. */
export const contentWords = (control: Element): string => {
  const content = childOf(control, 'sdtContent');
  return content === undefined ? '' : wordsOf(content);
};
