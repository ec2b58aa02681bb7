import { withoutDirectionMarks } from './directionMarks';

/** What XML 1.0 has no way to hold, not even escaped, half a character among it: a file with one of these in it does not open. XML 1.0, section 2.2. */
const notInXml =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as a Word file or a workbook can hold it, and draws as it was typed: nothing visible is lost. */
export const withoutForbidden = (text: string): string => withoutDirectionMarks(text.replace(notInXml, ''));
