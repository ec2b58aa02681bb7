import { strFromU8, unzipSync } from 'fflate';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file read back as Word would: each part parsed as XML. Needs a page's DOMParser. */
export interface WordRead {
  /** Every part parsed, by its name. */
  readonly parts: ReadonlyMap<string, Document>;
  /** Words of each paragraph with the id of its style, in order; those of tables too. */
  readonly paragraphs: readonly { readonly style: string; readonly words: string }[];
  readonly tables: readonly { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }[];
  /** Words of the head and foot of every page, with the instructions of their fields in braces. */
  readonly head: string;
  readonly foot: string;
  readonly title: string;
  readonly language: string;
  /** Instructions of fields in the body: there are none. */
  readonly fields: readonly string[];
}

const all = (within: Document | Element, name: string): readonly Element[] => Array.from(within.getElementsByTagNameNS(word, name));
const value = (element: Element | undefined, name = 'val'): string => element?.getAttributeNS(word, name) ?? '';

const wordsOf = (within: Document | Element): string =>
  Array.from(within.getElementsByTagNameNS(word, '*'))
    .map(({ localName, textContent }) =>
      localName === 't'
        ? (textContent ?? '')
        : localName === 'br'
          ? '\n'
          : localName === 'tab'
            ? ''
            : localName === 'instrText'
              ? `{${(textContent ?? '').trim()}}`
              : ''
    )
    .join('');

export function readWord(bytes: Uint8Array): WordRead {
  const parts = new Map<string, Document>();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const read = new DOMParser().parseFromString(strFromU8(content), 'application/xml');
    if (read.getElementsByTagName('parsererror').length > 0) throw new Error(`${name} is no XML.`);
    parts.set(name, read);
  }
  const part = (fits: RegExp): Document => {
    const found = Array.from(parts).find(([name]) => fits.test(name));
    if (!found) throw new Error(`There is no part like ${fits.source}.`);
    return found[1];
  };
  const body = part(/^word\/document\.xml$/);
  const cells = (row: Element): readonly string[] => all(row, 'tc').map(wordsOf);
  return {
    parts,
    paragraphs: all(body, 'p').map(paragraph => ({ style: value(all(paragraph, 'pStyle')[0]), words: wordsOf(paragraph) })),
    tables: all(body, 'tbl').map(table => {
      const rows = all(table, 'tr');
      const isHead = (row: Element): boolean => all(row, 'tblHeader').length > 0;
      return {
        caption: value(all(table, 'tblCaption')[0]),
        head: rows.filter(isHead).flatMap(cells),
        rows: rows.filter(row => !isHead(row)).map(cells)
      };
    }),
    head: wordsOf(part(/^word\/header\d+\.xml$/)),
    foot: wordsOf(part(/^word\/footer\d+\.xml$/)),
    title: part(/^docProps\/core\.xml$/).getElementsByTagName('dc:title')[0]?.textContent ?? '',
    language: value(all(part(/^word\/styles\.xml$/), 'lang')[0]),
    fields: all(body, 'instrText').map(({ textContent }) => textContent ?? '')
  };
}
