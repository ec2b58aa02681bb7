import * as fc from 'fast-check';
import { exclusionsInWords, exclusionsProblem, isExcluded, mergedExclusions } from '../../../src/domain/case/exclusions';
import { hasReadableExclusions } from '../../../src/domain/case/notices';
import { cannotRead } from '../../../src/domain/kernel/problems';
import type { Exclusion } from '../../../src/domain/case/notices';

const agencies = [{ name: 'Housing' }, { name: 'Health' }];
const exclusion = fc.record({
  agency: fc.constantFrom('Housing', 'Health'),
  person: fc.constantFrom('', 'A', 'B', 'C'),
  reason: fc.constantFrom('one', 'two')
});
const some = fc.uniqueArray(exclusion, { selector: ({ agency, person }) => `${agency} ${person}`, maxLength: 6 });
const marks = (all: readonly Exclusion[]): readonly string[] => all.map(({ agency, person }) => `${agency} ${person}`).sort();

describe('who must not be told', () => {
  it('is what the person wants where nobody else has changed it', () => {
    fc.assert(fc.property(some, some, (seen, wanted) => expect(marks(mergedExclusions(seen, seen, wanted))).toEqual(marks(wanted))));
  });

  it('keeps whom a colleague added meanwhile, and nobody whom the person took away', () => {
    fc.assert(
      fc.property(some, some, some, (stored, seen, wanted) => {
        const merged = marks(mergedExclusions(stored, seen, wanted));
        expect(new Set(merged).size).toBe(merged.length);
        for (const one of marks(stored)) if (!marks(seen).includes(one)) expect(merged).toContain(one);
        for (const one of marks(seen)) if (!marks(wanted).includes(one)) expect(merged).not.toContain(one);
        for (const one of marks(wanted)) if (!marks(seen).includes(one)) expect(merged).toContain(one);
      })
    );
  });

  it('takes a changed reason, and forgets spaces', () => {
    const stored = [{ agency: 'Housing', person: 'A', reason: 'one' }];
    expect(mergedExclusions(stored, stored, [{ agency: ' Housing ', person: 'a', reason: ' two ', insteadOf: ' ' }])).toEqual([
      { agency: 'Housing', person: 'a', reason: 'two' }
    ]);
  });

  it('names an agency that there is, and why', () => {
    expect(exclusionsProblem([{ agency: 'Housing', person: '', reason: 'x' }], agencies)).toBeUndefined();
    expect(exclusionsProblem([{ agency: 'Housing', person: '', reason: ' ' }], agencies)).toBe('Enter why they must not be told.');
    expect(exclusionsProblem([{ agency: 'Fire', person: '', reason: 'x' }], agencies)).toBe('There is no agency called Fire.');
    expect(exclusionsProblem([{ agency: '', person: '', reason: 'x' }], agencies)).toBe('Choose the agency that must not be told.');
    expect(exclusionsProblem([{ agency: ' ', person: '', reason: 'x' }], agencies)).toBe('Choose the agency that must not be told.');
    expect(exclusionsProblem([{ agency: ' Housing ', person: '', reason: 'x' }], agencies)).toBeUndefined();
    expect(
      exclusionsProblem(
        [
          { agency: 'Housing', person: '', reason: 'x' },
          { agency: 'Health', person: '', reason: '' }
        ],
        agencies
      )
    ).toBe('Enter why they must not be told.');
  });

  it('is an agency as a whole, and one of which a person must not be told until somebody else is named who receives', () => {
    const person = { agency: 'Housing', person: 'Jo Bloggs', reason: 'Sister' };
    expect(isExcluded('Housing', [{ ...person, person: '' }])).toBe(true);
    // The whole agency: nobody can receive instead.
    expect(isExcluded('Housing', [{ ...person, person: ' ', insteadOf: 'al@coventry.example' }])).toBe(true);
    expect(
      isExcluded('Housing', [
        { ...person, agency: 'Health' },
        { ...person, person: '' }
      ])
    ).toBe(true);
    expect(isExcluded('Housing', [person])).toBe(true);
    expect(isExcluded('Housing', [{ ...person, insteadOf: ' ' }])).toBe(true);
    expect(isExcluded('Housing', [{ ...person, insteadOf: 'al@coventry.example' }])).toBe(false);
    expect(isExcluded('Health', [person])).toBe(false);
  });

  it('cannot be read where a problem of the row says so', () => {
    expect(
      [[], [{ words: 'The address is long.' }], [{ words: 'The address is long.' }, cannotRead('exclusions', 'it is no JSON')]].map(
        problems => hasReadableExclusions({ problems })
      )
    ).toEqual([true, true, false]);
  });

  it('keeps what a colleague has put right meanwhile, and takes over a stand-in', () => {
    const one = { agency: 'Housing', person: 'A', reason: 'one' };
    const put = { ...one, reason: 'put right' };
    expect(mergedExclusions([put], [one], [one])).toEqual([put]);
    expect(mergedExclusions([put], [one], [{ ...one, insteadOf: ' b@housing.example ' }])).toEqual([
      { ...one, insteadOf: 'b@housing.example' }
    ]);
    expect(mergedExclusions([], [], [{ ...one, insteadOf: ' ' }])).toEqual([one]);
    expect(mergedExclusions([{ ...one, agency: ' Housing', person: ' a ' }], [one], [])).toEqual([]);
    expect(mergedExclusions([], [], [{ ...one, person: ' A ' }])).toEqual([one]);
    expect(mergedExclusions([], [], [one, { ...one, agency: ' Housing' }])).toEqual([one]);
  });

  it('is told in words', () => {
    expect(
      exclusionsInWords([
        { agency: 'Housing', person: '', reason: 'landlord' },
        { agency: 'Health', person: 'A', reason: 'sister' }
      ])
    ).toBe('Housing (landlord); Health, A (sister)');
  });
});
