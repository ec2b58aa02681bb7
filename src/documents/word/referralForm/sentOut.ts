/** What is known of the forms that were sent out. Loaded when one comes back. */
export { layouts } from './layouts';
export { printedWords } from './printedWords';
