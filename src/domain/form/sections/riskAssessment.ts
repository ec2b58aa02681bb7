import { daraAcknowledgement, daraAnswers, daraGrades, daraQuestions } from '../../referral/dara';
import { dashAcknowledgement, dashAnswers, dashQuestions } from '../../referral/riskTools';
import type { DashAnswer, DashDetail, DashQuestion } from '../../referral/riskTools';
import { allOf, answeredWith, anyOf, not } from '../conditions';
import type { FormItem, Option, Question, RadiosQuestion, Section } from '../definition';
import { checkboxes, day, derived, heading, inset, line, narrative, notAsked, notKnown, radios } from '../pieces';
import type { ChoiceId, DashId, TextId } from '../questions';
import { notInFuture, saysEnough, withinLivingMemory } from '../rules';
import { usesAnotherTool, usesDara, usesDash } from './toolConditions';

/** The id of the question on a topic of the SafeLives Dash. */
export const dashQuestionId = (number: number): DashId => `dash${number}`;

const CHILD_CONTACT = 7;
const PREGNANCY = 9;

/** The ids of details stand with their topics: tests hold them against those that are known. */
function detailQuestion({ id, question, kind, options }: DashDetail): Question {
  const subject = `an answer to “${question}”`;
  switch (kind) {
    case 'one':
      return radios(id as ChoiceId, question, subject, options ?? []);
    case 'several':
      return checkboxes(id as ChoiceId, question, subject, options ?? [], { optional: true });
    default:
      return line(id as TextId, question, subject, { optional: true, width: 'full', limit: 2_000 });
  }
}

function belowYes({ number, details, topic }: DashQuestion): readonly Question[] {
  const asked = details.filter(detail => detail.askedWhen === 'Yes').map(detailQuestion);
  return details.some(detail => detail.kind === 'text')
    ? asked
    : [
        ...asked,
        line(`${dashQuestionId(number)}Comment` as const, 'Comment', `a comment on ${topic.toLowerCase()}`, {
          optional: true,
          width: 'full',
          limit: 2_000
        })
      ];
}

function dashRow(question: DashQuestion): RadiosQuestion {
  const { number, topic } = question;
  const options = dashAnswers.map((value): Option<DashAnswer> => (value === 'Yes' ? { value, reveals: belowYes(question) } : { value }));
  return radios(
    dashQuestionId(number),
    `${number}. ${question.question}`,
    `an answer to question ${number}, ${topic.toLowerCase()}`,
    options,
    {
      shortLabel: `${number}. ${topic}`,
      inline: true,
      shownWhen: usesDash
    }
  );
}

/** How large a part conflict over child contact plays. A plain no to the Dash question has said it already. Board paper, paragraph 42. */
const childContactSignificance = radios(
  'childContactSignificance',
  'How large a part does conflict over child contact play?',
  'how large a part conflict over child contact plays',
  [
    { value: 'Not present', shownWhen: usesAnotherTool },
    { value: 'Present', hint: 'There is conflict, but it is not behind the abuse.' },
    { value: 'Contributory', hint: 'It adds to the abuse.' },
    { value: 'Primary driver', hint: 'It is the main thing behind the abuse.' },
    notKnown
  ],
  { shownWhen: anyOf(answeredWith(dashQuestionId(CHILD_CONTACT), 'Yes'), usesAnotherTool) }
);

/** Now, or lately; with the Dash a no has said that it is neither. */
const pregnancy = radios(
  'pregnancy',
  'Is the victim pregnant, or is there a baby of up to 18 months?',
  'whether there is a pregnancy or a baby',
  [
    { value: 'Pregnant' },
    { value: 'A baby in the past 18 months' },
    { value: 'Both' },
    { value: 'Neither', shownWhen: usesAnotherTool },
    notKnown
  ],
  { shortLabel: 'Pregnancy or a recent baby', shownWhen: anyOf(answeredWith(dashQuestionId(PREGNANCY), 'Yes'), usesAnotherTool) }
);

const dueDate = day('victimDueDate', 'When is the baby due?', 'the date the baby is due', {
  optional: true,
  shownWhen: answeredWith('pregnancy', 'Pregnant', 'Both'),
  hint: 'For example, 27 9 2026'
});

const after = (number: number): readonly FormItem[] => {
  switch (number) {
    case CHILD_CONTACT:
      return [childContactSignificance];
    case PREGNANCY:
      return [pregnancy, dueDate];
    default:
      return [];
  }
};

/** The source of an answer that does not come from the victim. SafeLives Dash, "source of information". */
const sourceOf = ({ number, topic }: DashQuestion): Question =>
  line(`${dashQuestionId(number)}Source` as const, 'Who said so, if not the victim?', `who answered question ${number}`, {
    shortLabel: `${number}. ${topic}: source`,
    optional: true,
    shownWhen: allOf(usesDash, answeredWith('riskSource', 'Somebody else as well'), answeredWith(dashQuestionId(number), 'Yes', 'No'))
  });

const dashItems: readonly FormItem[] = dashQuestions.flatMap(question => [
  dashRow(question),
  sourceOf(question),
  ...after(question.number)
]);

const daraItems: readonly FormItem[] = daraQuestions.map(({ id, topic, question }) =>
  radios(id, question, `an answer on ${topic.toLowerCase()}`, daraAnswers, {
    shortLabel: topic,
    optional: true,
    inline: true,
    shownWhen: usesDara
  })
);

/** The risk assessment. The tool is a choice: both are in use, and the threshold of 14 belongs to the SafeLives Dash alone. */
export const riskAssessmentSection: Section = {
  id: 'riskAssessment',
  title: 'Risk assessment',
  footnote: `${dashAcknowledgement} ${daraAcknowledgement}`,
  items: [
    radios('riskTool', 'Which risk assessment did you use?', 'which risk assessment you used', [
      { value: 'SafeLives Dash', hint: '24 questions' },
      {
        value: 'DARA',
        hint: 'Domestic abuse risk assessment, for first responders',
        reveals: [radios('daraGrade', 'What did it come to?', 'the grade of the DARA', daraGrades)]
      },
      {
        value: 'None',
        reveals: [
          narrative('noToolReason', 'Why was none used?', 'why no risk assessment was used', {
            limit: 2_000,
            lines: 3,
            rules: [saysEnough(10)]
          })
        ]
      }
    ]),
    day('riskAssessmentDate', 'When was it done?', 'the date of the risk assessment', {
      shortLabel: 'Date of the risk assessment',
      shownWhen: not(answeredWith('riskTool', 'None')),
      rules: [notInFuture, withinLivingMemory],
      hint: 'For example, 27 3 2026'
    }),
    radios(
      'riskSource',
      'Who gave the answers?',
      'who gave the answers',
      [
        'The victim',
        {
          value: 'Somebody else as well',
          reveals: [line('riskSourceOther', 'Who, and for which questions?', 'who else gave answers', { width: 'full' })]
        },
        {
          value: 'Not the victim',
          reveals: [line('riskSourceNotVictim', 'Who?', 'who gave the answers', { width: 'full' })]
        }
      ],
      { shownWhen: not(answeredWith('riskTool', 'None')) }
    ),
    heading('dashHeading', 'The 24 questions', usesDash),
    inset('dashGuidance', '“Not known” and “Not asked” never count as no. A low number of yes answers never stops a referral.', usesDash),
    ...dashItems,
    heading('daraHeading', 'The questions of the DARA', usesDara),
    inset('daraGuidance', 'Answer what was asked. The grade above stands, whatever the answers are.', usesDara),
    ...daraItems,
    radios(
      'coerciveControl',
      'Is there controlling or coercive behaviour?',
      'whether there is controlling or coercive behaviour',
      ['Yes', 'No', notKnown, notAsked],
      {
        shownWhen: usesAnotherTool
      }
    ),
    derived('dashScore', 'Answered yes', 'dashScore', usesDash)
  ]
};
