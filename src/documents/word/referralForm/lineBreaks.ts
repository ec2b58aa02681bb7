/**
 * Where two words run into each other: "StreetBirmingham", "first.Second", "Road12". Not in McDonald, 12A or E10, where nobody pressed Enter.
 */
const seam =
  /(?<=\p{Ll})(?<!\b(?:Mc|Mac|De|Di|Le|La|Fitz|Van))(?=\p{Lu})|(?<=\p{Ll}{2})(?=\d)|(?<=\d\p{Lu}?)(?=\p{Lu}\p{Ll})|(?<=[.,;!?)])(?=[\p{L}])/gu;

/**
 * A text with the line breaks that were lost from it put back; nothing where it cannot be told where they were. LibreOffice 7.4 moves them
 * out of their box when it opens a file, so that only their number is left.
 */
export function withLostBreaks(text: string, breaks: number): string | undefined {
  const lines = text.split(seam);
  return lines.length === breaks + 1 ? lines.map(line => line.trim()).join('\n') : undefined;
}
