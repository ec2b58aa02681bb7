import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isDateParts, isRows } from '../../../src/domain/form/answers';
import type { Answers } from '../../../src/domain/form/answers';
import { chosenValues } from '../../../src/domain/form/conditions';
import { typedDate } from '../../../src/domain/form/typedAnswers';
import { tagOf } from '../../../src/documents/word/referralForm/tags';

/** What is put into a control: a text, or true for a tick. */
export type Filling = ReadonlyMap<string, string | true>;

/** What somebody types and ticks to give these answers: rows go into the blocks in their order. */
export function fillingOf(answers: Answers, choices: (path: readonly string[]) => boolean, prefix: readonly string[] = []): Filling {
  const filling = new Map<string, string | true>();
  for (const [id, value] of Object.entries(answers)) {
    const path = [...prefix, id];
    if (value === undefined) continue;
    if (isRows(value)) {
      value.forEach((row, index) =>
        fillingOf(row.answers, choices, [...path, String(index + 1)]).forEach((text, tag) => filling.set(tag, text))
      );
    } else if (isDateParts(value)) {
      filling.set(tagOf(path), typedDate(value));
    } else if (choices(path)) {
      chosenValues(value).forEach(chosen => filling.set(tagOf(path, chosen), true));
    } else {
      filling.set(tagOf(path), String(value));
    }
  }
  return filling;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const runOf = (text: string): string =>
  `<w:r>${text
    .split('\n')
    .map(one => `<w:t xml:space="preserve">${escaped(one)}</w:t>`)
    .join('<w:br/>')}</w:r>`;

const tagIn = (control: string): string => (/<w:tag w:val="([^"]*)"/.exec(control)?.[1] ?? '').replace(/&amp;/g, '&');

const ticked = (control: string): string =>
  control.replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>').replace('\u2610', '\u2612');

const filledControl = (control: string, put: string | true): string =>
  put === true
    ? ticked(control)
    : control
        .replace('<w:showingPlcHdr/>', '')
        .replace(/<w:sdtContent>.*<\/w:sdtContent>/s, () => `<w:sdtContent>${runOf(put)}</w:sdtContent>`);

/** The parts of a Word file changed as text, everything else as it was. */
export function editWordFile(bytes: Uint8Array, edit: (part: string, name: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, name.endsWith('.xml') ? strToU8(edit(strFromU8(part), name)) : part])
    ),
    { level: 1 }
  );
}

/** The document's text alone changed. */
export const editDocument = (bytes: Uint8Array, edit: (document: string) => string): Uint8Array =>
  editWordFile(bytes, (part, name) => (name === 'word/document.xml' ? edit(part) : part));

/** Changes each control of a document. */
export const editControls = (document: string, edit: (control: string, tag: string) => string): string =>
  document.replace(/<w:sdt>.*?<\/w:sdt>/gs, control => edit(control, tagIn(control)));

/** The form as Word saves it once this was typed and ticked. Throws where the form has no place for it. */
export function fillWordForm(bytes: Uint8Array, filling: Filling): Uint8Array {
  const met = new Set<string>();
  const filled = editDocument(bytes, document =>
    editControls(document, (control, tag) => {
      const put = filling.get(tag);
      if (put === undefined) return control;
      met.add(tag);
      return filledControl(control, put);
    })
  );
  const missed = Array.from(filling.keys()).filter(tag => !met.has(tag));
  if (missed.length > 0) throw new Error(`The form has no control ${missed.join(', ')}`);
  return filled;
}

/** What is left of a form when everything but some of its controls is cut out: it is read by the same rules, in a hundredth of the time. */
export const cutTo = (bytes: Uint8Array, isKept: (tag: string) => boolean): Uint8Array =>
  editDocument(bytes, document => {
    const kept: string[] = [];
    editControls(document, (control, tag) => {
      if (isKept(tag)) kept.push(`<w:p>${control}</w:p>`);
      return control;
    });
    return document.replace(/(<w:body>).*(<\/w:body>)/s, (_whole, start: string, end: string) => start + kept.join('') + end);
  });

/** The tags of all controls. */
export function tagsOf(bytes: Uint8Array): readonly string[] {
  const tags: string[] = [];
  editControls(strFromU8(unzipSync(bytes)['word/document.xml']), (control, tag) => {
    tags.push(tag);
    return control;
  });
  return tags;
}
