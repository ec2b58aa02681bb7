/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { Answers, AnswerValue } from '../../../../src/domain/form/answers';
import type { FormItem, GroupQuestion, Question } from '../../../../src/domain/form/definition';
import { ownQuestionsIn, questionsIn } from '../../../../src/domain/form/everyQuestion';
import { referralForm } from '../../../../src/domain/form/referralForm';
import { optionsOf } from '../../../../src/domain/form/shownItems';
import { readWordForm } from '../../../../src/documents/word/referralForm/readWordForm';
import { roomFor } from '../../../../src/documents/word/referralForm/rooms';
import { LONGEST_TAG } from '../../../../src/documents/word/referralForm/tags';
import { completeAnswers, context } from '../../../domain/form/support/context';
import { good } from '../../../support/stories/referring';
import { blankForm, returnedForm } from '../../../support/files/referralWordForm';
import { tagsOf } from '../../../support/files/wordForm';

const allItems: readonly FormItem[] = referralForm.sections.flatMap(({ items }) => items);

const createKeys = (): ((group: string) => string) => {
  let made = 0;
  return group => `${group}-${(made += 1)}`;
};

const read = async (bytes: Uint8Array) => good(await readWordForm(bytes, referralForm, context, createKeys()));

/** Keys are new with each reading: rows are told by their order. */
const withoutKeys = (answers: Answers): unknown =>
  JSON.parse(JSON.stringify(answers, (key, value: unknown) => (key === 'key' ? undefined : value)));

/** Letters of several alphabets, what XML must escape, and line breaks where there may be some. */
const words = (several: boolean): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(
        'a',
        'Ł',
        'é',
        'ش',
        '漢',
        '😀',
        '&',
        '<',
        '>',
        '"',
        '’',
        ']]>',
        '&amp;',
        ' ',
        '=',
        '.',
        '7',
        ...(several ? ['\n'] : [])
      ),
      { minLength: 1, maxLength: 30 }
    )
    .map(parts => `x${parts.join('')}x`);

const dates = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-06-01'), noInvalidDate: true })
  .map(date => ({ day: String(date.getUTCDate()), month: String(date.getUTCMonth() + 1), year: String(date.getUTCFullYear()) }));

function answerTo(question: Question): fc.Arbitrary<AnswerValue> | undefined {
  switch (question.kind) {
    case 'attachments':
      return undefined;
    case 'group':
      return rowsOf(question);
    case 'radios':
      return fc.constantFrom(...optionsOf(question, context).map(({ value }) => value));
    case 'checkboxes':
      return fc.subarray(
        optionsOf(question, context).map(({ value }) => value),
        { minLength: 1 }
      );
    case 'date':
      return dates;
    default:
      return words(question.kind === 'narrative');
  }
}

function answersTo(items: readonly FormItem[], required: boolean): fc.Arbitrary<Answers> {
  const parts: Record<string, fc.Arbitrary<AnswerValue>> = {};
  for (const question of ownQuestionsIn(items)) {
    const answer = answerTo(question);
    if (answer !== undefined) parts[question.id] = answer;
  }
  return required ? fc.record(parts) : fc.record(parts, { requiredKeys: [] });
}

const rowsOf = (group: GroupQuestion): fc.Arbitrary<AnswerValue> =>
  fc
    .array(
      answersTo(group.items, false).filter(answers => Object.keys(answers).length > 0),
      { minLength: 1, maxLength: roomFor(group) }
    )
    .map(rows => rows.map((answers, index) => ({ key: `${group.id}-${index}`, answers })));

describe('the Word form', () => {
  it('asks every question of the form, with its label, hint and options, under protection', async () => {
    const parts = unzipSync(await blankForm(context));
    const document = strFromU8(parts['word/document.xml']);
    const text = Array.from(
      new DOMParser().parseFromString(document, 'application/xml').getElementsByTagName('w:p'),
      ({ textContent }) => textContent
    )
      .join('\n')
      .replace(/\u00a0/g, ' ');
    for (const question of questionsIn(allItems)) {
      expect(text).toContain(question.label);
      if (question.hint !== undefined) expect(text).toContain(question.hint);
      const options = question.kind === 'radios' || question.kind === 'checkboxes' ? optionsOf(question, context) : [];
      options.forEach(({ value }) => expect(text).toContain(value));
    }
    for (const { title, intro, footnote } of referralForm.sections) {
      [title, intro, footnote].filter(Boolean).forEach(part => expect(text).toContain(part));
    }
    expect(text).toContain(referralForm.danger);
    expect(strFromU8(parts['word/settings.xml'])).toContain('<w:documentProtection w:edit="forms" w:enforcement="true"/>');
    expect(strFromU8(parts['word/styles.xml'])).toContain('w:val="en-GB"');
    expect(strFromU8(parts['word/header1.xml'])).toContain('OFFICIAL-SENSITIVE when completed');
    expect(strFromU8(parts['word/footer1.xml'])).toContain(`version ${referralForm.version}`);
    expect(strFromU8(parts['docProps/core.xml'])).toContain(referralForm.title);
    expect(document).toContain('<w:tblHeader/>');
  });

  it('has a control of its own for every answer, by a tag that Word keeps', async () => {
    const tags = tagsOf(await blankForm(context));
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags.filter(tag => tag.length > LONGEST_TAG)).toEqual([]);
    // Nothing below an option and nothing in a row is a group: a table cell could not hold one.
    const below = questionsIn(allItems).flatMap(question =>
      question.kind === 'radios' || question.kind === 'checkboxes'
        ? question.options.flatMap(({ reveals }) => reveals ?? [])
        : question.kind === 'group'
          ? question.items
          : []
    );
    expect(below.filter(({ kind }) => kind === 'group')).toEqual([]);
  });

  it('a complete referral comes back as it was', async () => {
    const found = await read(await returnedForm(completeAnswers(), context));
    expect(withoutKeys(found.answers)).toEqual(withoutKeys(completeAnswers()));
    // It gives a judgement that its answers do not need, and this is said.
    expect(found.problems.map(({ path }) => path)).toEqual([['judgement']]);
    expect(found).toMatchObject({ version: referralForm.version, otherVersion: false, trackedChanges: false });
  });

  it('every question answered at once comes back as it was', async () => {
    const [answers] = fc.sample(answersTo(allItems, true), { numRuns: 1, seed: 7 });
    const found = await read(await returnedForm(answers, context));
    expect(withoutKeys(found.answers)).toEqual(withoutKeys(answers));
  });

  it('whatever is answered comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        answersTo(allItems, false).filter(answers => Object.keys(answers).length > 0),
        async answers => {
          expect(withoutKeys((await read(await returnedForm(answers, context))).answers)).toEqual(withoutKeys(answers));
        }
      ),
      { numRuns: process.env.MARAC_TESTS === 'all' ? 8 : 3 }
    );
  });
});
