/** A text that ends a sentence: with a full stop, unless it ends with a mark already. */
export const asSentence = (text: string): string => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);
