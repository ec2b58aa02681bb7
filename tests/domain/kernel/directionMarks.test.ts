import { withoutDirectionMarks } from '../../../src/domain/kernel/directionMarks';
import { fromJson } from '../../../src/domain/kernel/json';
import { withoutForbidden } from '../../../src/domain/kernel/xmlText';

const turned = 'https://example.test/\u202egnp.exe\u202c and \u2066so\u2069 \u200e\u200f\u061con';

test('a text is drawn as it was typed: no mark turns it round, and no letter is lost', () => {
  expect(withoutDirectionMarks(turned)).toBe('https://example.test/gnp.exe and so on');
  expect(withoutDirectionMarks('مثال אבג नमूना 🏠‍')).toBe('مثال אבג नमूना 🏠‍');
});

test('in documents and in stored JSON too, however it was written there', () => {
  expect(withoutForbidden(turned)).not.toMatch(/\u202e/);
  expect(fromJson(JSON.stringify({ words: [turned] }))).toEqual({ words: ['https://example.test/gnp.exe and so on'] });
  expect(fromJson('{"words":"\\u202egnp.exe"}')).toEqual({ words: 'gnp.exe' });
});
