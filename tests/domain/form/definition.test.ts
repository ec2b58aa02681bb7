import type { Condition, FormItem, Question } from '../../../src/domain/form/definition';
import { isQuestion } from '../../../src/domain/form/definition';
import { fingerprint } from '../../../src/domain/form/fingerprint';
import { formVersion, referralForm } from '../../../src/domain/form/referralForm';
import { optionsOf } from '../../../src/domain/form/shownItems';
import { dashQuestionId } from '../../../src/domain/form/sections/riskAssessment';
import { dashQuestions, incidentWeapons, significanceScale } from '../../../src/domain/referral/riskTools';
import { context } from './support/context';
import { allQuestions } from './support/fillIn';

/** What each version of the form is. A change of the form without a new version breaks the words of what is stored. */
const fingerprints: Readonly<Record<string, string>> = {
  '1.0': '876a7fccdfe175ee',
  '2.0': '0fff9ed44f162e36',
  '2.1': '2b92e728e1743a4a',
  '2.2': 'a47e6875a2ef6d97'
};

const items = referralForm.sections.flatMap(section => section.items);
const questions = allQuestions(items);

const namedIn = (condition: Condition | undefined): readonly string[] => {
  if (condition === undefined) {
    return [];
  }
  if ('question' in condition) {
    return [condition.question];
  }
  if ('answered' in condition) {
    return [condition.answered];
  }
  if ('not' in condition) {
    return namedIn(condition.not);
  }
  return 'fact' in condition ? [] : ('allOf' in condition ? condition.allOf : condition.anyOf).flatMap(namedIn);
};

interface Reading {
  readonly known: string[];
  readonly unknown: string[];
}

function read(all: readonly FormItem[], reading: Reading): void {
  for (const item of all) {
    const shownWhen = namedIn(item.shownWhen);
    const ofOptions = item.kind === 'radios' || item.kind === 'checkboxes' ? item.options.flatMap(option => namedIn(option.shownWhen)) : [];
    reading.unknown.push(...[...shownWhen, ...ofOptions].filter(id => !reading.known.includes(id)));
    if (isQuestion(item)) {
      reading.known.push(item.id);
    }
    if (item.kind === 'group') {
      read(item.items, reading);
    }
    if (item.kind === 'radios' || item.kind === 'checkboxes') {
      item.options.forEach(option => read(option.reveals ?? [], reading));
    }
  }
}

const wordsOf = (question: Question): readonly string[] => [
  question.label,
  question.subject,
  question.hint ?? '',
  question.missing ?? '',
  ...('options' in question ? question.options.flatMap(({ value, hint }) => [value, hint ?? '']) : [])
];

describe('the form definition', () => {
  it('changes only with its version', () => {
    expect(fingerprints[formVersion]).toBe(fingerprint(referralForm));
  });

  it('has a fingerprint of its words, options, conditions and rules', () => {
    const [first, ...others] = referralForm.sections;
    const changed = (item: FormItem): string => fingerprint({ ...referralForm, sections: [{ ...first, items: [item] }, ...others] });
    const line = { kind: 'text', id: 'a', label: 'A', subject: 'the a' } as const;
    const prints = [
      line,
      { ...line, label: 'B' },
      { ...line, limit: 3 },
      { ...line, optional: true },
      { ...line, shownWhen: { answered: 'b' } },
      { ...line, rules: [{ name: 'one', check: () => undefined }] },
      { ...line, rules: [{ name: 'two', check: () => undefined }] }
    ].map(changed);
    expect(new Set(prints).size).toBe(prints.length);
    expect(fingerprint({ ...referralForm, version: 'another' })).toBe(fingerprint(referralForm));
  });

  it('names every question, section and notice once', () => {
    const inRows = allQuestions(items)
      .filter(({ kind }) => kind === 'group')
      .flatMap(group => (group.kind === 'group' ? allQuestions(group.items) : []));
    const atTop = questions.filter(question => !inRows.includes(question)).map(({ id }) => id);
    expect(atTop.filter((id, at) => atTop.indexOf(id) !== at)).toEqual([]);
    const others = [...referralForm.sections.map(({ id }) => id), ...items.filter(item => !isQuestion(item)).map(({ id }) => id)];
    expect(others.filter((id, at) => others.indexOf(id) !== at)).toEqual([]);
    for (const group of questions) {
      if (group.kind === 'group') {
        const ids = allQuestions(group.items).map(({ id }) => id);
        expect(ids.filter(id => atTop.includes(id) || ids.indexOf(id) !== ids.lastIndexOf(id))).toEqual([]);
      }
    }
  });

  it('makes nothing depend on a question asked later', () => {
    const reading: Reading = { known: [], unknown: [] };
    read(items, reading);
    expect(reading.unknown).toEqual([]);
    expect(reading.known.length).toBeGreaterThan(100);
  });

  it('offers each option once, and only options that a condition can name', () => {
    const offered = new Map<string, readonly string[]>();
    for (const question of questions) {
      if (question.kind === 'radios' || question.kind === 'checkboxes') {
        const values = optionsOf(question, context).map(({ value }) => value);
        expect(new Set(values).size).toBe(values.length);
        expect(values.length).toBeGreaterThan(0);
        offered.set(question.id, values);
      }
    }
    const check = (condition: Condition | undefined): void => {
      if (condition === undefined) {
        return;
      }
      if ('question' in condition) {
        expect(offered.get(condition.question)).toEqual(expect.arrayContaining([...condition.oneOf]));
      } else if ('not' in condition) {
        check(condition.not);
      } else if ('allOf' in condition || 'anyOf' in condition) {
        ('allOf' in condition ? condition.allOf : condition.anyOf).forEach(check);
      }
    };
    [...items, ...questions].forEach(item => check(item.shownWhen));
    expect(offered.size).toBeGreaterThan(40);
  });

  it('asks every topic of the SafeLives Dash and each of its details', () => {
    const ids = questions.map(({ id }) => id);
    expect(dashQuestions.filter(({ number }) => !ids.includes(dashQuestionId(number)))).toEqual([]);
    expect(dashQuestions.flatMap(({ details }) => details).filter(({ id }) => !ids.includes(id))).toEqual([]);
  });

  it('offers every point of the scales that are counted', () => {
    const offered = (id: string): readonly string[] =>
      questions.flatMap(question => (question.id === id && question.kind === 'radios' ? question.options.map(({ value }) => value) : []));
    const asked = (values: readonly string[]): readonly string[] => values.map(value => (value === 'Not recorded' ? 'Not known' : value));
    expect(offered('childContactSignificance')).toEqual(asked(significanceScale));
    expect(offered('weaponInIncident')).toEqual(asked(incidentWeapons));
  });

  it('speaks plainly: no asterisks, no blame, no codes', () => {
    const wrong = questions.flatMap(wordsOf).filter(words => /\*|please|sorry|invalid|\bN\/A\b|\bDOB\b|\be\.g\./i.test(words));
    expect(wrong).toEqual([]);
    expect(questions.filter(({ subject }) => /^[A-Z]|[.?]$/.test(subject)).map(({ id }) => id)).toEqual([]);
  });

  it('keeps other people’s details out of the browser’s memory', () => {
    const own = ['referrerName', 'referrerRole', 'referrerTelephone', 'referrerEmail'];
    const remembered = questions.filter(question => 'autocomplete' in question && question.autocomplete !== 'off').map(({ id }) => id);
    expect(remembered).toEqual(own);
  });
});
