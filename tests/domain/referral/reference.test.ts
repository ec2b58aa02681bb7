import fc from 'fast-check';
import { calledBy, isReference, readReference, recordName, referenceOf } from '../../../src/domain/referral/reference';

const anyReference = fc.uuid().map(referenceOf);
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the reference of a case', () => {
  it('is the same for the same key, whatever the case of its letters, now and in every later version', () => {
    expect(referenceOf('3f2504e0-4f89-41d3-9a0c-0305e82c3301')).toBe(referenceOf('3F2504E0-4F89-41D3-9A0C-0305E82C3301'));
    // Written down: a reference that people hold on paper must never change.
    expect(referenceOf('3f2504e0-4f89-41d3-9a0c-0305e82c3301')).toBe('M-8JAB-6TKD-W');
  });

  it('is a reference, always', () => {
    fc.assert(fc.property(anyReference, reference => isReference(reference) && /^M-.{4}-.{4}-.$/.test(reference)));
  });

  it('hardly ever belongs to two cases', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);
    expect(new Set(keys.map(referenceOf)).size).toBe(keys.length);
  });
});

describe('a record without its reference', () => {
  const key = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  const receivedAt = new Date('2026-06-15T09:00:00Z');

  it('is called by the one that its case gives, else by its row', () => {
    expect([calledBy('M-1', key, 7), calledBy('', key, 7), calledBy('', '', 7)]).toEqual(['M-1', 'M-8JAB-6TKD-W', 'Row 7']);
  });

  it('is named by what else is known of it', () => {
    expect(recordName({ reference: 'M-8JAB-6TKD-W', receivedAt, marac: 'Coventry' })).toBe('M-8JAB-6TKD-W');
    expect(recordName({ reference: 'M-8JAB', receivedAt, marac: 'Coventry' })).toBe(
      'M-8JAB, received Monday 15 June 2026, 10am, Coventry MARAC'
    );
    expect(recordName({ reference: '', receivedAt: new Date(NaN) })).toBe('A record without a reference');
    expect(recordName({ reference: '', marac: 'Coventry' })).toBe('A record without a reference, Coventry MARAC');
    expect([isReference('See M-8JAB-6TKD-W'), isReference('M-8JAB-6TKD-W.')]).toEqual([false, false]);
  });
});

describe('a mistake in a reference', () => {
  it('of one character is always caught', () => {
    fc.assert(
      fc.property(anyReference, fc.nat(11), fc.constantFrom(...alphabet, '-', 'O', 'I', 'U', 'é', ' '), (reference, at, wrong) => {
        fc.pre(reference[at] !== wrong);
        expect(isReference(reference.slice(0, at) + wrong + reference.slice(at + 1))).toBe(false);
      }),
      { numRuns: 2000 }
    );
  });

  it('of two swapped neighbours is always caught, a hyphen between them or not', () => {
    fc.assert(
      fc.property(anyReference, fc.nat(7), (reference, at) => {
        const characters = Array.from(reference.replace(/-/g, '').slice(1));
        fc.pre(characters[at] !== characters[at + 1]);
        [characters[at], characters[at + 1]] = [characters[at + 1], characters[at]];
        const text = characters.join('');
        expect(isReference(`M-${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`)).toBe(false);
      }),
      { numRuns: 2000 }
    );
  });

  it('of one character missing or too many is always caught', () => {
    fc.assert(
      fc.property(anyReference, fc.nat(11), (reference, at) => {
        expect(isReference(reference.slice(0, at) + reference.slice(at + 1))).toBe(false);
        expect(isReference(reference.slice(0, at) + reference[at] + reference.slice(at))).toBe(false);
      })
    );
  });
});

describe('reading what somebody typed', () => {
  it('forgives case, spaces, hyphens, the M and look-alike letters', () => {
    fc.assert(
      fc.property(anyReference, reference => {
        const compact = reference.replace(/-/g, '');
        const lookalike = compact.slice(1).replace(/0/g, 'o').replace(/1/g, 'l');
        for (const typed of [
          reference,
          compact,
          compact.toLowerCase(),
          compact.slice(1),
          `  ${reference.replace(/-/g, ' ')} `,
          lookalike
        ]) {
          expect(readReference(typed)).toBe(reference);
        }
      })
    );
  });

  it('does not take a body that starts with M for the M in front', () => {
    const starting = Array.from({ length: 500 }, (_, index) => referenceOf(`key ${index}`)).find(reference => reference[2] === 'M');
    expect(starting && readReference(starting.slice(2))).toBe(starting);
  });

  it.each(['', 'M', 'M-0000-0000-1', 'Testcase', '12345678'])('refuses %p', typed => {
    expect(readReference(typed)).toBeUndefined();
  });
});
