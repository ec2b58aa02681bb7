import { answeredWith } from '../conditions';
import type { GroupQuestion, Section } from '../definition';
import { day, line, nameLine, narrative, notAsked, notKnown, postcode, radios, warning, wholeNumberOf, yes } from '../pieces';
import { isNotTheVictim, nameWithoutDigits, notInFuture, withinLivingMemory } from '../rules';

const perpetrators: GroupQuestion = {
  kind: 'group',
  id: 'perpetrators',
  label: 'Perpetrators',
  subject: 'a perpetrator',
  missing: 'Add at least one perpetrator',
  least: 1,
  most: 10,
  rowName: 'perpetrator',
  items: [
    radios('nameKnown', 'Do you know the perpetrator’s name?', 'whether the perpetrator’s name is known', [
      yes(
        nameLine('familyName', 'Family name', 'the perpetrator’s family name', { rules: [nameWithoutDigits, isNotTheVictim] }),
        nameLine('givenNames', 'Given names', 'the perpetrator’s given names', { rules: [nameWithoutDigits] })
      ),
      {
        value: 'No',
        reveals: [line('description', 'How is the perpetrator described?', 'how the perpetrator is described', { width: 'full' })]
      }
    ]),
    line('aliases', 'Other names and spellings', 'the perpetrator’s other names', {
      optional: true, spellCheck: false, hint: 'Earlier names, nicknames, street names. Put a comma between them.', width: 'full'
    }),
    radios('dateOfBirthKnown', 'Do you know the date of birth?', 'whether the perpetrator’s date of birth is known', [
      yes(day('dateOfBirth', 'Date of birth', 'the perpetrator’s date of birth', {
        hint: 'For example, 27 3 1988', rules: [notInFuture, withinLivingMemory]
      })),
      {
        value: 'Only roughly',
        reveals: [wholeNumberOf('approximateAge', 'About how old?', 'the perpetrator’s approximate age', { least: 0, most: 120, hint: 'In years' })]
      },
      'No'
    ]),
    radios('sex', 'Sex', 'the perpetrator’s sex', ['Female', 'Male', notKnown, notAsked]),
    radios('relationship', 'What is the perpetrator to the victim?', 'what the perpetrator is to the victim', [
      'Partner', 'Former partner', 'Mother or father', 'Son or daughter', 'Brother or sister',
      {
        value: 'Another relative',
        reveals: [line('relationshipOfRelative', 'Which relative?', 'which relative the perpetrator is')]
      },
      {
        value: 'Somebody else',
        reveals: [line('relationshipOther', 'Who?', 'who the perpetrator is to the victim')]
      }
    ]),
    radios('livesWithVictim', 'Do they live together?', 'whether they live together', [
      'Yes', 'No', 'Comes and goes', notKnown
    ]),
    radios('whereabouts', 'Where is the perpetrator now?', 'where the perpetrator is now', [
      {
        value: 'At an address',
        reveals: [
          narrative('address', 'Address', 'the perpetrator’s address', { limit: 500, lines: 3, hint: 'If it is the victim’s address, say so.' }),
          postcode('postcode', 'Postcode', 'the perpetrator’s postcode', { optional: true })
        ]
      },
      {
        value: 'In custody',
        reveals: [
          line('custodyDetails', 'Where, and when may release come?', 'where the perpetrator is held', {
            optional: true, width: 'full', hint: 'For example, on remand until a hearing on 3 June.'
          })
        ]
      },
      'No fixed address',
      notKnown
    ]),
    narrative('orders', 'Bail conditions and court orders', 'bail conditions and court orders', {
      optional: true, limit: 1_000, lines: 3, hint: 'What is forbidden and until when. Include orders that have ended in the past year.'
    }),
    radios('worksForAgency', 'Does the perpetrator work for the police or another agency at MARAC?', 'whether the perpetrator works for an agency at MARAC', [
      yes(line('employer', 'Which agency, and in what role?', 'the perpetrator’s agency and role', { width: 'full' })), 'No', notKnown
    ], { hint: 'If so, only people who are cleared for the case can open it.' }),
    warning(
      'restrictedWarning',
      'This referral will be restricted. Do not discuss it with the perpetrator’s colleagues.',
      answeredWith('worksForAgency', 'Yes')
    )
  ]
};

/** The people who harm the victim; at least one. SafeLives MARAC referral form. */
export const perpetratorsSection: Section = {
  id: 'perpetrators',
  title: 'The perpetrators',
  intro: 'Add everybody who harms the victim. Put the main perpetrator first.',
  items: [perpetrators]
};
