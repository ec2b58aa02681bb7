/** What a Windows code page is called where texts are decoded, for those that mail is written in. Microsoft, "Code Page Identifiers". */
const names: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20127: 'windows-1252',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28591: 'windows-1252',
  28605: 'iso-8859-15',
  65001: 'utf-8'
};

/** The encoding of a message's texts that are not Unicode; Western where the message does not say. */
export function encodingOf(codePage: number | undefined): string {
  if (codePage === undefined) return 'windows-1252';
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage >= 28592 && codePage <= 28606) return names[codePage] ?? `iso-8859-${codePage - 28590}`;
  return names[codePage] ?? 'windows-1252';
}
