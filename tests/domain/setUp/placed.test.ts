import {
  debtorsOf,
  isConfigured,
  isWithinMaracs,
  maracChoiceWords,
  maracsToChoose,
  unplacedGroups,
  unplacedMaracs,
  unplacedWords
} from '../../../src/domain/setUp/placed';
import type { Configuration } from '../../../src/domain/setUp/configuration';

const marac = (name: string) => ({ name, localAuthority: name, coordinators: [], idvaService: '' });
const settings: Pick<Configuration, 'maracs' | 'agencies' | 'retired'> = {
  maracs: ['Walsall', 'Coventry'].map(marac),
  agencies: [
    { name: 'Police', maracs: ['Walsall', 'Coventry'] },
    { name: 'Housing', maracs: ['Coventry'] }
  ],
  retired: { maracs: ['Oldtown'], agencies: [{ name: 'Closed trust', maracs: ['Walsall'] }] } as unknown as Configuration['retired']
};
const without = { ...settings, retired: undefined };

describe('a MARAC that the settings have no more', () => {
  const found = ['Coventry', 'Oldtown', '', 'Elsewhere', 'Oldtown'];

  it('is named once, in order, and can be chosen by its name still', () => {
    expect(unplacedMaracs(found, settings)).toEqual(['', 'Elsewhere', 'Oldtown']);
    expect(maracsToChoose(found, settings)).toEqual(['Walsall', 'Coventry', 'Elsewhere', 'Oldtown']);
    expect(['Coventry', 'Oldtown'].map(name => isConfigured(name, settings))).toEqual([true, false]);
    expect(['Coventry', 'Oldtown'].map(name => maracChoiceWords(name, settings))).toEqual([
      'Coventry',
      'Oldtown (not in the settings any more)'
    ]);
  });

  it('is shown to everybody, whichever MARACs they look at', () => {
    expect(
      [
        ['Coventry', []],
        ['Coventry', ['Coventry']],
        ['Coventry', ['Walsall']],
        ['Oldtown', ['Walsall']]
      ].map(([one, of]) => isWithinMaracs(one as string, of as string[], settings))
    ).toEqual([true, true, false, true]);
  });
});

describe('what belongs to nobody in the settings', () => {
  it.each([
    ['Coventry', 'Housing', undefined],
    ['Walsall', 'Police', undefined],
    ['', 'Housing', 'No MARAC is given'],
    ['Oldtown', 'Housing', 'MARAC not in the settings any more: Oldtown'],
    ['Coventry', '', 'No agency is given, Coventry'],
    ['Walsall', 'Housing', 'Agency not in the settings any more: Housing, Walsall'],
    ['Coventry', 'Closed trust', 'Agency not in the settings any more: Closed trust, Coventry']
  ])('of “%s” and “%s”: %s', (one, agency, words) => expect(unplacedWords({ marac: one, agency }, settings)).toBe(words));

  it('stands together by why, in order', () => {
    const row = (id: number, one: string, agency: string) => ({ id, marac: one, agency });
    expect(
      unplacedGroups(
        [
          row(1, 'Oldtown', 'Police'),
          row(2, 'Coventry', 'Police'),
          row(3, '', 'Police'),
          row(4, 'Oldtown', 'Housing'),
          row(5, 'Coventry', '')
        ],
        settings
      ).map(({ words, rows }) => [words, rows.map(({ id }) => id)])
    ).toEqual([
      ['MARAC not in the settings any more: Oldtown', [1, 4]],
      ['No agency is given, Coventry', [5]],
      ['No MARAC is given', [3]]
    ]);
  });
});

describe('for whom something may have been closed', () => {
  const debtors = (maracs: readonly string[], agency: string, found: readonly string[], of = settings) =>
    debtorsOf({ maracs, agency }, of, found).map(one => `${one.marac}, ${one.agency}`);

  it('is every agency that sits, or sat, on these MARACs', () => {
    expect(debtors(['Walsall'], '', [])).toEqual([
      'Walsall, Police',
      'Walsall, Closed trust',
      'Oldtown, Police',
      'Oldtown, Housing',
      'Oldtown, Closed trust'
    ]);
    expect(debtors(['Coventry'], 'Housing', [], without)).toEqual(['Coventry, Housing']);
    expect(debtors([], 'Housing', ['Elsewhere'], without)).toEqual(['Coventry, Housing', 'Elsewhere, Housing']);
    expect(debtors([], 'Nobody', [])).toEqual([]);
  });
});
