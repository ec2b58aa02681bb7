/** The one face of everything made as Word, and its inks. */
export const face = 'Arial';
export const ink = '1B1B1B';
/** 7:1 on white. */
export const quiet = '505050';

/** Room before and after a paragraph, in twentieths of a point. */
export const spaced = (before: number, after: number): { readonly spacing: { readonly before: number; readonly after: number } } => ({
  spacing: { before, after }
});
