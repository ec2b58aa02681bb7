import fc from 'fast-check';
import { checksumOf, cut, fromParts, longestPart, mostParts, toParts } from '../../../src/sharepoint/stores/shared/jsonParts';

const stored = (value: unknown) => {
  const made = toParts(value);
  if (!made) throw new Error('It should have fitted.');
  const columns: string[] = Array.from({ length: mostParts }, (_, at) => made.parts[at] ?? '');
  return { ...made, columns };
};

describe('JSON in parts', () => {
  it('round-trips anything', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), value => {
        const { columns, parts, checksum } = stored(value);
        expect(fromParts(columns, parts.length, checksum)).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) });
      })
    );
  });

  it('never cuts a character in two, and loses none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', '👩‍👧', '𝒜', '\n', '"'), { maxLength: 60 }),
        fc.integer({ min: 2, max: 9 }),
        (letters, longest) => {
          const text = letters.join('');
          const parts = cut(text, longest);
          expect(parts.join('')).toBe(text);
          for (const part of parts) {
            expect(part.length).toBeLessThanOrEqual(longest);
            expect(part).not.toMatch(/[\uD800-\uDBFF]$/);
            expect(part).not.toMatch(/^[\uDC00-\uDFFF]/);
          }
        }
      )
    );
  });

  it('cuts beside no white space where it can', () => {
    const parts = cut(`${'word '.repeat(40)}`.trim(), 25);
    expect(parts.join('')).toBe('word '.repeat(40).trim());
    expect(parts.filter(part => part !== part.trim())).toEqual([]);
  });

  it('round-trips 300,000 characters of emoji', () => {
    const value = { narrative: '🧾é'.repeat(100_000) };
    const { columns, parts, checksum } = stored(value);
    expect(parts.length).toBe(6);
    expect(Math.max(...parts.map(part => part.length))).toBeLessThanOrEqual(longestPart);
    expect(fromParts(columns, parts.length, checksum)).toEqual({ ok: true, value });
  });

  it('has no parts for more than a row can hold', () => {
    expect(toParts('x'.repeat(longestPart * mostParts))).toBeUndefined();
  });
});

describe('damage', () => {
  const { columns, parts, checksum } = stored({ narrative: 'x'.repeat(130_000) });

  it('is named when a part is gone', () => {
    expect(fromParts([columns[0], '', columns[2]], parts.length, checksum)).toEqual({ ok: false, problem: 'a part of it is missing' });
    expect(fromParts(columns, 0, checksum).ok).toBe(false);
    expect(fromParts(columns, 7, checksum).ok).toBe(false);
    expect(fromParts(columns, 1.5, checksum).ok).toBe(false);
  });

  it('is named when parts changed places', () => {
    const other = stored({ a: 'a'.repeat(60_000), b: 'b'.repeat(60_000) });
    const swapped = [other.columns[1], other.columns[0], other.columns[2]];
    expect(fromParts(swapped, 3, other.checksum)).toEqual({ ok: false, problem: 'it was changed outside the suite' });
  });

  it('is named whatever single character changed', () => {
    const text = '{"victim":"Testcase","score":14}';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        fc.pre(text[at] !== letter);
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        expect(fromParts([changed], 1, checksumOf(text))).toEqual({ ok: false, problem: 'it was changed outside the suite' });
      })
    );
  });

  it('is named when the text is not JSON', () => {
    expect(fromParts(['{"a":'], 1, checksumOf('{"a":'))).toEqual({ ok: false, problem: 'it is not readable' });
  });
});
