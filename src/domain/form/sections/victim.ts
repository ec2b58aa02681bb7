import { allOf, answeredWith, fact } from '../conditions';
import type { Section } from '../definition';
import {
  checkboxes, day, derived, heading, inset, line, nameLine, narrative, notAsked, notKnown, postcode, radios, warning, wholeNumberOf, yes
} from '../pieces';
import { nameWithoutDigits, notInFuture, saysEnough, withinLivingMemory } from '../rules';

const hasAddress = answeredWith('victimHome', 'At an address', 'In a refuge');

/** Who the victim is and which MARAC hears the case. SafeLives MARAC referral form. */
export const victimSection: Section = {
  id: 'victim',
  title: 'The victim',
  items: [
    nameLine('victimFamilyName', 'Family name', 'the victim’s family name', { rules: [nameWithoutDigits] }),
    nameLine('victimGivenNames', 'Given names', 'the victim’s given names', { rules: [nameWithoutDigits] }),
    line('victimAliases', 'Other names and spellings', 'the victim’s other names', {
      optional: true, spellCheck: false, hint: 'Earlier names, nicknames, other spellings. Put a comma between them.', width: 'full'
    }),
    radios('victimDateOfBirthKnown', 'Do you know the victim’s date of birth?', 'whether the victim’s date of birth is known', [
      {
        value: 'Yes',
        reveals: [
          day('victimDateOfBirth', 'Date of birth', 'the victim’s date of birth', {
            hint: 'For example, 27 3 1988', rules: [notInFuture, withinLivingMemory]
          })
        ]
      },
      {
        value: 'Only roughly',
        reveals: [
          wholeNumberOf('victimApproximateAge', 'About how old is the victim?', 'the victim’s approximate age', {
            least: 0, most: 120, hint: 'In years'
          })
        ]
      },
      {
        value: 'No',
        reveals: [line('victimDateOfBirthReason', 'Why is it not known?', 'why the date of birth is not known', { width: 'full' })]
      }
    ]),
    warning(
      'victimUnder16Warning',
      'MARAC is for victims aged 16 or over. If a child under 16 is at risk, make a safeguarding referral to children’s social care today. You can still refer to MARAC: say why below.',
      fact('victimUnder16')
    ),
    narrative('victimUnder16Reason', 'Why should MARAC hear this case?', 'why MARAC should hear a case of somebody under 16', {
      shownWhen: fact('victimUnder16'), rules: [saysEnough(10)]
    }),
    radios('victimSex', 'Sex', 'the victim’s sex', ['Female', 'Male', { value: 'Prefers not to say', apart: true }, { value: 'Not known' }, notAsked]),
    heading('victimHomeHeading', 'Where the victim is'),
    radios('victimHome', 'Where does the victim live now?', 'where the victim lives now', [
      'At an address',
      { value: 'In a refuge', hint: 'Or another place that must stay secret. The address is kept out of everything sent to agencies.' },
      'No fixed address',
      notKnown
    ]),
    narrative('victimAddress', 'Address', 'the victim’s address', {
      shownWhen: hasAddress, limit: 500, lines: 3, hint: 'House number and street, then town. The postcode goes below.'
    }),
    postcode('victimPostcode', 'Postcode', 'the victim’s postcode', {
      optional: true, shownWhen: hasAddress, hint: 'It decides which MARAC hears the case. Leave it empty if you do not know it.'
    }),
    radios('victimAddressConfidential', 'Must this address be kept secret?', 'whether the address must be kept secret', [
      { value: 'Yes', warning: true }, 'No'
    ], {
      shownWhen: answeredWith('victimHome', 'At an address'),
      hint: 'Answer yes if the perpetrator does not know it or must not learn it, or if you are not sure.'
    }),
    derived('maracOfPostcode', 'MARAC for this postcode', 'maracOfPostcode', fact('maracFoundFromPostcode')),
    radios('maracRight', 'Should this MARAC hear the case?', 'whether this MARAC should hear the case', [
      'Yes',
      {
        value: 'No, another one',
        reveals: [
          radios('otherMarac', 'Which MARAC?', 'the MARAC that should hear the case', [], { optionsFrom: 'maracs' }),
          line('otherMaracReason', 'Why that one?', 'why another MARAC should hear the case', { width: 'full' })
        ]
      }
    ], { shownWhen: fact('maracFoundFromPostcode') }),
    inset(
      'postcodeOutsideForce',
      'This postcode is outside the West Midlands Police area. Choose the MARAC to send it to: its coordinator will see that the right area hears the case.',
      fact('postcodeOutsideForce')
    ),
    radios('maracWithoutPostcode', 'Which MARAC should take this referral?', 'the MARAC that should take this referral', [], {
      optionsFrom: 'maracs', shownWhen: allOf({ answered: 'victimHome' }, fact('maracUnknownFromPostcode')), hint: 'Choose the area where the victim lives or is staying.'
    }),
    heading('victimNeedsHeading', 'What the victim needs'),
    radios('interpreterNeeded', 'Does the victim need an interpreter?', 'whether the victim needs an interpreter', [
      yes(line('interpreterLanguage', 'Which language?', 'the language the victim needs', { hint: 'Include the dialect, or British Sign Language.' })),
      'No',
      notKnown
    ], { hint: 'Never use family or friends to interpret.' }),
    checkboxes('accessNeeds', 'Does the victim need help with any of these?', 'what the victim needs help with', [
      'Hearing', 'Sight', 'Reading or writing', 'Moving about', 'Understanding or remembering',
      {
        value: 'Something else',
        reveals: [line('accessNeedsOther', 'What else?', 'what else the victim needs help with', { width: 'full' })]
      }
    ], { optional: true }),
    radios('victimWorksForAgency', 'Does the victim work for the police or another agency at MARAC?', 'whether the victim works for an agency at MARAC', [
      yes(line('victimEmployer', 'Which agency, and in what role?', 'the victim’s agency and role', { width: 'full' })), 'No', notKnown
    ], { hint: 'If so, only people who are cleared for the case can open it.' })
  ]
};
