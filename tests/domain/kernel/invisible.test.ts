import { questionsIn } from '../../../src/domain/form/everyQuestion';
import { isOneLine } from '../../../src/domain/form/oneLine';
import { namesSomething, plainAnswers } from '../../../src/domain/form/plainAnswers';
import { referralForm } from '../../../src/domain/form/referralForm';
import { holdsInvisible, plainLine } from '../../../src/domain/kernel/invisible';

it.each([
  ['a zero-width space', 'B8 1AA\u200b'],
  ['a joiner', 'B8\u200d 1AA'],
  ['a word joiner', 'B8\u2060 1AA'],
  ['a soft hyphen', 'B8 1\u00adAA'],
  ['a byte order mark', '\ufeffB8 1AA'],
  ['marks of direction', '\u202dB8 1AA\u202c'],
  ['isolates', '\u2066B8 1AA\u2069'],
  ['an Arabic mark', '\u061cB8 1AA'],
  ['a variation selector', 'B8 1AA\ufe0f'],
  ['a Mongolian separator', 'B8 1A\u180eA'],
  ['a tag', 'B8 1AA\u{e0041}']
])('%s is taken out of a line, and is told', (_what, text) => {
  expect(plainLine(text)).toBe('B8 1AA');
  expect(holdsInvisible(text)).toBe(true);
});

it.each(['B8\u00a01AA', 'B8\u202f1AA', 'B8\u20031AA', 'B8\u30001AA'])(
  'another kind of blank becomes a blank, and is no matter to anybody',
  text => {
    expect(plainLine(text)).toBe('B8 1AA');
    expect(holdsInvisible(text)).toBe(false);
  }
);

it.each(['Łukasz O’Brien', '漢字', 'José', 'שלום', 'a\tb', 'x\ny', '🏠'])('nothing that can be seen is lost: %s', text => {
  expect(plainLine(text)).toBe(text);
  expect(holdsInvisible(text)).toBe(false);
});

it('answers that were stored with them lose them in names, numbers and addresses, in rows too, and nowhere else', () => {
  const family = '👨\u200d👩\u200d👧';
  expect(
    plainAnswers({
      victimFamilyName: 'Test\u200bcase',
      victimAddress: '1 Example\u00a0Road\nB\u200eham',
      incidentNarrative: family,
      victimTelephones: [{ key: 'a', answers: { number: '\u202d07700 900982\u202c' } }]
    })
  ).toEqual({
    victimFamilyName: 'Testcase',
    victimAddress: '1 Example Road\nBham',
    incidentNarrative: family,
    victimTelephones: [{ key: 'a', answers: { number: '07700 900982' } }]
  });
});

describe('which questions name somebody or something', () => {
  const all = questionsIn(referralForm.sections.flatMap(({ items }) => items)).flatMap(one => (one.kind === 'group' ? [] : [one]));
  it('are of one line, or addresses', () => {
    const typed = all.filter(({ kind }) => kind !== 'radios' && kind !== 'checkboxes' && kind !== 'attachments');
    expect(typed.filter(question => namesSomething(question.id) && !isOneLine(question)).map(({ id }) => id)).toEqual([]);
  });
  it('are every telephone number, postcode, name and address', () => {
    const named = all.filter(
      ({ kind, id }) => kind === 'telephone' || kind === 'postcode' || /(?:Name|Names|Email|Number|ddress)$/.test(id)
    );
    expect(named.filter(({ id, kind }) => kind !== 'radios' && kind !== 'checkboxes' && !namesSomething(id)).map(({ id }) => id)).toEqual(
      []
    );
  });
});
