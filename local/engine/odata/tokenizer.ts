import { invalidExpression } from '../errors';

/** One token of a `$filter`. */
export type Token =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string' | 'dateTime' | 'guid'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'open' | 'close' | 'comma' };

const patterns: ReadonlyArray<readonly [RegExp, (match: RegExpExecArray) => Token | undefined]> = [
  [/^\s+/, () => undefined],
  [/^\(/, () => ({ kind: 'open' })],
  [/^\)/, () => ({ kind: 'close' })],
  [/^,/, () => ({ kind: 'comma' })],
  [/^datetime'((?:[^']|'')*)'/i, match => ({ kind: 'dateTime', text: unquote(match) })],
  [/^guid'((?:[^']|'')*)'/i, match => ({ kind: 'guid', text: unquote(match) })],
  [/^'((?:[^']|'')*)'/, match => ({ kind: 'string', text: unquote(match) })],
  [/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[dfmlDFML]?(?![\w-])/, match => ({ kind: 'number', value: Number.parseFloat(match[0]) })],
  [/^[A-Za-z_][\w]*(?:\/[A-Za-z_][\w]*)*/, match => ({ kind: 'name', text: match[0] })]
];

function unquote(match: RegExpExecArray): string {
  return (match[1] as string).replace(/''/g, "'");
}

/** Splits a `$filter` into tokens; anything it does not know makes the expression invalid. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let rest = source;
  while (rest !== '') {
    const found = patterns.map(([pattern, make]) => ({ match: pattern.exec(rest), make })).find(candidate => candidate.match);
    if (!found?.match) {
      throw invalidExpression(source);
    }
    const token = found.make(found.match);
    if (token) {
      tokens.push(token);
    }
    rest = rest.slice(found.match[0].length);
  }
  return tokens;
}
