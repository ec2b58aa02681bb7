import { FlowError } from './json';
import type { Json } from './json';

/** An expression of the Workflow Definition Language, taken apart. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Expression[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly member: Expression; readonly optional: boolean };

/** A text with expressions in it. */
export type Template = readonly (string | Expression)[];

const token = /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|([()[\],.?]))/y;

class Parser {
  private at: number;

  public constructor(
    private readonly text: string,
    start: number
  ) {
    this.at = start;
  }

  /** Where reading has come to. */
  public get position(): number {
    return this.at;
  }

  public expression(): Expression {
    let found = this.primary();
    for (;;) {
      const optional = this.takes('?');
      if (this.takes('[')) {
        const member = this.expression();
        this.expect(']');
        found = { kind: 'member', of: found, member, optional };
      } else if (this.takes('.')) {
        found = { kind: 'member', of: found, member: { kind: 'literal', value: this.name() }, optional };
      } else if (optional) {
        throw this.wrong('"[" or "." after "?"');
      } else {
        return found;
      }
    }
  }

  /** Fails unless the next sign is this one. */
  public expect(sign: string): void {
    if (!this.takes(sign)) throw this.wrong(`"${sign}"`);
  }

  public end(): void {
    if (this.text.slice(this.at).trim() !== '') throw this.wrong('the end');
  }

  private primary(): Expression {
    const [text, number, name] = this.next();
    if (text !== undefined) return { kind: 'literal', value: text.slice(1, -1).replace(/''/g, "'") };
    if (number !== undefined) return { kind: 'literal', value: Number(number) };
    if (name === undefined) throw this.wrong('a value');
    if (!this.takes('(')) {
      const constants: Readonly<Record<string, Json>> = { true: true, false: false, null: null };
      if (!Object.prototype.hasOwnProperty.call(constants, name)) throw this.wrong(`"(" after "${name}"`);
      return { kind: 'literal', value: constants[name] };
    }
    const parameters: Expression[] = [];
    if (!this.takes(')')) {
      do parameters.push(this.expression());
      while (this.takes(','));
      this.expect(')');
    }
    return { kind: 'call', name, parameters };
  }

  private name(): string {
    const [, , name] = this.next();
    if (name === undefined) throw this.wrong('a name');
    return name;
  }

  private next(): readonly (string | undefined)[] {
    token.lastIndex = this.at;
    const match = token.exec(this.text);
    if (!match) throw this.wrong('something that can be read');
    this.at = token.lastIndex;
    return match.slice(1);
  }

  private takes(sign: string): boolean {
    const rest = /\S/.exec(this.text.slice(this.at));
    if (rest?.[0] !== sign) return false;
    this.at += rest.index + 1;
    return true;
  }

  private wrong(expected: string): FlowError {
    return new FlowError(`The expression "${this.text}" cannot be read: ${expected} was expected at ${this.at}.`);
  }
}

/**
 * What a text of a definition stands for: `@…` is an expression, `@@…` begins with an @ sign, and `…@{…}…` is text
 * with expressions in it. Throws a FlowError that says where it cannot be read.
 */
export function readText(text: string): Expression | Template | string {
  if (text.startsWith('@@')) return text.slice(1);
  if (text.startsWith('@') && !text.startsWith('@{')) {
    const parser = new Parser(text, 1);
    const found = parser.expression();
    parser.end();
    return found;
  }
  if (!text.includes('@{')) return text;
  const parts: (string | Expression)[] = [];
  let from = 0;
  for (let opens = text.indexOf('@{'); opens >= 0; opens = text.indexOf('@{', from)) {
    parts.push(text.slice(from, opens));
    const parser = new Parser(text, opens + 2);
    parts.push(parser.expression());
    parser.expect('}');
    from = parser.position;
  }
  return [...parts, text.slice(from)].filter(part => part !== '');
}
