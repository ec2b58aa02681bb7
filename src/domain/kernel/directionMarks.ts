/** Marks that turn the direction in which a text is drawn, and cannot be seen: "gnp.exe" would stand on the screen as "exe.png". Unicode Standard Annex 9, 2.1 to 2.6. */
const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text that is drawn as it was typed. Letters keep their own direction: Arabic is written from the right as ever. */
export const withoutDirectionMarks = (text: string): string => text.replace(marks, '');
