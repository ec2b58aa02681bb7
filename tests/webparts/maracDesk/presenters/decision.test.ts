import type { WithdrawnReason } from '../../../../src/domain/referral/withdrawn';
import {
  asDuplicate,
  asRepeatOf,
  criterionOptions,
  decisionAtFirst,
  decisionProblems,
  draftInWords,
  withCriterion,
  withWithdrawnReason
} from '../../../../src/webparts/maracDesk/review/presenters/decision';
import type { DecisionDraft } from '../../../../src/webparts/maracDesk/review/presenters/decision';
import type { ClaimedCriterion } from '../../../../src/webparts/maracDesk/review/presenters/reviewView';
import { aCase, configuration } from '../builders';

const because = '16 of 24 answered yes on the SafeLives Dash; 14 or more is visible high risk';
const claimed: readonly ClaimedCriterion[] = [
  { criterion: 'Professional judgement', because: '' },
  { criterion: 'Visible high risk', because }
];

let made = 0;
const first = (criteria = claimed): DecisionDraft => decisionAtFirst({ criteria }, () => `key-${made++}`);
const problems = (draft: DecisionDraft, dashScore: number | undefined = 16): readonly string[] =>
  decisionProblems(draft, aCase({ dashScore }), configuration).map(({ words }) => words);

describe('a decision at first', () => {
  test('has the criterion that the answers support, with the words that support it, and a key for each kind', () => {
    const draft = first();
    expect(draft).toMatchObject({ kind: '', criterion: 'Visible high risk', rationale: `${because}.` });
    expect(new Set(Object.values(draft.keys)).size).toBe(3);
  });

  test('has the criterion that is claimed where the answers support none, and no words of its own', () => {
    expect(first([claimed[0]])).toMatchObject({ criterion: 'Professional judgement', rationale: '' });
    expect(first([])).toMatchObject({ criterion: '', rationale: '' });
  });
});

describe('another criterion', () => {
  test('takes suggested words with it and leaves written ones', () => {
    expect(withCriterion(first(), 'Professional judgement', claimed).rationale).toBe('');
    const written = { ...first(), rationale: 'My own words', suggested: false };
    expect(withCriterion(written, 'Professional judgement', claimed).rationale).toBe('My own words');
  });

  test('as a repeat or as a duplicate comes from a match', () => {
    expect(asRepeatOf(first(), 'case-before', claimed)).toMatchObject({
      kind: 'accept',
      criterion: 'Repeat',
      previousCaseKey: 'case-before'
    });
    expect(asDuplicate(first())).toMatchObject({ kind: 'withdraw', withdrawnReason: 'Duplicate of an open referral', offersIdva: 'No' });
  });

  test('says which ones the referral claims, and why', () => {
    expect(criterionOptions(claimed)[0]).toEqual({ value: 'Visible high risk', label: 'Visible high risk (claimed)', hint: because });
    expect(criterionOptions(claimed).find(({ value }) => value === 'Repeat')?.label).toBe('Repeat');
  });
});

describe('the offer of an IDVA', () => {
  test.each<[WithdrawnReason, 'Yes' | 'No']>([
    ['Does not meet a criterion', 'Yes'],
    ['Victim lives outside the force area', 'Yes'],
    ['Duplicate of an open referral', 'No'],
    ['Victim has died', 'No'],
    ['Entered in error', 'No']
  ])('follows the reason “%s”: %s', (reason, offer) => expect(withWithdrawnReason(first(), reason).offersIdva).toBe(offer));

  test('stays as somebody has answered it by hand', () => {
    const answered: DecisionDraft = { ...first(), offersIdva: 'No', offerChosen: true };
    expect(withWithdrawnReason(answered, 'Does not meet a criterion').offersIdva).toBe('No');
  });
});

describe('what stands against sending it', () => {
  test.each<[string, Partial<DecisionDraft>, readonly string[]]>([
    ['nothing decided', {}, ['Select what you decide']],
    ['accepting with words', { kind: 'accept' }, []],
    ['accepting without words', { kind: 'accept', rationale: '  ' }, ['Enter why you accept it']],
    ['accepting without a criterion', { kind: 'accept', criterion: '' }, ['Select the criterion under which you accept it']],
    ['asking nothing', { kind: 'ask', question: ' ' }, ['Enter what you need to know']],
    ['asking too much', { kind: 'ask', question: 'x'.repeat(10_001) }, ['Shorten the question to 10,000 characters']],
    ['asking', { kind: 'ask', question: 'How many children?' }, []],
    [
      'withdrawing with nothing said',
      { kind: 'withdraw' },
      [
        'Select why you withdraw it',
        'Enter what the referrer should know about it',
        'Select whether the victim is offered an IDVA all the same'
      ]
    ],
    ['withdrawing', { kind: 'withdraw', withdrawnReason: 'Referrer withdrew it', withdrawnBecause: 'As you asked.', offersIdva: 'Yes' }, []]
  ])('%s', (_, changes, words) => expect(problems({ ...first(), ...changes })).toEqual(words));

  test('visible high risk below the threshold, which counts on the SafeLives Dash only', () => {
    expect(problems({ ...first(), kind: 'accept' }, 9).join()).toMatch(/needs 14/);
    expect(decisionProblems({ ...first(), kind: 'accept' }, { dashScore: undefined }, configuration)).toHaveLength(1);
  });
});

test('stands in one line beside what somebody else decided', () => {
  expect(draftInWords({ ...first(), kind: 'accept' })).toBe(`Accept as Visible high risk: ${because}.`);
  const withdrawn: DecisionDraft = {
    ...first(),
    kind: 'withdraw',
    withdrawnReason: 'Entered in error',
    withdrawnBecause: 'Sent twice.',
    offersIdva: 'No'
  };
  expect(draftInWords(withdrawn)).toBe('Withdraw, entered in error: Sent twice.\nOffer an IDVA all the same: No');
});
