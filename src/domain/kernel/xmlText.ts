import { withoutDirectionMarks } from './directionMarks';

/** Characters that XML 1.0 cannot hold even when escaped, including lone surrogates: a file with one of them does not open. XML 1.0, section 2.2. */
const notInXml =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that a Word file or a workbook can hold. Only invisible characters are lost. */
export const withoutForbidden = (text: string): string => withoutDirectionMarks(text.replace(notInXml, ''));
