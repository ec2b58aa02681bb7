import { draftDeletedAt, isDraftNearDeletion, isDraftOutdated } from '../../../src/domain/retention/draftRetention';
import { allowedInNames } from '../../../src/domain/kernel/fileNames';
import { countOrMore, firstOnlyWords, mapFirst } from '../../../src/domain/kernel/firstRows';
import { median } from '../../../src/domain/kernel/median';
import { plainLetters } from '../../../src/domain/kernel/plainLetters';
import { cannotRead, isUnread, wordsOf } from '../../../src/domain/kernel/problems';
import type { UnreadPart } from '../../../src/domain/kernel/problems';
import { remembered, rememberedOf } from '../../../src/domain/kernel/remembered';
import { asSentence } from '../../../src/domain/kernel/sentence';
import { withoutForbidden } from '../../../src/domain/kernel/xmlText';

describe('a draft that nobody saves', () => {
  const saved = new Date('2026-06-01T09:00:00Z');
  const day = (text: string): Date => new Date(`${text}Z`);
  it('is warned of after 23 days and deleted after 30, to the moment', () => {
    expect(draftDeletedAt(saved)).toEqual(day('2026-07-01T09:00:00'));
    expect([day('2026-06-24T08:59:59'), day('2026-06-24T09:00:00')].map(now => isDraftNearDeletion(saved, now))).toEqual([false, true]);
    expect([day('2026-07-01T08:59:59'), day('2026-07-01T09:00:00')].map(now => isDraftOutdated(saved, now))).toEqual([false, true]);
  });
});

it.each([
  ['a"b*c:d<e>f?g/h\\i|j#k%l~m&n{o}p', 'a b c d e f g h i j k l m n o p'],
  ['exe\u202egnp\u2066.docx\u200f', 'exe gnp .docx '],
  ['tab\there\u0000 and\u007f there', 'tab here and there'],
  ['a ::  b', 'a b'],
  ['O’Neill-Łukasz (1).pdf', 'O’Neill-Łukasz (1).pdf']
])('the name of a file holds of %j: %j', (words, allowed) => expect(allowedInNames(words)).toBe(allowed));

it('the first rows of many say that there are more', () => {
  expect(mapFirst({ rows: [1, 2], more: true }, row => row * 2)).toEqual({ rows: [2, 4], more: true });
  expect([countOrMore(1_500, true), countOrMore(3, false)]).toEqual(['1,500 or more', '3']);
  expect(firstOnlyWords(1_500, 'actions', 'Narrow the search.')).toBe(
    'The first 1,500 actions are shown; there are more. Narrow the search.'
  );
});

it.each([
  [[], undefined],
  [[3], 3],
  [[10, 9, 100], 10],
  [[4, 1, 10, 2], 3]
])('the median of %j is %s', (values, middle) => {
  const before = [...values];
  expect(median(values)).toBe(middle);
  expect(values).toEqual(before);
});

it.each([
  ['Przykładowa', 'przykladowa'],
  ['ÆRØ Weiß', 'aero weiss'],
  ['Ñandú', 'nandu'],
  ['Łódź, ŁŁ', 'lodz, ll'],
  ['ßß ææ øø', 'ssss aeae oo'],
  ['Đà Nẵng, ıı', 'da nang, ii']
])('%s in plain letters is %s', (text, plain) => expect(plainLetters(text)).toBe(plain));

it.each<[UnreadPart, string]>([
  ['answers', 'Its answers cannot be read'],
  ['exclusions', 'Who must not be told of the case cannot be read'],
  ['transferDetails', 'The details of the transfer cannot be read'],
  ['agenda', 'The agenda cannot be read'],
  ['attendance', 'Who came cannot be read'],
  ['minutes', 'What was minuted cannot be read'],
  ['actionHistory', 'Its history cannot be read'],
  ['complexTexts', 'Its texts cannot be read'],
  ['complexReviews', 'Its reviews cannot be read']
])('%s that cannot be read are told: %s', (part, words) => {
  const problems = [cannotRead(part), cannotRead(part, 'No. 3')];
  expect(wordsOf(problems)).toEqual([words, `${words}: No. 3`]);
  expect(isUnread({ problems }, part)).toBe(true);
  expect(isUnread({ problems: [{ words }] }, part)).toBe(false);
});

it.each([
  ['', ''],
  ['He came', 'He came.'],
  ['He came.', 'He came.'],
  ['Why?', 'Why?'],
  ['Now!', 'Now!'],
  ['And so on…', 'And so on…'],
  ['A “name”', 'A “name”.']
])('“%s” as a sentence is “%s”', (text, sentence) => expect(asSentence(text)).toBe(sentence));

it('a file holds what XML can, whole characters among it, and draws as it was typed', () => {
  expect(withoutForbidden('a\u0000b\u0008c\u000bd\u001fe\uffff f\tg\nh\ri')).toBe('abcde f\tg\nh\ri');
  expect(withoutForbidden('🙂 \ud83d! !\ude42 \ud83d\ud83d\ude42')).toBe('🙂 ! ! 🙂');
  expect(withoutForbidden('exe\u202egnp')).toBe('exegnp');
});

describe('work that is remembered', () => {
  it('is done once for each value, and anew once so many are known', () => {
    const done: string[] = [];
    const capital = remembered(2, (text: string) => {
      done.push(text);
      return text.toUpperCase();
    });
    expect(['a', 'a', 'b', 'a', 'c', 'c', 'a'].map(capital)).toEqual(['A', 'A', 'B', 'A', 'C', 'C', 'A']);
    expect(done).toEqual(['a', 'b', 'c', 'a']);
  });

  it('of an object is done once, also where it comes to nothing', () => {
    let count = 0;
    const nothing = rememberedOf(() => {
      count += 1;
      return undefined;
    });
    const of = {};
    expect([nothing(of), nothing(of), count]).toEqual([undefined, undefined, 1]);
    nothing({});
    expect(count).toBe(2);
  });
});
