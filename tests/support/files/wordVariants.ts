import { editDocument } from './wordForm';

export const escapedXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const placeholderRun = /<w:r><w:rPr><w:rStyle w:val="Placeholder"\/><\/w:rPr><w:t xml:space="preserve">[^<]*<\/w:t><\/w:r>/;

/** One control of a document changed, told by its tag. Throws where the document has none, so that no test passes for want of it. */
export function editControl(bytes: Uint8Array, tag: string, edit: (control: string) => string): Uint8Array {
  let met = false;
  const changed = editDocument(bytes, document =>
    document.replace(/<w:sdt>.*?<\/w:sdt>/gs, control => {
      if (!control.includes(`w:val="${tag.replace(/&/g, '&amp;')}"`)) return control;
      met = true;
      return edit(control);
    })
  );
  if (!met) throw new Error(`no control ${tag}`);
  return changed;
}

/** What stands in a control replaced as XML, whether or not it was filled in. */
export const withContent = (control: string, xml: string): string =>
  control.replace(/<w:sdtContent>.*<\/w:sdtContent>/s, () => `<w:sdtContent>${xml}</w:sdtContent>`);

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapedXml(text)}</w:t></w:r>`;

/** A text typed into the words of the blank form, as LibreOffice keeps it: they stay where they were. */
export const typedInto = (control: string, at: number, text: string): string =>
  control.replace(placeholderRun, whole => {
    const words = /<w:t[^>]*>([^<]*)</.exec(whole)?.[1] ?? '';
    return run(words.slice(0, at) + text + words.slice(at));
  });

/** The same control as LibreOffice 7.4 saves one whose text had line breaks: they stand in a run of their own before it. */
export function breaksMovedOut(control: string, lines: readonly string[]): string {
  const breaks = `<w:r>${'<w:br/>'.repeat(lines.length - 1)}</w:r>`;
  return breaks + withContent(control.replace('<w:showingPlcHdr/>', ''), run(lines.join('')));
}

/** Enter as LibreOffice saves it when it was pressed there: two texts in one run. */
export const entersInOneRun = (control: string, lines: readonly string[]): string =>
  withContent(
    control.replace('<w:showingPlcHdr/>', ''),
    `<w:r>${lines.map(line => `<w:t xml:space="preserve">${escapedXml(line)}</w:t>`).join('')}</w:r>`
  );

const breakRun = (count: number): string => (count === 0 ? '' : `<w:r>${'<w:br/>'.repeat(count)}</w:r>`);

/**
 * A document as LibreOffice 7.4 saves it once it was opened: no tags and no locks anywhere, titles on boxes to write in alone, the mark of
 * an empty box on dates alone, each text in one run, and every line break of a box in a run before the box.
 */
export const asLibreOfficeSaves = (bytes: Uint8Array): Uint8Array =>
  editDocument(bytes, document =>
    document.replace(/<w:sdt>.*?<\/w:sdt>/gs, whole => {
      const isDate = /<w:date[ >/]/.test(whole);
      const isTick = whole.includes('<w14:checkbox>');
      const control = whole
        .replace(/<w:tag [^>]*\/>|<w:lock [^>]*\/>/g, '')
        .replace(isDate || isTick ? /<w:alias [^>]*\/>/g : /<w:showingPlcHdr\/>/g, '');
      if (isTick) return control;
      const content = /<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(control)?.[1] ?? '';
      const words = Array.from(content.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text]) => text).join('');
      return (
        breakRun((content.match(/<w:br\/>/g) ?? []).length) + withContent(control, `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`)
      );
    })
  );
