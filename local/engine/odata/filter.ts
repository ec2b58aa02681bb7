import { invalidExpression } from '../errors';
import { tokenize } from './tokenizer';
import type { Token } from './tokenizer';

/** A constant in a query. */
export type Literal =
  | { readonly kind: 'string' | 'dateTime' | 'guid'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' };

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** A query condition, from `$filter` or from CAML. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly operand: Condition }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly path: string; readonly value: Literal }
  | { readonly kind: 'startsWith' | 'contains'; readonly path: string; readonly text: string }
  | { readonly kind: 'in'; readonly path: string; readonly values: readonly Literal[] };

const comparisons: readonly string[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const mirrored: Record<Comparison, Comparison> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };

type Operand = { readonly path: string } | { readonly value: Literal };

class FilterParser {
  private readonly tokens: Token[];
  private position = 0;

  public constructor(private readonly source: string) {
    this.tokens = tokenize(source);
  }

  public parse(): Condition {
    const condition = this.disjunction();
    if (this.position !== this.tokens.length) {
      throw this.invalid();
    }
    return condition;
  }

  private invalid(): Error {
    return invalidExpression(this.source);
  }

  private peekName(): string | undefined {
    const token = this.tokens[this.position];
    return token?.kind === 'name' ? token.text.toLowerCase() : undefined;
  }

  private take(kind: Token['kind']): Token {
    const token = this.tokens[this.position];
    if (token?.kind !== kind) {
      throw this.invalid();
    }
    this.position += 1;
    return token;
  }

  private chain(word: 'and' | 'or', next: () => Condition): Condition {
    let left = next();
    while (this.peekName() === word) {
      this.position += 1;
      left = { kind: word, left, right: next() };
    }
    return left;
  }

  private disjunction(): Condition {
    return this.chain('or', () => this.chain('and', () => this.unary()));
  }

  private unary(): Condition {
    if (this.peekName() === 'not') {
      this.position += 1;
      return { kind: 'not', operand: this.unary() };
    }
    if (this.tokens[this.position]?.kind === 'open') {
      this.position += 1;
      const inner = this.disjunction();
      this.take('close');
      return inner;
    }
    return this.comparison();
  }

  private comparison(): Condition {
    const name = this.peekName();
    if (this.tokens[this.position + 1]?.kind === 'open' && name !== undefined) {
      return this.call(name);
    }
    const left = this.operand();
    const operator = this.peekName();
    if (operator === undefined || !comparisons.includes(operator)) {
      throw this.invalid();
    }
    this.position += 1;
    const right = this.operand();
    if ('path' in left && 'value' in right) {
      return { kind: 'compare', operator: operator as Comparison, path: left.path, value: right.value };
    }
    if ('value' in left && 'path' in right) {
      return { kind: 'compare', operator: mirrored[operator as Comparison], path: right.path, value: left.value };
    }
    throw this.invalid();
  }

  private call(name: string): Condition {
    this.position += 2;
    const first = this.operand();
    this.take('comma');
    const second = this.operand();
    this.take('close');
    const condition = this.textCall(name, first, second);
    // `substringof('x', Title) eq true` is the other accepted way to write it.
    if (this.peekName() === 'eq') {
      this.position += 1;
      const expected = this.operand();
      if (!('value' in expected) || expected.value.kind !== 'boolean') {
        throw this.invalid();
      }
      return expected.value.value ? condition : { kind: 'not', operand: condition };
    }
    return condition;
  }

  private textCall(name: string, first: Operand, second: Operand): Condition {
    if (name === 'startswith' && 'path' in first && 'value' in second && second.value.kind === 'string') {
      return { kind: 'startsWith', path: first.path, text: second.value.text };
    }
    if (name === 'substringof' && 'value' in first && first.value.kind === 'string' && 'path' in second) {
      return { kind: 'contains', path: second.path, text: first.value.text };
    }
    throw this.invalid();
  }

  private operand(): Operand {
    const token = this.tokens[this.position];
    this.position += 1;
    if (token?.kind === 'name') {
      const word = token.text.toLowerCase();
      if (word === 'true' || word === 'false') {
        return { value: { kind: 'boolean', value: word === 'true' } };
      }
      return word === 'null' ? { value: { kind: 'null' } } : { path: token.text };
    }
    if (token?.kind === 'number') {
      return { value: { kind: 'number', value: token.value } };
    }
    if (token?.kind === 'string' || token?.kind === 'dateTime' || token?.kind === 'guid') {
      return { value: { kind: token.kind, text: token.text } };
    }
    throw this.invalid();
  }
}

/** Reads a `$filter`. Throws the refusal SharePoint gives for an expression it does not know. */
export function parseFilter(source: string): Condition {
  return new FilterParser(source).parse();
}
