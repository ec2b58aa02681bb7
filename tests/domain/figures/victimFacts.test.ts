import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { nothingRecorded, victimFacts } from '../../../src/domain/figures/victimFacts';
import { questionsIn } from '../../../src/domain/form/everyQuestion';
import { referralForm } from '../../../src/domain/form/referralForm';
import type { Answers } from '../../../src/domain/form/answers';
import { readFigureFacts, writeFigureFacts } from '../../../src/sharepoint/stores/case/figureFacts';

const everyQuestion = referralForm.sections.flatMap(({ items }) => questionsIn(items));
const optionsOf = (id: string): readonly string[] =>
  everyQuestion.flatMap(question => (question.id === id && 'options' in question ? question.options.map(({ value }) => value) : []));
const day = '2026-06-15' as CalendarDay;
const facts = (answers: Answers) => victimFacts(answers, day);
const row = (key: string, answers: Answers) => ({ key, answers });
const born = (year: string) => ({ day: '16', month: '6', year });

test('of an empty form nothing is recorded, and nothing is counted as no', () => {
  expect(facts({})).toEqual(nothingRecorded);
});

test('an age is of the day of receipt, and an estimate is taken where there is no date of birth', () => {
  expect(facts({ victimDateOfBirthKnown: 'Yes', victimDateOfBirth: born('2008') }).age).toBe(17);
  expect(facts({ victimDateOfBirthKnown: 'Only roughly', victimApproximateAge: '40' }).age).toBe(40);
  expect(facts({ victimDateOfBirthKnown: 'No', victimApproximateAge: '40' }).age).toBeUndefined();
});

test.each([
  [{ ethnicGroup: 'White', ethnicWhite: 'English, Welsh, Scottish, Northern Irish or British' }, 'White British'],
  [{ ethnicGroup: 'White', ethnicWhite: 'Irish' }, 'Other White'],
  [{ ethnicGroup: 'White', ethnicWhite: 'Gypsy or Irish Traveller' }, 'Other White'],
  [{ ethnicGroup: 'White', ethnicWhite: 'Any other White background' }, 'Other White'],
  [{ ethnicGroup: 'White' }, 'Not recorded'],
  [{ ethnicGroup: 'Asian or Asian British', ethnicAsian: 'Indian' }, 'Asian or Asian British'],
  [{ ethnicGroup: 'Prefers not to say' }, 'Not recorded']
])('the ethnic group of %j is %s', (answers, group) => {
  expect(facts(answers as Answers).ethnicGroup).toBe(group);
});

test('disabled is who cannot do what others can day to day; not known is not no', () => {
  const disabled = (answers: Answers) => facts(answers).disabled;
  // Every option of the form, as the form has it: which of them is a yes is decided here.
  expect(
    optionsOf('conditionImpact').map(conditionImpact => [conditionImpact, disabled({ longTermCondition: 'Yes', conditionImpact })])
  ).toEqual([
    ['Yes, a lot', 'Yes'],
    ['Yes, a little', 'Yes'],
    ['Not at all', 'No'],
    ['Prefer not to say', 'Not recorded'],
    ['Not known', 'Not recorded'],
    ['Not asked', 'Not recorded']
  ]);
  expect(optionsOf('longTermCondition').map(longTermCondition => [longTermCondition, disabled({ longTermCondition })])).toEqual([
    ['Yes', 'Not recorded'],
    ['No', 'No'],
    ['Prefer not to say', 'Not recorded'],
    ['Not known', 'Not recorded'],
    ['Not asked', 'Not recorded']
  ]);
});

test('LGBT by orientation or gender', () => {
  const lgbt = (answers: Answers) => facts(answers).lgbt;
  expect(optionsOf('sexualOrientation').map(sexualOrientation => [sexualOrientation, lgbt({ sexualOrientation })])).toEqual([
    ['Heterosexual or straight', 'No'],
    ['Gay or lesbian', 'Yes'],
    ['Bisexual', 'Yes'],
    ['Other', 'Yes'],
    ['Prefer not to say', 'Not recorded'],
    ['Not known', 'Not recorded'],
    ['Not asked', 'Not recorded']
  ]);
  expect([
    lgbt({ sexualOrientation: 'Bisexual' }),
    lgbt({ genderSameAsRegistered: 'No' }),
    lgbt({ sexualOrientation: 'Heterosexual or straight' }),
    lgbt({ genderSameAsRegistered: 'Yes' })
  ]).toEqual(['Yes', 'Yes', 'No', 'Not recorded']);
});

test('children of the household, and agencies that refer together, each once', () => {
  expect(facts({ childrenInHousehold: 'Yes', children: [row('a', {}), row('b', {})] }).children).toBe(2);
  expect(facts({ childrenInHousehold: 'Yes' }).children).toBe(1);
  expect(facts({ childrenInHousehold: 'Not here, but elsewhere', children: [row('a', {})] }).children).toBe(0);
  expect(facts({ referringAgency: 'Police', coReferringAgencies: ['Health', 'Police'] }).agencies).toEqual(['Police', 'Health']);
});

test('harmed by somebody under 18: only where every perpetrator’s age is known is it no', () => {
  const harmed = (...years: readonly (string | undefined)[]) =>
    facts({
      perpetrators: years.map((year, at) => row(String(at), year === undefined ? {} : { dateOfBirthKnown: 'Yes', dateOfBirth: born(year) }))
    }).harmedByChild;
  expect([harmed('2010', undefined), harmed('1980'), harmed('1980', undefined), harmed()]).toEqual([
    'Yes',
    'No',
    'Not recorded',
    'Not recorded'
  ]);
});

test('what is stored is read back; of what was damaged nothing is recorded', () => {
  const known = facts({ victimSex: 'Female', victimDateOfBirthKnown: 'Yes', victimDateOfBirth: born('1990'), childrenInHousehold: 'No' });
  expect(readFigureFacts(writeFigureFacts(known))).toEqual(known);
  expect([readFigureFacts(''), readFigureFacts('{"sex":"Robot"}'), readFigureFacts('{')]).toEqual([
    nothingRecorded,
    nothingRecorded,
    nothingRecorded
  ]);
});
