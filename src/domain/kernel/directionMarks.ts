/** Invisible marks that change the direction in which text is drawn: "gnp.exe" could appear as "exe.png". Unicode Standard Annex 9, 2.1 to 2.6. */
const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text without such marks. Letters keep their own direction: Arabic is still written from the right. */
export const withoutDirectionMarks = (text: string): string => text.replace(marks, '');
