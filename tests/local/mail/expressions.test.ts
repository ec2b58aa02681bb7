import { Evaluation } from '../../../local/mail/evaluation';
import type { Json } from '../../../local/mail/json';
import { readText } from '../../../local/mail/expressions';
import { checkCall } from '../../../local/mail/functions';
import { readableText } from '../../../local/mail/readableText';

function evaluation(): Evaluation {
  const made = new Evaluation(() => new Date('2026-10-25T00:30:15.250Z'));
  made.ended('Read', 'Succeeded', { body: { value: [{ Id: 3, Key: "o'clock", 'odata.etag': '"a,1"' }] }, statusCode: 200 });
  made.ended('Sites', 'Succeeded', { whole: { case: 'https://x' } });
  made.ended('Lost', 'Failed', { statusCode: 502, headers: {}, body: null });
  return made;
}

const value = (text: string): Json => evaluation().of(text);

describe('texts of a definition', () => {
  it.each([
    ['plain', 'plain'],
    ['@@literal', '@literal'],
    ["@concat('it''s ', 1, ' ', true, null)", "it's 1 true"],
    ["a @{1} b @{'}'} c", 'a 1 b } c'],
    ["@{body('Read')?['value']}", '[{"Id":3,"Key":"o\'clock","odata.etag":"\\"a,1\\""}]'],
    ["@first(body('Read')?['value'])?['odata.etag']", '"a,1"'],
    ["@body('Read').value[0].Id", 3],
    ["@outputs('Sites')?['case']", 'https://x'],
    ["@outputs('Lost')?['statusCode']", 502],
    ["@body('Lost')?['value']", null],
    ["@coalesce(body('Lost')?['value'], json('[]'))", []],
    ["@actions('Lost')?['status']", 'Failed'],
    ["@first(json('[]'))?['Id']", null],
    ["@empty('')", true],
    ["@empty(json('{}'))", true],
    ['@empty(createArray(0))', false],
    ["@if(less('2026-06-16T09:00:00Z', '9999'), 'yes', 'no')", 'yes'],
    ["@and(greater(2, 1), or(false, equals('a', 'a')), not(contains('abc', 'd')))", true],
    ["@encodeUriComponent('o''clock: 1 & (2)')", 'o%27clock%3A%201%20%26%20%282%29'],
    ["@replace('o''clock', '''', '''''')", "o''clock"],
    ["@join(union(split('a;b', ';'), split('b;c', ';')), ';')", 'a;b;c'],
    ['@length(union(json(\'[{"a":1,"b":2}]\'), json(\'[{"b":2,"a":1}]\')))', 1],
    ["@utcNow('yyyy-MM-ddTHH:mm:ssZ')", '2026-10-25T00:30:15Z'],
    ['@utcNow()', '2026-10-25T00:30:15.2500000Z'],
    ["@addMinutes('2026-06-15T23:50:00Z', 15, 'yyyy-MM-ddTHH:mm:ssZ')", '2026-06-16T00:05:00Z'],
    ["@addDays('2026-03-01T00:00:00Z', -31, 'yyyy-MM-dd')", '2026-01-29'],
    ["@convertTimeZone('2026-10-25T00:30:00Z', 'UTC', 'GMT Standard Time', 'dddd dd MMMM yyyy HH:mm')", 'Sunday 25 October 2026 01:30'],
    ["@convertTimeZone('2026-10-25T01:30:00Z', 'UTC', 'GMT Standard Time', 'HH:mm')", '01:30']
  ])('%s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it.each([
    ["@body('Read').absent", /There is no "absent"/],
    ["@replace(null, 'a', 'b')", /needs a text/],
    ["@less(1, 'a')", /cannot compare/],
    ["@utcNow('tt')", /does not know the format/],
    ["@addMinutes('soon', 1)", /is not a time/],
    ["@concat('a'", /cannot be read/],
    ['@concat(1) 2', /cannot be read/],
    ['@name', /cannot be read/],
    ["@{concat('a'}", /cannot be read/]
  ])('refuses %s in words', (text, words) => {
    expect(() => value(text)).toThrow(words);
  });

  it('are read alike however they are spaced', () => {
    expect(readText('@add( 1 ,\n 2 )')).toEqual(readText('@add(1,2)'));
  });
});

it('knows no function that it cannot do, nor one with too few values', () => {
  expect(() => checkCall('xpath', 2)).toThrow('does not know the function xpath()');
  expect(() => checkCall('replace', 2)).toThrow('replace() does not take 2 values');
  expect(() => checkCall('toString', 0)).toThrow('does not know the function toString()');
});

it('shows an HTML message as a text', () => {
  expect(readableText('<p>One &lt;two&gt; &amp;amp;<br>three</p>')).toBe('One <two> &amp;\nthree');
});
