import type { SimpleQuestion } from './definition';

/** Whether an answer names somebody or something rather than tells: names, numbers, references, addresses. Nothing unseen belongs in it. */
export const isOneLine = ({ kind, id }: Pick<SimpleQuestion, 'kind' | 'id'>): boolean =>
  kind === 'narrative' ? /(?:address|references)$/i.test(id) : kind !== 'radios' && kind !== 'checkboxes' && kind !== 'attachments';
