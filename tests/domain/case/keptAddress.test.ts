import { isKept, keptMark, keyOfKept } from '../../../src/domain/case/keptAddress';

it('an address that is kept is known by its mark and a key, and no address that somebody typed is taken for one', () => {
  expect(keptMark).toBe('kept:');
  expect(['kept:3f2504e0', 'kept:', 'kept: 1 Any Street', 'Is kept:3f2504e0', 'kept:3f2504e0 there', '1 Any Street'].map(isKept)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false
  ]);
  expect(keyOfKept('kept:3f2504e0')).toBe('3f2504e0');
});
