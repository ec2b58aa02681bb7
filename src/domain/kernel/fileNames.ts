/** What no file's name may hold on Windows or in SharePoint, and what turns the direction of writing: it disguises an ending. */
// eslint-disable-next-line no-control-regex
const forbidden = /["*:<>?/\\|#%~&{}\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Words as the name of a file can hold them: a space for what it cannot, and never two. */
export const allowedInNames = (words: string): string => words.replace(forbidden, ' ').replace(/\s+/g, ' ');
