import type { AnswerRow, Answers, AnswerValue } from '../../../src/domain/form/answers';
import { answerSummary } from '../../../src/domain/form/reading/answerSummary';
import type { FormItem } from '../../../src/domain/form/definition';
import { isQuestion } from '../../../src/domain/form/definition';
import { toReferralContent } from '../../../src/domain/form/reading/referralContent';
import { referralForm } from '../../../src/domain/form/referralForm';
import { stripHidden } from '../../../src/domain/form/shownItems';
import { validateForm } from '../../../src/domain/form/validate';
import { matchKeysOf } from '../../../src/domain/matching/matchKeys';
import { completeAnswers, context } from './support/context';
import { textsIn } from './support/fillIn';
import { repaired } from './support/repaired';

const row = (key: string, answers: Answers): AnswerRow => ({ key, answers });
const withAnswers = (changes: Answers): Answers => ({ ...completeAnswers(), ...changes });
const problemsOf = (answers: Answers): readonly string[] => validateForm(referralForm, answers, context).map(({ words }) => words);
const peopleIn = (answers: Answers) => {
  const content = toReferralContent(answers, context);
  return content.ok ? content.value.people : [];
};

const shapes: Answers = {
  referrerEmail: 'officer@wmp.example',
  safeEmail: 'anya@example.org',
  victimNhsNumber: '943 476 5919',
  crimeReferences: Array.from({ length: 60 }, (_unused, at) => `20/${123456 + at}/26`).join('\n')
};

/** Names as people have them, in every script and of every length. */
const longName = (piece: string): string =>
  Array.from(piece.repeat(300)).reduce((name, letter) => (name.length + letter.length <= 255 ? name + letter : name), '');
const pieces = ['O’Neill-', 'Ångström ', 'محمد ', 'שרה ', 'Łukasiewicz-', '王', 'Nguyễn ', '🙂', 'D’Àrcy–'];

describe('no character is lost', () => {
  it.each(pieces)('of a name of 255 with %p', piece => {
    const name = longName(piece);
    const answers = withAnswers({ victimFamilyName: name, victimAliases: name });
    expect(problemsOf(answers)).toEqual([]);
    expect(stripHidden(referralForm, answers, context).victimFamilyName).toBe(name);
    const rows = answerSummary(referralForm, answers, context).flatMap(({ cards }) => cards.flatMap(card => card.rows));
    expect(rows.find(({ path }) => path[0] === 'victimFamilyName')?.text).toBe(name);
    expect(peopleIn(answers)[0].familyName).toBe(name.trim());
    expect(matchKeysOf(peopleIn(answers)[0]).every(key => key.length <= 255)).toBe(true);
  });

  /** Every line and every narrative at its limit, every option that asks for more, every group with as many rows as it takes. */
  function fullest(items: readonly FormItem[]): Answers {
    const found: Record<string, AnswerValue> = {};
    for (const question of items.filter(isQuestion)) {
      const text = (limit: number): string =>
        Array.from('“é🙂Ж\n王 ')
          .join('')
          .repeat(limit)
          .slice(0, limit - 1)
          .trim() + 'z';
      if (question.kind === 'text') {
        found[question.id] = text(question.limit ?? 255).replace(/\n/g, '-');
      } else if (question.kind === 'narrative') {
        found[question.id] = text(question.limit);
      } else if (question.kind === 'group') {
        found[question.id] = Array.from({ length: question.most }, (_unused, at) => row(`${question.id}-${at}`, fullest(question.items)));
      } else if (question.kind === 'checkboxes') {
        found[question.id] = question.options.filter(({ exclusive }) => !exclusive).map(({ value }) => value);
        question.options.forEach(({ reveals }) => Object.assign(found, fullest(reveals ?? [])));
      } else if (question.kind === 'radios' && question.options.length > 0) {
        const most = [...question.options].sort((one, another) => (another.reveals?.length ?? 0) - (one.reveals?.length ?? 0))[0];
        found[question.id] = most.value;
        Object.assign(found, fullest(most.reveals ?? []));
      }
    }
    return found;
  }

  it('of a form of 300,000 characters: each comes back, and is read', () => {
    const items = referralForm.sections.flatMap(section => section.items);
    const draft = {
      ...fullest(items),
      ...shapes,
      riskTool: 'SafeLives Dash',
      riskSource: 'Somebody else as well',
      childrenInHousehold: 'Yes'
    };
    const whole = repaired(referralForm, draft, context, [0, 1]);
    expect(problemsOf(whole)).toEqual([]);
    const submitted = stripHidden(referralForm, whole, context);
    const rows = answerSummary(referralForm, whole, context).flatMap(({ cards }) => cards.flatMap(card => card.rows));
    const read = new Set(rows.map(({ text }) => text));
    const texts = textsIn([row('all', submitted)]);
    expect(texts.join('').length).toBeGreaterThan(300_000);
    expect(texts.filter(text => text.length > 200 && !read.has(text))).toEqual([]);
    expect(JSON.parse(JSON.stringify(submitted))).toEqual(submitted);
  });
});
