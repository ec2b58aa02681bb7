import type { SecretKind, Secrets } from './secrets';

/** Words of one text of one case that are left out of what agencies get, or that a person must look at. */
export interface LeftOut {
  readonly reference: string;
  /** Which text: "What happened". */
  readonly where: string;
  readonly kind: SecretKind;
  readonly words: string;
  /** The words around them. */
  readonly around: string;
  /** False of what may be the secret, and stays in. */
  readonly certain: boolean;
}

/** Characters on either side that are enough to know the place again. */
const beside = 40;

const around = (text: string, start: number, end: number): string => {
  const [from, to] = [Math.max(0, start - beside), Math.min(text.length, end + beside)];
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`;
};

/** What is found in the texts of one case, each by its name. */
export const leftOutOf = (
  secrets: Secrets,
  reference: string,
  texts: readonly (readonly [where: string, text: string])[]
): readonly LeftOut[] =>
  texts.flatMap(([where, text]) =>
    secrets
      .foundIn(text)
      .map(({ kind, words, start, end, certain }) => ({ reference, where, kind, words, around: around(text, start, end), certain }))
  );
