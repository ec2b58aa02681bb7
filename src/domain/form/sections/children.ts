import { answeredWith } from '../conditions';
import type { GroupQuestion, Section } from '../definition';
import { checkboxes, day, ifKnown, line, nameLine, narrative, notKnown, radios, wholeNumberOf, yes } from '../pieces';
import { nameWithoutDigits, notInFuture, underEighteen, withinLivingMemory } from '../rules';

const relation = (id: 'relationshipToVictim' | 'relationshipToPerpetrator', label: string, subject: string) =>
  radios(id, label, subject, ['Son or daughter', 'Stepchild', 'Grandchild', 'Brother or sister', 'None', 'Another', notKnown], {
    optional: true
  });

const children: GroupQuestion = {
  kind: 'group',
  id: 'children',
  label: 'Children',
  subject: 'a child',
  missing: 'Add each child, with what you know of them',
  hint: 'Add each child, including an unborn child. Leave blank what you do not know.',
  least: 1,
  most: 15,
  rowName: 'child',
  shownWhen: answeredWith('childrenInHousehold', 'Yes', 'Not here, but elsewhere'),
  items: [
    nameLine('givenNames', 'Given names', 'the child’s given names', { optional: true, rules: [nameWithoutDigits] }),
    nameLine('familyName', 'Family name', 'the child’s family name', { optional: true, rules: [nameWithoutDigits] }),
    radios(
      'born',
      'Is the child born?',
      'whether the child is born',
      [
        yes(
          day('dateOfBirth', 'Date of birth', 'the child’s date of birth', {
            optional: true,
            hint: 'For example, 27 3 2019',
            rules: [notInFuture, withinLivingMemory, underEighteen]
          }),
          wholeNumberOf('approximateAge', 'Age, if you do not know the date', 'the child’s age', {
            optional: true,
            least: 0,
            most: 17,
            hint: 'In years'
          })
        ),
        {
          value: 'Not yet',
          reveals: [day('dueDate', 'When is it due?', 'the date the child is due', { hint: 'For example, 27 9 2026. A guess will do.' })]
        }
      ],
      { inline: true }
    ),
    radios('sex', 'Sex', 'the child’s sex', ['Female', 'Male', notKnown], { optional: true, inline: true }),
    relation('relationshipToVictim', 'Relationship to the victim', 'the child’s relationship to the victim'),
    relation('relationshipToPerpetrator', 'Relationship to the perpetrator', 'the child’s relationship to the perpetrator'),
    radios(
      'livesWith',
      'Who does the child live with?',
      'who the child lives with',
      [
        'The victim',
        'The perpetrator',
        'Both',
        {
          value: 'Somebody else',
          reveals: [narrative('address', 'With whom, and where?', 'where the child lives', { optional: true, limit: 500, lines: 3 })]
        },
        notKnown
      ],
      { optional: true }
    ),
    line('school', 'School, nursery or health visitor', 'the child’s school, nursery or health visitor', { optional: true }),
    ifKnown('presentAtIncident', 'Was the child there, or did they see or hear it?', 'whether the child was there'),
    ifKnown('safeguardingReferral', 'Has a safeguarding referral been made?', 'whether a safeguarding referral has been made', [
      day('safeguardingDate', 'When?', 'the date of the safeguarding referral', {
        optional: true,
        hint: 'For example, 27 3 2026',
        rules: [notInFuture, withinLivingMemory]
      }),
      line('safeguardingReference', 'Reference', 'the reference of the safeguarding referral', {
        optional: true,
        width: 20,
        spellCheck: false
      })
    ]),
    narrative('childNotes', 'What else should MARAC know?', 'what else MARAC should know of the child', {
      optional: true,
      limit: 2_000,
      lines: 3,
      hint: 'What the child has seen or said, and who works with the child.'
    }),
    radios(
      'plan',
      'Is there a plan for the child?',
      'whether there is a plan for the child',
      ['Child protection plan', 'Child in need plan', 'Looked after', 'None', notKnown],
      { optional: true }
    )
  ]
};

const otherPeople: GroupQuestion = {
  kind: 'group',
  id: 'otherPeople',
  label: 'Other people at risk',
  subject: 'another person at risk',
  missing: 'Add each person who is at risk',
  least: 1,
  most: 10,
  rowName: 'other person at risk',
  shownWhen: answeredWith('othersAtRisk', 'Yes'),
  items: [
    nameLine('givenNames', 'Given names', 'the person’s given names', { optional: true, rules: [nameWithoutDigits] }),
    nameLine('familyName', 'Family name', 'the person’s family name', { optional: true, rules: [nameWithoutDigits] }),
    day('dateOfBirth', 'Date of birth', 'the person’s date of birth', {
      optional: true,
      hint: 'For example, 27 3 1958',
      rules: [notInFuture, withinLivingMemory]
    }),
    line('relationship', 'Who is it?', 'who the person is', { hint: 'For example, the victim’s mother, who lives with them.' }),
    line('risk', 'What is the risk?', 'the risk to the person', { optional: true, width: 'full', limit: 2_000 })
  ]
};

/** Everybody else who may come to harm. The return counts children and the cases that have them. SafeLives MARAC data return. */
export const childrenSection: Section = {
  id: 'children',
  title: 'Children and others at risk',
  items: [
    radios('childrenInHousehold', 'Are there any children in the household?', 'whether there are children in the household', [
      'Yes',
      { value: 'Not here, but elsewhere', hint: 'Children of the victim or the perpetrator who live with somebody else.' },
      'No',
      notKnown
    ]),
    children,
    checkboxes(
      'childArrangements',
      'Is there an order or a dispute about the children?',
      'the orders and disputes about the children',
      [
        {
          value: 'A court order',
          reveals: [line('childOrder', 'What does it say?', 'what the order says', { optional: true, width: 'full' })]
        },
        {
          value: 'A dispute',
          reveals: [line('childDispute', 'What about?', 'what the dispute is about', { optional: true, width: 'full' })]
        },
        { value: 'Neither', exclusive: true, apart: true },
        { value: 'Not known', exclusive: true }
      ],
      { optional: true, shownWhen: answeredWith('childrenInHousehold', 'Yes', 'Not here, but elsewhere') }
    ),
    ifKnown('othersAtRisk', 'Is anybody else at risk?', 'whether anybody else is at risk', [], {
      hint: 'For example, a parent or a new partner.'
    }),
    otherPeople,
    line('pets', 'Pets that need a safe place', 'pets that need a safe place', { optional: true, width: 'full' })
  ]
};
