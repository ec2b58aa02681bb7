/** Characters that are not allowed in file names on Windows or in SharePoint, and marks that change the writing direction, which can disguise an extension. */
// eslint-disable-next-line no-control-regex
const forbidden = /["*:<>?/\\|#%~&{}\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Words for a file name: each forbidden character becomes a space, and repeated spaces become one. */
export const allowedInNames = (words: string): string => words.replace(forbidden, ' ').replace(/\s+/g, ' ');
