/** Takes no room and cannot be seen, as contacts, chat programs and web pages put it round a number or an address. Unicode 5.21. */
const invisible = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** Blanks of other widths, those that do not break a line among them. */
const otherBlanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** A name, a number, an address: nothing in it that nobody can see, and one kind of blank. */
export const plainLine = (text: string): string => text.replace(invisible, '').replace(otherBlanks, ' ');

/** Whether something was taken out that cannot be seen. Another kind of blank is no matter to anybody. */
export const holdsInvisible = (text: string): boolean => text.replace(invisible, '') !== text;
