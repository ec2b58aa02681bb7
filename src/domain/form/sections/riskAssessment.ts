import { dashAcknowledgement, dashAnswers, dashQuestions } from '../../referral/riskTools';
import type { DashDetail, DashQuestion } from '../../referral/riskTools';
import { answeredWith, anyOf, not } from '../conditions';
import type { FormItem, Option, Question, RadiosQuestion, Section } from '../definition';
import { checkboxes, day, derived, heading, inset, line, narrative, notAsked, notKnown, radios } from '../pieces';
import { notInFuture, saysEnough, withinLivingMemory } from '../rules';

/** The id of the question on a topic of the SafeLives Dash. */
export const dashQuestionId = (number: number): string => `dash${number}`;

const usesDash = answeredWith('riskTool', 'SafeLives Dash');
const usesAnother = answeredWith('riskTool', 'DARA', 'None');
const CHILD_CONTACT = 7;
const WEAPONS = 13;

function detailQuestion({ id, question, kind, options }: DashDetail): Question {
  const subject = `an answer to “${question}”`;
  switch (kind) {
    case 'one':
      return radios(id, question, subject, options ?? []);
    case 'several':
      return checkboxes(id, question, subject, options ?? [], { optional: true });
    default:
      return line(id, question, subject, { optional: true, width: 'full', limit: 1_000 });
  }
}

function belowYes({ number, details, topic }: DashQuestion): readonly Question[] {
  const asked = details.filter(detail => detail.askedWhen === 'Yes').map(detailQuestion);
  return details.some(detail => detail.kind === 'text')
    ? asked
    : [...asked, line(`${dashQuestionId(number)}Comment`, 'Comment', `a comment on ${topic.toLowerCase()}`, { optional: true, width: 'full', limit: 1_000 })];
}

function dashRow(question: DashQuestion): RadiosQuestion {
  const { number, topic } = question;
  const options: readonly Option[] = dashAnswers.map(value => (value === 'Yes' ? { value, reveals: belowYes(question) } : { value }));
  return radios(dashQuestionId(number), `${number}. ${question.question}`, `an answer to question ${number}, ${topic.toLowerCase()}`, options, {
    shortLabel: `${number}. ${topic}`, inline: true, shownWhen: usesDash
  });
}

/** How large a part conflict over child contact plays. A plain no to the Dash question has said it already. Board paper, paragraph 42. */
const childContactSignificance = radios(
  'childContactSignificance',
  'How large a part does conflict over child contact play?',
  'how large a part conflict over child contact plays',
  [
    { value: 'Not present', shownWhen: usesAnother },
    { value: 'Present', hint: 'There is conflict, but it is not behind the abuse.' },
    { value: 'Contributory', hint: 'It adds to the abuse.' },
    { value: 'Primary driver', hint: 'It is the main thing behind the abuse.' },
    notKnown
  ],
  { shownWhen: anyOf(answeredWith(dashQuestionId(CHILD_CONTACT), 'Yes'), usesAnother) }
);

/** What was used this time, so that a knife can be counted. Board paper, paragraph 42. */
const weaponInIncident = radios(
  'weaponInIncident',
  'Was a weapon used or shown in this incident?',
  'whether a weapon was used or shown in this incident',
  [
    { value: 'Knife or blade', warning: true },
    {
      value: 'Other weapon',
      warning: true,
      reveals: [checkboxes('otherWeaponKinds', 'What kind?', 'the kind of weapon', [
        'Firearm', 'Blunt object', 'Acid or another corrosive', 'Vehicle', 'Household object', 'Something else'
      ])]
    },
    'None',
    notKnown
  ],
  { shownWhen: anyOf(usesDash, usesAnother) }
);

const after = (number: number): readonly FormItem[] => {
  switch (number) {
    case CHILD_CONTACT:
      return [childContactSignificance];
    case WEAPONS:
      return [weaponInIncident];
    default:
      return [];
  }
};

const dashItems: readonly FormItem[] = dashQuestions.flatMap(question => [dashRow(question), ...after(question.number)]);

/** The risk assessment. The tool is a choice: both are in use, and the threshold of 14 belongs to the SafeLives Dash alone. */
export const riskAssessmentSection: Section = {
  id: 'riskAssessment',
  title: 'Risk assessment',
  footnote: dashAcknowledgement,
  items: [
    radios('riskTool', 'Which risk assessment did you use?', 'which risk assessment you used', [
      { value: 'SafeLives Dash', hint: '24 questions' },
      {
        value: 'DARA',
        hint: 'Domestic abuse risk assessment, for first responders',
        reveals: [radios('daraGrade', 'What did it come to?', 'the grade of the DARA', ['Standard', 'Medium', 'High'])]
      },
      {
        value: 'None',
        reveals: [narrative('noToolReason', 'Why was none used?', 'why no risk assessment was used', { limit: 1_000, lines: 3, rules: [saysEnough(10)] })]
      }
    ]),
    day('riskAssessmentDate', 'When was it done?', 'the date of the risk assessment', {
      shortLabel: 'Date of the risk assessment', shownWhen: not(answeredWith('riskTool', 'None')), rules: [notInFuture, withinLivingMemory], hint: 'For example, 27 3 2026'
    }),
    radios('riskSource', 'Who gave the answers?', 'who gave the answers', [
      'The victim',
      {
        value: 'Somebody else as well',
        reveals: [line('riskSourceOther', 'Who, and for which questions?', 'who else gave answers', { width: 'full' })]
      },
      {
        value: 'Not the victim',
        reveals: [line('riskSourceNotVictim', 'Who?', 'who gave the answers', { width: 'full' })]
      }
    ], { shownWhen: not(answeredWith('riskTool', 'None')) }),
    heading('dashHeading', 'The 24 questions', usesDash),
    inset('dashGuidance', '“Not known” and “Not asked” never count as no. A low number of yes answers never stops a referral.', usesDash),
    ...dashItems,
    radios('coerciveControl', 'Is there controlling or coercive behaviour?', 'whether there is controlling or coercive behaviour', ['Yes', 'No', notKnown, notAsked], {
      shownWhen: usesAnother
    }),
    derived('dashScore', 'Answered yes', 'dashScore', usesDash)
  ]
};
